#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "src/base/message.h"
#include "src/base/stable_sort.h"
#include "src/use_log/progress.h"

namespace afterleaf {
namespace {

using Adherence = v1::ExerciseAdherence;

constexpr int32_t kWeek = 7;
constexpr int32_t kMonth = 28;

// Weeks of 7 days counted back from today, this one first, up to that of the
// first session: whether there was a session.
std::vector<bool> WeeksWithSessions(const LogTable& table) {
  std::vector<bool> weeks;
  for (const Session& session : table.sessions) {
    const auto ago =
        static_cast<size_t>(table.today - session.when.day) / kWeek;
    if (ago >= weeks.size()) weeks.resize(ago + 1);
    weeks[ago] = true;
  }
  return weeks;
}

void AddWeeks(const std::vector<bool>& weeks, Adherence* out) {
  out->set_weeks(static_cast<int32_t>(weeks.size()));
  out->set_weeks_with_sessions(
      static_cast<int32_t>(std::count(weeks.begin(), weeks.end(), true)));
  int32_t longest = 0;
  int32_t run = 0;
  for (const bool week : weeks) {
    run = week ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  out->set_longest_run_weeks(longest);
  // This week has days left.
  const auto first = weeks.begin() + (weeks.front() ? 0 : 1);
  out->set_current_run_weeks(
      static_cast<int32_t>(std::find(first, weeks.end(), false) - first));
}

void AddLastWeek(const LogTable& table, Adherence* out) {
  std::set<int32_t> days;
  int32_t minutes = 0;
  for (const Session& session : table.sessions) {
    if (table.today - session.when.day >= kWeek) continue;
    days.insert(session.when.day);
    minutes += session.minutes;
    if (session.minutes == 0) out->set_minutes_incomplete(true);
  }
  out->set_days_last_7(static_cast<int32_t>(days.size()));
  out->set_minutes_last_7(minutes);
}

struct SessionSum {
  int32_t sessions = 0;
  int32_t minutes = 0;
};

void AddKinds(const LogTable& table, Adherence* out) {
  std::map<absl::string_view, SessionSum> by_kind;
  for (const Session& session : table.sessions) {
    if (table.today - session.when.day >= kMonth) continue;
    SessionSum& sum = by_kind[session.entry->kind()];
    ++sum.sessions;
    sum.minutes += session.minutes;
  }
  std::vector<std::pair<absl::string_view, SessionSum>> kinds(by_kind.begin(),
                                                              by_kind.end());
  // Those of equal sums stay in the order of their names.
  SortStably(&kinds, [](const auto& a, const auto& b) {
    return std::make_pair(a.second.minutes, a.second.sessions) >
           std::make_pair(b.second.minutes, b.second.sessions);
  });
  for (const auto& [kind, sum] : kinds) {
    v1::KindMinutes* added = out->add_kinds();
    added->set_kind(MessageText(kind));
    added->set_sessions(sum.sessions);
    added->set_minutes(sum.minutes);
  }
}

// One end of the minutes of a week: as the protocol says, else the minutes of a
// session on each of the days.
std::optional<int32_t> WeekMinutes(std::optional<int32_t> of_week,
                                   std::optional<int32_t> of_session,
                                   std::optional<int32_t> days) {
  if (of_week.has_value() || !of_session.has_value() || !days.has_value()) {
    return of_week;
  }
  return *of_session * *days;
}

Adherence::State Compare(int32_t value, std::optional<int32_t> from,
                         std::optional<int32_t> to) {
  if (!from.has_value() && !to.has_value()) return Adherence::NOT_COMPARED;
  if (from.has_value() && value < *from) return Adherence::BELOW;
  if (to.has_value() && value > *to) return Adherence::ABOVE;
  return Adherence::WITHIN;
}

void CompareWithDose(const v1::Dose& dose, Adherence* out) {
  const auto get = [](bool has, int32_t value) {
    return has ? std::optional<int32_t>(value) : std::nullopt;
  };
  const auto days_from =
      get(dose.has_days_per_week_from(), dose.days_per_week_from());
  const auto days_to =
      get(dose.has_days_per_week_to(), dose.days_per_week_to());
  const auto minutes_from =
      WeekMinutes(get(dose.has_week_minutes_from(), dose.week_minutes_from()),
                  get(dose.has_minutes_from(), dose.minutes_from()), days_from);
  const auto minutes_to =
      WeekMinutes(get(dose.has_week_minutes_to(), dose.week_minutes_to()),
                  get(dose.has_minutes_to(), dose.minutes_to()), days_to);
  if (days_from.has_value()) out->set_days_from(*days_from);
  if (days_to.has_value()) out->set_days_to(*days_to);
  if (minutes_from.has_value()) out->set_minutes_from(*minutes_from);
  if (minutes_to.has_value()) out->set_minutes_to(*minutes_to);

  out->set_days_state(Compare(out->days_last_7(), days_from, days_to));
  const Adherence::State minutes =
      Compare(out->minutes_last_7(), minutes_from, minutes_to);
  // There were more minutes than those that are known.
  if (!out->minutes_incomplete() || minutes == Adherence::ABOVE ||
      (minutes == Adherence::WITHIN && !minutes_to.has_value())) {
    out->set_minutes_state(minutes);
  }
}

}  // namespace

void WriteExerciseAdherence(const LogTable& table, const v1::Protocol* protocol,
                            v1::Progress* out) {
  if (table.sessions.empty()) return;
  Adherence* exercise = out->mutable_exercise();
  AddWeeks(WeeksWithSessions(table), exercise);
  AddLastWeek(table, exercise);
  AddKinds(table, exercise);
  if (protocol != nullptr) CompareWithDose(protocol->dose(), exercise);
}

}  // namespace afterleaf
