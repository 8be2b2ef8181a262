// The check against the descriptors of all messages and against libprotobuf.

#include <cstdint>
#include <deque>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/dynamic_message.h"
#include "google/protobuf/message.h"
#include "google/protobuf/unknown_field_set.h"
#include "gtest/gtest.h"
#include "src/base/wire_check.h"

namespace afterleaf {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr char kDescriptorSet[] =
    AFTERLEAF_BINARY_DIR "/gen/afterleaf_descriptors.bin";

constexpr int kUnknownNumber = 500000;

class EveryMessage : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream in(kDescriptorSet, std::ios::binary);
    google::protobuf::FileDescriptorSet files;
    ASSERT_TRUE(files.ParseFromIstream(&in)) << kDescriptorSet;
    for (const auto& file : files.file()) {
      ASSERT_NE(pool_.BuildFile(file), nullptr) << file.name();
    }
  }

  std::unique_ptr<Message> New(const std::string& name) {
    const Descriptor* descriptor = pool_.FindMessageTypeByName(name);
    EXPECT_NE(descriptor, nullptr) << name;
    return std::unique_ptr<Message>(factory_.GetPrototype(descriptor)->New());
  }

  google::protobuf::DescriptorPool pool_;
  google::protobuf::DynamicMessageFactory factory_;
};

// The fields that lead from a root to a message.
using Route = std::vector<const FieldDescriptor*>;

// The shortest route to every message below `root`.
std::map<const Descriptor*, Route> Routes(const Descriptor* root) {
  std::map<const Descriptor*, Route> routes = {{root, {}}};
  std::deque<const Descriptor*> open = {root};
  while (!open.empty()) {
    const Descriptor* at = open.front();
    open.pop_front();
    for (int i = 0; i < at->field_count(); ++i) {
      const Descriptor* below = at->field(i)->message_type();
      if (below == nullptr || routes.count(below) > 0) continue;
      routes[below] = routes[at];
      routes[below].push_back(at->field(i));
      open.push_back(below);
    }
  }
  return routes;
}

// Walks the route, in lists to the second element, and returns the message at
// its end with its path.
Message* Follow(const Route& route, Message* root, std::string* path) {
  Message* at = root;
  for (const FieldDescriptor* field : route) {
    const Reflection* reflection = at->GetReflection();
    absl::StrAppend(path, path->empty() ? "" : ".", field->name());
    if (field->is_repeated()) {
      reflection->AddMessage(at, field);
      at = reflection->AddMessage(at, field);
      absl::StrAppend(path, "[1]");
    } else {
      at = reflection->MutableMessage(at, field);
    }
  }
  return at;
}

TEST_F(EveryMessage, RefusesAnUnknownFieldAndNamesItsPlace) {
  int places = 0;
  for (const char* name :
       {"afterleaf.v1.Pack", "afterleaf.v1.AssessRequest",
        "afterleaf.v1.ScoreScaleRequest", "afterleaf.v1.DescribePackRequest",
        "afterleaf.v1.CrisisContactsRequest", "afterleaf.v1.ExplainRequest",
        "afterleaf.v1.ExampleFile"}) {
    for (const auto& [type, route] : Routes(New(name)->GetDescriptor())) {
      const std::unique_ptr<Message> root = New(name);
      std::string path;
      Message* const inner = Follow(route, root.get(), &path);
      EXPECT_TRUE(CheckWire(name, root->SerializeAsString()).ok())
          << name << " " << path;

      inner->GetReflection()->MutableUnknownFields(inner)->AddVarint(
          kUnknownNumber, 1);
      const absl::Status status = CheckWire(name, root->SerializeAsString());
      EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument)
          << type->full_name();
      EXPECT_EQ(ErrorDetail(status).path(), path) << type->full_name();
      EXPECT_EQ(status.message(),
                absl::StrCat(path, path.empty() ? "" : ": ",
                             "unknown field number ", kUnknownNumber));
      ++places;
    }
  }
  EXPECT_GT(places, 50);
}

