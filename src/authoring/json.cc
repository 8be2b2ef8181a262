#include "src/authoring/json.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <set>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/stubs/logging.h"
#include "google/protobuf/util/json_util.h"
#include "google/protobuf/util/type_resolver.h"
#include "google/protobuf/util/type_resolver_util.h"
#include "src/authoring/json_tree.h"
#include "src/authoring/message_check.h"
#include "src/authoring/nearest_name.h"

namespace afterleaf {
namespace authoring {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::OneofDescriptor;
using google::protobuf::Reflection;
using Kind = JsonNode::Kind;

constexpr std::size_t kMostErrors = 20;

const FieldDescriptor* FindField(const Descriptor& type,
                                 const std::string& name) {
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor* field = type.field(i);
    if (field->name() == name || field->json_name() == name) return field;
  }
  return nullptr;
}

// What a field takes, for "expected ...".
std::string Expected(const FieldDescriptor& field) {
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
    case FieldDescriptor::CPPTYPE_INT64:
    case FieldDescriptor::CPPTYPE_UINT32:
    case FieldDescriptor::CPPTYPE_UINT64:
      return "a whole number";
    case FieldDescriptor::CPPTYPE_BOOL:
      return "true or false";
    case FieldDescriptor::CPPTYPE_STRING:
      return "a text in quotes";
    case FieldDescriptor::CPPTYPE_ENUM: {
      std::vector<std::string> names;
      names.reserve(field.enum_type()->value_count());
      for (int i = 0; i < field.enum_type()->value_count(); ++i) {
        names.push_back(field.enum_type()->value(i)->name());
      }
      return absl::StrCat("one of ", absl::StrJoin(names, ", "));
    }
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return "an object in braces";
    default:
      return "a number";
  }
}

// Puts a tree into a message, listing what does not fit.
class Mapper {
 public:
  explicit Mapper(ParsedMessage* parsed) : parsed_(parsed) {}

