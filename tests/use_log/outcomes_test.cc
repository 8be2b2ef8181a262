// Outcomes as research counts them: include/afterleaf/use_log.h defines each.

#include "src/use_log/outcomes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/limits.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kIsUse[] = "missing: MISSING_IS_USE";
constexpr char kIsNoUse[] = "missing: MISSING_IS_NO_USE";

// The last day of a calendar is today, and not looked at: it is not over.
v1::UseOutcomes OutcomesOf(absl::string_view calendar,
                           absl::string_view rules = "") {
  v1::UseLogAnalysis analysis;
  const Diary diary(calendar);
  WriteOutcomes(diary.table(), support::Read<v1::OutcomeRules>(rules),
                "outcomes", analysis.mutable_issues(), &analysis);
  EXPECT_THAT(support::Issues(analysis.issues()), IsEmpty());
  return analysis.outcomes();
}

// The issues of rules that cannot be applied, which leave no outcomes.
support::Words Refused(absl::string_view calendar, absl::string_view rules) {
  v1::UseLogAnalysis analysis;
  const Diary diary(calendar);
  WriteOutcomes(diary.table(), support::Read<v1::OutcomeRules>(rules),
                "outcomes", analysis.mutable_issues(), &analysis);
  EXPECT_FALSE(analysis.has_outcomes());
  return support::Issues(analysis.issues());
}

std::string Range(absl::string_view field, int32_t from_day, int32_t to_day) {
  return absl::StrCat(field, " { from_day: ", from_day, " to_day: ", to_day,
                      " }");
}

// "5", "never" or "open".
std::string Time(bool has, int32_t days, bool open) {
  if (has) return absl::StrCat(days, open ? " and open" : "");
  return open ? "open" : "never";
}
std::string FirstUse(const v1::UseOutcomes& outcomes) {
  return Time(outcomes.has_days_to_first_use(), outcomes.days_to_first_use(),
              outcomes.first_use_open());
}
std::string RelapseRun(const v1::UseOutcomes& outcomes) {
  return Time(outcomes.has_days_to_relapse_run(),
              outcomes.days_to_relapse_run(), outcomes.relapse_run_open());
}
std::string RelapseWindow(const v1::UseOutcomes& outcomes) {
  return Time(outcomes.has_days_to_relapse_window(),
              outcomes.days_to_relapse_window(),
              outcomes.relapse_window_open());
}

TEST(OutcomePeriod, RunsFromTheFirstDayOfTheLogToTheLastThatIsOver) {
  const v1::UseOutcomes outcomes = OutcomesOf("u--u");
  EXPECT_EQ(outcomes.period().from_day(), 1000);
  EXPECT_EQ(outcomes.period().to_day(), 1002);
  EXPECT_EQ(outcomes.use_days(), 1);
  EXPECT_EQ(outcomes.no_use_days(), 2);
}

TEST(OutcomePeriod, IsCutToTheDaysThatAreOver) {
  const v1::UseOutcomes outcomes =
      OutcomesOf("u--u", Range("period", 1001, 1050));
  EXPECT_EQ(outcomes.period().from_day(), 1001);
  EXPECT_EQ(outcomes.period().to_day(), 1002);
  EXPECT_EQ(outcomes.use_days(), 0);
}

TEST(OutcomePeriod, MayBeginBeforeTheLog) {
  const v1::UseOutcomes outcomes =
      OutcomesOf("u--u", Range("period", 990, 1002));
  EXPECT_EQ(outcomes.missing_days(), 10);
}

TEST(OutcomePeriod, IsRefusedWhenItEndsBeforeItBegins) {
  EXPECT_THAT(Refused("u--u", Range("period", 1002, 1001)),
              ElementsAre("INVALID_RANGE outcomes.period"));
}

TEST(OutcomePeriod, IsRefusedWithoutADayThatIsOver) {
  EXPECT_THAT(Refused("u--u", Range("period", 1003, 1005)),
              ElementsAre("NO_WHOLE_DAY outcomes.period"));
  EXPECT_THAT(Refused("u", ""), ElementsAre("NO_WHOLE_DAY outcomes.period"));
  EXPECT_THAT(Refused(".....", ""),
              ElementsAre("NO_WHOLE_DAY outcomes.period"));
}

TEST(OutcomePeriod, IsRefusedFromBefore1970) {
  EXPECT_THAT(Refused("u--u", Range("period", -1, 1001)),
              ElementsAre("TOO_OLD outcomes.period"));
  EXPECT_EQ(OutcomesOf("u--u", Range("period", 0, 1001)).missing_days(), 1000);
}

