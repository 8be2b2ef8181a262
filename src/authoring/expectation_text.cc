#include "src/authoring/expectation_text.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"

namespace afterleaf {
namespace authoring {
namespace {

constexpr std::size_t kNowhere = absl::string_view::npos;
constexpr std::size_t kLineWidth = 80;

// Reads over the parts of a text proto that is known to be well formed.
class Scanner {
 public:
  Scanner(absl::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void SkipSpace() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (absl::ascii_isspace(static_cast<unsigned char>(text_[at_]))) {
        ++at_;
      } else {
        return;
      }
    }
  }
  bool Take(char c) {
    if (Peek() != c) return false;
    ++at_;
    return true;
  }
  // Empty: there is none.
  absl::string_view Name() {
    const std::size_t begin = at_;
    while (absl::ascii_isalnum(static_cast<unsigned char>(Peek())) ||
           Peek() == '_') {
      ++at_;
    }
    return text_.substr(begin, at_ - begin);
  }
  // False for a form that is not understood.
  bool SkipValue() {
    if (Peek() == '{' || Peek() == '[') return SkipGroup();
    if (Peek() == '"' || Peek() == '\'') {
      // Texts one after the other are one text.
      std::size_t end = at_;
      while (Peek() == '"' || Peek() == '\'') {
        if (!SkipString()) return false;
        end = at_;
        SkipSpace();
      }
      at_ = end;
      return true;
    }
    const std::size_t begin = at_;
    while (at_ < text_.size() &&
           (absl::ascii_isalnum(static_cast<unsigned char>(Peek())) ||
            absl::string_view("_.+-").find(Peek()) != kNowhere)) {
      ++at_;
    }
    return at_ > begin;
  }

 private:
  bool SkipString() {
    const char quote = text_[at_++];
    while (at_ < text_.size() && text_[at_] != quote) {
      at_ += text_[at_] == '\\' ? 2 : 1;
    }
    return Take(quote);
  }
  bool SkipGroup() {
    int depth = 0;
    do {
      SkipSpace();
      const char c = Peek();
      if (c == '\0') return false;
      if (c == '"' || c == '\'') {
        if (!SkipString()) return false;
        continue;
      }
      depth += c == '{' || c == '[' ? 1 : 0;
      depth -= c == '}' || c == ']' ? 1 : 0;
      ++at_;
    } while (depth > 0);
    return true;
  }

