// Reading what was answered: legal values, stated totals, units, two responses.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "afterleaf/scale.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Alerts;
using support::Assessed;
using support::Issues;
using support::Items;
using support::Outline;
using support::Read;
using support::Refusal;
using support::ScoreOf;
using support::TinyPack;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class ResponseTest : public ::testing::Test {
 protected:
  v1::ScaleResult Scored(const std::string& response) const {
    return ScoreScale(pack_, Read<v1::ScoreScaleRequest>("response { " +
                                                         response + " }"))
        .value();
  }
  std::string Refused(const std::string& response) const {
    return Refusal(ScoreScale(pack_, Read<v1::ScoreScaleRequest>(
                                         "response { " + response + " }"))
                       .status());
  }
  // Two responses to one scale.
  v1::Assessment Twice(const std::string& scale, const std::string& first,
                       const std::string& second) const {
    return Assessed(pack_, "scales { scale: \"" + scale + "\" " + first +
                               " } scales { scale: \"" + scale + "\" " +
                               second + " }");
  }
  std::string OfTwo(const std::string& scale, const std::string& first,
                    const std::string& second) const {
    return Outline(ScoreOf(Twice(scale, first, second), scale));
  }

  const Pack pack_ = TinyPack(R"(
    inputs { id: "cough" yes_no {} }
    inputs { id: "fever" yes_no {} }
    scales {
      id: "PAIN"
      method: SUM
      values: [ 0, 1, 2, 4 ]
      items { id: "p1" } items { id: "p2" } items { id: "p3" }
      items { id: "whole" not_summed: true }
      units { id: "line_mm" min: 0 max: 100 divide_by: 10 }
      units { id: "line_5" min: 0 max: 60 divide_by: 5 }
    }
    scales {
      id: "JOY"
      method: SUM
      direction: LOWER_IS_WORSE
      values: [ 0, 1, 2, 3 ]
      items { id: "j1" } items { id: "j2" }
      multiplier: 5
    }
    scales {
      id: "BOUND"
      method: WORST
      values: [ 0, 1 ]
      items { id: "b1" input: "cough" }
      items { id: "b2" input: "fever" }
    }
    alerts { id: "STRONG" tier: T2 when { fact: "PAIN" from: 6 } }
    alerts { id: "SAD" tier: T2 when { fact: "JOY" to: 10 } }
  )");
};

TEST_F(ResponseTest, AnIllegalAnswerIsAnIssueAndMissing) {
  for (const char* illegal : {"3", "5", "-2", "1000000", "-2147483648"}) {
    const v1::ScaleResult score =
        Scored(std::string("scale: \"PAIN\" answers: [1, ") + illegal + ", 2]");
    EXPECT_EQ(Outline(score), "NOT_SCORABLE 3..7") << illegal;
    EXPECT_THAT(Items(score), ElementsAre("p1=1", "p3=2")) << illegal;
    EXPECT_THAT(Issues(score.issues()),
                ElementsAre("INVALID_RESPONSE response.answers[1]"));
    EXPECT_THAT(score.issues(0).message(), HasSubstr("legal are 0, 1, 2, 4"));
  }
}

TEST_F(ResponseTest, AnIllegalAnswerById) {
  const v1::ScaleResult score =
      Scored("scale: \"PAIN\" items { item: \"p2\" value: 3 }");
  EXPECT_EQ(Outline(score), "NOT_SCORABLE");
  EXPECT_THAT(Issues(score.issues()),
              ElementsAre("INVALID_RESPONSE response.items[0].value"));
}

TEST_F(ResponseTest, ItemsByIdStandBesideThePackedOnes) {
  EXPECT_EQ(Outline(Scored("scale: \"PAIN\" answers: [1, -1, 2] "
                           "items { item: \"p2\" value: 4 }")),
            "SCORED 7");
}

TEST_F(ResponseTest, OfTwoAnswersToOneItemTheWorseStands) {
  const v1::ScaleResult pain = Scored(
      "scale: \"PAIN\" answers: [1, 1, 1] items { item: \"p1\" value: 4 }");
  EXPECT_EQ(Outline(pain), "SCORED 6");
  EXPECT_THAT(Issues(pain.issues()),
              ElementsAre("CONTRADICTION response.items[0].value"));
  EXPECT_EQ(Outline(Scored("scale: \"PAIN\" answers: [4, 1, 1] "
                           "items { item: \"p1\" value: 1 }")),
            "SCORED 6");
  EXPECT_EQ(Outline(Scored("scale: \"JOY\" answers: [1, 1] "
                           "items { item: \"j1\" value: 3 }")),
            "SCORED 10");
  EXPECT_THAT(Scored("scale: \"PAIN\" answers: [1, 1, 1] "
                     "items { item: \"p1\" value: 1 }")
                  .issues(),
              IsEmpty());
}