// Sets random fields of `message` to random values.
void Fill(Message* message, int depth, std::mt19937* random) {
  const Descriptor* type = message->GetDescriptor();
  const Reflection* reflection = message->GetReflection();
  const auto roll = [&](unsigned n) { return (*random)() % n; };
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* f = type->field(i);
    const unsigned count = f->is_repeated() ? roll(3) : roll(2);
    for (unsigned k = 0; k < count; ++k) {
      const bool many = f->is_repeated();
      const auto number = static_cast<std::int32_t>((*random)());
      switch (f->cpp_type()) {
        case FieldDescriptor::CPPTYPE_MESSAGE:
          if (depth > 0) {
            Fill(many ? reflection->AddMessage(message, f)
                      : reflection->MutableMessage(message, f),
                 depth - 1, random);
          }
          break;
        case FieldDescriptor::CPPTYPE_STRING: {
          const std::string text = roll(2) == 0 ? "chest_pain" : "\xC3\xA9";
          many ? reflection->AddString(message, f, text)
               : reflection->SetString(message, f, text);
          break;
        }
        case FieldDescriptor::CPPTYPE_INT32:
          many ? reflection->AddInt32(message, f, number)
               : reflection->SetInt32(message, f, number);
          break;
        case FieldDescriptor::CPPTYPE_INT64:
          many ? reflection->AddInt64(message, f, number)
               : reflection->SetInt64(message, f, number);
          break;
        case FieldDescriptor::CPPTYPE_BOOL:
          many ? reflection->AddBool(message, f, true)
               : reflection->SetBool(message, f, true);
          break;
        case FieldDescriptor::CPPTYPE_ENUM:
          many ? reflection->AddEnumValue(message, f, number)
               : reflection->SetEnumValue(message, f, number);
          break;
        default:
          FAIL() << f->full_name() << ": a type that this test does not fill";
      }
    }
  }
}

bool HasUnknownField(const Message& message) {
  const Reflection* reflection = message.GetReflection();
  if (!reflection->GetUnknownFields(message).empty()) return true;
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const FieldDescriptor* f : fields) {
    if (f->message_type() == nullptr) continue;
    if (!f->is_repeated()) {
      if (HasUnknownField(reflection->GetMessage(message, f))) return true;
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(message, f); ++i) {
      if (HasUnknownField(reflection->GetRepeatedMessage(message, f, i))) {
        return true;
      }
    }
  }
  return false;
}

TEST_F(EveryMessage, PassesOnlyWhatLibprotobufReadsWholeAndInSilence) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE(absl::StrCat("seed ", seed));
  std::mt19937 random(seed);
  int passed = 0;
  int refused = 0;
  testing::internal::CaptureStderr();
  for (const char* name : {"afterleaf.v1.Pack", "afterleaf.v1.AssessRequest",
                           "afterleaf.v1.ScoreScaleRequest"}) {
    for (int round = 0; round < 60; ++round) {
      const std::unique_ptr<Message> message = New(name);
      Fill(message.get(), 4, &random);
      const std::string good = message->SerializeAsString();
      EXPECT_TRUE(CheckWire(name, good).ok()) << CheckWire(name, good);
      if (good.empty()) continue;
      for (int k = 0; k < 200; ++k) {
        std::string bytes = good;
        for (unsigned flips = 1 + random() % 3; flips > 0; --flips) {
          bytes[random() % bytes.size()] ^= 1 << random() % 8;
        }
        if (!CheckWire(name, bytes).ok()) {
          ++refused;
          continue;
        }
        ++passed;
        const std::unique_ptr<Message> read = New(name);
        ASSERT_TRUE(read->ParseFromString(bytes)) << name;
        ASSERT_FALSE(HasUnknownField(*read)) << name;
      }
    }
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_GT(passed, 100);
  EXPECT_GT(refused, 100);
}

}  // namespace
}  // namespace afterleaf
