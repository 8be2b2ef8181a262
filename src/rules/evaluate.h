#ifndef AFTERLEAF_RULES_EVALUATE_H_
#define AFTERLEAF_RULES_EVALUATE_H_

#include <cstdint>
#include <vector>

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

// The same, as if everything that was not asked were unknown. Of findings, see
// EnterFindingsIfAsked.
Truth EvaluateIfAsked(const CompiledPack& pack, ConditionId condition,
                      const FactTable& facts);

// Whether asking could make the condition hold.
bool CouldHold(const CompiledPack& pack, ConditionId condition,
               const FactTable& facts);

// The pair of a condition, each half in a byte of its own, 1 for true, so that
// adding up the members of a group counts those for which a half is true.
using TruthBytes = uint32_t;
inline constexpr TruthBytes kCertain = 1;
inline constexpr TruthBytes kPossible = TruthBytes{1} << 8;
// A byte beside the halves: an answer that was never asked for may be all that
// an `all` lacks (see Reasons::Silent). Without it, none is.
inline constexpr TruthBytes kMayWait = TruthBytes{1} << 16;

inline Truth ToTruth(TruthBytes truth) {
  return {(truth & kCertain) != 0, (truth & kPossible) != 0};
}

// The truths of a pack's rules and all their parts for one person: what
// Evaluate says, in less time. Each test is evaluated once, when its fact is
// known, and a rule only where a test of it may hold; most of a person's
// answers point to nothing.
class ConditionTruths {
 public:
  explicit ConditionTruths(const CompiledPack& pack)
      : pack_(&pack),
        truths_(pack.nodes.size()),
        to_evaluate_(pack.rules.rules.size()) {}

  // A condition that is no rule's.
  Truth Evaluate(ConditionId condition, const FactTable& facts);

  // Forgets the person before, and takes in all facts that come before
  // findings.
  void Begin(const FactTable& facts);
  // Takes in a fact that has become known since. `wait` is kMayWait for a
  // finding whose condition has it, else 0.
  void Learn(FactId fact, const FactTable& facts, TruthBytes wait = 0) {
    // Most findings of a large pack are read by no rule.
    const int* const first = &pack_->rules.first_test[fact];
    if (first[0] != first[1]) EvaluateTestsOf(fact, facts[fact], wait);
  }

  // Evaluates a finding, when those above it were taken in.
  TruthBytes EvaluateFinding(int position) {
    return to_evaluate_.Contains(position) ? EvaluateGroups(position) : 0;
  }
  // Evaluates the rules of a list in the order of CompiledRules, when every
  // fact that they read was taken in. Calls `visit` with the position and the
  // truth of each that is possible.
  template <class Visitor>
  void EvaluateRules(RuleList list, Visitor visit) {
    const CompiledRules& rules = pack_->rules;
    const int* const first = &rules.first_rule[static_cast<int>(list)];
    to_evaluate_.ForEachBetween(first[0], first[1], [&](int rule) {
      const Truth truth = ToTruth(EvaluateGroups(rule));
      if (truth.possible) visit(rules.rules[rule].position, truth);
    });
  }

  // Of a condition that was evaluated, or a part of it.
  Truth operator[](ConditionId condition) const {
    return ToTruth(truths_[condition]);
  }
  bool MayWait(ConditionId condition) const {
    return (truths_[condition] & kMayWait) != 0;
  }

 private:
  void EvaluateTestsOf(FactId fact, const FactValue& value, TruthBytes wait);
  TruthBytes EvaluateGroups(int rule);

  const CompiledPack* pack_;
  // By node. Of a rule that is not evaluated, nothing holds.
  std::vector<TruthBytes> truths_;
  // The rules of which some part may hold.
  PositionSet to_evaluate_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_EVALUATE_H_
