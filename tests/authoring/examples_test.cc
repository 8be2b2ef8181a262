#include "src/authoring/examples.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/text_proto.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class M>
M Text(const std::string& text) {
  const MessageTypes types;
  M message;
  const std::string full_name = message.GetTypeName();
  const ParsedMessage parsed =
      ParseTextProto(types, full_name.substr(full_name.rfind('.') + 1), text);
  EXPECT_TRUE(parsed.ok()) << text;
  EXPECT_TRUE(message.ParseFromString(parsed.bytes));
  return message;
}

// An answer in which everything that can be compared is set.
v1::Assessment Answer() {
  return Text<v1::Assessment>(R"(
    phase { phase: "PEAK" }
    safety {
      tier: T2 possible_tier: T3
      alerts { alert: "TR-1" tier: T2 certain: true }
      alerts { alert: "TR-2" tier: T1 certain: true }
      alerts { alert: "TR-3" tier: T3 certain: false }
    }
    exercise {
      ceiling: LIGHT
      limits { limit: "EX-1" sets_ceiling: true }
      limits { limit: "EX-2" }
    }
    protocols { protocol: "WALK" }
    protocols { protocol: "REST" }
    flags { flag: "F" }
    issues { code: "INVALID_RESPONSE" }
    ask { id: "sbp" }
  )");
}

std::vector<std::string> Compare(const std::string& expected) {
  return CompareAssessment(Text<v1::ExpectedAssessment>(expected), Answer());
}

TEST(CompareAssessment, PassesWhatIsAsExpected) {
  EXPECT_THAT(Compare(R"(
    phase: "PEAK" tier: T2 rules: "TR-1" possible_tier: T3 ceiling: LIGHT
    flags { ids: "F" } protocols { ids: "REST" ids: "WALK" }
    must: "WALK" must_not: "RUN" ask: "sbp"
    issues { ids: "INVALID_RESPONSE" }
  )"),
              IsEmpty());
}

TEST(CompareAssessment, DoesNotCompareWhatIsNotSet) {
  EXPECT_THAT(Compare("phase: \"PEAK\""), IsEmpty());
}

TEST(CompareAssessment, ShowsEveryDifference) {
  EXPECT_THAT(Compare(R"(
    phase: "LATE" tier: T1 rules: "TR-2" possible_tier: T1 ceiling: NONE
    flags { } protocols { ids: "WALK" ids: "RUN" }
    must: "RUN" must_not: "REST" ask: "age" issues { }
  )"),
              ElementsAre("phase: expected LATE, got PEAK",
                          "tier: expected T1 by TR-2, got T2 by TR-1",
                          "possible tier: expected T1, got T3 by TR-3",
                          "ceiling: expected NONE, got LIGHT by EX-1",
                          "flags: not expected F",
                          "protocols: missing RUN; not expected REST",
                          "must: not offered: RUN", "must not: offered: REST",
                          "ask: not asked: age",
                          "issues: not expected INVALID_RESPONSE"));
}

TEST(CompareAssessment, ComparesTheRulesThatReachTheTier) {
  EXPECT_THAT(Compare("tier: T2"), ElementsAre("rules: not expected TR-1"));
  EXPECT_THAT(Compare("tier: T2 rules: 'TR-1' rules: 'TR-9'"),
              ElementsAre("rules: missing TR-9"));
}

TEST(CompareScore, PassesWhatIsAsExpected) {
  const auto actual = Text<v1::ScaleResult>(R"(
    state: SCORED total: 12 band: "MILD" prorated: true answered: 8
    change { verdict: IMPROVED } notes: "n")");
  EXPECT_THAT(CompareScore(Text<v1::ExpectedScore>(R"(
    state: SCORED total: 12 band: "MILD" prorated: true answered: 8
    verdict: IMPROVED notes: "n" issues { })"),
                           actual),
              IsEmpty());
}

TEST(CompareScore, ShowsEveryDifference) {
  const auto actual =
      Text<v1::ScaleResult>("state: SCORED total: 12 band: 'A'");
  EXPECT_THAT(
      CompareScore(Text<v1::ExpectedScore>(R"(
    state: NOT_SCORABLE no_total: true band: "-" prorated: true answered: 1
    result: "clear" issues { ids: "X" } verdict: WORSENED notes: "n")"),
                   actual),
      ElementsAre("state: expected NOT_SCORABLE, got SCORED",
                  "total: expected none, got 12", "band: expected none, got A",
                  "prorated: expected yes, got no",
                  "answered: expected 1, got 0",
                  "result: expected clear, got none", "issues: missing X",
                  "verdict: expected WORSENED, got none", "notes: missing n"));
  EXPECT_THAT(
      CompareScore(Text<v1::ExpectedScore>("total: 0"), v1::ScaleResult()),
      ElementsAre("total: expected 0, got none"));
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
