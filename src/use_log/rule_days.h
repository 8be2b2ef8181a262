#ifndef AFTERLEAF_USE_LOG_RULE_DAYS_H_
#define AFTERLEAF_USE_LOG_RULE_DAYS_H_

#include <cstdint>
#include <optional>

#include "src/use_log/log_table.h"

namespace afterleaf {

// Calendar days, both included.
struct DaySpan {
  int32_t from = 0;
  int32_t to = 0;
  bool has(int32_t day) const { return from <= day && day <= to; }
};

// The days that a rule which holds rests on; nothing when it does not hold.
using Held = std::optional<DaySpan>;

// The last `count` days: today, and those before it.
inline DaySpan LastDays(const LogTable& table, int32_t count) {
  return {table.today - count + 1, table.today};
}

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_RULE_DAYS_H_
