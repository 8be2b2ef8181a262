#ifndef AFTERLEAF_PACK_COMPILED_RULES_H_
#define AFTERLEAF_PACK_COMPILED_RULES_H_

#include <cstdint>
#include <vector>

#include "src/pack/compiled_condition.h"

namespace afterleaf {

// The lists of rules that a person is held against, in the order of their
// stages.
enum class RuleList { kFindings, kAlerts, kLimits, kProtocols };
inline constexpr int kRuleLists = 4;

// The rules as an evaluation runs through them: what they read, so that only
// those are looked at of which some part may hold. Each rule has a number.
// Those of a list follow each other: alerts by tier, the highest first,
// protocols by rank, and else in the order of the pack. Every list begins at a
// multiple of 64, a word of a set of rules.
struct CompiledRules {
  struct Rule {
    // In the list of its kind.
    int position = 0;
    // kNoCondition where it has none.
    ConditionId when = kNoCondition;
    // Its groups, members before their group: `groups[first .. end)`.
    int first = 0;
    int end = 0;
  };
  // As in the node, beside its number.
  struct Group {
    ConditionId node = kNoCondition;
    ConditionNode::Op op = ConditionNode::Op::kAll;
    int at_least = 0;
    int first = 0;
    int count = 0;
  };
  // The same; `set` is 0 for a range. Rules that read it are
  // `readers[first .. end)`.
  struct Test {
    uint64_t set = 0;
    int32_t from = 0;
    int32_t to = 0;
    ConditionId node = kNoCondition;
    int first = 0;
    int end = 0;
  };

  // By list the number of its first rule, and behind the last list the end.
  int first_rule[kRuleLists + 1] = {};
  std::vector<Rule> rules;
  std::vector<Group> groups;
  // Rules with a `none`, which may hold though no test does.
  std::vector<int> always_read;
  std::vector<int> readers;
  // Tests that rules read: those of a fact are
  // `tests[first_test[fact] .. first_test[fact + 1])`.
  std::vector<Test> tests;
  std::vector<int> first_test;
  // Facts of stages before findings that have such tests.
  std::vector<FactId> facts;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILED_RULES_H_
