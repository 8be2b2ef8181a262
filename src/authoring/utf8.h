// Whether text is UTF-8, and which other encoding it looks like.

#ifndef AFTERLEAF_AUTHORING_UTF8_H_
#define AFTERLEAF_AUTHORING_UTF8_H_

#include <cstddef>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace authoring {

// Offset of the first byte that is not part of UTF-8 as base/utf8.h defines it;
// npos: none.
std::size_t FindInvalidUtf8(absl::string_view text);

// The bytes begin with the byte order mark of UTF-16 or UTF-32.
bool LooksLikeUtf16(absl::string_view bytes);

// `text` without a leading UTF-8 byte order mark.
absl::string_view WithoutByteOrderMark(absl::string_view text);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_UTF8_H_
