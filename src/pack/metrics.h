#ifndef AFTERLEAF_PACK_METRICS_H_
#define AFTERLEAF_PACK_METRICS_H_

#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "afterleaf/v1/use_log.pb.h"
#include "afterleaf/v1/use_log_model.pb.h"

namespace afterleaf {

// A metric of a RecoveryDay.
struct MetricInfo {
  v1::Metric metric;
  // Its field in RecoveryDay.
  absl::string_view field;
  // Legal values.
  int32_t min;
  int32_t max;
  bool higher_is_worse;
};

// Every metric, in the order of v1::Metric.
absl::Span<const MetricInfo> Metrics();

std::optional<int32_t> GetMetric(const v1::RecoveryDay& day, v1::Metric metric);
void SetMetric(v1::Metric metric, int32_t value, v1::RecoveryDay* day);
void ClearMetric(v1::Metric metric, v1::RecoveryDay* day);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_METRICS_H_
