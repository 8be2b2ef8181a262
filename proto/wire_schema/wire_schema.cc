// Writes the table that src/base/wire_check.cc reads.
//
//   wire_schema DESCRIPTOR_SET OUTPUT
//
// DESCRIPTOR_SET is what `protoc --include_imports --descriptor_set_out` makes
// of the messages. OUTPUT, wire_schema.inc, holds every message with its fields
// as constants of the types in src/base/wire_schema.h. A tool of the build; not
// part of the library.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <limits>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"

namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;

std::string KindOf(const FieldDescriptor& field) {
  switch (field.type()) {
    case FieldDescriptor::TYPE_BOOL:
      return "kBool";
    case FieldDescriptor::TYPE_INT32:
    case FieldDescriptor::TYPE_ENUM:
      return "kInt32";
    case FieldDescriptor::TYPE_UINT32:
    case FieldDescriptor::TYPE_SINT32:
      return "kUint32";
    case FieldDescriptor::TYPE_INT64:
    case FieldDescriptor::TYPE_UINT64:
    case FieldDescriptor::TYPE_SINT64:
      return "kVarint64";
    case FieldDescriptor::TYPE_FIXED32:
    case FieldDescriptor::TYPE_SFIXED32:
    case FieldDescriptor::TYPE_FLOAT:
      return "kFixed32";
    case FieldDescriptor::TYPE_FIXED64:
    case FieldDescriptor::TYPE_SFIXED64:
    case FieldDescriptor::TYPE_DOUBLE:
      return "kFixed64";
    case FieldDescriptor::TYPE_BYTES:
      return "kBytes";
    case FieldDescriptor::TYPE_STRING:
      return "kString";
    case FieldDescriptor::TYPE_MESSAGE:
      // Maps are left out of the messages: their order differs between runs.
      if (!field.is_map()) return "kMessage";
      break;
    case FieldDescriptor::TYPE_GROUP:
      break;
  }
  throw std::runtime_error(field.full_name() +
                           ": maps and groups are not used");
}

std::uint16_t Fit(std::size_t value) {
  if (value > std::numeric_limits<std::uint16_t>::max()) {
    throw std::runtime_error("the schema is too large for 16-bit offsets");
  }
  return static_cast<std::uint16_t>(value);
}

// All names in one string, each once and ended by a NUL.
class Names {
 public:
  std::uint16_t Offset(const std::string& name) {
    const auto [entry, added] = offsets_.emplace(name, size_);
    if (added) {
      order_.push_back(name);
      size_ += name.size() + 1;
    }
    return Fit(entry->second);
  }

  const std::vector<std::string>& in_order() const { return order_; }

 private:
  std::map<std::string, std::size_t> offsets_;
  std::vector<std::string> order_;
  std::size_t size_ = 0;
};

void AddWithNested(const Descriptor* message,
                   std::vector<const Descriptor*>* messages) {
  messages->push_back(message);
  for (int i = 0; i < message->nested_type_count(); ++i) {
    AddWithNested(message->nested_type(i), messages);
  }
}

std::vector<const Descriptor*> AllMessages(
    const google::protobuf::FileDescriptorSet& files, DescriptorPool* pool) {
  std::vector<const Descriptor*> messages;
  for (const auto& file : files.file()) {
    const FileDescriptor* built = pool->BuildFile(file);
    if (built == nullptr) throw std::runtime_error("bad file: " + file.name());
    for (int i = 0; i < built->message_type_count(); ++i) {
      AddWithNested(built->message_type(i), &messages);
    }
  }
  std::sort(messages.begin(), messages.end(),
            [](const Descriptor* a, const Descriptor* b) {
              return a->full_name() < b->full_name();
            });
  return messages;
}

std::vector<const FieldDescriptor*> FieldsByNumber(const Descriptor& message) {
  std::vector<const FieldDescriptor*> fields;
  for (int i = 0; i < message.field_count(); ++i) {
    fields.push_back(message.field(i));
  }
  std::sort(fields.begin(), fields.end(),
            [](const FieldDescriptor* a, const FieldDescriptor* b) {
              return a->number() < b->number();
            });
  return fields;
}

std::string Table(const std::vector<const Descriptor*>& messages) {
  std::map<const Descriptor*, std::size_t> index;
  for (std::size_t i = 0; i < messages.size(); ++i) index[messages[i]] = i;

  Names names;
  std::ostringstream message_rows;
  std::ostringstream field_rows;
  std::size_t field_count = 0;
  for (const Descriptor* message : messages) {
    const auto fields = FieldsByNumber(*message);
    message_rows << "    {" << names.Offset(message->full_name()) << ", "
                 << Fit(field_count) << ", " << Fit(fields.size()) << "},  // "
                 << message->full_name() << "\n";
    for (const FieldDescriptor* field : fields) {
      const std::size_t type = field->message_type() == nullptr
                                   ? 0
                                   : index.at(field->message_type());
      field_rows << "    {" << Fit(static_cast<std::size_t>(field->number()))
                 << ", WireKind::" << KindOf(*field) << ", "
                 << (field->is_repeated() ? "true" : "false") << ", "
                 << Fit(type) << ", " << names.Offset(field->name())
                 << "},  // " << field->full_name() << "\n";
    }
    field_count += fields.size();
  }

  std::ostringstream out;
  out << "// Made from the descriptor set by proto/wire_schema.cc. Do not "
         "edit.\n\n"
      << "constexpr char kWireNames[] =\n";
  for (const std::string& name : names.in_order()) {
    out << "    \"" << name << "\\0\"\n";
  }
  out << "    ;\n\nconstexpr WireField kWireFields[] = {\n"
      << field_rows.str() << "};\n\nconstexpr WireMessage kWireMessages[] = {\n"
      << message_rows.str() << "};\n";
  return out.str();
}

void Run(const std::string& descriptor_set, const std::string& output) {
  std::ifstream in(descriptor_set, std::ios::binary);
  google::protobuf::FileDescriptorSet files;
  if (!in || !files.ParseFromIstream(&in)) {
    throw std::runtime_error(descriptor_set + ": not a descriptor set");
  }
  DescriptorPool pool;
  const std::string table = Table(AllMessages(files, &pool));
  std::ofstream out(output, std::ios::binary);
  out << table;
  out.close();
  if (!out) throw std::runtime_error(output + ": cannot be written");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: wire_schema DESCRIPTOR_SET OUTPUT\n";
    return 2;
  }
  try {
    Run(argv[1], argv[2]);
  } catch (const std::exception& e) {
    std::cerr << "wire_schema: " << e.what() << "\n";
    return 1;
  }
  return 0;
}
