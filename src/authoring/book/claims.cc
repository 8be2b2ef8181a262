// Claims, and the rules that recognise what must not be said.

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/book/evidence_words.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

void WriteClaim(const v1::Claim& claim, Page* page) {
  const Place place{Kind::kClaim, claim.id()};
  page->Entry(place, LowerWords(v1::Claim::Kind_Name(claim.kind())), "h3", [&] {
    if (claim.blocked_by().empty()) {
      page->MarkUnsupported(claim.evidence());
      page->PersonText(ClaimTextId(claim));
    } else {
      page->html().Element("p",
                           "Blocked: it has no text and is shown to nobody.",
                           {{"class", "unsupported"}});
    }
    const Tag list(&page->html(), "dl", {{"class", "facts"}});
    page->Row("Handling", claim.handling());
    if (!claim.blocked_by().empty()) {
      page->Row("Recognised by", [&] {
        for (int i = 0; i < claim.blocked_by_size(); ++i) {
          if (i > 0) page->html().Text(", ");
          page->Link({Kind::kTextRule, claim.blocked_by(i)});
        }
      });
    }
    page->EvidenceRows(claim.evidence(), claim.has_evidence());
    page->UsageRow("Used by", place);
  });
}

void WriteTextRule(const v1::TextRule& rule, Page* page) {
  const Place place{Kind::kTextRule, rule.id()};
  page->Entry(place, rule.locale(), "h3", [&] {
    page->Paragraph(rule.about());
    const Tag list(&page->html(), "dl", {{"class", "facts"}});
    int number = 0;
    for (const v1::PhraseGroup& group : rule.groups()) {
      page->Row(++number == 1 ? "A sentence with one of" : "and one of",
                absl::StrJoin(group.phrases(), "; "));
    }
    page->Row("but none of", absl::StrJoin(rule.unless().phrases(), "; "));
    page->Row(
        "Looks only at",
        absl::StrJoin(
            rule.classes(), ", ", [](std::string* out, int protocol_class) {
              absl::StrAppend(
                  out, "texts of protocols of class ",
                  LowerWords(v1::ProtocolClass_Name(
                      static_cast<v1::ProtocolClass>(protocol_class))));
            }));
    page->UsageRow("Blocks", place);
  });
}

}  // namespace

void WriteClaims(Page* page) {
  page->Paragraph(
      "Statements from sources, graded for the use that is made of them here. "
      "One of grade A, U or X is never advice. A blocked one is shown to "
      "nobody: text rules recognise it in every text of the pack.");
  for (const v1::Claim& claim : page->pack().claims()) WriteClaim(claim, page);
  for (const v1::TextRule& rule : page->pack().text_rules()) {
    WriteTextRule(rule, page);
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
