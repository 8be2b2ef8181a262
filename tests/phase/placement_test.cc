// Steps 1 to 5 of the algorithm in phase_model.proto: who is placed without
// looking at the timeline.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Assessed;
using support::Issues;
using support::List;
using support::TinyPack;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Placement : public ::testing::Test {
 protected:
  v1::PhaseAssessment Phase(const std::string& use) const {
    return Assessed(pack_, "use { " + use + " }").phase();
  }
  // "PEAK CONFLICT": the phase and its flags.
  std::string Of(const std::string& use) const {
    const v1::PhaseAssessment phase = Phase(use);
    return absl::StrJoin(
        {std::string(phase.phase()), absl::StrJoin(phase.flags(), " ")},
        phase.flags().empty() ? "" : " ");
  }

  const Pack pack_ = TinyPack(R"(
    scales {
      id: "W" method: SUM values: [ 0, 1, 2, 3, 4, 5 ] items { id: "w1" }
    }
    phase_model { severity { scale: "W" cuts: [ 1, 3, 5 ] } }
  )");
};

TEST_F(Placement, WithoutAStatusIsTheUnknownPhase) {
  EXPECT_EQ(Of(""), "UNPLACED DATA_MISSING");
  EXPECT_EQ(Of("status: \"UNKNOWN\""), "UNPLACED DATA_MISSING");
  EXPECT_EQ(Of("last_use { hours_ago: 15 }"), "UNPLACED DATA_MISSING");
}

TEST_F(Placement, AStatusMarkedUnknownIsNotAStatus) {
  const v1::PhaseAssessment phase =
      Assessed(pack_, "unknown: \"status\"").phase();
  EXPECT_EQ(phase.phase(), "UNPLACED");
}

TEST_F(Placement, TwoStatusesAreNone) {
  const v1::Assessment reply =
      Assessed(pack_,
               "use { status: \"USING\" } "
               "answers { input: \"status\" choice: \"STOPPED\" }");
  EXPECT_EQ(reply.phase().phase(), "UNPLACED");
  EXPECT_THAT(Issues(reply), ElementsAre("CONTRADICTION status"));
}

TEST_F(Placement, UsingAndTaperingHaveTheirPhases) {
  EXPECT_EQ(Of("status: \"USING\" last_use { hours_ago: 1 }"),
            "IN_USE SCORES_MISSING");
  EXPECT_EQ(Of("status: \"TAPERING\" last_use { hours_ago: 1 }"),
            "CUTTING_DOWN SCORES_MISSING");
  EXPECT_EQ(Of("status: \"USING\""), "IN_USE SCORES_MISSING");
}

TEST_F(Placement, WhoDoesNotRunByTimeHasNoHoursAndNoWindow) {
  const v1::PhaseAssessment phase =
      Phase("status: \"USING\" last_use { hours_ago: 1 }");
  EXPECT_FALSE(phase.has_hours_from());
  EXPECT_FALSE(phase.has_hours_to());
  EXPECT_FALSE(phase.has_day());
  EXPECT_FALSE(phase.has_window_from_h());
  EXPECT_THAT(phase.next(), IsEmpty());
}

// The stated status stands up to the limit, and not an hour longer.
TEST_F(Placement, ATaperIsBelievedUpToItsGapLimit) {
  EXPECT_EQ(Of("status: \"TAPERING\" last_use { hours_ago: 40 }"),
            "CUTTING_DOWN SCORES_MISSING");
  EXPECT_EQ(Of("status: \"TAPERING\" last_use { hours_ago: 41 }"),
            "EASING CONFLICT SCORES_MISSING");
}

TEST_F(Placement, UseIsBelievedUpToTheGapLimitOfItsFrequency) {
  const auto of = [&](const std::string& days, int hours) {
    return Of("status: \"USING\" " + days +
              " last_use { hours_ago: " + std::to_string(hours) + " }");
  };
  const std::string stands = "IN_USE SCORES_MISSING";
  const std::string conflict = "EASING CONFLICT SCORES_MISSING";
  EXPECT_EQ(of("days_per_week: 3", 60), stands);
  EXPECT_EQ(of("days_per_week: 3", 61), conflict);
  EXPECT_EQ(of("days_per_week: 4", 50), stands);
  EXPECT_EQ(of("days_per_week: 4", 51), conflict);
  EXPECT_EQ(of("", 50), stands);
  EXPECT_EQ(of("", 51), conflict);
}

TEST_F(Placement, TheRecentEndOfARangeIsComparedWithTheGapLimit) {
  EXPECT_EQ(Of("status: \"TAPERING\" "
               "last_use { hours_ago_between { from: 40 to: 90 } }"),
            "CUTTING_DOWN SCORES_MISSING");
  EXPECT_EQ(Of("status: \"TAPERING\" "
               "last_use { hours_ago_between { from: 41 to: 90 } }"),
            "EASING CONFLICT SCORES_MISSING");
}

