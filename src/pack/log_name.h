#ifndef AFTERLEAF_PACK_LOG_NAME_H_
#define AFTERLEAF_PACK_LOG_NAME_H_

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

namespace afterleaf {

// A name as packs and logs are compared by it: without white space around it,
// and with A to Z in lower case.
inline std::string FoldLogName(absl::string_view name) {
  return absl::AsciiStrToLower(absl::StripAsciiWhitespace(name));
}

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_LOG_NAME_H_
