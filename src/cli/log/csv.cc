#include "src/cli/log/csv.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace afterleaf {
namespace cli {

void CsvReader::EndLine() {
  if (at_ == text_.size()) return;
  const bool return_first = text_[at_] == '\r';
  ++at_;
  if (return_first && at_ < text_.size() && text_[at_] == '\n') ++at_;
  ++line_;
}

// Reads a cell from its quote on. Returns what is wrong, or "".
std::string CsvReader::ReadQuoted(std::string* cell) {
  for (++at_; at_ < text_.size();) {
    if (text_[at_] == '"') {
      ++at_;
      if (at_ == text_.size() || text_[at_] != '"') {
        if (AtLineEnd() || text_[at_] == separator_) return "";
        return "goes on after its closing quote; a quote inside a cell is "
               "written twice";
      }
      cell->push_back('"');
      ++at_;
    } else if (AtLineEnd()) {
      cell->push_back('\n');
      EndLine();
    } else {
      cell->push_back(text_[at_++]);
    }
  }
  return "has a quote that is never closed";
}

bool CsvReader::Next(CsvRow* row) {
  while (at_ < text_.size() && AtLineEnd()) EndLine();
  if (at_ == text_.size()) return false;
  row->line = line_;
  row->cells.clear();
  row->fault.clear();
  const std::size_t began = at_;
  while (true) {
    std::string cell;
    if (!AtLineEnd() && text_[at_] == '"') {
      row->fault = ReadQuoted(&cell);
    } else {
      while (!AtLineEnd() && text_[at_] != separator_) {
        if (text_[at_] == '"') {
          row->fault =
              "has a quote in the middle; a cell with quotes stands in quotes, "
              "and each quote inside is written twice";
        }
        cell.push_back(text_[at_++]);
      }
    }
    row->cells.push_back(std::move(cell));
    if (!row->fault.empty()) {
      row->fault = absl::StrCat("column ", row->cells.size(), ": ", row->fault);
      line_ = row->line;
      at_ = began;
      while (!AtLineEnd()) ++at_;
      break;
    }
    if (AtLineEnd()) break;
    ++at_;  // The separator.
  }
  EndLine();
  return true;
}

char CsvSeparator(absl::string_view text) {
  constexpr absl::string_view kSeparators = ",;\t";
  std::size_t counts[kSeparators.size()] = {};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    const std::size_t which = kSeparators.find(c);
    if (which != absl::string_view::npos) ++counts[which];
  }
  return kSeparators[static_cast<std::size_t>(
      std::max_element(std::begin(counts), std::end(counts)) -
      std::begin(counts))];
}

std::string CsvCell(absl::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == absl::string_view::npos) {
    return std::string(cell);
  }
  return absl::StrCat("\"", absl::StrReplaceAll(cell, {{"\"", "\"\""}}), "\"");
}

}  // namespace cli
}  // namespace afterleaf
