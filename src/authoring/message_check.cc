#include "src/authoring/message_check.h"

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/message.h"
#include "src/authoring/utf8.h"

namespace afterleaf {
namespace authoring {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr std::size_t kMostErrors = 20;

class Checker {
 public:
  Checker(const SourceMap& locations, std::vector<SourceError>* errors)
      : locations_(locations), errors_(errors) {}

  void Check(const Message& message, const std::string& path) {
    const Reflection& reflection = *message.GetReflection();
    std::vector<const FieldDescriptor*> fields;
    reflection.ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      const std::string field_path =
          path.empty() ? field->name() : absl::StrCat(path, ".", field->name());
      if (!field->is_repeated()) {
        CheckValue(message, *field, -1, field_path);
        continue;
      }
      const int count = reflection.FieldSize(message, field);
      for (int i = 0; i < count; ++i) {
        CheckValue(message, *field, i, absl::StrCat(field_path, "[", i, "]"));
      }
    }
  }

 private:
  // `index` is -1 for a field that is not repeated.
  void CheckValue(const Message& message, const FieldDescriptor& field,
                  int index, const std::string& path) {
    const Reflection& reflection = *message.GetReflection();
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE:
        Check(index < 0 ? reflection.GetMessage(message, &field)
                        : reflection.GetRepeatedMessage(message, &field, index),
              path);
        break;
      case FieldDescriptor::CPPTYPE_STRING: {
        const std::string text =
            index < 0 ? reflection.GetString(message, &field)
                      : reflection.GetRepeatedString(message, &field, index);
        if (FindInvalidUtf8(text) != std::string::npos) {
          Add(path, "not UTF-8");
        }
        break;
      }
      case FieldDescriptor::CPPTYPE_ENUM: {
        const int number =
            index < 0 ? reflection.GetEnumValue(message, &field)
                      : reflection.GetRepeatedEnumValue(message, &field, index);
        if (field.enum_type()->FindValueByNumber(number) == nullptr) {
          Add(path, "no such value of the enumeration");
        }
        break;
      }
      default:
        break;
    }
  }

  void Add(const std::string& path, absl::string_view message) {
    if (errors_->size() >= kMostErrors) return;
    errors_->push_back({Locate(locations_, path), path, std::string(message)});
  }

  const SourceMap& locations_;
  std::vector<SourceError>* errors_;
};

}  // namespace

void CheckMessage(const Message& message, const SourceMap& locations,
                  std::vector<SourceError>* errors) {
  Checker(locations, errors).Check(message, "");
}

std::vector<std::string> FieldNames(const google::protobuf::Descriptor& type) {
  std::vector<std::string> names;
  names.reserve(type.field_count());
  for (int i = 0; i < type.field_count(); ++i) {
    names.push_back(type.field(i)->name());
  }
  return names;
}

std::string Serialize(const Message& message) {
  std::string bytes;
  google::protobuf::io::StringOutputStream stream(&bytes);
  google::protobuf::io::CodedOutputStream coded(&stream);
  coded.SetSerializationDeterministic(true);
  message.SerializeToCodedStream(&coded);
  coded.Trim();
  return bytes;
}

}  // namespace authoring
}  // namespace afterleaf
