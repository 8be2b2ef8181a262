#include "src/authoring/book/book.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "src/authoring/book/book_assets.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/book/html.h"
#include "src/authoring/book/page.h"

namespace afterleaf {

namespace authoring {
namespace book {
namespace {

constexpr absl::string_view kMarker =
    "<!DOCTYPE html>\n<!-- afterleaf book -->\n";

struct Chapter {
  absl::string_view name;
  absl::string_view title;
  void (*write)(Page* page);
};

constexpr Chapter kChapters[] = {
    {"unverified", "What nobody has verified yet", WriteUnverified},
    {"phases", "Phases of recovery", WritePhases},
    {"inputs", "What is asked, and what silence means", WriteInputs},
    {"reasons", "Reasons that reviewers sign", WriteReasons},
    {"scales", "Scales", WriteScales},
    {"indexes", "Indexes", WriteIndexes},
    {"findings", "Findings", WriteFindings},
    {"alerts", "Alerts: how soon help is needed", WriteAlerts},
    {"limits", "Limits on exercise and protocols", WriteLimits},
    {"protocols", "Protocols", WriteProtocols},
    {"logs", "What a log shows", WriteLogs},
    {"topics", "Explanations", WriteTopics},
    {"claims", "Claims and how they are handled", WriteClaims},
    {"directory", "Crisis directory", WriteDirectory},
    {"invariants", "What must hold for every patient", WriteInvariants},
    {"examples", "Patients thought through", WriteExamples},
    {"coverage", "How much the examples reach", WriteCoverage},
    {"sources", "Sources", WriteSources},
};

bool IsShown(const Chapter& chapter, const BookContent& content) {
  return chapter.name != "coverage" || !content.coverage.empty();
}

std::vector<const Chapter*> Shown(const BookContent& content) {
  std::vector<const Chapter*> shown;
  for (const Chapter& chapter : kChapters) {
    if (IsShown(chapter, content)) shown.push_back(&chapter);
  }
  return shown;
}

Anchors MakeAnchors(const BookContent& content) {
  const std::vector<const Chapter*> shown = Shown(content);
  std::vector<std::string> names;
  names.reserve(shown.size());
  for (const Chapter* chapter : shown) {
    names.emplace_back(chapter->name);
  }
  std::vector<const v1::Example*> patients;
  for (const v1::Example& example : content.examples) {
    if (example.kind() == v1::Example::PATIENT) patients.push_back(&example);
  }
  return Anchors(content.pack, names, patients);
}

void WriteHead(const BookContent& content, Html* html) {
  const Tag head(html, "head");
  html->Void("meta", {{"charset", "utf-8"}});
  html->Void("meta", {{"name", "viewport"},
                      {"content", "width=device-width, initial-scale=1"}});
  html->Void("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  // Keeps a browser from asking for a picture of the page.
  html->Void("link", {{"rel", "icon"}, {"href", "data:,"}});
  html->Element("title",
                absl::StrCat("The pack ", content.pack.id(), " ",
                             content.pack.version(), " for clinical review"));
  const Tag style(html, "style");
  html->Trusted(BookStyle());
}

void WriteContents(Page* page) {
  Html& html = page->html();
  const Tag list(&html, "ol");
  for (const Chapter* chapter : Shown(page->content())) {
    const Tag item(&html, "li");
    page->Link({Kind::kChapter, std::string(chapter->name)}, chapter->title);
  }
}

void WriteNavigation(Page* page) {
  Html& html = page->html();
  const Tag bar(&html, "aside",
                {{"class", "bar"}, {"aria-label", "Search and contents"}});
  {
    const Tag form(
        &html, "form",
        {{"role", "search"}, {"id", "book-search"}, {"hidden", "hidden"}});
    html.Element("label", "Search", {{"for", "book-query"}});
    html.Void("input", {{"type", "search"},
                        {"id", "book-query"},
                        {"autocomplete", "off"},
                        {"spellcheck", "false"},
                        {"placeholder", "id or words"},
                        {"aria-describedby", "book-keys"}});
    html.Element("p", "Press / to search, Escape to clear.",
                 {{"id", "book-keys"}, {"class", "keys"}});
    html.Element("p", "", {{"id", "book-status"}, {"aria-live", "polite"}});
    html.Element("ol", "", {{"id", "book-results"}, {"hidden", "hidden"}});
  }
  const Tag nav(&html, "nav", {{"aria-label", "Contents"}});
  const Tag fold(&html, "details", {{"open", "open"}, {"id", "book-contents"}});
  html.Element("summary", "Contents");
  WriteContents(page);
}

void WriteChapter(const Chapter& chapter, Page* page) {
  const std::string anchor =
      page->anchors().Find({Kind::kChapter, std::string(chapter.name)});
  const Tag section(&page->html(), "section",
                    {{"class", "chapter"},
                     {"id", anchor},
                     {"aria-labelledby", absl::StrCat(anchor, "-title")}});
  page->html().Element("h2", chapter.title,
                       {{"id", absl::StrCat(anchor, "-title")}});
  chapter.write(page);
}

}  // namespace
}  // namespace book

std::string WriteBook(const MessageTypes& types, const BookContent& content) {
  book::Page page(types, content, book::MakeAnchors(content));
  book::Html& html = page.html();
  html.Trusted(book::kMarker);
  {
    const book::Tag document(&html, "html",
                             {{"lang", content.pack.default_locale()}});
    book::WriteHead(content, &html);
    const book::Tag body(&html, "body", {{"id", "book-top"}});
    html.Element("a", "Skip to the book",
                 {{"class", "skip"}, {"href", "#book"}});
    book::WriteNavigation(&page);
    {
      const book::Tag main(&html, "main", {{"id", "book"}, {"tabindex", "-1"}});
      book::WriteFront(&page);
      {
        const book::Tag list(&html, "div", {{"class", "printed-contents"}});
        html.Element("p", "Chapters");
        book::WriteContents(&page);
      }
      book::WriteSignature(&page);
      for (const book::Chapter* chapter : book::Shown(content)) {
        book::WriteChapter(*chapter, &page);
      }
    }
    html.Element("a", "Back to top", {{"class", "top"}, {"href", "#book-top"}});
    const book::Tag script(&html, "script");
    html.Trusted(BookScript());
  }
  html.Trusted("\n");
  return html.text();
}

bool IsBook(absl::string_view bytes) {
  return absl::StartsWith(bytes, book::kMarker);
}

}  // namespace authoring
}  // namespace afterleaf
