// What the protobuf runtime lets pass in a message and we do not.

#ifndef AFTERLEAF_AUTHORING_MESSAGE_CHECK_H_
#define AFTERLEAF_AUTHORING_MESSAGE_CHECK_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/source_location.h"

namespace afterleaf {
namespace authoring {

// Appends an error for every string that is not UTF-8 and every number that is
// no value of its enumeration, with its field path and, where `locations` has
// it, its location. At most 20.
void CheckMessage(const google::protobuf::Message& message,
                  const SourceMap& locations, std::vector<SourceError>* errors);

// The names of the fields of `type`, in order.
std::vector<std::string> FieldNames(const google::protobuf::Descriptor& type);

// Deterministic bytes of `message`.
std::string Serialize(const google::protobuf::Message& message);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_MESSAGE_CHECK_H_
