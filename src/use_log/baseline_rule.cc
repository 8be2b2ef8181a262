#include <cstdint>
#include <vector>

#include "absl/numeric/int128.h"
#include "src/use_log/metric_rules.h"
#include "src/use_log/natural_logarithms.h"

namespace afterleaf {
namespace {

struct Sums {
  int64_t count = 0;
  int64_t sum = 0;
  absl::int128 squares = 0;
};

// Sums over any window of some days, each in one step.
class WindowSums {
 public:
  WindowSums(const MetricRuleCase& rule, const DaySpan& days,
             int64_t (*measure)(int32_t value))
      : first_day_(days.from) {
    up_to_.reserve(static_cast<size_t>(days.to - days.from) + 2);
    up_to_.emplace_back();
    for (int32_t day = days.from; day <= days.to; ++day) {
      Sums sums = up_to_.back();
      const std::optional<int32_t> value = rule.Value(day);
      if (value.has_value()) {
        const int64_t measured = measure(*value);
        ++sums.count;
        sums.sum += measured;
        sums.squares += absl::int128(measured) * measured;
      }
      up_to_.push_back(sums);
    }
  }

  // Over the `count` days up to `last_day`.
  Sums Of(int32_t count, int32_t last_day) const {
    const size_t end = static_cast<size_t>(last_day - first_day_) + 1;
    const Sums& all = up_to_[end];
    const Sums& before = up_to_[end - static_cast<size_t>(count)];
    return {all.count - before.count, all.sum - before.sum,
            all.squares - before.squares};
  }

 private:
  const int32_t first_day_;
  // Sums of the first days, from none of them to all.
  std::vector<Sums> up_to_;
};

// Whether the recent mean lies below the mean of the baseline by more than
// `hundredths` of its standard deviation: both sides squared, times the square
// of every denominator, so that nothing is rounded. kMaxBaselineDays and
// kMaxDeviationHundredths keep them inside 127 bits.
bool LiesBelow(const Sums& recent, const Sums& baseline, int64_t hundredths) {
  const absl::int128 below = absl::int128(baseline.sum) * recent.count -
                             absl::int128(recent.sum) * baseline.count;
  if (below <= 0) return false;
  // The variance of the sample, times count * (count - 1).
  const absl::int128 spread = baseline.count * baseline.squares -
                              absl::int128(baseline.sum) * baseline.sum;
  return below * below * (100 * 100 * (baseline.count - 1)) >
         spread * (hundredths * hundredths) *
             (baseline.count * recent.count * recent.count);
}

// Of no recent value nothing is known.
Held BelowDeviation(const MetricRuleCase& rule, const v1::BaselineRule& kind) {
  const int32_t today = rule.table.today;
  const WindowSums logarithms(
      rule, {today - kind.days() - kind.baseline_days() + 1, today},
      LogarithmBillionths);
  return DaysInRow(rule.table, kind.days(), [&](int32_t day) {
    const Sums baseline = logarithms.Of(kind.baseline_days(), day);
    const Sums recent = logarithms.Of(kind.recent_days(), day);
    return baseline.count >= kind.min_days() && recent.count > 0 &&
           LiesBelow(recent, baseline, kind.below_sd_hundredths());
  });
}

Held AboveMean(const MetricRuleCase& rule, const v1::BaselineRule& kind) {
  const int32_t today = rule.table.today;
  const WindowSums values(rule,
                          {today - kind.days() - kind.baseline_days(), today},
                          [](int32_t value) { return int64_t{value}; });
  return DaysInRow(rule.table, kind.days(), [&](int32_t day) {
    const std::optional<int32_t> value = rule.Value(day);
    const Sums baseline = values.Of(kind.baseline_days(), day - 1);
    return value.has_value() && baseline.count >= kind.min_days() &&
           *value * baseline.count >=
               baseline.sum + kind.above_mean() * baseline.count;
  });
}

}  // namespace

Held HoldsBaseline(const MetricRuleCase& rule) {
  const v1::BaselineRule& kind = rule.source.baseline();
  Held row = kind.has_above_mean() ? AboveMean(rule, kind)
                                   : BelowDeviation(rule, kind);
  if (row.has_value()) row->from -= kind.baseline_days() - 1;
  return row;
}

}  // namespace afterleaf
