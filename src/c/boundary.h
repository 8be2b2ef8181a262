// The line between C++ and C: no exception passes it, and every failure turns
// into a status and an error object.

#ifndef AFTERLEAF_C_BOUNDARY_H_
#define AFTERLEAF_C_BOUNDARY_H_

#include <new>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "afterleaf/afterleaf.h"

namespace afterleaf {

// Hands a failure to the caller, who may have passed NULL for `error`. Where
// there is no memory for the error object, the status alone must do.
afterleaf_status Fail(const absl::Status& status,
                      afterleaf_error** error) noexcept;

// The same for a failure that must not allocate first.
afterleaf_status FailOutOfMemory(afterleaf_error** error) noexcept;
afterleaf_status FailInternal(afterleaf_error** error) noexcept;

// Runs `body`, which returns an absl::Status.
template <class Body>
afterleaf_status Guard(afterleaf_error** error, Body&& body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    const absl::Status status = std::forward<Body>(body)();
    return status.ok() ? AFTERLEAF_OK : Fail(status, error);
  } catch (const std::bad_alloc&) {
    return FailOutOfMemory(error);
  } catch (...) {
    return FailInternal(error);
  }
}

// The bytes as the C++ side takes them. INVALID_ARGUMENT for NULL with a size,
// RESOURCE_EXHAUSTED for a size that cannot be.
absl::Status Borrow(afterleaf_bytes bytes, absl::string_view* view);

// The failure of a call that passed NULL for the parameter `name`.
absl::Status NullArgument(absl::string_view name);

// Hands a copy of `bytes` to the caller as a buffer.
void HandOver(absl::string_view bytes, afterleaf_buffer** reply);

}  // namespace afterleaf

#endif  // AFTERLEAF_C_BOUNDARY_H_
