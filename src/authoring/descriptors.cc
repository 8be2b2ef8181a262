#include "src/authoring/descriptors.h"

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/dynamic_message.h"

namespace afterleaf {
namespace authoring {

MessageTypes::MessageTypes()
    : pool_(std::make_unique<google::protobuf::DescriptorPool>()) {
  const absl::string_view bytes = DescriptorSetBytes();
  google::protobuf::FileDescriptorSet files;
  files.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
  // protoc writes a file after everything that it imports.
  for (const auto& file : files.file()) pool_->BuildFile(file);
  factory_ =
      std::make_unique<google::protobuf::DynamicMessageFactory>(pool_.get());
}

MessageTypes::~MessageTypes() = default;

const google::protobuf::Descriptor* MessageTypes::Find(
    absl::string_view name) const {
  return pool_->FindMessageTypeByName(absl::StrCat("afterleaf.v1.", name));
}

std::unique_ptr<google::protobuf::Message> MessageTypes::New(
    absl::string_view name) const {
  return std::unique_ptr<google::protobuf::Message>(
      factory_->GetPrototype(Find(name))->New());
}

}  // namespace authoring
}  // namespace afterleaf
