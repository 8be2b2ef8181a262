// Writes the classes of the messages for the C ABI: what protoc would write,
// with the same names and functions, but with tables in place of code. How they
// work stands in src/base/compact_message.h.
//
//   compact_messages DESCRIPTOR_SET FOLDER
//
// FOLDER/afterleaf/v1/NAME.pb.h for every NAME.proto, and
// FOLDER/field_places.inc: where in its class each field lies, in the order of
// wire_schema.inc. A tool of the build; not part of the library.

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "descriptors.h"
#include "google/protobuf/descriptor.h"

namespace afterleaf {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using google::protobuf::OneofDescriptor;

constexpr int kMostHasBits = 32;

// Replaces every $key$ of `text`.
std::string Fill(std::string text,
                 const std::map<std::string, std::string>& values) {
  for (const auto& [key, value] : values) {
    const std::string mark = "$" + key + "$";
    for (std::size_t at = text.find(mark); at != std::string::npos;
         at = text.find(mark, at + value.size())) {
      text.replace(at, mark.size(), value);
    }
  }
  return text;
}

// "from_day" as "FromDay".
std::string CamelCase(const std::string& name) {
  std::string out;
  bool upper = true;
  for (const char c : name) {
    if (c == '_') {
      upper = true;
    } else {
      out +=
          upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      upper = false;
    }
  }
  return out;
}

std::string UpperCase(std::string name) {
  for (char& c : name) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return name;
}

// Names of enumerations and their values, as protoc makes them: those inside a
// message begin with its name.
std::string TypeName(const EnumDescriptor& type) {
  if (type.containing_type() == nullptr) return type.name();
  return type.containing_type()->name() + "_" + type.name();
}

std::string ValueName(const EnumDescriptor& type, int value) {
  const std::string& name = type.value(value)->name();
  if (type.containing_type() == nullptr) return name;
  return TypeName(type) + "_" + name;
}

bool HasBit(const FieldDescriptor& field) {
  return field.has_optional_keyword() &&
         field.type() != FieldDescriptor::TYPE_MESSAGE;
}

// Bit of the field among those of its message that may be absent.
int BitOf(const FieldDescriptor& field) {
  int bit = 0;
  for (const FieldDescriptor* other :
       FieldsByNumber(*field.containing_type())) {
    if (other == &field) break;
    bit += HasBit(*other) ? 1 : 0;
  }
  if (bit >= kMostHasBits) {
    throw std::runtime_error(field.full_name() + ": too many optional fields");
  }
  return bit;
}

// The type of a value as the accessors take and give it.
std::string ValueType(const FieldDescriptor& field) {
  switch (field.type()) {
    case FieldDescriptor::TYPE_BOOL:
      return "bool";
    case FieldDescriptor::TYPE_INT32:
    case FieldDescriptor::TYPE_SINT32:
      return "std::int32_t";
    case FieldDescriptor::TYPE_INT64:
    case FieldDescriptor::TYPE_SINT64:
      return "std::int64_t";
    case FieldDescriptor::TYPE_UINT64:
      return "std::uint64_t";
    case FieldDescriptor::TYPE_ENUM:
      return TypeName(*field.enum_type());
    case FieldDescriptor::TYPE_STRING:
      return "absl::string_view";
    case FieldDescriptor::TYPE_MESSAGE:
      return field.message_type()->name();
    default:
      throw std::runtime_error(field.full_name() +
                               ": compact messages have no such type");
  }
}

// The type of the member that holds a field.
std::string MemberType(const FieldDescriptor& field) {
  if (field.is_repeated()) return "compact::RepeatedRep";
  if (field.type() == FieldDescriptor::TYPE_MESSAGE) return "void*";
  if (field.type() == FieldDescriptor::TYPE_ENUM) return "std::int32_t";
  return ValueType(field);
}

// How a value lies in memory, as src/base/compact_message.h names it.
std::string ElementKindOf(const FieldDescriptor& field) {
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_BOOL:
      return "kBool";
    case FieldDescriptor::CPPTYPE_INT64:
    case FieldDescriptor::CPPTYPE_UINT64:
      return "kInt64";
    case FieldDescriptor::CPPTYPE_STRING:
      return "kText";
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return "kMessage";
    default:
      return "kInt32";
  }
}

