// Step 6: the phase of the window that holds the hours, and the late phases.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Assessed;
using support::List;
using support::TinyPack;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr char kBurden[] = R"(
  scales {
    id: "W" method: SUM values: [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 ]
    items { id: "w1" }
  }
  scales {
    id: "V" method: SUM values: [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 ]
    items { id: "v1" } items { id: "v2" }
  }
  phase_model {
    late { burden { scale: "W" from: 4 } burden { scale: "V" from: 6 } }
    severity { scale: "W" cuts: [ 100, 101, 102 ] }
  }
)";

class Timeline : public ::testing::Test {
 protected:
  v1::PhaseAssessment At(int hours, const std::string& rest = "") const {
    return Assessed(pack_,
                    absl::StrCat("use { status: \"STOPPED\" product: \"SHORT\" "
                                 "last_use { hours_ago: ",
                                 hours, " } } ", rest))
        .phase();
  }
  v1::PhaseAssessment Between(int from, int to,
                              const std::string& rest = "") const {
    return Assessed(pack_,
                    absl::StrCat("use { status: \"STOPPED\" product: \"SHORT\" "
                                 "last_use { hours_ago_between { from: ",
                                 from, " to: ", to, " } } } ", rest))
        .phase();
  }
  static std::string Score(const std::string& scale, int total) {
    return absl::StrCat("scales { scale: \"", scale, "\" total: ", total,
                        " } ");
  }

  const Pack pack_ = TinyPack(kBurden);
};

TEST_F(Timeline, WindowsAreHalfOpen) {
  EXPECT_EQ(At(0).phase(), "ONSET");
  EXPECT_EQ(At(9).phase(), "ONSET");
  EXPECT_EQ(At(10).phase(), "PEAK");
  EXPECT_EQ(At(19).phase(), "PEAK");
  EXPECT_EQ(At(20).phase(), "EASING");
  EXPECT_EQ(At(99).phase(), "EASING");
}

TEST_F(Timeline, SaysHoursDayAndWindow) {
  const v1::PhaseAssessment phase = At(15);
  EXPECT_EQ(phase.hours_from(), 15);
  EXPECT_EQ(phase.hours_to(), 15);
  EXPECT_EQ(phase.window_from_h(), 10);
  EXPECT_EQ(phase.window_to_h(), 20);
  EXPECT_EQ(At(23).day(), 1);
  EXPECT_EQ(At(24).day(), 2);
  EXPECT_EQ(At(25).day(), 2);
  EXPECT_EQ(At(0).window_from_h(), 0);
  EXPECT_EQ(At(50).window_to_h(), 200);
  EXPECT_EQ(At(200).window_from_h(), 100);
  EXPECT_FALSE(At(200).has_window_to_h());
}

TEST_F(Timeline, EveryProductHasItsWindow) {
  const auto at = [&](const std::string& product, int hours) {
    return Assessed(pack_,
                    absl::StrCat("use { status: \"STOPPED\" ", product,
                                 " last_use { hours_ago: ", hours, " } }"))
        .phase()
        .phase();
  };
  EXPECT_EQ(at("product: \"LONG\"", 13), "ONSET");
  EXPECT_EQ(at("product: \"LONG\"", 14), "PEAK");
  EXPECT_EQ(at("product: \"LONG\"", 29), "PEAK");
  EXPECT_EQ(at("product: \"LONG\"", 30), "EASING");
  // Every other value, and none.
  EXPECT_EQ(at("product: \"OTHER\"", 10), "PEAK");
  EXPECT_EQ(at("product: \"UNKNOWN\"", 10), "PEAK");
  EXPECT_EQ(at("", 10), "PEAK");
}

TEST_F(Timeline, OfARangeTheMostAcutePhaseStands) {
  EXPECT_EQ(Between(5, 50).phase(), "PEAK");
  EXPECT_EQ(Between(5, 9).phase(), "ONSET");
  EXPECT_EQ(Between(5, 10).phase(), "PEAK");
  EXPECT_EQ(Between(19, 30).phase(), "PEAK");
  EXPECT_EQ(Between(20, 30).phase(), "EASING");
}

