#include "src/cli/report.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/cli/report_parts.h"
#include "tests/cli/parse_text.h"

namespace afterleaf {
namespace cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string Report(const std::string& assessment) {
  return AssessmentText(Text<v1::Assessment>(assessment),
                        {{"SR-1", "A book, 2020"}}, LayoutOptions());
}

TEST(AssessmentText, SaysThatNothingIsClearBeforeAnythingCalm) {
  const std::string text = Report(R"(
    safety { tier: T0 possible_tier: T3 title: "Self-care" }
    ask { id: "q" question: "Any chest pain?" could_reach: T3 }
    ask { id: "r" question: "How did you sleep?" }
    contacts { name: "Emergency" value: "112" channel: CALL }
    phase { steps { title: "Early" here: true } })");
  EXPECT_THAT(text, HasSubstr("do not rule out an emergency"));
  EXPECT_THAT(text, HasSubstr("This is not an all-clear"));
  EXPECT_LT(text.find("do not rule out"), text.find("Call 112"));
  EXPECT_LT(text.find("Call 112"), text.find("Any chest pain?"));
  EXPECT_LT(text.find("Any chest pain?"), text.find("WHERE YOU ARE"));
  // A question is asked once.
  EXPECT_EQ(text.find("Any chest pain?"), text.rfind("Any chest pain?"));
  EXPECT_LT(text.find("WHERE YOU ARE"), text.find("How did you sleep?"));
}

TEST(AssessmentText, SaysNothingOfTheKindWhenAllIsAnswered) {
  const std::string text =
      Report(R"(safety { tier: T0 possible_tier: T0 title: "Self-care" })");
  EXPECT_THAT(text, Not(HasSubstr("rule out")));
  EXPECT_THAT(text, Not(HasSubstr("clear")));
}

TEST(AssessmentText, PutsAnEmergencyFirst) {
  const std::string text = Report(R"(
    safety {
      tier: T3 possible_tier: T3 title: "Emergency" about: "Call now."
      alerts { alert: "A" tier: T3 certain: true message: "Get help." }
      alerts { alert: "B" tier: T3 certain: true message: "Get help." }
      alerts { alert: "C" tier: T3 message: "Not certain." }
    }
    contacts { name: "Emergency" value: "112" channel: CALL }
    protocols { protocol: "P" protocol_class: SELF_CARE title: "Call" })");
  EXPECT_THAT(text, StartsWith("====="));
  EXPECT_LT(text.find("! Get help."), text.find("Call 112"));
  EXPECT_EQ(text.find("! Get help."), text.rfind("! Get help."));
  EXPECT_LT(text.find("WHAT TO DO NOW"), text.find("WHERE YOU ARE"));
  EXPECT_THAT(text, Not(HasSubstr("Not certain.")));
  EXPECT_THAT(text, Not(HasSubstr("WHAT TO DO TODAY")));
}

TEST(AssessmentText, KeepsLesserAlertsAwayFromAnEmergency) {
  const std::string text = Report(R"(
    safety {
      tier: T3 possible_tier: T3 title: "Emergency"
      alerts { alert: "A" tier: T3 certain: true message: "Now." }
      alerts { alert: "B" tier: T1 certain: true message: "In 3 days." }
    }
    contacts { name: "Emergency" value: "112" channel: CALL })");
  EXPECT_LT(text.find("Now."), text.find("Call 112"));
  EXPECT_LT(text.find("ALSO FOUND, LESS URGENT"), text.find("In 3 days."));
  EXPECT_LT(text.find("Call 112"), text.find("In 3 days."));
}

TEST(AssessmentText, ShowsMinutesAndDaysOfAnActivity) {
  EXPECT_THAT(Report(R"(protocols {
    protocol: "W" protocol_class: SELF_CARE title: "Walk"
    dose {
      intensity_from: LIGHT intensity_to: MODERATE minutes_from: 5
      minutes_to: 10 days_per_week_from: 3 days_per_week_to: 5
      week_minutes_to: 60
    }
    kind_labels: "walking" kind_labels: "cycling" steps: "Start small." })"),
              HasSubstr("* Walk\n  light to moderate, 5 to 10 minutes, 3 to 5 "
                        "days a week, building up to 60\n  minutes in a week: "
                        "walking, cycling\n  - Start small.\n"));
}

