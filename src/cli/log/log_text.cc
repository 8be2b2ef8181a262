// A log as text for a terminal. The charts are plain characters, so that they
// can be read without colour, by a screen reader and in a mail.

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/cli/headings.h"
#include "src/cli/log/log_calendar.h"
#include "src/cli/log/log_report.h"
#include "src/cli/log/log_words.h"
#include "src/cli/pack_source.h"
#include "src/cli/report_parts.h"

namespace afterleaf {
namespace cli {
namespace {

// What one look takes in; every format but text has the rest.
constexpr int kMostWeeks = 26;
constexpr int kMostPoints = 10;
constexpr int kMostBreaks = 8;
constexpr int kMostPlanDays = 7;
constexpr int kMostFaults = 20;
constexpr int kSparkDays = 28;

constexpr int kScoreBar = 24;

char DayMark(v1::LogDay::State state) {
  switch (state) {
    case v1::LogDay::NO_USE:
      return '.';
    case v1::LogDay::USE:
      return '#';
    case v1::LogDay::USE_DESPITE_NO_USE:
      return '!';
    default:
      return ' ';
  }
}

std::string Padded(absl::string_view text, std::size_t width) {
  std::string padded(text);
  if (padded.size() < width) padded.insert(0, width - padded.size(), ' ');
  return padded;
}

// `value` of `most` as a bar of at most `width` marks; above 0 at least one.
std::string Bar(std::int64_t value, std::int64_t most, int width) {
  if (value <= 0 || most <= 0 || width <= 0) return "";
  const std::int64_t marks =
      std::clamp<std::int64_t>((value * width + most / 2) / most, 1, width);
  return std::string(static_cast<std::size_t>(marks), '=');
}

class LogTextWriter {
 public:
  LogTextWriter(const LogReport& report, LayoutOptions options)
      : report_(report),
        analysis_(report.analysis),
        options_(options),
        layout_(options) {}

  std::string Text() {
    layout_.Paragraph(TitleText(report_), 0, Style::kHeading);
    layout_.Paragraph(AsOfText(report_));
    layout_.Paragraph(CalendarText(report_));
    AddFacts(kGlanceWords, GlanceFacts(report_));
    AddFindings();
    AddCalendar();
    if (!report_.phase.phase().empty()) {
      AddPhase(report_.phase, &layout_);
      layout_.Paragraph(kPhaseNote, 0, Style::kFaint);
    }
    AddSubstances();
    AddPlan();
    AddBreaks();
    if (analysis_.progress().has_milestones()) {
      AddFacts(kMilestonesWords,
               MilestoneFacts(analysis_.progress().milestones()));
    }
    AddScores();
    AddMetrics();
    AddExercise();
    if (analysis_.has_association()) {
      Heading(kAssociationWords);
      layout_.Paragraph(AssociationText(analysis_.association()));
    }
    if (analysis_.has_outcomes()) {
      AddFacts(kOutcomesWords, OutcomeFacts(analysis_.outcomes()));
    }
    AddFaults();
    layout_.Blank();
    layout_.Paragraph(analysis_.notice());
    layout_.Paragraph(absl::StrCat("Content: ", analysis_.pack().id(), " ",
                                   analysis_.pack().version()),
                      0, Style::kFaint);
    return layout_.text();
  }

 private:
  void Heading(absl::string_view words) {
    layout_.Heading(absl::AsciiStrToUpper(words));
  }

  void AddFacts(absl::string_view heading, const Facts& facts) {
    Heading(heading);
    for (const auto& [name, value] : facts) {
      layout_.Item("- ", absl::StrCat(name, ": ", value));
    }
  }

  void AddFindings() {
    if (analysis_.findings().empty()) return;
    Heading(kFindingsWords);
    for (const v1::LogFinding& finding : analysis_.findings()) {
      layout_.Item(finding.flag().empty() ? "- " : "! ", finding.about());
      std::string rests = absl::StrCat(
          finding.rule(), ", from ",
          SpanText(finding.days().from_day(), finding.days().to_day()));
      if (!finding.prompts().empty()) {
        absl::StrAppend(&rests, "; to fill in next: ",
                        absl::StrJoin(finding.prompts(), ", "));
      }
      const std::string evidence = EvidenceText(finding.evidence());
      if (!evidence.empty()) absl::StrAppend(&rests, " [", evidence, "]");
      layout_.Paragraph(rests, 2, Style::kFaint);
    }
  }

