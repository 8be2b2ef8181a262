#include "src/pack/metrics.h"

#include <type_traits>

namespace afterleaf {
namespace {

using Day = v1::RecoveryDay;

// What a metric is, and how the generated code of its field is called.
struct Row {
  MetricInfo info;
  bool (*has)(const Day&);
  int32_t (*get)(const Day&);
  void (*set)(Day*, int32_t);
  void (*clear)(Day*);
};

#define AFTERLEAF_METRIC(metric, field, min, max, worse)                  \
  {                                                                       \
    {v1::metric, #field, min, max, worse},                                \
        [](const Day& day) { return day.has_##field(); },                 \
        [](const Day& day) { return static_cast<int32_t>(day.field()); }, \
        [](Day* day, int32_t value) {                                     \
          day->set_##field(static_cast<decltype(day->field())>(value));   \
        },                                                                \
        [](Day* day) { day->clear_##field(); }                            \
  }

// In the order of v1::Metric, so that a metric less one is its row.
constexpr Row kRows[] = {
    AFTERLEAF_METRIC(SORENESS, soreness, 0, 10, true),
    AFTERLEAF_METRIC(SLEEP_MINUTES, sleep_minutes, 0, 1440, false),
    AFTERLEAF_METRIC(SLEEP_QUALITY, sleep_quality, 0, 10, false),
    AFTERLEAF_METRIC(ENERGY, energy, 0, 10, false),
    AFTERLEAF_METRIC(HRV_RMSSD_MS, hrv_rmssd_ms, 1, 500, false),
    AFTERLEAF_METRIC(RESTING_HEART_RATE, resting_heart_rate_bpm, 20, 300, true),
    AFTERLEAF_METRIC(STIFFNESS_MINUTES, stiffness_minutes, 0, 1440, true),
    AFTERLEAF_METRIC(MENTAL_RECOVERY, mental_recovery, 0, 10, false),
    AFTERLEAF_METRIC(OVERALL_RECOVERY, overall_recovery, 0, 10, false),
    AFTERLEAF_METRIC(HOT_SWOLLEN_JOINT, hot_swollen_joint, 0, 1, true),
};

#undef AFTERLEAF_METRIC

constexpr int kCount = static_cast<int>(std::extent_v<decltype(kRows)>);
static_assert(kCount == v1::Metric_MAX);

const Row& RowOf(v1::Metric metric) { return kRows[metric - 1]; }

}  // namespace

absl::Span<const MetricInfo> Metrics() {
  static_assert(std::is_trivially_destructible_v<MetricInfo>);
  static constexpr MetricInfo kInfos[] = {
      kRows[0].info, kRows[1].info, kRows[2].info, kRows[3].info,
      kRows[4].info, kRows[5].info, kRows[6].info, kRows[7].info,
      kRows[8].info, kRows[9].info};
  static_assert(std::extent_v<decltype(kInfos)> == kCount);
  return kInfos;
}

std::optional<int32_t> GetMetric(const v1::RecoveryDay& day,
                                 v1::Metric metric) {
  const Row& row = RowOf(metric);
  return row.has(day) ? std::optional<int32_t>(row.get(day)) : std::nullopt;
}

void SetMetric(v1::Metric metric, int32_t value, v1::RecoveryDay* day) {
  RowOf(metric).set(day, value);
}

void ClearMetric(v1::Metric metric, v1::RecoveryDay* day) {
  RowOf(metric).clear(day);
}

}  // namespace afterleaf
