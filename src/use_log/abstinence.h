#ifndef AFTERLEAF_USE_LOG_ABSTINENCE_H_
#define AFTERLEAF_USE_LOG_ABSTINENCE_H_

#include <cstdint>
#include <vector>

#include "src/use_log/log_table.h"

namespace afterleaf {

// A time without use between two uses, or since the last one.
struct Gap {
  // The last moment at which the use before may have been, and the first at
  // which the use after may have been, or now.
  int64_t from_s = 0;
  int64_t to_s = 0;
  // Positions in LogTable.uses of the use before and after; `after` is -1 while
  // the gap lasts. `before` is -1 for the time before the first use.
  int before = -1;
  int after = -1;
  // Longest abstinence in it: hours in a row in known days.
  int64_t known_hours = 0;
  // Abstinence that lasted up to its end, in hours.
  int64_t hours_up_to_end = 0;
  // Every whole day of it is known.
  bool known = false;
  // Whole local days of it: those after the day of the use before, or from the
  // first known day, and before the day of the use after, or today.
  int32_t whole_days = 0;
};

// Every gap of a log in which the local day changes, in order.
//
// Days that are known make an abstinence longer, and a day that is not known
// ends it: then whole days count 24 hours each, and the parts of the days of
// the two uses count beside a day that is known. The gap before the first use
// begins with the first known day. A use known only to the day takes all of
// that day. Today goes on as the day before it was: it counts as known until it
// is over, but not after a day that is not known, since no entry is no
// abstinence.
std::vector<Gap> Gaps(const LogTable& table);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_ABSTINENCE_H_
