#ifndef AFTERLEAF_USE_LOG_METRIC_RULES_H_
#define AFTERLEAF_USE_LOG_METRIC_RULES_H_

#include <cstdint>
#include <optional>

#include "src/pack/metrics.h"
#include "src/use_log/log_table.h"
#include "src/use_log/rule_days.h"

namespace afterleaf {

// A rule about recovery that is held against a log.
struct MetricRuleCase {
  const LogTable& table;
  const v1::MetricRule& source;

  // The metric of the rule on a day.
  std::optional<int32_t> Value(int32_t day) const {
    const v1::RecoveryDay* recovery = table.Day(day).recovery;
    if (recovery == nullptr) return std::nullopt;
    return GetMetric(*recovery, source.metric());
  }
};

// Days in a row, the last of them today or yesterday, on each of which `holds`
// is true.
template <class Holds>
Held DaysInRow(const LogTable& table, int32_t days, Holds holds) {
  int32_t last = table.today;
  // A row that ends yesterday differs from one that ends today only where today
  // is not of it.
  if (!holds(last)) --last;
  for (int32_t day = last; day > last - days; --day) {
    if (!holds(day)) return std::nullopt;
  }
  return DaySpan{last - days + 1, last};
}

// One for each kind, as its message in use_log_model.proto says. In
// metric_rules.cc:
Held HoldsLatest(const MetricRuleCase& rule);
Held HoldsDaysInRow(const MetricRuleCase& rule);
Held HoldsDaysOf(const MetricRuleCase& rule);
Held HoldsMean(const MetricRuleCase& rule);
// In baseline_rule.cc:
Held HoldsBaseline(const MetricRuleCase& rule);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_METRIC_RULES_H_
