// What an assessment takes from a log.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "afterleaf/use_log.h"
#include "tests/support/engine.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using support::Read;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// As of six in the evening of the last day drawn.
v1::DerivedUse Derived(absl::string_view calendar,
                       const std::string& more = "") {
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = DrawnLog(calendar);
  request.mutable_log()->MergeFrom(Read<v1::UseLog>(more));
  const int32_t today = kFirstDay + static_cast<int32_t>(calendar.size()) - 1;
  request.set_as_of_s(At(today, 18));
  absl::StatusOr<v1::UseLogAnalysis> reply =
      AnalyzeUseLog(DiaryPack(), request);
  EXPECT_TRUE(reply.ok()) << reply.status();
  return reply.ok() ? reply->derived() : v1::DerivedUse();
}

// "60-60": whole hours before now, earliest and latest last use.
std::string LastUse(absl::string_view calendar, const std::string& more = "") {
  const v1::DerivedUse derived = Derived(calendar, more);
  if (!derived.has_last_use_from_s()) return "none";
  const int64_t now =
      At(kFirstDay + static_cast<int32_t>(calendar.size()) - 1, 18);
  return absl::StrCat((now - derived.last_use_to_s()) / kHourSeconds, "-",
                      (now - derived.last_use_from_s()) / kHourSeconds);
}

TEST(LastUse, IsAnInstantWhenEveryDaySinceIsKnown) {
  EXPECT_EQ(LastUse("U--"), "54-54");
  EXPECT_EQ(LastUse("--U"), "6-6");
}

TEST(LastUse, MayBeInADayWithoutAnEntry) {
  EXPECT_EQ(LastUse("U.-"), "18-54");
  EXPECT_EQ(LastUse("U-.-"), "18-78");
  EXPECT_EQ(LastUse("U.--"), "42-78");
}

TEST(LastUse, TakesTodayForKnownUntilItIsOver) {
  EXPECT_EQ(LastUse("U-."), "54-54");
  EXPECT_EQ(LastUse("U.."), "18-54");
}

TEST(LastUse, OfADayIsAnyTimeOfIt) {
  EXPECT_EQ(LastUse("u-"), "18-42");
  // Of today, any time up to now.
  EXPECT_EQ(LastUse("-u"), "0-18");
}

TEST(LastUse, OfADayWithATimeBesideIsNoEarlierThanThatTime) {
  EXPECT_EQ(LastUse("U-", absl::StrCat("uses { time { day: ", kFirstDay, "}}")),
            "18-30");
}

TEST(LastUse, IsNotKnownOfALogWithoutUses) {
  EXPECT_EQ(LastUse("---"), "none");
  EXPECT_EQ(LastUse("...-"), "none");
}

TEST(LastUse, OfATravellerIsTheLatestInTime) {
  // By its own clock the earlier use was on a later day.
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = Read<v1::UseLog>(absl::StrCat(
      "uses { time { at_s: ", At(kFirstDay, -5), " utc_offset_minutes: 780 } }",
      "uses { time { at_s: ", At(kFirstDay, 6),
      " utc_offset_minutes: -600 } }"));
  request.set_as_of_s(At(kFirstDay, 12));
  request.set_utc_offset_minutes(-600);
  EXPECT_EQ(AnalyzeUseLog(DiaryPack(), request)->derived().last_use_from_s(),
            At(kFirstDay, 6));
}

TEST(LastUse, MayBeNowWhileAUseHasNoTimeOrOneStillToCome) {
  EXPECT_EQ(LastUse("U--", "uses {}"), "0-54");
  EXPECT_EQ(LastUse("U--", absl::StrCat("uses { time { at_s: ",
                                        At(kFirstDay + 2, 18) + 1, " } }")),
            "0-54");
  EXPECT_EQ(LastUse("U--", "uses { time { at_s: -1 } }"), "54-54");
  EXPECT_EQ(LastUse("U--", "uses { substance: \"cocoa\" }"), "54-54");
}