  void AddCalendar() {
    if (analysis_.weeks().empty()) return;
    Heading(kCalendarWords);
    layout_.Row("# use   . no use   (blank) not known");
    const std::string unit = MainUnit(analysis_);
    const int first = std::max(0, analysis_.weeks_size() - kMostWeeks);
    if (first > 0) {
      layout_.Paragraph(
          absl::StrCat(Counted(first, "earlier week"), " left out here"), 0,
          Style::kFaint);
    }
    std::int64_t most = 0;
    std::size_t widest = 0;
    for (int i = first; i < analysis_.weeks_size(); ++i) {
      const v1::AmountSum* sum = AmountIn(analysis_.weeks(i).amounts(), unit);
      if (sum == nullptr) continue;
      most = std::max<std::int64_t>(most, sum->thousandths());
      widest = std::max(widest, WeekAmount(*sum).size());
    }
    for (int i = first; i < analysis_.weeks_size(); ++i) {
      const v1::LogWeek& week = analysis_.weeks(i);
      std::string row =
          absl::StrCat(Padded(LongDateText(week.days().from_day()), 11), " [",
                       Strip(week.days()), "]");
      if (week.doses() > 0) {
        absl::StrAppend(&row, Padded(Counted(week.doses(), "use"), 9));
        const v1::AmountSum* sum = AmountIn(week.amounts(), unit);
        if (sum != nullptr) {
          absl::StrAppend(&row, "  ", Padded(WeekAmount(*sum), widest), "  ");
          const int room = options_.width - static_cast<int>(row.size());
          absl::StrAppend(&row, Bar(sum->thousandths(), most, room));
        }
      }
      layout_.Row(row);
    }
  }

  // "12.5 g leaf", and "+" where some use has no amount.
  static std::string WeekAmount(const v1::AmountSum& sum) {
    return absl::StrCat(AmountText(sum.thousandths(), sum.unit()),
                        sum.incomplete() ? "+" : "");
  }

  // One mark a day, seven wide; a first week that is short begins later.
  std::string Strip(const v1::DayRange& days) const {
    std::string strip;
    const std::int32_t first = analysis_.days(0).day();
    for (std::int32_t day = days.from_day(); day <= days.to_day(); ++day) {
      const std::int32_t at = day - first;
      strip.push_back(at < 0 || at >= analysis_.days_size()
                          ? ' '
                          : DayMark(analysis_.days(at).state()));
    }
    return Padded(strip, 7);
  }

  void AddSubstances() {
    if (analysis_.substances().empty()) return;
    Heading(kSubstancesWords);
    for (const v1::SubstanceDays& substance : analysis_.substances()) {
      layout_.Item("- ", SubstanceText(substance));
    }
    const std::string afterwards = AfterwardsText(report_);
    if (!afterwards.empty()) layout_.Paragraph(afterwards);
  }

  void AddPlan() {
    if (!analysis_.has_taper()) return;
    const v1::TaperComparison& taper = analysis_.taper();
    Heading(kPlanWords);
    layout_.Paragraph(
        absl::StrCat("Approved by ", taper.approved_by(), ". ", taper.about()));
    const int first = std::max(0, taper.days_size() - kMostPlanDays);
    for (int i = first; i < taper.days_size(); ++i) {
      layout_.Item("- ", TaperDayText(taper.days(i), taper.unit()));
    }
  }

  void AddBreaks() {
    if (!analysis_.breaks().empty()) {
      Heading(kBreaksWords);
      const int first = std::max(0, analysis_.breaks_size() - kMostBreaks);
      if (first > 0) {
        layout_.Paragraph(absl::StrCat(first, " earlier ones left out here"), 0,
                          Style::kFaint);
      }
      for (int i = first; i < analysis_.breaks_size(); ++i) {
        layout_.Item("- ",
                     BreakText(analysis_.breaks(i), report_.offset_minutes));
      }
    }
    if (!analysis_.planned_breaks().empty()) {
      Heading(kPlannedBreaksWords);
      for (const v1::PlannedBreakAudit& audit : analysis_.planned_breaks()) {
        layout_.Item("- ", PlannedBreakText(audit));
      }
    }
  }

  void AddScores() {
    if (analysis_.progress().scores().empty()) return;
    Heading(kScoresWords);
    for (const v1::ScoreTrend& trend : analysis_.progress().scores()) {
      std::string name = trend.title();
      if (trend.direction() == v1::Scale::LOWER_IS_WORSE) {
        absl::StrAppend(&name, " (higher is better)");
      }
      layout_.Item("- ", name);
      const std::string about = TrendText(trend);
      if (!about.empty()) layout_.Paragraph(about, 2);
      const int first = std::max(0, trend.points_size() - kMostPoints);
      if (first > 0) {
        layout_.Paragraph(absl::StrCat(first, " earlier left out here"), 2,
                          Style::kFaint);
      }
      for (int i = first; i < trend.points_size(); ++i) {
        AddPoint(trend, trend.points(i));
      }
    }
  }

