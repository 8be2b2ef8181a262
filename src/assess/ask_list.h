#ifndef AFTERLEAF_ASSESS_ASK_LIST_H_
#define AFTERLEAF_ASSESS_ASK_LIST_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/assessment.pb.h"
#include "src/assess/evaluation.h"
#include "src/base/message.h"

namespace afterleaf {

// What to ask next: the open questions of rules that wait for an answer, the
// ones first whose answer could change most. Can be used for one person after
// the other; it keeps the room that it has grown to.
class AskList {
 public:
  explicit AskList(const CompiledPack& pack);

  // Gathers the questions of a finished evaluation.
  void Gather(Evaluation& evaluation);
  void Write(int locale, Repeated<v1::Question>* out) const;

 private:
  // What an answer could change, the most important first.
  enum class Weight { kTier, kLimit, kProtocol, kOther };

  struct Candidate {
    bool asked = false;
    Weight weight = Weight::kOther;
    v1::Tier tier = v1::T0;
    // The rules that wait for it, as positions in `waiting_`; -1: none.
    int first_rule = -1;
    int last_rule = -1;
  };
  // A rule that waits, and the next one that waits for the same question.
  struct Waiting {
    // Its id, which the pack keeps.
    absl::string_view rule;
    int next = -1;
  };

  void AddRule(Evaluation& evaluation, ConditionId condition,
               absl::string_view rule, Weight weight, v1::Tier tier);
  // Puts a question on the list, where it may be already.
  Candidate& Ask(int question);
  void Add(int question, absl::string_view rule, Weight weight, v1::Tier tier);

  const CompiledPack& pack_;
  // By question.
  std::vector<Candidate> candidates_;
  std::vector<Waiting> waiting_;
  // The questions whose candidate is asked; once gathered, the most important
  // first.
  std::vector<int> order_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_ASK_LIST_H_
