// Step 7: scores move a person only toward a more acute phase, and one step.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Ahead;
using support::Assessed;
using support::List;
using support::TinyPack;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kSteps[] = R"(
  scales {
    id: "W" method: SUM values: [ 0, 1, 2, 3 ] items { id: "w1" }
    items { id: "w2" }
  }
  scales { id: "V" method: SUM values: [ 0, 1, 2, 3 ] items { id: "v1" } }
  phase_model {
    severity { scale: "W" cuts: [ 1, 2, 3 ] }
    severity { scale: "V" cuts: [ 1, 2, 3 ] }
    score_steps { from: "ONSET" severity_from: 2 to: "PEAK" flag: "EARLY_PEAK" }
    score_steps { from: "EASING" severity_from: 2 to: "ONSET" flag: "SECOND"
                  within_h_after_acute: 5 too_late_flag: "TOO_LATE" }
    score_steps { from: "EASING" severity_from: 1 to: "PEAK" flag: "NEVER" }
  }
)";

class ScoreSteps : public ::testing::Test {
 protected:
  v1::PhaseAssessment At(int hours, int w, const std::string& rest = "") const {
    return Assessed(pack_,
                    absl::StrCat("use { status: \"STOPPED\" product: \"SHORT\" "
                                 "last_use { hours_ago: ",
                                 hours, " } } scales { scale: \"W\" total: ", w,
                                 " } ", rest))
        .phase();
  }

  const Pack pack_ = TinyPack(kSteps);
};

TEST_F(ScoreSteps, SeverityFromTheThresholdOnMovesThePerson) {
  EXPECT_EQ(At(5, 1).phase(), "ONSET");
  EXPECT_THAT(At(5, 1).flags(), IsEmpty());
  const v1::PhaseAssessment moved = At(5, 2);
  EXPECT_EQ(moved.phase(), "PEAK");
  EXPECT_EQ(moved.phase_by_time(), "ONSET");
  EXPECT_THAT(List(moved.flags()), ElementsAre("EARLY_PEAK"));
  EXPECT_EQ(At(5, 3).phase(), "PEAK");
}

TEST_F(ScoreSteps, TheWorstScaleCounts) {
  EXPECT_EQ(At(5, 0, "scales { scale: \"V\" total: 2 }").phase(), "PEAK");
  EXPECT_EQ(At(5, 0, "scales { scale: \"V\" total: 2 }").severity(), 2);
}

// Severity by the bands of a scale, so that a band that moves takes it along.
TEST(SeverityWithoutCuts, CountsTheBandsAfterTheFirst) {
  const Pack pack = TinyPack(R"(
    scales {
      id: "CHILL" method: SUM items { id: "c1" }
      values: [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 ]
      bands { id: "NONE" from: 0 to: 1 } bands { id: "MILD" from: 2 to: 3 }
      bands { id: "MODERATE" from: 4 to: 5 } bands { id: "SEVERE" from: 6 to: 7 }
      bands { id: "EXTREME" from: 8 to: 9 }
    }
    phase_model { severity { scale: "CHILL" } })");
  const int expected[] = {0, 0, 1, 1, 2, 2, 3, 3, 3, 3};
  for (int total = 0; total < 10; ++total) {
    const v1::PhaseAssessment phase =
        Assessed(pack,
                 absl::StrCat("scales { scale: \"CHILL\" total: ", total, " }"))
            .phase();
    EXPECT_EQ(phase.severity(), expected[total]) << total;
  }
}

TEST_F(ScoreSteps, LowScoresMoveNobodyOn) {
  EXPECT_EQ(At(15, 0).phase(), "PEAK");
}

// EASING goes to ONSET, from which another step would lead on to PEAK.
TEST_F(ScoreSteps, OnlyOneStepIsTaken) {
  EXPECT_EQ(At(22, 3).phase(), "ONSET");
  EXPECT_THAT(List(At(22, 3).flags()), ElementsAre("SECOND"));
}

TEST_F(ScoreSteps, TheFirstStepThatFitsIsTaken) {
  EXPECT_EQ(At(22, 1).phase(), "PEAK");
  EXPECT_THAT(List(At(22, 1).flags()), ElementsAre("NEVER"));
}

TEST_F(ScoreSteps, AfterItsTimeAStepOnlyFlags) {
  EXPECT_EQ(At(24, 2).phase(), "ONSET");
  EXPECT_EQ(At(25, 2).phase(), "EASING");
  EXPECT_THAT(List(At(25, 2).flags()), ElementsAre("TOO_LATE"));
}

TEST_F(ScoreSteps, TheWindowStaysThatOfTheTime) {
  const v1::PhaseAssessment moved = At(5, 2);
  EXPECT_EQ(moved.window_from_h(), 0);
  EXPECT_EQ(moved.window_to_h(), 10);
}

TEST_F(ScoreSteps, AheadIsOnlyWhatComesAfterWhereThePersonStands) {
  EXPECT_THAT(Ahead(At(5, 2)), ElementsAre("EASING 15-15", "FREE 95-195"));
  // Moved back: what lies ahead by time stays ahead.
  EXPECT_THAT(Ahead(At(22, 3)), ElementsAre("FREE 78-178"));
}

TEST_F(ScoreSteps, AScaleWithoutATotalDoesNotMove) {
  const v1::PhaseAssessment phase =
      Assessed(pack_,
               "use { status: \"STOPPED\" last_use { hours_ago: 5 } } "
               "scales { scale: \"W\" answers: 3 }")
          .phase();
  EXPECT_EQ(phase.phase(), "ONSET");
  EXPECT_FALSE(phase.has_severity());
  EXPECT_THAT(List(phase.flags()), ElementsAre("SCORES_MISSING"));
}

// Two phases have no boundary but the late one, so the acute time ends at 0.
TEST(ScoreStepsOnAShortTimeline, TimedStepsCountFromTheLastUse) {
  v1::Pack source =
      support::Read<v1::Pack>(support::ReadTestData("packs/tiny.textproto"));
  source.MergeFrom(support::Read<v1::Pack>(R"(
    scales { id: "W" method: SUM values: [ 0, 1, 2, 3 ] items { id: "w1" } }
    phase_model {
      severity { scale: "W" cuts: [ 1, 2, 3 ] }
      score_steps { from: "EASING" severity_from: 1 to: "PEAK" flag: "UP"
                    within_h_after_acute: 5 too_late_flag: "TOO_LATE" }
    }
  )"));
  v1::PhaseModel* model = source.mutable_phase_model();
  model->clear_timeline();
  model->add_timeline("EASING");
  model->add_timeline("FREE");
  for (v1::Window& window : *model->mutable_windows()) {
    window.clear_boundaries_h();
  }
  const Pack pack = *Pack::Load(source.SerializeAsString());
  const auto phase = [&](int hours) {
    return Assessed(
               pack,
               absl::StrCat("use { status: \"STOPPED\" last_use { hours_ago: ",
                            hours, " } } scales { scale: \"W\" total: 1 }"))
        .phase();
  };
  EXPECT_EQ(phase(4).phase(), "PEAK");
  EXPECT_EQ(phase(5).phase(), "EASING");
  EXPECT_THAT(List(phase(5).flags()), ElementsAre("TOO_LATE"));
  EXPECT_THAT(Ahead(phase(5)), ElementsAre("FREE 95-195"));
}

}  // namespace
}  // namespace afterleaf
