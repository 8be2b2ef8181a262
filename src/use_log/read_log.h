#ifndef AFTERLEAF_USE_LOG_READ_LOG_H_
#define AFTERLEAF_USE_LOG_READ_LOG_H_

#include "afterleaf/v1/issue.pb.h"
#include "src/base/message.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// Whose log, and when it is now.
struct LogQuestion {
  const v1::UseLog* log = nullptr;
  int64_t now_s = 0;
  int32_t utc_offset_minutes = 0;
};

// Whether a clock somewhere on earth is ahead of UTC by so many minutes.
bool IsUtcOffset(int32_t minutes);

// Reads a log into tables. Everything that cannot be used becomes an issue with
// its path below `path`, for example "log.uses[17].time", and the rest is read.
// The log must outlive the tables.
LogTable ReadLog(const CompiledPack& pack, const LogQuestion& question,
                 absl::string_view path, Repeated<v1::Issue>* issues);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_READ_LOG_H_
