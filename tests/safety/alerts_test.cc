// Certain and possible urgency.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Alerts;
using support::Assessed;
using support::Limits;
using support::List;
using support::Tiers;
using support::TinyPack;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class AlertsTest : public ::testing::Test {
 protected:
  v1::Assessment Screen(const std::string& screen) const {
    return Assessed(pack_, "screen { " + screen + " }");
  }

  const Pack pack_ = TinyPack(R"(
    reasons { id: "HELD_ELSEWHERE" text: "Another rule holds it." }
    inputs { id: "cough" yes_no {} silence_value: "no" }
    inputs { id: "fever" yes_no {} silence_value: "no" }
    inputs { id: "rash" yes_no {} silence_value: "no" }
    inputs { id: "faint" yes_no {} silence_value: "no" }
    alerts { id: "SOON" tier: T1 message: "m.soon"
             when { fact: "cough" is: true } }
    alerts { id: "TODAY_1" tier: T2 when { fact: "fever" is: true } }
    alerts { id: "NOW" tier: T3 message: "m.now"
             when { all { fact: "fever" is: true }
                    all { fact: "rash" is: true } } }
    alerts { id: "TODAY_2" tier: T2 when { fact: "rash" is: true } }
    alerts { id: "SIGNED" tier: T3 when { fact: "faint" is: true }
             ignore_unknown_because: "HELD_ELSEWHERE" }
    limits { id: "REST" when { fact: "tier" from: 2 } max_intensity: NONE }
    languages {
      locale: "en"
      texts { id: "m.soon" text: "Talk to somebody." }
      texts { id: "m.now" text: "Call now." }
      texts { id: "why.SOON" text: "A cough can last." }
      texts { id: "why.NOW" text: "Both together are dangerous." }
      texts { id: "tier.T0" text: "Calm" }
      texts { id: "tier.T1" text: "Soon" }
      texts { id: "tier.T0.about" text: "Nothing was found." }
    }
  )");
};

TEST_F(AlertsTest, NothingFoundIsTheLowestTier) {
  const v1::Assessment reply = Screen("");
  EXPECT_EQ(Tiers(reply), "T0..T0");
  EXPECT_TRUE(reply.safety().has_tier());
  EXPECT_TRUE(reply.safety().has_possible_tier());
  EXPECT_EQ(reply.safety().title(), "Calm");
  EXPECT_EQ(reply.safety().about(), "Nothing was found.");
  EXPECT_THAT(Alerts(reply), IsEmpty());
}

TEST_F(AlertsTest, ACertainAlertSetsTheTierAndSaysWhatToDo) {
  const v1::Assessment reply = Screen("present: \"cough\"");
  EXPECT_EQ(Tiers(reply), "T1..T1");
  EXPECT_EQ(reply.safety().title(), "Soon");
  const v1::FiredAlert& alert = reply.safety().alerts(0);
  EXPECT_EQ(alert.message(), "Talk to somebody.");
  EXPECT_EQ(alert.rationale(), "A cough can last.");
  EXPECT_THAT(List(alert.because()), ElementsAre("cough"));
  EXPECT_THAT(alert.unsettled(), IsEmpty());
}

TEST_F(AlertsTest, TheHighestCertainAlertCounts) {
  EXPECT_EQ(Tiers(Screen("present: [\"cough\", \"fever\"]")), "T2..T2");
  EXPECT_EQ(Tiers(Screen("present: [\"cough\", \"fever\", \"rash\"]")),
            "T3..T3");
}

TEST_F(AlertsTest, AnUnknownAnswerRaisesOnlyThePossibleTier) {
  const v1::Assessment reply = Screen("unknown: \"fever\"");
  EXPECT_EQ(Tiers(reply), "T0..T2");
  EXPECT_EQ(reply.safety().title(), "Calm");
  EXPECT_THAT(Alerts(reply), ElementsAre("TODAY_1?"));
}

TEST_F(AlertsTest, APossibleAlertAsksAndDoesNotAlarm) {
  const v1::Assessment reply = Screen("present: \"fever\" unknown: \"rash\"");
  EXPECT_EQ(Tiers(reply), "T2..T3");
  EXPECT_THAT(Alerts(reply), ElementsAre("TODAY_1", "NOW?", "TODAY_2?"));
  const v1::FiredAlert& now = reply.safety().alerts(1);
  EXPECT_TRUE(now.message().empty());
  EXPECT_EQ(now.rationale(), "Both together are dangerous.");
  EXPECT_THAT(List(now.because()), ElementsAre("fever"));
  EXPECT_THAT(List(now.unsettled()), ElementsAre("rash"));
}

TEST_F(AlertsTest, CertainOnesComeFirstHighestTierFirstThenAsInThePack) {
  EXPECT_THAT(Alerts(Screen("present: [\"cough\", \"rash\", \"fever\"]")),
              ElementsAre("NOW", "TODAY_1", "TODAY_2", "SOON"));
  EXPECT_THAT(Alerts(Screen("present: \"cough\" unknown: [\"fever\", "
                            "\"rash\"]")),
              ElementsAre("SOON", "NOW?", "TODAY_1?", "TODAY_2?"));
}

TEST_F(AlertsTest, ASignedReasonLeavesUnknownAnswersOut) {
  EXPECT_EQ(Tiers(Screen("unknown: \"faint\"")), "T0..T0");
  EXPECT_THAT(Alerts(Screen("unknown: \"faint\"")), IsEmpty());
  EXPECT_EQ(Tiers(Screen("present: \"faint\"")), "T3..T3");
}

TEST_F(AlertsTest, LimitsReadTheCertainTier) {
  EXPECT_THAT(Limits(Screen("present: \"cough\"")), IsEmpty());
  EXPECT_THAT(Limits(Screen("present: \"fever\"")), ElementsAre("REST"));
  EXPECT_THAT(Limits(Screen("unknown: \"fever\"")), IsEmpty());
}

TEST_F(AlertsTest, NoAnswerLowersWhatAnotherRaised) {
  EXPECT_EQ(Tiers(Screen("present: \"fever\" absent: [\"rash\", \"faint\"]")),
            "T2..T2");
  EXPECT_EQ(Tiers(Screen("present: \"fever\" absent: \"fever\"")), "T2..T2");
}

}  // namespace
}  // namespace afterleaf
