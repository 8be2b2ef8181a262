#include "src/rules/evaluate.h"

namespace afterleaf {
namespace {

using Op = ConditionNode::Op;

Truth Test(const CompiledPack& pack, const ConditionNode& node,
           const FactTable& facts, bool asking_everything) {
  const FactValue& value = facts[node.fact];
  const Fact& fact = pack.facts[node.fact];
  if (asking_everything && fact.kind == FactKind::kFinding) {
    // Silence may have decided the finding.
    const uint64_t set = facts.IfAsked(node.fact);
    return {(set & ~node.set) == 0, (set & node.set) != 0};
  }
  if (!value.asked) {
    return {false, asking_everything && fact.may_be_silent};
  }
  if (node.op == Op::kSet) {
    return {(value.set & ~node.set) == 0, (value.set & node.set) != 0};
  }
  return {value.low >= node.from && value.high <= node.to,
          value.high >= node.from && value.low <= node.to};
}

Truth Walk(const CompiledPack& pack, ConditionId condition,
           const FactTable& facts, bool asking_everything) {
  const ConditionNode& node = pack.nodes[condition];
  if (node.op == Op::kRange || node.op == Op::kSet) {
    return Test(pack, node, facts, asking_everything);
  }
  int certain = 0;
  int possible = 0;
  for (int i = 0; i < node.count; ++i) {
    const Truth member =
        Walk(pack, pack.children[node.first + i], facts, asking_everything);
    certain += member.certain;
    possible += member.possible;
  }
  switch (node.op) {
    case Op::kAll:
      return {certain == node.count, possible == node.count};
    case Op::kAny:
      return {certain > 0, possible > 0};
    case Op::kNone:
      return {possible == 0, certain == 0};
    default:
      return {certain >= node.at_least, possible >= node.at_least};
  }
}

}  // namespace

Truth Evaluate(const CompiledPack& pack, ConditionId condition,
               const FactTable& facts) {
  return Walk(pack, condition, facts, /*asking_everything=*/false);
}

Truth EvaluateIfAsked(const CompiledPack& pack, ConditionId condition,
                      const FactTable& facts) {
  return Walk(pack, condition, facts, /*asking_everything=*/true);
}

}  // namespace afterleaf
