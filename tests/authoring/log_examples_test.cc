// Examples that give a log: patterns, and what is compared.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/examples.h"
#include "src/authoring/expected_log.h"
#include "src/authoring/explain_example.h"
#include "src/authoring/log_patterns.h"
#include "tests/support/engine.h"

namespace afterleaf::authoring {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Day 20, 12:00 UTC.
constexpr char kNow[] = "as_of_s: 1771200";

v1::Example Log(const std::string& request, const std::string& more) {
  return support::Read<v1::Example>(
      absl::StrCat("id: 'L' log { ", kNow, " ", request, " } ", more));
}

std::vector<int> DaysOf(const v1::Example& example) {
  std::vector<int> days;
  for (const v1::UseEntry& use : example.log().log().uses()) {
    days.push_back(use.time().day());
  }
  return days;
}

TEST(LogPatterns, StandForAnEntryOnEachOfTheDays) {
  const v1::Example example = WithPatternsWrittenOut(
      Log("", "repeat { days { from_day: 3 to_day: 6 } use {} }"));
  EXPECT_THAT(DaysOf(example), ElementsAre(3, 4, 5, 6));
  EXPECT_THAT(example.repeat(), IsEmpty());
}

TEST(LogPatterns, StandForAnEntryOnEverySoManyDaysAndSoManyTimes) {
  EXPECT_THAT(DaysOf(WithPatternsWrittenOut(Log(
                  "",
                  "repeat { days { from_day: 3 to_day: 8 } every: 3 times: 2 "
                  "use { unit: 'cup' } }"))),
              ElementsAre(3, 3, 6, 6));
}

TEST(LogPatterns, CountATimeOfDayFromTheLocalMidnight) {
  const auto first = [](const v1::Example& example) {
    return WithPatternsWrittenOut(example).log().log().uses(0).time().at_s();
  };
  // 08:00 on day 3, in UTC, two hours east of it, and five hours west.
  EXPECT_EQ(first(Log("",
                      "repeat { days { from_day: 3 to_day: 3 } "
                      "use { time { at_s: 28800 } } }")),
            3 * 86400 + 28800);
  EXPECT_EQ(first(Log("utc_offset_minutes: 120",
                      "repeat { days { from_day: 3 to_day: 3 } "
                      "use { time { at_s: 28800 } } }")),
            3 * 86400 + 28800 - 7200);
  EXPECT_EQ(first(Log("utc_offset_minutes: 120",
                      "repeat { days { from_day: 3 to_day: 3 } use { time { "
                      "at_s: 28800 utc_offset_minutes: -300 } } }")),
            3 * 86400 + 28800 + 18000);
}

TEST(LogPatterns, AddToTheLogOfAPatientToo) {
  const v1::Example example = WithPatternsWrittenOut(
      support::Read<v1::Example>("patient { log { no_use { time { day: 1 } } } "
                                 "} repeat { days { from_day: 2 to_day: 3 } "
                                 "recovery { soreness: 4 } }"));
  ASSERT_EQ(example.patient().log().recovery_size(), 2);
  EXPECT_EQ(example.patient().log().recovery(1).day(), 3);
  EXPECT_EQ(example.patient().log().no_use_size(), 1);
}

TEST(LogPatterns, WithAFaultFailTheirExample) {
  const Pack pack = support::DiaryPack();
  const auto fault = [&](const std::string& pattern) {
    return RunExample(pack,
                      Log("", absl::StrCat("repeat { ", pattern,
                                           " } expect_log { rules {} }")));
  };
  EXPECT_THAT(fault("days { from_day: 4 to_day: 3 } use {}"),
              ElementsAre(HasSubstr("repeat[0]: needs `days`")));
  EXPECT_THAT(fault("use {}"),
              ElementsAre(HasSubstr("repeat[0]: needs `days`")));
  EXPECT_THAT(fault("days { from_day: 3 to_day: 3 }"),
              ElementsAre(HasSubstr("repeats nothing")));
  EXPECT_THAT(fault("days { from_day: 3 to_day: 4 } every: -1 use {}"),
              ElementsAre(HasSubstr("not negative")));
  EXPECT_THAT(fault("days { from_day: -2147483648 to_day: 2147483647 } "
                    "times: 2147483647 use {}"),
              ElementsAre(HasSubstr("more than 100000 times")));
  EXPECT_THAT(
      RunExample(pack, support::Read<v1::Example>(
                           "answers {} repeat { days { to_day: 1 } use {} }")),
      ElementsAre(HasSubstr("there is no patient and no log")));
}

TEST(LogExample, ThatExpectsNothingFails) {
  EXPECT_THAT(RunExample(support::DiaryPack(), Log("", "")),
              ElementsAre("expects nothing"));
}

TEST(LogExample, PassesWhenAllThatIsSetIsAsExpected) {
  EXPECT_THAT(
      RunExample(support::DiaryPack(),
                 Log("",
                     "repeat { days { from_day: 17 to_day: 20 } use {} } "
                     "expect_log { must: 'DAILY' must_not: 'SILENT' "
                     "flags { ids: ['TEA_DAILY', 'NO_REPORT'] } "
                     "rules { ids: ['DAILY', 'NO_REPORT'] } issues {} "
                     "prompts {} use_days: 4 longest_run: 4 "
                     "lifetime_no_use_days: 0 no_association: true "
                     "derived { use_days_last_7: 4 } next_milestone: 1 "
                     "}")),
      IsEmpty());
}

TEST(LogExample, ShowsEveryDifference) {
  EXPECT_THAT(
      RunExample(support::DiaryPack(),
                 Log("log { uses { time { day: 10 } amount_thousandths: 1 "
                     "unit: 'barrel' } }",
                     "expect_log { must: 'DAILY' must_not: 'SILENT' "
                     "flags { ids: 'TEA_DAILY' } rules { ids: 'CAP' } "
                     "issues {} prompts { ids: 'CHEER' } "
                     "derived { use_days_last_7: 2 amount_mg: 3 "
                     "product: 'GREEN' answered_yes: 'with_rum' } "
                     "use_days: 2 longest_run: 2 lifetime_no_use_days: 1 "
                     "taper_last_week: ON_PLAN r_hundredths: 5 "
                     "milestones: 1 next_milestone: -1 }")),
      ElementsAre(
          "log flags: missing TEA_DAILY; not expected SILENT",
          "log rules: missing CAP; not expected SILENT",
          "log must: does not hold: DAILY", "log must not: holds: SILENT",
          "log prompts: missing CHEER", "issues: not expected NOT_IN_PACK",
          "derived use_days_last_7: expected 2, got none",
          "derived amount_mg: expected 3, got none",
          "derived product: expected GREEN, got none",
          "derived answered_yes: missing with_rum",
          "use days: expected 2, got 1", "longest run: expected 2, got 1",
          "lifetime days without use: expected 1, got 0",
          "taper in the last week: expected ON_PLAN, got none",
          "milestones: expected 1, got none",
          "next milestone: expected -1, got 1",
          "association: expected 5, got none"));
}

TEST(LogExample, OfAPatientTellsOnlyWhichRulesHold) {
  const auto run = [](const std::string& expect) {
    return RunExample(
        support::DiaryPack(),
        support::Read<v1::Example>(absl::StrCat(
            "patient { ", kNow,
            " log { recovery { day: 20 hot_swollen_joint: true } } } ",
            expect)));
  };
  EXPECT_THAT(run("expect { tier: T1 rules: 'JOINT' } "
                  "expect_log { rules { ids: 'HOT_JOINT' } }"),
              IsEmpty());
  EXPECT_THAT(run("expect_log { must_not: 'HOT_JOINT' }"),
              ElementsAre("log must not: holds: HOT_JOINT"));
  EXPECT_THAT(run("expect_log { use_days: 0 }"),
              ElementsAre(HasSubstr("an assessment tells only which rules")));
}

TEST(ExplainExample, SaysOfALogWhatHoldsAndWhatARuleNeeds) {
  const std::vector<Difference> differences =
      ExplainExample(support::DiaryPack(),
                     Log("log { uses { time { day: 10 } } }",
                         "expect_log { must: 'DAILY' rules { ids: 'NONE' } }"));
  ASSERT_FALSE(differences.empty());
  EXPECT_THAT(
      differences.front().why,
      AllOf(Contains("SILENT holds, of the days 10 to 20: the last known day "
                     "is at least 3 days ago"),
            Contains("DAILY does not hold; it needs: a use on each of the last "
                     "4 days, or on at least 8 of the last 10 days"),
            Contains("the pack has no rule NONE")));
}

TEST(AssertsLogRule, CountsAnExpectationThatTheRuleWouldChange) {
  const auto asserts = [](const std::string& expected, bool flag,
                          bool prompts) {
    return AssertsLogRule(support::Read<v1::ExpectedUseLog>(expected), "R",
                          flag, prompts);
  };
  EXPECT_TRUE(asserts("must: 'R'", false, false));
  EXPECT_TRUE(asserts("must_not: 'R'", false, false));
  EXPECT_TRUE(asserts("rules {}", false, false));
  EXPECT_TRUE(asserts("flags {}", true, false));
  EXPECT_FALSE(asserts("flags {}", false, true));
  EXPECT_TRUE(asserts("prompts {}", false, true));
  EXPECT_FALSE(asserts("must: 'S' use_days: 1", true, true));
}

}  // namespace
}  // namespace afterleaf::authoring
