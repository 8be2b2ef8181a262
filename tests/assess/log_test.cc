// An assessment that reads a log.

#include <gmock/gmock.h>
#include <google/protobuf/descriptor.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "afterleaf/phase.h"
#include "afterleaf/protocol.h"
#include "afterleaf/safety.h"
#include "src/assess/log_answers.h"
#include "src/authoring/descriptors.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using support::Alerts;
using support::Issues;
using support::Read;
using support::Refusal;
using support::TextOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// As of six in the evening of the last day drawn.
v1::AssessRequest Request(absl::string_view calendar,
                          const std::string& rest = "") {
  v1::AssessRequest request = Read<v1::AssessRequest>(rest);
  request.mutable_log()->MergeFrom(DrawnLog(calendar));
  request.set_as_of_s(
      At(kFirstDay + static_cast<int32_t>(calendar.size()) - 1, 18));
  return request;
}

v1::Assessment Answer(const v1::AssessRequest& request) {
  absl::StatusOr<v1::Assessment> reply = Assess(DiaryPack(), request);
  EXPECT_TRUE(reply.ok()) << reply.status();
  return reply.ok() ? *std::move(reply) : v1::Assessment();
}

TEST(AssessWithALog, NeedsNoSummaryOfUse) {
  // As if it were typed in: the log knows the rest.
  const v1::AssessRequest logged =
      Request("U-U-U-U--", "use { status: \"STOPPED\" }");
  const v1::Assessment from_log = Answer(logged);
  v1::AssessRequest typed = Read<v1::AssessRequest>(R"(
    use { status: "STOPPED" last_use { hours_ago: 54 } doses_tenths: 10
          days_per_week: 4 use_days_last_7: 3 })");
  v1::Assessment from_summary = Answer(typed);
  v1::Assessment without_findings = from_log;
  without_findings.clear_log();
  // Whether a rule holds is not typed in.
  EXPECT_EQ(TextOf(without_findings), TextOf(from_summary));
  EXPECT_EQ(from_log.phase().phase(), "EASING");
}

TEST(AssessWithALog, TakesADayWithoutAnEntryForAPossibleUse) {
  const v1::Assessment reply =
      Answer(Request("U.-", "use { status: \"STOPPED\" }"));
  EXPECT_EQ(reply.phase().phase(), "PEAK");
  EXPECT_EQ(reply.phase().hours_from(), 18);
  EXPECT_EQ(reply.phase().hours_to(), 54);
  EXPECT_THAT(reply.phase().flags(), Contains("AMBIGUOUS"));
}

TEST(AssessWithALog, LetsWhatIsSaidStand) {
  const v1::AssessRequest request = Request("U-----UU", R"(
    use { status: "STOPPED" last_use { hours_ago: 3 } product: "GREEN"
          use_days_last_7: 5 doses_tenths: 70 })");
  const v1::Assessment reply = Answer(request);
  EXPECT_EQ(reply.phase().hours_from(), 3);
  EXPECT_THAT(Issues(reply), IsEmpty());
}

TEST(AssessWithALog, CorrectsALastUseThatTheLogShowsToBeLater) {
  const v1::Assessment reply = Answer(Request(
      "---U", "use { status: \"STOPPED\" last_use { hours_ago: 60 } }"));
  EXPECT_EQ(reply.phase().hours_from(), 6);
  EXPECT_THAT(Issues(reply), ElementsAre("CONTRADICTION use.last_use"));
}

TEST(AssessWithALog, LeavesALastUseAsLateAsThatOfTheLog) {
  EXPECT_THAT(
      Issues(Answer(Request(
          "---U", "use { status: \"STOPPED\" last_use { hours_ago: 6 } }"))),
      IsEmpty());
  EXPECT_THAT(
      Issues(Answer(Request(
          "---U", "use { status: \"STOPPED\" last_use { hours_ago: 7 } }"))),
      ElementsAre("CONTRADICTION use.last_use"));
}

TEST(AssessWithALog, CorrectsFewerDaysOfUseThanTheLogHas) {
  const v1::Assessment reply = Answer(
      Request("--UUU", "use { status: \"STOPPED\" use_days_last_7: 2 }"));
  EXPECT_THAT(Issues(reply), ElementsAre("CONTRADICTION use.use_days_last_7"));
  EXPECT_THAT(Issues(Answer(Request(
                  "--UUU", "use { status: \"STOPPED\" use_days_last_7: 3 }"))),
              IsEmpty());
}

