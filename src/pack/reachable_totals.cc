#include "src/pack/reachable_totals.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "src/pack/total_arithmetic.h"

namespace afterleaf {
namespace {

constexpr int kWordBits = 64;

// A set of sums, one bit each.
using Sums = std::vector<uint64_t>;

// Adds `sums`, each moved up by `points`, to `*into`.
void AddMoved(const Sums& sums, int32_t points, Sums* into) {
  const std::size_t words = points / kWordBits;
  const int bits = points % kWordBits;
  into->resize(std::max(into->size(), sums.size() + words + 1));
  for (std::size_t i = 0; i < sums.size(); ++i) {
    (*into)[i + words] |= sums[i] << bits;
    if (bits > 0) (*into)[i + words + 1] |= sums[i] >> (kWordBits - bits);
  }
}

// What the unanswered items leave open: how many they are, and the least and
// the most that they could add.
struct Missing {
  int items = 0;
  int64_t low = 0;
  int64_t high = 0;
  bool operator<(const Missing& other) const {
    return std::tie(items, low, high) <
           std::tie(other.items, other.low, other.high);
  }
};

// The sums of the answered items, by what is missing beside them.
using SumsByMissing = std::map<Missing, Sums>;

std::vector<int32_t> DistinctPoints(const CompiledItem& item) {
  std::vector<int32_t> points;
  points.reserve(item.points.size());
  for (const v1::ValuePoints& entry : item.points) {
    points.push_back(entry.points());
  }
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

// The sums after one more item; false when the work does not suffice.
bool AddItem(const CompiledItem& item, int most_missing, int64_t* work_left,
             SumsByMissing* by_missing) {
  const std::vector<int32_t> points = DistinctPoints(item);
  SumsByMissing next;
  for (const auto& [missing, sums] : *by_missing) {
    *work_left -= static_cast<int64_t>(sums.size() + 1) * (points.size() + 1);
    if (*work_left < 0) return false;
    Sums& answered = next[missing];
    for (int32_t earned : points) AddMoved(sums, earned, &answered);
    if (missing.items == most_missing) continue;
    const Missing left_out = {missing.items + 1, missing.low + item.min_points,
                              missing.high + item.max_points};
    AddMoved(sums, 0, &next[left_out]);
  }
  *by_missing = std::move(next);
  return true;
}

std::vector<int32_t> TotalsOfSums(const CompiledScale& scale,
                                  const SumsByMissing& by_missing,
                                  int64_t* work_left) {
  std::vector<int32_t> totals;
  for (const auto& [missing, sums] : by_missing) {
    *work_left -= static_cast<int64_t>(sums.size()) * kWordBits;
    if (*work_left < 0) return {};
    const int64_t answered = scale.summed_items - missing.items;
    for (std::size_t i = 0; i < sums.size() * kWordBits; ++i) {
      if (((sums[i / kWordBits] >> (i % kWordBits)) & 1) == 0) continue;
      const auto known = static_cast<int64_t>(i);
      totals.push_back(TotalOfPoints(
          scale, missing.items == 0
                     ? known
                     : ProratedSum(known, answered, scale.summed_items,
                                   known + missing.low, known + missing.high)));
    }
  }
  return totals;
}

// Of the worst of several: every number of points that some item can earn while
// no other must earn more.
std::vector<int32_t> WorstTotals(const CompiledScale& scale,
                                 int64_t* work_left) {
  int32_t least = 0;
  for (const CompiledItem& item : scale.items) {
    if (item.summed) least = std::max(least, item.min_points);
  }
  std::vector<int32_t> totals;
  for (const CompiledItem& item : scale.items) {
    if (!item.summed) continue;
    *work_left -= static_cast<int64_t>(item.points.size());
    if (*work_left < 0) return {};
    for (int32_t points : DistinctPoints(item)) {
      if (points >= least) totals.push_back(TotalOfPoints(scale, points));
    }
  }
  return totals;
}

std::vector<TotalRange> ToRanges(std::vector<int32_t> totals) {
  std::sort(totals.begin(), totals.end());
  std::vector<TotalRange> ranges;
  for (int32_t total : totals) {
    if (!ranges.empty() && total <= int64_t{ranges.back().to} + 1) {
      ranges.back().to = total;
    } else {
      ranges.push_back({total, total});
    }
  }
  return ranges;
}

}  // namespace

std::vector<TotalRange> ReachableTotals(const CompiledScale& scale,
                                        int64_t* work_left) {
  if (scale.source->method() == v1::Scale::WORST) {
    return ToRanges(WorstTotals(scale, work_left));
  }
  const int most_missing = scale.summed_items - scale.min_answered;
  SumsByMissing by_missing;
  by_missing[Missing()] = {1};
  for (const CompiledItem& item : scale.items) {
    if (!item.summed) continue;
    if (!AddItem(item, most_missing, work_left, &by_missing)) return {};
  }
  return ToRanges(TotalsOfSums(scale, by_missing, work_left));
}

bool IsReachable(const std::vector<TotalRange>& reachable, int32_t total) {
  const auto above =
      std::upper_bound(reachable.begin(), reachable.end(), total,
                       [](int32_t value, const TotalRange& range) {
                         return value < range.from;
                       });
  return above != reachable.begin() && total <= std::prev(above)->to;
}

bool HasBandIfAnyHas(const CompiledScale& scale, int32_t total) {
  return scale.reachable.empty() || IsReachable(scale.reachable, total);
}

}  // namespace afterleaf