TEST(OutcomePeriod, IsRefusedFromMoreThan120YearsBack) {
  v1::UseLog log;
  log.add_uses()->mutable_time()->set_day(50000);
  const Diary diary(log, At(50001, 0));
  v1::OutcomeRules rules;
  rules.mutable_period()->set_from_day(50001 - kMaxLogDays);
  rules.mutable_period()->set_to_day(50000);
  v1::UseLogAnalysis analysis;
  WriteOutcomes(diary.table(), rules, "outcomes", analysis.mutable_issues(),
                &analysis);
  EXPECT_TRUE(analysis.has_outcomes());
  rules.mutable_period()->set_from_day(50000 - kMaxLogDays);
  WriteOutcomes(diary.table(), rules, "outcomes", analysis.mutable_issues(),
                &analysis);
  EXPECT_THAT(support::Issues(analysis.issues()),
              ElementsAre("TOO_OLD outcomes.period"));
}

TEST(MissingDays, StayOutUnlessARuleIsAskedFor) {
  const v1::UseOutcomes outcomes = OutcomesOf("u-.-.");
  EXPECT_EQ(outcomes.missing(), v1::OutcomeRules::MISSING_LEFT_OUT);
  EXPECT_EQ(outcomes.days_abstinent(), 2);
  EXPECT_EQ(outcomes.longest_abstinent_run(), 1);
  EXPECT_EQ(outcomes.percent_days_abstinent_hundredths(), 6667);
  EXPECT_EQ(outcomes.use_percent_hundredths(), 3333);
}

TEST(MissingDays, MayCountAsUse) {
  const v1::UseOutcomes outcomes = OutcomesOf("u-.-.", kIsUse);
  EXPECT_EQ(outcomes.missing(), v1::OutcomeRules::MISSING_IS_USE);
  EXPECT_EQ(outcomes.days_abstinent(), 2);
  EXPECT_EQ(outcomes.longest_abstinent_run(), 1);
  EXPECT_EQ(outcomes.percent_days_abstinent_hundredths(), 5000);
  EXPECT_EQ(outcomes.use_percent_hundredths(), 5000);
}

TEST(MissingDays, MayCountAsDaysWithoutUse) {
  const v1::UseOutcomes outcomes = OutcomesOf("u-.-.", kIsNoUse);
  EXPECT_EQ(outcomes.missing(), v1::OutcomeRules::MISSING_IS_NO_USE);
  EXPECT_EQ(outcomes.days_abstinent(), 3);
  EXPECT_EQ(outcomes.longest_abstinent_run(), 3);
  EXPECT_EQ(outcomes.percent_days_abstinent_hundredths(), 7500);
}

TEST(MissingDays, AreToldAsTheyAreUnderEveryRule) {
  for (const char* rules : {"", kIsUse, kIsNoUse}) {
    const v1::UseOutcomes outcomes = OutcomesOf("u-.-.", rules);
    EXPECT_EQ(outcomes.use_days(), 1);
    EXPECT_EQ(outcomes.no_use_days(), 2);
    EXPECT_EQ(outcomes.missing_days(), 1);
  }
}

TEST(MissingDays, LeaveNoPercentageWhereNoDayCounts) {
  const v1::UseOutcomes outcomes =
      OutcomesOf("..u", Range("period", 1000, 1001));
  EXPECT_EQ(outcomes.missing_days(), 2);
  EXPECT_FALSE(outcomes.has_percent_days_abstinent_hundredths());
  EXPECT_FALSE(outcomes.has_use_percent_hundredths());
}

TEST(MissingDays, AreNotTreatedByARuleThatIsNotKnown) {
  const Diary diary("u-.-.");
  v1::OutcomeRules rules;
  rules.set_missing(static_cast<v1::OutcomeRules::MissingDays>(7));
  v1::UseLogAnalysis analysis;
  WriteOutcomes(diary.table(), rules, "outcomes", analysis.mutable_issues(),
                &analysis);
  EXPECT_FALSE(analysis.has_outcomes());
  EXPECT_THAT(support::Issues(analysis.issues()),
              ElementsAre("INVALID_RESPONSE outcomes.missing"));
}

TEST(FirstUseOutcome, IsCountedFromTheFirstDayOfThePeriod) {
  EXPECT_EQ(FirstUse(OutcomesOf("u-.")), "0");
  EXPECT_EQ(FirstUse(OutcomesOf("-u.")), "1");
  EXPECT_EQ(FirstUse(OutcomesOf("u--u.", Range("period", 1001, 1003))), "2");
}

