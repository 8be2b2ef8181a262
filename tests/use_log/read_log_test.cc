// What of a log is read, on which day it counts, and what is said of the rest.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "afterleaf/use_log.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using support::Issues;
using support::Read;
using support::Refusal;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// 2024-02-29 is day 19782 and begins at 1709164800.
constexpr int32_t kLeapDay = 19782;
constexpr int64_t kLeapDayBegins = int64_t{kLeapDay} * 86400;

v1::UseLogAnalysis Analyzed(const v1::AnalyzeUseLogRequest& request) {
  absl::StatusOr<v1::UseLogAnalysis> reply =
      AnalyzeUseLog(DiaryPack(), request);
  EXPECT_TRUE(reply.ok()) << reply.status();
  return reply.ok() ? *std::move(reply) : v1::UseLogAnalysis();
}

// A log as of the evening of March 1, 2024, by a clock that shows UTC.
v1::UseLogAnalysis Analyzed(const std::string& log) {
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = Read<v1::UseLog>(log);
  request.set_as_of_s(kLeapDayBegins + 86400 + 20 * 3600);
  return Analyzed(request);
}

// "19782 USE 1" for every day of which something is known: doses last.
std::vector<std::string> Known(const v1::UseLogAnalysis& analysis) {
  std::vector<std::string> days;
  for (const v1::LogDay& day : analysis.days()) {
    if (day.state() == v1::LogDay::NO_ENTRY) continue;
    days.push_back(absl::StrCat(
        day.day(), " ", v1::LogDay::State_Name(day.state()), " ", day.doses()));
  }
  return days;
}

std::string UseAt(int64_t at_s, int offset_minutes = 0) {
  return absl::StrCat("uses { time { at_s: ", at_s,
                      " utc_offset_minutes: ", offset_minutes, " } }\n");
}

TEST(CalendarDays, MidnightBelongsToTheDayThatBegins) {
  EXPECT_THAT(Known(Analyzed(UseAt(kLeapDayBegins - 1))),
              ElementsAre("19781 USE 1"));
  EXPECT_THAT(Known(Analyzed(UseAt(kLeapDayBegins))),
              ElementsAre("19782 USE 1"));
}

TEST(CalendarDays, TheLeapDayIsADayOfItsOwn) {
  const v1::UseLogAnalysis analysis =
      Analyzed(UseAt(kLeapDayBegins - 86400) + UseAt(kLeapDayBegins) +
               UseAt(kLeapDayBegins + 86400));
  EXPECT_THAT(Known(analysis),
              ElementsAre("19781 USE 1", "19782 USE 1", "19783 USE 1"));
  EXPECT_EQ(analysis.substances(0).longest_run(), 3);
}

TEST(CalendarDays, ComeFromTheOffsetOfEachEntry) {
  // The same instant: Thursday evening in Lima, Friday in Auckland.
  const int64_t instant = kLeapDayBegins + 14 * 3600;
  EXPECT_THAT(Known(Analyzed(UseAt(instant, -300))),
              ElementsAre("19782 USE 1"));
  EXPECT_THAT(Known(Analyzed(UseAt(instant, 780))), ElementsAre("19783 USE 1"));
}

TEST(CalendarDays, FollowTheClockOverTheChangeToSummerTime) {
  // Berlin, 2023-03-26: at 02:00 the clock goes to 03:00. Day 19442.
  const int64_t midnight = int64_t{19442} * 86400 - 3600;
  const std::string log = UseAt(midnight, 60) +
                          UseAt(midnight + 23 * 3600 - 1, 120) +
                          UseAt(midnight + 23 * 3600, 120);
  EXPECT_THAT(Known(Analyzed(log)), ElementsAre("19442 USE 2", "19443 USE 1"));
}

TEST(CalendarDays, FollowTheClockOverTheChangeFromSummerTime) {
  // Berlin, 2023-10-29: at 03:00 the clock goes back to 02:00. Day 19659.
  const int64_t midnight = int64_t{19659} * 86400 - 7200;
  const std::string log = UseAt(midnight, 120) +
                          UseAt(midnight + 25 * 3600 - 1, 60) +
                          UseAt(midnight + 25 * 3600, 60);
  EXPECT_THAT(Known(Analyzed(log)), ElementsAre("19659 USE 2", "19660 USE 1"));
}

