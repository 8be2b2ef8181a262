// Where answers come from, what silence means, and what is refused.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Alerts;
using support::Assessed;
using support::Flags;
using support::Issues;
using support::Read;
using support::Refusal;
using support::Tiers;
using support::TinyPack;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Answers : public ::testing::Test {
 protected:
  std::string Refused(const std::string& request) const {
    return Refusal(Assess(pack_, Read<v1::AssessRequest>(request)).status());
  }
  // Whether the request makes an alert certain ("yes"), possible or neither.
  std::string Is(const std::string& alert, const std::string& request) const {
    for (const std::string& fired : Alerts(Assessed(pack_, request))) {
      if (fired == alert) return "yes";
      if (fired == alert + "?") return "possible";
    }
    return "no";
  }

  const Pack pack_ = TinyPack(R"(
    reasons { id: "NOT_ASKED_OF_ALL" text: "Only some are asked." }
    inputs { id: "age" field: "person.age" integer { min: 0 max: 120 } }
    inputs { id: "sbp" field: "vitals.systolic_mmhg"
             integer { min: 40 max: 300 unit: "mmHg" }
             not_asked_because: "NOT_ASKED_OF_ALL" }
    inputs { id: "weight" integer { min: 1 max: 400 } silence_number: 70 }
    inputs { id: "chest" yes_no {} }
    inputs { id: "cough" yes_no {} silence_value: "no" }
    inputs { id: "spot" yes_no {} not_asked_because: "NOT_ASKED_OF_ALL" }
    inputs { id: "place" enumeration { values: [ "LEGS", "WHOLE", "U" ] }
             silence_value: "U" unknown_value: "U" }
    inputs { id: "restless" field: "restlessness.reported" yes_no {}
             silence_value: "no" }
    alerts { id: "CHEST" tier: T3 when { fact: "chest" is: true } }
    alerts { id: "COUGH" tier: T1 when { fact: "cough" is: true } }
    alerts { id: "SPOT" tier: T1 when { fact: "spot" is: true } }
    alerts { id: "HIGH" tier: T2 when { fact: "sbp" from: 180 } }
    alerts { id: "LOW" tier: T1 when { fact: "sbp" to: 89 } }
    alerts { id: "CHILD" tier: T1 when { fact: "age" to: 17 } }
    alerts { id: "LIGHT" tier: T1 when { fact: "weight" to: 44 } }
    alerts { id: "LEGS" tier: T1 when { fact: "place" is_one_of: "LEGS" } }
    alerts { id: "RESTLESS" tier: T1 when { fact: "restless" is: true } }
    findings { id: "PLACE_GIVEN" flag: true
               when { fact: "place.given" is: true } }
    findings { id: "SBP_GIVEN" flag: true when { fact: "sbp.given" is: true } }
    scales { id: "PAIN" method: SUM values: [ 0, 1 ]
             items { id: "p1" } items { id: "p2" } }
  )");
};

TEST_F(Answers, SilenceThatIsUnknownLeavesEverythingPossible) {
  EXPECT_EQ(Is("CHEST", ""), "possible");
  EXPECT_EQ(Is("CHILD", ""), "possible");
}

TEST_F(Answers, SilenceCanMeanAValue) {
  EXPECT_EQ(Is("COUGH", ""), "no");
  EXPECT_EQ(Is("LIGHT", ""), "no");
  EXPECT_EQ(Is("LEGS", ""), "no");
}

TEST_F(Answers, NotAskedMakesEveryTestFalse) {
  EXPECT_EQ(Is("SPOT", ""), "no");
  EXPECT_EQ(Is("HIGH", ""), "no");
  EXPECT_EQ(Is("LOW", ""), "no");
}

// Whatever silence means.
TEST_F(Answers, AMarkedUnknownRangesOverItsDomain) {
  for (const char* id : {"chest", "cough", "spot"}) {
    std::string alert = id;
    for (char& c : alert) c = static_cast<char>(c - 'a' + 'A');
    EXPECT_EQ(Is(alert, std::string("unknown: \"") + id + "\""), "possible");
    EXPECT_EQ(Is(alert, std::string("screen { unknown: \"") + id + "\" }"),
              "possible");
    EXPECT_EQ(Is(alert, std::string("co_use { unknown: \"") + id + "\" }"),
              "possible");
  }
  EXPECT_EQ(Is("LIGHT", "unknown: \"weight\""), "possible");
  EXPECT_EQ(Is("HIGH", "unknown: \"sbp\""), "possible");
  EXPECT_EQ(Is("LOW", "unknown: \"sbp\""), "possible");
  EXPECT_EQ(Is("LEGS", "unknown: \"place\""), "possible");
}

