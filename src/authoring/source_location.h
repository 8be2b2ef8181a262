// Where in a file something stands, and what is wrong there.

#ifndef AFTERLEAF_AUTHORING_SOURCE_LOCATION_H_
#define AFTERLEAF_AUTHORING_SOURCE_LOCATION_H_

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace authoring {

// Counted from 1; a column counts characters, not bytes. 0: not known.
struct SourceLocation {
  int line = 0;
  int column = 0;
};

// The location of byte `offset` of `text`.
SourceLocation LocateByte(absl::string_view text, std::size_t offset);

// Field path of a message, such as "screen.present[3]", to where it stands.
using SourceMap = std::map<std::string, SourceLocation>;

// The location of `path`, or of the nearest enclosing field that has one.
SourceLocation Locate(const SourceMap& map, absl::string_view path);

// Something wrong with a file. Never holds a value that stands in the file.
struct SourceError {
  SourceLocation where;
  // Field path; empty where there is none.
  std::string path;
  // What is wrong and what would be right.
  std::string message;
};

// A message read from a file: its bytes, and where its fields stood.
struct ParsedMessage {
  std::string bytes;
  SourceMap locations;
  // Empty: the file was read and `bytes` hold the whole message.
  std::vector<SourceError> errors;

  bool ok() const { return errors.empty(); }
};

// One line: "FILE:LINE:COLUMN: PATH: MESSAGE", without the parts not known.
std::string FormatSourceError(absl::string_view file, const SourceError& error);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_SOURCE_LOCATION_H_
