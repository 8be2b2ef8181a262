// How far the safety screen has come.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Assessed;
using support::Flags;
using support::Issues;
using support::Items;
using support::Outline;
using support::ScoreOf;
using support::Tiers;
using support::TinyPack;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ScreenState : public ::testing::Test {
 protected:
  // The one flag that says the state.
  std::string Of(const std::string& request) const {
    std::string state;
    for (const std::string& flag : Flags(Assessed(pack_, request))) {
      if (flag.rfind("IS_", 0) == 0) state += flag.substr(3);
    }
    return state;
  }

  const Pack pack_ = TinyPack(R"(
    inputs { id: "chest" yes_no {} screen: CORE }
    inputs { id: "faint" yes_no {} screen: CORE }
    inputs { id: "birth" yes_no {} screen: CORE silence_value: "no" }
    inputs { id: "cough" yes_no {} screen: SYMPTOM silence_value: "no" }
    inputs { id: "thought" yes_no {} }
    inputs { id: "plan" yes_no {} }
    scales {
      id: "MOOD" method: SUM values: [ 0, 1, 2, 3 ]
      items { id: "m1" } items { id: "m2" } items { id: "risk" safety: true }
      min_answered: 2
    }
    scales {
      id: "HARM" method: WORST values: [ 0, 1 ]
      items { id: "q1" input: "thought" safety: true }
      items { id: "q2" input: "plan" safety: true }
      skips { item: "q1" value: 0 then: "q2" set: 0 }
    }
    findings { id: "IS_NOT_DONE" flag: true
               when { fact: "screen.state" is_one_of: "NOT_DONE" } }
    findings { id: "IS_INCOMPLETE" flag: true
               when { fact: "screen.state" is_one_of: "INCOMPLETE" } }
    findings { id: "IS_COMPLETE" flag: true
               when { fact: "screen.state" is_one_of: "COMPLETE" } }
    alerts { id: "CHEST" tier: T3 when { fact: "chest" is: true } }
    alerts { id: "PLAN" tier: T3 when { fact: "HARM.q2" from: 1 } }
    alerts { id: "THOUGHT" tier: T2 when { fact: "thought" is: true } }
  )");
};

TEST_F(ScreenState, NothingSaidIsNotDone) {
  EXPECT_EQ(Of(""), "NOT_DONE");
  EXPECT_EQ(Of("screen {}"), "NOT_DONE");
}

TEST_F(ScreenState, DoneSaysNoToEveryCoreItemThatIsNotListed) {
  EXPECT_EQ(Of("screen { done: true }"), "COMPLETE");
  EXPECT_EQ(Tiers(Assessed(pack_, "screen { done: true }")).substr(0, 2), "T0");
  EXPECT_EQ(Tiers(Assessed(pack_, R"(screen { done: true
                                              absent: "thought" })")),
            "T0..T0");
  EXPECT_EQ(Tiers(Assessed(pack_, R"(screen { done: true present: "chest"
                                              absent: "thought" })")),
            "T3..T3");
}

// Being done is about the core: other inputs stay as silence means, and so do
// the scales whose items stand in them. PLAN reads an item, not its input.
TEST_F(ScreenState, DoneSaysNothingAboutOtherInputs) {
  const v1::Assessment reply = Assessed(pack_, "screen { done: true }");
  EXPECT_EQ(Tiers(reply), "T0..T3");
}

TEST_F(ScreenState, EveryCoreItemAnsweredOneByOneIsDone) {
  EXPECT_EQ(Of(R"(screen { absent: "chest" })"), "NOT_DONE");
  EXPECT_EQ(Of(R"(screen { absent: ["chest", "faint"] })"), "COMPLETE");
  EXPECT_EQ(Of(R"(screen { absent: "chest" present: "faint" })"), "COMPLETE");
  EXPECT_EQ(Of(R"(screen { absent: "chest" }
                  answers { input: "faint" yes: false })"),
            "COMPLETE");
}

TEST_F(ScreenState, ACoreItemThatIsNotKnownIsIncomplete) {
  EXPECT_EQ(Of(R"(screen { done: true unknown: "chest" })"), "INCOMPLETE");
  EXPECT_EQ(Of(R"(screen { absent: "chest" unknown: "faint" })"), "INCOMPLETE");
  EXPECT_EQ(Of(R"(screen { done: true unknown: "birth" })"), "INCOMPLETE");
}

TEST_F(ScreenState, ASymptomThatIsNotKnownIsIncompleteButSilenceIsNot) {
  EXPECT_EQ(Of(R"(screen { done: true unknown: "cough" })"), "INCOMPLETE");
  EXPECT_EQ(Of(R"(screen { done: true } unknown: "cough")"), "INCOMPLETE");
  EXPECT_EQ(Of(R"(screen { unknown: "cough" })"), "NOT_DONE");
}

TEST_F(ScreenState, AnInputOutsideTheScreenDoesNotCount) {
  EXPECT_EQ(Of(R"(screen { done: true } unknown: "status")"), "COMPLETE");
}

