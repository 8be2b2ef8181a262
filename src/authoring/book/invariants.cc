// What must hold for every patient: the sentence that is signed beside the
// condition that is tested.

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

void WriteChange(const v1::Change& change, Page* page) {
  page->Row("Making worse", [&] {
    for (int i = 0; i < change.answers_size(); ++i) {
      if (i > 0) page->html().Text("; ");
      const std::string& id = change.answers(i);
      const v1::Input* input = FindInput(page->pack(), id);
      if (input == nullptr) {
        page->Link({Kind::kScale, id});
      } else {
        page->Link({Kind::kInput, id}, InputName(page->pack(), *input));
      }
    }
  });
  page->Row("never", change.outcome() == v1::Change::TIER
                         ? "lowers the tier"
                         : "raises the exercise ceiling");
}

}  // namespace

void WriteInvariants(Page* page) {
  page->Paragraph(
      "The sentence is what a clinician signs. Below it stands what is held "
      "against every example, and against every example with one answer "
      "changed.");
  for (const v1::Invariant& invariant : page->pack().invariants()) {
    page->Entry({Kind::kInvariant, invariant.id()}, "", "h3", [&] {
      {
        const Tag tag(&page->html(), "p", {{"class", "signed"}});
        page->Prose(invariant.sentence());
      }
      const Tag list(&page->html(), "dl", {{"class", "facts"}});
      if (invariant.has_then()) {
        page->Row("Of whom it is certain that", [&] {
          if (invariant.has_when()) {
            page->Condition(invariant.when());
          } else {
            page->html().Text("anything: of everybody");
          }
        });
        page->Row("it is certain that",
                  [&] { page->Condition(invariant.then()); });
      }
      if (invariant.has_change()) WriteChange(invariant.change(), page);
      page->Row("Also held by", invariant.held_by());
    });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
