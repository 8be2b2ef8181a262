#include <cstdint>

#include "afterleaf/afterleaf.h"
#include "src/c/objects.h"

extern "C" {

afterleaf_status afterleaf_error_code(const afterleaf_error* error) noexcept {
  return error == nullptr ? AFTERLEAF_OK : error->code;
}

const char* afterleaf_error_message(const afterleaf_error* error) noexcept {
  return error == nullptr ? "" : error->message.c_str();
}

afterleaf_bytes afterleaf_error_detail(const afterleaf_error* error) noexcept {
  if (error == nullptr) return {nullptr, 0};
  return {reinterpret_cast<const uint8_t*>(error->detail.data()),
          error->detail.size()};
}

void afterleaf_error_free(afterleaf_error* error) noexcept { delete error; }

// The names of all canonical statuses, so that a status added later already has
// its name here.
const char* afterleaf_status_name(afterleaf_status status) noexcept {
  static constexpr const char* kNames[] = {
      "OK",
      "CANCELLED",
      "UNKNOWN",
      "INVALID_ARGUMENT",
      "DEADLINE_EXCEEDED",
      "NOT_FOUND",
      "ALREADY_EXISTS",
      "PERMISSION_DENIED",
      "RESOURCE_EXHAUSTED",
      "FAILED_PRECONDITION",
      "ABORTED",
      "OUT_OF_RANGE",
      "UNIMPLEMENTED",
      "INTERNAL",
      "UNAVAILABLE",
      "DATA_LOSS",
      "UNAUTHENTICATED",
  };
  constexpr afterleaf_status kCount = sizeof(kNames) / sizeof(kNames[0]);
  if (status < 0 || status >= kCount) return "UNRECOGNIZED";
  return kNames[status];
}

}  // extern "C"