  void AddPoint(const v1::ScoreTrend& trend, const v1::ScorePoint& point) {
    std::string row = absl::StrCat(Padded(LongDateText(point.day()), 13), "  ");
    if (!point.has_total()) {
      layout_.Row(absl::StrCat(row, "no total: answers are missing"));
      return;
    }
    std::string bar = Bar(point.total(), trend.maximum(), kScoreBar);
    bar.resize(kScoreBar, ' ');
    absl::StrAppend(&row,
                    Padded(InUnits(point.total(), trend.total_per_unit()), 5));
    if (trend.maximum() > 0) absl::StrAppend(&row, " |", bar, "|");
    const std::string band = BandLabel(trend, point);
    if (!band.empty()) absl::StrAppend(&row, " ", band);
    if (point.prorated()) absl::StrAppend(&row, " (estimated)");
    layout_.Row(row);
  }

  void AddMetrics() {
    if (analysis_.progress().metrics().empty()) return;
    Heading(kMetricsWords);
    for (const v1::MetricTrend& trend : analysis_.progress().metrics()) {
      layout_.Item("- ", MetricTitle(trend.metric()));
      const std::string means = MeansText(trend);
      if (!means.empty()) layout_.Paragraph(means, 2);
      AddSpark(trend);
    }
  }

  // The last days as marks from low to high, a day without a value as a gap.
  void AddSpark(const v1::MetricTrend& trend) {
    constexpr absl::string_view kRising = "_.-=+*#";
    const std::int32_t from = analysis_.today() - kSparkDays + 1;
    std::int32_t low = 0;
    std::int32_t high = 0;
    std::string marks(kSparkDays, ' ');
    bool any = false;
    for (const v1::MetricPoint& point : trend.points()) {
      if (point.day() < from) continue;
      low = any ? std::min(low, point.value()) : point.value();
      high = any ? std::max(high, point.value()) : point.value();
      any = true;
    }
    if (!any) return;
    for (const v1::MetricPoint& point : trend.points()) {
      if (point.day() < from || point.day() > analysis_.today()) continue;
      const std::size_t level =
          high == low ? kRising.size() / 2
                      : static_cast<std::size_t>(
                            std::int64_t{point.value() - low} *
                            std::int64_t{kRising.size() - 1} / (high - low));
      marks[static_cast<std::size_t>(point.day() - from)] = kRising[level];
    }
    layout_.Row(absl::StrCat("  28 days [", marks, "] lowest ",
                             MetricText(trend.metric(), low), ", highest ",
                             MetricText(trend.metric(), high)));
  }

  void AddExercise() {
    if (!analysis_.progress().has_exercise()) return;
    AddFacts(kExerciseWords, ExerciseFacts(analysis_.progress().exercise()));
    const int first = std::max(0, analysis_.weeks_size() - kMostPoints);
    std::int64_t most = 0;
    for (int i = first; i < analysis_.weeks_size(); ++i) {
      most =
          std::max<std::int64_t>(most, analysis_.weeks(i).exercise_minutes());
    }
    for (int i = first; i < analysis_.weeks_size(); ++i) {
      const v1::LogWeek& week = analysis_.weeks(i);
      const std::string row = absl::StrCat(
          Padded(LongDateText(week.days().from_day()), 13),
          Padded(absl::StrCat(week.exercise_minutes(), " min"), 10),
          Padded(Counted(week.exercise_sessions(), "session"), 13), "  ");
      layout_.Row(absl::StrCat(
          row, Bar(week.exercise_minutes(), most,
                   options_.width - static_cast<int>(row.size()))));
    }
  }

  void AddFaults() {
    if (report_.faults.empty()) return;
    Heading(kFaultsWords);
    const std::size_t shown =
        std::min<std::size_t>(report_.faults.size(), kMostFaults);
    for (std::size_t i = 0; i < shown; ++i) {
      layout_.Item("- ", report_.faults[i]);
    }
    if (shown < report_.faults.size()) {
      layout_.Paragraph(absl::StrCat("and ", report_.faults.size() - shown,
                                     " more, all of them on standard error."));
    }
  }

  const LogReport& report_;
  const v1::UseLogAnalysis& analysis_;
  const LayoutOptions options_;
  Layout layout_;
};

}  // namespace

std::string LogText(const LogReport& report, LayoutOptions options) {
  return LogTextWriter(report, options).Text();
}

}  // namespace cli
}  // namespace afterleaf
