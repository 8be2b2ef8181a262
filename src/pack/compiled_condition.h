#ifndef AFTERLEAF_PACK_COMPILED_CONDITION_H_
#define AFTERLEAF_PACK_COMPILED_CONDITION_H_

#include <cstdint>

namespace afterleaf {

using FactId = int;
inline constexpr FactId kNoFact = -1;

// A condition as a flat tree: a group's members are the nodes listed in
// `children[first .. first + count)`. Equal tests are one node, which many
// conditions may share; groups belong to one condition. Members stand before
// their group, so one pass over the nodes from `first_part` to a group meets
// all the groups in it.
struct ConditionNode {
  enum class Op { kRange, kSet, kAll, kAny, kNone, kAtLeast };
  Op op;
  FactId fact = kNoFact;
  // Silence can make the test false.
  bool may_be_silent = false;
  int32_t from = 0;
  int32_t to = 0;
  uint64_t set = 0;
  // Of a group: so many members must hold, and of `none`, not even one.
  int at_least = 0;
  // Of a test: the one before it in the chain of its fact.
  int before = -1;
  int first = 0;
  int count = 0;
  int first_part = 0;

  bool is_test() const { return op == Op::kRange || op == Op::kSet; }
};

// Index of a condition's root node; kNoCondition where none was written.
using ConditionId = int;
inline constexpr ConditionId kNoCondition = -1;

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILED_CONDITION_H_