constexpr char kRepeated[] = R"(
  int $name$_size() const { return f_.$name$.size; }
  const compact::Repeated<$type$>& $name$() const {
    return compact::ListOf<$type$>(f_.$name$);
  }
  compact::Repeated<$type$>* mutable_$name$() {
    return compact::MutableListOf<$type$>(&f_.$name$, f_.header.arena);
  }
  $get$ $name$(int index) const { return $name$()[index]; }
  void clear_$name$() { mutable_$name$()->Clear(); }
)";
constexpr char kRepeatedMessage[] = R"(
  $type$* mutable_$name$(int index) { return mutable_$name$()->Mutable(index); }
  $type$* add_$name$() { return mutable_$name$()->Add(); }
)";
constexpr char kRepeatedValue[] = R"(
  void add_$name$($type$ value) { mutable_$name$()->Add(value); }
)";
constexpr char kMessage[] = R"(
  bool has_$name$() const { return f_.$name$ != nullptr; }
  const $type$& $name$() const { return compact::MessageAt<$type$>(f_.$name$); }
  $type$* mutable_$name$() {
    $select$return static_cast<$type$*>(
        compact::MutableMessage(&f_.$name$, f_.header.arena, $message$));
  }
  void clear_$name$() { ClearField($number$); }
)";
constexpr char kText[] = R"(
  absl::string_view $name$() const { return f_.$name$; }
  void set_$name$(absl::string_view value) {
    $select$compact::SetText(&f_.$name$, value, f_.header.arena);
  }
  void set_$name$(compact::LentText value) {
    $select$compact::SetText(&f_.$name$, value, f_.header.arena);
  }
  void clear_$name$() { ClearField($number$); }
)";
constexpr char kNumber[] = R"(
  $type$ $name$() const { return static_cast<$type$>(f_.$name$); }
  void set_$name$($type$ value) {
    $select$f_.$name$ = value;
  }
  void clear_$name$() { ClearField($number$); }
)";

std::string Accessors(const FieldDescriptor& field,
                      const std::map<const Descriptor*, std::size_t>& index) {
  std::map<std::string, std::string> values = {
      {"name", field.name()},
      {"number", std::to_string(field.number())},
      {"type", ValueType(field)}};
  const bool is_message = field.type() == FieldDescriptor::TYPE_MESSAGE;
  if (is_message) {
    values["message"] = std::to_string(index.at(field.message_type()));
  }
  if (field.is_repeated()) {
    values["get"] =
        is_message ? "const " + values["type"] + "&" : values["type"];
    return Fill(std::string(kRepeated) +
                    (is_message ? kRepeatedMessage : kRepeatedValue),
                values);
  }
  std::string has;
  const OneofDescriptor* oneof = field.real_containing_oneof();
  values["select"] = "";
  if (oneof != nullptr) {
    values["oneof"] = oneof->name();
    values["select"] =
        Fill("SelectMember(&f_.$oneof$_case, $number$);\n    ", values);
    has = "  bool has_$name$() const { return f_.$oneof$_case == $number$; }\n";
  } else if (HasBit(field)) {
    values["bit"] = std::to_string(BitOf(field));
    values["select"] = Fill("f_.header.has |= 1u << $bit$;\n    ", values);
    has =
        "  bool has_$name$() const { return ((f_.header.has >> $bit$) & 1) != "
        "0; "
        "}\n";
  }
  const char* body = is_message                                     ? kMessage
                     : field.type() == FieldDescriptor::TYPE_STRING ? kText
                                                                    : kNumber;
  // What has_ of a message says holds for a member of a oneof too.
  return Fill((is_message ? "" : has) + body, values);
}

