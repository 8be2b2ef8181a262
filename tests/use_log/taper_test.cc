// A clinician's plan beside what was used.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/use_log/comparisons.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Taper = v1::TaperComparison;

// So many thousandths on a day.
std::string Used(int32_t day, int64_t thousandths,
                 absl::string_view unit = "g_leaf") {
  return absl::StrCat("uses { time { day: ", day,
                      " } amount_thousandths: ", thousandths, " unit: \"", unit,
                      "\" }");
}

// 1000 on each day from the first.
constexpr char kPlan[] = R"(
  taper_plan {
    approved_by: "Dr. B." unit: "g_leaf"
    steps { from_day: 1000 thousandths_per_day: 1000 }
  })";

v1::UseLogAnalysis Compared(absl::string_view calendar,
                            const std::string& log) {
  v1::UseLogAnalysis analysis;
  const Diary diary(calendar, log);
  WriteTaper(diary.table(), 0, &analysis);
  return analysis;
}

std::string NameOf(Taper::State state) {
  return std::vector<std::string>{"?", "on", "ahead", "behind"}[state];
}

// "1000/1500 behind" for each day: planned, used, and how they compare.
std::vector<std::string> Days(const v1::UseLogAnalysis& analysis) {
  std::vector<std::string> words;
  for (const v1::TaperDay& day : analysis.taper().days()) {
    words.push_back(absl::StrCat(day.planned_thousandths(), "/",
                                 day.has_actual_thousandths()
                                     ? absl::StrCat(day.actual_thousandths())
                                     : "",
                                 " ", NameOf(day.state())));
  }
  return words;
}

TEST(Taper, IsNotComparedWithoutAPlan) {
  EXPECT_FALSE(Compared("u", "").has_taper());
}

TEST(Taper, SaysWhoApprovedThePlanAndInWhichUnit) {
  const Taper taper = Compared("u.", kPlan).taper();
  EXPECT_EQ(taper.approved_by(), "Dr. B.");
  EXPECT_EQ(taper.unit(), "g_leaf");
}

TEST(Taper, ComparesDaysExactly) {
  EXPECT_THAT(Days(Compared("....", kPlan + Used(1000, 999) + Used(1001, 1000) +
                                        Used(1002, 1001))),
              ElementsAre("1000/999 ahead", "1000/1000 on", "1000/1001 behind",
                          "1000/ ?"));
}

TEST(Taper, AddsUpTheUsesOfADay) {
  EXPECT_THAT(Days(Compared("..", kPlan + Used(1000, 600) + Used(1000, 600))),
              ElementsAre("1000/1200 behind", "1000/ ?"));
}

TEST(Taper, KnowsNothingOfADayWithAnAmountThatIsNotKnown) {
  // No amount, or one of another unit.
  EXPECT_THAT(Days(Compared("u.", kPlan + Used(1000, 600))),
              ElementsAre("1000/ ?", "1000/ ?"));
  EXPECT_THAT(
      Days(Compared("..", kPlan + Used(1000, 600) + Used(1000, 1, "cup"))),
      ElementsAre("1000/ ?", "1000/ ?"));
}

TEST(Taper, TakesADayWithoutUseAsNone) {
  EXPECT_THAT(Days(Compared("-..", kPlan)),
              ElementsAre("1000/0 ahead", "1000/ ?", "1000/ ?"));
}

TEST(Taper, ComparesTodayOnlyWhenItIsMoreAlready) {
  EXPECT_THAT(Days(Compared(".", kPlan + Used(1000, 1000))),
              ElementsAre("1000/1000 ?"));
  EXPECT_THAT(Days(Compared(".", kPlan + Used(1000, 1001))),
              ElementsAre("1000/1001 behind"));
  EXPECT_THAT(Days(Compared("-", kPlan)), ElementsAre("1000/0 ?"));
}

TEST(Taper, GoesByTheStepsOfThePlanUntilItEnds) {
  EXPECT_THAT(Days(Compared("------", R"(
                taper_plan {
                  approved_by: "Dr. B." unit: "g_leaf" last_day: 1003
                  steps { from_day: 1001 thousandths_per_day: 500 }
                  steps { from_day: 1003 thousandths_per_day: 0 }
                })")),
              ElementsAre("500/0 ahead", "500/0 ahead", "0/0 on"));
}

TEST(Taper, HasNoDayOfAPlanThatHasNotBegun) {
  const v1::UseLogAnalysis analysis = Compared("-", R"(
    taper_plan {
      approved_by: "Dr. B." unit: "g_leaf"
      steps { from_day: 1001 thousandths_per_day: 500 }
    })");
  EXPECT_THAT(Days(analysis), IsEmpty());
  EXPECT_EQ(analysis.taper().last_week(), Taper::NOT_COMPARABLE);
}

// Two days of 1000 each, and today.
Taper WeekOf(int64_t first, int64_t second) {
  return Compared("...", kPlan + Used(1000, first) + Used(1001, second))
      .taper();
}

TEST(Taper, IsOnPlanInAWeekWithinThePercentageOfThePack) {
  EXPECT_EQ(WeekOf(900, 899).last_week(), Taper::AHEAD);
  EXPECT_EQ(WeekOf(900, 900).last_week(), Taper::ON_PLAN);
  EXPECT_EQ(WeekOf(900, 901).last_week(), Taper::ON_PLAN);
  EXPECT_EQ(WeekOf(1500, 699).last_week(), Taper::ON_PLAN);
  EXPECT_EQ(WeekOf(1500, 700).last_week(), Taper::ON_PLAN);
  EXPECT_EQ(WeekOf(1500, 701).last_week(), Taper::BEHIND);
}

TEST(Taper, ComparesTheLastSevenDays) {
  // Seven days ago is out of it; six days ago is in.
  EXPECT_EQ(Compared("........", kPlan + Used(1000, 5000)).taper().last_week(),
            Taper::NOT_COMPARABLE);
  EXPECT_EQ(Compared("........", kPlan + Used(1001, 5000)).taper().last_week(),
            Taper::BEHIND);
}

TEST(Taper, LeavesOutOfTheWeekWhatCannotBeCompared) {
  EXPECT_EQ(Compared("..u.", kPlan + Used(1000, 1000) + Used(1003, 500))
                .taper()
                .last_week(),
            Taper::ON_PLAN);
}

TEST(Taper, IsOnPlanOfNothingOnlyWithNothing) {
  const auto week = [](absl::string_view calendar, const std::string& log) {
    return Compared(calendar, absl::StrCat(R"(
                      taper_plan {
                        approved_by: "Dr. B." unit: "g_leaf"
                        steps { from_day: 1000 thousandths_per_day: 0 }
                      })",
                                           log))
        .taper()
        .last_week();
  };
  EXPECT_EQ(week("--.", ""), Taper::ON_PLAN);
  EXPECT_EQ(week("-..", Used(1001, 1)), Taper::BEHIND);
}

TEST(Taper, SaysNeutralWordsForTheWeek) {
  EXPECT_EQ(Compared("..", kPlan).taper().about(), "No day can be compared.");
  EXPECT_EQ(WeekOf(1000, 1000).about(), "On plan.");
  EXPECT_EQ(WeekOf(1, 1).about(), "Less than planned.");
  EXPECT_EQ(WeekOf(5000, 5000).about(), "More than planned.");
}

}  // namespace
}  // namespace afterleaf
