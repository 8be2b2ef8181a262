#ifndef AFTERLEAF_USE_LOG_USE_TIMES_H_
#define AFTERLEAF_USE_LOG_USE_TIMES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "src/use_log/log_table.h"

namespace afterleaf {

// The uses of a log on the line of time, whatever their local days. A use known
// only to the day may lie anywhere in it, so an answer is either certain or
// possible.
class UseTimes {
 public:
  explicit UseTimes(const LogTable& table);

  // A use certainly lies before `moment`, by at most `seconds`.
  bool CertainlyBefore(const Moment& moment, int64_t seconds) const;

  // The last moment at which a use may have been, of those that may have been
  // at or before `at_s`.
  std::optional<int64_t> LatestStartedBy(int64_t at_s) const;

 private:
  // One end of a use, and the last other end of it and of those before it.
  struct Ends {
    int64_t at_s = 0;
    int64_t latest_s = 0;
  };
  static std::vector<Ends> Sorted(std::vector<Ends> ends);
  // The last other end of those that lie at or before a time.
  static std::optional<int64_t> LatestUpTo(const std::vector<Ends>& ends,
                                           int64_t at_s);

  std::vector<Ends> by_start_;
  std::vector<Ends> by_end_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_USE_TIMES_H_
