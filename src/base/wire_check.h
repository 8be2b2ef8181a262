// A check of serialised messages before libprotobuf sees them.
//
// libprotobuf prints to stderr when a string is not UTF-8, keeps unknown fields
// without a word, and cuts integers that are too large down to 32 bits. A
// library that must stay silent, and must not drop or change an answer, cannot
// leave it at that. So the bytes are walked first, against a table of all
// messages made from the descriptor set (proto/wire_schema).

#ifndef AFTERLEAF_BASE_WIRE_CHECK_H_
#define AFTERLEAF_BASE_WIRE_CHECK_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace afterleaf {

// OK if `bytes` are a well-formed message of the type `message_name`, for
// example "afterleaf.v1.AssessRequest". Bytes that pass are also accepted by
// libprotobuf, which then prints nothing and keeps no unknown field.
//
// Otherwise INVALID_ARGUMENT with the path of the field, for example
// "scales[2].items[0]: unknown field number 9". It refuses truncated bytes,
// unknown fields, wrong wire types and groups, varints that are too long or
// whose value does not fit the field, strings that are not UTF-8, and messages
// nested deeper than kMaxMessageNesting. Repeated numbers may be packed or not.
//
// Does not allocate when the bytes are good. INTERNAL for a message that the
// library does not have.
absl::Status CheckWire(absl::string_view message_name, absl::string_view bytes);

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_WIRE_CHECK_H_
