#ifndef AFTERLEAF_USE_LOG_TIME_ORDER_H_
#define AFTERLEAF_USE_LOG_TIME_ORDER_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
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

// Sorts entries by time, and those at one time by what they say, which
// `bytes_of` tells by their index.
void SortByTime(std::vector<LogEntryInTime>* in_time,
                absl::FunctionRef<std::string(int)> bytes_of);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_TIME_ORDER_H_