TEST_F(ResponseTest, TakesAStatedTotal) {
  const v1::ScaleResult score =
      Scored("scale: \"PAIN\" total: 12 source: \"clinic visit\"");
  EXPECT_EQ(Outline(score), "SCORED 12 external");
  EXPECT_EQ(score.source(), "clinic visit");
  EXPECT_FALSE(score.has_lowest());
  EXPECT_EQ(score.answered(), 0);
}

TEST_F(ResponseTest, AnIllegalTotalIsAnIssueAndMissing) {
  for (const char* illegal : {"-1", "13", "2147483647", "-2147483648"}) {
    const v1::ScaleResult score =
        Scored(std::string("scale: \"PAIN\" total: ") + illegal);
    EXPECT_EQ(Outline(score), "NOT_BEGUN") << illegal;
    EXPECT_THAT(Issues(score.issues()),
                ElementsAre("INVALID_RESPONSE response.total"));
  }
  EXPECT_EQ(Outline(Scored("scale: \"JOY\" total: 24")), "NOT_BEGUN");
  EXPECT_EQ(Outline(Scored("scale: \"JOY\" total: 25")), "SCORED 25 external");
}

TEST_F(ResponseTest, ItemsWinOverAStatedTotal) {
  const v1::ScaleResult score =
      Scored("scale: \"PAIN\" answers: [1, 1, 1] total: 4");
  EXPECT_EQ(Outline(score), "SCORED 3");
  EXPECT_THAT(Issues(score.issues()),
              ElementsAre("DISAGREEMENT response.total"));
  EXPECT_THAT(Scored("scale: \"PAIN\" answers: [1, 1, 1] total: 3").issues(),
              IsEmpty());
}

TEST_F(ResponseTest, AStatedTotalStandsBesideSingleItems) {
  const v1::ScaleResult score =
      Scored("scale: \"PAIN\" total: 9 items { item: \"p2\" value: 1 }");
  EXPECT_EQ(Outline(score), "SCORED 9 external");
  EXPECT_THAT(Items(score), ElementsAre("p2=1"));
  EXPECT_THAT(score.issues(), IsEmpty());
}

TEST_F(ResponseTest, ATotalThatTheItemsRuleOutIsADisagreement) {
  // With p2 at 1 the total lies in 1 to 9.
  const auto issues = [&](int total) {
    return Issues(Scored("scale: \"PAIN\" items { item: \"p2\" value: 1 } "
                         "total: " +
                         std::to_string(total))
                      .issues());
  };
  EXPECT_THAT(issues(0), ElementsAre("DISAGREEMENT response.total"));
  EXPECT_THAT(issues(1), IsEmpty());
  EXPECT_THAT(issues(9), IsEmpty());
  EXPECT_THAT(issues(10), ElementsAre("DISAGREEMENT response.total"));
}

TEST_F(ResponseTest, OtherUnitsAreRoundedHalfUp) {
  const auto total = [&](const std::string& response) {
    return Scored("scale: \"PAIN\" " + response).total();
  };
  EXPECT_EQ(total("unit: \"line_mm\" total: 0"), 0);
  EXPECT_EQ(total("unit: \"line_mm\" total: 4"), 0);
  EXPECT_EQ(total("unit: \"line_mm\" total: 5"), 1);
  EXPECT_EQ(total("unit: \"line_mm\" total: 64"), 6);
  EXPECT_EQ(total("unit: \"line_mm\" total: 65"), 7);
  EXPECT_EQ(total("unit: \"line_mm\" total: 100"), 10);
  // 2 of 5 is 0.4, 3 of 5 is 0.6.
  EXPECT_EQ(total("unit: \"line_5\" total: 2"), 0);
  EXPECT_EQ(total("unit: \"line_5\" total: 3"), 1);
}

TEST_F(ResponseTest, AnIllegalTotalInAnotherUnitIsMissing) {
  EXPECT_EQ(Outline(Scored("scale: \"PAIN\" unit: \"line_mm\" total: 101")),
            "NOT_BEGUN");
  EXPECT_EQ(Outline(Scored("scale: \"PAIN\" unit: \"line_mm\" total: -1")),
            "NOT_BEGUN");
}

TEST_F(ResponseTest, RefusesWhatThePackDoesNotHave) {
  EXPECT_EQ(Refused("scale: \"NO_SUCH\""), "INVALID_ARGUMENT response.scale");
  EXPECT_EQ(Refused(""), "INVALID_ARGUMENT response.scale");
  EXPECT_EQ(Refused("scale: \"PAIN\" items { item: \"p1\" value: 1 } "
                    "items { item: \"p9\" value: 1 }"),
            "INVALID_ARGUMENT response.items[1].item");
  EXPECT_EQ(Refused("scale: \"PAIN\" total: 1 unit: \"inch\""),
            "INVALID_ARGUMENT response.unit");
  EXPECT_EQ(Refused("scale: \"PAIN\" result: \"clear\""),
            "INVALID_ARGUMENT response.result");
}

