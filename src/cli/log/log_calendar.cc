#include "src/cli/log/log_calendar.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/civil_time.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr absl::CivilDay kDayZero(1970, 1, 1);
constexpr std::int32_t kMinutesPerHour = 60;
constexpr std::int32_t kSecondsPerMinute = 60;

constexpr absl::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr",
                                         "May", "Jun", "Jul", "Aug",
                                         "Sep", "Oct", "Nov", "Dec"};

// Takes `count` digits from the front.
bool TakeDigits(absl::string_view* text, std::size_t count, int* value) {
  if (text->size() < count) return false;
  const absl::string_view digits = text->substr(0, count);
  if (!std::all_of(digits.begin(), digits.end(), absl::ascii_isdigit)) {
    return false;
  }
  text->remove_prefix(count);
  return absl::SimpleAtoi(digits, value);
}

bool TakeChar(absl::string_view* text, absl::string_view one_of) {
  if (text->empty() || one_of.find(text->front()) == one_of.npos) return false;
  text->remove_prefix(1);
  return true;
}

bool TakeDate(absl::string_view* text, std::int32_t* day) {
  int year = 0;
  int month = 0;
  int day_of_month = 0;
  if (!TakeDigits(text, 4, &year) || !TakeChar(text, "-") ||
      !TakeDigits(text, 2, &month) || !TakeChar(text, "-") ||
      !TakeDigits(text, 2, &day_of_month)) {
    return false;
  }
  const absl::CivilDay civil(year, month, day_of_month);
  // A day that does not exist becomes another one.
  if (civil.month() != month || civil.day() != day_of_month) return false;
  *day = static_cast<std::int32_t>(civil - kDayZero);
  return true;
}

// "7:30", "07:30" or "07:30:15"; parts of a second are passed over.
bool TakeClock(absl::string_view* text, std::int32_t* seconds) {
  int hours = 0;
  int minutes = 0;
  int rest = 0;
  const std::size_t digits = text->size() > 1 && (*text)[1] == ':' ? 1 : 2;
  if (!TakeDigits(text, digits, &hours) || !TakeChar(text, ":") ||
      !TakeDigits(text, 2, &minutes)) {
    return false;
  }
  if (TakeChar(text, ":")) {
    if (!TakeDigits(text, 2, &rest)) return false;
    int ignored = 0;
    if (TakeChar(text, ".")) {
      if (!TakeDigits(text, 1, &ignored)) return false;
      while (TakeDigits(text, 1, &ignored)) continue;
    }
  }
  if (hours > 23 || minutes > 59 || rest > 59) return false;
  *seconds = (hours * kMinutesPerHour + minutes) * kSecondsPerMinute + rest;
  return true;
}

absl::CivilDay Civil(std::int32_t day) { return kDayZero + day; }

}  // namespace

absl::optional<std::int32_t> ParseDate(absl::string_view text) {
  std::int32_t day = 0;
  if (!TakeDate(&text, &day) || !text.empty()) return absl::nullopt;
  return day;
}

absl::optional<std::int32_t> ParseOffset(absl::string_view text) {
  if (text == "Z" || text == "z") return 0;
  const bool west = !text.empty() && text.front() == '-';
  int hours = 0;
  int minutes = 0;
  if (!TakeChar(&text, "+-") || !TakeDigits(&text, 2, &hours)) {
    return absl::nullopt;
  }
  TakeChar(&text, ":");
  if (!TakeDigits(&text, 2, &minutes) || !text.empty() || minutes > 59) {
    return absl::nullopt;
  }
  const std::int32_t total = hours * kMinutesPerHour + minutes;
  return west ? -total : total;
}

absl::string_view TimeRules::Expected() const {
  return day_zero.has_value()
             ? "expected a date like 2026-03-29, a time like "
               "2026-03-29T01:30:00+01:00, or a whole number of days from day "
               "zero"
             : "expected a date like 2026-03-29 or a time like "
               "2026-03-29T01:30:00+01:00; numbers of days need --day-zero";
}

absl::string_view TimeRules::ExpectedDay() const {
  return day_zero.has_value()
             ? "expected a date like 2026-03-29 or a whole number of days from "
               "day zero"
             : "expected a date like 2026-03-29; numbers of days need "
               "--day-zero";
}

