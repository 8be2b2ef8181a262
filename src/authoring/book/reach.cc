// How much of the pack its examples reach.

#include "absl/strings/str_cat.h"
#include "src/authoring/book/chapters.h"

namespace afterleaf {
namespace authoring {
namespace book {

void WriteCoverage(Page* page) {
  page->Paragraph(
      "Each rule, test, threshold and number should be shown both ways by "
      "examples that assert the outcome concerned.");
  page->Table("What the examples reach", {"Kind", "Reached", "Of"}, [&] {
    for (const CoverageRow& row : page->content().coverage) {
      page->TableRow({page->Words(row.name),
                      page->Words(absl::StrCat(row.covered)),
                      page->Words(absl::StrCat(row.total))});
    }
  });
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
