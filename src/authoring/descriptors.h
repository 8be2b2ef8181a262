// Our messages as the full protobuf runtime sees them.
//
// The library is built on protobuf-lite, whose generated classes cannot be
// looked into. Tools can: the build embeds the descriptors of
// proto/afterleaf/v1, and MessageTypes makes dynamic messages of them. Bytes
// are the bridge between the two: what one serialises the other parses.

#ifndef AFTERLEAF_AUTHORING_DESCRIPTORS_H_
#define AFTERLEAF_AUTHORING_DESCRIPTORS_H_

#include <memory>
#include <string>

#include "absl/strings/string_view.h"

namespace google {
namespace protobuf {
class Descriptor;
class DescriptorPool;
class DynamicMessageFactory;
class Message;
}  // namespace protobuf
}  // namespace google

namespace afterleaf {

// A serialised google.protobuf.FileDescriptorSet of proto/afterleaf/v1, imports
// included. The bytes live as long as the program.
absl::string_view DescriptorSetBytes();

namespace authoring {

// The message types of proto/afterleaf/v1. Must outlive the messages it makes.
class MessageTypes {
 public:
  MessageTypes();
  ~MessageTypes();
  MessageTypes(const MessageTypes&) = delete;
  MessageTypes& operator=(const MessageTypes&) = delete;

  // The type called `name` in package afterleaf.v1, for example
  // "AssessRequest". Null when there is none.
  const google::protobuf::Descriptor* Find(absl::string_view name) const;

  // An empty message of the type called `name`, which must exist.
  std::unique_ptr<google::protobuf::Message> New(absl::string_view name) const;

  const google::protobuf::DescriptorPool& pool() const { return *pool_; }

 private:
  std::unique_ptr<google::protobuf::DescriptorPool> pool_;
  std::unique_ptr<google::protobuf::DynamicMessageFactory> factory_;
};

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_DESCRIPTORS_H_
