#ifndef AFTERLEAF_RULES_EVALUATE_H_
#define AFTERLEAF_RULES_EVALUATE_H_

#include <cstdint>
#include <vector>

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

// Both pairs at once: as things stand, and if everything were asked. Each of
// the four halves has a byte of its own, 1 for true, so that adding up the
// members of a group counts those for which a half is true.
using TruthBytes = uint32_t;
inline constexpr TruthBytes kCertain = 1;
inline constexpr TruthBytes kPossible = TruthBytes{1} << 8;
inline constexpr TruthBytes kCertainIfAsked = TruthBytes{1} << 16;
inline constexpr TruthBytes kPossibleIfAsked = TruthBytes{1} << 24;
// A bit beside the halves: an answer that was never asked for may be all that
// an `all` lacks (see Reasons::Silent). Without it, none is.
inline constexpr TruthBytes kMayWait = 2;

inline Truth AsThingsStand(TruthBytes truth) {
  return {(truth & kCertain) != 0, (truth & kPossible) != 0};
}
inline Truth IfAllWereAsked(TruthBytes truth) {
  return {(truth & kCertainIfAsked) != 0, (truth & kPossibleIfAsked) != 0};
}

// The truths of a pack's conditions and all their parts for one person. Each
// condition is evaluated once, when the facts that it reads are there; from
// then on it and its parts are looked up.
class ConditionTruths {
 public:
  explicit ConditionTruths(const CompiledPack& pack)
      : pack_(&pack), truths_(pack.nodes.size()) {}

  Truth Evaluate(ConditionId condition, const FactTable& facts);

  // Of a condition that was evaluated, or a part of it.
  Truth operator[](ConditionId condition) const {
    return AsThingsStand(truths_[condition]);
  }
  Truth IfAsked(ConditionId condition) const {
    return IfAllWereAsked(truths_[condition]);
  }
  bool MayWait(ConditionId condition) const {
    return (truths_[condition] & kMayWait) != 0;
  }

 private:
  const CompiledPack* pack_;
  // By node.
  std::vector<TruthBytes> truths_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_EVALUATE_H_
