#include "src/cli/replaceable.h"

#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "src/cli/files.h"

namespace afterleaf {
namespace cli {
namespace {

// More than anything that this program writes.
constexpr std::size_t kMaxBytes = std::size_t{256} << 20;

}  // namespace

std::string ReasonNotToReplace(const std::string& path,
                               bool (*ours)(absl::string_view bytes),
                               absl::string_view what) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return "";
  std::string bytes;
  const std::string fault = ReadFile(path, kMaxBytes, &bytes);
  if (!fault.empty()) return fault;
  if (ours(bytes)) return "";
  return absl::StrCat("exists and is no ", what,
                      "; name another file, or replace it with --force");
}

}  // namespace cli
}  // namespace afterleaf
