// Strict UTF-8.

#ifndef AFTERLEAF_BASE_UTF8_H_
#define AFTERLEAF_BASE_UTF8_H_

#include "absl/strings/string_view.h"

namespace afterleaf {

// Whether the bytes are UTF-8 as RFC 3629 defines it: no over-long forms, no
// surrogates, nothing above U+10FFFF, nothing cut off. U+0000 is allowed.
bool IsValidUtf8(absl::string_view bytes);

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_UTF8_H_