// The peak lies inside the range, and neither end is in it.
TEST_F(Timeline, BoundariesInsideARangeCount) {
  EXPECT_EQ(Between(0, 99).phase(), "PEAK");
  EXPECT_EQ(Between(0, 5000).phase(), "PEAK");
}

TEST_F(Timeline, ARangeOverSeveralPhasesIsAmbiguous) {
  EXPECT_THAT(List(Between(5, 10).flags()), Contains("AMBIGUOUS"));
  EXPECT_THAT(List(Between(5, 9).flags()), Not(Contains("AMBIGUOUS")));
  EXPECT_THAT(List(Between(10, 10).flags()), Not(Contains("AMBIGUOUS")));
}

TEST_F(Timeline, ARangeSaysBothItsEndsAndTheDayOfTheRecentOne) {
  const v1::PhaseAssessment phase = Between(5, 50);
  EXPECT_EQ(phase.hours_from(), 5);
  EXPECT_EQ(phase.hours_to(), 50);
  EXPECT_EQ(phase.day(), 1);
  EXPECT_EQ(phase.window_from_h(), 10);
}

TEST_F(Timeline, TheLastPhaseNeedsATestThatIsNotMet) {
  EXPECT_EQ(At(99, Score("W", 3)).phase(), "EASING");
  EXPECT_EQ(At(100, Score("W", 3)).phase(), "FREE");
  EXPECT_EQ(At(100, Score("W", 4)).phase(), "EASING");
  EXPECT_EQ(At(100).phase(), "EASING");
  EXPECT_EQ(At(199).phase(), "EASING");
  EXPECT_EQ(At(200).phase(), "FREE");
}

TEST_F(Timeline, OneBurdenIsEnough) {
  EXPECT_EQ(At(150, Score("W", 3) + Score("V", 5)).phase(), "FREE");
  EXPECT_EQ(At(150, Score("W", 3) + Score("V", 6)).phase(), "EASING");
}

TEST_F(Timeline, AScaleWithoutATotalIsNoTest) {
  EXPECT_EQ(At(150, "scales { scale: \"V\" answers: 1 }").phase(), "EASING");
  EXPECT_EQ(
      At(150, Score("W", 3) + "scales { scale: \"V\" answers: 9 }").phase(),
      "FREE");
}

TEST_F(Timeline, BurdenIsFlaggedFromTheLatePhaseOn) {
  EXPECT_THAT(List(At(99, Score("W", 4)).flags()), IsEmpty());
  EXPECT_THAT(List(At(100, Score("W", 4)).flags()), ElementsAre("BURDENED"));
  const v1::PhaseAssessment late = At(200, Score("W", 4));
  EXPECT_EQ(late.phase(), "FREE");
  EXPECT_THAT(List(late.flags()), ElementsAre("BURDENED"));
  EXPECT_THAT(List(At(150, Score("W", 3)).flags()), IsEmpty());
}

TEST_F(Timeline, ScoresAreMissedWhereTheyDecide) {
  // V is a burden test and no withdrawal scale.
  EXPECT_THAT(List(At(150, Score("V", 1)).flags()),
              ElementsAre("SCORES_MISSING"));
  EXPECT_THAT(List(At(50).flags()), ElementsAre("SCORES_MISSING"));
  EXPECT_THAT(List(At(50, Score("W", 0)).flags()), IsEmpty());
}

TEST_F(Timeline, ARangeIntoTheLatePhaseStaysBeforeIt) {
  EXPECT_EQ(Between(150, 250, Score("W", 4)).phase(), "EASING");
  EXPECT_EQ(Between(90, 150, Score("W", 0)).phase(), "EASING");
  EXPECT_THAT(List(Between(90, 150, Score("W", 0)).flags()),
              Contains("AMBIGUOUS"));
  EXPECT_EQ(Between(100, 150, Score("W", 0)).phase(), "FREE");
}

TEST_F(Timeline, SaysWhichAnswersThePhaseRestsOn) {
  EXPECT_THAT(
      List(At(15, Score("W", 0)).because()),
      ::testing::UnorderedElementsAre("status", "product", "abstinence",
                                      "last_use.given", "last_use", "W"));
}

}  // namespace
}  // namespace afterleaf
