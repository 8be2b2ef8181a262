// Why silence may be ignored: sentences that reviewers sign.

#include "src/authoring/book/chapters.h"

namespace afterleaf {
namespace authoring {
namespace book {

void WriteReasons(Page* page) {
  page->Paragraph(
      "Why an input may stay unasked, why a rule may ignore an unknown answer, "
      "and why an entry of the crisis directory is given unverified. Each "
      "sentence is signed once.");
  for (const v1::Reason& reason : page->pack().reasons()) {
    const Place place{Kind::kReason, reason.id()};
    page->Entry(place, "", "h3", [&] {
      page->Paragraph(reason.text());
      const Tag list(&page->html(), "dl", {{"class", "facts"}});
      page->UsageRow("Used by", place);
    });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
