// What to ask next.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Asked;
using support::Assessed;
using support::List;
using support::TinyPack;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr char kReason[] =
    "reasons { id: \"SOME\" text: \"Only some are asked.\" } ";

TEST(AskList, IsEmptyWhenNothingIsOpen) {
  EXPECT_THAT(Assessed(TinyPack(), "").ask(), IsEmpty());
}

TEST(AskList, PutsTheHighestTierFirstThenLimitsThenProtocolsThenTheRest) {
  const Pack pack = TinyPack(R"(
    inputs { id: "always" yes_no {} always_ask: true silence_value: "no" }
    inputs { id: "shoes" yes_no {} }
    inputs { id: "knee" yes_no {} }
    inputs { id: "soon" yes_no {} }
    inputs { id: "now" yes_no {} }
    inputs { id: "today" yes_no {} }
    alerts { id: "A_SOON" tier: T1 when { fact: "soon" is: true } }
    alerts { id: "A_NOW" tier: T3 when { fact: "now" is: true } }
    alerts { id: "A_TODAY" tier: T2 when { fact: "today" is: true } }
    limits { id: "L_KNEE" when { fact: "knee" is: true } max_intensity: LIGHT }
    limits { id: "L_SOON" when { fact: "soon" is: true } max_intensity: LIGHT }
    protocols { id: "WALK" rank: 1 protocol_class: SELF_CARE
                when { fact: "shoes" is: true } }
    languages { locale: "en" texts { id: "input.now" text: "Now?" } }
  )");
  const v1::Assessment reply = Assessed(pack, "");
  EXPECT_THAT(Asked(reply),
              ElementsAre("now", "today", "soon", "knee", "shoes", "always"));
  EXPECT_EQ(reply.ask(0).question(), "Now?");
  EXPECT_EQ(reply.ask(0).could_reach(), v1::T3);
  EXPECT_EQ(reply.ask(2).could_reach(), v1::T1);
  EXPECT_THAT(List(reply.ask(2).rules()), ElementsAre("A_SOON", "L_SOON"));
  EXPECT_FALSE(reply.ask(3).has_could_reach());
  EXPECT_THAT(List(reply.ask(4).rules()), ElementsAre("WALK"));
  EXPECT_THAT(reply.ask(5).rules(), IsEmpty());
}

TEST(AskList, KeepsThePacksOrderWithinATier) {
  const Pack pack = TinyPack(R"(
    inputs { id: "b" yes_no {} }
    inputs { id: "a" yes_no {} }
    alerts { id: "FIRST" tier: T1 when { fact: "a" is: true } }
    alerts { id: "SECOND" tier: T1 when { fact: "b" is: true } }
  )");
  EXPECT_THAT(Asked(Assessed(pack, "")), ElementsAre("b", "a"));
}

TEST(AskList, AnswersTakeTheirQuestionsAway) {
  const Pack pack = TinyPack(R"(
    inputs { id: "a" yes_no {} always_ask: true }
    inputs { id: "b" yes_no {} }
    alerts { id: "BOTH" tier: T1 when { all { fact: "a" is: true }
                                        all { fact: "b" is: true } } }
  )");
  EXPECT_THAT(Asked(Assessed(pack, "")), ElementsAre("a", "b"));
  EXPECT_THAT(Asked(Assessed(pack, R"(screen { present: "a" })")),
              ElementsAre("b"));
  // One no settles both.
  EXPECT_THAT(Asked(Assessed(pack, R"(screen { absent: "b" })")),
              ElementsAre("a"));
  EXPECT_THAT(Asked(Assessed(pack, R"(screen { absent: "a" })")), IsEmpty());
  // Not known is no answer.
  EXPECT_THAT(Asked(Assessed(pack, R"(screen { unknown: "a" })")),
              ElementsAre("a", "b"));
}

// What was not asked can never fire; but once one member of an `all` is certain
// its silent partner is worth asking.
constexpr char kPressure[] = R"(
  inputs { id: "sbp" field: "vitals.systolic_mmhg"
           integer { min: 40 max: 300 } not_asked_because: "SOME" }
  inputs { id: "headache" yes_no {} not_asked_because: "SOME" }
  inputs { id: "sight" yes_no {} not_asked_because: "SOME" }
)";

