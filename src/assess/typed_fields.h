#ifndef AFTERLEAF_ASSESS_TYPED_FIELDS_H_
#define AFTERLEAF_ASSESS_TYPED_FIELDS_H_

#include <cstdint>
#include <optional>
#include <variant>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/request.pb.h"
#include "src/pack/request_field.h"

namespace afterleaf {

using TypedValue = std::variant<int32_t, absl::string_view, bool>;

// The answer in a typed field of a request; nothing when it is absent.
std::optional<TypedValue> ReadTypedField(const v1::AssessRequest& request,
                                         RequestField field);

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_TYPED_FIELDS_H_
