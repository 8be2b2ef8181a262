#include "descriptors.h"

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <limits>
#include <stdexcept>

#include "google/protobuf/descriptor.pb.h"

namespace afterleaf {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;

void AddWithNested(const Descriptor* message,
                   std::vector<const Descriptor*>* messages) {
  messages->push_back(message);
  for (int i = 0; i < message->nested_type_count(); ++i) {
    AddWithNested(message->nested_type(i), messages);
  }
}

}  // namespace

std::vector<const FileDescriptor*> ReadFiles(
    const std::string& path, google::protobuf::DescriptorPool* pool) {
  std::ifstream in(path, std::ios::binary);
  google::protobuf::FileDescriptorSet set;
  if (!in || !set.ParseFromIstream(&in)) {
    throw std::runtime_error(path + ": not a descriptor set");
  }
  std::vector<const FileDescriptor*> files;
  for (const auto& file : set.file()) {
    files.push_back(pool->BuildFile(file));
    if (files.back() == nullptr) {
      throw std::runtime_error("bad file: " + file.name());
    }
  }
  return files;
}

std::vector<const Descriptor*> AllMessages(
    const std::vector<const FileDescriptor*>& files) {
  std::vector<const Descriptor*> messages;
  for (const FileDescriptor* file : files) {
    for (int i = 0; i < file->message_type_count(); ++i) {
      AddWithNested(file->message_type(i), &messages);
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

std::uint16_t Fit(std::size_t value) {
  if (value > std::numeric_limits<std::uint16_t>::max()) {
    throw std::runtime_error("the schema is too large for 16-bit offsets");
  }
  return static_cast<std::uint16_t>(value);
}

void WriteFile(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error(path + ": cannot be written");
}

int RunTool(const char* name, const std::function<void()>& body) {
  try {
    body();
  } catch (const std::exception& e) {
    std::cerr << name << ": " << e.what() << "\n";
    return 1;
  }
  return 0;
}

}  // namespace afterleaf