absl::optional<std::int32_t> ParseDay(absl::string_view text,
                                      const TimeRules& rules) {
  std::int32_t number = 0;
  // Dates of four digits reach no further than this.
  constexpr std::int32_t kMostDays = 4000000;
  if (rules.day_zero.has_value() && absl::SimpleAtoi(text, &number) &&
      std::abs(static_cast<std::int64_t>(number)) <= kMostDays) {
    return *rules.day_zero + number;
  }
  return ParseDate(text);
}

absl::optional<v1::LogTime> ParseLogTime(absl::string_view text,
                                         absl::string_view clock,
                                         absl::string_view offset,
                                         const TimeRules& rules) {
  v1::LogTime time;
  absl::string_view rest = clock;
  absl::optional<std::int32_t> day = ParseDay(text, rules);
  if (!day.has_value()) {
    std::int32_t date = 0;
    rest = text;
    // One of two clocks would be ignored.
    if (!clock.empty() || !TakeDate(&rest, &date) || !TakeChar(&rest, "Tt ")) {
      return absl::nullopt;
    }
    day = date;
  } else if (clock.empty()) {
    if (!offset.empty() && !ParseOffset(offset).has_value()) {
      return absl::nullopt;
    }
    time.set_day(*day);
    return time;
  }
  std::int32_t seconds = 0;
  if (!TakeClock(&rest, &seconds)) return absl::nullopt;
  std::int32_t minutes = rules.offset_minutes;
  if (!rest.empty() || !offset.empty()) {
    if (!rest.empty() && !offset.empty()) return absl::nullopt;
    const absl::optional<std::int32_t> own =
        ParseOffset(rest.empty() ? offset : rest);
    if (!own.has_value()) return absl::nullopt;
    minutes = *own;
  }
  time.set_at_s(*day * kSecondsPerDay + seconds -
                std::int64_t{minutes} * kSecondsPerMinute);
  time.set_utc_offset_minutes(minutes);
  return time;
}

std::int32_t LocalDay(const v1::LogTime& time, std::int32_t otherwise_minutes) {
  if (time.has_day()) return time.day();
  // Beyond any date of four digits, and far from overflow.
  constexpr std::int64_t kFarthest = 400000000000;
  const std::int32_t minutes = time.has_utc_offset_minutes()
                                   ? time.utc_offset_minutes()
                                   : otherwise_minutes;
  const std::int64_t local = std::clamp(time.at_s(), -kFarthest, kFarthest) +
                             std::int64_t{minutes} * kSecondsPerMinute;
  const std::int64_t day = local / kSecondsPerDay;
  return static_cast<std::int32_t>(local % kSecondsPerDay < 0 ? day - 1 : day);
}

std::int64_t EndOfDay(std::int32_t day, std::int32_t offset_minutes) {
  return (std::int64_t{day} + 1) * kSecondsPerDay - 1 -
         std::int64_t{offset_minutes} * kSecondsPerMinute;
}

std::string DateText(std::int32_t day) {
  const absl::CivilDay civil = Civil(day);
  return absl::StrFormat("%04d-%02d-%02d", civil.year(), civil.month(),
                         civil.day());
}

std::string ShortDateText(std::int32_t day) {
  const absl::CivilDay civil = Civil(day);
  return absl::StrCat(civil.day(), " ", kMonths[civil.month() - 1]);
}

std::string LongDateText(std::int32_t day) {
  return absl::StrCat(ShortDateText(day), " ", Civil(day).year());
}

std::string SpanText(std::int32_t from, std::int32_t to) {
  if (from == to) return LongDateText(to);
  return absl::StrCat(Civil(from).year() == Civil(to).year()
                          ? ShortDateText(from)
                          : LongDateText(from),
                      " to ", LongDateText(to));
}

std::string OffsetText(std::int32_t minutes) {
  const std::int32_t size = std::abs(minutes);
  return absl::StrFormat("%c%02d:%02d", minutes < 0 ? '-' : '+',
                         size / kMinutesPerHour, size % kMinutesPerHour);
}

}  // namespace cli
}  // namespace afterleaf
