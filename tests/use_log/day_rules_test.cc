// Rules that count days: at the number of the rule, and one to either side.

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "tests/use_log/diary.h"
#include "tests/use_log/findings.h"

namespace afterleaf {
namespace {

TEST(UseDaysRule, HoldsFromItsNumberOfDaysOn) {
  EXPECT_EQ(DaysOf("DAILY", "-uuu"), "");
  EXPECT_EQ(DaysOf("DAILY", "uuuu"), "0..3");
  EXPECT_EQ(DaysOf("DAILY", "uuuuu"), "1..4");
}

TEST(UseDaysRule, HoldsByAnyOfItsNumbers) {
  EXPECT_EQ(DaysOf("DAILY", "uu..uuu.uu"), "");
  EXPECT_EQ(DaysOf("DAILY", "uuu.uuu.uu"), "0..9");
}

TEST(UseDaysRule, ForgetsDaysBeforeItsWindow) {
  EXPECT_FALSE(Holds("DAILY", "uuuu."));
  EXPECT_FALSE(Holds("DAILY", "uuu..uuu.uu"));
}

TEST(UseDaysRule, CountsADayOnce) {
  EXPECT_FALSE(Holds("DAILY", ".uuu", UseOn(1) + UseOn(2) + UseOn(3)));
}

std::string Cap(int days) { return absl::StrCat("own_cap_days: ", days); }

TEST(OwnCapRule, HoldsAboveTheCapOnly) {
  EXPECT_FALSE(Holds("CAP", "uu.....", Cap(3)));
  EXPECT_FALSE(Holds("CAP", "uuu....", Cap(3)));
  EXPECT_EQ(DaysOf("CAP", "uuuu...", Cap(3)), "0..6");
  EXPECT_TRUE(Holds("CAP", "u", Cap(0)));
  EXPECT_FALSE(Holds("CAP", "-", Cap(0)));
  EXPECT_FALSE(Holds("CAP", "uuuuuuu", Cap(7)));
}

TEST(OwnCapRule, LooksAtSevenDays) {
  EXPECT_FALSE(Holds("CAP", "uuuu....", Cap(3)));
}

TEST(OwnCapRule, NeedsACapOfThePersonsOwn) {
  EXPECT_FALSE(Holds("CAP", "uuuuuuu"));
}

std::string ForHeadache(int32_t day) {
  return UseOn(day, "reason: \"headache\"");
}

TEST(ReliefRule, HoldsWhenTheReasonWasThereOnEnoughDays) {
  EXPECT_FALSE(Holds("RELIEF", "uuu..", ForHeadache(3)));
  EXPECT_EQ(DaysOf("RELIEF", "uuu..", ForHeadache(3) + ForHeadache(4)), "3..4");
}

TEST(ReliefRule, CountsADayOnce) {
  EXPECT_FALSE(Holds("RELIEF", "uuu..", ForHeadache(3) + ForHeadache(3)));
}

TEST(ReliefRule, CountsUseDaysHoweverLongAgoTheyWere) {
  const std::string first = ForHeadache(0);
  const std::string last = ForHeadache(19);
  EXPECT_TRUE(Holds("RELIEF", ".........u..u..u....", first + last));
  EXPECT_FALSE(Holds("RELIEF", ".........u.uu..u....", first + last));
}

TEST(ReliefRule, NeedsNoFullNumberOfUseDays) {
  EXPECT_TRUE(Holds("RELIEF", "..", ForHeadache(0) + ForHeadache(1)));
}

TEST(ReliefRule, DoesNotTakeOneReasonForAnother) {
  EXPECT_FALSE(
      Holds("RELIEF", "..",
            ForHeadache(0) + UseOn(1, "reason: \"taste\"") + UseOn(1)));
}

std::string OnWaking(int32_t day, int minutes) {
  return UseOn(day, absl::StrCat("minutes_since_waking: ", minutes));
}

TEST(ReliefRule, HoldsForUseSoonAfterWakingOnEnoughDays) {
  EXPECT_FALSE(Holds("RELIEF", "....", OnWaking(0, 60) + OnWaking(1, 60)));
  EXPECT_EQ(DaysOf("RELIEF", "....",
                   OnWaking(0, 60) + OnWaking(1, 59) + OnWaking(3, 0)),
            "0..3");
  EXPECT_FALSE(Holds("RELIEF", "....",
                     OnWaking(0, 60) + OnWaking(1, 61) + OnWaking(3, 0)));
}

TEST(ReliefRule, CountsWakingInItsWindowOnly) {
  EXPECT_FALSE(Holds("RELIEF", ".....",
                     OnWaking(0, 1) + OnWaking(1, 1) + OnWaking(4, 1)));
  EXPECT_FALSE(Holds("RELIEF", "....",
                     OnWaking(0, 1) + OnWaking(0, 2) + OnWaking(3, 1)));
}

std::string Break(int32_t from, int32_t to) {
  return absl::StrCat("breaks { days { from_day: ", kFirstDay + from,
                      " to_day: ", kFirstDay + to, " } }\n");
}

TEST(BreakMissedRule, HoldsForAUseOnAnyDayOfTheBreak) {
  EXPECT_FALSE(Holds("BREAK_MISSED", "u----", Break(1, 3)));
  EXPECT_EQ(DaysOf("BREAK_MISSED", "-u---", Break(1, 3)), "1..3");
  EXPECT_TRUE(Holds("BREAK_MISSED", "---u-", Break(1, 3)));
  EXPECT_FALSE(Holds("BREAK_MISSED", "----u", Break(1, 3)));
}

TEST(BreakMissedRule, LooksAtBreaksThatTouchItsWindow) {
  EXPECT_TRUE(Holds("BREAK_MISSED", "u------", Break(0, 2)));
  EXPECT_FALSE(Holds("BREAK_MISSED", "u-------", Break(0, 2)));
  EXPECT_EQ(DaysOf("BREAK_MISSED", "-----u", Break(5, 20)), "5..5");
  EXPECT_FALSE(Holds("BREAK_MISSED", "-----u", Break(6, 20)));
}

TEST(BreakMissedRule, FindsEachOfSeveralBreaks) {
  EXPECT_EQ(DaysOf("BREAK_MISSED", "-u--u-", Break(4, 5) + Break(0, 1)),
            "4..5");
  EXPECT_EQ(DaysOf("BREAK_MISSED", "--u---", Break(3, 5) + Break(0, 2)),
            "0..2");
}

TEST(BreakMissedRule, DoesNotHoldForDaysOfWhichNothingIsKnown) {
  EXPECT_FALSE(Holds("BREAK_MISSED", "u....", Break(1, 3)));
}

// A rating of the next morning.
std::string Felt(int32_t morning) {
  return RecoveryOn(morning, "overall_recovery: 5");
}

TEST(AssociationRule, HoldsFromItsNumberOfPairsOn) {
  const std::string three = Felt(1) + Felt(2) + Felt(3);
  EXPECT_FALSE(Holds("GOES_WITH", "u-u-u", three));
  EXPECT_EQ(DaysOf("GOES_WITH", "u-u-u", three + Felt(4)), "0..4");
}

TEST(AssociationRule, NeedsAKnownDayBeforeTheRating) {
  const std::string four = Felt(1) + Felt(2) + Felt(3) + Felt(4);
  EXPECT_FALSE(Holds("GOES_WITH", "u-.-u", four));
  EXPECT_TRUE(Holds("GOES_WITH", "u-.-u",
                    four + absl::StrCat("complete { from_day: ", kFirstDay + 2,
                                        " to_day: ", kFirstDay + 2, " }")));
}

TEST(AssociationRule, TakesTheNextDayOfAUseAsARating) {
  EXPECT_TRUE(
      Holds("GOES_WITH", "--.-.",
            Felt(1) + Felt(2) + Felt(4) + UseOn(2, "next_day_recovery: 0")));
}

TEST(LogGapRule, HoldsFromItsNumberOfDaysOn) {
  EXPECT_EQ(DaysOf("SILENT", "u.."), "");
  EXPECT_EQ(DaysOf("SILENT", "u..."), "0..3");
  EXPECT_EQ(DaysOf("SILENT", "u...."), "0..4");
}

TEST(LogGapRule, EndsWithAnyKnownDay) {
  EXPECT_FALSE(Holds("SILENT", "u...-.."));
  EXPECT_FALSE(Holds("SILENT", "u....",
                     absl::StrCat("complete { from_day: ", kFirstDay + 2,
                                  " to_day: ", kFirstDay + 2, " }")));
}

TEST(LogGapRule, IsNotEndedByEntriesThatSayNothingAboutUse) {
  EXPECT_TRUE(Holds("SILENT", "u...", RecoveryOn(3, "energy: 5")));
}

TEST(LogGapRule, DoesNotHoldBeforeAnythingWasKnown) {
  EXPECT_FALSE(Holds("SILENT", "......", RecoveryOn(0, "energy: 5")));
}

// 1000 on each day from `from` on.
std::string Plan(int32_t from, absl::string_view more = "") {
  return absl::StrCat(
      "taper_plan { approved_by: \"Dr. B.\" unit: \"g_leaf\" steps { "
      "from_day: ",
      kFirstDay + from, " thousandths_per_day: 1000 } ", more, " }\n");
}
std::string Over(int32_t day) { return Amount(day, 1001); }

TEST(OffPlanRule, HoldsFromItsNumberOfDaysInARowOn) {
  EXPECT_FALSE(Holds("OFF_PLAN", ".....", Plan(0) + Over(3) + Over(4)));
  EXPECT_EQ(DaysOf("OFF_PLAN", ".....", Plan(0) + Over(2) + Over(3) + Over(4)),
            "2..4");
  EXPECT_EQ(DaysOf("OFF_PLAN", ".....",
                   Plan(0) + Over(1) + Over(2) + Over(3) + Over(4)),
            "2..4");
  EXPECT_FALSE(
      Holds("OFF_PLAN", ".....", Plan(0) + Over(1) + Over(2) + Over(4)));
}

TEST(OffPlanRule, WantsTheLastDayOfTheRowInItsWindow) {
  const std::string row = Plan(0) + Over(0) + Over(1) + Over(2);
  EXPECT_EQ(DaysOf("OFF_PLAN", "....", row), "0..2");
  EXPECT_FALSE(Holds("OFF_PLAN", ".....", row));
}

TEST(OffPlanRule, HoldsForMoreThanPlannedOnly) {
  const std::string two = Plan(0) + Over(0) + Over(1);
  EXPECT_FALSE(Holds("OFF_PLAN", "...", two + Amount(2, 999)));
  EXPECT_FALSE(Holds("OFF_PLAN", "...", two + Amount(2, 1000)));
  EXPECT_TRUE(Holds("OFF_PLAN", "...", two + Amount(2, 1001)));
  EXPECT_TRUE(Holds("OFF_PLAN", "...", two + Amount(2, 500) + Amount(2, 501)));
}

TEST(OffPlanRule, TakesWhatIsKnownOfADayWhereThatIsMoreThanPlanned) {
  const std::string two = Plan(0) + Over(0) + Over(1);
  EXPECT_TRUE(Holds("OFF_PLAN", "...", two + Over(2) + UseOn(2)));
  EXPECT_FALSE(Holds("OFF_PLAN", "...", two + Amount(2, 1000) + UseOn(2)));
  EXPECT_FALSE(Holds("OFF_PLAN", "...", two + Amount(2, 9000, "cup")));
}

TEST(OffPlanRule, HoldsForAnyUseWhereNoneIsPlanned) {
  const std::string none = absl::StrCat("steps { from_day: ", kFirstDay + 2,
                                        " thousandths_per_day: 0 }");
  EXPECT_TRUE(Holds("OFF_PLAN", "..u", Plan(0, none) + Over(0) + Over(1)));
  EXPECT_FALSE(Holds("OFF_PLAN", "..-", Plan(0, none) + Over(0) + Over(1)));
}

TEST(OffPlanRule, LooksAtDaysOnWhichThePlanIsInForce) {
  const std::string row = Over(0) + Over(1) + Over(2);
  EXPECT_FALSE(Holds("OFF_PLAN", "...", row + Plan(1)));
  EXPECT_FALSE(Holds("OFF_PLAN", "...",
                     row + Plan(0, absl::StrCat("last_day: ", kFirstDay + 1))));
  EXPECT_FALSE(Holds("OFF_PLAN", "...", row));
}

}  // namespace
}  // namespace afterleaf
