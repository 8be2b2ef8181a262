#include "src/c/boundary.h"

#include <cstddef>
#include <cstring>
#include <limits>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "src/base/error_detail.h"
#include "src/base/parse.h"
#include "src/c/objects.h"

namespace afterleaf {
namespace {

// Makes an error without a detail, of a message short enough for a string to
// hold without allocating.
afterleaf_status FailWithout(afterleaf_status code, const char* message,
                             afterleaf_error** error) noexcept {
  if (error == nullptr) return code;
  try {
    *error = new afterleaf_error{code, message, std::string()};
  } catch (...) {
    *error = nullptr;
  }
  return code;
}

}  // namespace

afterleaf_status Fail(const absl::Status& status,
                      afterleaf_error** error) noexcept {
  const auto code = static_cast<afterleaf_status>(status.code());
  if (error == nullptr) return code;
  try {
    *error = new afterleaf_error{code, std::string(status.message()),
                                 SerializeDeterministic(ErrorDetail(status))};
  } catch (...) {
    *error = nullptr;
  }
  return code;
}

afterleaf_status FailOutOfMemory(afterleaf_error** error) noexcept {
  return FailWithout(AFTERLEAF_RESOURCE_EXHAUSTED, "out of memory", error);
}

afterleaf_status FailInternal(afterleaf_error** error) noexcept {
  return FailWithout(AFTERLEAF_INTERNAL, "internal error", error);
}

absl::Status Borrow(afterleaf_bytes bytes, absl::string_view* view) {
  if (bytes.data == nullptr) {
    if (bytes.size != 0) return NullArgument("data of the bytes");
    *view = absl::string_view("", 0);
    return absl::OkStatus();
  }
  // string_view aborts on a length that no memory can have.
  if (bytes.size > std::numeric_limits<std::ptrdiff_t>::max()) {
    return ErrorAt(absl::StatusCode::kResourceExhausted, "",
                   "more bytes than memory can hold");
  }
  *view =
      absl::string_view(reinterpret_cast<const char*>(bytes.data), bytes.size);
  return absl::OkStatus();
}

absl::Status NullArgument(absl::string_view name) {
  return ErrorAt(absl::StatusCode::kInvalidArgument, "",
                 absl::StrCat(name, " is NULL"));
}

void HandOver(absl::string_view bytes, afterleaf_buffer** reply) {
  void* const memory = ::operator new(sizeof(afterleaf_buffer) + bytes.size());
  afterleaf_buffer* const buffer = new (memory) afterleaf_buffer{bytes.size()};
  if (!bytes.empty()) std::memcpy(buffer + 1, bytes.data(), bytes.size());
  *reply = buffer;
}

}  // namespace afterleaf