TEST(UseDays, OfTheLastSevenAreNotNoneWhileAUseHasNoTime) {
  EXPECT_FALSE(Derived("u-------", "uses {}").has_use_days_last_7());
}

TEST(UseDays, OfTheLastSevenCountToday) {
  EXPECT_EQ(Derived("uu-----u").use_days_last_7(), 2);
  EXPECT_EQ(Derived("u-------").use_days_last_7(), 0);
  EXPECT_TRUE(Derived("u-------").has_use_days_last_7());
}

TEST(UseDays, AreNotTakenForNoneWhileADayIsNotKnown) {
  EXPECT_FALSE(Derived("u---.---").has_use_days_last_7());
  EXPECT_FALSE(Derived("------").has_use_days_last_7());
  EXPECT_TRUE(Derived("u------.").has_use_days_last_7());
  EXPECT_EQ(Derived("u--.u---").use_days_last_7(), 1);
}

// The pack tells an abstinence of 500 hours from a shorter one.
TEST(Abstinence, BeforeThePresentUsesCountsFromFiveHundredHours) {
  // Noon to noon: 21 days are 504 hours.
  const std::string twenty(20, '-');
  EXPECT_EQ(Derived("U" + twenty + "U").longest_abstinence_h(), 504);
  EXPECT_FALSE(
      Derived("U" + twenty.substr(1) + "U").has_longest_abstinence_h());
}

TEST(Abstinence, IsBrokenByADayWithoutAnEntry) {
  const std::string ten(10, '-');
  EXPECT_FALSE(Derived("U" + ten + "." + ten + "U").has_longest_abstinence_h());
}

TEST(Abstinence, ThatLastsIsNotOneBeforeThePresentUses) {
  EXPECT_FALSE(Derived("U" + std::string(30, '-')).has_longest_abstinence_h());
}

TEST(Abstinence, StaysTheOneBeforeThePresentUses) {
  const std::string thirty(30, '-');
  EXPECT_EQ(Derived("U" + thirty + "U-U-UU").longest_abstinence_h(), 31 * 24);
}

// One use on each of three days, drawn by hand: 7 days are usual.
std::string Uses(const std::string& fields) {
  std::string text;
  for (int day = 0; day < 3; ++day) {
    absl::StrAppend(&text, "uses { time { at_s: ", At(kFirstDay + day, 9),
                    " } ", fields, " }\n");
  }
  return text;
}

TEST(UsualDay, HasTheProductOfAllUses) {
  EXPECT_EQ(Derived("...", Uses("product: \"BLACK\"")).product(), "BLACK");
}

TEST(UsualDay, OfSeveralProductsIsMixed) {
  EXPECT_EQ(
      Derived("...", Uses("product: \"BLACK\"") + Uses("product: \"GREEN\""))
          .product(),
      "BLEND");
}

TEST(UsualDay, HasNoProductWhenNoUseNamesOne) {
  EXPECT_EQ(Derived("...", Uses("product: \"UNKNOWN\"")).product(), "");
  EXPECT_EQ(Derived("U..").product(), "");
}

TEST(UsualDay, HasTheMeanAmountOfItsDays) {
  const std::string amount = "amount_thousandths: 2501 unit: \"g_leaf\"";
  EXPECT_EQ(Derived("...", Uses(amount)).amount_mg(), 2501);
  // Rounded half up.
  EXPECT_EQ(
      Derived("...", Uses(amount) +
                         absl::StrCat("uses { time { at_s: ", At(kFirstDay, 10),
                                      " } amount_thousandths: 2 "
                                      "unit: \"g_leaf\" }"))
          .amount_mg(),
      2502);
}

TEST(UsualDay, HasNoAmountWhileOneUseHasNone) {
  const std::string amount = "amount_thousandths: 2501 unit: \"g_leaf\"";
  EXPECT_TRUE(Derived("...", Uses(amount)).has_amount_mg());
  EXPECT_FALSE(Derived("U..", Uses(amount)).has_amount_mg());
  EXPECT_FALSE(Derived("...U", Uses(amount)).has_amount_mg());
  EXPECT_FALSE(Derived("...", Uses("amount_thousandths: 2000 unit: \"cup\""))
                   .has_amount_mg());
}

