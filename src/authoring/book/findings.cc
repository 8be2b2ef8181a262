// Named conditions that later rules read.

#include "absl/strings/str_cat.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {

void WriteFindings(Page* page) {
  page->Paragraph(
      "A finding that is a flag is shown with the assessment when certain; "
      "the others only help later rules.");
  for (const v1::Finding& finding : page->pack().findings()) {
    const Place place{Kind::kFinding, finding.id()};
    page->Entry(place, finding.flag() ? "flag" : "helper", "h3", [&] {
      page->PersonText(finding.about(), absl::StrCat("flag.", finding.id()));
      const Tag list(&page->html(), "dl", {{"class", "facts"}});
      page->Row("When", [&] { page->Condition(finding.when()); });
      if (!finding.ask().empty()) {
        page->Row("Then asks for", [&] {
          for (const std::string& id : finding.ask()) {
            if (&id != &finding.ask(0)) page->html().Text(", ");
            const bool scale = FindScale(page->pack(), id) != nullptr;
            page->Link({scale ? Kind::kScale : Kind::kInput, id});
          }
        });
      }
      page->EvidenceRows(finding.evidence(), finding.has_evidence());
      page->UsageRow("Read by", place);
    });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
