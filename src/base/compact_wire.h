// Compact messages from bytes and to bytes. ParseStrict and
// SerializeDeterministic of parse.h are what the other rooms call.

#ifndef AFTERLEAF_BASE_COMPACT_WIRE_H_
#define AFTERLEAF_BASE_COMPACT_WIRE_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "src/base/compact_message.h"

namespace afterleaf::compact {

// Adds what stands in `bytes` to the fields of a message. Fails as CheckWire
// does; what came before the fault has been added then. The texts of a message
// on an arena stay in `bytes`, which outlive the arena.
absl::Status ReadFields(int message, absl::string_view bytes, Header* fields);

// The bytes that libprotobuf would write. They lie at the end of `space`, which
// grows as needed and can be used again.
absl::string_view WriteFields(int message, const Header* fields,
                              std::string* space);

}  // namespace afterleaf::compact

#endif  // AFTERLEAF_BASE_COMPACT_WIRE_H_
