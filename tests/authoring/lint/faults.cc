#include "tests/authoring/lint/faults.h"

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/pack_directory.h"
#include "src/authoring/text_proto.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::ElementsAre;

}  // namespace

PackWithExamples SoundPack() {
  const std::string folder =
      AFTERLEAF_SOURCE_DIR "/tests/testdata/packs/lint_base";
  const MessageTypes types;
  PackWithExamples content;
  const PackDirectory pack = ReadPackDirectory(types, folder);
  EXPECT_TRUE(pack.ok());
  EXPECT_TRUE(content.pack.ParseFromString(pack.bytes));
  const ExampleDirectory examples = ReadExamples(types, folder);
  EXPECT_TRUE(examples.ok());
  for (const auto& entry : examples.examples) {
    content.examples.emplace_back();
    EXPECT_TRUE(content.examples.back().ParseFromString(entry.bytes));
  }
  return content;
}

std::vector<std::string> Issues(const PackWithExamples& content, bool release) {
  LintOptions options;
  options.examples = content.examples;
  options.release = release;
  const v1::PackReport report =
      LintContent(MessageTypes(), content.pack.SerializeAsString(), options);
  std::vector<std::string> issues;
  for (const v1::Issue& issue : report.issues()) {
    EXPECT_FALSE(issue.message().empty());
    issues.push_back(absl::StrCat(issue.code(), " at ", issue.path()));
  }
  return issues;
}

void ExpectFault(const Fault& fault, bool release) {
  PackWithExamples content = SoundPack();
  fault.spoil(content);
  EXPECT_THAT(Issues(content, release), ElementsAre(fault.issue));
}

v1::Condition When(const std::string& text) {
  const MessageTypes types;
  const ParsedMessage parsed = ParseTextProto(types, "Condition", text);
  EXPECT_TRUE(parsed.ok()) << text;
  v1::Condition condition;
  EXPECT_TRUE(condition.ParseFromString(parsed.bytes));
  return condition;
}

}  // namespace authoring
}  // namespace afterleaf