TEST(FirstUseOutcome, NeverHappensInAPeriodWithoutUse) {
  EXPECT_EQ(FirstUse(OutcomesOf("---u")), "never");
}

TEST(FirstUseOutcome, IsOpenAfterAMissingDay) {
  EXPECT_EQ(FirstUse(OutcomesOf("-.u.")), "open");
  EXPECT_EQ(FirstUse(OutcomesOf("-u..")), "1");
  EXPECT_EQ(FirstUse(OutcomesOf("-.-.")), "open");
  EXPECT_EQ(FirstUse(OutcomesOf("-.u.", kIsUse)), "1");
  EXPECT_EQ(FirstUse(OutcomesOf("-.u.", kIsNoUse)), "2");
}

TEST(RelapseRunOutcome, IsSevenDaysOfUseInARowFromTheFirstOfThem) {
  EXPECT_EQ(RelapseRun(OutcomesOf("-uuuuuu.", kIsNoUse)), "never");
  EXPECT_EQ(RelapseRun(OutcomesOf("-uuuuuuu.")), "1");
  EXPECT_EQ(RelapseRun(OutcomesOf("-uuuuuuuu.")), "1");
  EXPECT_EQ(RelapseRun(OutcomesOf("uuuuuu-uuuuuuu.")), "7");
}

TEST(RelapseRunOutcome, LooksAtThePeriodAlone) {
  EXPECT_EQ(RelapseRun(OutcomesOf("uuuuuuu-.", Range("period", 1001, 1007))),
            "never");
}

TEST(RelapseRunOutcome, MayBeOfAnotherLength) {
  EXPECT_EQ(RelapseRun(OutcomesOf("-uu-uuu.", "relapse_run_days: 3")), "4");
  EXPECT_EQ(RelapseRun(OutcomesOf("-uu-uuu.", "relapse_run_days: 2")), "1");
  EXPECT_EQ(RelapseRun(OutcomesOf("-uu-uuu.", "relapse_run_days: 1")), "1");
  EXPECT_EQ(RelapseRun(OutcomesOf("-uu-uuu.", "relapse_run_days: 4")), "never");
}

TEST(RelapseRunOutcome, IsOpenWhereAMissingDayCouldHaveMadeIt) {
  EXPECT_EQ(RelapseRun(OutcomesOf("uuu.uuu.")), "open");
  EXPECT_EQ(RelapseRun(OutcomesOf("uuu.uuu.", kIsUse)), "0");
  EXPECT_EQ(RelapseRun(OutcomesOf("uuu.uuu.", kIsNoUse)), "never");
}

TEST(RelapseRunOutcome, IsNotOpenWhereAMissingDayCouldNot) {
  EXPECT_EQ(RelapseRun(OutcomesOf("uu.uuu.")), "never");
  EXPECT_EQ(RelapseRun(OutcomesOf("u-.-uuuuuuu.")), "4");
  EXPECT_EQ(RelapseRun(OutcomesOf("uuuuuuu....")), "0");
}

TEST(RelapseWindowOutcome, IsThreeDaysOfUseInSevenFromTheFirstOfThem) {
  EXPECT_EQ(RelapseWindow(OutcomesOf("-u-u.", kIsNoUse)), "never");
  EXPECT_EQ(RelapseWindow(OutcomesOf("-u-u--u.")), "1");
  EXPECT_EQ(RelapseWindow(OutcomesOf("-u--u--u.")), "1");
  EXPECT_EQ(RelapseWindow(OutcomesOf("-u---u--u.")), "never");
  EXPECT_EQ(RelapseWindow(OutcomesOf("u----u--u-u.")), "5");
}

TEST(RelapseWindowOutcome, MayBeOtherNumbers) {
  EXPECT_EQ(RelapseWindow(OutcomesOf(
                "-u--u.", "relapse_use_days: 2 relapse_window_days: 3")),
            "never");
  EXPECT_EQ(RelapseWindow(OutcomesOf(
                "-u--u.", "relapse_use_days: 2 relapse_window_days: 4")),
            "1");
  // What is not given stays.
  EXPECT_EQ(RelapseWindow(OutcomesOf("-u----u.", "relapse_use_days: 2")), "1");
  EXPECT_EQ(RelapseWindow(OutcomesOf("-u-u-----u.", "relapse_window_days: 9")),
            "1");
}

