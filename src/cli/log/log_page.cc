// A log as one HTML page.

#include <functional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/html.h"
#include "src/cli/log/log_calendar.h"
#include "src/cli/log/log_page_assets.h"
#include "src/cli/log/log_plots.h"
#include "src/cli/log/log_report.h"
#include "src/cli/log/log_words.h"
#include "src/cli/pack_source.h"
#include "src/cli/report_parts.h"

namespace afterleaf {
namespace cli {
namespace {

using authoring::book::Html;
using authoring::book::Tag;

// How every page begins, so that the command knows its own.
constexpr absl::string_view kMarker =
    "<!DOCTYPE html>\n<!-- afterleaf log -->\n";

// A longer list of phases is folded up at first.
constexpr std::size_t kMostOpenSpans = 16;

class LogPageWriter {
 public:
  explicit LogPageWriter(const LogReport& report)
      : report_(report), analysis_(report.analysis), plots_(report, &html_) {}

  std::string Page() {
    html_.Trusted(kMarker);
    {
      const Tag page(&html_, "html", {{"lang", "en"}});
      WriteHead();
      const Tag body(&html_, "body");
      WriteHatching();
      WriteTop();
      const Tag main(&html_, "main");
      WriteUse();
      WriteFindings();
      WritePhases();
      WritePlan();
      WriteScores();
      WriteMetrics();
      WriteExercise();
      WriteSubstances();
      WriteBreaks();
      WriteAssociation();
      WriteOutcomes();
      WriteDayTable();
      WriteFaults();
      WriteFoot();
    }
    html_.Trusted("\n");
    // Without marks that turn the reading direction of what follows them.
    return Printable(html_.text());
  }

 private:
  void WriteHead() {
    const Tag head(&html_, "head");
    html_.Void("meta", {{"charset", "utf-8"}});
    html_.Void("meta", {{"name", "viewport"},
                        {"content", "width=device-width, initial-scale=1"}});
    // Nothing is loaded and nothing runs, whatever stands below.
    html_.Void("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content",
                         "default-src 'none'; style-src "
                         "'unsafe-inline'"}});
    html_.Void("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    html_.Element("title", TitleText(report_));
    const Tag style(&html_, "style");
    html_.Trusted(LogPageStyle());
  }

  // The pattern that every plot fills gaps with.
  void WriteHatching() {
    html_.Trusted(
        "\n<svg class=\"defs\" aria-hidden=\"true\" width=\"0\" height=\"0\">"
        "<defs><pattern id=\"hatching\" width=\"5\" height=\"5\" "
        "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        "<path class=\"hatch\" d=\"M0 0V5\"/></pattern></defs></svg>");
  }

  void WriteTop() {
    const Tag header(&html_, "header");
    html_.Element("h1", TitleText(report_));
    html_.Element("p", AsOfText(report_), {{"class", "quiet"}});
    if (analysis_.progress().has_milestones()) WriteMilestones();
    {
      const Tag list(&html_, "dl", {{"class", "cards"}});
      for (const auto& [name, value] : GlanceFacts(report_)) {
        const Tag card(&html_, "div");
        html_.Element("dt", name);
        html_.Element("dd", value);
      }
    }
    html_.Element("p", CalendarText(report_), {{"class", "statement"}});
  }

  void WriteMilestones() {
    const v1::Milestones& milestones = analysis_.progress().milestones();
    const Tag box(&html_, "section", {{"class", "kept"}});
    html_.Element("h2", kMilestonesWords);
    {
      const Tag big(&html_, "p", {{"class", "big"}});
      html_.Element("strong", absl::StrCat(milestones.lifetime_no_use_days()));
      html_.Text(milestones.lifetime_no_use_days() == 1
                     ? " day without use"
                     : " days without use, all together");
    }
    if (!milestones.reached().empty()) {
      const Tag list(&html_, "ul", {{"class", "chips"}});
      for (const v1::Milestone& milestone : milestones.reached()) {
        const Tag item(&html_, "li");
        html_.Element("strong", Counted(milestone.days(), "day"));
        html_.Text(absl::StrCat(" on ", LongDateText(milestone.on_day())));
      }
    }
    std::string rest =
        absl::StrCat("Something is written down for ",
                     Counted(milestones.days_logged(), "day"), ".");
    if (milestones.has_next_days()) {
      absl::StrAppend(&rest, " Next: ", Counted(milestones.next_days(), "day"),
                      " in a row.");
    }
    html_.Element("p", rest, {{"class", "quiet"}});
  }

  // A section with a heading.
  void Section(absl::string_view heading,
               const std::function<void()>& content) {
    const Tag section(&html_, "section");
    html_.Element("h2", heading);
    content();
  }

