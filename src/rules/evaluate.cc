#include "src/rules/evaluate.h"

#include "src/base/limits.h"

namespace afterleaf {
namespace {

using Op = ConditionNode::Op;

constexpr TruthBytes kEveryByte =
    kCertain | kPossible | kCertainIfAsked | kPossibleIfAsked;

TruthBytes Bytes(bool certain, bool possible) {
  return TruthBytes{certain} * kCertain + TruthBytes{possible} * kPossible;
}

// The pair of a test whose fact may have the values of `set`.
TruthBytes TestSet(const ConditionNode& test, uint64_t set) {
  return Bytes((set & ~test.set) == 0, (set & test.set) != 0);
}

TruthBytes Test(const ConditionNode& test, const FactValue& value) {
  if (!value.asked) return test.may_be_silent ? kPossibleIfAsked : 0;
  const TruthBytes now =
      test.op == Op::kSet
          ? TestSet(test, value.set)
          : Bytes(value.low >= test.from && value.high <= test.to,
                  value.high >= test.from && value.low <= test.to);
  const TruthBytes if_asked =
      value.set_if_asked == value.set ? now : TestSet(test, value.set_if_asked);
  return now + if_asked * kCertainIfAsked;
}

// In each byte, whether at least `needed` members were counted. A count and
// what it is compared with are below 128, so the top bit of a byte tells and no
// byte carries into the next.
static_assert(kMaxConditionMembers < 128);
TruthBytes AtLeast(TruthBytes counts, int needed) {
  return ((counts + kEveryByte * static_cast<TruthBytes>(128 - needed)) >> 7) &
         kEveryByte;
}

// Certain and possible change places, each turned into its opposite.
TruthBytes Not(TruthBytes truth) {
  constexpr TruthBytes kBothCertain = kCertain | kCertainIfAsked;
  const TruthBytes opposite = truth ^ kEveryByte;
  return ((opposite & kBothCertain) << 8) | ((opposite >> 8) & kBothCertain);
}

// The definition: a node's truths from its fact, or from those of its members,
// which `truth_of` gives.
template <class TruthOf>
TruthBytes NodeTruth(const ConditionNode& node, const ConditionId* children,
                     const FactTable& facts, TruthOf truth_of) {
  if (node.op == Op::kRange || node.op == Op::kSet) {
    return Test(node, facts[node.fact]);
  }
  TruthBytes counts = 0;
  for (int i = 0; i < node.count; ++i) {
    counts += truth_of(children[node.first + i]);
  }
  switch (node.op) {
    case Op::kAll:
      return AtLeast(counts, node.count);
    case Op::kAny:
      return AtLeast(counts, 1);
    case Op::kNone:
      return Not(AtLeast(counts, 1));
    default:
      return AtLeast(counts, node.at_least);
  }
}

TruthBytes Walk(const CompiledPack& pack, ConditionId condition,
                const FactTable& facts) {
  return NodeTruth(
      pack.nodes[condition], pack.children.data(), facts,
      [&](ConditionId member) { return Walk(pack, member, facts); });
}

}  // namespace

Truth Evaluate(const CompiledPack& pack, ConditionId condition,
               const FactTable& facts) {
  return AsThingsStand(Walk(pack, condition, facts));
}

Truth EvaluateIfAsked(const CompiledPack& pack, ConditionId condition,
                      const FactTable& facts) {
  return IfAllWereAsked(Walk(pack, condition, facts));
}

Truth ConditionTruths::Evaluate(ConditionId condition, const FactTable& facts) {
  const ConditionNode* const nodes = pack_->nodes.data();
  const ConditionId* const children = pack_->children.data();
  TruthBytes* const truths = truths_.data();
  for (ConditionId part = nodes[condition].first_part; part <= condition;
       ++part) {
    truths[part] =
        NodeTruth(nodes[part], children, facts,
                  [&](ConditionId member) { return truths[member]; });
  }
  return (*this)[condition];
}

}  // namespace afterleaf
