#include "src/authoring/book/html.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

// Elements that begin a line of the file, so that two books can be compared
// line by line.
constexpr absl::string_view kBlocks[] = {
    "article", "aside",  "body",  "dd",     "div",     "dl",    "dt",
    "footer",  "form",   "h1",    "h2",     "h3",      "h4",    "h5",
    "head",    "header", "li",    "link",   "main",    "meta",  "nav",
    "ol",      "p",      "pre",   "script", "section", "style", "svg",
    "table",   "tbody",  "thead", "title",  "tr",      "ul"};

}  // namespace

std::string Escaped(absl::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default: {
        const auto byte = static_cast<unsigned char>(c);
        const bool control =
            (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
        if (control) {
          out += "\xEF\xBF\xBD";
        } else {
          out += c;
        }
      }
    }
  }
  return out;
}

void Html::Open(absl::string_view tag, const Attributes& attributes) {
  if (absl::c_linear_search(kBlocks, tag)) text_ += '\n';
  absl::StrAppend(&text_, "<", tag);
  for (const auto& [name, value] : attributes) {
    absl::StrAppend(&text_, " ", name, "=\"", Escaped(value), "\"");
  }
  text_ += '>';
}

void Html::Close(absl::string_view tag) {
  absl::StrAppend(&text_, "</", tag, ">");
}

void Html::Void(absl::string_view tag, const Attributes& attributes) {
  Open(tag, attributes);
  text_.insert(text_.size() - 1, "/");
}

void Html::Text(absl::string_view text) { text_ += Escaped(text); }

void Html::Element(absl::string_view tag, absl::string_view text,
                   const Attributes& attributes) {
  Open(tag, attributes);
  Text(text);
  Close(tag);
}

void Html::Trusted(absl::string_view markup) {
  text_.append(markup.data(), markup.size());
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