TEST(CalendarDays, OfATravellerInTomorrowCountAsToday) {
  v1::AnalyzeUseLogRequest request;
  const int64_t now = kLeapDayBegins + 20 * 3600;
  *request.mutable_log() = Read<v1::UseLog>(UseAt(now - 60, 540));
  request.set_as_of_s(now);
  request.set_utc_offset_minutes(-600);
  const v1::UseLogAnalysis analysis = Analyzed(request);
  EXPECT_EQ(analysis.today(), kLeapDay);
  EXPECT_THAT(Known(analysis), ElementsAre("19782 USE 1"));
  EXPECT_THAT(Issues(analysis.issues()), IsEmpty());
}

TEST(CalendarDays, OfEntriesWithoutAnOffsetAreThoseOfTheRequest) {
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = Read<v1::UseLog>(
      absl::StrCat("uses { time { at_s: ", kLeapDayBegins + 3600, " } }"));
  request.set_as_of_s(kLeapDayBegins + 7200);
  request.set_utc_offset_minutes(-120);
  EXPECT_THAT(Known(Analyzed(request)), ElementsAre("19781 USE 1"));
}

TEST(CalendarDays, WithoutAnEntryAreNotDaysWithoutUse) {
  const v1::UseLogAnalysis analysis =
      Analyzed("uses { time { day: 19780 } } no_use { time { day: 19782 } }");
  EXPECT_THAT(Known(analysis), ElementsAre("19780 USE 1", "19782 NO_USE 0"));
  EXPECT_EQ(analysis.days_size(), 4);
  EXPECT_EQ(analysis.weeks(0).unknown_days(), 2);
  EXPECT_EQ(analysis.weeks(0).no_use_days(), 1);
}

TEST(CalendarDays, OfACompleteCalendarAreDaysWithoutUseAndTheReplySaysSo) {
  const v1::UseLogAnalysis analysis = Analyzed(R"(
    uses { time { day: 19780 } }
    complete { from_day: 19781 to_day: 19781 }
    complete { from_day: 19779 to_day: 19780 })");
  EXPECT_THAT(Known(analysis),
              ElementsAre("19779 NO_USE 0", "19780 USE 1", "19781 NO_USE 0"));
  ASSERT_EQ(analysis.complete_size(), 1);
  EXPECT_EQ(analysis.complete(0).from_day(), 19779);
  EXPECT_EQ(analysis.complete(0).to_day(), 19781);
}

