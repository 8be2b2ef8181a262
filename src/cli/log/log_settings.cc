#include "src/cli/log/log_settings.h"

#include <algorithm>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "src/authoring/nearest_name.h"

namespace afterleaf {
namespace cli {
namespace {

// "substance=what". False: there is no name before or nothing after the sign.
bool Split(const std::string& text,
           std::pair<std::string, std::string>* parts) {
  *parts = absl::StrSplit(text, absl::MaxSplits('=', 1));
  return !parts->first.empty() && !parts->second.empty();
}

// Reads options such as --column substance=what.
std::string ReadColumns(const Invocation& invocation, absl::string_view option,
                        std::map<Column, std::string>* columns) {
  const std::vector<std::string> names = ColumnNames();
  for (const std::string& text : invocation.GetAll(option)) {
    std::pair<std::string, std::string> parts;
    if (!Split(text, &parts)) {
      return absl::StrCat("--", option, " needs NAME=VALUE");
    }
    const auto found = std::find(names.begin(), names.end(), parts.first);
    if (found == names.end()) {
      return absl::StrCat("--", option, ": ",
                          authoring::DidYouMean("column", parts.first, names));
    }
    const auto column = static_cast<Column>(found - names.begin());
    if (!columns->emplace(column, parts.second).second) {
      return absl::StrCat("--", option, " ", *found, " is given twice");
    }
  }
  return "";
}

std::string ReadTableRules(const Invocation& invocation, TableRules* rules) {
  std::string fault = ReadColumns(invocation, "column", &rules->headings);
  if (fault.empty()) {
    fault = ReadColumns(invocation, "set", &rules->constants);
  }
  if (!fault.empty()) return fault;
  for (const std::string& text : invocation.GetAll("rows")) {
    std::pair<std::string, std::string> parts;
    if (!Split(text, &parts)) return "--rows needs HEADING=TEXT";
    rules->only.push_back(std::move(parts));
  }
  rules->ignore_other_columns = invocation.Has("ignore-columns");
  if (invocation.Has("person")) rules->person = invocation.Get("person", "");
  if (invocation.Has("day-zero")) {
    rules->times.day_zero = ParseDate(invocation.Get("day-zero", ""));
    if (!rules->times.day_zero.has_value()) {
      return "--day-zero: expected a date like 2026-03-29";
    }
  }
  if (invocation.Has("offset")) {
    const absl::optional<std::int32_t> minutes =
        ParseOffset(invocation.Get("offset", ""));
    if (!minutes.has_value()) {
      return "--offset: expected an offset from UTC like +01:00";
    }
    rules->times.offset_minutes = *minutes;
  }
  return "";
}

std::string ReadAsOf(const Invocation& invocation, LogSettings* settings) {
  const TimeRules& times = settings->table.times;
  const std::string text =
      invocation.Get("as-of", times.day_zero.has_value() ? "last" : "now");
  if (text == "now") return "";
  if (text == "last") {
    settings->at_last_day = true;
    return "";
  }
  const absl::optional<v1::LogTime> time = ParseLogTime(text, "", "", times);
  if (!time.has_value()) {
    return absl::StrCat("--as-of: ", times.Expected(), ", now or last");
  }
  if (time->has_day()) {
    settings->as_of_day = time->day();
  } else {
    settings->as_of_s = time->at_s();
    if (!settings->offset_minutes.has_value()) {
      settings->offset_minutes = time->utc_offset_minutes();
    }
  }
  return "";
}

// Reads "2026-01-01..2026-03-31".
std::string ReadPeriod(const Invocation& invocation, absl::string_view option,
                       const TimeRules& times, v1::DayRange* range) {
  const std::pair<std::string, std::string> ends =
      absl::StrSplit(invocation.Get(option, ""), absl::MaxSplits("..", 1));
  const absl::optional<std::int32_t> from = ParseDay(ends.first, times);
  const absl::optional<std::int32_t> to = ParseDay(ends.second, times);
  if (!from.has_value() || !to.has_value()) {
    return absl::StrCat(
        "--", option, ": expected FROM..TO, each a day: ", times.ExpectedDay());
  }
  range->set_from_day(*from);
  range->set_to_day(*to);
  return "";
}

std::string ReadOutcomes(const Invocation& invocation, LogSettings* settings) {
  if (!invocation.Has("outcomes")) {
    for (const absl::string_view option : {"period", "baseline"}) {
      if (invocation.Has(option)) {
        return absl::StrCat("--", option, " needs --outcomes");
      }
    }
    return "";
  }
  v1::OutcomeRules rules;
  const std::string missing = invocation.Get("outcomes", "");
  if (missing == "left-out") {
    rules.set_missing(v1::OutcomeRules::MISSING_LEFT_OUT);
  } else if (missing == "use") {
    rules.set_missing(v1::OutcomeRules::MISSING_IS_USE);
  } else if (missing == "no-use") {
    rules.set_missing(v1::OutcomeRules::MISSING_IS_NO_USE);
  } else {
    return "--outcomes is left-out, use or no-use: what a day counts as of "
           "which nothing is known";
  }
  const TimeRules& times = settings->table.times;
  std::string fault;
  if (invocation.Has("period")) {
    fault = ReadPeriod(invocation, "period", times, rules.mutable_period());
  }
  if (fault.empty() && invocation.Has("baseline")) {
    fault = ReadPeriod(invocation, "baseline", times, rules.mutable_baseline());
  }
  settings->outcomes = std::move(rules);
  return fault;
}

// What the entries of a log tell about its days and offsets.
class LogSpan {
 public:
  LogSpan(const v1::UseLog& log, std::int32_t otherwise_minutes)
      : otherwise_minutes_(otherwise_minutes) {
    for (const v1::UseEntry& use : log.uses()) See(use.time());
    for (const v1::NoUseDay& day : log.no_use()) See(day.time());
    for (const v1::ExerciseSession& session : log.sessions()) {
      See(session.time());
    }
    for (const v1::RecoveryDay& day : log.recovery()) SeeDay(day.day());
    for (const v1::ScoreEntry& score : log.scores()) See(score.time());
    for (const v1::LogTime& drive : log.drives()) See(drive);
  }

