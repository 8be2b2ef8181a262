// SHA-256, for the digest that names a pack. Own code because no dependency of
// the library has it. Not for secrets: it takes no care about timing.

#ifndef AFTERLEAF_BASE_SHA256_H_
#define AFTERLEAF_BASE_SHA256_H_

#include <string>

#include "absl/strings/string_view.h"

namespace afterleaf {

// The digest (FIPS 180-4) as 64 lower-case hex digits.
std::string Sha256Hex(absl::string_view bytes);

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_SHA256_H_
