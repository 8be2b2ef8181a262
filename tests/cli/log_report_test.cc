// Text and page from reports made by hand: what every reader must find there.

#include "src/cli/log/log_report.h"

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/cli/log/log_calendar.h"
#include "tests/cli/parse_text.h"

namespace afterleaf {
namespace cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// Two weeks up to 2024-02-29: use, a gap, no use, and one amount not known.
LogReport SmallReport() {
  LogReport report;
  report.analysis = Text<v1::UseLogAnalysis>(R"(
    days { day: 19778 state: USE doses: 2
           amounts { unit: "g_leaf" thousandths: 4500 } }
    days { day: 19779 state: USE doses: 1 }
    days { day: 19780 state: NO_ENTRY }
    days { day: 19781 state: NO_USE }
    days { day: 19782 state: USE_DESPITE_NO_USE doses: 1
           amounts { unit: "g_leaf" thousandths: 250 incomplete: true } }
    weeks { days { from_day: 19778 to_day: 19782 } use_days: 3 no_use_days: 1
            unknown_days: 1 doses: 4 exercise_sessions: 1 exercise_minutes: 30
            amounts { unit: "g_leaf" thousandths: 4750 incomplete: true } }
    substances { substance: "kratom" own: true uses: 4 use_days: 3
                 first_day: 19778 last_day: 19782 longest_run: 2
                 longest_run_from_day: 19778 }
    findings { rule: "UL-99" flag: "SOME_FLAG" about: "Something calm."
               days { from_day: 19778 to_day: 19782 } prompts: "SOWS" }
    notice: "The notice." pack { id: "kratom" version: "9.9" digest: "0123" }
    entries_used: 5 today: 19782)");
  return report;
}

std::string TextOf(const LogReport& report) {
  return LogText(report, LayoutOptions());
}

TEST(LogText, ShowsGapsAsGapsAndNeverAsNoUse) {
  const std::string text = TextOf(SmallReport());
  EXPECT_THAT(text, HasSubstr("[  ## .!]   4 uses  4.75 g leaf+"));
  EXPECT_THAT(text, HasSubstr("Days of use: 3\n"));
  EXPECT_THAT(text, HasSubstr("Days without use: 1\n"));
  EXPECT_THAT(text, HasSubstr("Days not known: 1\n"));
}

TEST(LogText, StatesHowDaysWithoutAnEntryAreRead) {
  LogReport report = SmallReport();
  EXPECT_THAT(TextOf(report), HasSubstr("never counted as a day without use."));
  v1::DayRange* complete = report.analysis.add_complete();
  complete->set_from_day(19778);
  complete->set_to_day(19781);
  report.said_complete = true;
  const std::string text = TextOf(report);
  EXPECT_THAT(text, HasSubstr("but for 25 Feb to 28 Feb\n2024: whoever"));
  EXPECT_THAT(text, HasSubstr("--no-entry-means-no-use"));
}

TEST(LogText, GivesFindingsInTheWordsOfThePack) {
  EXPECT_THAT(TextOf(SmallReport()),
              HasSubstr("! Something calm.\n"
                        "  UL-99, from 25 Feb to 29 Feb 2024; to fill in next: "
                        "SOWS\n"));
}

TEST(LogText, EndsWithTheNoticeAndThePack) {
  EXPECT_THAT(TextOf(SmallReport()),
              HasSubstr("The notice.\nContent: kratom 9.9\n"));
}

TEST(LogText, ShowsScoresWithTheirBands) {
  LogReport report = SmallReport();
  *report.analysis.mutable_progress()->add_scores() = Text<v1::ScoreTrend>(R"(
    scale: "S" title: "Some scale" maximum: 40 total_per_unit: 1
    points { day: 19778 total: 30 band: "HIGH" }
    points { day: 19780 }
    points { day: 19782 total: 10 band: "LOW" prorated: true }
    bands { id: "LOW" from: 0 to: 19 } bands { id: "HIGH" from: 20 to: 40 }
    band_labels: "Low" band_labels: "High"
    since_first { points: -20 verdict: IMPROVED } about: "Better by more.")");
  const std::string text = TextOf(report);
  EXPECT_THAT(text,
              HasSubstr("- Some scale\n  Better by more. From 30 to 10.\n"));
  EXPECT_THAT(
      text, HasSubstr("25 Feb 2024     30 |==================      | High\n"));
  EXPECT_THAT(text, HasSubstr("27 Feb 2024  no total: answers are missing\n"));
  EXPECT_THAT(
      text,
      HasSubstr(
          "29 Feb 2024     10 |======                  | Low (estimated)\n"));
}

TEST(LogText, ComparesAPlanInNeutralWords) {
  LogReport report = SmallReport();
  *report.analysis.mutable_taper() = Text<v1::TaperComparison>(R"(
    approved_by: "Dr. A" unit: "g_leaf" last_week: BEHIND about: "Words."
    days { day: 19781 planned_thousandths: 1000 actual_thousandths: 1500
           state: BEHIND }
    days { day: 19782 planned_thousandths: 1000 })");
  const std::string text = TextOf(report);
  EXPECT_THAT(text, HasSubstr("Approved by Dr. A. Words.\n"));
  EXPECT_THAT(text, HasSubstr("28 Feb 2024: planned 1 g leaf, used 1.5 g leaf, "
                              "more than planned\n"));
  EXPECT_THAT(text,
              HasSubstr("29 Feb 2024: planned 1 g leaf, use not known\n"));
}

TEST(LogText, SaysWhatFollowedTheLastUse) {
  LogReport report = SmallReport();
  EXPECT_THAT(TextOf(report), HasSubstr("no other substance is written down"));
  report.afterwards.push_back(Text<v1::SubstanceDays>(R"(
    substance: "Alcohol" uses: 3 use_days: 2 first_day: 19783
    last_day: 19790)"));
  EXPECT_THAT(TextOf(report),
              HasSubstr("After the last day of kratom, 29 Feb 2024: Alcohol on "
                        "2 days (1 Mar to 8 Mar\n2024)."));
}

TEST(LogText, FitsNarrowAndWideTerminals) {
  LogReport report = SmallReport();
  report.faults = {"log.csv:17: column amount: expected a number like 2.5"};
  for (const int width : {40, 80}) {
    LayoutOptions options;
    options.width = width;
    for (const absl::string_view line :
         absl::StrSplit(LogText(report, options), '\n')) {
      EXPECT_LE(DisplayWidth(line), width) << line;
      EXPECT_FALSE(absl::EndsWith(line, " ")) << line;
    }
  }
}

TEST(LogText, AnEmptyLogHasAReportToo) {
  LogReport report;
  EXPECT_THAT(TextOf(report), HasSubstr("A log\n"));
  EXPECT_THAT(LogPage(report), HasSubstr("</html>"));
}

TEST(LogPage, DrawsGapsHatchedAndNeverAsZero) {
  const std::string page = LogPage(SmallReport());
  EXPECT_THAT(page, HasSubstr("<rect class=\"gap\" x=\"20\""));
  EXPECT_THAT(page, HasSubstr("27 Feb 2024: not known</title>"));
  EXPECT_THAT(page, HasSubstr("<rect class=\"none\" x=\"31\""));
  // A use without an amount is not drawn as one of 0.
  EXPECT_THAT(page, HasSubstr("<rect class=\"use unsaid\" x=\"11\""));
  EXPECT_THAT(page, HasSubstr("<rect class=\"use partly\" x=\"41\""));
}

TEST(LogPage, SaysWhatTextSays) {
  LogReport report = SmallReport();
  report.faults = {"log.csv:17: column amount: expected a number like 2.5"};
  const std::string page = LogPage(report);
  for (const absl::string_view said :
       {"Something calm.", "UL-99", "The notice.", "kratom 9.9", "0123",
        "never counted as a day without use", "Days not known",
        "log.csv:17: column amount", "25 Feb to 29 Feb 2024"}) {
    EXPECT_THAT(page, HasSubstr(std::string(said)));
  }
}

TEST(LogPage, NeedsNothingFromAnywhere) {
  const std::string page = LogPage(SmallReport());
  EXPECT_THAT(page, HasSubstr("default-src &#39;none&#39;"));
  for (const absl::string_view outside :
       {"<script", "http:", "https:", "src=", "@import", "<link", "<img"}) {
    EXPECT_THAT(page, Not(HasSubstr(std::string(outside)))) << outside;
  }
}

TEST(LogPage, ShowsWhatAPersonWroteAndNeverObeysIt) {
  LogReport report = SmallReport();
  const std::string hostile = "<script>x</script>\"'&\xE2\x80\xAE";
  report.person = hostile;
  report.analysis.mutable_substances(0)->set_substance(hostile);
  report.analysis.mutable_days(0)->mutable_amounts(0)->set_unit(hostile);
  report.analysis.mutable_findings(0)->set_about(hostile);
  report.analysis.mutable_taper()->set_approved_by(hostile);
  report.faults = {hostile};
  report.phase_titles = {hostile};
  report.phases = {{19778, 19779, 0}};
  const std::string page = LogPage(report);
  EXPECT_THAT(
      page, AllOf(Not(HasSubstr("<script>")), Not(HasSubstr("\xE2\x80\xAE"))));
  EXPECT_THAT(page,
              HasSubstr("&lt;script&gt;x&lt;/script&gt;&quot;&#39;&amp;"));
}

TEST(LogPage, IsKnownByItsFirstBytes) {
  EXPECT_TRUE(IsLogPage(LogPage(SmallReport())));
  EXPECT_FALSE(IsLogPage("<!DOCTYPE html>\n<html>"));
  EXPECT_FALSE(IsLogPage(""));
}

TEST(LogPage, KeepsPlotsToAYearAndSaysSo) {
  LogReport report;
  report.analysis.set_today(20000);
  for (int day = 19000; day <= 20000; ++day) {
    v1::LogDay* added = report.analysis.add_days();
    added->set_day(day);
    added->set_state(v1::LogDay::NO_USE);
  }
  const std::string page = LogPage(report);
  EXPECT_THAT(page, HasSubstr("the last 367 days; 634 earlier days"));
  EXPECT_THAT(page, HasSubstr("viewBox=\"0 0 3670 100\""));
}

}  // namespace
}  // namespace cli
}  // namespace afterleaf
