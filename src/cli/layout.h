// Plain text for a terminal: wrapped to a width, with colour or without.

#ifndef AFTERLEAF_CLI_LAYOUT_H_
#define AFTERLEAF_CLI_LAYOUT_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace cli {

// Widest text that is ever written.
inline constexpr int kFullWidth = 80;

struct LayoutOptions {
  int width = kFullWidth;
  bool colour = false;
};

enum class Style { kPlain, kHeading, kStrong, kUrgent, kFaint };

// Columns that UTF-8 `text` takes: 0 for combining marks, 2 for wide
// characters, else 1 each.
int DisplayWidth(absl::string_view text);

// `text` without what could move a cursor or turn the reading direction:
// control characters other than line breaks, and bidirectional overrides.
std::string Printable(absl::string_view text);

// Lines of `text`, each at most `width` columns; line breaks in it are kept,
// and a word that is wider than a line is cut. At least one line.
std::vector<std::string> Wrap(absl::string_view text, int width);

// Builds a text from top to bottom.
class Layout {
 public:
  explicit Layout(LayoutOptions options) : options_(options) {}

  // A blank line and a heading. Never two blank lines in a row.
  void Heading(absl::string_view text);
  // Wrapped text, `indent` columns from the left.
  void Paragraph(absl::string_view text, int indent = 0,
                 Style style = Style::kPlain);
  // `mark` once, and the text beside it: "- first line" / "  second line".
  void Item(absl::string_view mark, absl::string_view text, int indent = 0,
            Style style = Style::kPlain);
  // One line with its spaces as they are, cut at the width: part of a chart.
  void Row(absl::string_view text, Style style = Style::kPlain);
  // A text between two full lines, for what must be seen first.
  void Banner(absl::string_view text, Style style);
  void Blank();

  // What was built, ending in one line break; empty if nothing was.
  const std::string& text() const { return text_; }

 private:
  void Line(absl::string_view text, Style style);

  LayoutOptions options_;
  std::string text_;
};

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LAYOUT_H_
