// The book while it is written, and the parts that every chapter is made of.

#ifndef AFTERLEAF_AUTHORING_BOOK_PAGE_H_
#define AFTERLEAF_AUTHORING_BOOK_PAGE_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/evidence.pb.h"
#include "src/authoring/book/anchors.h"
#include "src/authoring/book/book.h"
#include "src/authoring/book/html.h"
#include "src/authoring/book/usage.h"
#include "src/authoring/sentence.h"

namespace afterleaf {
namespace authoring {
namespace book {

class Page {
 public:
  Page(const MessageTypes& types, const BookContent& content, Anchors anchors);

  const MessageTypes& types() const { return types_; }
  const BookContent& content() const { return content_; }
  const v1::Pack& pack() const { return content_.pack; }
  const Anchors& anchors() const { return anchors_; }
  Html& html() { return html_; }

  // A link to a place, with its id or `label` as words; where the book has no
  // such place, only the words.
  void Link(const Place& place, absl::string_view label = "");
  // "#COUGH"; empty where there is no such place.
  std::string Address(const Place& place) const;

  // Text in which the ids of the pack are links.
  void Prose(absl::string_view text);
  void Paragraph(absl::string_view text);

  // What a person reads: a text in the default language and, below, in every
  // other. Nothing where the pack has no such text.
  void PersonText(absl::string_view text_id);
  // The same for a text with a default id.
  void PersonText(const std::string& text_id, const std::string& otherwise);
  // Only the other languages: of a title that stands in the heading.
  void OtherLanguages(const std::string& text_id, const std::string& otherwise);

  // A condition as a sentence or, where that were hard to follow, as a list.
  void Condition(const v1::Condition& condition);

  // One row of the list of an entry's facts. Must stand within a "dl".
  void Row(absl::string_view term, const std::function<void()>& definition);
  void Row(absl::string_view term, absl::string_view definition);

  // Rows about what supports an entry; `present`: the entry states evidence.
  void EvidenceRows(const v1::Evidence& evidence, bool present);
  // Says plainly that a statement of grade A, U or X is not supported; nothing
  // for others.
  void MarkUnsupported(const v1::Evidence& evidence);

  // Who rests on a place. Nothing where nobody does.
  void UsedBy(const Place& place);
  // The same as a row: "Read by", "Cited by".
  void UsageRow(absl::string_view term, const Place& place);

  // An entry with a heading of its own: its id, which is its anchor, and a
  // title. `heading` is "h3" or "h4".
  void Entry(const Place& place, absl::string_view title,
             absl::string_view heading, const std::function<void()>& body);

  // A table with these column heads. Rows come from TableRow; on a narrow
  // screen each becomes a card, so cells repeat the head.
  void Table(absl::string_view caption,
             const std::vector<absl::string_view>& heads,
             const std::function<void()>& rows);
  void TableRow(const std::vector<std::function<void()>>& cells,
                const Place* anchor = nullptr);

  // A function that writes `text`, for cells.
  std::function<void()> Words(std::string text);

 private:
  void WritePhrase(const ConditionPhrase& phrase);
  void WritePieces(const std::vector<SentencePiece>& pieces);

  const MessageTypes& types_;
  const BookContent& content_;
  Anchors anchors_;
  Usage usage_;
  Html html_;
  std::vector<absl::string_view> heads_;
};

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_PAGE_H_
