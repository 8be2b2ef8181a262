#ifndef AFTERLEAF_PACK_LOINC_H_
#define AFTERLEAF_PACK_LOINC_H_

#include "absl/strings/string_view.h"
#include "src/pack/compile_context.h"

namespace afterleaf {

// A LOINC code must be digits, a dash and the right check digit. A wrong digit
// makes it the code of nothing, or of something else. Empty: not known.
void CheckLoinc(CompileContext* context, absl::string_view code,
                const Path& path);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_LOINC_H_
