#include "src/rules/evaluate.h"

#include <algorithm>
#include <cassert>

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

// Of a test, a node or one of CompiledRules, of a fact that was asked.
template <class Test>
TruthBytes TestTruth(const Test& test, const FactValue& value) {
  if (test.set != 0) {
    if ((value.set & test.set) == 0) return 0;
    return (value.set & ~test.set) == 0 ? kPossible | kCertain : kPossible;
  }
  if (value.high < test.from || value.low > test.to) return 0;
  return value.low >= test.from && value.high <= test.to ? kPossible | kCertain
                                                         : kPossible;
}

// Whether a group may hold or wait, of one that is no `none`.
bool IsReached(const CompiledRules::Group& group, TruthBytes counts) {
  constexpr TruthBytes kTopBits = (kCertain | kPossible) << 7;
  return (((counts + group.to_top_bits) & kTopBits) |
          (counts & group.may_wait)) != 0;
}

// Evaluates the tests of a fact, adds those that may hold to the counts of
// their groups, and marks the rules of groups that may hold now. Inlined: most
// facts have one or two tests, and a call would cost more.
ABSL_ATTRIBUTE_ALWAYS_INLINE inline void EvaluateTests(
    const CompiledRules& rules, FactId fact, const FactValue& value,
    TruthBytes wait, TruthBytes* truths, TruthBytes* counts,
    unsigned char* marks) {
  const CompiledRules::Group* const groups = rules.groups.data();
  const int* const readers = rules.readers.data();
  const CompiledRules::Test* test = rules.tests.data() + rules.first_test[fact];
  const CompiledRules::Test* const end =
      rules.tests.data() + rules.first_test[fact + 1];
  for (; test != end; ++test) {
    const TruthBytes truth = TestTruth(*test, value) | wait;
    if (truth == 0) continue;
    truths[test->node] = truth;
    const int* const last = readers + test->end;
    for (const int* reader = readers + test->first; reader != last; ++reader) {
      const TruthBytes count = counts[*reader] += truth;
      marks[groups[*reader].rule] |= IsReached(groups[*reader], count);
    }
  }
}

// Certain and possible change places, each turned into its opposite.
TruthBytes Not(TruthBytes truth) {
  return (truth >> 8 | (truth << 8 & kPossible)) ^ (kCertain | kPossible);
}

// A count and what it is compared with are below 128, so no byte carries into
// the next.
static_assert(kMaxConditionMembers <= kMostCounted);
TruthBytes AreEnough(TruthBytes counts, TruthBytes to_top_bits) {
  return ((counts + to_top_bits) >> 7) & (kCertain | kPossible);
}

TruthBytes GroupTruth(const CompiledRules::Group& group, TruthBytes counts) {
  const TruthBytes truth = AreEnough(counts, group.to_top_bits);
  if (group.is_none) return Not(truth);
  const bool may_wait = (counts & group.may_wait) != 0;
  return truth | (may_wait && (truth & kCertain) == 0) * kMayWait;
}

// Evaluates the groups of a rule and adds each to the counts of the one it is a
// member of; the truth of the last is the rule's.
ABSL_ATTRIBUTE_ALWAYS_INLINE inline TruthBytes EvaluateGroups(
    const CompiledRules::Group* groups, const CompiledRules::Rule& rule,
    TruthBytes* counts, TruthBytes* truths) {
  assert(rule.first <= rule.last);
  for (int i = rule.first;; ++i) {
    const CompiledRules::Group& group = groups[i];
    const TruthBytes truth = GroupTruth(group, counts[i]);
    truths[group.node] = truth;
    if (i == rule.last) return truth;
    counts[group.parent] += truth;
  }
}

}  // namespace

Truth Evaluate(const CompiledPack& pack, ConditionId condition,
               const FactTable& facts) {
  return Evaluator(pack, facts, /*if_asked=*/false).Pair(condition);
}

bool CouldHold(const CompiledPack& pack, ConditionId condition,
               const FactTable& facts) {
  return Evaluator(pack, facts, /*if_asked=*/true)
      .Holds(condition, /*surely=*/false);
}

Truth ConditionTruths::Evaluate(ConditionId condition, const FactTable& facts) {
  const auto evaluate_test = [&](ConditionId id) {
    const ConditionNode& test = pack_->nodes[id];
    if (!test.is_test()) return;
    const FactValue& value = facts[test.fact];
    truths_[id] = value.asked ? TestTruth(test, value) : 0;
  };
  evaluate_test(condition);
  for (ConditionId part = pack_->nodes[condition].first_part; part <= condition;
       ++part) {
    const ConditionNode& group = pack_->nodes[part];
    if (group.is_test()) continue;
    TruthBytes counts = 0;
    for (int i = 0; i < group.count; ++i) {
      const ConditionId member = pack_->children[group.first + i];
      evaluate_test(member);
      counts += truths_[member];
    }
    const TruthBytes truth = AreEnough(counts, ToTopBits(group.at_least));
    truths_[part] = group.op == Op::kNone ? Not(truth) : truth;
  }
  return (*this)[condition];
}

void ConditionTruths::Begin(const FactTable& facts) {
  std::fill(truths_.begin(), truths_.end(), TruthBytes{0});
  std::fill(counts_.begin(), counts_.end(), TruthBytes{0});
  to_evaluate_.Clear();
  for (int rule : pack_->rules.always_read) to_evaluate_.Add(rule);
  TruthBytes* const truths = truths_.data();
  TruthBytes* const counts = counts_.data();
  unsigned char* const marks = to_evaluate_.bytes();
  facts.ForEachTelling(static_cast<FactId>(pack_->facts_before_findings),
                       [&](FactId fact) {
                         EvaluateTests(pack_->rules, fact, facts[fact],
                                       /*wait=*/0, truths, counts, marks);
                       });
}

void ConditionTruths::EvaluateTestsOf(FactId fact, const FactValue& value,
                                      TruthBytes wait) {
  EvaluateTests(pack_->rules, fact, value, wait, truths_.data(), counts_.data(),
                to_evaluate_.bytes());
}

TruthBytes ConditionTruths::EvaluateRule(int rule) {
  const CompiledRules& rules = pack_->rules;
  return EvaluateGroups(rules.groups.data(), rules.rules[rule], counts_.data(),
                        truths_.data());
}

absl::Span<const ConditionTruths::PossibleRule> ConditionTruths::EvaluateRules(
    RuleList list) {
  const CompiledRules::Rule* const rules = pack_->rules.rules.data();
  const CompiledRules::Group* const groups = pack_->rules.groups.data();
  TruthBytes* const counts = counts_.data();
  TruthBytes* const truths = truths_.data();
  PossibleRule* possible = possible_.data();
  const int* const first = &pack_->rules.first_rule[static_cast<int>(list)];
  to_evaluate_.ForEachBetween(first[0], first[1], [&](int rule) {
    const TruthBytes truth =
        EvaluateGroups(groups, rules[rule], counts, truths);
    if ((truth & kPossible) == 0) return;
    possible->position = rules[rule].position;
    possible->certain = (truth & kCertain) != 0;
    ++possible;
  });
  return {possible_.data(), static_cast<size_t>(possible - possible_.data())};
}

}  // namespace afterleaf
