// The golden replies in C++, byte by byte, and what the vignettes expect.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "afterleaf/assess.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/example.pb.h"
#include "src/authoring/examples.h"
#include "src/base/parse.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace {

std::string ReadGolden(const std::string& name) {
  std::ifstream file(std::string(AFTERLEAF_GOLDEN_DIR) + "/" + name,
                     std::ios::binary);
  EXPECT_TRUE(file.good()) << name;
  return {std::istreambuf_iterator<char>(file), {}};
}

// The names in index.txt of requests to the pack called `pack`.
std::vector<std::string> Requests(const std::string& pack) {
  std::ifstream index(AFTERLEAF_GOLDEN_DIR "/index.txt");
  std::vector<std::string> names;
  std::string of;
  std::string name;
  while (index >> of >> name) {
    if (of == pack) names.push_back(name);
  }
  return names;
}

void ExpectGoldenReply(const Pack& pack, const std::string& name) {
  v1::AssessRequest request;
  ASSERT_TRUE(request.ParseFromString(ReadGolden(name + ".request"))) << name;
  const absl::StatusOr<v1::Assessment> reply = Assess(pack, request);
  ASSERT_TRUE(reply.ok()) << name << ": " << reply.status();
  EXPECT_TRUE(SerializeDeterministic(*reply) == ReadGolden(name + ".reply"))
      << name;
}

TEST(GoldenReplies, AreThoseOfThePackAboutCaffeine) {
  const absl::StatusOr<Pack> pack = Pack::Load(ReadGolden("pack.bin"));
  ASSERT_TRUE(pack.ok()) << pack.status();
  const std::vector<std::string> names = Requests("pack.bin");
  EXPECT_EQ(names.size(), support::ListTestData("requests").size());
  for (const std::string& name : names) ExpectGoldenReply(*pack, name);
}

TEST(GoldenReplies, AreThoseOfTheVignettesAndAsTheyExpect) {
  const absl::StatusOr<Pack> pack = Pack::Load(DefaultPackBytes());
  ASSERT_TRUE(pack.ok()) << pack.status();
  const std::vector<std::string> names = Requests("-");
  EXPECT_EQ(names.size(), 24u);
  for (const std::string& name : names) {
    ExpectGoldenReply(*pack, name);
    v1::Example example;
    ASSERT_TRUE(example.ParseFromString(ReadGolden(name + ".example"))) << name;
    EXPECT_EQ(authoring::RunExample(*pack, example), std::vector<std::string>())
        << name;
    EXPECT_EQ(example.patient().SerializeAsString(),
              ReadGolden(name + ".request"));
  }
}

}  // namespace
}  // namespace afterleaf