TEST_F(Placement, UseAfterALongAbstinenceIsALapseOrARelapse) {
  const auto of = [&](int abstinence, const std::string& days) {
    return Of(
        "status: \"USING\" last_use { hours_ago: 1 } "
        "longest_abstinence_h: " +
        std::to_string(abstinence) + " " + days);
  };
  EXPECT_EQ(of(499, "use_days_last_7: 1"), "IN_USE SCORES_MISSING");
  EXPECT_EQ(of(500, "use_days_last_7: 1"), "SLIP SLIPPED");
  EXPECT_EQ(of(500, ""), "SLIP SLIPPED");
  EXPECT_EQ(of(500, "use_days_last_7: 2"), "SLIP SLIPPED");
  EXPECT_EQ(of(500, "use_days_last_7: 3"), "RETURN SLIPPED");
  EXPECT_EQ(of(501, "use_days_last_7: 7"), "RETURN SLIPPED");
}

TEST_F(Placement, ATaperIsNoLapse) {
  EXPECT_EQ(Of("status: \"TAPERING\" last_use { hours_ago: 1 } "
               "longest_abstinence_h: 900 use_days_last_7: 5"),
            "CUTTING_DOWN SCORES_MISSING");
}

TEST_F(Placement, StoppedWithRecentUseAfterALongAbstinenceIsALapse) {
  const auto of = [&](int hours, const std::string& rest) {
    return Of("status: \"STOPPED\" last_use { hours_ago: " +
              std::to_string(hours) + " } " + rest);
  };
  const std::string timed = "EASING SCORES_MISSING";
  EXPECT_EQ(of(35, "longest_abstinence_h: 500"), "SLIP SLIPPED");
  EXPECT_EQ(of(36, "longest_abstinence_h: 500"), timed);
  EXPECT_EQ(of(35, "longest_abstinence_h: 499"), timed);
  EXPECT_EQ(of(35, "longest_abstinence_h: 500 use_days_last_7: 0"), timed);
  EXPECT_EQ(of(35, "longest_abstinence_h: 500 use_days_last_7: 1"),
            "SLIP SLIPPED");
  EXPECT_EQ(of(35, "longest_abstinence_h: 500 use_days_last_7: 3"),
            "RETURN SLIPPED");
}

TEST_F(Placement, WithoutATimeSeverityAnswers) {
  const auto of = [&](const std::string& score) {
    return Assessed(pack_, "use { status: \"STOPPED\" } " + score).phase();
  };
  EXPECT_EQ(of("").phase(), "EASING");
  EXPECT_THAT(List(of("").flags()),
              ElementsAre("DATA_MISSING", "SCORES_MISSING"));
  const auto scored = [&](int total) {
    return of("scales { scale: \"W\" total: " + std::to_string(total) + " }");
  };
  EXPECT_EQ(scored(0).phase(), "EASING");
  EXPECT_EQ(scored(1).phase(), "ONSET");
  EXPECT_EQ(scored(2).phase(), "ONSET");
  EXPECT_EQ(scored(3).phase(), "PEAK");
  EXPECT_EQ(scored(5).phase(), "PEAK");
  EXPECT_THAT(List(scored(0).flags()), ElementsAre("DATA_MISSING"));
}

TEST_F(Placement, SeverityCountsTheCutsReached) {
  const auto severity = [&](int total) {
    return Assessed(pack_,
                    absl::StrCat("scales { scale: \"W\" total: ", total, " }"))
        .phase()
        .severity();
  };
  EXPECT_EQ(severity(0), 0);
  EXPECT_EQ(severity(1), 1);
  EXPECT_EQ(severity(2), 1);
  EXPECT_EQ(severity(3), 2);
  EXPECT_EQ(severity(4), 2);
  EXPECT_EQ(severity(5), 3);
  EXPECT_FALSE(Phase("").has_severity());
}

TEST_F(Placement, AFutureLastUseIsFlaggedAndCountsAsNotGiven) {
  const v1::Assessment reply =
      Assessed(pack_, "use { status: \"STOPPED\" last_use { hours_ago: -1 } }");
  EXPECT_EQ(reply.phase().phase(), "EASING");
  EXPECT_THAT(List(reply.phase().flags()),
              ElementsAre("BAD_TIME", "DATA_MISSING", "SCORES_MISSING"));
  EXPECT_THAT(Issues(reply), ElementsAre("INVALID_INPUT use.last_use"));
}

TEST_F(Placement, ARangeThatEndsBeforeItStartsCountsAsNotGiven) {
  EXPECT_EQ(Of("status: \"STOPPED\" "
               "last_use { hours_ago_between { from: 9 to: 8 } }"),
            "EASING BAD_TIME DATA_MISSING SCORES_MISSING");
  EXPECT_EQ(Of("status: \"USING\" "
               "last_use { hours_ago_between { from: 9 to: 8 } }"),
            "IN_USE BAD_TIME SCORES_MISSING");
}

TEST_F(Placement, EveryPictureShowsEveryPhaseAndOneHere) {
  const v1::PhaseAssessment phase = Phase("status: \"USING\"");
  std::string here;
  for (const v1::PhaseStep& step : phase.steps()) {
    if (step.here()) here += step.phase();
  }
  EXPECT_EQ(phase.steps_size(), 9);
  EXPECT_EQ(here, "IN_USE");
}

}  // namespace
}  // namespace afterleaf