TEST(RelapseWindowOutcome, IsOpenWhereAMissingDayCouldHaveMadeIt) {
  EXPECT_EQ(RelapseWindow(OutcomesOf("u.u.")), "open");
  EXPECT_EQ(RelapseWindow(OutcomesOf("u-----.-u.")), "never");
  // A log begins with its first entry; here the period begins before it.
  const std::string period = Range("period", 1000, 1008);
  EXPECT_EQ(RelapseWindow(OutcomesOf(".-----uuu.", period)), "6");
  EXPECT_EQ(RelapseWindow(OutcomesOf("..----uuu.", period)), "open");
  EXPECT_EQ(RelapseWindow(OutcomesOf("-..---uuu.")), "open");
}

TEST(RelapseRules, AreRefusedWhenTheyCannotBe) {
  EXPECT_THAT(Refused("u--u", "relapse_run_days: -1"),
              ElementsAre("INVALID_RESPONSE outcomes.relapse_run_days"));
  EXPECT_THAT(Refused("u--u", "relapse_use_days: -1"),
              ElementsAre("INVALID_RESPONSE outcomes.relapse_use_days"));
  EXPECT_THAT(Refused("u--u", "relapse_window_days: -1"),
              ElementsAre("INVALID_RESPONSE outcomes.relapse_window_days"));
  EXPECT_THAT(Refused("u--u", "relapse_use_days: 8"),
              ElementsAre("INVALID_RANGE outcomes.relapse_use_days"));
  OutcomesOf("u--u", "relapse_use_days: 7");
}

TEST(RecentUse, IsThatOfTheLast28DaysOfThePeriod) {
  // Twenty-nine days that are over, of which the first is out.
  const v1::UseOutcomes outcomes = OutcomesOf("uu." + std::string(27, '-'));
  EXPECT_EQ(outcomes.use_days(), 2);
  EXPECT_EQ(outcomes.use_days_last_28(), 1);
  EXPECT_EQ(outcomes.missing_days_last_28(), 1);
  EXPECT_EQ(OutcomesOf("uu." + std::string(26, '-')).use_days_last_28(), 2);
}

TEST(RecentUse, OfAShortPeriodIsThatOfThePeriod) {
  EXPECT_EQ(OutcomesOf("uu--", Range("period", 1001, 1002)).use_days_last_28(),
            1);
}

TEST(Reduction, IsInPointsOfThePercentageOfDaysOfUse) {
  // Three of four days before, and one of three since.
  const v1::UseOutcomes outcomes = OutcomesOf(
      "uu-u-u-.", Range("period", 1004, 1006) + Range("baseline", 1000, 1003));
  EXPECT_EQ(outcomes.baseline_use_percent_hundredths(), 7500);
  EXPECT_EQ(outcomes.use_percent_hundredths(), 3333);
  EXPECT_EQ(outcomes.reduction_hundredths(), 4167);
}

TEST(Reduction, IsNegativeWhereUseRose) {
  EXPECT_EQ(OutcomesOf("--uu.", Range("period", 1002, 1003) +
                                    Range("baseline", 1000, 1001))
                .reduction_hundredths(),
            -10000);
}

TEST(Reduction, GoesByTheRuleForMissingDays) {
  const std::string ranges =
      Range("period", 1002, 1003) + Range("baseline", 1000, 1001);
  EXPECT_EQ(OutcomesOf("u.--.", ranges).reduction_hundredths(), 10000);
  EXPECT_EQ(OutcomesOf("u.--.", ranges + kIsUse).reduction_hundredths(), 10000);
  EXPECT_EQ(OutcomesOf("u.--.", ranges + kIsNoUse).reduction_hundredths(),
            5000);
}

TEST(Reduction, IsAbsentWithoutABaselineOrADayOfItThatCounts) {
  EXPECT_FALSE(OutcomesOf("u--.").has_reduction_hundredths());
  const v1::UseOutcomes outcomes = OutcomesOf(
      "..u-.", Range("period", 1002, 1003) + Range("baseline", 1000, 1001));
  EXPECT_FALSE(outcomes.has_baseline_use_percent_hundredths());
  EXPECT_FALSE(outcomes.has_reduction_hundredths());
  EXPECT_EQ(outcomes.use_percent_hundredths(), 5000);
}

TEST(Reduction, IsRefusedWhenTheBaselineReachesIntoThePeriod) {
  EXPECT_THAT(Refused("uu--.", Range("period", 1002, 1003) +
                                   Range("baseline", 1000, 1002)),
              ElementsAre("INVALID_RANGE outcomes.baseline"));
  EXPECT_THAT(Refused("uu--.", Range("period", 1002, 1003) +
                                   Range("baseline", 1001, 1000)),
              ElementsAre("INVALID_RANGE outcomes.baseline"));
  EXPECT_THAT(Refused("uu--.", Range("period", 1002, 1003) +
                                   Range("baseline", -5, 1000)),
              ElementsAre("TOO_OLD outcomes.baseline"));
}

