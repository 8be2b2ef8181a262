#include "src/use_log/abstinence.h"

#include <algorithm>
#include <optional>

#include "src/use_log/read_log.h"

namespace afterleaf {
namespace {

int64_t StartOfDay(int32_t day, int32_t utc_offset_minutes) {
  return day * kDaySeconds - 60 * int64_t{utc_offset_minutes};
}

// Seconds of a use's own day that had passed at it; nothing where only the day
// is known.
std::optional<int64_t> SecondsIntoDay(const LogTable& table, const Use& use) {
  if (!use.when.exact()) return std::nullopt;
  const v1::LogTime& time = use.entry->time();
  const int32_t offset =
      time.has_utc_offset_minutes() && IsUtcOffset(time.utc_offset_minutes())
          ? time.utc_offset_minutes()
          : table.utc_offset_minutes;
  const int64_t seconds = use.when.from_s - StartOfDay(use.when.day, offset);
  // East of the request's clock, today may stand for tomorrow.
  if (seconds < 0 || seconds >= kDaySeconds) return std::nullopt;
  return seconds;
}

// Known days in a row among the whole days of a gap.
struct Rows {
  // The row that begins with the first day, the longest, and the row that ends
  // with the last day.
  int64_t first = 0;
  int64_t longest = 0;
  int64_t last = 0;
  bool all_known = true;
};

Rows KnownRows(const LogTable& table, int32_t from_day, int32_t end_day) {
  Rows rows;
  for (int32_t day = from_day; day < end_day; ++day) {
    if (table.Day(day).known()) {
      ++rows.last;
      rows.longest = std::max(rows.longest, rows.last);
      if (rows.all_known) rows.first = rows.last;
    } else {
      rows.all_known = false;
      rows.last = 0;
    }
  }
  return rows;
}

// Abstinence that the parts of days at both ends of a gap add to its rows:
// after the use before it, and up to the use after it or to now.
int64_t AfterUse(const LogTable& table, int use) {
  if (use < 0) return 0;
  const auto seconds =
      SecondsIntoDay(table, table.uses[static_cast<size_t>(use)]);
  return seconds.has_value() ? kDaySeconds - *seconds : 0;
}

int64_t BeforeEnd(const LogTable& table, int use, int64_t last_row) {
  if (use >= 0) {
    return SecondsIntoDay(table, table.uses[static_cast<size_t>(use)])
        .value_or(0);
  }
  if (last_row == 0 && !table.Day(table.today).known()) return 0;
  return table.now_s - StartOfDay(table.today, table.utc_offset_minutes);
}

// Measures a gap whose ends are set. Its whole days are [from_day, end_day).
void Measure(const LogTable& table, int32_t from_day, int32_t end_day,
             Gap* gap) {
  const Rows rows = KnownRows(table, from_day, end_day);
  const int64_t length = gap->to_s - gap->from_s;
  int64_t longest = length;
  int64_t up_to_end = length;
  if (!rows.all_known) {
    // On a journey a local day may be shorter than 24 hours.
    up_to_end = std::min(length, rows.last * kDaySeconds +
                                     BeforeEnd(table, gap->after, rows.last));
    const int64_t after_use =
        rows.first * kDaySeconds + AfterUse(table, gap->before);
    longest = std::max(
        up_to_end,
        std::min(length, std::max(after_use, rows.longest * kDaySeconds)));
  }
  gap->known = rows.all_known;
  gap->known_hours = longest / kHourSeconds;
  gap->hours_up_to_end = up_to_end / kHourSeconds;
  gap->whole_days = std::max(0, end_day - from_day);
}

// First day of which it is known whether there was a use; the day after today
// when there is none.
int32_t FirstKnownDay(const LogTable& table) {
  int32_t day = table.first_day;
  while (day <= table.today && !table.Day(day).known()) ++day;
  return day;
}

}  // namespace

std::vector<Gap> Gaps(const LogTable& table) {
  std::vector<Gap> gaps;
  if (table.days.empty()) return gaps;

  // No use from here on was before this. On a journey a use of a later local
  // day may have been before one of an earlier day.
  std::vector<int64_t> earliest(table.uses.size());
  int64_t earliest_s = table.now_s;
  for (size_t i = table.uses.size(); i-- > 0;) {
    earliest_s = std::min(earliest_s, table.uses[i].when.from_s);
    earliest[i] = earliest_s;
  }

  // The use that may have been the latest so far: one known only to the day may
  // have been after others that stand behind it.
  int before = -1;
  int32_t before_day = FirstKnownDay(table);
  int64_t from_s = StartOfDay(before_day, table.utc_offset_minutes);
  const auto add = [&](int after, int32_t after_day, int64_t to_s) {
    if (after_day == before_day || to_s <= from_s) return;
    Gap gap;
    gap.from_s = from_s;
    gap.to_s = to_s;
    gap.before = before;
    gap.after = after;
    Measure(table, before < 0 ? before_day : before_day + 1, after_day, &gap);
    gaps.push_back(gap);
  };

  for (size_t i = 0; i < table.uses.size(); ++i) {
    const Moment& when = table.uses[i].when;
    add(static_cast<int>(i), when.day, earliest[i]);
    if (before < 0 || when.to_s >= from_s) {
      before = static_cast<int>(i);
      before_day = when.day;
      from_s = when.to_s;
    }
  }
  add(-1, table.today, table.now_s);
  return gaps;
}

}  // namespace afterleaf
