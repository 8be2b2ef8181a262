#include "src/use_log/metric_rules.h"

#include <vector>

#include "src/use_log/held_rule.h"

namespace afterleaf {
namespace {

template <class Range>
bool Lies(std::optional<int32_t> value, const Range& range) {
  return value.has_value() && (!range.has_from() || *value >= range.from()) &&
         (!range.has_to() || *value <= range.to());
}

struct Kind {
  v1::MetricRule::KindCase kind;
  Held (*holds)(const MetricRuleCase& rule);
};

constexpr Kind kKinds[] = {
    {v1::MetricRule::kLatest, HoldsLatest},
    {v1::MetricRule::kDaysInRow, HoldsDaysInRow},
    {v1::MetricRule::kDaysOf, HoldsDaysOf},
    {v1::MetricRule::kMean, HoldsMean},
    {v1::MetricRule::kBaseline, HoldsBaseline},
};

Held Holds(const MetricRuleCase& rule) {
  for (const Kind& kind : kKinds) {
    if (kind.kind == rule.source.kind_case()) return kind.holds(rule);
  }
  return std::nullopt;
}

}  // namespace

Held HoldsLatest(const MetricRuleCase& rule) {
  const v1::LatestRule& kind = rule.source.latest();
  const DaySpan days = LastDays(rule.table, kind.within_days());
  for (int32_t day = days.to; day >= days.from; --day) {
    const std::optional<int32_t> value = rule.Value(day);
    if (!value.has_value()) continue;
    return Lies(value, kind) ? Held(days) : std::nullopt;
  }
  return std::nullopt;
}

Held HoldsDaysInRow(const MetricRuleCase& rule) {
  const v1::DaysInRowRule& kind = rule.source.days_in_row();
  return DaysInRow(rule.table, kind.days(),
                   [&](int32_t day) { return Lies(rule.Value(day), kind); });
}

Held HoldsDaysOf(const MetricRuleCase& rule) {
  const v1::DaysOfRule& kind = rule.source.days_of();
  const DaySpan days = LastDays(rule.table, kind.of_days());
  int32_t count = 0;
  for (int32_t day = days.from; day <= days.to; ++day) {
    if (Lies(rule.Value(day), kind)) ++count;
  }
  return count >= kind.days() ? Held(days) : std::nullopt;
}

Held HoldsMean(const MetricRuleCase& rule) {
  const v1::MeanRule& kind = rule.source.mean();
  const DaySpan days = LastDays(rule.table, kind.within_days());
  int64_t count = 0;
  int64_t sum = 0;
  for (int32_t day = days.from; day <= days.to; ++day) {
    const std::optional<int32_t> value = rule.Value(day);
    if (!value.has_value()) continue;
    ++count;
    sum += *value;
  }
  if (count < kind.min_days() || sum >= count * kind.below()) {
    return std::nullopt;
  }
  return days;
}

std::vector<HeldRule> HeldMetricRules(const LogTable& table) {
  std::vector<HeldRule> held;
  const std::vector<CompiledMetricRule>& rules = table.pack->use_log.metrics;
  for (size_t i = 0; i < rules.size(); ++i) {
    const Held days = Holds({table, *rules[i].source});
    if (!days.has_value()) continue;
    held.push_back({static_cast<int>(i), days->from, days->to});
  }
  return held;
}

}  // namespace afterleaf