  absl::string_view text_;
  std::size_t at_;
};

struct FieldSpan {
  absl::string_view name;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t OffsetOf(absl::string_view text, SourceLocation where) {
  std::size_t at = 0;
  for (int line = 1; line < where.line; ++line) {
    at = text.find('\n', at);
    if (at == kNowhere) return kNowhere;
    ++at;
  }
  for (int column = 1; column < where.column; ++column) {
    if (at >= text.size()) return kNowhere;
    // A character and the bytes that continue it.
    do {
      ++at;
    } while (at < text.size() &&
             (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  }
  return at;
}

// The fields of the block whose name stands at `at`.
bool ScanBlock(absl::string_view text, std::size_t at,
               std::vector<FieldSpan>* fields) {
  Scanner scanner(text, at);
  if (scanner.Name().empty()) return false;
  scanner.SkipSpace();
  if (scanner.Take(':')) scanner.SkipSpace();
  if (!scanner.Take('{')) return false;
  while (true) {
    scanner.SkipSpace();
    if (scanner.Take('}')) return true;
    if (scanner.Take(',') || scanner.Take(';')) continue;
    FieldSpan field;
    field.begin = scanner.at();
    field.name = scanner.Name();
    scanner.SkipSpace();
    if (scanner.Take(':')) scanner.SkipSpace();
    if (field.name.empty() || !scanner.SkipValue()) return false;
    field.end = scanner.at();
    fields->push_back(field);
  }
}

std::size_t LineBegin(absl::string_view text, std::size_t at) {
  const std::size_t end = at == 0 ? kNowhere : text.rfind('\n', at - 1);
  return end == kNowhere ? 0 : end + 1;
}

bool IsBlank(absl::string_view text) {
  return absl::StripAsciiWhitespace(text).empty();
}

// `open` + values + `close` on lines of their own, filled to the line width.
std::string Filled(const FieldEdit& edit, absl::string_view open,
                   absl::string_view close, const std::string& indent) {
  std::string lines = absl::StrCat(open, "[\n");
  std::string line = indent + "  ";
  for (std::size_t i = 0; i < edit.values.size(); ++i) {
    const std::string value =
        absl::StrCat(edit.values[i], i + 1 < edit.values.size() ? "," : "");
    const bool first = IsBlank(line);
    if (!first && line.size() + 1 + value.size() > kLineWidth) {
      absl::StrAppend(&lines, line, "\n");
      line = absl::StrCat(indent, "  ", value);
    } else {
      absl::StrAppend(&line, first ? "" : " ", value);
    }
  }
  return absl::StrCat(lines, line, "\n", indent, "]", close);
}

std::string Written(const FieldEdit& edit, std::size_t indent) {
  using Form = FieldEdit::Form;
  if (edit.form == Form::kValue) {
    return absl::StrCat(edit.written, ": ", edit.values.front());
  }
  const bool set = edit.form == Form::kIdSet;
  if (edit.values.empty()) return set ? edit.written + " {}" : "";
  const std::string list =
      absl::StrCat("[", absl::StrJoin(edit.values, ", "), "]");
  const std::string line =
      set ? absl::StrCat(edit.written, " { ids: ", list, " }")
          : absl::StrCat(edit.written, ": ", list);
  if (indent + line.size() <= kLineWidth) return line;
  const std::string spaces(indent, ' ');
  if (!set) return Filled(edit, edit.written + ": ", "", spaces);
  const std::string inner = spaces + "  ";
  return Filled(edit, absl::StrCat(edit.written, " {\n", inner, "ids: "),
                absl::StrCat("\n", spaces, "}"), inner);
}

struct Replacement {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

// Takes out a field, and its line where nothing else stands on it.
Replacement Removal(absl::string_view text, const FieldSpan& field) {
  const std::size_t line = LineBegin(text, field.begin);
  const std::size_t end = std::min(text.find('\n', field.end), text.size());
  if (IsBlank(text.substr(line, field.begin - line)) &&
      IsBlank(text.substr(field.end, end - field.end))) {
    return {line, std::min(end + 1, text.size()), ""};
  }
  std::size_t begin = field.begin;
  while (begin > line && text[begin - 1] == ' ') --begin;
  return {begin, field.end, ""};
}

// A new field behind `field`: on a line of its own where `field` begins one.
Replacement Insertion(absl::string_view text, const FieldSpan& field,
                      const FieldEdit& edit) {
  const std::size_t line = LineBegin(text, field.begin);
  const std::size_t indent = field.begin - line;
  const absl::string_view before = text.substr(line, indent);
  return {field.end, field.end,
          IsBlank(before) ? absl::StrCat("\n", before, Written(edit, indent))
                          : absl::StrCat(" ", Written(edit, indent))};
}

bool AddReplacements(absl::string_view text,
                     const std::vector<FieldSpan>& fields,
                     const FieldEdit& edit, std::vector<Replacement>* out) {
  bool written = false;
  for (const FieldSpan& field : fields) {
    if (field.name != edit.field) continue;
    const std::string value =
        written ? ""
                : Written(edit, field.begin - LineBegin(text, field.begin));
    out->push_back(value.empty() ? Removal(text, field)
                                 : Replacement{field.begin, field.end, value});
    written = true;
  }
  if (written) return true;
  const auto behind = std::find_if(
      fields.begin(), fields.end(),
      [&](const FieldSpan& field) { return field.name == edit.behind; });
  if (behind == fields.end()) return false;
  out->push_back(Insertion(text, *behind, edit));
  return true;
}

}  // namespace

bool EditBlock(SourceLocation where, const std::vector<FieldEdit>& edits,
               std::string* text) {
  const std::size_t at = OffsetOf(*text, where);
  std::vector<FieldSpan> fields;
  if (at == kNowhere || !ScanBlock(*text, at, &fields)) return false;
  std::vector<Replacement> replacements;
  for (const FieldEdit& edit : edits) {
    if (!AddReplacements(*text, fields, edit, &replacements)) return false;
  }
  // From the end, so that what is still to come stays where it is. A field goes
  // in behind another after that one was replaced.
  std::stable_sort(replacements.begin(), replacements.end(),
                   [](const Replacement& a, const Replacement& b) {
                     return a.begin > b.begin;
                   });
  for (const Replacement& replacement : replacements) {
    text->replace(replacement.begin, replacement.end - replacement.begin,
                  replacement.text);
  }
  return true;
}

}  // namespace authoring
}  // namespace afterleaf
