// The phase model: where a person stands between use and lasting recovery.

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/book/evidence_words.h"
#include "src/authoring/book/phase_flags.h"
#include "src/authoring/book/timeline.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

constexpr absl::string_view kSeverityWords[] = {"none", "mild", "moderate",
                                                "severe"};

std::string Titles(const v1::Pack& pack,
                   const google::protobuf::RepeatedPtrField<std::string>& ids) {
  return absl::StrJoin(ids, " or ",
                       [&](std::string* out, const std::string& id) {
                         absl::StrAppend(out, "\"", PhaseTitle(pack, id), "\"");
                       });
}

void WritePhase(const v1::PhaseDef& phase, Page* page) {
  page->Entry(
      {Kind::kPhase, phase.id()}, PhaseTitle(page->pack(), phase.id()), "h4",
      [&] {
        page->OtherLanguages(phase.title(), absl::StrCat("phase.", phase.id()));
        page->PersonText(phase.about(),
                         absl::StrCat("phase.", phase.id(), ".about"));
        const Tag list(&page->html(), "dl", {{"class", "facts"}});
        page->Row("Exercise before any limit", IntensityWords(phase.ceiling()));
      });
}

void WriteCourseTable(const std::vector<Course>& courses, Page* page) {
  const v1::Pack& pack = page->pack();
  const v1::PhaseModel& model = pack.phase_model();
  const v1::LatePhase& late = model.late();
  page->Table(
      "The same as a table: hours since the last use, each from the first "
      "number to just before the second",
      {"Product", "Phases"}, [&] {
        for (const Course& course : courses) {
          page->TableRow(
              {page->Words(course.name), [&] {
                 const Tag list(&page->html(), "ol", {{"class", "plain"}});
                 int begin = 0;
                 int phase = 0;
                 const auto line = [&](int end) {
                   const Tag item(&page->html(), "li");
                   page->Link({Kind::kPhase, model.timeline(phase)},
                              PhaseTitle(pack, model.timeline(phase)));
                   page->html().Text(absl::StrCat(": ", ShortHours(begin),
                                                  " to ", ShortHours(end)));
                   begin = end;
                   ++phase;
                 };
                 for (const int end : course.boundaries_h) line(end);
                 line(late.from_h());
               }});
        }
      });
  if (model.timeline().empty()) return;
  page->Paragraph(absl::StrCat(
      "From ", HoursWords(late.from_h()), " on, \"",
      PhaseTitle(pack, model.timeline(model.timeline_size() - 1)),
      "\" when at least one burden test could be made and none is met; from ",
      HoursWords(late.sure_from_h()), " on always."));
}

void WriteGaps(Page* page) {
  const v1::PhaseModel& model = page->pack().phase_model();
  const v1::Lapse& lapse = model.lapse();
  Html& html = page->html();
  html.Element("h3", "Gap limits");
  page->Paragraph(
      "The last use may be this long ago and the stated status still stands. "
      "Longer ago, the person is taken as stopped and the answers as "
      "conflicting.");
  {
    const Tag list(&html, "dl", {{"class", "facts"}});
    page->Row("Tapering", HoursWords(model.tapering_gap_h()));
    page->Row("Using", HoursWords(model.using_gap_h()));
    page->Row("Using, frequent users", [&] {
      html.Text(
          absl::StrCat(HoursWords(model.frequent_using_gap_h()), ", where "));
      page->Link({Kind::kInput, model.frequency_input()});
      html.Text(absl::StrCat(" is ", model.frequent_from(),
                             " or more, or not given"));
    });
  }
  html.Element("h3", "Lapse and relapse");
  const Tag list(&html, "dl", {{"class", "facts"}});
  page->Row("Counts after",
            absl::StrCat("an earlier abstinence of ",
                         HoursWords(lapse.abstinence_from_h()), " or more"));
  page->Row("Stopped persons",
            absl::StrCat("in a lapse when the last use is less than ",
                         HoursWords(lapse.recent_below_h()),
                         " ago and there was a day of use in the last 7"));
  page->Row("Relapse instead of lapse",
            absl::StrCat("from ", lapse.relapse_from_days(),
                         " days of use in the last 7"));
  page->Row("Phases", [&] {
    page->Link({Kind::kPhase, lapse.lapse_phase()});
    html.Text(", ");
    page->Link({Kind::kPhase, lapse.relapse_phase()});
  });
}

// The cuts that are written, or where the scale's bands after the first begin.
std::vector<int> SeverityCuts(const v1::Pack& pack,
                              const v1::SeverityScale& severity) {
  std::vector<int> cuts(severity.cuts().begin(), severity.cuts().end());
  const v1::Scale* scale = FindScale(pack, severity.scale());
  for (int i = 1; severity.cuts().empty() && scale != nullptr && i <= 3 &&
                  i < scale->bands_size();
       ++i) {
    cuts.push_back(scale->bands(i).from());
  }
  return cuts;
}