TEST(AssessmentText, KeepsWhatAClinicianDecidesApart) {
  const std::string text = Report(R"(
    protocols { protocol: "A" protocol_class: ASK_CLINICIAN title: "Pills" }
    protocols { protocol: "B" protocol_class: SELF_CARE title: "Water" })");
  EXPECT_LT(text.find("* Water"), text.find("TO TALK OVER WITH A CLINICIAN"));
  EXPECT_LT(text.find("TO TALK OVER WITH A CLINICIAN"), text.find("* Pills"));
}

TEST(AssessmentText, TellsReasonsWithTheirSources) {
  const std::string text = Report(R"(
    safety { tier: T1 alerts {
      alert: "TR-1" tier: T1 certain: true because: "SOWS" because: "age"
      evidence { grade: O verification: DESIGN sources: "SR-1" } } })");
  EXPECT_THAT(text, HasSubstr("Alert TR-1 (T1), from SOWS, age [observed in "));
  EXPECT_THAT(text, HasSubstr("- SR-1: A book, 2020\n"));
}

TEST(AssessmentText, ListsAnswersThatCouldNotBeUsed) {
  EXPECT_THAT(Report(R"(issues {
                code: "INVALID_RESPONSE" path: "person.age"
                message: "expected 0 to 120" })"),
              HasSubstr("ANSWERS THAT COULD NOT BE USED\n- person.age: "
                        "expected 0 to 120\n"));
}

TEST(AssessmentText, AsksForScalesByName) {
  EXPECT_THAT(Report(R"(ask { id: "PHQ9" question: "Low mood: PHQ-9" }
                        ask { id: "age" question: "How old are you?" })"),
              HasSubstr("? Fill in: Low mood: PHQ-9\n? How old are you?\n"));
}

TEST(AssessmentText, CutsNoEscapeSequenceThrough) {
  EXPECT_THAT(Report(R"(scores {
                scale: "S" state: SCORED total: 1 external: true
                source: "\033[2Jclinic" })"),
              AllOf(HasSubstr("[2Jclinic"), Not(HasSubstr("\x1b"))));
}

TEST(PhaseText, ShowsTheWayAndTheDistances) {
  const std::string text = PhaseText(Text<v1::PhaseReply>(R"(phase {
    phase: "B" hours_from: 60 hours_to: 60 day: 3
    steps { phase: "A" title: "Start" }
    steps { phase: "B" title: "Peak" here: true }
    steps { phase: "C" title: "Late" }
    next { phase: "C" in_hours_from: 12 in_hours_to: 72 } })"),
                                     LayoutOptions());
  EXPECT_THAT(text, HasSubstr("About 3 days since the last use: day 3\n"
                              "   ( ) Start\n"
                              "-> (*) Peak <-- you are here\n"
                              "   ( ) Late, in about 12 hours to 3 days\n"));
}

TEST(ScoreText, NeverCallsAMissingTotalZero) {
  EXPECT_THAT(ScoreText(Text<v1::ScaleResult>(R"(
                title: "Mood" state: NOT_SCORABLE answered: 2 expected: 9
                lowest: 2 highest: 23)"),
                        LayoutOptions()),
              HasSubstr("- Mood: no total: 2 of 9 answered; it would be 2 to "
                        "23\n"));
  EXPECT_THAT(ScoreText(Text<v1::ScaleResult>(R"(
                title: "Mood" state: SCORED total: 0 maximum: 27
                prorated: true answered: 8 expected: 9 band_label: "low")"),
                        LayoutOptions()),
              HasSubstr("- Mood: 0 of 27 (low), estimated from 8 of 9"));
}

