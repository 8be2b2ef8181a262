#include "src/use_log/time_order.h"

#include <cstddef>

#include "src/base/stable_sort.h"

namespace afterleaf {

void SortByTime(std::vector<LogEntryInTime>* in_time,
                absl::FunctionRef<std::string(int)> bytes_of) {
  const auto sort = [&] {
    SortStably(in_time, [](const LogEntryInTime& a, const LogEntryInTime& b) {
      const auto time_a = TimeOf(a.when);
      const auto time_b = TimeOf(b.when);
      return time_a != time_b ? time_a < time_b : a.bytes < b.bytes;
    });
  };
  sort();
  bool same_times = false;
  for (std::size_t i = 1; i < in_time->size(); ++i) {
    LogEntryInTime& before = (*in_time)[i - 1];
    LogEntryInTime& entry = (*in_time)[i];
    if (TimeOf(before.when) != TimeOf(entry.when)) continue;
    same_times = true;
    if (before.bytes.empty()) before.bytes = bytes_of(before.index);
    entry.bytes = bytes_of(entry.index);
  }
  if (same_times) sort();
}

}  // namespace afterleaf