void WriteSeverity(Page* page) {
  const v1::Pack& pack = page->pack();
  const v1::PhaseModel& model = pack.phase_model();
  page->html().Element("h3", "Severity");
  page->Paragraph("The worst of the scales that have a total.");
  page->Table("Totals from which each step counts",
              {"Scale", "Mild from", "Moderate from", "Severe from"}, [&] {
                for (const v1::SeverityScale& scale : model.severity()) {
                  std::vector<std::function<void()>> cells = {[&] {
                    page->Link({Kind::kScale, scale.scale()});
                  }};
                  for (const int cut : SeverityCuts(pack, scale)) {
                    cells.push_back(page->Words(absl::StrCat(cut)));
                  }
                  page->TableRow(cells);
                }
              });
  page->html().Element("h3", "Steps by severity");
  page->Paragraph("Scores only ever move a person toward a more acute phase.");
  const Tag list(&page->html(), "ul");
  for (const v1::ScoreStep& step : model.score_steps()) {
    const Tag item(&page->html(), "li");
    const int from = std::min(step.severity_from(), 3);
    std::string words =
        absl::StrCat("From ", Titles(pack, step.from()), ", with severity ",
                     kSeverityWords[from], from < 3 ? " or worse" : "",
                     ", to \"", PhaseTitle(pack, step.to()), "\"");
    if (step.within_h_after_acute() > 0) {
      absl::StrAppend(&words, ", up to ",
                      HoursWords(step.within_h_after_acute()),
                      " after the acute phase");
    }
    page->html().Text(words);
    for (const std::string& flag : {step.flag(), step.too_late_flag()}) {
      if (flag.empty()) continue;
      page->html().Text(flag == step.flag() ? "; sets " : "; later, sets ");
      page->Link({Kind::kFlag, flag});
    }
  }
}

void WriteBurden(Page* page) {
  const v1::PhaseModel& model = page->pack().phase_model();
  if (!model.late().burden().empty()) {
    page->html().Element("h3", "Burden tests");
    page->Paragraph("Met when the scale has a total of at least this.");
    const Tag list(&page->html(), "ul");
    for (const v1::BurdenTest& test : model.late().burden()) {
      const Tag item(&page->html(), "li");
      page->Link({Kind::kScale, test.scale()});
      page->html().Text(absl::StrCat(" ", test.from(), " or more"));
    }
  }
  page->html().Element("h3", "Stopped, and the last use not known");
  page->Paragraph("The phase then comes from severity alone.");
  const Tag list(&page->html(), "dl", {{"class", "facts"}});
  int severity = 0;
  for (const std::string& phase : model.no_time().phase_by_severity()) {
    if (severity > 3) break;
    page->Row(kSeverityWords[severity++], [&] {
      page->Link({Kind::kPhase, phase}, PhaseTitle(page->pack(), phase));
    });
  }
}

}  // namespace

void WritePhases(Page* page) {
  const v1::Pack& pack = page->pack();
  const v1::PhaseModel& model = pack.phase_model();
  Html& html = page->html();
  html.Element("h3", "The phases in time");
  {
    const Tag list(&html, "ol", {{"class", "legend"}});
    int number = 0;
    for (const std::string& phase : model.timeline()) {
      const Tag item(&html, "li",
                     {{"class", absl::StrCat("key", number++ % 6)}});
      page->Link({Kind::kPhase, phase}, PhaseTitle(pack, phase));
    }
  }
  const std::vector<Course> courses = Courses(pack);
  WriteTimeline(courses, page);
  html.Element("p",
               "Each column ends at one boundary; the columns are not "
               "to scale.",
               {{"class", "note"}});
  WriteCourseTable(courses, page);
  {
    const Tag list(&html, "dl", {{"class", "facts"}});
    page->EvidenceRows(model.evidence(), model.has_evidence());
  }
  html.Element("h3", "Every phase");
  for (const v1::PhaseDef& phase : model.phases()) WritePhase(phase, page);
  WriteGaps(page);
  WriteSeverity(page);
  WriteBurden(page);
  html.Element("h3", "Flags of the phase");
  for (const PhaseFlag& flag : PhaseFlags(model)) {
    const Place place{Kind::kFlag, flag.id};
    page->Entry(place, "", "h4", [&] {
      page->PersonText(absl::StrCat("flag.", flag.id));
      const Tag list(&html, "dl", {{"class", "facts"}});
      page->Row("Set when", flag.when);
      page->UsageRow("Read by", place);
    });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
