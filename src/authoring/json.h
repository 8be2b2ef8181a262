// proto3 JSON to and from the bytes of a message of afterleaf.v1.

#ifndef AFTERLEAF_AUTHORING_JSON_H_
#define AFTERLEAF_AUTHORING_JSON_H_

#include <string>

#include "absl/strings/string_view.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/source_location.h"

namespace afterleaf {
namespace authoring {

// Reads proto3 JSON of the message called `name`. Fields go by their proto name
// or its lowerCamel form; null means absent; whole numbers may be written as
// strings, as proto3 JSON writes 64-bit ones.
//
// Every error has a location, and a field path where one is known; none holds a
// value. A syntax error ends the reading, others are listed together, at
// most 20.
ParsedMessage ParseJson(const MessageTypes& types, absl::string_view name,
                        absl::string_view json);

// JSON of the serialised message called `name`, indented, with enum values by
// name and without fields that are not set. Empty when `bytes` are no such
// message.
std::string ToJson(const MessageTypes& types, absl::string_view name,
                   absl::string_view bytes);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_JSON_H_
