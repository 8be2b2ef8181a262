// Patients whom clinicians thought through, and how many examples there are.

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/book/evidence_words.h"
#include "src/authoring/text_proto.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

using Ids = google::protobuf::RepeatedPtrField<std::string>;

void WriteIds(absl::string_view term, const Ids& ids,
              const std::vector<Kind>& kinds, Page* page) {
  if (ids.empty()) return;
  page->Row(term, [&] {
    for (int i = 0; i < ids.size(); ++i) {
      if (i > 0) page->html().Text(", ");
      Place place{kinds.front(), ids.Get(i)};
      for (const Kind kind : kinds) {
        if (!page->Address({kind, ids.Get(i)}).empty()) {
          place.kind = kind;
          break;
        }
      }
      page->Link(place);
    }
  });
}

void WriteExpected(const v1::ExpectedAssessment& expect, Page* page) {
  if (!expect.phase().empty()) {
    page->Row("Phase", [&] { page->Link({Kind::kPhase, expect.phase()}); });
  }
  if (expect.has_tier()) page->Row("Tier", v1::Tier_Name(expect.tier()));
  if (expect.has_possible_tier()) {
    page->Row("Tier not ruled out", v1::Tier_Name(expect.possible_tier()));
  }
  WriteIds("Alerts that reach the tier", expect.rules(), {Kind::kAlert}, page);
  if (expect.has_ceiling()) {
    page->Row("Exercise at most", IntensityWords(expect.ceiling()));
  }
  WriteIds("Flags", expect.flags().ids(), {Kind::kFinding, Kind::kFlag}, page);
  WriteIds("Exactly these protocols", expect.protocols().ids(),
           {Kind::kProtocol}, page);
  WriteIds("Among the protocols", expect.must(), {Kind::kProtocol}, page);
  WriteIds("Never the protocols", expect.must_not(), {Kind::kProtocol}, page);
  WriteIds("Asks for", expect.ask(), {Kind::kInput, Kind::kScale}, page);
}

void WriteExpectedLog(const v1::ExpectedUseLog& expect, Page* page) {
  const std::vector<Kind> rules = {Kind::kLogRule};
  WriteIds("Exactly these rules about logs", expect.rules().ids(), rules, page);
  WriteIds("Rules about logs that hold", expect.must(), rules, page);
  WriteIds("Rules about logs that do not hold", expect.must_not(), rules, page);
  WriteIds("Flags of the log", expect.flags().ids(),
           {Kind::kFinding, Kind::kFlag}, page);
  WriteIds("Asks next for", expect.prompts().ids(), {Kind::kScale}, page);
  if (expect.has_taper_last_week()) {
    page->Row(
        "Last week beside the plan",
        LowerWords(v1::TaperComparison::State_Name(expect.taper_last_week())));
  }
}

// What an example gives, as its file says it.
std::string Given(const v1::Example& example, Page* page) {
  const auto text = [&](absl::string_view type, const auto& message) {
    return ToTextProto(page->types(), type, message.SerializeAsString());
  };
  std::string given =
      example.has_patient() ? text("AssessRequest", example.patient())
      : example.has_log()   ? text("AnalyzeUseLogRequest", example.log())
                            : text("ScoreScaleRequest", example.answers());
  for (const v1::LogPattern& pattern : example.repeat()) {
    absl::StrAppend(&given, "repeated:\n", text("LogPattern", pattern));
  }
  return given;
}

void WritePatient(const v1::Example& example, Page* page) {
  page->Entry({Kind::kExample, example.id()}, example.title(), "h3", [&] {
    page->Paragraph(example.why());
    {
      const Tag list(&page->html(), "dl", {{"class", "facts"}});
      WriteExpected(example.expect(), page);
      WriteExpectedLog(example.expect_log(), page);
    }
    page->html().Element("p", "Given:", {{"class", "note"}});
    page->html().Element("pre", Given(example, page), {{"tabindex", "0"}});
  });
}

}  // namespace

void WriteExamples(Page* page) {
  int patients = 0;
  int boundaries = 0;
  int answers = 0;
  int logs = 0;
  const std::vector<v1::Example>& examples = page->content().examples;
  for (const v1::Example& example : examples) {
    patients += example.kind() == v1::Example::PATIENT ? 1 : 0;
    boundaries += example.kind() == v1::Example::BOUNDARY ? 1 : 0;
    answers += example.has_answers() ? 1 : 0;
    logs += example.has_log() || example.patient().has_log() ? 1 : 0;
  }
  page->Paragraph(absl::StrCat(
      "The pack has ", examples.size(),
      " examples with their exact expected "
      "answers: ",
      patients, " patients whom somebody thought through, ", boundaries,
      " sides of boundaries, and ",
      static_cast<int>(examples.size()) - patients - boundaries, " others; ",
      answers, " of them are the scoring of one scale, ", logs,
      " have a log. Only the patients are shown."));
  for (const v1::Example& example : examples) {
    if (example.kind() == v1::Example::PATIENT) WritePatient(example, page);
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
