// What may be offered, and when.

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/book/evidence_words.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

absl::string_view ClassWords(v1::ProtocolClass protocol_class) {
  switch (protocol_class) {
    case v1::SELF_CARE:
      return "self care: may be shown as something to do";
    case v1::ASK_CLINICIAN:
      return "ask a clinician: shown only as something to discuss with one";
    case v1::CLINICIAN_ONLY:
      return "clinician only: never offered";
    default:
      return "";
  }
}

// "10 to 30 minutes"; empty where neither end is prescribed.
std::string Span(bool has_from, int from, bool has_to, int to,
                 absl::string_view unit) {
  if (!has_from && !has_to) return "";
  if (!has_to) return absl::StrCat("from ", from, " ", unit);
  if (!has_from) return absl::StrCat("up to ", to, " ", unit);
  if (from == to) return absl::StrCat(from, " ", unit);
  return absl::StrCat(from, " to ", to, " ", unit);
}

std::string DoseWords(const v1::Pack& pack, const v1::Dose& dose) {
  std::vector<std::string> parts;
  const auto add = [&](std::string part) {
    if (!part.empty()) parts.push_back(std::move(part));
  };
  const absl::string_view from = IntensityWords(dose.intensity_from());
  const absl::string_view to = IntensityWords(dose.intensity_to());
  add(from == to ? std::string(from) : absl::StrCat(from, " to ", to));
  add(Span(dose.has_minutes_from(), dose.minutes_from(), dose.has_minutes_to(),
           dose.minutes_to(), "minutes a session"));
  add(Span(dose.has_days_per_week_from(), dose.days_per_week_from(),
           dose.has_days_per_week_to(), dose.days_per_week_to(),
           "days a week"));
  add(Span(dose.has_week_minutes_from(), dose.week_minutes_from(),
           dose.has_week_minutes_to(), dose.week_minutes_to(),
           "minutes a week"));
  std::vector<std::string> kinds;
  kinds.reserve(dose.kinds_size());
  for (const std::string& kind : dose.kinds()) {
    const std::string words = DefaultText(pack, absl::StrCat("kind.", kind));
    kinds.push_back(words.empty() ? WordsOfId(kind) : words);
  }
  add(absl::StrJoin(kinds, ", "));
  return absl::StrJoin(parts, "; ");
}

void WriteProtocol(const v1::Protocol& protocol, Page* page) {
  const Place place{Kind::kProtocol, protocol.id()};
  const std::string text = absl::StrCat("protocol.", protocol.id());
  page->Entry(place, ProtocolTitle(page->pack(), protocol), "h3", [&] {
    const Tag list(&page->html(), "dl", {{"class", "facts"}});
    if (protocol.has_when()) {
      page->Row("Offered when certain",
                [&] { page->Condition(protocol.when()); });
    } else {
      page->Row("Offered", "only in the place of another protocol");
    }
    page->Row("Class", ClassWords(protocol.protocol_class()));
    if (protocol.has_dose()) {
      page->Row("Dose", DoseWords(page->pack(), protocol.dose()));
    }
    if (protocol.needs() != v1::NONE) {
      page->Row("Needs a ceiling of at least",
                IntensityWords(protocol.needs()));
    }
    if (!protocol.replacement().empty()) {
      page->Row("In its place below that ceiling", [&] {
        page->Link({Kind::kProtocol, protocol.replacement()});
      });
    }
    page->Row("Place in the order", absl::StrCat(protocol.rank()));
    page->Row("Tags", absl::StrJoin(protocol.tags(), ", "));
    page->Row("The person reads", [&] {
      page->PersonText(protocol.title(), text);
      page->PersonText(protocol.about(), absl::StrCat(text, ".about"));
      if (protocol.steps().empty()) return;
      const Tag steps(&page->html(), "ol");
      for (const std::string& step : protocol.steps()) {
        const Tag item(&page->html(), "li");
        page->PersonText(step);
      }
    });
    page->EvidenceRows(protocol.evidence(), protocol.has_evidence());
    page->UsageRow("Named by", place);
  });
}

}  // namespace

void WriteProtocols(Page* page) {
  page->Paragraph(
      "A protocol is offered only when its condition is certain and every "
      "limit lets it pass. The exercise ceiling cuts the upper end of a "
      "dose.");
  for (const v1::Protocol& protocol : page->pack().protocols()) {
    WriteProtocol(protocol, page);
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
