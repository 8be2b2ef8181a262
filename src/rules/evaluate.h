#ifndef AFTERLEAF_RULES_EVALUATE_H_
#define AFTERLEAF_RULES_EVALUATE_H_

#include "src/pack/compiled_pack.h"
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

// The same, as if everything that was not asked were unknown.
Truth EvaluateIfAsked(const CompiledPack& pack, ConditionId condition,
                      const FactTable& facts);

// Whether asking could make the condition hold.
inline bool CouldHold(const CompiledPack& pack, ConditionId condition,
                      const FactTable& facts) {
  return EvaluateIfAsked(pack, condition, facts).possible;
}

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_EVALUATE_H_
