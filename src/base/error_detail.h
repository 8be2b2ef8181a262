// Statuses that carry a v1::Error: where the fault is, and for a pack every
// issue. The public half, ErrorDetail, is declared in afterleaf/pack.h.
//
//   return ErrorAt(absl::StatusCode::kInvalidArgument, "scales[2].scale",
//                  "the pack has no such scale");

#ifndef AFTERLEAF_BASE_ERROR_DETAIL_H_
#define AFTERLEAF_BASE_ERROR_DETAIL_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"

namespace afterleaf {

// Codes of the issues that say that a pack exceeds a bound of limits.h.
inline constexpr absl::string_view kPackTooLarge = "PACK_TOO_LARGE";
inline constexpr absl::string_view kPackTooDeep = "PACK_TOO_DEEP";

// A failure with the path of the offending field. The status message reads
// "<path>: <message>", or the message alone where the path is empty. Neither
// may hold an answer's value. `code` must not be kOk.
absl::Status ErrorAt(absl::StatusCode code, absl::string_view path,
                     absl::string_view message);

// The failure of a pack that does not load. It carries every issue of the
// report; path and message are those of the first error. RESOURCE_EXHAUSTED if
// any error has one of the two codes above, else INVALID_ARGUMENT.
absl::Status PackError(const v1::PackReport& report);

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_ERROR_DETAIL_H_
