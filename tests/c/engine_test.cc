#include <string>

#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "tests/c/abi.h"

namespace afterleaf {
namespace {

constexpr std::size_t kPackLimit = std::size_t{4} << 20;

v1::Pack ParsedTestPack() {
  v1::Pack pack;
  EXPECT_TRUE(pack.ParseFromString(TestPack()));
  return pack;
}

// A loadable pack of exactly `size` bytes: a source grows until it fits.
std::string PackOfSize(std::size_t size) {
  v1::Pack pack = ParsedTestPack();
  v1::Source* source = pack.add_sources();
  source->set_id("SR-1");
  source->set_citation(std::string(size, 'x'));
  // Longer by the citation's own bytes and by what stands around it.
  const std::size_t around = pack.ByteSizeLong() - size;
  source->set_citation(std::string(size - around, 'x'));
  EXPECT_EQ(pack.ByteSizeLong(), size);
  return pack.SerializeAsString();
}

v1::PackReport Report(const std::string& pack) {
  v1::PackReport report;
  const Outcome outcome = Lint(Bytes(pack));
  EXPECT_EQ(outcome.status, AFTERLEAF_OK) << outcome.message;
  EXPECT_TRUE(report.ParseFromString(outcome.reply));
  return report;
}

bool HasError(const v1::PackReport& report) {
  for (const v1::Issue& issue : report.issues()) {
    if (issue.severity() == v1::Issue::ERROR) return true;
  }
  return false;
}

TEST(Engine, LoadsThePackThatIsPartOfTheLibrary) {
  Engine engine(nullptr, &afterleaf_engine_destroy);
  const Outcome outcome = Create({nullptr, 0}, &engine);
  ASSERT_EQ(outcome.status, AFTERLEAF_OK) << outcome.message;
  v1::PackDescription description;
  ASSERT_TRUE(description.ParseFromString(
      Ask(&afterleaf_describe_pack, engine, "").reply));
  EXPECT_EQ(description.pack().id(), "kratom");
}

TEST(Engine, LoadsAPackFromBytesThatNeedNotLive) {
  std::string pack = TestPack();
  Engine engine(nullptr, &afterleaf_engine_destroy);
  ASSERT_EQ(Create(Bytes(pack), &engine).status, AFTERLEAF_OK);
  pack.assign(pack.size(), '\xFF');
  v1::PackDescription description;
  ASSERT_TRUE(description.ParseFromString(
      Ask(&afterleaf_describe_pack, engine, "").reply));
  EXPECT_EQ(description.pack().id(), "coffee");
  EXPECT_EQ(description.pack().digest().size(), 64u);
  ASSERT_EQ(description.scales_size(), 1);
  EXPECT_EQ(description.scales(0).title(), "Headache");
}

TEST(Engine, SaysEveryIssueOfAFaultyPack) {
  v1::Pack pack = ParsedTestPack();
  pack.mutable_alerts(0)->mutable_when()->set_fact("no_such_fact");
  pack.mutable_limits(0)->mutable_when()->set_fact("nor_this");
  Engine engine(nullptr, &afterleaf_engine_destroy);
  const std::string bytes = pack.SerializeAsString();
  const Outcome outcome = Create(Bytes(bytes), &engine);
  EXPECT_EQ(outcome.status, AFTERLEAF_INVALID_ARGUMENT);
  EXPECT_GE(outcome.detail.issues_size(), 2);
  EXPECT_FALSE(outcome.detail.path().empty());
}

TEST(Engine, RefusesBytesThatAreNoPack) {
  Engine engine(nullptr, &afterleaf_engine_destroy);
  for (const std::string& bytes :
       {std::string("\xFF\xFF"), std::string("not a pack"), std::string("x"),
        std::string(1 << 20, '\0'), TestPack() + "\x01"}) {
    EXPECT_EQ(Create(Bytes(bytes), &engine).status, AFTERLEAF_INVALID_ARGUMENT);
  }
  // An empty list that is not NULL is a pack without content, not the pack of
  // the library.
  const uint8_t byte = 0;
  EXPECT_EQ(Create({&byte, 0}, &engine).status, AFTERLEAF_INVALID_ARGUMENT);
}

TEST(Engine, RefusesNullAndSizesThatCannotBe) {
  // A variable: clang refuses a literal where the header says never NULL.
  afterleaf_engine** nowhere = nullptr;
  afterleaf_error* error = nullptr;
  EXPECT_EQ(afterleaf_engine_create({nullptr, 0}, nowhere, &error),
            AFTERLEAF_INVALID_ARGUMENT);
  EXPECT_STREQ(afterleaf_error_message(error), "engine is NULL");
  afterleaf_error_free(error);
  EXPECT_EQ(afterleaf_engine_create({nullptr, 0}, nowhere, nullptr),
            AFTERLEAF_INVALID_ARGUMENT);

  Engine engine(nullptr, &afterleaf_engine_destroy);
  EXPECT_EQ(Create({nullptr, 1}, &engine).status, AFTERLEAF_INVALID_ARGUMENT);
  const uint8_t byte = 0;
  EXPECT_EQ(Create({&byte, SIZE_MAX}, &engine).status,
            AFTERLEAF_RESOURCE_EXHAUSTED);
  afterleaf_engine_destroy(nullptr);
}

TEST(Engine, HoldsThePackLimitToTheByte) {
  Engine engine(nullptr, &afterleaf_engine_destroy);
  for (const int above : {-1, 0, 1}) {
    const std::string pack = PackOfSize(kPackLimit + above);
    const Outcome outcome = Create(Bytes(pack), &engine);
    EXPECT_EQ(outcome.status,
              above > 0 ? AFTERLEAF_RESOURCE_EXHAUSTED : AFTERLEAF_OK)
        << above << " " << outcome.message;
    EXPECT_EQ(HasError(Report(pack)), above > 0);
  }
}

TEST(LintPack, FindsNothingInAPackThatLoads) {
  const v1::PackReport report = Report(TestPack());
  EXPECT_FALSE(HasError(report)) << report.issues(0).message();
  EXPECT_EQ(report.pack().id(), "coffee");
}

TEST(LintPack, ReportsAllIssuesOfAFaultyPack) {
  v1::Pack pack = ParsedTestPack();
  pack.mutable_alerts(0)->mutable_when()->set_fact("no_such_fact");
  pack.mutable_limits(0)->mutable_when()->set_fact("nor_this");
  const v1::PackReport report = Report(pack.SerializeAsString());
  EXPECT_GE(report.issues_size(), 2);
  EXPECT_TRUE(HasError(report));
  EXPECT_FALSE(report.has_pack());
}

TEST(LintPack, TakesAnyBytes) {
  for (const std::string& bytes :
       {std::string(), std::string("\xFF"), std::string("not a pack")}) {
    EXPECT_TRUE(HasError(Report(bytes)));
  }
  const Outcome none = Lint({nullptr, 0});
  v1::PackReport report;
  ASSERT_TRUE(report.ParseFromString(none.reply));
  EXPECT_TRUE(HasError(report));
}

TEST(LintPack, RefusesNullAndSizesThatCannotBe) {
  EXPECT_EQ(Lint({nullptr, 1}).status, AFTERLEAF_INVALID_ARGUMENT);
  const uint8_t byte = 0;
  EXPECT_EQ(Lint({&byte, SIZE_MAX}).status, AFTERLEAF_RESOURCE_EXHAUSTED);
  afterleaf_buffer** nowhere = nullptr;
  afterleaf_error* error = nullptr;
  EXPECT_EQ(afterleaf_lint_pack({nullptr, 0}, nowhere, &error),
            AFTERLEAF_INVALID_ARGUMENT);
  EXPECT_STREQ(afterleaf_error_message(error), "reply is NULL");
  afterleaf_error_free(error);
}

}  // namespace
}  // namespace afterleaf
