// The title page, what the book is not, and the page for signatures.

#include "absl/strings/str_cat.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

// People who sign on one page.
constexpr int kSigners = 2;

void WriteLanguages(Page* page) {
  Html& html = page->html();
  page->Row("Languages", [&] {
    const Tag list(&html, "ul", {{"class", "plain"}});
    for (const std::string& locale : Locales(page->pack())) {
      const std::string anchor =
          page->anchors().Find({Kind::kLanguage, locale});
      const Tag item(&html, "li", {{"id", anchor}});
      html.Text(locale);
      if (locale == page->pack().default_locale()) {
        html.Text(" (the language that every other falls back to)");
      }
      if (AwaitsReview(page->pack(), locale)) {
        html.Text(" ");
        html.Element("span", "awaiting review", {{"class", "mark unsure"}});
        html.Text(" no clinician who speaks it has read its texts");
      }
    }
  });
}

void WriteCounts(Page* page) {
  const v1::Pack& pack = page->pack();
  page->Row(
      "Holds",
      absl::StrCat("inputs ", pack.inputs_size(), ", scales ",
                   pack.scales_size(), ", indexes ", pack.indexes_size(),
                   ", findings ", pack.findings_size(), ", alerts ",
                   pack.alerts_size(), ", limits ", pack.limits_size(),
                   ", protocols ", pack.protocols_size(), ", claims ",
                   pack.claims_size(), ", invariants ", pack.invariants_size(),
                   ", sources ", pack.sources_size()));
}

void WriteLine(Html* html, absl::string_view label) {
  const Tag line(html, "div", {{"class", "line"}});
  html->Element("span", label);
}

void WriteBox(Html* html, absl::string_view sentence) {
  const Tag item(html, "li");
  html->Text(sentence);
}

void WriteSigner(const v1::PackIdentity& identity, Html* html) {
  const Tag signer(html, "div", {{"class", "signer"}});
  WriteLine(html, "Name");
  WriteLine(html, "Role and registration");
  {
    const Tag boxes(html, "ul", {{"class", "boxes"}});
    WriteBox(html, absl::StrCat("I have read the whole of this book of the "
                                "pack ",
                                identity.id(), " ", identity.version(), "."));
    WriteBox(html,
             "I have read only these chapters: "
             "............................................................");
    WriteBox(html,
             "I have read the first chapter and know what nobody has verified "
             "yet.");
    WriteBox(html,
             "I agree with what I have read, except for these ids: "
             "..................................................");
  }
  WriteLine(html, "Date");
  WriteLine(html, "Signature");
}

}  // namespace

void WriteFront(Page* page) {
  Html& html = page->html();
  const v1::PackIdentity& identity = page->content().identity;
  {
    const Tag front(&html, "header", {{"class", "front"}});
    html.Element("p", "For clinical review and signature",
                 {{"class", "kicker"}});
    html.Element("h1", absl::StrCat("The pack ", identity.id(), " ",
                                    identity.version()));
    {
      const Tag list(&html, "dl", {{"class", "facts"}});
      page->Row("Pack", identity.id());
      page->Row("Version", identity.version());
      page->Row("Digest", [&] { html.Element("code", identity.digest()); });
      WriteLanguages(page);
      WriteCounts(page);
    }
    html.Element("h2", "What this is not");
    html.Element(
        "p",
        "This book shows the content of a pack: what the software asks, what "
        "it concludes, and what it says. The software is a component and no "
        "medical device. It makes no diagnosis and it replaces no clinician. "
        "The book describes no person.");
    html.Element("p", "Under every answer the software shows this notice:");
    page->PersonText(page->pack().notice());
    html.Element("h2", "How to read it");
    html.Element(
        "p",
        "Conditions are written as sentences from the pack itself, so that "
        "the book cannot say other than what the software does. Words that "
        "name an input, a scale or a finding lead to its entry. Texts behind "
        "a bar are what a person reads, in every language of the pack. "
        "Certain: true whatever is still unknown. Possible: not ruled out "
        "by what is known.");
  }
}

void WriteSignature(Page* page) {
  const v1::PackIdentity& identity = page->content().identity;
  Html* html = &page->html();
  const Tag section(html, "section",
                    {{"class", "signature"},
                     {"id", "signature"},
                     {"aria-labelledby", "signature-title"}});
  html->Element("h2", "Signature", {{"id", "signature-title"}});
  {
    const Tag what(html, "p");
    html->Text(absl::StrCat("Pack ", identity.id(), ", version ",
                            identity.version(), ", digest "));
    html->Element("code", identity.digest());
    html->Text(". A signature is for exactly this digest.");
  }
  for (int i = 0; i < kSigners; ++i) WriteSigner(identity, html);
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
