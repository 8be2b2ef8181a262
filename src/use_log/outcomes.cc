#include "src/use_log/outcomes.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/add_issue.h"
#include "src/base/limits.h"
#include "src/base/message.h"
#include "src/use_log/rounding.h"

namespace afterleaf {
namespace {

using Rules = v1::OutcomeRules;
using Issues = Repeated<v1::Issue>;

constexpr int32_t kRecentDays = 28;

// What stands where a request says nothing.
constexpr int32_t kRunDays = 7;
constexpr int32_t kUseDays = 3;
constexpr int32_t kWindowDays = 7;

struct Relapse {
  int32_t run_days = kRunDays;
  int32_t use_days = kUseDays;
  int32_t window_days = kWindowDays;
};

// Reads the rules, and tells what is wrong with them.
class RuleReader {
 public:
  RuleReader(const LogTable& table, absl::string_view path, Issues* issues)
      : table_(table), path_(path), issues_(issues) {}

  std::optional<v1::DayRange> Period(const Rules& rules) {
    v1::DayRange period = rules.period();
    if (!rules.has_period()) {
      period.set_from_day(table_.days.empty() ? table_.today
                                              : table_.first_day);
      period.set_to_day(std::max(period.from_day(), table_.today - 1));
    }
    return WholeDays(period, "period");
  }

  // Must not be called without a baseline.
  std::optional<v1::DayRange> Baseline(const Rules& rules,
                                       const v1::DayRange& period) {
    std::optional<v1::DayRange> baseline =
        WholeDays(rules.baseline(), "baseline");
    if (baseline.has_value() && baseline->to_day() >= period.from_day()) {
      return Refuse("INVALID_RANGE", "baseline",
                    "must end before the period begins");
    }
    return baseline;
  }

  // False, and an issue, for a rule of a later version.
  bool KnowsMissing(const Rules& rules) {
    if (Rules::MissingDays_IsValid(rules.missing())) return true;
    Refuse("INVALID_RESPONSE", "missing", "is no rule for missing days");
    return false;
  }

  std::optional<Relapse> ReadRelapse(const Rules& rules) {
    Relapse relapse;
    if (!ReadDays(rules.relapse_run_days(), "relapse_run_days",
                  &relapse.run_days) ||
        !ReadDays(rules.relapse_use_days(), "relapse_use_days",
                  &relapse.use_days) ||
        !ReadDays(rules.relapse_window_days(), "relapse_window_days",
                  &relapse.window_days)) {
      return std::nullopt;
    }
    if (relapse.use_days > relapse.window_days) {
      Refuse("INVALID_RANGE", "relapse_use_days",
             "so many days of use do not fit into `relapse_window_days`");
      return std::nullopt;
    }
    return relapse;
  }

 private:
  std::nullopt_t Refuse(absl::string_view code, absl::string_view field,
                        absl::string_view why) {
    AddIssue(code, absl::StrCat(path_, ".", field), why, issues_);
    return std::nullopt;
  }

  // The days of a range that are over.
  std::optional<v1::DayRange> WholeDays(v1::DayRange days,
                                        absl::string_view field) {
    if (days.from_day() > days.to_day()) {
      return Refuse("INVALID_RANGE", field, "ends before it begins");
    }
    if (days.from_day() < std::max(0, table_.today - kMaxLogDays)) {
      return Refuse("TOO_OLD", field,
                    "begins before 1970 or more than 120 years back");
    }
    if (days.from_day() >= table_.today) {
      return Refuse("NO_WHOLE_DAY", field, "has no day that is over yet");
    }
    days.set_to_day(std::min(days.to_day(), table_.today - 1));
    return days;
  }

  // False, and an issue, when it is not a number of days. 0 leaves what stands.
  bool ReadDays(int32_t value, absl::string_view field, int32_t* days) {
    if (value < 0) {
      Refuse("INVALID_RESPONSE", field,
             "is a number of days, or 0 for the usual");
      return false;
    }
    if (value > 0) *days = value;
    return true;
  }

