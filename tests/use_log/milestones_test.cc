// What a lapse takes away, and what it does not.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/use_log/progress.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::Milestones MilestonesOf(absl::string_view calendar,
                            absl::string_view more = "") {
  v1::Milestones milestones;
  const Diary diary(calendar, more);
  WriteMilestones(diary.table(), &milestones);
  return milestones;
}

// "7 on 1012" for each that was reached. The pack has 1, 7 and 30.
std::vector<std::string> Reached(const v1::Milestones& milestones) {
  std::vector<std::string> words;
  for (const v1::Milestone& milestone : milestones.reached()) {
    words.push_back(absl::StrCat(milestone.days(), " on ", milestone.on_day()));
  }
  return words;
}

TEST(Milestones, KeepTheDaysOfALifeAfterALapse) {
  const v1::Milestones milestones = MilestonesOf("---u--");
  EXPECT_EQ(milestones.lifetime_no_use_days(), 5);
  EXPECT_EQ(milestones.current_run_days(), 2);
  EXPECT_EQ(milestones.longest_run_days(), 3);
}

TEST(Milestones, BeginTheRunAnewAfterADayOfWhichNothingIsKnown) {
  const v1::Milestones milestones = MilestonesOf("---.--");
  EXPECT_EQ(milestones.lifetime_no_use_days(), 5);
  EXPECT_EQ(milestones.current_run_days(), 2);
  EXPECT_EQ(milestones.longest_run_days(), 3);
}

TEST(Milestones, CountTodayOnlyWhenItIsKnown) {
  EXPECT_EQ(MilestonesOf("u--.").current_run_days(), 2);
  EXPECT_EQ(MilestonesOf("u---").current_run_days(), 3);
  EXPECT_EQ(MilestonesOf("u--u").current_run_days(), 0);
  EXPECT_EQ(MilestonesOf("u-..").current_run_days(), 0);
}

TEST(Milestones, CountDaysOfACompleteCalendar) {
  EXPECT_EQ(MilestonesOf("u..", "complete { from_day: 1000 to_day: 1001 }")
                .lifetime_no_use_days(),
            1);
}

TEST(Milestones, DoNotCountADayWithAUseForWhichThePersonSaysNoUse) {
  Diary diary("---");
  diary.table().days[1].state = DayState::kUseDespiteNoUse;
  v1::Milestones milestones;
  WriteMilestones(diary.table(), &milestones);
  EXPECT_EQ(milestones.lifetime_no_use_days(), 2);
  EXPECT_EQ(milestones.current_run_days(), 1);
}

TEST(Milestones, AreReachedOnTheLastDayOfTheRun) {
  EXPECT_THAT(Reached(MilestonesOf("u------.")), ElementsAre("1 on 1001"));
  EXPECT_THAT(Reached(MilestonesOf("u-------")),
              ElementsAre("1 on 1001", "7 on 1007"));
  EXPECT_THAT(Reached(MilestonesOf("u--------")),
              ElementsAre("1 on 1001", "7 on 1007"));
  EXPECT_THAT(Reached(MilestonesOf("uu")), IsEmpty());
}

TEST(Milestones, StayReachedOnTheDayOnWhichTheyFirstWere) {
  EXPECT_THAT(Reached(MilestonesOf("u-u-------u-------")),
              ElementsAre("1 on 1001", "7 on 1009"));
}

TEST(Milestones, ComeNextForTheCurrentRun) {
  EXPECT_EQ(MilestonesOf("-------u").next_days(), 1);
  EXPECT_EQ(MilestonesOf("-------u-").next_days(), 7);
  EXPECT_EQ(MilestonesOf("u------").next_days(), 7);
  EXPECT_EQ(MilestonesOf("u-------").next_days(), 30);
  EXPECT_FALSE(MilestonesOf("u" + std::string(30, '-')).has_next_days());
}

TEST(Milestones, CountEveryDayOfWhichTheLogSaysAnything) {
  EXPECT_EQ(MilestonesOf("u.-").days_logged(), 2);
  EXPECT_EQ(MilestonesOf(".......", R"(
              uses { time { day: 1000 } }
              recovery { day: 1001 energy: 1 }
              sessions { time { day: 1002 } }
              drives { day: 1003 }
              scores { time { day: 1004 } response { scale: "CHEER" } }
              scores { time { day: 1004 } response { scale: "WITHOUT" } }
              complete { from_day: 1005 to_day: 1005 })")
                .days_logged(),
            6);
}

TEST(Milestones, CountNoDayOfAnotherSubstanceAlone) {
  EXPECT_EQ(MilestonesOf("-..", R"(
              uses { substance: "cocoa" time { day: 900 } }
              uses { substance: "cocoa" time { day: 1001 } })")
                .days_logged(),
            1);
}

TEST(Milestones, OfAnEmptyLogAreAllAhead) {
  const v1::Milestones milestones = MilestonesOf("");
  EXPECT_EQ(milestones.lifetime_no_use_days(), 0);
  EXPECT_EQ(milestones.next_days(), 1);
  EXPECT_THAT(Reached(milestones), IsEmpty());
}

TEST(Milestones, OfRandomLogsAreThoseOfANaiveScan) {
  std::mt19937 random(20261128);
  for (int i = 0; i < 2000; ++i) {
    std::string calendar(1 + random() % 60, '-');
    for (char& day : calendar) {
      if (random() % 12 == 0) day = random() % 2 == 0 ? 'u' : '.';
    }
    const v1::Milestones milestones = MilestonesOf(calendar);
    int longest = 0;
    for (size_t from = 0; from < calendar.size(); ++from) {
      size_t to = from;
      while (to < calendar.size() && calendar[to] == '-') ++to;
      longest = std::max(longest, static_cast<int>(to - from));
    }
    const auto all = std::count(calendar.begin(), calendar.end(), '-');
    EXPECT_EQ(milestones.longest_run_days(), longest) << calendar;
    EXPECT_EQ(milestones.lifetime_no_use_days(), all) << calendar;
    std::vector<std::string> reached;
    for (const size_t days : {1, 7, 30}) {
      const size_t first = calendar.find(std::string(days, '-'));
      if (first == std::string::npos) continue;
      reached.push_back(
          absl::StrCat(days, " on ", kFirstDay + first + days - 1));
    }
    EXPECT_EQ(Reached(milestones), reached) << calendar;
  }
}

}  // namespace
}  // namespace afterleaf
