#ifndef AFTERLEAF_PACK_COMPRESSED_DEFAULT_PACK_H_
#define AFTERLEAF_PACK_COMPRESSED_DEFAULT_PACK_H_

#include "absl/strings/string_view.h"

namespace afterleaf {

// The bytes of the shipped pack as a gzip file without a name, in embed mode
// (content/CMakeLists.txt).
absl::string_view CompressedDefaultPack();

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPRESSED_DEFAULT_PACK_H_
