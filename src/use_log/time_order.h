#ifndef AFTERLEAF_USE_LOG_TIME_ORDER_H_
#define AFTERLEAF_USE_LOG_TIME_ORDER_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "src/base/parse.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

inline std::pair<int64_t, int64_t> TimeOf(const Moment& when) {
  return {when.from_s, when.to_s};
}

// An entry on its way into the table.
struct LogEntryInTime {
  Moment when;
  int index = 0;
  // Only of entries at one time: to put them in an order that does not depend
  // on that of the log.
  std::string bytes;
};

// Sorts entries by time, and those at one time by what they say.
template <class Entries>
void SortByTime(const Entries& entries, std::vector<LogEntryInTime>* in_time) {
  std::stable_sort(in_time->begin(), in_time->end(),
                   [](const LogEntryInTime& a, const LogEntryInTime& b) {
                     return TimeOf(a.when) < TimeOf(b.when);
                   });
  for (size_t i = 0; i < in_time->size();) {
    size_t end = i + 1;
    while (end < in_time->size() &&
           TimeOf((*in_time)[end].when) == TimeOf((*in_time)[i].when)) {
      ++end;
    }
    if (end - i > 1) {
      for (size_t k = i; k < end; ++k) {
        (*in_time)[k].bytes =
            SerializeDeterministic(entries.Get((*in_time)[k].index));
      }
      std::stable_sort(in_time->begin() + static_cast<std::ptrdiff_t>(i),
                       in_time->begin() + static_cast<std::ptrdiff_t>(end),
                       [](const LogEntryInTime& a, const LogEntryInTime& b) {
                         return a.bytes < b.bytes;
                       });
    }
    i = end;
  }
}

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_TIME_ORDER_H_