TEST(Outcomes, OfADayWithAUseForWhichThePersonSaysNoUseAreThoseOfUse) {
  Diary diary("---.");
  diary.table().days[1].state = DayState::kUseDespiteNoUse;
  v1::UseLogAnalysis analysis;
  WriteOutcomes(diary.table(), v1::OutcomeRules(), "outcomes",
                analysis.mutable_issues(), &analysis);
  EXPECT_EQ(analysis.outcomes().use_days(), 1);
  EXPECT_EQ(FirstUse(analysis.outcomes()), "1");
}

// An event of a calendar without missing days, by trying every day as its
// first.
std::optional<size_t> SlowRun(const std::string& days) {
  const size_t at = days.find("uuuuuuu");
  return at == std::string::npos ? std::nullopt : std::optional<size_t>(at);
}
std::optional<size_t> SlowWindow(const std::string& days) {
  for (size_t i = 0; i < days.size(); ++i) {
    const std::string window = days.substr(i, 7);
    if (window[0] == 'u' &&
        std::count(window.begin(), window.end(), 'u') >= 3) {
      return i;
    }
  }
  return std::nullopt;
}
std::optional<size_t> SlowFirst(const std::string& days) {
  const size_t at = days.find('u');
  return at == std::string::npos ? std::nullopt : std::optional<size_t>(at);
}

// What an event is over all ways to fill in the missing days: one answer, or
// open.
template <typename Event>
std::string OverAllWays(const std::string& days, const Event& event) {
  std::vector<size_t> missing;
  for (size_t i = 0; i < days.size(); ++i) {
    if (days[i] == '.') missing.push_back(i);
  }
  std::optional<std::optional<size_t>> answer;
  for (uint32_t way = 0; way < (1U << missing.size()); ++way) {
    std::string filled = days;
    for (size_t i = 0; i < missing.size(); ++i) {
      filled[missing[i]] = (way >> i & 1U) != 0 ? 'u' : '-';
    }
    const std::optional<size_t> found = event(filled);
    if (answer.has_value() && *answer != found) return "open";
    answer = found;
  }
  return answer->has_value() ? absl::StrCat(**answer) : "never";
}

TEST(Outcomes, OfRandomLogsAreWhatEveryWayToFillInMissingDaysAgreesOn) {
  std::mt19937 random(20261128);
  for (int i = 0; i < 1500; ++i) {
    std::string days(1 + random() % 24, '-');
    int missing = 0;
    const uint32_t use = 1 + random() % 9;
    for (char& day : days) {
      if (random() % 10 < use) day = 'u';
      if (random() % 8 == 0 && missing < 6) {
        day = '.';
        ++missing;
      }
    }
    const std::string period = Range(
        "period", kFirstDay, kFirstDay + static_cast<int32_t>(days.size()) - 1);
    const v1::UseOutcomes outcomes = OutcomesOf(days + ".", period);
    EXPECT_EQ(FirstUse(outcomes), OverAllWays(days, SlowFirst)) << days;
    EXPECT_EQ(RelapseRun(outcomes), OverAllWays(days, SlowRun)) << days;
    EXPECT_EQ(RelapseWindow(outcomes), OverAllWays(days, SlowWindow)) << days;
  }
}

TEST(Outcomes, OfRandomLogsUnderARuleAreThoseOfTheLogWithThoseDaysFilledIn) {
  std::mt19937 random(20261128);
  for (int i = 0; i < 1500; ++i) {
    std::string days(1 + random() % 40, '-');
    for (char& day : days) day = "-u."[random() % 3];
    const std::string period = Range(
        "period", kFirstDay, kFirstDay + static_cast<int32_t>(days.size()) - 1);
    for (const bool is_use : {true, false}) {
      std::string filled = days;
      std::replace(filled.begin(), filled.end(), '.', is_use ? 'u' : '-');
      v1::UseOutcomes by_rule =
          OutcomesOf(days + ".", period + (is_use ? kIsUse : kIsNoUse));
      const v1::UseOutcomes known = OutcomesOf(filled + ".", period);
      // What is told as it is.
      by_rule.set_missing(known.missing());
      by_rule.set_use_days(known.use_days());
      by_rule.set_no_use_days(known.no_use_days());
      by_rule.set_missing_days(known.missing_days());
      by_rule.set_use_days_last_28(known.use_days_last_28());
      by_rule.set_missing_days_last_28(known.missing_days_last_28());
      EXPECT_EQ(support::TextOf(by_rule), support::TextOf(known)) << days;
    }
  }
}

}  // namespace
}  // namespace afterleaf
