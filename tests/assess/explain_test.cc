// Graded statements about a topic, or about anything with an id.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::CaffeinePack;
using support::Refusal;
using support::Words;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

absl::StatusOr<v1::Explanation> Asked(const std::string& topic,
                                      const std::string& locale = "") {
  v1::ExplainRequest request;
  request.set_topic(topic);
  request.set_locale(locale);
  return Explain(CaffeinePack(), request);
}

Words Statements(const v1::Explanation& reply) {
  Words words;
  for (const v1::ExplainedStatement& statement : reply.statements()) {
    words.push_back(statement.text());
  }
  return words;
}

Words Sources(const v1::Explanation& reply) {
  Words words;
  for (const v1::Source& source : reply.sources()) words.push_back(source.id());
  return words;
}

TEST(Explanation, OfATopicHasItsStatementsAndTheirSources) {
  const v1::Explanation reply = *Asked("sleep");
  EXPECT_EQ(reply.topic(), "sleep");
  EXPECT_EQ(reply.title(), "Sleep");
  EXPECT_THAT(Statements(reply),
              ElementsAre("A late cup keeps people awake.",
                          "Detox tea does not speed it up.",
                          "A nap after a cup is not shown to help."));
  EXPECT_THAT(Sources(reply), ElementsAre("SR-1", "SR-2"));
}

TEST(Explanation, OfARuleAboutLogsOrItsFlagIsWhatThePersonReads) {
  EXPECT_EQ(Asked("LOG-2")->title(), "LOG-2");
  EXPECT_THAT(Statements(*Asked("LOG-2")), ElementsAre("A break hurt."));
  EXPECT_THAT(Statements(*Asked("BREAK_HURT")), ElementsAre("A break hurt."));
  EXPECT_THAT(Statements(*Asked("SHORT_SLEEP")),
              ElementsAre("Last night was short."));
}

TEST(Explanation, SaysWhatIsNotSupported) {
  const v1::Explanation reply = *Asked("sleep");
  EXPECT_FALSE(reply.statements(0).unsupported());
  EXPECT_EQ(reply.statements(0).evidence().grade(), v1::R);
  EXPECT_TRUE(reply.statements(1).unsupported());
  EXPECT_EQ(reply.statements(1).evidence().grade(), v1::U);
  // Supported in part and contradicted in part.
  EXPECT_TRUE(reply.statements(2).unsupported());
  EXPECT_EQ(reply.statements(2).evidence().grade(), v1::P);
  EXPECT_EQ(reply.statements(2).evidence().also(), v1::X);
}

TEST(Explanation, OfAClaim) {
  const v1::Explanation reply = *Asked("C-nap");
  EXPECT_THAT(Statements(reply),
              ElementsAre("A nap after a cup is not shown to help."));
  EXPECT_EQ(reply.statements(0).claim(), "C-nap");
  EXPECT_TRUE(reply.statements(0).evidence().indirect());
  EXPECT_THAT(Sources(reply), ElementsAre("SR-2"));
}

TEST(Explanation, NamesTheClaimOfAStatement) {
  const v1::Explanation reply = *Asked("sleep");
  EXPECT_EQ(reply.statements(0).claim(), "");
  EXPECT_EQ(reply.statements(2).claim(), "C-nap");
}

TEST(Explanation, OfABlockedClaimIsRefused) {
  EXPECT_EQ(Refusal(Asked("C-cups").status()), "NOT_FOUND topic");
}

TEST(Explanation, OfAPhase) {
  const v1::Explanation reply = *Asked("PEAK", "es");
  EXPECT_EQ(reply.title(), "Los días difíciles");
  EXPECT_THAT(Statements(reply),
              ElementsAre("Headaches are common now and pass."));
}

TEST(Explanation, OfAScaleTellsItsBands) {
  const v1::Explanation reply = *Asked("HEADACHE");
  EXPECT_EQ(reply.title(), "Headache");
  EXPECT_THAT(Statements(reply),
              ElementsAre("0-3: Mild", "4-8: Marked", "9-12: Severe"));
  EXPECT_THAT(Sources(reply), ElementsAre("SR-1"));
}

TEST(Explanation, OfAnIndexTellsItsFlags) {
  const v1::Explanation reply = *Asked("HABIT");
  EXPECT_EQ(reply.title(), "Strength of the habit");
  EXPECT_THAT(Statements(reply), ElementsAre("The habit is strong."));
}

TEST(Explanation, OfAFlag) {
  EXPECT_THAT(Statements(*Asked("LOW_ENERGY")), ElementsAre("Energy is low."));
  EXPECT_THAT(Statements(*Asked("STRONG_HABIT")),
              ElementsAre("The habit is strong."));
  EXPECT_THAT(Statements(*Asked("AMBIGUOUS", "es")),
              ElementsAre("Más de una fase es posible."));
}

TEST(Explanation, OfAnAlertSaysWhyAndWhatToDo) {
  const v1::Explanation reply = *Asked("TR-1");
  EXPECT_EQ(reply.title(), "Call for help now");
  EXPECT_THAT(Statements(reply), ElementsAre("Such a headache can be a bleed.",
                                             "Call for help now."));
  EXPECT_THAT(Sources(reply), ElementsAre("SR-2"));
}

TEST(Explanation, OfALimit) {
  EXPECT_EQ(Asked("EX-2")->title(), "Light");
  EXPECT_THAT(Statements(*Asked("EX-2")), ElementsAre("Only easy walks."));
  EXPECT_EQ(Asked("EX-4")->title(), "EX-4");
}

TEST(Explanation, OfAProtocolTellsItsSteps) {
  const v1::Explanation reply = *Asked("WARM_BATH");
  EXPECT_EQ(reply.title(), "A warm bath");
  EXPECT_THAT(Statements(reply), ElementsAre("Run the bath.", "Stay a while."));
}

TEST(Explanation, OfASource) {
  const v1::Explanation reply = *Asked("SR-3");
  EXPECT_THAT(Statements(reply), IsEmpty());
  ASSERT_EQ(reply.sources_size(), 1);
  EXPECT_EQ(reply.sources(0).citation(), "A source that nothing names.");
}

TEST(Explanation, OfNothingElse) {
  EXPECT_EQ(Refusal(Asked("kratom").status()), "NOT_FOUND topic");
  EXPECT_EQ(Refusal(Asked("").status()), "NOT_FOUND topic");
  EXPECT_EQ(Refusal(Asked("sle").status()), "NOT_FOUND topic");
  // Never shown as an action, so not explained as one.
  EXPECT_EQ(Refusal(Asked("DRIP").status()), "NOT_FOUND topic");
}

}  // namespace
}  // namespace afterleaf
