#ifndef AFTERLEAF_PACK_ISO_DATE_H_
#define AFTERLEAF_PACK_ISO_DATE_H_

#include "absl/strings/string_view.h"

namespace afterleaf {

// Whether `date` is a day that exists, written like 2026-01-31.
bool IsIsoDate(absl::string_view date);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_ISO_DATE_H_
