// Writing HTML. Whatever is not markup of our own is escaped, so a text of a
// pack, however hostile, is shown and never obeyed.

#ifndef AFTERLEAF_AUTHORING_BOOK_HTML_H_
#define AFTERLEAF_AUTHORING_BOOK_HTML_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace authoring {
namespace book {

// Name and value; a value is escaped.
using Attributes = std::vector<std::pair<absl::string_view, std::string>>;

// `text` for element content and for quoted attribute values. Control
// characters, which no text needs, become U+FFFD.
std::string Escaped(absl::string_view text);

class Html {
 public:
  void Open(absl::string_view tag, const Attributes& attributes = {});
  void Close(absl::string_view tag);
  // An element that has no content and no end tag, or in SVG no content.
  void Void(absl::string_view tag, const Attributes& attributes = {});
  void Text(absl::string_view text);
  // An element that holds nothing but a text.
  void Element(absl::string_view tag, absl::string_view text,
               const Attributes& attributes = {});
  // Markup that is part of the program. Nothing of a pack may come here.
  void Trusted(absl::string_view markup);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// An element that lasts as long as this object.
class Tag {
 public:
  Tag(Html* html, absl::string_view tag, const Attributes& attributes = {})
      : html_(html), tag_(tag) {
    html_->Open(tag_, attributes);
  }
  ~Tag() { html_->Close(tag_); }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;

 private:
  Html* html_;
  absl::string_view tag_;
};

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_HTML_H_
