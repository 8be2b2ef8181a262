#include "src/authoring/source_location.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace afterleaf {
namespace authoring {

SourceLocation LocateByte(absl::string_view text, std::size_t offset) {
  SourceLocation where{1, 1};
  const std::size_t end = std::min(offset, text.size());
  for (std::size_t i = 0; i < end; ++i) {
    if (text[i] == '\n') {
      ++where.line;
      where.column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
      ++where.column;
    }
  }
  return where;
}

SourceLocation Locate(const SourceMap& map, absl::string_view path) {
  while (!path.empty()) {
    const auto found = map.find(std::string(path));
    if (found != map.end()) return found->second;
    const std::size_t cut = path.find_last_of(".[");
    if (cut == absl::string_view::npos) break;
    path = path.substr(0, cut);
  }
  return SourceLocation();
}

std::string FormatSourceError(absl::string_view file,
                              const SourceError& error) {
  std::string line(file);
  if (error.where.line > 0) {
    absl::StrAppend(&line, ":", error.where.line);
    if (error.where.column > 0) absl::StrAppend(&line, ":", error.where.column);
  }
  absl::StrAppend(&line, ": ");
  if (!error.path.empty()) absl::StrAppend(&line, error.path, ": ");
  absl::StrAppend(&line, error.message);
  return line;
}

}  // namespace authoring
}  // namespace afterleaf
