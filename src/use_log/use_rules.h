#ifndef AFTERLEAF_USE_LOG_USE_RULES_H_
#define AFTERLEAF_USE_LOG_USE_RULES_H_

#include <vector>

#include "src/use_log/abstinence.h"
#include "src/use_log/log_table.h"
#include "src/use_log/rule_days.h"
#include "src/use_log/use_times.h"

namespace afterleaf {

// A rule about use that is held against a log.
struct UseRuleCase {
  const LogTable& table;
  const std::vector<Gap>& gaps;
  const UseTimes& times;
  const CompiledLogRule& rule;
  const v1::UseLogRule& source() const { return *rule.source; }
};

// One for each kind, as its message in use_log_model.proto says. What counts
// days, in day_rules.cc:
Held HoldsUseDays(const UseRuleCase& rule);
Held HoldsOwnCap(const UseRuleCase& rule);
Held HoldsRelief(const UseRuleCase& rule);
Held HoldsBreakMissed(const UseRuleCase& rule);
Held HoldsAssociation(const UseRuleCase& rule);
Held HoldsLogGap(const UseRuleCase& rule);
Held HoldsOffPlan(const UseRuleCase& rule);
// What was used, in product_rules.cc:
Held HoldsLabelChange(const UseRuleCase& rule);
Held HoldsProductRise(const UseRuleCase& rule);
Held HoldsReportMissing(const UseRuleCase& rule);
// What compares means, in mean_rules.cc:
Held HoldsMeanChange(const UseRuleCase& rule);
Held HoldsChasing(const UseRuleCase& rule);
// What measures hours, in time_rules.cc:
Held HoldsBreakScore(const UseRuleCase& rule);
Held HoldsCoUse(const UseRuleCase& rule);
Held HoldsBeforeExercise(const UseRuleCase& rule);
Held HoldsDriving(const UseRuleCase& rule);
Held HoldsAfterAbstinence(const UseRuleCase& rule);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_USE_RULES_H_
