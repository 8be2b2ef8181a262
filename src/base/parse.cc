#include "src/base/parse.h"

#include <cstdint>

#include "absl/strings/str_cat.h"
#include "src/base/error_detail.h"

#ifdef AFTERLEAF_COMPACT_MESSAGES
#include "src/base/compact_wire.h"
#else
#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "src/base/wire_check.h"
#endif

namespace afterleaf {
namespace {

#ifdef AFTERLEAF_COMPACT_MESSAGES

void Clear(MutableMessageRef message) {
  compact::ClearFields(message.type, message.fields);
}

absl::Status Parse(absl::string_view bytes, MutableMessageRef message) {
  return compact::ReadFields(message.type, bytes, message.fields);
}

#else

void Clear(MutableMessageRef message) { message->Clear(); }

absl::Status Parse(absl::string_view bytes, MutableMessageRef message) {
  absl::Status status = CheckWire(message->GetTypeName(), bytes);
  if (!status.ok()) return status;
  if (!message->ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return ErrorAt(absl::StatusCode::kInvalidArgument, "", "malformed message");
  }
  return absl::OkStatus();
}

#endif

}  // namespace

absl::Status ParseStrict(absl::string_view bytes, std::size_t size_limit,
                         MutableMessageRef message) {
  Clear(message);
  if (bytes.size() > size_limit) {
    return ErrorAt(absl::StatusCode::kResourceExhausted, "",
                   absl::StrCat("more than ", size_limit, " bytes"));
  }
  absl::Status status = Parse(bytes, message);
  if (!status.ok()) Clear(message);
  return status;
}

#ifdef AFTERLEAF_COMPACT_MESSAGES

bool AddTrusted(absl::string_view bytes, MutableMessageRef message) {
  return Parse(bytes, message).ok();
}

absl::string_view SerializeInto(MessageRef message, std::string* space) {
  return compact::WriteFields(message.type, message.fields, space);
}

#else

bool AddTrusted(absl::string_view bytes, MutableMessageRef message) {
  google::protobuf::io::CodedInputStream stream(
      reinterpret_cast<const std::uint8_t*>(bytes.data()),
      static_cast<int>(bytes.size()));
  return message->MergeFromCodedStream(&stream);
}

absl::string_view SerializeInto(MessageRef message, std::string* space) {
  const std::size_t size = message.ByteSizeLong();
  if (space->size() < size) space->resize(size);
  google::protobuf::io::ArrayOutputStream stream(&(*space)[0],
                                                 static_cast<int>(size));
  google::protobuf::io::CodedOutputStream coded(&stream);
  coded.SetSerializationDeterministic(true);
  message.SerializeWithCachedSizes(&coded);
  return absl::string_view(space->data(), size);
}

#endif

std::string SerializeDeterministic(MessageRef message) {
  std::string space;
  return std::string(SerializeInto(message, &space));
}

}  // namespace afterleaf