TEST_F(ScreenState, AScaleWithoutItsSafetyItemIsIncomplete) {
  const auto with = [&](const std::string& mood) {
    return Of("screen { done: true } scales { scale: \"MOOD\" " + mood + " }");
  };
  EXPECT_EQ(with("answers: [1, 1]"), "INCOMPLETE");
  EXPECT_EQ(with("answers: [1, 1, 0]"), "COMPLETE");
  EXPECT_EQ(with("answers: 1"), "INCOMPLETE");
  EXPECT_EQ(with(""), "COMPLETE");
  EXPECT_EQ(with("total: 4"), "COMPLETE");
}

TEST_F(ScreenState, AnIllegalSafetyAnswerIsIncomplete) {
  const auto with = [&](const std::string& mood) {
    return Of("screen { done: true } scales { scale: \"MOOD\" " + mood + " }");
  };
  EXPECT_EQ(with("answers: [1, 1, 9]"), "INCOMPLETE");
  EXPECT_EQ(with("total: 4 items { item: \"risk\" value: 9 }"), "INCOMPLETE");
  EXPECT_EQ(with("total: 4 items { item: \"risk\" value: 0 }"), "COMPLETE");
}

// A scale whose items stand in inputs has two doors.
TEST_F(ScreenState, WhatTheScreenSaidTheScaleShows) {
  const v1::Assessment reply =
      Assessed(pack_, R"(screen { present: ["thought", "plan"] })");
  EXPECT_EQ(Outline(ScoreOf(reply, "HARM")), "SCORED 1");
  EXPECT_THAT(Items(ScoreOf(reply, "HARM")), ElementsAre("q1=1", "q2=1"));
  EXPECT_EQ(Tiers(reply).substr(0, 2), "T3");
}

TEST_F(ScreenState, WhatTheScaleSaidTheInputsShow) {
  const v1::Assessment reply =
      Assessed(pack_, R"(scales { scale: "HARM" answers: [ 1, 0 ] })");
  EXPECT_EQ(Tiers(reply).substr(0, 2), "T2");
  EXPECT_THAT(Issues(reply), IsEmpty());
}

TEST_F(ScreenState, SkippedItemsReachTheInputs) {
  const v1::Assessment reply = Assessed(
      pack_, R"(screen { done: true } scales { scale: "HARM" answers: 0 })");
  EXPECT_EQ(Tiers(reply), "T0..T0");
  EXPECT_THAT(Items(ScoreOf(reply, "HARM")), ElementsAre("q1=0", "q2=0"));
  const v1::Assessment by_screen =
      Assessed(pack_, R"(screen { done: true absent: "thought" })");
  EXPECT_EQ(Tiers(by_screen), "T0..T0");
  EXPECT_THAT(Items(ScoreOf(by_screen, "HARM")), ElementsAre("q1=0", "q2=0"));
}

TEST_F(ScreenState, BetweenTheTwoDoorsYesWins) {
  const v1::Assessment scale_yes = Assessed(pack_, R"(screen { absent: "plan" }
                scales { scale: "HARM" answers: [ 1, 1 ] })");
  EXPECT_EQ(Tiers(scale_yes).substr(0, 2), "T3");
  EXPECT_THAT(Issues(scale_yes), ElementsAre("CONTRADICTION plan"));
  const v1::Assessment screen_yes =
      Assessed(pack_, R"(screen { present: "plan" }
                scales { scale: "HARM" answers: [ 1, 0 ] })");
  EXPECT_EQ(Tiers(screen_yes).substr(0, 2), "T3");
  EXPECT_THAT(Items(ScoreOf(screen_yes, "HARM")), ElementsAre("q1=1", "q2=1"));
}

TEST_F(ScreenState, AScaleBegunWithoutAnItemMakesItsInputUnknown) {
  const v1::Assessment reply = Assessed(pack_, R"(screen { done: true }
                         scales { scale: "HARM" answers: 1 })");
  EXPECT_EQ(Tiers(reply), "T2..T3");
  EXPECT_THAT(Flags(reply), ::testing::Contains("IS_INCOMPLETE"));
}

TEST_F(ScreenState, AnIllegalAnswerToABoundItemMakesItsInputUnknown) {
  const v1::Assessment reply = Assessed(pack_, R"(screen { done: true }
                         scales { scale: "HARM" answers: [ 1, 7 ] })");
  EXPECT_EQ(Tiers(reply), "T2..T3");
  EXPECT_THAT(Issues(reply),
              ElementsAre("INVALID_RESPONSE scales[0].answers[1]"));
}

TEST_F(ScreenState, UnknownThroughTheScreenStaysUnknownInTheScale) {
  const v1::Assessment reply = Assessed(
      pack_, R"(screen { done: true present: "thought" unknown: "plan" })");
  EXPECT_EQ(Outline(ScoreOf(reply, "HARM")), "PARTIAL 1..1");
  EXPECT_EQ(Tiers(reply), "T2..T3");
}

}  // namespace
}  // namespace afterleaf