std::string ScoreReport(const std::string& result) {
  return ScoreText(Text<v1::ScaleResult>(result), LayoutOptions());
}

TEST(ScoreText, ShowsPartsOfAUnitAsDecimals) {
  EXPECT_THAT(ScoreReport(R"(title: "Pain" state: SCORED total: 67
                             maximum: 100 total_per_unit: 10)"),
              HasSubstr("- Pain: 6.7 of 10.0\n"));
  EXPECT_THAT(ScoreReport(R"(title: "Pain" state: SCORED total: 5
                             maximum: 100 total_per_unit: 10)"),
              HasSubstr("- Pain: 0.5 of 10.0\n"));
  EXPECT_THAT(ScoreReport(R"(title: "Fine" state: SCORED total: 1005
                             maximum: 2000 total_per_unit: 1000)"),
              HasSubstr("- Fine: 1.005 of 2.000\n"));
  EXPECT_THAT(ScoreReport(R"(title: "Pain" answered: 2 expected: 3
                             state: NOT_SCORABLE lowest: 43 highest: 77
                             total_per_unit: 10)"),
              HasSubstr("; it would be 4.3 to 7.7\n"));
}

TEST(ScoreText, ShowsABandThatNoMissingAnswerCanChange) {
  EXPECT_THAT(ScoreReport(R"(title: "Signs" answered: 6 expected: 11
                             state: NOT_SCORABLE lowest: 6 highest: 11
                             band: "MANY" band_label: "Many")"),
              HasSubstr("; it would be 6 to 11 (Many) whatever the\n"
                        "  missing answers are\n"));
}

TEST(ScoreText, SaysNothingOfAnEndThatIsNotKnown) {
  EXPECT_THAT(ScoreReport(R"(title: "Other" state: SCORED total: 20
                             external: true source: "clinic visit")"),
              HasSubstr("- Other: 20\n  Total taken over as given, from: "
                        "clinic visit\n"));
}

TEST(ScoreText, SaysWhatAChangeTakes) {
  const auto change = [](const std::string& threshold, int per_unit) {
    return ScoreReport(absl::StrCat(
        "title: \"Pain\" state: SCORED total: 43 maximum: 100 ",
        "total_per_unit: ", per_unit,
        " change { points: -17 verdict: NO_CLEAR_CHANGE ", threshold, " }"));
  };
  EXPECT_THAT(change("threshold: 20", 1),
              HasSubstr("No clear change since before (-17 points; it takes "
                        "20).\n"));
  EXPECT_THAT(change("threshold_percent: 30", 10),
              HasSubstr("No clear change since before (-1.7 points; it takes "
                        "30 percent).\n"));
  EXPECT_THAT(change("threshold: 20 threshold_percent: 30", 10),
              HasSubstr("(-1.7 points; it takes 2.0, or 30 percent).\n"));
}

TEST(ScoreText, ListsTheOnlyAnswerOnceWhereItIsTheTotal) {
  const std::string text = ScoreReport(R"(
      title: "Effort" state: SCORED total: 5 maximum: 100 total_per_unit: 10
      answered: 1 expected: 1 items { item: "effort" value: 5 })");
  EXPECT_THAT(text, HasSubstr("- Effort: 0.5 of 10.0\n"));
  EXPECT_THAT(text, Not(HasSubstr("effort\n")));
}

TEST(HoursOrDays, WidensToWholeDays) {
  EXPECT_EQ(HoursOrDays(1, 1), "1 hour");
  EXPECT_EQ(HoursOrDays(12, 48), "12 to 48 hours");
  EXPECT_EQ(HoursOrDays(47, 49), "1 to 3 days");
  EXPECT_EQ(HoursOrDays(12, 49), "12 hours to 3 days");
  EXPECT_EQ(HoursOrDays(240, 240), "10 days");
  EXPECT_EQ(HoursOrDays(87 * 24, 363 * 24), "12 to 52 weeks");
}

}  // namespace
}  // namespace cli
}  // namespace afterleaf
