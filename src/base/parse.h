// Bytes to messages and back. The only place where bytes from outside become a
// message.
//
//   absl::StatusOr<v1::AssessRequest> request =
//       ParseStrict<v1::AssessRequest>(bytes, kMaxRequestBytes);

#ifndef AFTERLEAF_BASE_PARSE_H_
#define AFTERLEAF_BASE_PARSE_H_

#include <cstddef>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "src/base/message.h"

namespace afterleaf {

// RESOURCE_EXHAUSTED for more than `size_limit` bytes, INVALID_ARGUMENT with a
// path for bytes that CheckWire refuses. On failure the message is empty.
//
// A message on an arena may keep views of `bytes`, which outlive the arena.
absl::Status ParseStrict(absl::string_view bytes, std::size_t size_limit,
                         MutableMessageRef message);

// The same, returning the message.
template <class M>
absl::StatusOr<M> ParseStrict(absl::string_view bytes, std::size_t size_limit) {
  M message;
  absl::Status status = ParseStrict(bytes, size_limit, &message);
  if (!status.ok()) return status;
  return message;
}

// Adds the fields in `bytes`, which are known to be good: the library was built
// with them. May keep views as above. False if they are not, by a fault of
// memory.
bool AddTrusted(absl::string_view bytes, MutableMessageRef message);

// The same message always gives the same bytes, on every platform.
std::string SerializeDeterministic(MessageRef message);

// The same in `space`, which grows as needed: one who keeps it allocates
// nothing. The bytes are valid until `space` changes.
absl::string_view SerializeInto(MessageRef message, std::string* space);

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_PARSE_H_
