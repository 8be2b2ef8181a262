// Explanations: graded statements by topic.

#include "absl/strings/str_cat.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {

namespace {

const v1::Claim* FindClaim(const v1::Pack& pack, const std::string& id) {
  for (const v1::Claim& claim : pack.claims()) {
    if (claim.id() == id) return &claim;
  }
  return nullptr;
}

void WriteStatement(const v1::Statement& statement, Page* page) {
  const Tag item(&page->html(), "li");
  const v1::Claim* claim = FindClaim(page->pack(), statement.claim());
  const v1::Evidence& evidence =
      claim == nullptr ? statement.evidence() : claim->evidence();
  page->MarkUnsupported(evidence);
  page->PersonText(claim == nullptr ? statement.text() : ClaimTextId(*claim));
  const Tag list(&page->html(), "dl", {{"class", "facts"}});
  if (claim == nullptr) {
    page->EvidenceRows(evidence, statement.has_evidence());
  } else {
    page->Row("Claim", [&] { page->Link({Kind::kClaim, claim->id()}); });
  }
}

}  // namespace

void WriteTopics(Page* page) {
  for (const v1::Topic& topic : page->pack().topics()) {
    const std::string text = topic.title().empty()
                                 ? absl::StrCat("topic.", topic.id())
                                 : topic.title();
    page->Entry(
        {Kind::kTopic, topic.id()}, DefaultText(page->pack(), text), "h3", [&] {
          page->OtherLanguages(text, "");
          const Tag list(&page->html(), "ol", {{"class", "statements"}});
          for (const v1::Statement& statement : topic.statements()) {
            WriteStatement(statement, page);
          }
        });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
