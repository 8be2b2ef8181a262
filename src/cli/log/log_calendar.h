// Dates and times of logs, as people write them and as reports show them.

#ifndef AFTERLEAF_CLI_LOG_LOG_CALENDAR_H_
#define AFTERLEAF_CLI_LOG_LOG_CALENDAR_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "afterleaf/v1/use_log.pb.h"

namespace afterleaf {
namespace cli {

inline constexpr std::int64_t kSecondsPerDay = 86400;

// Days since 1970-01-01 of a date such as "2026-03-29".
absl::optional<std::int32_t> ParseDate(absl::string_view text);

// Minutes ahead of UTC of "+01:00", "-0530" or "Z".
absl::optional<std::int32_t> ParseOffset(absl::string_view text);

// How the times of a log are written.
struct TimeRules {
  // The day that a whole number counts from. Absent: numbers are no days.
  absl::optional<std::int32_t> day_zero;
  // Offset of times that do not say theirs.
  std::int32_t offset_minutes = 0;

  // What ParseLogTime takes, for an error.
  absl::string_view Expected() const;
  // What ParseDay takes.
  absl::string_view ExpectedDay() const;
};

// A day: a date, or a whole number of days from day zero.
absl::optional<std::int32_t> ParseDay(absl::string_view text,
                                      const TimeRules& rules);

// "2026-03-29T01:30:00+01:00", the same without seconds or offset or with a
// space for the T, or a day. `clock` such as "07:30", and `offset`, stand in
// for what the text leaves out; both may be empty.
absl::optional<v1::LogTime> ParseLogTime(absl::string_view text,
                                         absl::string_view clock,
                                         absl::string_view offset,
                                         const TimeRules& rules);

// The local calendar day of `time`; `otherwise_minutes` where it has no offset.
std::int32_t LocalDay(const v1::LogTime& time, std::int32_t otherwise_minutes);

// The last second of `day` by a clock that is `offset_minutes` ahead of UTC.
std::int64_t EndOfDay(std::int32_t day, std::int32_t offset_minutes);

// "2026-03-29".
std::string DateText(std::int32_t day);
// "29 Mar", and "29 Mar 2026".
std::string ShortDateText(std::int32_t day);
std::string LongDateText(std::int32_t day);
// "29 Mar to 4 Apr 2026", or one date.
std::string SpanText(std::int32_t from, std::int32_t to);
// "+01:00".
std::string OffsetText(std::int32_t minutes);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_CALENDAR_H_
