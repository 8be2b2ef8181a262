// A second field runs through every stage: nothing in the engine knows one.
//
// Each request of tests/testdata/requests has its whole reply in
// tests/testdata/replies. To rewrite the replies after a change that is meant,
// run with AFTERLEAF_UPDATE_REPLIES=1 and read what changed.

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "tests/support/engine.h"

namespace afterleaf {
namespace {

using support::CaffeinePack;
using support::ListTestData;
using support::Read;
using support::ReadTestData;
using support::TextOf;

constexpr char kHead[] =
    "# proto-file: afterleaf/v1/assessment.proto\n"
    "# proto-message: afterleaf.v1.Assessment\n\n";

class Caffeine : public ::testing::TestWithParam<std::string> {};

TEST_P(Caffeine, IsAnsweredExactly) {
  const std::string reply_file = "replies/" + GetParam();
  absl::StatusOr<v1::Assessment> reply =
      Assess(CaffeinePack(),
             Read<v1::AssessRequest>(ReadTestData("requests/" + GetParam())));
  ASSERT_TRUE(reply.ok()) << reply.status();
  // The digest is that of the bytes that protoc makes of the pack.
  EXPECT_EQ(reply->pack().digest().size(), 64u);
  reply->mutable_pack()->clear_digest();
  if (std::getenv("AFTERLEAF_UPDATE_REPLIES") != nullptr) {
    support::WriteTestData(reply_file, kHead + TextOf(*reply));
  }
  EXPECT_EQ(TextOf(*reply),
            TextOf(Read<v1::Assessment>(ReadTestData(reply_file))));
}

INSTANTIATE_TEST_SUITE_P(Person, Caffeine,
                         ::testing::ValuesIn(ListTestData("requests")),
                         [](const ::testing::TestParamInfo<std::string>& info) {
                           return info.param.substr(0, info.param.find('.'));
                         });

TEST(CaffeineReplies, EachBelongsToARequest) {
  EXPECT_EQ(ListTestData("replies"), ListTestData("requests"));
}

// Not a hidden warning: a text that is missing would show as nothing.
TEST(CaffeinePackTest, HasNothingToComplainAbout) {
  const v1::PackReport report = LintPack(
      support::BytesOf("Pack", ReadTestData("packs/caffeine.textproto")));
  for (const v1::Issue& issue : report.issues()) {
    ADD_FAILURE() << issue.path() << ": " << issue.message();
  }
}

}  // namespace
}  // namespace afterleaf
