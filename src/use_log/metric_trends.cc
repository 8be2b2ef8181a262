#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "src/base/message.h"
#include "src/pack/metrics.h"
#include "src/use_log/progress.h"
#include "src/use_log/rounding.h"

namespace afterleaf {
namespace {

// Values of the last days.
struct Recent {
  int32_t values = 0;
  int64_t sum = 0;

  void Add(int32_t value) {
    ++values;
    sum += value;
  }
  int32_t MeanTenths() const {
    return static_cast<int32_t>(DivideHalfUp(10 * sum, values));
  }
};

}  // namespace

void WriteMetricTrends(const LogTable& table, Repeated<v1::MetricTrend>* out) {
  std::vector<const v1::RecoveryDay*> entries;
  for (const LogDayFacts& day : table.days) {
    if (day.recovery != nullptr) entries.push_back(day.recovery);
  }
  for (const MetricInfo& info : Metrics()) {
    v1::MetricTrend trend;
    Recent last_7;
    Recent last_28;
    for (const v1::RecoveryDay* entry : entries) {
      const std::optional<int32_t> value = GetMetric(*entry, info.metric);
      if (!value.has_value()) continue;
      v1::MetricPoint* point = trend.add_points();
      point->set_day(entry->day());
      point->set_value(*value);
      if (table.today - entry->day() < 7) last_7.Add(*value);
      if (table.today - entry->day() < 28) last_28.Add(*value);
    }
    if (trend.points().empty()) continue;
    trend.set_metric(MessageText(info.field));
    trend.set_values_last_7(last_7.values);
    trend.set_values_last_28(last_28.values);
    // Yes and no have no mean.
    const bool has_mean = info.metric != v1::HOT_SWOLLEN_JOINT;
    if (has_mean && last_7.values > 0) {
      trend.set_mean_last_7_tenths(last_7.MeanTenths());
    }
    if (has_mean && last_28.values > 0) {
      trend.set_mean_last_28_tenths(last_28.MeanTenths());
    }
    *out->Add() = std::move(trend);
  }
}

}  // namespace afterleaf
