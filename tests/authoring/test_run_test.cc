#include "src/authoring/test_run.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/junit.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ExampleDirectory::Entry Entry(const std::string& id, const std::string& tier,
                              const std::string& file = "examples/e.textproto",
                              int line = 7) {
  return {support::BytesOf("Example", "id: '" + id +
                                          "' patient { screen { done: true } } "
                                          "expect { tier: " +
                                          tier + " }"),
          {file, {line, 1}}};
}

TEST(RunExamples, TellsFailuresInTheOrderOfTheExamples) {
  const std::vector<ExampleResult> results =
      RunExamples(support::TinyPack(),
                  {Entry("b", "T0"), Entry("a", "T1"), Entry("c", "T0")}, 2);
  ASSERT_EQ(results.size(), 3U);
  EXPECT_EQ(results[0].id, "b");
  EXPECT_TRUE(results[0].ok());
  EXPECT_EQ(results[1].id, "a");
  EXPECT_FALSE(results[1].ok());
  EXPECT_TRUE(results[2].ok());
}

TEST(RunExamples, FailsTheSecondOfTwoWithOneIdAndOneWithoutAnId) {
  const std::vector<ExampleResult> results =
      RunExamples(support::TinyPack(),
                  {Entry("a", "T0"), Entry("a", "T0"), Entry("", "T0")}, 1);
  EXPECT_TRUE(results[0].ok());
  ASSERT_FALSE(results[1].ok());
  EXPECT_EQ(results[1].differences[0].what, "another example has the same id");
  ASSERT_FALSE(results[2].ok());
  EXPECT_EQ(results[2].differences[0].what, "has no id");
}

TEST(RunExamples, HoldsTheInvariantsAgainstThePatients) {
  const Pack pack = support::TinyPack(R"(
    invariants { id: "SEEN" sentence: "Everybody is seen the same day."
                 then { fact: "tier" from: 2 } })");
  const std::vector<ExampleResult> results =
      RunExamples(pack, {Entry("a", "T0")}, 1);
  EXPECT_THAT(results[0].invariants, ElementsAre("SEEN"));
  ASSERT_FALSE(results[0].ok());
  EXPECT_EQ(results[0].differences[0].what,
            "breaks invariant SEEN: Everybody is seen the same day.");
}

TEST(RunExamples, IsTheSameWhateverTheNumberOfThreads) {
  std::vector<ExampleDirectory::Entry> examples;
  for (int i = 0; i < 200; ++i) {
    examples.push_back(
        Entry("e" + std::to_string(i), i % 3 == 0 ? "T1" : "T0"));
  }
  const Pack pack = support::TinyPack();
  EXPECT_EQ(ToJUnit("pack", RunExamples(pack, examples, 1)),
            ToJUnit("pack", RunExamples(pack, examples, 5)));
}

TEST(FilterExamples, KeepsThoseWhoseIdHoldsTheText) {
  const std::vector<ExampleDirectory::Entry> examples = {Entry("a/1", "T0"),
                                                         Entry("b/1", "T0")};
  EXPECT_EQ(FilterExamples(examples, "").size(), 2U);
  EXPECT_EQ(FilterExamples(examples, "/1").size(), 2U);
  EXPECT_EQ(FilterExamples(examples, "b/").size(), 1U);
  EXPECT_THAT(FilterExamples(examples, "c"), IsEmpty());
}

TEST(ToJUnit, HasASuitePerFileAndACasePerExample) {
  const std::string xml = ToJUnit(
      "pack/", RunExamples(support::TinyPack(),
                           {Entry("a", "T0", "examples/one.textproto", 3),
                            Entry("b", "T1", "examples/two.textproto", 9)},
                           1));
  EXPECT_EQ(xml, R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="pack" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="one" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="one" name="a" file="pack/examples/one.textproto" line="3"/>
  </testsuite>
  <testsuite name="two" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="two" name="b" file="pack/examples/two.textproto" line="9">
      <failure message="tier: expected T1, got T0">tier: expected T1, got T0&#10;</failure>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST(ToJUnit, EscapesWhatXmlWouldRead) {
  ExampleResult result;
  result.id = "<a & \"b\">\x01";
  result.location = {"examples/e.textproto", {1, 1}};
  result.differences = {{"x < y", {}}};
  const std::string xml = ToJUnit("pack", {result});
  EXPECT_THAT(xml, HasSubstr("name=\"&lt;a &amp; &quot;b&quot;&gt;?\""));
  EXPECT_THAT(xml, HasSubstr("message=\"x &lt; y\""));
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