  const LogTable& table_;
  const absl::string_view path_;
  Issues* issues_;
};

struct DayCounts {
  int32_t use = 0;
  int32_t no_use = 0;
  int32_t missing = 0;
};

DayCounts CountDays(const LogTable& table, int32_t from_day, int32_t to_day) {
  DayCounts counts;
  for (int32_t day = from_day; day <= to_day; ++day) {
    const LogDayFacts& facts = table.Day(day);
    ++(facts.used()    ? counts.use
       : facts.known() ? counts.no_use
                       : counts.missing);
  }
  return counts;
}

// Moves the missing days to where the rule puts them.
DayCounts Apply(Rules::MissingDays missing, DayCounts counts) {
  if (missing == Rules::MISSING_IS_USE) counts.use += counts.missing;
  if (missing == Rules::MISSING_IS_NO_USE) counts.no_use += counts.missing;
  counts.missing = 0;
  return counts;
}

// Hundredths of a percent of the days that count; absent when none does.
std::optional<int32_t> Percent(int32_t days, const DayCounts& of) {
  const int64_t all = int64_t{of.use} + of.no_use;
  if (all == 0) return std::nullopt;
  return static_cast<int32_t>(DivideHalfUp(int64_t{10000} * days, all));
}

int32_t LongestAbstinentRun(const LogTable& table, const v1::DayRange& period,
                            Rules::MissingDays missing) {
  int32_t longest = 0;
  int32_t run = 0;
  for (int32_t day = period.from_day(); day <= period.to_day(); ++day) {
    const LogDayFacts& facts = table.Day(day);
    const bool abstinent =
        facts.known() ? !facts.used() : missing == Rules::MISSING_IS_NO_USE;
    run = abstinent ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

// Days from the first of the period to an event, or that it never happened.
using Time = std::optional<int32_t>;

struct Events {
  Time first_use;
  Time relapse_run;
  Time relapse_window;
};

Events FindEvents(const LogTable& table, const v1::DayRange& period,
                  const Relapse& relapse, bool missing_is_use) {
  Events events;
  std::vector<int32_t> use_days;
  int32_t run = 0;
  for (int32_t day = period.from_day(); day <= period.to_day(); ++day) {
    const LogDayFacts& facts = table.Day(day);
    if (facts.known() ? !facts.used() : !missing_is_use) {
      run = 0;
      continue;
    }
    const int32_t time = day - period.from_day();
    use_days.push_back(time);
    ++run;
    if (!events.first_use.has_value()) events.first_use = time;
    if (!events.relapse_run.has_value() && run == relapse.run_days) {
      events.relapse_run = time - run + 1;
    }
    const auto needed = static_cast<size_t>(relapse.use_days);
    if (!events.relapse_window.has_value() && use_days.size() >= needed) {
      const int32_t begin = use_days[use_days.size() - needed];
      if (time - begin < relapse.window_days) events.relapse_window = begin;
    }
  }
  return events;
}

// An event under both readings of the missing days. Use on more days never
// makes it later, so where both agree the missing days do not matter.
struct Both {
  Time earliest;
  Time latest;
  bool open() const { return earliest != latest; }
};

void AddEvents(const LogTable& table, const v1::DayRange& period,
               const Relapse& relapse, Rules::MissingDays missing,
               v1::UseOutcomes* out) {
  const Events earliest =
      FindEvents(table, period, relapse, missing != Rules::MISSING_IS_NO_USE);
  const Events latest =
      FindEvents(table, period, relapse, missing == Rules::MISSING_IS_USE);
  const Both first_use = {earliest.first_use, latest.first_use};
  const Both run = {earliest.relapse_run, latest.relapse_run};
  const Both window = {earliest.relapse_window, latest.relapse_window};
  out->set_first_use_open(first_use.open());
  out->set_relapse_run_open(run.open());
  out->set_relapse_window_open(window.open());
  if (!first_use.open() && first_use.latest.has_value()) {
    out->set_days_to_first_use(*first_use.latest);
  }
  if (!run.open() && run.latest.has_value()) {
    out->set_days_to_relapse_run(*run.latest);
  }
  if (!window.open() && window.latest.has_value()) {
    out->set_days_to_relapse_window(*window.latest);
  }
}

}  // namespace

void WriteOutcomes(const LogTable& table, const v1::OutcomeRules& rules,
                   absl::string_view path, Issues* issues,
                   v1::UseLogAnalysis* out) {
  RuleReader reader(table, path, issues);
  const bool knows_missing = reader.KnowsMissing(rules);
  const std::optional<Relapse> relapse = reader.ReadRelapse(rules);
  const std::optional<v1::DayRange> period = reader.Period(rules);
  std::optional<v1::DayRange> baseline;
  if (period.has_value() && rules.has_baseline()) {
    baseline = reader.Baseline(rules, *period);
  }
  if (!knows_missing || !relapse.has_value() || !period.has_value() ||
      (rules.has_baseline() && !baseline.has_value())) {
    return;
  }

  v1::UseOutcomes* outcomes = out->mutable_outcomes();
  *outcomes->mutable_period() = *period;
  outcomes->set_missing(rules.missing());
  const DayCounts counts =
      CountDays(table, period->from_day(), period->to_day());
  outcomes->set_use_days(counts.use);
  outcomes->set_no_use_days(counts.no_use);
  outcomes->set_missing_days(counts.missing);

  const DayCounts applied = Apply(rules.missing(), counts);
  outcomes->set_days_abstinent(applied.no_use);
  outcomes->set_longest_abstinent_run(
      LongestAbstinentRun(table, *period, rules.missing()));
  const auto abstinent = Percent(applied.no_use, applied);
  if (abstinent.has_value()) {
    outcomes->set_percent_days_abstinent_hundredths(*abstinent);
  }
  AddEvents(table, *period, *relapse, rules.missing(), outcomes);

  const DayCounts recent = CountDays(
      table, std::max(period->from_day(), period->to_day() - kRecentDays + 1),
      period->to_day());
  outcomes->set_use_days_last_28(recent.use);
  outcomes->set_missing_days_last_28(recent.missing);

  const auto use = Percent(applied.use, applied);
  if (use.has_value()) outcomes->set_use_percent_hundredths(*use);
  if (!baseline.has_value()) return;
  const DayCounts before =
      Apply(rules.missing(),
            CountDays(table, baseline->from_day(), baseline->to_day()));
  const auto use_before = Percent(before.use, before);
  if (!use_before.has_value()) return;
  outcomes->set_baseline_use_percent_hundredths(*use_before);
  if (use.has_value()) outcomes->set_reduction_hundredths(*use_before - *use);
}

}  // namespace afterleaf
