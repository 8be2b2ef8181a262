#include "src/use_log/log_places.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/base/add_issue.h"
#include "src/base/limits.h"
#include "src/base/message.h"

namespace afterleaf {
namespace {

int32_t LocalDay(int64_t at_s, int32_t offset_minutes) {
  const int64_t local = at_s + int64_t{60} * offset_minutes;
  const int64_t day = local / kDaySeconds - (local % kDaySeconds < 0 ? 1 : 0);
  return static_cast<int32_t>(day);
}

}  // namespace

LogPlaces::LogPlaces(const LogQuestion& question, absl::string_view path,
                     Repeated<v1::Issue>* issues)
    : question_(question),
      path_(path),
      issues_(issues),
      today_(LocalDay(question.now_s, question.utc_offset_minutes)) {}

void LogPlaces::Report(absl::string_view code, const LogPlace& place,
                       absl::string_view field, absl::string_view message) {
  if (told_ >= kMaxIssues) {
    ++untold_;
    return;
  }
  ++told_;
  AddIssue(code,
           absl::StrCat(path_, ".", place.list, "[", place.index, "]",
                        field.empty() ? "" : ".", field),
           message, issues_);
}

int32_t LogPlaces::EarliestDay() const {
  return std::max(0, today_ - kMaxLogDays);
}

bool LogPlaces::CheckDay(int64_t day, const LogPlace& place,
                         absl::string_view field) {
  if (day < 0) {
    Report("BEFORE_1970", place, field,
           "lies before 1970-01-01; is the date right?");
  } else if (day > today_) {
    Report("IN_FUTURE", place, field,
           "lies after the time of the analysis; not counted");
  } else if (day < EarliestDay()) {
    Report("TOO_OLD", place, field, "lies more than 120 years back");
  } else {
    return true;
  }
  return false;
}

bool LogPlaces::ReadTime(const v1::LogTime& time, const LogPlace& place,
                         absl::string_view field, Moment* moment) {
  int32_t offset = question_.utc_offset_minutes;
  if (time.has_utc_offset_minutes()) {
    if (!IsUtcOffset(time.utc_offset_minutes())) {
      Report("INVALID_OFFSET", place, field,
             "no clock on earth is set so: -720 to 840 minutes; the offset "
             "of the request was used");
    } else {
      offset = time.utc_offset_minutes();
    }
  }
  if (time.has_at_s()) {
    if (time.has_day()) {
      Report("INVALID_TIME", place, field,
             "has an instant and a day; the instant was used");
    }
    if (time.at_s() < 0) return CheckDay(-1, place, field);
    if (time.at_s() > question_.now_s) {
      return CheckDay(int64_t{today_} + 1, place, field);
    }
    // Further east the calendar may already show tomorrow.
    const int32_t day = LocalDay(time.at_s(), offset);
    moment->is_tomorrow = day > today_;
    moment->day = std::min(day, today_);
    moment->from_s = moment->to_s = time.at_s();
    return CheckDay(moment->day, place, field);
  }
  if (!time.has_day()) {
    Report("INVALID_TIME", place, field, "needs `at_s` or `day`");
    return false;
  }
  moment->is_tomorrow =
      time.day() > today_ && time.day() <= LocalDay(question_.now_s, offset);
  if (!moment->is_tomorrow && !CheckDay(time.day(), place, field)) return false;
  moment->day = std::min(time.day(), today_);
  moment->from_s = std::min(kDaySeconds * time.day() - int64_t{60} * offset,
                            question_.now_s);
  moment->to_s = std::min(moment->from_s + kDaySeconds - 1, question_.now_s);
  return true;
}

bool LogPlaces::CheckRange(const v1::DayRange& days, const LogPlace& place) {
  if (days.from_day() <= days.to_day()) return true;
  Report("INVALID_RANGE", place, "", "ends before it begins");
  return false;
}

void LogPlaces::Report(absl::string_view code, absl::string_view field,
                       absl::string_view message) {
  AddIssue(code, absl::StrCat(path_, ".", field), message, issues_);
}

void LogPlaces::ReportRest() {
  if (untold_ == 0) return;
  AddIssue(
      "MORE_ISSUES", path_,
      absl::StrCat("and ", untold_, " more; correct these first and ask again"),
      issues_);
}

}  // namespace afterleaf
