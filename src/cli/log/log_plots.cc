#include "src/cli/log/log_plots.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/cli/log/log_calendar.h"
#include "src/cli/log/log_words.h"
#include "src/cli/pack_source.h"
#include "src/cli/report_parts.h"

namespace afterleaf {
namespace cli {
namespace {

using authoring::book::Html;
using authoring::book::Tag;

// Days of the plots and of the table by day: a year and the day it began on.
constexpr std::int32_t kMostDays = 367;

// Colours of phases and bands; after the last the first comes again.
constexpr std::size_t kPhaseColours = 8;
constexpr int kBandColours = 5;

// The height of a mark for use without an amount, in parts of the plot.
constexpr double kNoAmountPart = 0.08;

constexpr absl::string_view kGapWords = "not known";

std::string PhaseStyle(std::size_t phase) {
  return absl::StrCat("phase p", phase % kPhaseColours);
}

// From least to most severe, in as many shades as there are.
std::string BandStyle(const v1::ScoreTrend& trend, int band) {
  const int last = trend.bands_size() - 1;
  const int rank =
      trend.direction() == v1::Scale::LOWER_IS_WORSE ? last - band : band;
  const int shade = last == 0 ? 0 : rank * (kBandColours - 1) / last;
  return absl::StrCat("band b", shade);
}

std::string UseText(const v1::LogDay& day) {
  std::string text =
      absl::StrCat(LongDateText(day.day()), ": ", DayWords(day.state()));
  if (!IsUse(day)) return text;
  absl::StrAppend(&text, ", ", Counted(day.doses(), "use"));
  for (const v1::AmountSum& sum : day.amounts()) {
    absl::StrAppend(&text, ", ", sum.incomplete() ? "at least " : "",
                    AmountText(sum.thousandths(), sum.unit()));
  }
  return text;
}

}  // namespace

LogPlots::LogPlots(const LogReport& report, Html* html)
    : report_(report), unit_(MainUnit(report.analysis)), html_(html) {
  const v1::UseLogAnalysis& analysis = report.analysis;
  days_.to = analysis.today();
  days_.from = analysis.days().empty()
                   ? days_.to
                   : std::max(analysis.days(0).day(), days_.to - kMostDays + 1);
}

void LogPlots::WriteUse() {
  std::int64_t most = 1;
  for (const v1::LogDay& day : report_.analysis.days()) {
    if (days_.Has(day.day())) most = std::max(most, UseHeight(day));
  }
  const std::int64_t scale = unit_.empty() ? 1 : 1000;
  const double top =
      static_cast<double>(RoundTop((most + scale - 1) / scale) * scale);
  Plot plot(days_, 0, top);
  for (const PhaseSpan& span : report_.phases) {
    plot.Stretch(span.from_day, span.to_day, PhaseStyle(span.phase),
                 report_.phase_titles[span.phase]);
  }
  std::set<std::string> drawn;
  for (const v1::LogDay& day : report_.analysis.days()) {
    if (days_.Has(day.day())) drawn.insert(DrawUse(day, top, &plot));
  }
  const std::int64_t top_units = static_cast<std::int64_t>(top);
  plot.left = {
      {top, unit_.empty() ? absl::StrCat(top_units) : NumberText(top_units)},
      {0, "0"}};
  const Tag figure(html_, "figure");
  const std::string title =
      absl::StrCat("Use on each day, in ",
                   unit_.empty() ? std::string("uses") : UnitText(unit_));
  html_->Element("figcaption", title);
  plot.Write("use", title,
             absl::StrCat(SpanText(days_.from, days_.to),
                          ". Bars are days of use, a low line is a day "
                          "without use, and hatching is a day of which "
                          "nothing is known. The same stands in "
                          "the table below."),
             html_);
  std::vector<std::pair<std::string, std::string>> legend;
  const std::pair<std::string, std::string> kinds[] = {
      {"use", "use"},
      {"use partly", "use, at least so much"},
      {"use unsaid", "use, amount not known"},
      {"none", "no use"},
      {"gap", std::string(kGapWords)}};
  for (const auto& kind : kinds) {
    if (drawn.count(kind.first) != 0) legend.push_back(kind);
  }
  for (std::size_t i = 0; i < report_.phase_titles.size(); ++i) {
    legend.emplace_back(PhaseStyle(i), report_.phase_titles[i]);
  }
  Legend(legend);
}

std::string LogPlots::DrawUse(const v1::LogDay& day, double top,
                              Plot* plot) const {
  const std::string tip = UseText(day);
  if (day.state() == v1::LogDay::NO_ENTRY) {
    plot->Stretch(day.day(), day.day(), "gap", tip);
    return "gap";
  }
  if (!IsUse(day)) {
    plot->Bar(day.day(), day.day(), 0, top * 0.025, "none", tip);
    return "none";
  }
  const std::int64_t height = UseHeight(day);
  const v1::AmountSum* sum = AmountIn(day.amounts(), unit_);
  std::string style = "use";
  if (height == 0) {
    style = "use unsaid";
  } else if (sum != nullptr && sum->incomplete()) {
    style = "use partly";
  }
  plot->Bar(day.day(), day.day(), 0,
            height == 0 ? top * kNoAmountPart : static_cast<double>(height),
            style, tip);
  return style;
}

std::int64_t LogPlots::UseHeight(const v1::LogDay& day) const {
  if (unit_.empty()) return day.doses();
  const v1::AmountSum* sum = AmountIn(day.amounts(), unit_);
  return sum == nullptr ? 0 : sum->thousandths();
}

void LogPlots::WritePlan(const v1::TaperComparison& taper) {
  const std::int32_t from =
      std::max(taper.days(0).day(),
               taper.days(taper.days_size() - 1).day() - kMostDays + 1);
  const PlotDays days = {from, taper.days(taper.days_size() - 1).day()};
  std::int64_t most = 1;
  for (const v1::TaperDay& day : taper.days()) {
    most = std::max({most, std::int64_t{day.planned_thousandths()},
                     std::int64_t{day.actual_thousandths()}});
  }
  const std::int64_t top = RoundTop((most + 999) / 1000) * 1000;
  Plot plot(days, 0, static_cast<double>(top));
  for (const v1::TaperDay& day : taper.days()) {
    const std::string tip = TaperDayText(day, taper.unit());
    if (!day.has_actual_thousandths()) {
      plot.Stretch(day.day(), day.day(), "gap", tip);
    } else if (day.actual_thousandths() == 0) {
      plot.Bar(day.day(), day.day(), 0, static_cast<double>(top) * 0.025,
               "none", tip);
    } else {
      plot.Bar(day.day(), day.day(), 0,
               static_cast<double>(day.actual_thousandths()), "use", tip);
    }
  }
  for (const v1::TaperDay& day : taper.days()) {
    plot.Level(day.day(), day.day(),
               static_cast<double>(day.planned_thousandths()), "plan");
  }
  plot.left = {{static_cast<double>(top), NumberText(top)}, {0, "0"}};
  const Tag figure(html_, "figure");
  const std::string title =
      absl::StrCat("Planned and used on each day, in ", UnitText(taper.unit()));
  html_->Element("figcaption", title);
  plot.Write("plan", title,
             absl::StrCat("The line is the plan, bars are what was "
                          "written down. Over the last week: ",
                          TaperWords(taper.last_week()), "."),
             html_);
  Legend({{"plan-swatch", "planned"},
          {"use", "used"},
          {"none", "no use"},
          {"gap", "not known, or not wholly"}});
}

void LogPlots::WriteScore(const v1::ScoreTrend& trend, const std::string& id) {
  const Tag figure(html_, "figure");
  html_->Element("figcaption", trend.title());
  double top = trend.maximum();
  for (const v1::ScorePoint& point : trend.points()) {
    top = std::max<double>(top, point.total());
  }
  Plot plot(days_, 0, top);
  for (int i = 0; i < trend.bands_size(); ++i) {
    const v1::Band& band = trend.bands(i);
    // A band of whole numbers reaches to the next one.
    const double to = i + 1 < trend.bands_size()
                          ? trend.bands(i + 1).from()
                          : std::max<double>(band.to(), top);
    plot.Band(band.from(), to, BandStyle(trend, i));
    if (i < trend.band_labels_size()) {
      plot.right.push_back({(band.from() + to) / 2, trend.band_labels(i)});
    }
  }
  std::vector<std::pair<std::int32_t, double>> line;
  for (const v1::ScorePoint& point : trend.points()) {
    if (point.has_total()) line.emplace_back(point.day(), point.total());
  }
  plot.Line(line, "trend");
  std::vector<std::string> told;
  for (const v1::ScorePoint& point : trend.points()) {
    if (!point.has_total()) continue;
    const std::string band = BandLabel(trend, point);
    const std::string text =
        absl::StrCat(LongDateText(point.day()), ": ",
                     InUnits(point.total(), trend.total_per_unit()),
                     band.empty() ? "" : absl::StrCat(", ", band),
                     point.prorated() ? ", estimated" : "");
    plot.Dot(point.day(), point.total(),
             point.prorated() ? "dot prorated" : "dot", text);
    told.push_back(text);
  }
  plot.left = {{top, InUnits(static_cast<int>(top), trend.total_per_unit())},
               {0, "0"}};
  plot.Write(id, trend.title(), absl::StrCat(absl::StrJoin(told, "; "), "."),
             html_);
  if (!told.empty()) {
    html_->Element("p", absl::StrCat("Latest, ", told.back(), "."));
  }
}

void LogPlots::WriteMetric(const v1::MetricTrend& trend,
                           const std::string& id) {
  const Tag figure(html_, "figure", {{"class", "small"}});
  const std::string title = MetricTitle(trend.metric());
  html_->Element("figcaption", title);
  if (!trend.points().empty()) {
    std::int32_t low = trend.points(0).value();
    std::int32_t high = low;
    for (const v1::MetricPoint& point : trend.points()) {
      low = std::min(low, point.value());
      high = std::max(high, point.value());
    }
    Plot plot(days_, low, high);
    // A line joins days in a row only: a day without a value stays a gap.
    std::vector<std::pair<std::int32_t, double>> run;
    for (const v1::MetricPoint& point : trend.points()) {
      if (!run.empty() && run.back().first + 1 != point.day()) {
        plot.Line(run, "trend");
        run.clear();
      }
      run.emplace_back(point.day(), point.value());
    }
    plot.Line(run, "trend");
    for (const v1::MetricPoint& point : trend.points()) {
      plot.Dot(point.day(), point.value(), "dot little",
               absl::StrCat(LongDateText(point.day()), ": ",
                            MetricText(trend.metric(), point.value())));
    }
    plot.left = {{static_cast<double>(high), MetricText(trend.metric(), high)}};
    if (low < high) {
      plot.left.push_back(
          {static_cast<double>(low), MetricText(trend.metric(), low)});
    }
    plot.Write(
        id, title,
        absl::StrCat(Counted(trend.points_size(), "day"),
                     " with a value, from ", MetricText(trend.metric(), low),
                     " to ", MetricText(trend.metric(), high), "."),
        html_);
  }
}

void LogPlots::WriteExercise(const v1::ExerciseAdherence& exercise) {
  std::int64_t most = std::max(1, exercise.minutes_to());
  for (const v1::LogWeek& week : report_.analysis.weeks()) {
    most = std::max<std::int64_t>(most, week.exercise_minutes());
  }
  const std::int64_t top = RoundTop(most);
  Plot plot(days_, 0, static_cast<double>(top));
  if (exercise.has_minutes_to()) {
    plot.Band(exercise.minutes_from(), exercise.minutes_to(), "range");
  }
  for (const v1::LogWeek& week : report_.analysis.weeks()) {
    if (week.exercise_sessions() == 0) continue;
    plot.Bar(
        week.days().from_day(), week.days().to_day(), 0,
        std::max<double>(week.exercise_minutes(),
                         static_cast<double>(top) * 0.025),
        "minutes",
        absl::StrCat(SpanText(week.days().from_day(), week.days().to_day()),
                     ": ", Counted(week.exercise_sessions(), "session"), ", ",
                     Counted(week.exercise_minutes(), "minute")));
  }
  plot.left = {{static_cast<double>(top), absl::StrCat(top, " min")}, {0, "0"}};
  {
    const Tag figure(html_, "figure");
    html_->Element("figcaption", "Minutes of exercise in each week");
    plot.Write("exercise", "Minutes of exercise in each week",
               absl::StrCat("Sessions in ", exercise.weeks_with_sessions(),
                            " of ", Counted(exercise.weeks(), "week"), "."),
               html_);
    std::vector<std::pair<std::string, std::string>> legend = {
        {"minutes", "minutes in a week"}};
    if (exercise.has_minutes_to()) {
      legend.emplace_back("range",
                          absl::StrCat("range offered, ",
                                       Range(exercise.minutes_from(),
                                             exercise.minutes_to(), "minute")));
    }
    Legend(legend);
  }
}

void LogPlots::Legend(
    const std::vector<std::pair<std::string, std::string>>& entries) {
  const Tag list(html_, "ul", {{"class", "legend"}});
  for (const auto& [style, words] : entries) {
    const Tag item(html_, "li");
    {
      const Tag swatch(html_, "svg",
                       {{"class", "swatch"},
                        {"viewBox", "0 0 10 10"},
                        {"aria-hidden", "true"}});
      html_->Void("rect",
                  {{"class", style}, {"width", "10"}, {"height", "10"}});
    }
    html_->Text(words);
  }
}

}  // namespace cli
}  // namespace afterleaf