TEST_F(Answers, AnythingThatIsAskedMayBeMarkedUnknown) {
  EXPECT_EQ(Refused("unknown: \"PAIN\" unknown: \"last_use\""), "OK");
  EXPECT_EQ(Refused("unknown: \"age\" unknown: \"PAINS\""),
            "INVALID_ARGUMENT unknown[1]");
}

TEST_F(Answers, AreReadFromEveryPlace) {
  EXPECT_EQ(Is("CHEST", "screen { present: \"chest\" }"), "yes");
  EXPECT_EQ(Is("CHEST", "screen { absent: \"chest\" }"), "no");
  EXPECT_EQ(Is("CHEST", "co_use { present: \"chest\" }"), "yes");
  EXPECT_EQ(Is("CHEST", "co_use { absent: \"chest\" }"), "no");
  EXPECT_EQ(Is("CHEST", "answers { input: \"chest\" yes: true }"), "yes");
  EXPECT_EQ(Is("CHEST", "answers { input: \"chest\" yes: false }"), "no");
  EXPECT_EQ(Is("HIGH", "vitals { systolic_mmhg: 180 }"), "yes");
  EXPECT_EQ(Is("HIGH", "answers { input: \"sbp\" number: 180 }"), "yes");
  EXPECT_EQ(Is("LEGS", "answers { input: \"place\" choice: \"LEGS\" }"), "yes");
}

TEST_F(Answers, ThresholdsAreIncluded) {
  EXPECT_EQ(Is("HIGH", "vitals { systolic_mmhg: 179 }"), "no");
  EXPECT_EQ(Is("HIGH", "vitals { systolic_mmhg: 181 }"), "yes");
  EXPECT_EQ(Is("LOW", "vitals { systolic_mmhg: 89 }"), "yes");
  EXPECT_EQ(Is("LOW", "vitals { systolic_mmhg: 90 }"), "no");
}

TEST_F(Answers, AnIllegalNumberIsAnIssueAndMissing) {
  for (int illegal : {39, 301, -1, 2147483647}) {
    const v1::Assessment reply = Assessed(
        pack_, "vitals { systolic_mmhg: " + std::to_string(illegal) + " }");
    EXPECT_THAT(Issues(reply),
                ElementsAre("INVALID_RESPONSE vitals.systolic_mmhg"));
    EXPECT_THAT(reply.issues(0).message(), HasSubstr("40 to 300 mmHg"));
    EXPECT_THAT(Flags(reply), Not(Contains("SBP_GIVEN")));
    EXPECT_EQ(Tiers(reply), "T0..T3");
  }
  EXPECT_THAT(Issues(Assessed(pack_, "vitals { systolic_mmhg: 40 }")),
              IsEmpty());
  EXPECT_THAT(Issues(Assessed(pack_, "vitals { systolic_mmhg: 300 }")),
              IsEmpty());
}

// What is missing never lowers urgency.
TEST_F(Answers, AnIllegalNumberIsUnknownWhereSilenceIs) {
  EXPECT_EQ(Is("CHILD", "person { age: 121 }"), "possible");
}

TEST_F(Answers, OneBadAnswerHidesNoOther) {
  EXPECT_EQ(Tiers(Assessed(pack_,
                           "vitals { systolic_mmhg: 5 } person { age: -1 } "
                           "screen { present: \"chest\" }")),
            "T3..T3");
}

TEST_F(Answers, AnIllegalChoiceIsAnIssueAndMissing) {
  const v1::Assessment reply =
      Assessed(pack_,
               "answers { input: \"place\" choice: \"ARMS\" } "
               "use { status: \"GONE\" }");
  EXPECT_THAT(Issues(reply), ElementsAre("INVALID_RESPONSE use.status",
                                         "INVALID_RESPONSE answers[0].choice"));
  EXPECT_THAT(reply.issues(1).message(), HasSubstr("LEGS, WHOLE, U"));
  EXPECT_EQ(reply.phase().phase(), "UNPLACED");
}