std::string Enumeration(const EnumDescriptor& type) {
  std::ostringstream values;
  std::ostringstream names;
  int least = type.value(0)->number();
  int most = least;
  for (int i = 0; i < type.value_count(); ++i) {
    const int number = type.value(i)->number();
    least = std::min(least, number);
    most = std::max(most, number);
    values << "  " << ValueName(type, i) << " = " << number << ",\n";
    names << "    case " << number << ": return \"" << type.value(i)->name()
          << "\";\n";
  }
  if (most - least + 1 != type.value_count()) {
    throw std::runtime_error(type.full_name() + ": numbers with gaps");
  }
  return Fill(R"(
enum $type$ : int {
$values$};
inline constexpr $type$ $type$_MIN = static_cast<$type$>($least$);
inline constexpr $type$ $type$_MAX = static_cast<$type$>($most$);
inline bool $type$_IsValid(int value) {
  return value >= $type$_MIN && value <= $type$_MAX;
}
inline absl::string_view $type$_Name(int value) {
  switch (value) {
$names$    default: return "";
  }
}
)",
              {{"type", TypeName(type)},
               {"values", values.str()},
               {"names", names.str()},
               {"least", std::to_string(least)},
               {"most", std::to_string(most)}});
}

// What a class says of an enumeration inside its message.
std::string NestedEnumeration(const EnumDescriptor& type) {
  std::string out = Fill(R"(
  using $name$ = $type$;
  static constexpr $name$ $name$_MIN = $type$_MIN;
  static constexpr $name$ $name$_MAX = $type$_MAX;
  static bool $name$_IsValid(int value) { return $type$_IsValid(value); }
)",
                         {{"name", type.name()}, {"type", TypeName(type)}});
  for (int i = 0; i < type.value_count(); ++i) {
    out += "  static constexpr " + type.name() + " " + type.value(i)->name() +
           " = " + ValueName(type, i) + ";\n";
  }
  return out;
}

std::string Class(const Descriptor& message,
                  const std::map<const Descriptor*, std::size_t>& index) {
  std::ostringstream out;
  const std::string& name = message.name();
  out << "struct " << name << "Fields {\n  compact::Header header;\n";
  for (const FieldDescriptor* field : FieldsByNumber(message)) {
    out << "  " << MemberType(*field) << " " << field->name() << ";\n";
  }
  for (int i = 0; i < message.real_oneof_decl_count(); ++i) {
    out << "  std::int32_t " << message.oneof_decl(i)->name() << "_case;\n";
  }
  out << "};\n\nclass " << name << " final : public compact::Message<" << name
      << "Fields, " << index.at(&message) << "> {\n public:\n"
      << "  using Message::Message;\n\n";
  for (int i = 0; i < message.enum_type_count(); ++i) {
    out << NestedEnumeration(*message.enum_type(i));
  }
  for (int i = 0; i < message.real_oneof_decl_count(); ++i) {
    const OneofDescriptor& oneof = *message.oneof_decl(i);
    const std::string type = CamelCase(oneof.name()) + "Case";
    out << "  enum " << type << " {\n";
    for (int k = 0; k < oneof.field_count(); ++k) {
      out << "    k" << CamelCase(oneof.field(k)->name()) << " = "
          << oneof.field(k)->number() << ",\n";
    }
    out << "    " << UpperCase(oneof.name()) << "_NOT_SET = 0,\n  };\n  "
        << type << " " << oneof.name() << "_case() const {\n"
        << "    return static_cast<" << type << ">(f_." << oneof.name()
        << "_case);\n  }\n";
  }
  for (const FieldDescriptor* field : FieldsByNumber(message)) {
    out << "  static constexpr int k" << CamelCase(field->name())
        << "FieldNumber = " << field->number() << ";\n"
        << Accessors(*field, index);
  }
  out << "};\n\n";
  return out.str();
}