TEST(AssessWithALog, CorrectsLessThanTheLogHasOfAUsualDay) {
  // Two uses on each of four days of seven, of 3 g each.
  v1::AssessRequest request = Request("-------", R"(
    use { status: "USING" days_per_week: 3 doses_tenths: 19 amount_mg: 5999 })");
  for (const int day : {0, 2, 4, 6}) {
    for (const int hour : {9, 15}) {
      v1::UseEntry* use = request.mutable_log()->add_uses();
      use->mutable_time()->set_at_s(At(kFirstDay + day, hour));
      use->set_amount_thousandths(3000);
      use->set_unit("g_leaf");
    }
  }
  v1::UseLog* log = request.mutable_log();
  log->clear_no_use();
  log->add_complete()->set_from_day(kFirstDay);
  log->mutable_complete(0)->set_to_day(kFirstDay + 6);
  EXPECT_THAT(Issues(Answer(request)),
              ElementsAre("CONTRADICTION use.amount_mg",
                          "CONTRADICTION use.doses_tenths",
                          "CONTRADICTION use.days_per_week"));
  request.mutable_use()->set_days_per_week(4);
  request.mutable_use()->set_doses_tenths(20);
  request.mutable_use()->set_amount_mg(6000);
  EXPECT_THAT(Issues(Answer(request)), IsEmpty());
}

TEST(AssessWithALog, SeesALapseAfterALongAbstinence) {
  const std::string month(30, '-');
  const v1::Assessment reply =
      Answer(Request("U" + month + "U", "use { status: \"STOPPED\" }"));
  EXPECT_EQ(reply.phase().phase(), "SLIP");
  EXPECT_THAT(reply.phase().flags(), Contains("SLIPPED"));
}

TEST(AssessWithALog, SeesNoLapseWhereADayOfTheAbstinenceIsNotKnown) {
  const std::string half(15, '-');
  const v1::Assessment reply = Answer(
      Request("U" + half + "." + half + "U", "use { status: \"STOPPED\" }"));
  EXPECT_EQ(reply.phase().phase(), "ONSET");
}

TEST(AssessWithALog, LetsRulesAnswerInputs) {
  const std::string grog = absl::StrCat(
      "uses { time { at_s: ", At(kFirstDay, 13), " } substance: \"grog\" }");
  const v1::Assessment reply = Answer(Request("U", "log {" + grog + "}"));
  EXPECT_THAT(Alerts(reply), ElementsAre("RUM"));
  std::vector<std::string> rules;
  for (const v1::LogFinding& finding : reply.log()) {
    rules.push_back(finding.rule());
  }
  EXPECT_THAT(rules, Contains("RUM_TOO"));
}

TEST(AssessWithALog, DoesNotLetANoTakeBackWhatARuleAnswered) {
  const std::string grog = absl::StrCat(
      "uses { time { at_s: ", At(kFirstDay, 13), " } substance: \"grog\" }");
  const v1::Assessment reply = Answer(Request(
      "U", "answers { input: \"with_rum\" yes: false } log {" + grog + "}"));
  EXPECT_THAT(Alerts(reply), ElementsAre("RUM"));
  EXPECT_THAT(Issues(reply), Contains("CONTRADICTION with_rum"));
}