TEST_F(Answers, AnAnswerOfTheWrongKindIsAnIssueAndMissing) {
  const v1::Assessment reply = Assessed(pack_, R"(
    answers { input: "sbp" yes: true }
    answers { input: "place" number: 1 }
    answers { input: "chest" choice: "yes" }
    answers { input: "chest" })");
  EXPECT_THAT(Issues(reply), ElementsAre("INVALID_RESPONSE answers[0]",
                                         "INVALID_RESPONSE answers[1]",
                                         "INVALID_RESPONSE answers[2]",
                                         "INVALID_RESPONSE answers[3]"));
  EXPECT_THAT(reply.issues(0).message(), HasSubstr("`number`"));
  EXPECT_THAT(reply.issues(1).message(), HasSubstr("`choice`"));
  EXPECT_THAT(reply.issues(2).message(), HasSubstr("`yes`"));
  EXPECT_THAT(Alerts(reply), Contains("CHEST?"));
}

TEST_F(Answers, AFieldThatThePackHasNoInputForIsAnIssue) {
  EXPECT_THAT(Issues(Assessed(pack_, "vitals { heart_rate_bpm: 60 }")),
              ElementsAre("NOT_IN_PACK vitals.heart_rate_bpm"));
  EXPECT_THAT(Issues(Assessed(pack_, "person { pregnant: true }")),
              ElementsAre("NOT_IN_PACK person.pregnant"));
}

TEST_F(Answers, OfYesAndNoYesStandsWithAnIssue) {
  const v1::Assessment reply =
      Assessed(pack_, R"(screen { present: "chest" absent: "chest" })");
  EXPECT_EQ(Tiers(reply), "T3..T3");
  EXPECT_THAT(Issues(reply), ElementsAre("CONTRADICTION chest"));
}

TEST_F(Answers, OfYesAndUnknownYesStands) {
  EXPECT_EQ(Is("CHEST", R"(screen { present: "chest" unknown: "chest" })"),
            "yes");
}

TEST_F(Answers, OfNoAndUnknownUnknownStands) {
  const std::string request = R"(screen { absent: "chest" unknown: "chest" })";
  EXPECT_EQ(Is("CHEST", request), "possible");
  EXPECT_THAT(Issues(Assessed(pack_, request)),
              ElementsAre("CONTRADICTION chest"));
}