  void MapObject(const JsonNode& node, const std::string& path,
                 Message* message) {
    const Descriptor& type = *message->GetDescriptor();
    std::set<const FieldDescriptor*> seen;
    std::set<const OneofDescriptor*> chosen;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const JsonNode::Key& key = node.keys[i];
      const JsonNode& value = node.children[i];
      const FieldDescriptor* field = FindField(type, key.name);
      if (field == nullptr) {
        AddUnknownField(key, type, path);
        continue;
      }
      const std::string field_path = Join(path, field->name());
      if (!seen.insert(field).second) {
        Add(key.where, field_path, "given twice; give it once");
        continue;
      }
      if (value.kind == Kind::kNull) continue;
      parsed_->locations.emplace(field_path, key.where);
      const OneofDescriptor* oneof = field->real_containing_oneof();
      if (oneof != nullptr && !chosen.insert(oneof).second) {
        Add(key.where, field_path,
            absl::StrCat("give only one of ", MemberNames(*oneof)));
        continue;
      }
      if (field->is_repeated()) {
        MapArray(value, *field, field_path, message);
      } else {
        MapValue(value, *field, field_path, message);
      }
    }
  }

  void Add(SourceLocation where, const std::string& path,
           const std::string& message) {
    if (parsed_->errors.size() >= kMostErrors) return;
    parsed_->errors.push_back({where, path, message});
  }

 private:
  static std::string Join(const std::string& path, const std::string& name) {
    return path.empty() ? name : absl::StrCat(path, ".", name);
  }

  static std::string MemberNames(const OneofDescriptor& oneof) {
    std::vector<std::string> names;
    names.reserve(oneof.field_count());
    for (int i = 0; i < oneof.field_count(); ++i) {
      names.push_back(oneof.field(i)->name());
    }
    return absl::StrJoin(names, ", ");
  }

  // Repeats the name only when it is a near miss of a legal one; anything else
  // may be an answer in the wrong place.
  void AddUnknownField(const JsonNode::Key& key, const Descriptor& type,
                       const std::string& path) {
    const std::vector<std::string> legal = FieldNames(type);
    const bool near_miss = !NearestName(key.name, legal).empty();
    Add(key.where, near_miss ? Join(path, key.name) : path,
        DidYouMean("field", key.name, legal));
  }

  void AddWrongType(const JsonNode& value, const FieldDescriptor& field,
                    const std::string& path) {
    Add(value.where, path, absl::StrCat("expected ", Expected(field)));
  }

  void MapArray(const JsonNode& value, const FieldDescriptor& field,
                const std::string& path, Message* message) {
    if (value.kind != Kind::kArray) {
      Add(value.where, path,
          absl::StrCat("expected a list in square brackets, each ",
                       Expected(field)));
      return;
    }
    for (std::size_t i = 0; i < value.children.size(); ++i) {
      const std::string element = absl::StrCat(path, "[", i, "]");
      parsed_->locations.emplace(element, value.children[i].where);
      MapValue(value.children[i], field, element, message);
    }
  }

  // Sets `field`, or adds to it when it is repeated.
  void MapValue(const JsonNode& value, const FieldDescriptor& field,
                const std::string& path, Message* message) {
    const Reflection& reflection = *message->GetReflection();
    const bool repeated = field.is_repeated();
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_INT32: {
        const auto number =
            Whole(value, field, std::numeric_limits<std::int32_t>::min(),
                  std::numeric_limits<std::int32_t>::max(), path);
        if (!number.present) return;
        const auto narrow = static_cast<std::int32_t>(number.value);
        repeated ? reflection.AddInt32(message, &field, narrow)
                 : reflection.SetInt32(message, &field, narrow);
        return;
      }
      case FieldDescriptor::CPPTYPE_INT64: {
        const auto number =
            Whole(value, field, std::numeric_limits<std::int64_t>::min(),
                  std::numeric_limits<std::int64_t>::max(), path);
        if (!number.present) return;
        repeated ? reflection.AddInt64(message, &field, number.value)
                 : reflection.SetInt64(message, &field, number.value);
        return;
      }
      case FieldDescriptor::CPPTYPE_UINT32: {
        const auto number = Whole(
            value, field, 0, std::numeric_limits<std::uint32_t>::max(), path);
        if (!number.present) return;
        const auto narrow = static_cast<std::uint32_t>(number.value);
        repeated ? reflection.AddUInt32(message, &field, narrow)
                 : reflection.SetUInt32(message, &field, narrow);
        return;
      }
      case FieldDescriptor::CPPTYPE_BOOL:
        if (value.kind != Kind::kBool) break;
        repeated ? reflection.AddBool(message, &field, value.boolean)
                 : reflection.SetBool(message, &field, value.boolean);
        return;
      case FieldDescriptor::CPPTYPE_STRING:
        if (value.kind != Kind::kString) break;
        repeated ? reflection.AddString(message, &field, value.text)
                 : reflection.SetString(message, &field, value.text);
        return;
      case FieldDescriptor::CPPTYPE_ENUM: {
        const EnumValueDescriptor* member = FindEnumValue(value, field);
        if (member == nullptr) break;
        repeated ? reflection.AddEnum(message, &field, member)
                 : reflection.SetEnum(message, &field, member);
        return;
      }
      case FieldDescriptor::CPPTYPE_MESSAGE:
        if (value.kind != Kind::kObject) break;
        MapObject(value, path,
                  repeated ? reflection.AddMessage(message, &field)
                           : reflection.MutableMessage(message, &field));
        return;
      default:
        // No message of ours has a field of another type.
        Add(value.where, path, "a type that JSON input does not support");
        return;
    }
    AddWrongType(value, field, path);
  }

  struct MaybeNumber {
    bool present = false;
    std::int64_t value = 0;
  };

  MaybeNumber Whole(const JsonNode& value, const FieldDescriptor& field,
                    std::int64_t min, std::int64_t max,
                    const std::string& path) {
    MaybeNumber number;
    if (value.kind == Kind::kInteger) {
      number.value = value.integer;
    } else if (value.kind != Kind::kString ||
               !absl::SimpleAtoi(value.text, &number.value)) {
      AddWrongType(value, field, path);
      return number;
    }
    number.present = number.value >= min && number.value <= max;
    if (!number.present) {
      Add(value.where, path,
          absl::StrCat("out of range; expected a whole number from ", min,
                       " to ", max));
    }
    return number;
  }

  static const EnumValueDescriptor* FindEnumValue(
      const JsonNode& value, const FieldDescriptor& field) {
    const EnumDescriptor& type = *field.enum_type();
    if (value.kind == Kind::kString) return type.FindValueByName(value.text);
    if (value.kind != Kind::kInteger) return nullptr;
    if (value.integer < std::numeric_limits<int>::min() ||
        value.integer > std::numeric_limits<int>::max()) {
      return nullptr;
    }
    return type.FindValueByNumber(static_cast<int>(value.integer));
  }

  ParsedMessage* parsed_;
};

}  // namespace

ParsedMessage ParseJson(const MessageTypes& types, absl::string_view name,
                        absl::string_view json) {
  ParsedMessage parsed;
  JsonNode root;
  SourceError error;
  if (!ParseJsonTree(json, &root, &error)) {
    parsed.errors.push_back(error);
    return parsed;
  }
  Mapper mapper(&parsed);
  if (root.kind != Kind::kObject) {
    mapper.Add(root.where, "", "expected an object in braces");
    return parsed;
  }
  const std::unique_ptr<Message> message = types.New(name);
  mapper.MapObject(root, "", message.get());
  if (parsed.ok()) parsed.bytes = Serialize(*message);
  return parsed;
}

std::string ToJson(const MessageTypes& types, absl::string_view name,
                   absl::string_view bytes) {
  const google::protobuf::LogSilencer silencer;
  const std::string host = "type.googleapis.com";
  const std::unique_ptr<google::protobuf::util::TypeResolver> resolver(
      google::protobuf::util::NewTypeResolverForDescriptorPool(host,
                                                               &types.pool()));
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  std::string json;
  const auto status = google::protobuf::util::BinaryToJsonString(
      resolver.get(), absl::StrCat(host, "/afterleaf.v1.", name),
      std::string(bytes), &json, options);
  return status.ok() ? json : "";
}

}  // namespace authoring
}  // namespace afterleaf