// Adds `message` behind the messages of its file that it holds.
void AddInOrder(const Descriptor& message, std::set<const Descriptor*>* seen,
                std::vector<const Descriptor*>* order) {
  if (!seen->insert(&message).second) return;
  if (message.nested_type_count() != 0) {
    throw std::runtime_error(message.full_name() +
                             ": compact messages do not nest in one another");
  }
  for (int i = 0; i < message.field_count(); ++i) {
    const Descriptor* held = message.field(i)->message_type();
    if (held != nullptr && held->file() == message.file()) {
      AddInOrder(*held, seen, order);
    }
  }
  order->push_back(&message);
}

std::string Header(const FileDescriptor& file,
                   const std::map<const Descriptor*, std::size_t>& index) {
  std::ostringstream out;
  out << "// Made from " << file.name()
      << " by proto/wire_schema/compact_messages.cc. Do not edit.\n\n"
      << "#pragma once\n\n#include <cstdint>\n\n"
      << "#include \"absl/strings/string_view.h\"\n";
  for (int i = 0; i < file.dependency_count(); ++i) {
    std::string import = file.dependency(i)->name();
    import.replace(import.rfind(".proto"), std::string::npos, ".pb.h");
    out << "#include \"" << import << "\"\n";
  }
  out << "#include \"src/base/compact_message.h\"\n\n"
      << "namespace afterleaf::v1 {\n\n";
  for (int i = 0; i < file.enum_type_count(); ++i) {
    out << Enumeration(*file.enum_type(i));
  }
  for (int i = 0; i < file.message_type_count(); ++i) {
    for (int k = 0; k < file.message_type(i)->enum_type_count(); ++k) {
      out << Enumeration(*file.message_type(i)->enum_type(k));
    }
  }
  std::set<const Descriptor*> seen;
  std::vector<const Descriptor*> order;
  for (int i = 0; i < file.message_type_count(); ++i) {
    AddInOrder(*file.message_type(i), &seen, &order);
  }
  for (const Descriptor* message : order) out << Class(*message, index);
  out << "}  // namespace afterleaf::v1\n";
  return out.str();
}

std::string Places(const std::vector<const Descriptor*>& messages) {
  std::ostringstream fields;
  std::ostringstream sizes;
  for (const Descriptor* message : messages) {
    const std::string type = "v1::" + message->name() + "Fields";
    sizes << "    sizeof(" << type << "),\n";
    for (const FieldDescriptor* field : FieldsByNumber(*message)) {
      const OneofDescriptor* oneof = field->real_containing_oneof();
      fields << "    {offsetof(" << type << ", " << field->name() << "), ";
      if (oneof != nullptr) {
        fields << "offsetof(" << type << ", " << oneof->name()
               << "_case), Presence::kOneof, 0";
      } else if (HasBit(*field)) {
        fields << "0, Presence::kBit, " << BitOf(*field);
      } else {
        fields << "0, Presence::kValue, 0";
      }
      fields << ", ElementKind::" << ElementKindOf(*field) << "},\n";
    }
  }
  return "// Made from the descriptor set by "
         "proto/wire_schema/compact_messages.cc. Do not edit.\n\n"
         "constexpr FieldPlace kFieldPlaces[] = {\n" +
         fields.str() + "};\n\nconstexpr std::uint16_t kMessageSizes[] = {\n" +
         sizes.str() + "};\n";
}

void Run(const std::string& descriptor_set, const std::string& folder) {
  DescriptorPool pool;
  const auto files = ReadFiles(descriptor_set, &pool);
  const auto messages = AllMessages(files);
  std::map<const Descriptor*, std::size_t> index;
  for (std::size_t i = 0; i < messages.size(); ++i) index[messages[i]] = i;
  for (const FileDescriptor* file : files) {
    std::string path = folder + "/" + file->name();
    path.replace(path.rfind(".proto"), std::string::npos, ".pb.h");
    WriteFile(path, Header(*file, index));
  }
  WriteFile(folder + "/field_places.inc", Places(messages));
}

}  // namespace
}  // namespace afterleaf

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: compact_messages DESCRIPTOR_SET FOLDER\n";
    return 2;
  }
  return afterleaf::RunTool("compact_messages",
                            [&] { afterleaf::Run(argv[1], argv[2]); });
}