TEST_F(Answers, SayingTheSameTwiceIsNoContradiction) {
  EXPECT_THAT(Issues(Assessed(pack_, R"(
                screen { present: [ "chest", "chest" ] }
                answers { input: "chest" yes: true }
                vitals { systolic_mmhg: 120 }
                answers { input: "sbp" number: 120 })")),
              IsEmpty());
}

TEST_F(Answers, OfTwoNumbersEverythingBetweenStaysPossible) {
  const std::string request =
      "vitals { systolic_mmhg: 170 } answers { input: \"sbp\" number: 190 }";
  EXPECT_EQ(Is("HIGH", request), "possible");
  EXPECT_EQ(Is("LOW", request), "no");
  EXPECT_THAT(Issues(Assessed(pack_, request)),
              ElementsAre("CONTRADICTION sbp"));
  EXPECT_EQ(Is("HIGH",
               "vitals { systolic_mmhg: 185 } "
               "answers { input: \"sbp\" number: 190 }"),
            "yes");
}

TEST_F(Answers, OfTwoChoicesBothStayPossible) {
  EXPECT_EQ(Is("LEGS",
               "answers { input: \"place\" choice: \"LEGS\" } "
               "answers { input: \"place\" choice: \"WHOLE\" }"),
            "possible");
}

// A number that raised an alert is not taken back by "I do not know".
TEST_F(Answers, ANumberStandsBesideTheMarkThatItIsNotKnown) {
  const std::string request = "vitals { systolic_mmhg: 190 } unknown: \"sbp\"";
  EXPECT_EQ(Is("HIGH", request), "yes");
  const v1::Assessment reply = Assessed(pack_, request);
  EXPECT_THAT(Issues(reply), ElementsAre("CONTRADICTION sbp"));
  EXPECT_THAT(reply.issues(0).message(), HasSubstr("the answer stands"));
}

TEST_F(Answers, AnEmptyMessageAboutRestlessnessReportsIt) {
  EXPECT_EQ(Is("RESTLESS", ""), "no");
  EXPECT_EQ(Is("RESTLESS", "restlessness {}"), "yes");
  EXPECT_EQ(Is("RESTLESS", "restlessness { reported: false }"), "no");
}

TEST_F(Answers, TheValueForNotKnownIsNotGiven) {
  const auto given = [&](const std::string& place) {
    return Flags(Assessed(
        pack_, "answers { input: \"place\" choice: \"" + place + "\" }"));
  };
  EXPECT_THAT(given("U"), Not(Contains("PLACE_GIVEN")));
  EXPECT_THAT(given("LEGS"), Contains("PLACE_GIVEN"));
}

TEST_F(Answers, RefusesIdsThatThePackDoesNotHave) {
  EXPECT_EQ(Refused(R"(screen { present: ["chest", "ear"] })"),
            "INVALID_ARGUMENT screen.present[1]");
  EXPECT_EQ(Refused(R"(screen { absent: "ear" })"),
            "INVALID_ARGUMENT screen.absent[0]");
  EXPECT_EQ(Refused(R"(screen { unknown: "" })"),
            "INVALID_ARGUMENT screen.unknown[0]");
  EXPECT_EQ(Refused(R"(co_use { present: "ear" })"),
            "INVALID_ARGUMENT co_use.present[0]");
  EXPECT_EQ(Refused(R"(co_use { absent: "ear" })"),
            "INVALID_ARGUMENT co_use.absent[0]");
  EXPECT_EQ(Refused(R"(co_use { unknown: "ear" })"),
            "INVALID_ARGUMENT co_use.unknown[0]");
  EXPECT_EQ(Refused(R"(unknown: "ear")"), "INVALID_ARGUMENT unknown[0]");
  EXPECT_EQ(Refused(R"(answers { input: "ear" yes: true })"),
            "INVALID_ARGUMENT answers[0].input");
  EXPECT_EQ(Refused(R"(scales { scale: "EAR" })"),
            "INVALID_ARGUMENT scales[0].scale");
}

TEST_F(Answers, RefusesAnInputInAListOfYesAndNoThatIsNot) {
  EXPECT_EQ(Refused(R"(screen { present: "sbp" })"),
            "INVALID_ARGUMENT screen.present[0]");
  EXPECT_EQ(Refused(R"(co_use { absent: "place" })"),
            "INVALID_ARGUMENT co_use.absent[0]");
  EXPECT_EQ(Refused(R"(screen { unknown: "sbp" })"), "OK");
}

TEST_F(Answers, TakesAThousandAndTwentyFourAndNotOneMore) {
  v1::AssessRequest request;
  // One of every kind that counts: two packed answers, an item, a total and
  // eight lists.
  v1::ScaleResponse* pain = request.add_scales();
  pain->set_scale("PAIN");
  pain->add_answers(1);
  pain->add_answers(-1);
  pain->set_total(1);
  v1::ItemAnswer* item = pain->add_items();
  item->set_item("p2");
  item->set_value(0);
  v1::Answer* answer = request.add_answers();
  answer->set_input("chest");
  answer->set_yes(false);
  request.add_unknown("spot");
  request.mutable_screen()->add_unknown("spot");
  request.mutable_screen()->add_present("cough");
  request.mutable_co_use()->add_unknown("spot");
  request.mutable_co_use()->add_present("cough");
  request.mutable_co_use()->add_absent("chest");
  for (int counted = 11; counted < 1024; ++counted) {
    request.mutable_screen()->add_absent("chest");
  }
  EXPECT_EQ(Refusal(Assess(pack_, request).status()), "OK");
  request.mutable_screen()->add_absent("chest");
  EXPECT_EQ(Refusal(Assess(pack_, request).status()), "RESOURCE_EXHAUSTED ");
}

}  // namespace
}  // namespace afterleaf