TEST_F(ResponseTest, RefusesMoreAnswersThanItems) {
  EXPECT_EQ(Refused("scale: \"PAIN\" answers: [1, 1, 1, 1]"), "OK");
  EXPECT_EQ(Refused("scale: \"PAIN\" answers: [1, 1, 1, 1, -1]"),
            "INVALID_ARGUMENT response.answers");
}

TEST_F(ResponseTest, RefusesATotalForItemsThatStandInInputs) {
  EXPECT_EQ(Refused("scale: \"BOUND\" total: 1"),
            "INVALID_ARGUMENT response.total");
}

TEST_F(ResponseTest, AFaultInALaterResponseHasItsPath) {
  EXPECT_EQ(Refusal(Assess(pack_, Read<v1::AssessRequest>(
                                      "scales { scale: \"PAIN\" total: 1 } "
                                      "scales { scale: \"JOY\" unit: \"x\" }"))
                        .status()),
            "INVALID_ARGUMENT scales[1].unit");
}

TEST_F(ResponseTest, OfTwoTotalsTheWorseStands) {
  EXPECT_EQ(OfTwo("PAIN", "total: 3", "total: 4"), "SCORED 4 external");
  EXPECT_EQ(OfTwo("PAIN", "total: 4", "total: 3"), "SCORED 4 external");
  EXPECT_EQ(OfTwo("JOY", "total: 5", "total: 10"), "SCORED 5 external");
  EXPECT_EQ(OfTwo("JOY", "total: 10", "total: 5"), "SCORED 5 external");
  EXPECT_THAT(Issues(Twice("PAIN", "total: 3", "total: 4")),
              ElementsAre("DUPLICATE scales[1]"));
}

TEST_F(ResponseTest, OfTwoResponsesTheWorseItemsStand) {
  EXPECT_THAT(Items(ScoreOf(
                  Twice("PAIN", "answers: [4, 0, 0]", "answers: [0, 1, 0, 2]"),
                  "PAIN")),
              ElementsAre("p1=4", "p2=1", "p3=0", "whole=2"));
  EXPECT_THAT(
      Items(ScoreOf(Twice("JOY", "answers: [3, 0]", "answers: [1, 2]"), "JOY")),
      ElementsAre("j1=1", "j2=0"));
}

// A second response never takes back what the first made certain.
TEST_F(ResponseTest, ASecondResponseNeverCalmsTheFirst) {
  const std::string bad = "answers: [4, 4]";
  EXPECT_THAT(Alerts(Twice("PAIN", bad, "answers: [0, 0]")),
              ElementsAre("STRONG"));
  EXPECT_THAT(Alerts(Twice("PAIN", "answers: [0, 0]", bad)),
              ElementsAre("STRONG"));
  EXPECT_THAT(Alerts(Twice("PAIN", bad, "total: 1")), ElementsAre("STRONG"));
  EXPECT_THAT(Alerts(Twice("PAIN", "total: 1", bad)), ElementsAre("STRONG"));
  // j1 at 0 leaves 0 to 15, so the alert is possible; 10 makes it certain.
  EXPECT_THAT(Alerts(Twice("JOY", "total: 30", "answers: 0")),
              ElementsAre("SAD?"));
  EXPECT_THAT(Alerts(Twice("JOY", "total: 10", "answers: 0")),
              ElementsAre("SAD"));
}

TEST_F(ResponseTest, OfTwoUnfinishedResponsesTheWorstStaysPossible) {
  // 5 to 9 of the first, 4 to 12 of the second.
  EXPECT_EQ(OfTwo("PAIN", "answers: [4, 1]", "answers: [4]"),
            "NOT_SCORABLE 5..12");
  EXPECT_EQ(OfTwo("PAIN", "answers: [4]", "answers: [4, 1]"),
            "NOT_SCORABLE 5..12");
  EXPECT_EQ(OfTwo("JOY", "answers: [0]", "answers: [3]"), "NOT_SCORABLE 0..15");
}

TEST_F(ResponseTest, ASecondResponseWithNothingInItChangesNothing) {
  EXPECT_EQ(OfTwo("PAIN", "total: 3", ""), "SCORED 3 external");
  EXPECT_EQ(OfTwo("PAIN", "", "total: 3"), "SCORED 3 external");
}

TEST_F(ResponseTest, OfTwoResponsesThroughInputsYesStands) {
  const v1::Assessment reply =
      Twice("BOUND", "answers: [1, 0]", "answers: [0, 0]");
  EXPECT_EQ(Outline(ScoreOf(reply, "BOUND")), "SCORED 1");
  EXPECT_THAT(Issues(reply), ElementsAre("DUPLICATE scales[1]"));
}

}  // namespace
}  // namespace afterleaf
