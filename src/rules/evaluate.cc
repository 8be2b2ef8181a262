#include "src/rules/evaluate.h"

#include "absl/base/attributes.h"
#include "src/base/limits.h"

namespace afterleaf {
namespace {

using Op = ConditionNode::Op;

constexpr TruthBytes kEveryByte =
    kCertain | kPossible | kCertainIfAsked | kPossibleIfAsked;

TruthBytes Bytes(bool certain, bool possible) {
  return TruthBytes{certain} * kCertain + TruthBytes{possible} * kPossible;
}

bool IsOpenIfAsked(TruthBytes truth) {
  return (truth & (kCertain | kPossibleIfAsked)) == kPossibleIfAsked;
}

// The pair of a test whose fact may have the values of `set`.
TruthBytes TestSet(const ConditionNode& test, uint64_t set) {
  return Bytes((set & ~test.set) == 0, (set & test.set) != 0);
}

// Inlined, as it is most of what evaluation does.
ABSL_ATTRIBUTE_ALWAYS_INLINE inline TruthBytes Test(const ConditionNode& test,
                                                    const FactValue& value) {
  if (!value.asked) return test.may_be_silent ? kPossibleIfAsked : 0;
  const TruthBytes now =
      test.op == Op::kSet
          ? TestSet(test, value.set)
          : Bytes(value.low >= test.from && value.high <= test.to,
                  value.high >= test.from && value.low <= test.to);
  const TruthBytes if_asked =
      value.set_if_asked == value.set ? now : TestSet(test, value.set_if_asked);
  const TruthBytes truth = now + if_asked * kCertainIfAsked;
  // It may be a finding, and something may wait in its condition.
  const bool one_value = (value.set_if_asked & (value.set_if_asked - 1)) == 0;
  return one_value || !IsOpenIfAsked(truth) ? truth : truth | kMayWait;
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
  TruthBytes flags = 0;
  for (int i = 0; i < node.count; ++i) {
    const TruthBytes member = truth_of(children[node.first + i]);
    counts += member & kEveryByte;
    flags |= member & kMayWait;
  }
  if (node.op == Op::kNone) return Not(AtLeast(counts, 1));
  const int needed = node.op == Op::kAll   ? node.count
                     : node.op == Op::kAny ? 1
                                           : node.at_least;
  const TruthBytes truth = AtLeast(counts, needed);
  if (!IsOpenIfAsked(truth)) return truth;
  constexpr TruthBytes kCertainCount = 0x7f;
  if (node.op == Op::kAll && (counts & kCertainCount) != 0) flags = kMayWait;
  return truth | flags;
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
