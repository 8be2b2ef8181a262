// Rules that measure hours: at the number of the rule, and a second to either
// side.

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "tests/use_log/diary.h"
#include "tests/use_log/findings.h"

namespace afterleaf {
namespace {

// It is 18:00 on the last day of a calendar.
constexpr int64_t Now(int days) { return Hour(24 * days - 6); }

std::string ScoreAt(int64_t second, int total) {
  return absl::StrCat("scores { time { at_s: ", At(kFirstDay, 0) + second,
                      " } response { scale: \"WITHOUT\" total: ", total,
                      " } }\n");
}
std::string ScoreOn(int32_t day, int total) {
  return absl::StrCat("scores { time { day: ", kFirstDay + day,
                      " } response { scale: \"WITHOUT\" total: ", total,
                      " } }\n");
}

TEST(BreakScoreRule, HoldsFromItsTotalOn) {
  EXPECT_FALSE(Holds("BREAK_HURT", "U..U", ScoreOn(1, 3)));
  EXPECT_EQ(DaysOf("BREAK_HURT", "U..U", ScoreOn(1, 4)), "0..3");
  EXPECT_TRUE(Holds("BREAK_HURT", "U..U", ScoreOn(1, 5)));
}

TEST(BreakScoreRule, NeedsAGapOfItsHours) {
  const std::string score = ScoreAt(Hour(30), 4);
  EXPECT_FALSE(
      Holds("BREAK_HURT", "....", score + UseAt(0) + UseAt(Hour(72) - 1)));
  EXPECT_TRUE(Holds("BREAK_HURT", "....", score + UseAt(0) + UseAt(Hour(72))));
}

TEST(BreakScoreRule, TakesAllOfADayForAUseThatIsKnownOnlyToTheDay) {
  EXPECT_FALSE(Holds("BREAK_HURT", "u..u", ScoreOn(1, 4)));
  EXPECT_TRUE(Holds("BREAK_HURT", "u...u", ScoreOn(1, 4)));
}

TEST(BreakScoreRule, LooksAtTheTimeSinceTheLastUse) {
  EXPECT_EQ(DaysOf("BREAK_HURT", "....", UseAt(Hour(18)) + ScoreOn(1, 4)),
            "0..3");
  EXPECT_FALSE(
      Holds("BREAK_HURT", "....", UseAt(Hour(18) + 1) + ScoreOn(1, 4)));
  EXPECT_FALSE(Holds("BREAK_HURT", "----", ScoreOn(1, 4)));
}

TEST(BreakScoreRule, WantsTheScoreInTheGap) {
  const std::string gap = UseAt(Hour(30)) + UseAt(Hour(110));
  EXPECT_FALSE(Holds("BREAK_HURT", ".....", gap + ScoreAt(Hour(30) - 1, 4)));
  EXPECT_TRUE(Holds("BREAK_HURT", ".....", gap + ScoreAt(Hour(30), 4)));
  EXPECT_TRUE(Holds("BREAK_HURT", ".....", gap + ScoreAt(Hour(110), 4)));
  EXPECT_FALSE(Holds("BREAK_HURT", ".....", gap + ScoreAt(Hour(110) + 1, 4)));
  // It may have been before the first use, or after the second.
  EXPECT_FALSE(Holds("BREAK_HURT", ".....", gap + ScoreOn(1, 4)));
  EXPECT_FALSE(Holds("BREAK_HURT", ".....", gap + ScoreOn(4, 4)));
}

TEST(BreakScoreRule, DoesNotAskWhetherTheDaysBetweenAreKnown) {
  EXPECT_TRUE(Holds("BREAK_HURT", "U--U", ScoreOn(1, 4)));
  EXPECT_TRUE(Holds("BREAK_HURT", "U-.U", ScoreOn(1, 4)));
}

TEST(BreakScoreRule, FindsAnyGapOfTheLog) {
  EXPECT_EQ(DaysOf("BREAK_HURT", "U...UUU.U",
                   ScoreOn(2, 6) + ScoreOn(7, 6) + ScoreOn(5, 6)),
            "0..4");
}

TEST(BreakScoreRule, DoesNotTakeOneScaleForAnother) {
  EXPECT_FALSE(
      Holds("BREAK_HURT", "U..U",
            absl::StrCat("scores { time { day: ", kFirstDay + 1,
                         " } response { scale: \"CHEER\" total: 5 } }")));
}

std::string RumAt(int64_t second) {
  return UseAt(second, "substance: \"rum\"");
}
std::string RumOn(int32_t day) { return UseOn(day, "substance: \"rum\""); }

TEST(CoUseRule, HoldsUpToItsHoursBetweenTheTwo) {
  const int64_t use = Hour(40);
  for (const int64_t apart : {Hour(24) - 1, Hour(24)}) {
    EXPECT_TRUE(Holds("RUM_TOO", "...", UseAt(use) + RumAt(use + apart)));
    EXPECT_TRUE(Holds("RUM_TOO", "...", UseAt(use) + RumAt(use - apart)));
  }
  EXPECT_FALSE(Holds("RUM_TOO", "...", UseAt(use) + RumAt(use + Hour(24) + 1)));
  EXPECT_FALSE(Holds("RUM_TOO", "...", UseAt(use) + RumAt(use - Hour(24) - 1)));
}

TEST(CoUseRule, HoldsWhileTheLaterOfTheTwoIsRecent) {
  const int64_t later = Now(5) - Hour(48);
  EXPECT_TRUE(Holds("RUM_TOO", ".....", UseAt(later) + RumAt(later - 60)));
  EXPECT_TRUE(Holds("RUM_TOO", ".....", RumAt(later) + UseAt(later - 60)));
  EXPECT_FALSE(Holds("RUM_TOO", ".....", UseAt(later - 1) + RumAt(later - 60)));
  EXPECT_FALSE(Holds("RUM_TOO", ".....", RumAt(later - 1) + UseAt(later - 60)));
}

TEST(CoUseRule, KnowsADepressantByItsNamesAmongWhatWasTakenWithAUse) {
  EXPECT_EQ(DaysOf("RUM_TOO", "..", UseOn(1, "co_substances: \"tia MARIA\"")),
            "1..1");
  EXPECT_TRUE(Holds("RUM_TOO", "..", UseOn(1, "co_substances: \"valerian\"")));
  EXPECT_FALSE(Holds("RUM_TOO", "..", UseOn(1, "co_substances: \"milk\"")));
}

TEST(CoUseRule, TakesAnyTimeOfADayThatIsKnownOnlyToTheDay) {
  // From the end of the first day to the use.
  EXPECT_TRUE(Holds("RUM_TOO", "...", RumOn(0) + UseAt(Hour(48) - 1)));
  EXPECT_FALSE(Holds("RUM_TOO", "...", RumOn(0) + UseAt(Hour(48))));
  EXPECT_TRUE(Holds("RUM_TOO", "...", RumOn(0) + UseOn(1)));
  EXPECT_FALSE(Holds("RUM_TOO", "...", RumOn(0) + UseOn(2)));
  // The rum may have been late enough, but then the use was too long before.
  EXPECT_FALSE(Holds("RUM_TOO", "....", RumOn(1) + UseAt(0)));
}

TEST(CoUseRule, NeedsBoth) {
  EXPECT_FALSE(Holds("RUM_TOO", "uuu"));
  EXPECT_FALSE(Holds("RUM_TOO", "---", RumOn(2)));
}

std::string WalkAt(int64_t second) {
  return absl::StrCat("sessions { time { at_s: ", At(kFirstDay, 0) + second,
                      " } kind: \"walking\" }\n");
}
std::string WalkOn(int32_t day) {
  return absl::StrCat("sessions { time { day: ", kFirstDay + day, " } }\n");
}

TEST(BeforeExerciseRule, HoldsUpToItsHoursBeforeASession) {
  const int64_t walk = Hour(30);
  EXPECT_TRUE(Holds("BEFORE_WALK", "..", WalkAt(walk) + UseAt(walk)));
  EXPECT_EQ(DaysOf("BEFORE_WALK", "..", WalkAt(walk) + UseAt(walk - Hour(6))),
            "0..1");
  EXPECT_FALSE(
      Holds("BEFORE_WALK", "..", WalkAt(walk) + UseAt(walk - Hour(6) - 1)));
  EXPECT_FALSE(Holds("BEFORE_WALK", "..", WalkAt(walk) + UseAt(walk + 1)));
}

TEST(BeforeExerciseRule, DoesNotGuessTimesWithinADay) {
  EXPECT_FALSE(Holds("BEFORE_WALK", "..", WalkOn(1) + UseOn(1)));
  EXPECT_FALSE(Holds("BEFORE_WALK", "..", WalkOn(1) + UseAt(Hour(24))));
  EXPECT_FALSE(Holds("BEFORE_WALK", "..", WalkAt(Hour(41)) + UseOn(1)));
}

TEST(BeforeExerciseRule, LooksAtSessionsOfItsWindow) {
  EXPECT_TRUE(Holds("BEFORE_WALK", "...", WalkAt(Hour(24)) + UseAt(Hour(23))));
  EXPECT_FALSE(Holds("BEFORE_WALK", "...", WalkAt(Hour(23)) + UseAt(Hour(22))));
}

std::string UseBeforeWalk(int32_t day, int minutes) {
  return UseOn(day, absl::StrCat("minutes_from_exercise: ", minutes));
}

TEST(BeforeExerciseRule, BelievesWhatTheUseSaysOfExercise) {
  EXPECT_TRUE(Holds("BEFORE_WALK", "..", UseBeforeWalk(0, -360)));
  EXPECT_FALSE(Holds("BEFORE_WALK", "..", UseBeforeWalk(0, -361)));
  EXPECT_TRUE(Holds("BEFORE_WALK", "..", UseBeforeWalk(0, 0)));
  EXPECT_FALSE(Holds("BEFORE_WALK", "..", UseBeforeWalk(0, 1)));
  EXPECT_FALSE(Holds("BEFORE_WALK", "...", UseBeforeWalk(0, -10)));
}

std::string DriveAt(int64_t second) {
  return absl::StrCat("drives { at_s: ", At(kFirstDay, 0) + second, " }\n");
}

TEST(DrivingRule, HoldsUpToItsHoursAfterAUse) {
  const int64_t drive = Hour(30);
  EXPECT_TRUE(Holds("DRIVING", "..", DriveAt(drive) + UseAt(drive)));
  EXPECT_EQ(DaysOf("DRIVING", "..", DriveAt(drive) + UseAt(drive - Hour(6))),
            "0..1");
  EXPECT_FALSE(
      Holds("DRIVING", "..", DriveAt(drive) + UseAt(drive - Hour(6) - 1)));
  EXPECT_FALSE(Holds("DRIVING", "..", DriveAt(drive) + UseAt(drive + 1)));
}

TEST(DrivingRule, LooksAtDrivesOfItsWindow) {
  EXPECT_TRUE(Holds("DRIVING", "...", DriveAt(Hour(24)) + UseAt(Hour(23))));
  EXPECT_FALSE(Holds("DRIVING", "...", DriveAt(Hour(23)) + UseAt(Hour(22))));
}

TEST(DrivingRule, FindsTheUseBeforeEachDrive) {
  EXPECT_TRUE(Holds("DRIVING", "...",
                    UseAt(Hour(2)) + UseAt(Hour(40)) + DriveAt(Hour(1)) +
                        DriveAt(Hour(30)) + DriveAt(Hour(41))));
  EXPECT_FALSE(Holds("DRIVING", "u..",
                     UseAt(Hour(32)) + UseAt(Hour(52)) + DriveAt(Hour(31)) +
                         DriveAt(Hour(50))));
}

TEST(AfterAbstinenceRule, HoldsFromItsHoursOn) {
  const std::string first = UseAt(Hour(12));
  EXPECT_EQ(DaysOf("AGAIN", ".------.", first + UseAt(Hour(180))), "5..7");
  EXPECT_TRUE(Holds("AGAIN", ".------.", first + UseAt(Hour(180) + 1)));
  EXPECT_FALSE(Holds("AGAIN", ".------.", first + UseAt(Hour(180) - 1)));
}

TEST(AfterAbstinenceRule, DoesNotHoldWhenADayBetweenIsNotKnown) {
  EXPECT_TRUE(Holds("AGAIN", "U------U"));
  EXPECT_FALSE(Holds("AGAIN", "U--.---U"));
  EXPECT_FALSE(Holds("AGAIN", "U.....-U"));
}

TEST(AfterAbstinenceRule, BeginsAgainAfterADayThatIsNotKnown) {
  EXPECT_FALSE(Holds("AGAIN", "U.------U"));
  EXPECT_TRUE(Holds("AGAIN", "U.-------U"));
}

TEST(AfterAbstinenceRule, TakesTheAbstinenceThatTheUseEnded) {
  EXPECT_FALSE(Holds("AGAIN", "U--------.-U"));
}

TEST(AfterAbstinenceRule, BeginsWithTheFirstKnownDay) {
  EXPECT_FALSE(Holds("AGAIN", "------U"));
  EXPECT_TRUE(Holds("AGAIN", "-------U"));
  EXPECT_FALSE(Holds("AGAIN", "U"));
}

TEST(AfterAbstinenceRule, LooksAtUsesOfItsWindow) {
  EXPECT_TRUE(Holds("AGAIN", "U-------U.."));
  EXPECT_FALSE(Holds("AGAIN", "U-------U..."));
}

TEST(AfterAbstinenceRule, DoesNotHoldWhileTheAbstinenceLasts) {
  EXPECT_FALSE(Holds("AGAIN", "U----------"));
}

}  // namespace
}  // namespace afterleaf
