// Reading within a limit, and writing all or saying so.

#ifndef AFTERLEAF_CLI_FILES_H_
#define AFTERLEAF_CLI_FILES_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace cli {

// Reads `path`, or standard input for "-", into `bytes`. At most `limit` + 1
// bytes are read, however long the file is. Returns what is wrong, or "".
std::string ReadFile(const std::string& path, std::size_t limit,
                     std::string* bytes);

// What keeps `path` from being a folder, or "".
std::string FolderFault(const std::string& path);

// The name of `path` in errors.
std::string FileLabel(const std::string& path);

// Writes `text` to the file `path`, whole or not at all: whoever reads the file
// meanwhile, and whoever finds it after a failure, sees the old content or the
// new. Returns what is wrong, or "".
std::string WriteFile(const std::string& path, absl::string_view text);

// Writes all of `text` to a file descriptor; false when that fails.
bool WriteAll(int descriptor, absl::string_view text);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_FILES_H_
