#include "src/use_log/use_times.h"

#include <algorithm>
#include <utility>

#include "src/base/stable_sort.h"

namespace afterleaf {

UseTimes::UseTimes(const LogTable& table) {
  std::vector<Ends> by_start;
  std::vector<Ends> by_end;
  by_start.reserve(table.uses.size());
  by_end.reserve(table.uses.size());
  for (const Use& use : table.uses) {
    by_start.push_back({use.when.from_s, use.when.to_s});
    by_end.push_back({use.when.to_s, use.when.from_s});
  }
  by_start_ = Sorted(std::move(by_start));
  by_end_ = Sorted(std::move(by_end));
}

std::vector<UseTimes::Ends> UseTimes::Sorted(std::vector<Ends> ends) {
  SortStably(&ends,
             [](const Ends& a, const Ends& b) { return a.at_s < b.at_s; });
  for (size_t i = 1; i < ends.size(); ++i) {
    ends[i].latest_s = std::max(ends[i].latest_s, ends[i - 1].latest_s);
  }
  return ends;
}

std::optional<int64_t> UseTimes::LatestUpTo(const std::vector<Ends>& ends,
                                            int64_t at_s) {
  const auto after =
      std::partition_point(ends.begin(), ends.end(),
                           [&](const Ends& each) { return each.at_s <= at_s; });
  if (after == ends.begin()) return std::nullopt;
  return std::prev(after)->latest_s;
}

bool UseTimes::CertainlyBefore(const Moment& moment, int64_t seconds) const {
  const std::optional<int64_t> latest = LatestUpTo(by_end_, moment.from_s);
  return latest.has_value() && moment.to_s - *latest <= seconds;
}

std::optional<int64_t> UseTimes::LatestStartedBy(int64_t at_s) const {
  return LatestUpTo(by_start_, at_s);
}

}  // namespace afterleaf
