// Yes/no scales without a total.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "afterleaf/scale.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Assessed;
using support::Issues;
using support::Outline;
using support::Read;
using support::Refusal;
using support::ScoreOf;
using support::TinyPack;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ScreenScale : public ::testing::Test {
 protected:
  v1::ScaleResult Scored(const std::string& rest) const {
    return ScoreScale(pack_, Read<v1::ScoreScaleRequest>(
                                 "response { scale: \"FIT\" " + rest + " }"))
        .value();
  }
  std::string Of(const std::string& rest) const {
    return Outline(Scored(rest));
  }

  const Pack pack_ = TinyPack(R"(
    inputs { id: "cough" yes_no {} }
    scales {
      id: "FIT"
      method: SCREEN
      values: [ 0, 1 ]
      items { id: "f1" } items { id: "f2" } items { id: "f3" }
    }
    scales {
      id: "BOUND"
      method: SCREEN
      values: [ 0, 1 ]
      items { id: "b1" input: "cough" }
    }
  )");
};

TEST_F(ScreenScale, IsClearWhenEveryAnswerIsNo) {
  EXPECT_EQ(Of("answers: [0, 0, 0]"), "SCORED clear");
}

TEST_F(ScreenScale, OneYesIsEnough) {
  EXPECT_EQ(Of("answers: [0, 0, 1]"), "SCORED yes_any");
  EXPECT_EQ(Of("answers: [-1, 1]"), "PARTIAL yes_any");
}

TEST_F(ScreenScale, IsUnknownWhileAnAnswerIsMissing) {
  EXPECT_EQ(Of("answers: [0, 0]"), "PARTIAL unknown");
  EXPECT_EQ(Of(""), "NOT_BEGUN unknown");
}

TEST_F(ScreenScale, TakesAStatedResult) {
  EXPECT_EQ(Of("result: \"clear\""), "SCORED clear external");
  EXPECT_EQ(Of("result: \"yes_any\""), "SCORED yes_any external");
  EXPECT_EQ(Of("result: \"unknown\""), "SCORED unknown external");
}

TEST_F(ScreenScale, ItemsWinOverAStatedResult) {
  const v1::ScaleResult yes = Scored("answers: 1 result: \"clear\"");
  EXPECT_EQ(yes.result(), "yes_any");
  EXPECT_THAT(Issues(yes.issues()),
              ElementsAre("DISAGREEMENT response.result"));
  const v1::ScaleResult no = Scored("answers: [0, 0, 0] result: \"yes_any\"");
  EXPECT_EQ(no.result(), "clear");
  EXPECT_THAT(Issues(no.issues()), ElementsAre("DISAGREEMENT response.result"));
  EXPECT_THAT(Scored("answers: 1 result: \"yes_any\"").issues(), IsEmpty());
}

TEST_F(ScreenScale, AnIllegalAnswerIsMissingAndNoYes) {
  const v1::ScaleResult score = Scored("answers: [0, 2, 0]");
  EXPECT_EQ(Outline(score), "PARTIAL unknown");
  EXPECT_THAT(Issues(score.issues()),
              ElementsAre("INVALID_RESPONSE response.answers[1]"));
}

TEST_F(ScreenScale, OfTwoResponsesTheMoreCautiousResultStands) {
  const auto result = [&](const std::string& first, const std::string& second) {
    return ScoreOf(
               Assessed(pack_, "scales { scale: \"FIT\" result: \"" + first +
                                   "\" } scales { scale: \"FIT\" result: \"" +
                                   second + "\" }"),
               "FIT")
        .result();
  };
  EXPECT_EQ(result("clear", "unknown"), "unknown");
  EXPECT_EQ(result("unknown", "clear"), "unknown");
  EXPECT_EQ(result("yes_any", "unknown"), "yes_any");
  EXPECT_EQ(result("clear", "yes_any"), "yes_any");
}

TEST_F(ScreenScale, RefusesAnotherResult) {
  const auto refusal = [&](const std::string& response) {
    return Refusal(ScoreScale(pack_, Read<v1::ScoreScaleRequest>(
                                         "response { " + response + " }"))
                       .status());
  };
  EXPECT_EQ(refusal(R"(scale: "FIT" result: "fine")"),
            "INVALID_ARGUMENT response.result");
  EXPECT_EQ(refusal(R"(scale: "FIT" total: 1)"),
            "INVALID_ARGUMENT response.total");
}

// A bare result would hide the inputs that rules read.
TEST_F(ScreenScale, RefusesAResultForItemsThatStandInInputs) {
  const auto status =
      Assess(pack_, Read<v1::AssessRequest>(
                        R"(scales { scale: "BOUND" result: "yes_any" })"))
          .status();
  EXPECT_EQ(Refusal(status), "INVALID_ARGUMENT scales[0].result");
}

TEST_F(ScreenScale, ItemsThatStandInInputsGiveTheResult) {
  const auto result = [&](const std::string& screen) {
    return ScoreOf(Assessed(pack_, "screen { " + screen + " }"), "BOUND")
        .result();
  };
  EXPECT_EQ(result("present: \"cough\""), "yes_any");
  EXPECT_EQ(result("absent: \"cough\""), "clear");
  EXPECT_EQ(result("unknown: \"cough\""), "unknown");
}

}  // namespace
}  // namespace afterleaf
