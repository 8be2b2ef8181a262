// Whether the examples of a pack notice its mutants.

#ifndef AFTERLEAF_AUTHORING_MUTATION_MUTATION_RUN_H_
#define AFTERLEAF_AUTHORING_MUTATION_MUTATION_RUN_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "afterleaf/v1/example.pb.h"
#include "src/assess/evaluation.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/mutation/mutants.h"

namespace afterleaf {
namespace authoring {

enum class Fate {
  // An example fails.
  kKilled,
  // Lint refuses the mutant: no author could ship it.
  kStillborn,
  // Every example passes.
  kSurvived,
};

// The bytes that mutants are made of: the pack without what no answer rests on
// and what would refuse a mutant for another reason than its own: invariants,
// overrides, and every language but the default one.
std::string MutationBase(const std::string& pack);

// An example, and what the pack comes to for its patient.
struct PreparedExample {
  v1::Example example;
  // Null: it gives answers to a scale or a log, or the pack refuses the
  // patient.
  std::unique_ptr<Evaluation> evaluation;
  // It expects something of the ask list.
  bool asks = false;
};

PreparedExample PrepareExample(const Pack& pack, const v1::Example& example);

// Whether the example fails with the mutant, without asking the engine where
// the mutant cannot reach.
bool Kills(const PreparedExample& example, const Pack& pack,
           const Mutant& mutant, const Pack& mutated);

// The fate of each mutant of `base`, which must load, under the examples, all
// of which must pass. `progress` is called with the number of mutants done,
// from any thread.
std::vector<Fate> RunMutants(const MessageTypes& types, const std::string& base,
                             const std::vector<Mutant>& mutants,
                             const std::vector<v1::Example>& examples, int jobs,
                             const std::function<void(std::size_t)>& progress);

// By example, the mutants that it kills.
std::vector<std::vector<std::size_t>> KilledBy(
    const MessageTypes& types, const std::string& base,
    const std::vector<Mutant>& mutants,
    const std::vector<v1::Example>& examples, int jobs);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_MUTATION_MUTATION_RUN_H_
