#include "src/authoring/book/page.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "src/authoring/book/evidence_words.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
Page::Page(const MessageTypes& types, const BookContent& content,
           Anchors anchors)
    : types_(types),
      content_(content),
      anchors_(std::move(anchors)),
      usage_(FindUsage(content.pack, anchors_)) {}

std::string Page::Address(const Place& place) const {
  const std::string anchor = anchors_.Find(place);
  return anchor.empty() ? "" : absl::StrCat("#", anchor);
}

void Page::Link(const Place& place, absl::string_view label) {
  const std::string address = Address(place);
  const absl::string_view words = label.empty() ? place.id : label;
  if (address.empty()) return html_.Text(words);
  Attributes attributes = {{"href", address}};
  if (place.kind == Kind::kInput) {
    const v1::Input* input = FindInput(pack(), place.id);
    const std::string question =
        input == nullptr ? ""
                         : TitleText(pack(), input->question(),
                                     absl::StrCat("input.", input->id()));
    if (!question.empty()) attributes.emplace_back("title", question);
  }
  html_.Element("a", words, attributes);
}

void Page::MarkUnsupported(const v1::Evidence& evidence) {
  if (!IsUnsupported(evidence)) return;
  html_.Element("p", "Not supported: shown only as what is not known.",
                {{"class", "unsupported"}});
}

void Page::UsedBy(const Place& place) {
  const auto found = usage_.find(place);
  if (found == usage_.end()) return;
  bool first = true;
  for (const Place& user : found->second) {
    if (!first) html_.Text(", ");
    first = false;
    Link(user, user.kind == Kind::kChapter
                   ? absl::StrCat("the chapter on ", user.id)
                   : "");
  }
}

void Page::Row(absl::string_view term,
               const std::function<void()>& definition) {
  const Tag row(&html_, "div");
  html_.Element("dt", term);
  const Tag tag(&html_, "dd");
  definition();
}

void Page::Row(absl::string_view term, absl::string_view definition) {
  if (definition.empty()) return;
  Row(term, [&] { Prose(definition); });
}

void Page::EvidenceRows(const v1::Evidence& evidence, bool present) {
  if (!present) {
    Row("Evidence", [&] {
      html_.Element("span", "none stated", {{"class", "mark unsure"}});
    });
    return;
  }
  Row("Evidence", [&] {
    const auto grade = [&](v1::Grade value) {
      if (value != v1::GRADE_UNSPECIFIED) {
        html_.Element("b", v1::Grade_Name(value), {{"class", "grade"}});
        html_.Text(" ");
      }
      html_.Text(GradeMeaning(value));
      html_.Text(". ");
    };
    grade(evidence.grade());
    if (evidence.also() != v1::GRADE_UNSPECIFIED) grade(evidence.also());
    if (evidence.indirect()) {
      html_.Text("Indirect: from opioids, other drugs or healthy people. ");
    }
    const bool read = evidence.verification() == v1::VERIFIED;
    html_.Element("span", v1::Verification_Name(evidence.verification()),
                  {{"class", read ? "mark" : "mark unsure"}});
    html_.Text(
        absl::StrCat(" ", VerificationMeaning(evidence.verification()), "."));
  });
  const auto list = [&](absl::string_view term, Kind kind, const auto& ids) {
    if (ids.empty()) return;
    Row(term, [&] {
      for (int i = 0; i < ids.size(); ++i) {
        if (i > 0) html_.Text(", ");
        Link({kind, ids.Get(i)});
      }
    });
  };
  list("Sources", Kind::kSource, evidence.sources());
  list("Claims", Kind::kClaim, evidence.claims());
}

void Page::UsageRow(absl::string_view term, const Place& place) {
  if (usage_.count(place) > 0) Row(term, [&] { UsedBy(place); });
}

void Page::Entry(const Place& place, absl::string_view title,
                 absl::string_view heading, const std::function<void()>& body) {
  const std::string anchor = anchors_.Find(place);
  const Tag entry(&html_, "article", {{"class", "entry"}, {"id", anchor}});
  {
    const Tag head(&html_, heading);
    html_.Element("a", place.id,
                  {{"href", absl::StrCat("#", anchor)}, {"class", "id"}});
    if (!title.empty() && title != place.id) {
      html_.Text(" ");
      html_.Element("span", title, {{"class", "title"}});
    }
  }
  body();
}

void Page::Table(absl::string_view caption,
                 const std::vector<absl::string_view>& heads,
                 const std::function<void()>& rows) {
  heads_ = heads;
  const Tag table(&html_, "table");
  html_.Element("caption", caption);
  {
    const Tag head(&html_, "thead");
    const Tag row(&html_, "tr");
    for (const absl::string_view name : heads) {
      html_.Element("th", name, {{"scope", "col"}});
    }
  }
  const Tag body(&html_, "tbody");
  rows();
}

void Page::TableRow(const std::vector<std::function<void()>>& cells,
                    const Place* anchor) {
  Attributes attributes;
  if (anchor != nullptr) {
    attributes = {{"class", "entry"}, {"id", anchors_.Find(*anchor)}};
  }
  const Tag row(&html_, "tr", attributes);
  for (size_t i = 0; i < cells.size(); ++i) {
    const bool first = i == 0;
    Attributes cell = {{"data-head", std::string(heads_[i])}};
    if (first) cell.emplace_back("scope", "row");
    const Tag tag(&html_, first ? "th" : "td", cell);
    // One box for all of the content, whatever it is made of.
    const Tag box(&html_, "div");
    cells[i]();
  }
}

std::function<void()> Page::Words(std::string text) {
  return [this, text = std::move(text)] { Prose(text); };
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
