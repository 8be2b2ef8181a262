#include "src/base/parse.h"

#include "absl/strings/str_cat.h"
#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "src/base/error_detail.h"
#include "src/base/wire_check.h"

namespace afterleaf {

absl::Status ParseStrict(absl::string_view bytes, std::size_t size_limit,
                         google::protobuf::MessageLite* message) {
  message->Clear();
  if (bytes.size() > size_limit) {
    return ErrorAt(absl::StatusCode::kResourceExhausted, "",
                   absl::StrCat("more than ", size_limit, " bytes"));
  }
  absl::Status status = CheckWire(message->GetTypeName(), bytes);
  if (!status.ok()) return status;
  if (!message->ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    message->Clear();
    return ErrorAt(absl::StatusCode::kInvalidArgument, "", "malformed message");
  }
  return absl::OkStatus();
}

std::string SerializeDeterministic(
    const google::protobuf::MessageLite& message) {
  std::string bytes;
  bytes.reserve(message.ByteSizeLong());
  google::protobuf::io::StringOutputStream stream(&bytes);
  google::protobuf::io::CodedOutputStream coded(&stream);
  coded.SetSerializationDeterministic(true);
  message.SerializeToCodedStream(&coded);
  coded.Trim();
  return bytes;
}

}  // namespace afterleaf
