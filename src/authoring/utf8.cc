#include "src/authoring/utf8.h"

#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "src/base/utf8.h"

namespace afterleaf {
namespace authoring {

std::size_t FindInvalidUtf8(absl::string_view text) {
  if (IsValidUtf8(text)) return absl::string_view::npos;
  constexpr std::size_t kLongestSequence = 4;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t length = 1;
    while (length <= kLongestSequence &&
           !IsValidUtf8(text.substr(at, length))) {
      ++length;
    }
    if (length > kLongestSequence) break;
    at += length;
  }
  return at;
}

bool LooksLikeUtf16(absl::string_view bytes) {
  return absl::StartsWith(bytes, "\xFF\xFE") ||
         absl::StartsWith(bytes, "\xFE\xFF") ||
         absl::StartsWith(bytes, absl::string_view("\0\0\xFE\xFF", 4));
}

absl::string_view WithoutByteOrderMark(absl::string_view text) {
  return absl::StripPrefix(text, "\xEF\xBB\xBF");
}

}  // namespace authoring
}  // namespace afterleaf
