// Text protos to and from the bytes of a message of afterleaf.v1.

#ifndef AFTERLEAF_AUTHORING_TEXT_PROTO_H_
#define AFTERLEAF_AUTHORING_TEXT_PROTO_H_

#include <string>

#include "absl/strings/string_view.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/source_location.h"

namespace afterleaf {
namespace authoring {

// Reads the text proto of the message called `name`. Errors have a location and
// are told in our own words: the parser's quote the text. Nothing is printed.
ParsedMessage ParseTextProto(const MessageTypes& types, absl::string_view name,
                             absl::string_view text);

// Text proto of the serialised message called `name`. Empty when `bytes` are no
// such message.
std::string ToTextProto(const MessageTypes& types, absl::string_view name,
                        absl::string_view bytes);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_TEXT_PROTO_H_
