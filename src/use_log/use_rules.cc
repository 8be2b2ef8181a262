#include "src/use_log/use_rules.h"

#include <vector>

#include "src/use_log/held_rule.h"

namespace afterleaf {
namespace {

struct Kind {
  v1::UseLogRule::KindCase kind;
  Held (*holds)(const UseRuleCase& rule);
};

constexpr Kind kKinds[] = {
    {v1::UseLogRule::kUseDays, HoldsUseDays},
    {v1::UseLogRule::kOwnCap, HoldsOwnCap},
    {v1::UseLogRule::kMeanChange, HoldsMeanChange},
    {v1::UseLogRule::kChasing, HoldsChasing},
    {v1::UseLogRule::kRelief, HoldsRelief},
    {v1::UseLogRule::kBreakScore, HoldsBreakScore},
    {v1::UseLogRule::kBreakMissed, HoldsBreakMissed},
    {v1::UseLogRule::kLabelChange, HoldsLabelChange},
    {v1::UseLogRule::kProductRise, HoldsProductRise},
    {v1::UseLogRule::kCoUse, HoldsCoUse},
    {v1::UseLogRule::kAssociation, HoldsAssociation},
    {v1::UseLogRule::kReportMissing, HoldsReportMissing},
    {v1::UseLogRule::kBeforeExercise, HoldsBeforeExercise},
    {v1::UseLogRule::kLogGap, HoldsLogGap},
    {v1::UseLogRule::kOffPlan, HoldsOffPlan},
    {v1::UseLogRule::kDriving, HoldsDriving},
    {v1::UseLogRule::kAfterAbstinence, HoldsAfterAbstinence},
};

Held Holds(const UseRuleCase& rule) {
  for (const Kind& kind : kKinds) {
    if (kind.kind == rule.source().kind_case()) return kind.holds(rule);
  }
  return std::nullopt;
}

}  // namespace

std::vector<HeldRule> HeldUseRules(const LogTable& table,
                                   const std::vector<Gap>& gaps) {
  std::vector<HeldRule> held;
  const UseTimes times(table);
  const std::vector<CompiledLogRule>& rules = table.pack->use_log.rules;
  for (size_t i = 0; i < rules.size(); ++i) {
    const Held days = Holds({table, gaps, times, rules[i]});
    if (!days.has_value()) continue;
    held.push_back({static_cast<int>(i), days->from, days->to});
  }
  return held;
}

}  // namespace afterleaf
