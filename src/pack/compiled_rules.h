#ifndef AFTERLEAF_PACK_COMPILED_RULES_H_
#define AFTERLEAF_PACK_COMPILED_RULES_H_

#include <cstdint>
#include <vector>

#include "src/pack/compiled_condition.h"

namespace afterleaf {

// The pair of a condition, it holds for sure and it may hold, each half in a
// byte of its own, 1 for true, so that adding up the members of a group counts
// those for which a half is true.
using TruthBytes = uint32_t;
inline constexpr TruthBytes kCertain = 1;
inline constexpr TruthBytes kPossible = TruthBytes{1} << 8;
// A byte beside the halves: an answer that was never asked for may be all that
// an `all` lacks (see Reasons::Silent). Without it, none is.
inline constexpr TruthBytes kMayWait = TruthBytes{1} << 16;
// What a byte of counts has room for. It needs a bit beyond.
inline constexpr TruthBytes kMostCounted = 127;
// What, added to counts, sets the top bits of the bytes in which at least so
// many were counted.
inline constexpr TruthBytes ToTopBits(int at_least) {
  return (kCertain | kPossible) *
         (kMostCounted + 1 - static_cast<TruthBytes>(at_least));
}

// The lists of rules that a person is held against, in the order of their
// stages.
enum class RuleList { kFindings, kAlerts, kLimits, kProtocols };
inline constexpr int kRuleLists = 4;

// The rules as an evaluation runs through them: what they read, so that only
// those are looked at of which some group may hold or wait. Each rule has a
// number. Those of a list follow each other: alerts by tier, the highest first,
// protocols by rank, and else in the order of the pack. Every list begins at a
// multiple of 8, a word of marks for rules.
struct CompiledRules {
  struct Rule {
    // In the list of its kind.
    int position = 0;
    // Its groups, members before their group: `groups[first .. last]`; the last
    // is the whole condition. A rule without a condition has none, and is never
    // evaluated.
    int first = 0;
    int last = -1;
  };
  // A group of a rule. A condition that is one test is a group of that one.
  struct Group {
    ConditionId node = kNoCondition;
    bool is_none = false;
    // ToTopBits of how many members must hold, or of `none` must not.
    TruthBytes to_top_bits = 0;
    // With one of these bits in the counts, it may wait unless it is certain.
    TruthBytes may_wait = 0;
    // The group that it is a member of; -1: it is a rule's whole condition.
    int parent = -1;
    int rule = 0;
  };
  // As in the node; `set` is 0 for a range. The groups that it is a member of,
  // each as often as it has the test, are `readers[first .. end)`.
  struct Test {
    uint64_t set = 0;
    int32_t from = 0;
    int32_t to = 0;
    ConditionId node = kNoCondition;
    int first = 0;
    int end = 0;
  };

  // Values of a fact outside of which every such test is false: what is in none
  // of the sets and not between the ends of the ranges.
  struct TellingValues {
    uint64_t set = 0;
    int32_t from = INT32_MAX;
    int32_t to = INT32_MIN;
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
  // By fact.
  std::vector<TellingValues> telling;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILED_RULES_H_
