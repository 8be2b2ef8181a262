// How hard a person may exercise.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Assessed;
using support::Limits;
using support::List;
using support::TinyPack;
using support::Words;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class LimitsTest : public ::testing::Test {
 protected:
  // Somebody in use, whose phase allows VIGOROUS.
  v1::ExercisePlan Plan(const std::string& screen) const {
    return Reply(screen).exercise();
  }
  v1::Assessment Reply(const std::string& screen) const {
    return Assessed(pack_,
                    "use { status: \"USING\" } screen { " + screen + " }");
  }
  static Words SetTheCeiling(const v1::ExercisePlan& plan) {
    Words words;
    for (const v1::AppliedLimit& limit : plan.limits()) {
      if (limit.sets_ceiling()) words.push_back(limit.limit());
    }
    return words;
  }

  const Pack pack_ = TinyPack(R"(
    reasons { id: "HELD_ELSEWHERE" text: "Another rule holds it." }
    inputs { id: "cough" yes_no {} silence_value: "no" }
    inputs { id: "fever" yes_no {} silence_value: "no" }
    inputs { id: "rash" yes_no {} silence_value: "no" }
    inputs { id: "faint" yes_no {} silence_value: "no" }
    inputs { id: "tired" yes_no {} silence_value: "no" }
    limits { id: "L_LIGHT" when { fact: "cough" is: true }
             max_intensity: LIGHT max_minutes: 30 }
    limits { id: "L_NONE" when { fact: "fever" is: true } max_intensity: NONE }
    limits { id: "L_LIGHT_TOO" when { fact: "rash" is: true }
             max_intensity: LIGHT max_minutes: 20 }
    limits { id: "L_SIGNED" when { fact: "faint" is: true }
             max_intensity: NONE ignore_unknown_because: "HELD_ELSEWHERE" }
    limits { id: "L_SHORT" when { fact: "tired" is: true } max_minutes: 10 }
    languages {
      locale: "en"
      texts { id: "limit.L_LIGHT" text: "Go easy." }
      texts { id: "intensity.LIGHT" text: "Light" }
      texts { id: "intensity.VIGOROUS" text: "Vigorous" }
    }
  )");
};

TEST_F(LimitsTest, WithoutALimitThePhaseSetsTheCeiling) {
  const v1::ExercisePlan plan = Plan("");
  EXPECT_EQ(plan.ceiling(), v1::VIGOROUS);
  EXPECT_EQ(plan.phase_ceiling(), v1::VIGOROUS);
  EXPECT_EQ(plan.title(), "Vigorous");
  EXPECT_FALSE(plan.has_max_minutes());
  EXPECT_THAT(plan.limits(), IsEmpty());
}

TEST_F(LimitsTest, TheStrictestSetsTheCeiling) {
  const v1::ExercisePlan light = Plan("present: \"cough\"");
  EXPECT_EQ(light.ceiling(), v1::LIGHT);
  EXPECT_EQ(light.phase_ceiling(), v1::VIGOROUS);
  EXPECT_EQ(light.title(), "Light");
  EXPECT_EQ(light.limits(0).message(), "Go easy.");
  const v1::ExercisePlan none = Plan("present: [\"cough\", \"fever\"]");
  EXPECT_EQ(none.ceiling(), v1::NONE);
  EXPECT_TRUE(none.has_ceiling());
  EXPECT_THAT(SetTheCeiling(none), ElementsAre("L_NONE"));
}

TEST_F(LimitsTest, EveryLimitThatAppliesIsListedInThePacksOrder) {
  const v1::Assessment reply =
      Reply("present: [\"rash\", \"cough\", \"tired\"]");
  EXPECT_THAT(Limits(reply), ElementsAre("L_LIGHT", "L_LIGHT_TOO", "L_SHORT"));
  EXPECT_THAT(SetTheCeiling(reply.exercise()),
              ElementsAre("L_LIGHT", "L_LIGHT_TOO"));
}

TEST_F(LimitsTest, TheShortestSessionCounts) {
  EXPECT_EQ(Plan("present: \"cough\"").max_minutes(), 30);
  EXPECT_EQ(Plan("present: [\"cough\", \"rash\"]").max_minutes(), 20);
  EXPECT_EQ(Plan("present: [\"cough\", \"rash\", \"tired\"]").max_minutes(),
            10);
}

TEST_F(LimitsTest, ALimitOnTimeAloneDoesNotBoundIntensity) {
  const v1::ExercisePlan plan = Plan("present: \"tired\"");
  EXPECT_EQ(plan.ceiling(), v1::VIGOROUS);
  EXPECT_FALSE(plan.limits(0).has_max_intensity());
  EXPECT_FALSE(plan.limits(0).sets_ceiling());
}

TEST_F(LimitsTest, WhatCannotBeRuledOutLimitsToo) {
  const v1::ExercisePlan plan = Plan("unknown: \"cough\"");
  EXPECT_EQ(plan.ceiling(), v1::LIGHT);
  EXPECT_FALSE(plan.limits(0).certain());
  EXPECT_EQ(plan.limits(0).message(), "Go easy.");
  EXPECT_THAT(List(plan.limits(0).unsettled()), ElementsAre("cough"));
  EXPECT_THAT(plan.limits(0).because(), IsEmpty());
  const v1::ExercisePlan certain = Plan("present: \"cough\"");
  EXPECT_TRUE(certain.limits(0).certain());
  EXPECT_THAT(List(certain.limits(0).because()), ElementsAre("cough"));
  EXPECT_THAT(certain.limits(0).unsettled(), IsEmpty());
}

TEST_F(LimitsTest, ASignedReasonLeavesUnknownAnswersOut) {
  EXPECT_THAT(Limits(Reply("unknown: \"faint\"")), IsEmpty());
  EXPECT_THAT(Limits(Reply("present: \"faint\"")), ElementsAre("L_SIGNED"));
}

TEST_F(LimitsTest, NoLimitRaisesTheCeilingOfThePhase) {
  // PEAK allows LIGHT.
  const v1::ExercisePlan plan =
      Assessed(pack_,
               "use { status: \"STOPPED\" last_use { hours_ago: 15 } } "
               "screen { present: \"tired\" }")
          .exercise();
  EXPECT_EQ(plan.ceiling(), v1::LIGHT);
  EXPECT_EQ(plan.phase_ceiling(), v1::LIGHT);
}

}  // namespace
}  // namespace afterleaf