TEST(AssessWithALog, TakesTheLogWhereWhatIsSaidCannotBe) {
  const v1::Assessment reply = Answer(Request("--U", R"(
    use { status: "STOPPED" last_use { hours_ago: -1 } use_days_last_7: 8 })"));
  EXPECT_EQ(reply.phase().hours_from(), 6);
  EXPECT_THAT(Issues(reply),
              ElementsAre("INVALID_INPUT use.last_use",
                          "INVALID_RESPONSE use.use_days_last_7"));
}

TEST(AssessWithALog, CorrectsAnAbstinenceThatTheLogShowsToBeLonger) {
  const std::string month(30, '-');
  const v1::Assessment reply =
      Answer(Request("U" + month + "U",
                     "use { status: \"STOPPED\" longest_abstinence_h: 0 }"));
  EXPECT_EQ(reply.phase().phase(), "SLIP");
  EXPECT_THAT(Issues(reply),
              ElementsAre("CONTRADICTION use.longest_abstinence_h"));
}

TEST(AssessWithALog, CorrectsAWeakerProductThanTheLogHas) {
  const auto issues = [](const std::string& stated, const std::string& logged) {
    return Issues(Answer(Request(
        ".", "use { product: \"" + stated + "\" } log { uses { time { at_s: " +
                 absl::StrCat(At(kFirstDay, 9)) + " } product: \"" + logged +
                 "\" } }")));
  };
  EXPECT_THAT(issues("GREEN", "BLACK"),
              ElementsAre("CONTRADICTION use.product"));
  EXPECT_THAT(issues("UNKNOWN", "GREEN"),
              ElementsAre("CONTRADICTION use.product"));
  EXPECT_THAT(issues("BLACK", "BLACK"), IsEmpty());
  EXPECT_THAT(issues("MATCHA", "BLACK"), IsEmpty());
  EXPECT_THAT(issues("BLEND", "MATCHA"), IsEmpty());
}

TEST(AssessWithALog, LetsBothStayPossibleWhereLessWasSaidById) {
  const v1::Assessment reply = Answer(Request(
      "--UUU",
      "use { status: \"STOPPED\" } answers { input: \"use_days\" number: 0 }"));
  EXPECT_THAT(Issues(reply), ElementsAre("CONTRADICTION use_days"));
}

TEST(AssessWithALog, LeavesAnInputThatWasMarkedUnknown) {
  const v1::Assessment reply = Answer(
      Request("U-U-U-U", "use { status: \"STOPPED\" } unknown: \"use_days\""));
  EXPECT_THAT(Issues(reply), IsEmpty());
}

TEST(AssessWithALog, NeedsTheTimeNowAndAssessesTheRestWithoutIt) {
  v1::AssessRequest request =
      Request("U", "answers { input: \"with_rum\" yes: true }");
  request.clear_as_of_s();
  const v1::Assessment reply = Answer(request);
  EXPECT_THAT(Issues(reply), ElementsAre("INVALID_INPUT as_of_s"));
  EXPECT_THAT(Alerts(reply), ElementsAre("RUM"));
  EXPECT_EQ(reply.log_size(), 0);
}

TEST(AssessWithALog, TellsWhatIsWrongWithEntriesAndAssessesTheRest) {
  const v1::Assessment reply = Answer(Request(
      "U-", "use { status: \"STOPPED\" } log { uses { time { at_s: -1 } } }"));
  EXPECT_THAT(Issues(reply), ElementsAre("BEFORE_1970 log.uses[0].time"));
  EXPECT_EQ(reply.phase().hours_from(), 30);
}

TEST(AssessWithALog, CountsAnswersAsIfThereWereNone) {
  const std::string grog = absl::StrCat(
      "uses { time { at_s: ", At(kFirstDay, 13), " } substance: \"grog\" }");
  v1::AssessRequest request = Request("U", "log {" + grog + "}");
  for (int i = 0; i < 1024; ++i) request.add_unknown("last_use");
  EXPECT_TRUE(Assess(DiaryPack(), request).ok());
  request.add_unknown("last_use");
  EXPECT_EQ(Refusal(Assess(DiaryPack(), request).status()),
            "RESOURCE_EXHAUSTED ");
}

TEST(EveryQuestion, ThatTakesARequestReadsItsLog) {
  const std::string grog = absl::StrCat(
      "uses { time { at_s: ", At(kFirstDay, 13), " } substance: \"grog\" }");
  const v1::AssessRequest request =
      Request("U", "use { status: \"STOPPED\" } log {" + grog + "}");
  EXPECT_EQ(AssessPhase(DiaryPack(), request)->phase().hours_from(), 6);
  EXPECT_EQ(ScreenSafety(DiaryPack(), request)->safety().tier(), v1::T2);
  EXPECT_EQ(SelectProtocols(DiaryPack(), request)->protocols_size(), 1);
}

TEST(WithLogAnswers, KeepsEveryFieldButTheLog) {
  // Every field of a request, filled with something.
  const v1::AssessRequest request = Read<v1::AssessRequest>(R"(
    as_of_s: 5 person { age: 3 } use { status: "USING" }
    scales { scale: "WITHOUT" } screen { done: true }
    co_use { present: "a" } vitals { systolic_mmhg: 3 }
    restlessness { reported: true } answers { input: "a" } unknown: "b"
    locale: "en" region: "US" log { own_cap_days: 3 } utc_offset_minutes: 5
    omit_reasons: true)");
  const authoring::MessageTypes types;
  const google::protobuf::Descriptor* descriptor = types.Find("AssessRequest");
  ASSERT_NE(descriptor, nullptr);
  const std::string text = TextOf(request);
  for (int i = 0; i < descriptor->field_count(); ++i) {
    EXPECT_THAT(text,
                ::testing::HasSubstr(std::string(descriptor->field(i)->name())))
        << "this test does not fill the field";
  }
  google::protobuf::RepeatedPtrField<v1::Issue> issues;
  v1::AssessRequest expected = request;
  expected.clear_log();
  EXPECT_EQ(TextOf(WithLogAnswers(DiaryPack().compiled(), request,
                                  v1::DerivedUse(), &issues)),
            TextOf(expected));
}

}  // namespace
}  // namespace afterleaf
