#include "src/cli/layout.h"

#include <algorithm>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace afterleaf {
namespace cli {
namespace {

struct CodePointRange {
  std::uint32_t from;
  std::uint32_t to;
};

// Marks that sit on the character before them.
constexpr CodePointRange kCombining[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
    {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
    {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
};

// East Asian wide and full-width characters, and pictographs.
constexpr CodePointRange kWide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
    {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

// Control characters and marks that change the reading direction.
constexpr CodePointRange kUnprintable[] = {
    {0x0000, 0x0009}, {0x000B, 0x001F}, {0x007F, 0x009F},
    {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069},
};

template <std::size_t kCount>
bool IsIn(std::uint32_t code_point, const CodePointRange (&ranges)[kCount]) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [code_point](const CodePointRange& range) {
                       return code_point >= range.from &&
                              code_point <= range.to;
                     });
}

// Length in bytes of the character at the start of `text`, and its code point.
// A byte that starts no whole character counts alone.
std::size_t Decode(absl::string_view text, std::uint32_t* code_point) {
  const auto lead = static_cast<unsigned char>(text[0]);
  std::size_t length = 1;
  *code_point = lead;
  if (lead >= 0xF0) {
    length = 4;
    *code_point = lead & 0x07u;
  } else if (lead >= 0xE0) {
    length = 3;
    *code_point = lead & 0x0Fu;
  } else if (lead >= 0xC0) {
    length = 2;
    *code_point = lead & 0x1Fu;
  }
  if (length > text.size()) {
    *code_point = 0;
    return 1;
  }
  for (std::size_t i = 1; i < length; ++i) {
    *code_point =
        (*code_point << 6) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  }
  return length;
}

int WidthOf(std::uint32_t code_point) {
  if (IsIn(code_point, kCombining)) return 0;
  return IsIn(code_point, kWide) ? 2 : 1;
}

// Bytes of the longest start of `text` that fits into `width` columns; at least
// one character.
std::size_t Fitting(absl::string_view text, int width) {
  std::size_t at = 0;
  int used = 0;
  while (at < text.size()) {
    std::uint32_t code_point = 0;
    const std::size_t length = Decode(text.substr(at), &code_point);
    used += WidthOf(code_point);
    if (used > width && at > 0) break;
    at += length;
  }
  return at;
}

absl::string_view Escape(Style style) {
  switch (style) {
    case Style::kPlain:
      return "";
    case Style::kHeading:
      return "\x1b[1;36m";
    case Style::kStrong:
      return "\x1b[1m";
    case Style::kUrgent:
      return "\x1b[1;31m";
    case Style::kFaint:
      return "\x1b[2m";
  }
  return "";
}

}  // namespace

int DisplayWidth(absl::string_view text) {
  int width = 0;
  while (!text.empty()) {
    std::uint32_t code_point = 0;
    text.remove_prefix(Decode(text, &code_point));
    width += WidthOf(code_point);
  }
  return width;
}

std::string Printable(absl::string_view text) {
  std::string kept;
  while (!text.empty()) {
    std::uint32_t code_point = 0;
    const std::size_t length = Decode(text, &code_point);
    if (code_point == '\t') {
      kept.push_back(' ');
    } else if (!IsIn(code_point, kUnprintable)) {
      absl::StrAppend(&kept, text.substr(0, length));
    }
    text.remove_prefix(length);
  }
  return kept;
}

std::vector<std::string> Wrap(absl::string_view text, int width) {
  std::vector<std::string> lines;
  const std::string printable = Printable(text);
  for (const absl::string_view paragraph : absl::StrSplit(printable, '\n')) {
    std::string line;
    for (absl::string_view word :
         absl::StrSplit(paragraph, ' ', absl::SkipEmpty())) {
      if (!line.empty() &&
          DisplayWidth(line) + 1 + DisplayWidth(word) > width) {
        lines.push_back(line);
        line.clear();
      }
      if (!line.empty()) line.push_back(' ');
      while (DisplayWidth(word) > width) {
        const std::size_t cut = Fitting(word, width);
        if (cut == word.size()) break;
        lines.emplace_back(word.substr(0, cut));
        word.remove_prefix(cut);
      }
      absl::StrAppend(&line, word);
    }
    lines.push_back(line);
  }
  while (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  return lines;
}

void Layout::Line(absl::string_view text, Style style) {
  const absl::string_view escape = Escape(style);
  if (options_.colour && !escape.empty() && !text.empty()) {
    absl::StrAppend(&text_, escape, text, "\x1b[0m\n");
  } else {
    absl::StrAppend(&text_, text, "\n");
  }
}

void Layout::Blank() {
  if (!text_.empty() && !absl::EndsWith(text_, "\n\n")) text_.push_back('\n');
}

void Layout::Heading(absl::string_view text) {
  Blank();
  for (const std::string& line : Wrap(text, options_.width)) {
    Line(line, Style::kHeading);
  }
}

void Layout::Paragraph(absl::string_view text, int indent, Style style) {
  Item("", text, indent, style);
}

void Layout::Item(absl::string_view mark, absl::string_view text, int indent,
                  Style style) {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  const int hang = DisplayWidth(mark);
  const std::string hanging(static_cast<std::size_t>(hang), ' ');
  bool first = true;
  for (const std::string& line : Wrap(text, options_.width - indent - hang)) {
    Line(absl::StrCat(margin, first ? mark : hanging, line), style);
    first = false;
  }
}

void Layout::Row(absl::string_view text, Style style) {
  const std::string printable = Printable(text);
  absl::string_view line = printable;
  if (DisplayWidth(line) > options_.width) {
    line = line.substr(0, Fitting(line, options_.width));
  }
  Line(absl::StripTrailingAsciiWhitespace(line), style);
}

void Layout::Banner(absl::string_view text, Style style) {
  const std::string bar(static_cast<std::size_t>(options_.width), '=');
  Line(bar, style);
  for (const std::string& line : Wrap(text, options_.width - 4)) {
    Line(absl::StrCat("  ", line), style);
  }
  Line(bar, style);
}

}  // namespace cli
}  // namespace afterleaf
