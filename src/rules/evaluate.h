#ifndef AFTERLEAF_RULES_EVALUATE_H_
#define AFTERLEAF_RULES_EVALUATE_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "src/pack/compiled_pack.h"
#include "src/rules/fact_set.h"
#include "src/rules/fact_table.h"

namespace afterleaf {

// A condition's pair: it holds for sure, and it may hold. Certain implies
// possible.
struct Truth {
  bool certain = false;
  bool possible = false;
};

// Evaluates a condition by strong Kleene rules. Sound for every way in which
// unknown answers may turn out: certain means that it holds in all of them, not
// possible that it holds in none. Not complete: "x or not x" with x unknown is
// only possible.
Truth Evaluate(const CompiledPack& pack, ConditionId condition,
               const FactTable& facts);

// Whether the condition may hold, or could if everything that was not asked
// were. Of findings, see EnterFindingsIfAsked.
bool CouldHold(const CompiledPack& pack, ConditionId condition,
               const FactTable& facts);

inline Truth ToTruth(TruthBytes truth) {
  return {(truth & kCertain) != 0, (truth & kPossible) != 0};
}

// The truths of a pack's rules and all their parts for one person: what
// Evaluate says, in less time. Each test is evaluated once, when its fact is
// known, and a rule only where enough members of a group of it may hold, where
// it may wait, or where it has a `none`; most of a person's answers point to
// nothing.
class ConditionTruths {
 public:
  explicit ConditionTruths(const CompiledPack& pack)
      : pack_(&pack),
        truths_(pack.nodes.size()),
        counts_(pack.rules.groups.size()),
        to_evaluate_(pack.rules.rules.size()),
        possible_(pack.rules.rules.size()) {}

  // A condition that is no rule's, before Begin.
  Truth Evaluate(ConditionId condition, const FactTable& facts);

  // Forgets the person before, and takes in all facts that come before
  // findings.
  void Begin(const FactTable& facts);
  // Takes in a fact that has become known since. `wait` is kMayWait for a
  // finding whose condition has it, else 0.
  void Learn(FactId fact, const FactTable& facts, TruthBytes wait = 0) {
    if (facts.IsTelling(fact) || wait != 0) {
      EvaluateTestsOf(fact, facts[fact], wait);
    }
  }

  // Evaluates a finding, once, when those above it were taken in.
  TruthBytes EvaluateFinding(int position) {
    return to_evaluate_.Contains(position) ? EvaluateRule(position) : 0;
  }
  // A rule that may hold.
  struct PossibleRule {
    // In the list of its kind.
    int position = 0;
    bool certain = false;
  };
  // Evaluates the rules of a list, once, when every fact that they read was
  // taken in: those that may hold, in the order of CompiledRules. Good until
  // the next list.
  absl::Span<const PossibleRule> EvaluateRules(RuleList list);

  // Of a condition that was evaluated, or a part of it.
  Truth operator[](ConditionId condition) const {
    return ToTruth(truths_[condition]);
  }
  bool MayWait(ConditionId condition) const {
    return (truths_[condition] & kMayWait) != 0;
  }

 private:
  void EvaluateTestsOf(FactId fact, const FactValue& value, TruthBytes wait);
  TruthBytes EvaluateRule(int rule);

  const CompiledPack* pack_;
  // By node. Of a rule that is not evaluated, no group holds.
  std::vector<TruthBytes> truths_;
  // By group of CompiledRules: of how many members each half is true, so far.
  std::vector<TruthBytes> counts_;
  // The rules of which some group may hold or wait.
  PositionMarks to_evaluate_;
  // Room for those of any list.
  std::vector<PossibleRule> possible_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_EVALUATE_H_