  void FactList(const Facts& facts) {
    const Tag list(&html_, "dl", {{"class", "facts"}});
    for (const auto& [name, value] : facts) {
      const Tag row(&html_, "div");
      html_.Element("dt", name);
      html_.Element("dd", value);
    }
  }

  void WriteUse() {
    if (analysis_.days().empty()) return;
    Section(kCalendarWords, [this] {
      const std::int32_t earlier = plots_.days().from - analysis_.days(0).day();
      if (earlier > 0) {
        html_.Element(
            "p",
            absl::StrCat("The plots show the last ", plots_.days().count(),
                         " days; ", Counted(earlier, "earlier day"),
                         " are counted above and are in the JSON."),
            {{"class", "quiet"}});
      }
      plots_.WriteUse();
      if (!report_.phases.empty()) {
        html_.Element("p", kPhaseNote, {{"class", "quiet"}});
      }
    });
  }

  void WriteFindings() {
    if (analysis_.findings().empty()) return;
    Section(kFindingsWords, [this] {
      const Tag list(&html_, "ul", {{"class", "findings"}});
      for (const v1::LogFinding& finding : analysis_.findings()) {
        const Tag item(&html_, "li",
                       {{"class", finding.flag().empty() ? "remark" : "flag"}});
        html_.Element("p", finding.about());
        std::string rests = absl::StrCat(
            finding.rule(), ", ",
            SpanText(finding.days().from_day(), finding.days().to_day()));
        if (!finding.prompts().empty()) {
          absl::StrAppend(&rests, "; to fill in next: ",
                          absl::StrJoin(finding.prompts(), ", "));
        }
        const std::string evidence = EvidenceText(finding.evidence());
        if (!evidence.empty()) absl::StrAppend(&rests, "; ", evidence);
        html_.Element("p", rests, {{"class", "quiet"}});
      }
    });
  }

  void WritePhases() {
    if (report_.phase.phase().empty()) return;
    Section(kPhaseWords, [this] {
      html_.Element("p", report_.phase.title(), {{"class", "place"}});
      if (!report_.phase.about().empty()) {
        html_.Element("p", report_.phase.about());
      }
      if (report_.phases.empty()) return;
      authoring::book::Attributes attributes;
      if (report_.phases.size() <= kMostOpenSpans) {
        attributes.emplace_back("open", "");
      }
      const Tag details(&html_, "details", attributes);
      html_.Element("summary", kPhasesWords);
      const Tag list(&html_, "ol", {{"class", "spans"}});
      for (const PhaseSpan& span : report_.phases) {
        const Tag item(&html_, "li");
        html_.Element("span", SpanText(span.from_day, span.to_day),
                      {{"class", "quiet"}});
        html_.Text(absl::StrCat(" ", report_.phase_titles[span.phase]));
      }
    });
  }

  void WritePlan() {
    if (!analysis_.has_taper()) return;
    const v1::TaperComparison& taper = analysis_.taper();
    Section(kPlanWords, [this, &taper] {
      html_.Element("p", absl::StrCat("Approved by ", taper.approved_by(), ". ",
                                      taper.about()));
      if (!taper.days().empty()) plots_.WritePlan(taper);
    });
  }

  void WriteScores() {
    if (analysis_.progress().scores().empty()) return;
    Section(kScoresWords, [this] {
      const Tag grid(&html_, "div", {{"class", "grid"}});
      int number = 0;
      for (const v1::ScoreTrend& trend : analysis_.progress().scores()) {
        WriteScore(trend, absl::StrCat("score", number++));
      }
    });
  }

  void WriteScore(const v1::ScoreTrend& trend, const std::string& id) {
    const Tag item(&html_, "div");
    plots_.WriteScore(trend, id);
    const std::string about = TrendText(trend);
    if (!about.empty()) html_.Element("p", about);
    if (trend.direction() == v1::Scale::LOWER_IS_WORSE) {
      html_.Element("p", "Higher is better.", {{"class", "quiet"}});
    }
  }

  void WriteMetrics() {
    if (analysis_.progress().metrics().empty()) return;
    Section(kMetricsWords, [this] {
      const Tag grid(&html_, "div", {{"class", "grid"}});
      int number = 0;
      for (const v1::MetricTrend& trend : analysis_.progress().metrics()) {
        WriteMetric(trend, absl::StrCat("metric", number++));
      }
    });
  }

  void WriteMetric(const v1::MetricTrend& trend, const std::string& id) {
    const Tag item(&html_, "div");
    plots_.WriteMetric(trend, id);
    const std::string means = MeansText(trend);
    if (!means.empty()) html_.Element("p", absl::StrCat(means, "."));
  }

