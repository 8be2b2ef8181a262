// Writes the table that src/base/wire_check.cc reads.
//
//   wire_schema DESCRIPTOR_SET OUTPUT
//
// DESCRIPTOR_SET is what `protoc --include_imports --descriptor_set_out` makes
// of the messages. OUTPUT, wire_schema.inc, holds every message with its fields
// as constants of the types in src/base/wire_schema.h. A tool of the build; not
// part of the library.

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "descriptors.h"
#include "google/protobuf/descriptor.h"

namespace afterleaf {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

std::string KindOf(const FieldDescriptor& field) {
  switch (field.type()) {
    case FieldDescriptor::TYPE_BOOL:
      return "kBool";
    case FieldDescriptor::TYPE_INT32:
    case FieldDescriptor::TYPE_ENUM:
      return "kInt32";
    case FieldDescriptor::TYPE_UINT32:
      return "kUint32";
    case FieldDescriptor::TYPE_SINT32:
      return "kSint32";
    case FieldDescriptor::TYPE_INT64:
    case FieldDescriptor::TYPE_UINT64:
      return "kVarint64";
    case FieldDescriptor::TYPE_SINT64:
      return "kSint64";
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

}  // namespace
}  // namespace afterleaf

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: wire_schema DESCRIPTOR_SET OUTPUT\n";
    return 2;
  }
  return afterleaf::RunTool("wire_schema", [&] {
    google::protobuf::DescriptorPool pool;
    afterleaf::WriteFile(argv[2], afterleaf::Table(afterleaf::AllMessages(
                                      afterleaf::ReadFiles(argv[1], &pool))));
  });
}
