#include "src/rules/evaluate.h"

#include <algorithm>

#include "absl/base/attributes.h"
#include "src/base/limits.h"

namespace afterleaf {
namespace {

using Op = ConditionNode::Op;

// The definition, one half of a pair at a time.
class Evaluator {
 public:
  Evaluator(const CompiledPack& pack, const FactTable& facts, bool if_asked)
      : pack_(pack), facts_(facts), if_asked_(if_asked) {}

  Truth Pair(ConditionId condition) const {
    return {Holds(condition, /*surely=*/true),
            Holds(condition, /*surely=*/false)};
  }

  // Whether it holds for every value that unknown facts may have, or for some.
  // Not unrolled into itself, which only makes it large.
  ABSL_ATTRIBUTE_NOINLINE bool Holds(ConditionId condition, bool surely) const {
    const ConditionNode& node = pack_.nodes[condition];
    if (node.is_test()) return TestHolds(node, surely);
    // None is certain when none is possible, and the other way round.
    const bool is_none = node.op == Op::kNone;
    int held = 0;
    for (int i = 0; i < node.count; ++i) {
      held += Holds(pack_.children[node.first + i], surely != is_none);
      if (held == node.at_least) return !is_none;
    }
    return is_none;
  }

 private:
  bool TestHolds(const ConditionNode& test, bool surely) const {
    const FactValue& value = facts_[test.fact];
    if (!value.asked) return if_asked_ && !surely && test.may_be_silent;
    if (test.op == Op::kSet) {
      const uint64_t set = if_asked_ ? value.set_if_asked : value.set;
      return surely ? (set & ~test.set) == 0 : (set & test.set) != 0;
    }
    return surely ? value.low >= test.from && value.high <= test.to
                  : value.high >= test.from && value.low <= test.to;
  }

  const CompiledPack& pack_;
  const FactTable& facts_;
  const bool if_asked_;
};

// Of a test of a fact that was asked. Inlined, as the next function is: most
// facts have one or two tests, and calls would cost more.
ABSL_ATTRIBUTE_ALWAYS_INLINE inline TruthBytes TestTruth(
    const CompiledRules::Test& test, const FactValue& value) {
  if (test.set != 0) {
    if ((value.set & test.set) == 0) return 0;
    return (value.set & ~test.set) == 0 ? kPossible | kCertain : kPossible;
  }
  if (value.high < test.from || value.low > test.to) return 0;
  return value.low >= test.from && value.high <= test.to ? kPossible | kCertain
                                                         : kPossible;
}

// Evaluates the tests of a fact, and wakes the rules that read those that may
// hold.
ABSL_ATTRIBUTE_ALWAYS_INLINE inline void EvaluateTests(
    const CompiledRules& rules, FactId fact, const FactValue& value,
    TruthBytes wait, TruthBytes* truths, PositionSet* to_evaluate) {
  if (!value.asked) return;
  const CompiledRules::Test* test = rules.tests.data() + rules.first_test[fact];
  const CompiledRules::Test* const end =
      rules.tests.data() + rules.first_test[fact + 1];
  for (; test != end; ++test) {
    const TruthBytes truth = TestTruth(*test, value) | wait;
    if (truth == 0) continue;
    truths[test->node] = truth;
    for (int i = test->first; i < test->end; ++i) {
      to_evaluate->Add(rules.readers[i]);
    }
  }
}

// In both bytes, whether at least `needed` members were counted. A count and
// what it is compared with are below 128, so the top bit of a byte tells and no
// byte carries into the next.
static_assert(kMaxConditionMembers < 128);
TruthBytes AtLeast(TruthBytes counts, int needed) {
  constexpr TruthBytes kBoth = kCertain | kPossible;
  return ((counts + kBoth * static_cast<TruthBytes>(128 - needed)) >> 7) &
         kBoth;
}

// Certain and possible change places, each turned into its opposite.
TruthBytes Not(TruthBytes truth) {
  return (truth >> 8 | (truth << 8 & kPossible)) ^ (kCertain | kPossible);
}

TruthBytes GroupTruth(const CompiledRules::Group& group,
                      const ConditionId* children, const TruthBytes* truths) {
  TruthBytes counts = 0;
  for (int i = 0; i < group.count; ++i) {
    counts += truths[children[group.first + i]];
  }
  const TruthBytes truth = AtLeast(counts, group.at_least);
  if (group.op == Op::kNone) return Not(truth);
  constexpr TruthBytes kCertainCount = 0x7f;
  const bool may_wait = counts >= kMayWait ||
                        (group.op == Op::kAll && (counts & kCertainCount) != 0);
  return may_wait && (truth & kCertain) == 0 ? truth | kMayWait : truth;
}

}  // namespace

Truth Evaluate(const CompiledPack& pack, ConditionId condition,
               const FactTable& facts) {
  return Evaluator(pack, facts, /*if_asked=*/false).Pair(condition);
}

Truth EvaluateIfAsked(const CompiledPack& pack, ConditionId condition,
                      const FactTable& facts) {
  return Evaluator(pack, facts, /*if_asked=*/true).Pair(condition);
}

bool CouldHold(const CompiledPack& pack, ConditionId condition,
               const FactTable& facts) {
  return Evaluator(pack, facts, /*if_asked=*/true)
      .Holds(condition, /*surely=*/false);
}

Truth ConditionTruths::Evaluate(ConditionId condition, const FactTable& facts) {
  const auto keep = [&](ConditionId part) {
    const Truth truth = afterleaf::Evaluate(*pack_, part, facts);
    truths_[part] = truth.certain * kCertain | truth.possible * kPossible;
  };
  for (ConditionId part = pack_->nodes[condition].first_part; part <= condition;
       ++part) {
    const ConditionNode& group = pack_->nodes[part];
    if (group.is_test()) continue;
    for (int i = 0; i < group.count; ++i) {
      keep(pack_->children[group.first + i]);
    }
  }
  keep(condition);
  return (*this)[condition];
}

void ConditionTruths::Begin(const FactTable& facts) {
  std::fill(truths_.begin(), truths_.end(), TruthBytes{0});
  to_evaluate_.Clear();
  const CompiledRules& rules = pack_->rules;
  for (int rule : rules.always_read) to_evaluate_.Add(rule);
  for (FactId fact : rules.facts) {
    EvaluateTests(rules, fact, facts[fact], /*wait=*/0, truths_.data(),
                  &to_evaluate_);
  }
}

void ConditionTruths::EvaluateTestsOf(FactId fact, const FactValue& value,
                                      TruthBytes wait) {
  EvaluateTests(pack_->rules, fact, value, wait, truths_.data(), &to_evaluate_);
}

TruthBytes ConditionTruths::EvaluateGroups(int rule) {
  const CompiledRules::Rule& entry = pack_->rules.rules[rule];
  for (int i = entry.first; i < entry.end; ++i) {
    const CompiledRules::Group& group = pack_->rules.groups[i];
    truths_[group.node] =
        GroupTruth(group, pack_->children.data(), truths_.data());
  }
  return truths_[entry.when];
}

}  // namespace afterleaf
