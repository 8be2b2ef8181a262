// Logs for tests, drawn as a calendar.
//
//   const Diary diary("u--.u");  // four days ago a use, then two days without
//   const LogTable& table = diary.table();
//
// A letter is a day, the last one today:
//   u  one use, of which only the day is known
//   U  one use at noon
//   -  the person says that there was none
//   .  no entry
// The first day is kFirstDay; it is now six in the evening.

#ifndef AFTERLEAF_TESTS_USE_LOG_DIARY_H_
#define AFTERLEAF_TESTS_USE_LOG_DIARY_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/use_log.pb.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

inline constexpr int32_t kFirstDay = 1000;

constexpr int64_t At(int32_t day, int64_t hour) {
  return day * kDaySeconds + hour * kHourSeconds;
}

// tests/testdata/packs/diary.textproto.
const Pack& DiaryPack();

// A log drawn as a calendar.
v1::UseLog DrawnLog(absl::string_view calendar);

class Diary {
 public:
  // `more` is a text proto of a UseLog that is added to what is drawn.
  explicit Diary(absl::string_view calendar, absl::string_view more = "");
  // A log that was not drawn, read at an instant by a clock that shows UTC.
  Diary(v1::UseLog log, int64_t now_s);
  // The table reads the log.
  Diary(const Diary&) = delete;
  Diary& operator=(const Diary&) = delete;

  const v1::UseLog& log() const { return log_; }
  const LogTable& table() const { return table_; }
  LogTable& table() { return table_; }

 private:
  v1::UseLog log_;
  LogTable table_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_USE_LOG_DIARY_H_
