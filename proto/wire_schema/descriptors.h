// The messages of a descriptor set, for the tools that make tables of them.

#ifndef AFTERLEAF_PROTO_WIRE_SCHEMA_DESCRIPTORS_H_
#define AFTERLEAF_PROTO_WIRE_SCHEMA_DESCRIPTORS_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"

namespace afterleaf {

// The files of the descriptor set at `path`, each after those it imports.
// Throws std::runtime_error for a set that cannot be read.
std::vector<const google::protobuf::FileDescriptor*> ReadFiles(
    const std::string& path, google::protobuf::DescriptorPool* pool);

// All messages of `files`, in the order of their full names: a message is known
// to the library by its place in this list.
std::vector<const google::protobuf::Descriptor*> AllMessages(
    const std::vector<const google::protobuf::FileDescriptor*>& files);

std::vector<const google::protobuf::FieldDescriptor*> FieldsByNumber(
    const google::protobuf::Descriptor& message);

// Throws where `value` does not fit the tables' 16 bits.
std::uint16_t Fit(std::size_t value);

// Writes `text` to the file at `path`, or throws.
void WriteFile(const std::string& path, const std::string& text);

// Runs `body`; what it throws is printed behind the name of the tool. Returns
// what main returns.
int RunTool(const char* name, const std::function<void()>& body);

}  // namespace afterleaf

#endif  // AFTERLEAF_PROTO_WIRE_SCHEMA_DESCRIPTORS_H_
