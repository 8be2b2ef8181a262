// What a command that writes a file may replace.

#ifndef AFTERLEAF_CLI_REPLACEABLE_H_
#define AFTERLEAF_CLI_REPLACEABLE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace cli {

// Why the file `path` must not be written without --force: it is there, and
// `ours` does not know it as a `what`, such as "book of this command". Empty:
// it may.
std::string ReasonNotToReplace(const std::string& path,
                               bool (*ours)(absl::string_view bytes),
                               absl::string_view what);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_REPLACEABLE_H_
