// Rules that compare means of two windows of 6 days: days 0 to 5, and 6 to 11,
// which is today. At the number of the rule, and one to either side.

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "absl/strings/str_cat.h"
#include "tests/use_log/diary.h"
#include "tests/use_log/findings.h"

namespace afterleaf {
namespace {

constexpr char kTwelveDays[] = "............";

std::string Amounts(std::initializer_list<int32_t> days, int64_t thousandths,
                    absl::string_view unit = "g_leaf") {
  std::string uses;
  for (const int32_t day : days) uses += Amount(day, thousandths, unit);
  return uses;
}

TEST(AmountOnAUseDay, RisesFromItsPercentageOn) {
  const std::string before = Amounts({0, 2, 5}, 1000);
  EXPECT_FALSE(Holds("MORE_LEAF", kTwelveDays,
                     before + Amounts({6, 8}, 1250) + Amount(11, 1249)));
  EXPECT_EQ(
      DaysOf("MORE_LEAF", kTwelveDays, before + Amounts({6, 8, 11}, 1250)),
      "0..11");
  EXPECT_TRUE(Holds("MORE_LEAF", kTwelveDays,
                    before + Amounts({6, 8}, 1250) + Amount(11, 1251)));
}

TEST(AmountOnAUseDay, NeedsEnoughUseDaysInBothWindows) {
  const std::string now = Amounts({6, 8, 11}, 2000);
  EXPECT_FALSE(Holds("MORE_LEAF", kTwelveDays, now + Amounts({0, 2}, 1000)));
  EXPECT_TRUE(Holds("MORE_LEAF", kTwelveDays, now + Amounts({0, 2, 3}, 1000)));
  EXPECT_FALSE(Holds("MORE_LEAF", kTwelveDays,
                     Amounts({0, 2, 3}, 1000) + Amounts({6, 11}, 2000)));
}

TEST(AmountOnAUseDay, AddsUpTheUsesOfADay) {
  EXPECT_TRUE(Holds("MORE_LEAF", kTwelveDays,
                    Amounts({0, 2, 5}, 1000) + Amounts({6, 8, 11}, 700) +
                        Amounts({6, 8, 11}, 550)));
}

TEST(AmountOnAUseDay, IsComparedInOneUnit) {
  const std::string grams = Amounts({0, 2, 5}, 1000);
  EXPECT_FALSE(Holds("MORE_LEAF", kTwelveDays,
                     grams + Amounts({6, 8, 11}, 9000, "cup")));
  EXPECT_TRUE(Holds(
      "MORE_LEAF", kTwelveDays,
      Amounts({0, 2, 5}, 1000, "cup") + Amounts({6, 8, 11}, 9000, "cup")));
  EXPECT_FALSE(Holds(
      "MORE_LEAF", kTwelveDays,
      Amounts({0, 2, 5}, 1000, "some") + Amounts({6, 8, 11}, 9000, "some")));
}

TEST(AmountOnAUseDay, LeavesOutDaysThatAreNotWhollyKnown) {
  const std::string before = Amounts({0, 2, 5}, 1000);
  const std::string now = Amounts({6, 8, 11}, 2000);
  EXPECT_FALSE(Holds("MORE_LEAF", kTwelveDays, before + now + UseOn(11)));
  EXPECT_FALSE(
      Holds("MORE_LEAF", kTwelveDays, before + now + Amount(0, 1, "cup")));
  EXPECT_TRUE(Holds("MORE_LEAF", kTwelveDays,
                    before + now + Amount(10, 2000) + UseOn(11)));
}

TEST(AmountOnAUseDay, LooksAtTwoWindowsOnly) {
  const std::string now = Amounts({7, 8, 12}, 2000);
  EXPECT_TRUE(Holds("MORE_LEAF", ".............",
                    now + Amounts({1, 3, 6}, 1000) + Amount(0, 99000)));
  EXPECT_FALSE(
      Holds("MORE_LEAF", ".............", now + Amounts({0, 3, 6}, 1000)));
}

std::string Doses(std::initializer_list<int32_t> days) {
  std::string uses;
  for (const int32_t day : days) uses += UseOn(day);
  return uses;
}

TEST(DosesOnAUseDay, RiseFromItsTenthsOn) {
  const std::string before = Doses({0, 1, 2});
  EXPECT_FALSE(
      Holds("MORE_OFTEN", kTwelveDays, before + Doses({6, 6, 7, 7, 8})));
  EXPECT_EQ(
      DaysOf("MORE_OFTEN", kTwelveDays, before + Doses({6, 6, 7, 7, 8, 8})),
      "0..11");
  EXPECT_TRUE(
      Holds("MORE_OFTEN", kTwelveDays, before + Doses({6, 6, 6, 7, 7, 8, 8})));
}

TEST(DosesOnAUseDay, NeedEnoughUseDaysInBothWindows) {
  EXPECT_FALSE(Holds("MORE_OFTEN", kTwelveDays,
                     Doses({0, 1}) + Doses({6, 6, 7, 7, 8, 8})));
  EXPECT_FALSE(Holds("MORE_OFTEN", kTwelveDays,
                     Doses({0, 1, 2}) + Doses({6, 6, 6, 7, 7, 7})));
}

std::string Rated(int32_t day, int rating, absl::string_view more = "") {
  return UseOn(day, absl::StrCat("wanted_effect: ", rating, " ", more));
}
std::string Ratings(int32_t first_day, std::initializer_list<int> ratings,
                    absl::string_view more = "") {
  std::string uses;
  for (const int rating : ratings) uses += Rated(first_day++, rating, more);
  return uses;
}

TEST(WantedEffect, FallsFromItsTenthsOn) {
  const std::string before = Ratings(0, {8, 8, 8, 8});
  EXPECT_FALSE(Holds("FADING", kTwelveDays, before + Ratings(6, {7, 7, 7, 6})));
  EXPECT_EQ(DaysOf("FADING", kTwelveDays, before + Ratings(6, {7, 6, 7, 6})),
            "0..11");
  EXPECT_TRUE(Holds("FADING", kTwelveDays, before + Ratings(6, {6, 6, 6, 7})));
}

TEST(WantedEffect, CountsRatingsNotDays) {
  const std::string before = Ratings(0, {8, 8, 8});
  EXPECT_FALSE(Holds("FADING", kTwelveDays, before + Ratings(6, {1, 1})));
  EXPECT_TRUE(
      Holds("FADING", kTwelveDays, before + Ratings(6, {1, 1}) + Rated(6, 1)));
}

constexpr char kGram[] = "amount_thousandths: 1000 unit: \"g_leaf\"";
constexpr char kLessThanAGram[] = "amount_thousandths: 999 unit: \"g_leaf\"";
constexpr char kCup[] = "amount_thousandths: 1000 unit: \"cup\"";

TEST(WantedEffect, IsNotComparedWhileTheAmountIsLower) {
  const std::string before = Ratings(0, {8, 8, 8}, kGram);
  EXPECT_TRUE(
      Holds("FADING", kTwelveDays, before + Ratings(6, {5, 5, 5}, kGram)));
  EXPECT_FALSE(Holds("FADING", kTwelveDays,
                     before + Ratings(6, {5, 5, 5}, kLessThanAGram)));
}

TEST(WantedEffect, IsComparedWhileAmountsAreNotKnownToBeLower) {
  const std::string before = Ratings(0, {8, 8, 8}, kGram);
  EXPECT_TRUE(Holds("FADING", kTwelveDays, before + Ratings(6, {5, 5, 5})));
  EXPECT_TRUE(
      Holds("FADING", kTwelveDays, before + Ratings(6, {5, 5, 5}, kCup)));
}

TEST(WantedEffect, IsComparedWhileTheAmountInSomeUnitIsNotLower) {
  const std::string before =
      Ratings(0, {8, 8, 8}, kGram) + Amount(4, 1000, "cup");
  const std::string now = Ratings(6, {5, 5, 5}, kLessThanAGram);
  EXPECT_TRUE(
      Holds("FADING", kTwelveDays, before + now + Amount(11, 1000, "cup")));
  EXPECT_FALSE(
      Holds("FADING", kTwelveDays, before + now + Amount(11, 999, "cup")));
}

// The effect faded at the end of each of the days 8 to 11.
std::string Faded() {
  return Ratings(0, {8, 8, 8}, kGram) + Ratings(6, {5, 5, 5}, kGram);
}
std::string Calendar(int days) {
  return std::string(static_cast<size_t>(days), '.');
}

TEST(ChasingRule, HoldsWhenTheAmountRoseSinceTheEffectFaded) {
  EXPECT_FALSE(Holds("CHASING", Calendar(13), Faded() + Amount(12, 999)));
  EXPECT_FALSE(Holds("CHASING", Calendar(13), Faded() + Amount(12, 1000)));
  EXPECT_EQ(DaysOf("CHASING", Calendar(13), Faded() + Amount(12, 1001)),
            "0..12");
}

TEST(ChasingRule, LooksBackSoManyDaysBeforeToday) {
  EXPECT_EQ(DaysOf("CHASING", Calendar(15), Faded() + Amount(14, 1001)),
            "0..14");
  EXPECT_FALSE(Holds("CHASING", Calendar(16), Faded() + Amount(15, 1001)));
}

TEST(ChasingRule, DoesNotHoldOnTheDayOnWhichTheEffectFaded) {
  EXPECT_TRUE(Holds("FADING", Calendar(9), Faded()));
  EXPECT_FALSE(Holds("CHASING", Calendar(9), Faded() + Amount(8, 9000)));
}

TEST(ChasingRule, TakesTheMeanOfTheUseDaysSince) {
  EXPECT_FALSE(
      Holds("CHASING", Calendar(15),
            Faded() + Amount(12, 1100) + Amount(13, 950) + Amount(14, 950)));
  EXPECT_TRUE(
      Holds("CHASING", Calendar(15),
            Faded() + Amount(12, 1100) + Amount(13, 950) + Amount(14, 951)));
}

TEST(ChasingRule, ComparesOneUnitAndKnownAmounts) {
  EXPECT_FALSE(
      Holds("CHASING", Calendar(13), Faded() + Amount(12, 9000, "cup")));
  EXPECT_FALSE(Holds("CHASING", Calendar(13), Faded() + UseOn(12)));
}

// Two windows of 5 days: 0 to 4, and 5 to 9, which is today.
constexpr char kTenDays[] = "..........";

TEST(AmountOfADay, FallsBelowItsPercentageOnly) {
  const std::string before = Amounts({0, 1, 2, 3}, 1000);
  EXPECT_FALSE(
      Holds("TOO_FAST", kTenDays, before + Amounts({5, 6, 7, 8}, 750)));
  EXPECT_EQ(DaysOf("TOO_FAST", kTenDays,
                   before + Amounts({5, 6, 7}, 750) + Amount(8, 749)),
            "0..9");
  EXPECT_FALSE(Holds("TOO_FAST", kTenDays,
                     before + Amounts({5, 6, 7}, 750) + Amount(8, 751)));
}

TEST(AmountOfADay, CountsDaysWithoutUseAsNothing) {
  EXPECT_TRUE(Holds("TOO_FAST", ".....--...",
                    Amounts({0, 1, 2, 3}, 1000) + Amounts({7, 8}, 1000)));
  EXPECT_FALSE(Holds("TOO_FAST", ".....-....",
                     Amounts({0, 1, 2, 3}, 1000) + Amounts({7, 8}, 1000)));
  EXPECT_TRUE(Holds("TOO_FAST", ".....-----", Amounts({0, 1, 2, 3}, 1000)));
}

TEST(AmountOfADay, NeedsEnoughKnownDaysInBothWindows) {
  EXPECT_FALSE(Holds("TOO_FAST", ".....-----", Amounts({0, 1, 2}, 1000)));
  EXPECT_TRUE(Holds("TOO_FAST", "...-.-----", Amounts({0, 1, 2}, 1000)));
  EXPECT_FALSE(Holds("TOO_FAST", ".......---", Amounts({0, 1, 2, 3}, 1000)));
}

TEST(AmountOfADay, LeavesOutDaysWithAmountsThatAreNotKnown) {
  EXPECT_FALSE(Holds("TOO_FAST", ".....---..",
                     Amounts({0, 1, 2, 3}, 1000) + UseOn(8) + UseOn(9)));
}

TEST(AmountOfADay, OfNothingFallsNoFurther) {
  EXPECT_FALSE(Holds("TOO_FAST", "----------"));
}

std::string Plan(int32_t from, int32_t last) {
  return absl::StrCat(
      "taper_plan { approved_by: \"Dr. B.\" unit: \"g_leaf\" ",
      "steps { from_day: ", kFirstDay + from,
      " thousandths_per_day: 1000 } last_day: ", kFirstDay + last, " }\n");
}

TEST(AmountOfADay, MayFallByAPlanThatWasInForce) {
  const std::string uses = Amounts({0, 1, 2, 3}, 1000);
  EXPECT_TRUE(Holds("TOO_FAST", ".....-----", uses + Plan(0, 4)));
  EXPECT_FALSE(Holds("TOO_FAST", ".....-----", uses + Plan(0, 5)));
  EXPECT_FALSE(Holds("TOO_FAST", ".....-----", uses + Plan(9, 30)));
  EXPECT_TRUE(Holds("TOO_FAST", ".....-----", uses + Plan(10, 30)));
}

}  // namespace
}  // namespace afterleaf
