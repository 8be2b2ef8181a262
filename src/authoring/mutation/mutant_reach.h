// Whose answer a mutant can change.
//
// Asking the engine takes half a millisecond; this takes a thousandth of that
// and rules out nearly everybody.

#ifndef AFTERLEAF_AUTHORING_MUTATION_MUTANT_REACH_H_
#define AFTERLEAF_AUTHORING_MUTATION_MUTANT_REACH_H_

#include <string>

#include "afterleaf/pack.h"
#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/assess/evaluation.h"
#include "src/authoring/mutation/mutants.h"

namespace afterleaf {
namespace authoring {

class MutantReach {
 public:
  // All must outlive it; `mutated` is `pack` with the mutant applied.
  MutantReach(const Pack& pack, const Mutant& mutant, const Pack& mutated);

  // False: the answer about this person is the same for sure, its ask list
  // apart. `evaluation` is what `pack` came to for `person`.
  bool May(const v1::AssessRequest& person, const Evaluation& evaluation) const;

  // False: the ask list is the same, too.
  bool MayChangeAskList(const Evaluation& evaluation) const;

  // False: the score is the same for sure.
  bool May(const v1::ScoreScaleRequest& request) const;

  // Of an example that gives a log. False: what it expects is met for sure.
  bool MayFailLog(const v1::Example& example) const;

 private:
  // The expectation would see it if the mutated rule about logs, or one that
  // reads it, held otherwise.
  bool SeesRule(const v1::ExpectedUseLog& expected) const;

  const Pack& pack_;
  const Pack& mutated_;
  // The top list, such as "alerts", and the position in it; -1: no list.
  std::string list_;
  bool about_logs_ = false;
  int position_ = -1;
  // The field below it; empty: the entry itself is dropped.
  std::string field_;
  // The condition that holds the place, in either pack; kNoCondition: none.
  int before_ = -1;
  int after_ = -1;
};

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_MUTATION_MUTANT_REACH_H_