  void WriteExercise() {
    if (!analysis_.progress().has_exercise()) return;
    const v1::ExerciseAdherence& exercise = analysis_.progress().exercise();
    Section(kExerciseWords, [this, &exercise] {
      plots_.WriteExercise(exercise);
      FactList(ExerciseFacts(exercise));
    });
  }

  void WriteSubstances() {
    if (analysis_.substances().empty()) return;
    Section(kSubstancesWords, [this] {
      {
        const Tag list(&html_, "ul");
        for (const v1::SubstanceDays& substance : analysis_.substances()) {
          html_.Element("li", SubstanceText(substance));
        }
      }
      const std::string afterwards = AfterwardsText(report_);
      if (!afterwards.empty()) html_.Element("p", afterwards);
    });
  }

  void WriteBreaks() {
    if (!analysis_.breaks().empty()) {
      Section(kBreaksWords, [this] {
        const Tag list(&html_, "ul");
        for (const v1::UseBreak& pause : analysis_.breaks()) {
          html_.Element("li", BreakText(pause, report_.offset_minutes));
        }
      });
    }
    if (!analysis_.planned_breaks().empty()) {
      Section(kPlannedBreaksWords, [this] {
        const Tag list(&html_, "ul");
        for (const v1::PlannedBreakAudit& audit : analysis_.planned_breaks()) {
          html_.Element("li", PlannedBreakText(audit));
        }
      });
    }
  }

  void WriteAssociation() {
    if (!analysis_.has_association()) return;
    Section(kAssociationWords, [this] {
      html_.Element("p", AssociationText(analysis_.association()));
    });
  }

  void WriteOutcomes() {
    if (!analysis_.has_outcomes()) return;
    Section(kOutcomesWords,
            [this] { FactList(OutcomeFacts(analysis_.outcomes())); });
  }

  void WriteDayTable() {
    if (analysis_.days().empty()) return;
    const Tag section(&html_, "section");
    const Tag details(&html_, "details");
    html_.Element("summary", "Every day as a table");
    const Tag scroll(&html_, "div", {{"class", "scroll"}, {"tabindex", "0"}});
    const Tag table(&html_, "table");
    {
      const Tag head(&html_, "thead");
      const Tag row(&html_, "tr");
      for (const absl::string_view name :
           {"Day", "Use", "Amounts", "Exercise"}) {
        html_.Element("th", name, {{"scope", "col"}});
      }
    }
    const Tag body(&html_, "tbody");
    for (const v1::LogDay& day : analysis_.days()) {
      if (plots_.days().Has(day.day())) WriteDayRow(day);
    }
  }

  void WriteDayRow(const v1::LogDay& day) {
    const Tag row(&html_, "tr");
    html_.Element("th", DateText(day.day()), {{"scope", "row"}});
    html_.Element("td", day.doses() > 0 ? absl::StrCat(DayWords(day.state()),
                                                       ", ", day.doses())
                                        : std::string(DayWords(day.state())));
    std::vector<std::string> amounts;
    for (const v1::AmountSum& sum : day.amounts()) {
      amounts.push_back(
          absl::StrCat(sum.incomplete() ? "at least " : "",
                       AmountText(sum.thousandths(), sum.unit())));
    }
    html_.Element("td", absl::StrJoin(amounts, ", "));
    html_.Element(
        "td", day.exercise_sessions() == 0
                  ? ""
                  : absl::StrCat(day.exercise_minutes(), " min, ",
                                 Counted(day.exercise_sessions(), "session")));
  }

  void WriteFaults() {
    if (report_.faults.empty()) return;
    Section(kFaultsWords, [this] {
      html_.Element("p", "Everything else was read.", {{"class", "quiet"}});
      const Tag list(&html_, "ul");
      for (const std::string& fault : report_.faults) {
        html_.Element("li", fault);
      }
    });
  }

  void WriteFoot() {
    const Tag footer(&html_, "footer");
    if (!analysis_.notice().empty()) html_.Element("p", analysis_.notice());
    html_.Element("p",
                  absl::StrCat("Pack ", analysis_.pack().id(), " ",
                               analysis_.pack().version(), ", digest ",
                               analysis_.pack().digest()),
                  {{"class", "quiet"}});
  }

  const LogReport& report_;
  const v1::UseLogAnalysis& analysis_;
  Html html_;
  LogPlots plots_;
};

}  // namespace

std::string LogPage(const LogReport& report) {
  return LogPageWriter(report).Page();
}

bool IsLogPage(absl::string_view bytes) {
  return absl::StartsWith(bytes, kMarker);
}

}  // namespace cli
}  // namespace afterleaf