TEST(CalendarDays, WithAnEntryThatSaysNothingAreNotMadeDaysWithoutUse) {
  // An amount of nothing; and today a use without a time.
  EXPECT_THAT(Known(Analyzed(R"(
                uses { time { day: 19781 } amount_thousandths: 0 }
                uses {}
                complete { from_day: 19780 to_day: 19783 })")),
              ElementsAre("19780 NO_USE 0", "19782 NO_USE 0"));
}

TEST(CalendarDays, OfTomorrowFurtherEastSayNothingOfToday) {
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = Read<v1::UseLog>(R"(
    uses { time { day: 19782 } }
    no_use { time { day: 19784 utc_offset_minutes: 840 } })");
  request.set_as_of_s(kLeapDayBegins + 86400 + 12 * 3600);
  const v1::UseLogAnalysis analysis = Analyzed(request);
  EXPECT_THAT(Known(analysis), ElementsAre("19782 USE 1"));
  EXPECT_THAT(Issues(analysis.issues()), IsEmpty());
}

TEST(CalendarDays, MarkedWithoutUseThatHaveAUseAreDaysOfUseWithAnIssue) {
  const v1::UseLogAnalysis analysis =
      Analyzed("no_use { time { day: 19780 } } uses { time { day: 19780 } }");
  EXPECT_THAT(Known(analysis), ElementsAre("19780 USE_DESPITE_NO_USE 1"));
  EXPECT_THAT(Issues(analysis.issues()),
              ElementsAre("CONTRADICTION log.no_use[0].time"));
}

TEST(CalendarDays, CountBackFromTodayInWeeks) {
  const v1::UseLogAnalysis analysis =
      Analyzed("uses { time { day: 19775 } } uses { time { day: 19776 } }");
  ASSERT_EQ(analysis.weeks_size(), 2);
  EXPECT_EQ(analysis.weeks(0).days().from_day(), 19775);
  EXPECT_EQ(analysis.weeks(0).days().to_day(), 19776);
  EXPECT_EQ(analysis.weeks(0).use_days(), 2);
  EXPECT_EQ(analysis.weeks(1).days().from_day(), 19777);
  EXPECT_EQ(analysis.weeks(1).days().to_day(), 19783);
  EXPECT_EQ(analysis.weeks(1).unknown_days(), 7);
}

// Each entry is at fault in one way; the use beside it is always counted.
struct Fault {
  const char* what;
  const char* log;
  const char* issue;
};

class FaultyEntries : public ::testing::TestWithParam<Fault> {};

TEST_P(FaultyEntries, AreIssuesWithTheirIndexAndLeaveTheRest) {
  const v1::UseLogAnalysis analysis =
      Analyzed(std::string("uses { time { day: 19780 } }") + GetParam().log);
  EXPECT_THAT(Issues(analysis.issues()), ElementsAre(GetParam().issue));
  EXPECT_EQ(analysis.days(19780 - analysis.days(0).day()).state(),
            v1::LogDay::USE);
}

INSTANTIATE_TEST_SUITE_P(
    All, FaultyEntries,
    ::testing::Values(
        Fault{"no time", "uses {}", "INVALID_TIME log.uses[1].time"},
        Fault{"two times", "uses { time { at_s: 1709164800 day: 19780 } }",
              "INVALID_TIME log.uses[1].time"},
        Fault{"before 1970", "uses { time { at_s: -1 } }",
              "BEFORE_1970 log.uses[1].time"},
        Fault{"a day before 1970", "uses { time { day: -1 } }",
              "BEFORE_1970 log.uses[1].time"},
        Fault{"a second from now", "uses { time { at_s: 1709323201 } }",
              "IN_FUTURE log.uses[1].time"},
        Fault{"tomorrow", "uses { time { day: 19784 } }",
              "IN_FUTURE log.uses[1].time"},
        Fault{"offset",
              "uses { time { at_s: 1709164800 utc_offset_minutes: "
              "841 } }",
              "INVALID_OFFSET log.uses[1].time"},
        Fault{"offset west",
              "uses { time { at_s: 1709164800 utc_offset_minutes: -721 } }",
              "INVALID_OFFSET log.uses[1].time"},
        Fault{"negative amount",
              "uses { time { day: 19781 } amount_thousandths: -1 unit: "
              "\"g_leaf\" }",
              "INVALID_AMOUNT log.uses[1].amount_thousandths"},
        Fault{"absurd amount",
              "uses { time { day: 19781 } amount_thousandths: 100001 unit: "
              "\"g_leaf\" }",
              "INVALID_AMOUNT log.uses[1].amount_thousandths"},
        Fault{"no amount", "uses { time { day: 19781 } amount_thousandths: 0 }",
              "ZERO_AMOUNT log.uses[1].amount_thousandths"},
        Fault{"unit",
              "uses { time { day: 19781 } amount_thousandths: 5 unit: "
              "\"barrel\" }",
              "NOT_IN_PACK log.uses[1].unit"},
        Fault{"product", "uses { time { day: 19781 } product: \"PUER\" }",
              "NOT_IN_PACK log.uses[1].product"},
        Fault{"reason", "uses { time { day: 19781 } reason: \"boredom\" }",
              "NOT_IN_PACK log.uses[1].reason"},
        Fault{"rating", "uses { time { day: 19781 } wanted_effect: 11 }",
              "INVALID_RESPONSE log.uses[1].wanted_effect"},
        Fault{"waking", "uses { time { day: 19781 } minutes_since_waking: -1 }",
              "INVALID_RESPONSE log.uses[1].minutes_since_waking"},
        Fault{"report", "uses { time { day: 19781 } lab_report_seen: \"x\" }",
              "INVALID_RESPONSE log.uses[1].lab_report_seen"},
        Fault{"no-use day", "no_use { time { day: 99999 } }",
              "IN_FUTURE log.no_use[0].time"},
        Fault{"stretch", "complete { from_day: 9 to_day: 8 }",
              "INVALID_RANGE log.complete[0]"},
        Fault{"stretch to come", "complete { from_day: 19781 to_day: 19784 }",
              "IN_FUTURE log.complete[0].to_day"},
        Fault{"too many items",
              "scores { time { day: 19781 } response { scale: \"WITHOUT\" "
              "items {} items {} items {} } }",
              "INVALID_RESPONSE log.scores[0].response.items"},
        Fault{"break", "breaks { days { from_day: 9 to_day: 8 } }",
              "INVALID_RANGE log.breaks[0]"},
        Fault{"minutes", "sessions { time { day: 19781 } minutes: 1441 }",
              "INVALID_RESPONSE log.sessions[0].minutes"},
        Fault{"effort scale",
              "sessions { time { day: 19781 } effort: 3 effort_scale: \"X\" }",
              "NOT_IN_PACK log.sessions[0].effort_scale"},
        Fault{"effort",
              "sessions { time { day: 19781 } effort: 11 effort_scale: "
              "\"PUFF\" }",
              "INVALID_RESPONSE log.sessions[0].effort"},
        Fault{"metric", "recovery { day: 19781 energy: 11 }",
              "INVALID_RESPONSE log.recovery[0].energy"},
        Fault{"two mornings", "recovery { day: 19781 } recovery { day: 19781 }",
              "DUPLICATE log.recovery[1].day"},
        Fault{"scale",
              "scores { time { day: 19781 } response { scale: \"X\" } }",
              "NOT_IN_PACK log.scores[0].response.scale"},
        Fault{"item",
              "scores { time { day: 19781 } response { scale: \"WITHOUT\" "
              "items { item: \"w9\" } } }",
              "INVALID_RESPONSE log.scores[0].response.items[0].item"},
        Fault{"total",
              "scores { time { day: 19781 } response { scale: \"WITHOUT\" "
              "total: 7 } }",
              "INVALID_RESPONSE log.scores[0].response.total"},
        Fault{"drive", "drives { }", "INVALID_TIME log.drives[0]"},
        Fault{"cap", "own_cap_days: 8", "INVALID_RESPONSE log.own_cap_days"},
        Fault{"plan of nobody",
              "taper_plan { unit: \"g_leaf\" steps { from_day: 1 } }",
              "PLAN_NOT_USABLE log.taper_plan.approved_by"},
        Fault{"plan in cups",
              "taper_plan { approved_by: \"Dr A\" unit: \"cup\" steps { "
              "from_day: 1 } }",
              "PLAN_NOT_USABLE log.taper_plan.unit"},
        Fault{"plan of nothing",
              "taper_plan { approved_by: \"Dr A\" unit: \"g_leaf\" }",
              "PLAN_NOT_USABLE log.taper_plan.steps"},
        Fault{"plan out of order",
              "taper_plan { approved_by: \"Dr A\" unit: \"g_leaf\" steps { "
              "from_day: 5 } steps { from_day: 5 } }",
              "PLAN_NOT_USABLE log.taper_plan.steps[1]"},
        Fault{"plan below nothing",
              "taper_plan { approved_by: \"Dr A\" unit: \"g_leaf\" steps { "
              "from_day: 5 thousandths_per_day: -1 } }",
              "PLAN_NOT_USABLE log.taper_plan.steps[0]"}),
    [](const auto& param) {
      std::string name = param.param.what;
      for (char& c : name) {
        if (!absl::ascii_isalnum(static_cast<unsigned char>(c))) c = '_';
      }
      return name;
    });

TEST(Times, AtTheEdgesAreTaken) {
  EXPECT_THAT(Issues(Analyzed(R"(
                uses { time { at_s: 1709323200 } }
                uses { time { at_s: 1709164800 utc_offset_minutes: 840 } }
                uses { time { at_s: 1709164800 utc_offset_minutes: -720 } }
                uses { time { at_s: 0 } })")
                         .issues()),
              IsEmpty());
}

TEST(Times, MoreThan120YearsBackAreTooOld) {
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = Read<v1::UseLog>(
      "uses { time { day: 1079 } } uses { time { day: 1080 } }");
  request.set_as_of_s(int64_t{45000} * 86400);
  const v1::UseLogAnalysis analysis = Analyzed(request);
  EXPECT_THAT(Issues(analysis.issues()),
              ElementsAre("TOO_OLD log.uses[0].time"));
  EXPECT_EQ(analysis.days_size(), 43921);
}

TEST(Times, NowIsNeededByALogWithEntriesOnly) {
  v1::AnalyzeUseLogRequest request;
  EXPECT_THAT(Issues(Analyzed(request).issues()), IsEmpty());
  request.mutable_log()->add_uses()->mutable_time()->set_day(3);
  EXPECT_THAT(Issues(Analyzed(request).issues()),
              ElementsAre("INVALID_INPUT as_of_s"));
  request.set_as_of_s(-1);
  EXPECT_THAT(Issues(Analyzed(request).issues()),
              ElementsAre("INVALID_INPUT as_of_s"));
  request.set_as_of_s(253402300800);
  EXPECT_THAT(Issues(Analyzed(request).issues()),
              ElementsAre("INVALID_INPUT as_of_s"));
}

TEST(EqualEntries, WithATimeOfDayCountOnce) {
  const std::string use = UseAt(kLeapDayBegins);
  const v1::UseLogAnalysis analysis = Analyzed(use + use + use);
  EXPECT_THAT(Known(analysis), ElementsAre("19782 USE 1"));
  EXPECT_THAT(Issues(analysis.issues()),
              ElementsAre("DUPLICATE log.uses[1]", "DUPLICATE log.uses[2]"));
}

TEST(EqualEntries, ThatDifferInOneFieldAreTwoUses) {
  const v1::UseLogAnalysis analysis =
      Analyzed(UseAt(kLeapDayBegins) +
               absl::StrCat("uses { time { at_s: ", kLeapDayBegins,
                            " utc_offset_minutes: 0 } vein_label: \"red\" }"));
  EXPECT_THAT(Known(analysis), ElementsAre("19782 USE 2"));
  EXPECT_THAT(Issues(analysis.issues()), IsEmpty());
}

TEST(EqualEntries, OfADayAreDosesOfTheirOwn) {
  EXPECT_THAT(
      Known(Analyzed("uses { time { day: 19782 } } uses { time { day: 19782 "
                     "} }")),
      ElementsAre("19782 USE 2"));
}

TEST(Substances, OfOtherNamesAreTheOwnOne) {
  const v1::UseLogAnalysis analysis = Analyzed(R"(
    uses { time { day: 19780 } }
    uses { time { day: 19781 } substance: "TEA" }
    uses { time { day: 19782 } substance: " green tea " })");
  ASSERT_EQ(analysis.substances_size(), 1);
  EXPECT_EQ(analysis.substances(0).substance(), "tea");
  EXPECT_TRUE(analysis.substances(0).own());
  EXPECT_EQ(analysis.substances(0).use_days(), 3);
}

TEST(Substances, NobodyKnowsAreKeptUnderTheirOwnNames) {
  const v1::UseLogAnalysis analysis = Analyzed(R"(
    uses { time { day: 19780 } substance: "Yerba" }
    uses { time { day: 19781 } substance: "yerba" }
    uses { time { day: 19783 } substance: "Yerba" }
    uses { time { day: 19781 } substance: "Cocoa" })");
  ASSERT_EQ(analysis.substances_size(), 2);
  EXPECT_EQ(analysis.substances(0).substance(), "Cocoa");
  EXPECT_FALSE(analysis.substances(0).own());
  EXPECT_EQ(analysis.substances(1).substance(), "Yerba");
  EXPECT_EQ(analysis.substances(1).uses(), 3);
  EXPECT_EQ(analysis.substances(1).use_days(), 3);
  EXPECT_EQ(analysis.substances(1).first_day(), 19780);
  EXPECT_EQ(analysis.substances(1).last_day(), 19783);
  EXPECT_EQ(analysis.substances(1).longest_run(), 2);
  EXPECT_EQ(analysis.substances(1).longest_run_from_day(), 19780);
  EXPECT_THAT(Known(analysis), IsEmpty());
}

TEST(Amounts, AddUpByUnitAndSayWhatIsLeftOut) {
  const v1::UseLogAnalysis analysis = Analyzed(R"(
    uses { time { day: 19782 } amount_thousandths: 2500 unit: "g_leaf" }
    uses { time { day: 19782 } amount_thousandths: 500 unit: "g_leaf" }
    uses { time { day: 19783 } amount_thousandths: 500 unit: "g_leaf" }
    uses { time { day: 19783 } amount_thousandths: 1000 unit: "cup" }
    uses { time { day: 19783 } amount_thousandths: 900 unit: "some" })");
  const v1::LogDay& first = analysis.days(0);
  ASSERT_EQ(first.amounts_size(), 1);
  EXPECT_EQ(first.amounts(0).unit(), "g_leaf");
  EXPECT_EQ(first.amounts(0).thousandths(), 3000);
  EXPECT_FALSE(first.amounts(0).incomplete());
  const v1::LogDay& second = analysis.days(1);
  ASSERT_EQ(second.amounts_size(), 2);
  EXPECT_EQ(second.amounts(0).thousandths(), 500);
  EXPECT_TRUE(second.amounts(0).incomplete());
  EXPECT_EQ(second.amounts(1).unit(), "cup");
}

TEST(Mornings, OfOneDayKeepTheWorseOfTwoValues) {
  const v1::UseLogAnalysis analysis = Analyzed(R"(
    recovery { day: 19782 soreness: 3 energy: 7 sleep_minutes: 400 }
    recovery { day: 19782 soreness: 5 energy: 8 })");
  for (const v1::MetricTrend& trend : analysis.progress().metrics()) {
    if (trend.points_size() == 0) continue;
    EXPECT_EQ(trend.points(0).value(), trend.metric() == "soreness" ? 5
                                       : trend.metric() == "energy" ? 7
                                                                    : 400)
        << trend.metric();
  }
}

TEST(Limits, AreAHundredThousandEntriesOfAllKinds) {
  v1::AnalyzeUseLogRequest request;
  request.set_as_of_s(kLeapDayBegins);
  v1::UseLog* log = request.mutable_log();
  for (int i = 0; i < 99999; ++i) {
    log->add_uses()->mutable_time()->set_day(i % kLeapDay);
  }
  log->add_no_use()->mutable_time()->set_day(5);
  EXPECT_TRUE(AnalyzeUseLog(DiaryPack(), request).ok());
  log->add_drives()->set_day(5);
  EXPECT_EQ(Refusal(AnalyzeUseLog(DiaryPack(), request).status()),
            "RESOURCE_EXHAUSTED log");
}

TEST(Limits, OfIssuesAreSaidAndNothingElseIsCutOff) {
  v1::AnalyzeUseLogRequest request;
  request.set_as_of_s(kLeapDayBegins);
  for (int i = 0; i < 1003; ++i) request.mutable_log()->add_uses();
  request.mutable_log()->add_uses()->mutable_time()->set_day(7);
  const v1::UseLogAnalysis analysis = Analyzed(request);
  EXPECT_EQ(analysis.issues_size(), 1001);
  EXPECT_EQ(analysis.issues(1000).code(), "MORE_ISSUES");
  EXPECT_EQ(analysis.entries_used(), 1);
}

TEST(Limits, OfIssuesAboutScoresAreSaidToo) {
  v1::AnalyzeUseLogRequest request;
  request.set_as_of_s(kLeapDayBegins);
  for (int i = 0; i < 600; ++i) {
    v1::ScoreEntry* score = request.mutable_log()->add_scores();
    score->mutable_time()->set_day(100);
    score->mutable_response()->set_scale("WITHOUT");
    score->mutable_response()->add_answers(9);
    score->mutable_response()->add_answers(9);
  }
  const v1::UseLogAnalysis analysis = Analyzed(request);
  EXPECT_EQ(analysis.issues_size(), 1001);
  EXPECT_EQ(analysis.issues(1000).code(), "MORE_ISSUES");
}

TEST(AnalyzeUseLog, RefusesAProtocolThatThePackDoesNotHave) {
  v1::AnalyzeUseLogRequest request;
  request.set_exercise_protocol("MARATHON");
  EXPECT_EQ(Refusal(AnalyzeUseLog(DiaryPack(), request).status()),
            "INVALID_ARGUMENT exercise_protocol");
}

TEST(AnalyzeUseLog, RefusesALogWhereThePackReadsNone) {
  v1::AnalyzeUseLogRequest request;
  request.mutable_log()->add_uses();
  EXPECT_EQ(Refusal(AnalyzeUseLog(support::TinyPack(), request).status()),
            "INVALID_ARGUMENT log");
}

}  // namespace
}  // namespace afterleaf
