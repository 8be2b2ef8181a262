// Citations, and what cites them.

#include "src/authoring/book/chapters.h"

namespace afterleaf {
namespace authoring {
namespace book {

void WriteSources(Page* page) {
  for (const v1::Source& source : page->pack().sources()) {
    const Place place{Kind::kSource, source.id()};
    page->Entry(place, "", "h3", [&] {
      page->Paragraph(source.citation());
      const Tag list(&page->html(), "dl", {{"class", "facts"}});
      page->UsageRow("Cited by", place);
    });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
