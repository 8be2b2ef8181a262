#ifndef AFTERLEAF_USE_LOG_ASSOCIATION_H_
#define AFTERLEAF_USE_LOG_ASSOCIATION_H_

#include <cstdint>
#include <vector>

#include "src/use_log/log_table.h"

namespace afterleaf {

// A known day, and how recovered the person felt on the day after.
struct RecoveryPair {
  int32_t day = 0;
  bool used = false;
  // 0 to 10.
  int32_t recovery = 0;
};

// Every pair of a log, in the order of days. Recovery is that of the next
// morning's entry; where it has none, what the last use of the day that says so
// says of the next day.
std::vector<RecoveryPair> RecoveryPairs(const LogTable& table);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_ASSOCIATION_H_
