#include "src/cli/log/log_words.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "src/cli/log/log_calendar.h"
#include "src/cli/pack_source.h"
#include "src/cli/report_parts.h"

namespace afterleaf {
namespace cli {
namespace {

struct MetricWords {
  absl::string_view name;
  absl::string_view title;
  absl::string_view unit;
};

constexpr absl::string_view kHoursAndMinutes = "h";

constexpr MetricWords kMetrics[] = {
    {"soreness", "Muscle soreness, 0 to 10", ""},
    {"sleep_minutes", "Sleep", kHoursAndMinutes},
    {"sleep_quality", "Sleep quality, 0 bad to 10 good", ""},
    {"energy", "Energy, 0 to 10", ""},
    {"hrv_rmssd_ms", "Heart rate variability (rMSSD)", " ms"},
    {"resting_heart_rate_bpm", "Resting heart rate", "/min"},
    {"stiffness_minutes", "Morning stiffness", kHoursAndMinutes},
    {"mental_recovery", "Mental recovery, 0 to 10", ""},
    {"overall_recovery", "Recovery altogether, 0 to 10", ""},
    {"hot_swollen_joint", "A hot, swollen joint (1 is yes)", ""},
};

const MetricWords* FindMetric(absl::string_view name) {
  for (const MetricWords& words : kMetrics) {
    if (words.name == name) return &words;
  }
  return nullptr;
}

std::string Tenths(std::int32_t tenths) { return InUnits(tenths, 10); }

// 5214 hundredths of a percent are "52.14 %".
std::string Percent(std::int32_t hundredths) {
  return absl::StrCat(InUnits(hundredths, 100), " %");
}

// A mean of tenths with its unit.
std::string MeanText(absl::string_view metric, std::int32_t tenths) {
  const MetricWords* words = FindMetric(metric);
  if (words == nullptr) return Tenths(tenths);
  return words->unit == kHoursAndMinutes
             ? MetricText(metric, (tenths + 5) / 10)
             : absl::StrCat(Tenths(tenths), words->unit);
}

std::string Days(int days) { return Counted(days, "day"); }

// When something first happened in a period.
std::string FirstTime(bool happened, int days, bool open) {
  if (happened) {
    return days == 0 ? std::string("on the first day")
                     : absl::StrCat("after ", Days(days));
  }
  return open ? "not known: days before it are missing" : "did not happen";
}

absl::string_view MissingWords(v1::OutcomeRules::MissingDays missing) {
  switch (missing) {
    case v1::OutcomeRules::MISSING_IS_USE:
      return "count as days of use";
    case v1::OutcomeRules::MISSING_IS_NO_USE:
      return "count as days without use";
    default:
      return "are left out and end every run";
  }
}

std::int32_t DayOf(std::int64_t at_s, std::int32_t offset_minutes) {
  v1::LogTime time;
  time.set_at_s(at_s);
  return LocalDay(time, offset_minutes);
}

}  // namespace

std::string NumberText(std::int64_t thousandths) {
  std::string number = absl::StrCat(thousandths / 1000);
  if (thousandths % 1000 != 0) {
    std::string fraction = absl::StrCat(1000 + std::abs(thousandths % 1000));
    fraction.erase(0, 1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    absl::StrAppend(&number, ".", fraction);
  }
  return number;
}

std::string UnitText(absl::string_view unit) {
  return absl::StrReplaceAll(unit, {{"_", " "}});
}

std::string AmountText(std::int64_t thousandths, absl::string_view unit) {
  return absl::StrCat(NumberText(thousandths), " ", UnitText(unit));
}

std::string MainUnit(const v1::UseLogAnalysis& analysis) {
  std::map<std::string, int> days;
  for (const v1::LogDay& day : analysis.days()) {
    for (const v1::AmountSum& sum : day.amounts()) ++days[sum.unit()];
  }
  const auto most = std::max_element(
      days.begin(), days.end(),
      [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == days.end() ? "" : most->first;
}

const v1::AmountSum* AmountIn(
    const google::protobuf::RepeatedPtrField<v1::AmountSum>& amounts,
    absl::string_view unit) {
  for (const v1::AmountSum& sum : amounts) {
    if (sum.unit() == unit) return &sum;
  }
  return nullptr;
}

bool IsUse(const v1::LogDay& day) {
  return day.state() == v1::LogDay::USE ||
         day.state() == v1::LogDay::USE_DESPITE_NO_USE;
}

absl::string_view DayWords(v1::LogDay::State state) {
  switch (state) {
    case v1::LogDay::NO_USE:
      return "no use";
    case v1::LogDay::USE:
      return "use";
    case v1::LogDay::USE_DESPITE_NO_USE:
      return "use, though no use is written there too";
    default:
      return "not known";
  }
}

absl::string_view TaperWords(v1::TaperComparison::State state) {
  switch (state) {
    case v1::TaperComparison::ON_PLAN:
      return "on plan";
    case v1::TaperComparison::AHEAD:
      return "less than planned";
    case v1::TaperComparison::BEHIND:
      return "more than planned";
    default:
      return "cannot be compared";
  }
}

absl::string_view AdherenceWords(v1::ExerciseAdherence::State state) {
  switch (state) {
    case v1::ExerciseAdherence::BELOW:
      return "below the range";
    case v1::ExerciseAdherence::WITHIN:
      return "within the range";
    case v1::ExerciseAdherence::ABOVE:
      return "above the range";
    default:
      return "";
  }
}

std::string MetricTitle(absl::string_view metric) {
  const MetricWords* words = FindMetric(metric);
  return std::string(words == nullptr ? metric : words->title);
}

std::string MetricText(absl::string_view metric, std::int32_t value) {
  const MetricWords* words = FindMetric(metric);
  if (words == nullptr) return absl::StrCat(value);
  if (words->unit != kHoursAndMinutes) return absl::StrCat(value, words->unit);
  const std::string minutes = absl::StrCat(100 + value % 60).substr(1);
  return value < 60 ? absl::StrCat(value, " min")
                    : absl::StrCat(value / 60, " h ", minutes);
}

std::string MeansText(const v1::MetricTrend& trend) {
  std::vector<std::string> means;
  const auto add = [&](bool has_mean, std::int32_t tenths, int values,
                       absl::string_view days) {
    if (!has_mean) return;
    means.push_back(absl::StrCat(MeanText(trend.metric(), tenths), days, " (",
                                 Counted(values, "value"), ")"));
  };
  add(trend.has_mean_last_7_tenths(), trend.mean_last_7_tenths(),
      trend.values_last_7(), " in the last 7 days");
  add(trend.has_mean_last_28_tenths(), trend.mean_last_28_tenths(),
      trend.values_last_28(), " in the last 28");
  return means.empty() ? "" : absl::StrCat("Mean ", absl::StrJoin(means, ", "));
}

std::string TitleText(const LogReport& report) {
  const v1::UseLogAnalysis& analysis = report.analysis;
  const v1::SubstanceDays* own = OwnSubstance(analysis);
  std::string title = own == nullptr
                          ? std::string("A log")
                          : absl::StrCat("A log of ", own->substance());
  if (!analysis.days().empty()) {
    absl::StrAppend(&title, ", ",
                    SpanText(analysis.days(0).day(), analysis.today()));
  }
  return title;
}

std::string AsOfText(const LogReport& report) {
  if (report.analysis.entries_used() == 0) {
    return "Nothing could be read from the log.";
  }
  return absl::StrCat(
      report.person.empty() ? "" : absl::StrCat("Person ", report.person, ". "),
      "Seen from ", LongDateText(report.analysis.today()), ", local time UTC",
      OffsetText(report.offset_minutes), ". ",
      Counted(report.analysis.entries_used(), "thing"), " written down.");
}

std::string CalendarText(const LogReport& report) {
  std::string text =
      "A day for which neither use nor no use is written down is a day of "
      "which "
      "nothing is known. It is never counted as a day without use";
  if (report.analysis.complete().empty()) return absl::StrCat(text, ".");
  std::vector<std::string> spans;
  for (const v1::DayRange& range : report.analysis.complete()) {
    spans.push_back(SpanText(range.from_day(), range.to_day()));
  }
  absl::StrAppend(&text, ", but for ", absl::StrJoin(spans, ", "),
                  ": whoever kept the log says that every use of these days "
                  "was written down");
  return absl::StrCat(
      text, report.said_complete ? ", by --no-entry-means-no-use." : ".");
}

Facts GlanceFacts(const LogReport& report) {
  int use = 0;
  int no_use = 0;
  int unknown = 0;
  for (const v1::LogDay& day : report.analysis.days()) {
    if (IsUse(day)) {
      ++use;
    } else if (day.state() == v1::LogDay::NO_USE) {
      ++no_use;
    } else {
      ++unknown;
    }
  }
  Facts facts = {{"Days of use", absl::StrCat(use)},
                 {"Days without use", absl::StrCat(no_use)},
                 {"Days not known", absl::StrCat(unknown)}};
  const v1::Milestones& milestones = report.analysis.progress().milestones();
  facts.emplace_back("Without use up to now",
                     Days(milestones.current_run_days()));
  facts.emplace_back("Longest run without use",
                     Days(milestones.longest_run_days()));
  return facts;
}

Facts MilestoneFacts(const v1::Milestones& milestones) {
  Facts facts = {{"Days without use, all together",
                  absl::StrCat(milestones.lifetime_no_use_days())},
                 {"In a row up to now", Days(milestones.current_run_days())},
                 {"Longest row", Days(milestones.longest_run_days())},
                 {"Days with something written down",
                  absl::StrCat(milestones.days_logged())}};
  std::vector<std::string> reached;
  for (const v1::Milestone& milestone : milestones.reached()) {
    reached.push_back(absl::StrCat(Days(milestone.days()), " (",
                                   LongDateText(milestone.on_day()), ")"));
  }
  if (!reached.empty()) {
    facts.emplace_back("Reached", absl::StrJoin(reached, ", "));
  }
  if (milestones.has_next_days()) {
    facts.emplace_back("Next", Days(milestones.next_days()));
  }
  return facts;
}

Facts OutcomeFacts(const v1::UseOutcomes& outcomes) {
  Facts facts = {
      {"Period",
       SpanText(outcomes.period().from_day(), outcomes.period().to_day())},
      {"Days of which nothing is known",
       absl::StrCat(outcomes.missing_days(), "; they ",
                    MissingWords(outcomes.missing()))},
      {"Days of use", absl::StrCat(outcomes.use_days())},
      {"Days known to be without use", absl::StrCat(outcomes.no_use_days())},
      {"Days abstinent", absl::StrCat(outcomes.days_abstinent())},
      {"Longest abstinent run", Days(outcomes.longest_abstinent_run())}};
  if (outcomes.has_percent_days_abstinent_hundredths()) {
    facts.emplace_back("Percent days abstinent",
                       Percent(outcomes.percent_days_abstinent_hundredths()));
  }
  facts.emplace_back("First use", FirstTime(outcomes.has_days_to_first_use(),
                                            outcomes.days_to_first_use(),
                                            outcomes.first_use_open()));
  facts.emplace_back(
      "Relapse, days of use in a row",
      FirstTime(outcomes.has_days_to_relapse_run(),
                outcomes.days_to_relapse_run(), outcomes.relapse_run_open()));
  facts.emplace_back("Relapse, days of use in a window",
                     FirstTime(outcomes.has_days_to_relapse_window(),
                               outcomes.days_to_relapse_window(),
                               outcomes.relapse_window_open()));
  facts.emplace_back(
      "Last 28 days",
      absl::StrCat(Days(outcomes.use_days_last_28()), " of use, ",
                   outcomes.missing_days_last_28(), " not known"));
  if (outcomes.has_baseline_use_percent_hundredths()) {
    facts.emplace_back("Days of use, baseline",
                       Percent(outcomes.baseline_use_percent_hundredths()));
  }
  if (outcomes.has_use_percent_hundredths()) {
    facts.emplace_back("Days of use, period",
                       Percent(outcomes.use_percent_hundredths()));
  }
  if (outcomes.has_reduction_hundredths()) {
    facts.emplace_back(
        "Reduction", absl::StrCat(InUnits(outcomes.reduction_hundredths(), 100),
                                  " percentage points"));
  }
  return facts;
}

Facts ExerciseFacts(const v1::ExerciseAdherence& exercise) {
  const auto compared = [](const std::string& text, bool has_range, int from,
                           int to, absl::string_view unit,
                           v1::ExerciseAdherence::State state) {
    if (!has_range || AdherenceWords(state).empty()) return text;
    return absl::StrCat(text, "; ", AdherenceWords(state), " of ",
                        Range(from, to, unit));
  };
  Facts facts = {
      {"Weeks with a session",
       absl::StrCat(exercise.weeks_with_sessions(), " of ", exercise.weeks())},
      {"Weeks in a row",
       absl::StrCat(exercise.current_run_weeks(), ", longest ",
                    exercise.longest_run_weeks())},
      {"Days in the last 7",
       compared(absl::StrCat(exercise.days_last_7()), exercise.has_days_to(),
                exercise.days_from(), exercise.days_to(), "day",
                exercise.days_state())},
      {"Minutes in the last 7 days",
       compared(absl::StrCat(exercise.minutes_incomplete() ? "at least " : "",
                             exercise.minutes_last_7()),
                exercise.has_minutes_to(), exercise.minutes_from(),
                exercise.minutes_to(), "minute", exercise.minutes_state())}};
  std::vector<std::string> kinds;
  for (const v1::KindMinutes& kind : exercise.kinds()) {
    kinds.push_back(absl::StrCat(kind.kind(), ": ",
                                 Counted(kind.sessions(), "session"), ", ",
                                 Counted(kind.minutes(), "minute")));
  }
  if (!kinds.empty()) {
    facts.emplace_back("Last 28 days", absl::StrJoin(kinds, "; "));
  }
  return facts;
}

std::string SubstanceText(const v1::SubstanceDays& substance) {
  std::string text =
      absl::StrCat(substance.substance(), ": ", Days(substance.use_days()),
                   ", ", SpanText(substance.first_day(), substance.last_day()));
  if (substance.longest_run() > 1) {
    absl::StrAppend(&text, "; longest run ", Days(substance.longest_run()),
                    ", from ", LongDateText(substance.longest_run_from_day()));
  }
  return text;
}

std::string AfterwardsText(const LogReport& report) {
  const v1::SubstanceDays* own = OwnSubstance(report.analysis);
  if (own == nullptr) return "";
  if (report.afterwards.empty()) {
    return absl::StrCat("After the last day of ", own->substance(), ", ",
                        LongDateText(own->last_day()),
                        ", no other substance is written down.");
  }
  std::vector<std::string> others;
  for (const v1::SubstanceDays& substance : report.afterwards) {
    others.push_back(absl::StrCat(
        substance.substance(), " on ", Days(substance.use_days()), " (",
        SpanText(substance.first_day(), substance.last_day()), ")"));
  }
  return absl::StrCat("After the last day of ", own->substance(), ", ",
                      LongDateText(own->last_day()), ": ",
                      absl::StrJoin(others, ", "), ".");
}

std::string BreakText(const v1::UseBreak& pause, std::int32_t offset_minutes) {
  const std::int64_t hours = (pause.to_s() - pause.from_s()) / 3600;
  std::string text = absl::StrCat(
      HoursOrDays(static_cast<int>(hours), static_cast<int>(hours)), ", ",
      pause.present()
          ? absl::StrCat("since ",
                         LongDateText(DayOf(pause.from_s(), offset_minutes)))
          : SpanText(DayOf(pause.from_s(), offset_minutes),
                     DayOf(pause.to_s(), offset_minutes)));
  if (!pause.known() && pause.known_hours() == 0) {
    absl::StrAppend(&text, "; not known to be without use");
  } else if (!pause.known()) {
    absl::StrAppend(&text, "; known to be without use for ",
                    HoursOrDays(pause.known_hours(), pause.known_hours()));
  }
  for (const v1::ScaleTotal& score : pause.highest_scores()) {
    absl::StrAppend(&text, "; highest ", score.scale(), " ", score.total());
  }
  return text;
}

std::string PlannedBreakText(const v1::PlannedBreakAudit& audit) {
  const std::string days = absl::StrCat(
      SpanText(audit.days().from_day(), audit.days().to_day()), ": ");
  switch (audit.state()) {
    case v1::PlannedBreakAudit::AHEAD:
      return absl::StrCat(days, "still to come");
    case v1::PlannedBreakAudit::UNDER_WAY:
      return absl::StrCat(days, "under way");
    case v1::PlannedBreakAudit::KEPT:
      return absl::StrCat(days, "kept");
    case v1::PlannedBreakAudit::NOT_KEPT:
      return absl::StrCat(days, "with use on ", Days(audit.use_days()));
    default:
      return absl::StrCat(days, "not known: ", Days(audit.unknown_days()),
                          " without an entry");
  }
}

std::string TaperDayText(const v1::TaperDay& day, absl::string_view unit) {
  const std::string planned =
      absl::StrCat(LongDateText(day.day()), ": planned ",
                   AmountText(day.planned_thousandths(), unit), ", ");
  if (!day.has_actual_thousandths()) {
    return absl::StrCat(planned, "use not known");
  }
  // Of the days whose use is known, only today is not compared.
  return absl::StrCat(planned, "used ",
                      AmountText(day.actual_thousandths(), unit), ", ",
                      day.state() == v1::TaperComparison::NOT_COMPARABLE
                          ? "the day is not over"
                          : TaperWords(day.state()));
}

std::string AssociationText(const v1::RecoveryAssociation& association) {
  return absl::StrCat(
      association.about(), association.about().empty() ? "" : " ", "From ",
      Counted(association.pairs(), "pair"),
      " of a day and the day after it: mean recovery ",
      Tenths(association.mean_after_use_tenths()), " after days of use and ",
      Tenths(association.mean_after_no_use_tenths()),
      " after days without; r = ", InUnits(association.r_hundredths(), 100),
      ".");
}

std::string TrendText(const v1::ScoreTrend& trend) {
  const v1::ScorePoint* first = nullptr;
  const v1::ScorePoint* latest = nullptr;
  for (const v1::ScorePoint& point : trend.points()) {
    if (!point.has_total()) continue;
    if (first == nullptr) first = &point;
    latest = &point;
  }
  if (first == latest) return trend.about();
  return absl::StrCat(trend.about(), trend.about().empty() ? "" : " ", "From ",
                      InUnits(first->total(), trend.total_per_unit()), " to ",
                      InUnits(latest->total(), trend.total_per_unit()), ".");
}

std::string BandLabel(const v1::ScoreTrend& trend,
                      const v1::ScorePoint& point) {
  for (int i = 0; i < trend.bands_size(); ++i) {
    if (trend.bands(i).id() == point.band()) {
      return i < trend.band_labels_size() ? trend.band_labels(i) : point.band();
    }
  }
  return point.band();
}

}  // namespace cli
}  // namespace afterleaf