void ExpectPartnersAreAsked(const Pack& pack) {
  EXPECT_THAT(Asked(Assessed(pack, "")), IsEmpty());
  EXPECT_THAT(Asked(Assessed(pack, "vitals { systolic_mmhg: 179 }")),
              IsEmpty());
  const v1::Assessment high = Assessed(pack, "vitals { systolic_mmhg: 180 }");
  ASSERT_THAT(Asked(high), ElementsAre("headache", "sight"));
  EXPECT_EQ(high.ask(0).could_reach(), v1::T3);
  EXPECT_THAT(List(high.ask(0).rules()), ElementsAre("CRISIS"));
  EXPECT_THAT(Asked(Assessed(pack, R"(vitals { systolic_mmhg: 180 }
                                      screen { absent: "headache" })")),
              ElementsAre("sight"));
  EXPECT_THAT(Asked(Assessed(pack, R"(vitals { systolic_mmhg: 180 }
                                      screen { present: "headache" })")),
              IsEmpty());
}

TEST(AskList, AsksTheSilentPartnersOfWhatIsCertain) {
  ExpectPartnersAreAsked(TinyPack(std::string(kReason) + kPressure + R"(
    alerts {
      id: "CRISIS" tier: T3
      when {
        all { fact: "sbp" from: 180 }
        all { any { fact: "headache" is: true }
              any { fact: "sight" is: true } }
      }
    }
  )"));
}

TEST(AskList, AsksTheSilentPartnersBehindAFinding) {
  ExpectPartnersAreAsked(TinyPack(std::string(kReason) + kPressure + R"(
    findings { id: "sign" when { any { fact: "headache" is: true }
                                 any { fact: "sight" is: true } } }
    alerts { id: "CRISIS" tier: T3 when { all { fact: "sbp" from: 180 }
                                          all { fact: "sign" is: true } } }
  )"));
}

TEST(AskList, AsksForTheOtherHalfFromEitherSide) {
  const Pack pack = TinyPack(std::string(kReason) + R"(
    inputs { id: "sbp" field: "vitals.systolic_mmhg"
             integer { min: 40 max: 300 } not_asked_because: "SOME" }
    inputs { id: "headache" yes_no {} }
    alerts { id: "CRISIS" tier: T3 when { all { fact: "sbp" from: 180 }
                                          all { fact: "headache" is: true } } }
  )");
  EXPECT_THAT(Asked(Assessed(pack, R"(screen { present: "headache" })")),
              ElementsAre("sbp"));
}

TEST(AskList, AsksForTheLastUseAndForScales) {
  const Pack pack = TinyPack(R"(
    scales { id: "PAIN" method: SUM values: [ 0, 1 ]
             items { id: "p1" } items { id: "p2" } }
    alerts { id: "LONG_AGO" tier: T1 when { fact: "last_use.hours" from: 10 } }
    alerts { id: "PAINFUL" tier: T2 when { fact: "PAIN" from: 2 } }
  )");
  EXPECT_THAT(Asked(Assessed(pack, "")), ElementsAre("last_use"));
  EXPECT_THAT(Asked(Assessed(pack, R"(scales { scale: "PAIN" answers: 1 }
                                      use { last_use { hours_ago: 9 } })")),
              ElementsAre("PAIN"));
  EXPECT_THAT(Asked(Assessed(pack, R"(scales { scale: "PAIN" answers: 0 }
                                      use { last_use { hours_ago: 9 } })")),
              IsEmpty());
}

TEST(AskList, AFindingAsksForWhatItNames) {
  const Pack pack = TinyPack(R"(
    inputs { id: "tired" yes_no {} silence_value: "no" }
    inputs { id: "sleep" yes_no {} silence_value: "no" }
    scales { id: "PAIN" method: SUM values: [ 0, 1 ] items { id: "p1" } }
    findings { id: "LOOK_CLOSER" when { fact: "tired" is: true }
               ask: "sleep" ask: "PAIN" }
  )");
  EXPECT_THAT(Asked(Assessed(pack, "")), IsEmpty());
  EXPECT_THAT(Asked(Assessed(pack, R"(screen { unknown: "tired" })")),
              IsEmpty());
  const v1::Assessment reply = Assessed(pack, R"(screen { present: "tired" })");
  EXPECT_THAT(Asked(reply), ElementsAre("sleep", "PAIN"));
  EXPECT_THAT(List(reply.ask(0).rules()), ElementsAre("LOOK_CLOSER"));
  EXPECT_THAT(Asked(Assessed(pack, R"(screen { present: "tired"
                                               absent: "sleep" }
                                      scales { scale: "PAIN" answers: 0 })")),
              IsEmpty());
}

TEST(AskList, AsksEvenWhereASignedReasonLeavesUnknownAnswersOut) {
  const Pack pack = TinyPack(std::string(kReason) + R"(
    inputs { id: "faint" yes_no {} }
    alerts { id: "FAINT" tier: T3 when { fact: "faint" is: true }
             ignore_unknown_because: "SOME" }
  )");
  // A yes would be an emergency.
  EXPECT_THAT(Asked(Assessed(pack, "")), ElementsAre("faint"));
  EXPECT_THAT(Asked(Assessed(pack, R"(screen { absent: "faint" })")),
              Not(Contains("faint")));
}

}  // namespace
}  // namespace afterleaf