TEST(UsualDay, DoesNotHideAStrongProductBehindAUseWithoutOne) {
  // From weak to strong: green, black, matcha.
  EXPECT_EQ(Derived("U..", Uses("product: \"GREEN\"")).product(), "");
  EXPECT_EQ(Derived("U..", Uses("product: \"BLACK\"")).product(), "BLEND");
  EXPECT_EQ(Derived("U..", Uses("product: \"MATCHA\"")).product(), "BLEND");
  EXPECT_EQ(Derived("U..", Uses("product: \"BLEND\"")).product(), "BLEND");
  EXPECT_EQ(
      Derived("U..", Uses("product: \"BLACK\"") + Uses("product: \"GREEN\""))
          .product(),
      "BLEND");
}

TEST(UsualDay, HasDosesOnlyWhenEveryUseHasATime) {
  EXPECT_EQ(Derived("UUU", Uses("")).doses_tenths(), 20);
  EXPECT_EQ(Derived("U..", Uses("")).doses_tenths(), 13);
  EXPECT_FALSE(Derived("u..", Uses("")).has_doses_tenths());
}

TEST(UsualDay, IsOfTheSevenDaysUpToTheLastUse) {
  // The pack's usual days are 7; the use on the eighth day back is without a
  // time.
  EXPECT_FALSE(Derived("u-----U---").has_doses_tenths());
  EXPECT_EQ(Derived("u------U---").doses_tenths(), 10);
}

TEST(DaysAWeek, NeedEveryOneOfAWeekOfDays) {
  EXPECT_EQ(Derived("U-U-U-U").days_per_week(), 4);
  EXPECT_EQ(Derived("-U-U-U--U").days_per_week(), 3);
  EXPECT_FALSE(Derived("U-U.U-U").has_days_per_week());
  EXPECT_FALSE(Derived("U-U-UU").has_days_per_week());
}

TEST(Sleep, IsThatOfLastNightOnly) {
  const auto slept = [](int32_t day) {
    return absl::StrCat("recovery { day: ", day, " sleep_minutes: 230 }");
  };
  EXPECT_EQ(Derived("--", slept(kFirstDay + 1)).sleep_minutes(), 230);
  EXPECT_FALSE(Derived("--", slept(kFirstDay)).has_sleep_minutes());
}

TEST(AnsweredYes, AreTheInputsOfRulesThatHold) {
  EXPECT_THAT(Derived("--").answered_yes(), IsEmpty());
  EXPECT_THAT(
      Derived("--U", absl::StrCat("recovery { day: ", kFirstDay + 2,
                                  " hot_swollen_joint: true }\n",
                                  "uses { time { at_s: ", At(kFirstDay + 2, 13),
                                  " } substance: \"grog\" }"))
          .answered_yes(),
      ElementsAre("with_rum", "sore_joint"));
}

TEST(EveryDay, IsDerivedAsOfItsEnd) {
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = DrawnLog("U-.-U");
  request.set_as_of_s(At(kFirstDay + 4, 18));
  request.set_derive_every_day(true);
  const absl::StatusOr<v1::UseLogAnalysis> reply =
      AnalyzeUseLog(DiaryPack(), request);
  ASSERT_TRUE(reply.ok());
  const int64_t first = At(kFirstDay, 12);
  EXPECT_EQ(reply->days(1).derived().last_use_to_s(), first);
  // The end of the day without an entry.
  EXPECT_EQ(reply->days(2).derived().last_use_from_s(), first);
  EXPECT_EQ(reply->days(2).derived().last_use_to_s(), At(kFirstDay + 3, 0) - 1);
  EXPECT_EQ(reply->days(3).derived().last_use_to_s(), At(kFirstDay + 3, 0) - 1);
  EXPECT_EQ(reply->days(4).derived().last_use_to_s(), At(kFirstDay + 4, 12));
}

}  // namespace
}  // namespace afterleaf