  // Absent: no entry is of a day.
  const absl::optional<std::int32_t>& first_day() const { return first_day_; }
  const absl::optional<std::int32_t>& last_day() const { return last_day_; }
  // Offset of the latest time that has one.
  const absl::optional<std::int32_t>& offset() const { return offset_; }

 private:
  void See(const v1::LogTime& time) {
    if (!time.has_day() && !time.has_at_s()) return;
    SeeDay(LocalDay(time, otherwise_minutes_));
    if (time.has_at_s() && time.has_utc_offset_minutes() &&
        (!offset_.has_value() || time.at_s() >= offset_at_s_)) {
      offset_ = time.utc_offset_minutes();
      offset_at_s_ = time.at_s();
    }
  }
  void SeeDay(std::int32_t day) {
    first_day_ = std::min(first_day_.value_or(day), day);
    last_day_ = std::max(last_day_.value_or(day), day);
  }

  const std::int32_t otherwise_minutes_;
  absl::optional<std::int32_t> first_day_;
  absl::optional<std::int32_t> last_day_;
  absl::optional<std::int32_t> offset_;
  std::int64_t offset_at_s_ = 0;
};

}  // namespace

std::string ReadLogSettings(const Invocation& invocation,
                            LogSettings* settings) {
  std::string fault = ReadTableRules(invocation, &settings->table);
  if (!fault.empty()) return fault;
  if (invocation.Has("offset")) {
    settings->offset_minutes = settings->table.times.offset_minutes;
  }
  fault = ReadAsOf(invocation, settings);
  if (fault.empty()) fault = ReadOutcomes(invocation, settings);
  if (!fault.empty()) return fault;
  settings->no_entry_means_no_use = invocation.Has("no-entry-means-no-use");
  settings->locale = invocation.Get("locale", "");
  settings->exercise_protocol = invocation.Get("exercise-protocol", "");
  if (invocation.Has("own-cap")) {
    std::int32_t days = 0;
    if (!absl::SimpleAtoi(invocation.Get("own-cap", ""), &days) || days < 0 ||
        days > 7) {
      return "--own-cap: expected a number of days, 0 to 7";
    }
    settings->own_cap_days = days;
  }
  return "";
}

void ApplySettings(const LogSettings& settings, std::int64_t now_s,
                   v1::AnalyzeUseLogRequest* request) {
  const LogSpan span(request->log(), request->utc_offset_minutes());
  if (settings.offset_minutes.has_value()) {
    request->set_utc_offset_minutes(*settings.offset_minutes);
  } else if (request->utc_offset_minutes() == 0) {
    request->set_utc_offset_minutes(span.offset().value_or(0));
  }
  const std::int32_t offset = request->utc_offset_minutes();
  if (settings.as_of_s.has_value()) {
    request->set_as_of_s(*settings.as_of_s);
  } else if (settings.as_of_day.has_value()) {
    request->set_as_of_s(EndOfDay(*settings.as_of_day, offset));
  } else if (settings.at_last_day && span.last_day().has_value()) {
    request->set_as_of_s(EndOfDay(*span.last_day(), offset));
  } else if (!request->has_as_of_s()) {
    request->set_as_of_s(now_s);
  }
  if (settings.no_entry_means_no_use && span.first_day().has_value()) {
    // Up to the last day that is over.
    v1::LogTime now;
    now.set_at_s(request->as_of_s());
    const std::int32_t today = LocalDay(now, offset);
    const std::int32_t last =
        request->as_of_s() == EndOfDay(today, offset) ? today : today - 1;
    if (last >= *span.first_day()) {
      v1::DayRange* complete = request->mutable_log()->add_complete();
      complete->set_from_day(*span.first_day());
      complete->set_to_day(last);
    }
  }
  if (settings.own_cap_days.has_value()) {
    request->mutable_log()->set_own_cap_days(*settings.own_cap_days);
  }
  if (!settings.locale.empty()) request->set_locale(settings.locale);
  if (!settings.exercise_protocol.empty()) {
    request->set_exercise_protocol(settings.exercise_protocol);
  }
  if (settings.outcomes.has_value()) {
    *request->mutable_outcomes() = *settings.outcomes;
  }
}

}  // namespace cli
}  // namespace afterleaf
