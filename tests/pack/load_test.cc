// Loading a pack that has nothing wrong with it, and what a refusal says.

#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/base/sha256.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
namespace {

using ::testing::HasSubstr;

TEST(Load, AcceptsAPackWithoutIssues) {
  const std::string bytes = ToBytes(MinimalPack());
  const absl::StatusOr<Pack> pack = Pack::Load(bytes);
  ASSERT_TRUE(pack.ok()) << pack.status();
  const v1::PackReport report = LintPack(bytes);
  EXPECT_EQ(report.issues_size(), 0);
  EXPECT_EQ(report.pack().SerializeAsString(),
            pack->identity().SerializeAsString());
}

TEST(Load, IdentityIsIdVersionAndDigestOfTheBytes) {
  const std::string bytes = ToBytes(MinimalPack());
  const absl::StatusOr<Pack> pack = Pack::Load(bytes);
  ASSERT_TRUE(pack.ok());
  EXPECT_EQ(pack->identity().id(), "gum");
  EXPECT_EQ(pack->identity().version(), "1.0.0");
  EXPECT_EQ(pack->identity().digest(), Sha256Hex(bytes));
  EXPECT_EQ(pack->identity().digest().size(), 64u);

  // The same content in other bytes is another pack: its notice comes twice,
  // and the second one counts.
  const absl::StatusOr<Pack> other =
      Pack::Load(bytes + std::string("\x92\x01\x06notice", 9));
  ASSERT_TRUE(other.ok()) << other.status();
  EXPECT_NE(other->identity().digest(), pack->identity().digest());
}

TEST(Load, DoesNotKeepTheBytes) {
  std::string bytes = ToBytes(MinimalPack());
  const absl::StatusOr<Pack> pack = Pack::Load(bytes);
  ASSERT_TRUE(pack.ok());
  bytes.assign(bytes.size(), '\xff');
  bytes.clear();
  bytes.shrink_to_fit();
  const absl::StatusOr<v1::PackDescription> description =
      DescribePack(*pack, v1::DescribePackRequest());
  ASSERT_TRUE(description.ok());
  EXPECT_EQ(description->notice(), "This is a test.");
}

TEST(Load, TheLibrarysOwnPackIsThatOfItsBytes) {
  const absl::StatusOr<Pack> own = Pack::LoadDefault();
  const absl::StatusOr<Pack> loaded = Pack::Load(DefaultPackBytes());
  ASSERT_TRUE(own.ok()) << own.status();
  ASSERT_TRUE(loaded.ok()) << loaded.status();
  EXPECT_EQ(own->identity().SerializeAsString(),
            loaded->identity().SerializeAsString());
  v1::DescribePackRequest request;
  const absl::StatusOr<v1::PackDescription> described =
      DescribePack(*loaded, request);
  ASSERT_TRUE(described.ok());
  ASSERT_GT(described->locales_size(), 1);
  for (const std::string& locale : described->locales()) {
    request.set_locale(locale);
    EXPECT_EQ(DescribePack(*own, request)->SerializeAsString(),
              DescribePack(*loaded, request)->SerializeAsString())
        << locale;
  }
}

TEST(Load, CopiesShareOneCompiledForm) {
  const absl::StatusOr<Pack> pack = Pack::Load(ToBytes(MinimalPack()));
  ASSERT_TRUE(pack.ok());
  const Pack copy = *pack;
  EXPECT_EQ(&copy.compiled(), &pack->compiled());
}

TEST(Load, TellsEveryFaultAtOnce) {
  v1::Pack pack = MinimalPack();
  pack.mutable_findings(0)->mutable_when()->mutable_any(0)->set_fact("nobody");
  pack.mutable_protocols(1)->set_rank(1);
  pack.mutable_inputs(2)->mutable_integer()->set_min(9);
  const absl::Status status = Pack::Load(ToBytes(pack)).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  const v1::Error error = ErrorDetail(status);
  ASSERT_EQ(error.issues_size(), 3);
  EXPECT_EQ(error.issues(0).code(), "PACK_EMPTY_DOMAIN");
  EXPECT_EQ(error.issues(1).code(), "PACK_UNKNOWN_FACT");
  EXPECT_EQ(error.issues(2).code(), "PACK_RANK_TIE");
  EXPECT_EQ(error.path(), "inputs[2] days_pw.integer");
  EXPECT_THAT(std::string(status.message()), HasSubstr("(and 2 more)"));
  // The linter says the same.
  const v1::PackReport report = LintPack(ToBytes(pack));
  ASSERT_EQ(report.issues_size(), 3);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(report.issues(i).SerializeAsString(),
              error.issues(i).SerializeAsString());
    EXPECT_FALSE(report.issues(i).message().empty());
  }
  EXPECT_FALSE(report.has_pack());
}

TEST(Load, WarningsDoNotStopIt) {
  v1::Pack pack = MinimalPack();
  pack.mutable_languages(0)->mutable_texts()->DeleteSubrange(1, 2);
  const std::string bytes = ToBytes(pack);
  EXPECT_TRUE(Pack::Load(bytes).ok());
  const v1::PackReport report = LintPack(bytes);
  // The first one is still there in Spanish, to which nobody falls back.
  ASSERT_EQ(report.issues_size(), 2);
  for (const v1::Issue& issue : report.issues()) {
    EXPECT_EQ(issue.code(), "PACK_MISSING_TEXT");
    EXPECT_EQ(issue.severity(), v1::Issue::WARNING);
  }
  EXPECT_EQ(report.issues(0).path(), "inputs[0] status.question");
  EXPECT_EQ(report.issues(1).path(), "inputs[1] flavour.question");
  EXPECT_EQ(report.pack().id(), "gum");
}

TEST(Load, TheLinterTellsOfBytesThatAreNoPack) {
  const v1::PackReport report = LintPack("\xff\xff");
  ASSERT_EQ(report.issues_size(), 1);
  EXPECT_EQ(report.issues(0).code(), "PACK_MALFORMED");
  EXPECT_EQ(report.issues(0).severity(), v1::Issue::ERROR);
}

TEST(Load, BytesThatAreNoPackAreToldWhatOneIs) {
  for (const absl::string_view bytes :
       {"\xff", "# A text file.\nid: \"gum\"\n", "{\"id\": \"gum\"}"}) {
    const absl::Status status = Pack::Load(bytes).status();
    const v1::Error detail = ErrorDetail(status);
    ASSERT_EQ(detail.issues_size(), 1) << bytes;
    EXPECT_THAT(detail.issues(0).message(),
                testing::MatchesRegex("not the bytes of a pack \\(.+\\); "
                                      "`afterleaf pack build` makes them of a "
                                      "folder of text files"));
    EXPECT_THAT(std::string(status.message()),
                testing::EndsWith(detail.issues(0).message()));
  }
}

TEST(Load, EmptyBytesLackEverything) {
  const absl::Status status = Pack::Load("").status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_GT(ErrorDetail(status).issues_size(), 3);
}

}  // namespace
}  // namespace afterleaf
