// How items become a total and a band.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "afterleaf/scale.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Assessed;
using support::Issues;
using support::Items;
using support::List;
using support::Outline;
using support::Read;
using support::ScoreOf;
using support::TinyPack;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kScales[] = R"(
  inputs {
    id: "sex"
    field: "person.sex"
    enumeration { values: [ "F", "M", "UNSPECIFIED" ] }
    silence_value: "UNSPECIFIED"
  }
  inputs { id: "cough" yes_no {} }
  inputs { id: "fever" yes_no {} }

  scales {
    id: "ALL"
    method: SUM
    values: [ 0, 1, 2, 3 ]
    items { id: "a1" } items { id: "a2" } items { id: "a3" }
    bands { id: "LOW" from: 0 to: 3 }
    bands { id: "MID" from: 4 to: 6 }
    bands { id: "HIGH" from: 7 to: 9 }
    notes { id: "both_low" when { all { fact: "ALL.a1" to: 0 }
                                  all { fact: "ALL.a2" to: 0 } }
            text: "note.both_low" }
  }
  scales {
    id: "SOME"
    method: SUM
    values: [ 0, 1, 2, 3, 4 ]
    items { id: "p1" } items { id: "p2" } items { id: "p3" }
    items { id: "p4" } items { id: "p5" }
    min_answered: 3
  }
  scales {
    id: "MAPPED"
    method: SUM
    values: [ 0, 1, 2 ]
    points { value: 0 points: 4 }
    points { value: 2 points: 0 }
    items { id: "m1" }
    items { id: "m2" values: [ 0, 5, 7 ]
            points { value: 5 points: 1 } points { value: 7 points: 3 } }
    items { id: "m3" not_summed: true }
    multiplier: 4
  }
  scales {
    id: "UNEVEN"
    method: SUM
    items { id: "u1" values: [ 0, 1 ] }
    items { id: "u2" values: [ 0, 1, 2, 3 ] }
    min_answered: 1
  }
  scales {
    id: "WORST_OF"
    method: WORST
    values: [ 0, 1, 2 ]
    items { id: "w1" } items { id: "w2" } items { id: "w3" }
  }
  scales {
    id: "BOUND"
    method: WORST
    values: [ 0, 1 ]
    items { id: "b1" input: "cough" points { value: 1 points: 2 } }
    items { id: "b2" input: "fever" points { value: 1 points: 5 } }
  }
  scales {
    id: "SKIPPING"
    method: SUM
    values: [ 0, 1, 2, 3, 4 ]
    items { id: "k1" } items { id: "k2" } items { id: "k3" }
    skips { item: "k1" value: 0 then: [ "k2", "k3" ] set: 0 }
  }
  scales {
    id: "BY_SEX"
    method: SUM
    values: [ 0, 1, 2, 3, 4 ]
    items { id: "x1" }
    bands { id: "NEGATIVE" from: 0 to: 2 }
    bands { id: "POSITIVE" from: 3 to: 4 }
    band_sets {
      when { fact: "sex" is_one_of: "M" }
      bands { id: "NEGATIVE" from: 0 to: 3 }
      bands { id: "POSITIVE" from: 4 to: 4 }
    }
  }
  languages {
    locale: "en"
    texts { id: "note.both_low" text: "Both are low." }
  }
)";

class Total : public ::testing::Test {
 protected:
  v1::ScaleResult Scored(const std::string& scale,
                         const std::string& rest) const {
    return ScoreScale(pack_,
                      Read<v1::ScoreScaleRequest>("response { scale: \"" +
                                                  scale + "\" " + rest + " }"))
        .value();
  }
  std::string Of(const std::string& scale, const std::string& rest) const {
    return Outline(Scored(scale, rest));
  }

  const Pack pack_ = TinyPack(kScales);
};

TEST_F(Total, IsTheSumOfTheItems) {
  EXPECT_EQ(Of("ALL", "answers: [0, 0, 0]"), "SCORED 0 LOW");
  EXPECT_EQ(Of("ALL", "answers: [3, 3, 3]"), "SCORED 9 HIGH");
}

TEST_F(Total, FallsIntoTheBandThatHoldsIt) {
  EXPECT_EQ(Of("ALL", "answers: [3, 0, 0]"), "SCORED 3 LOW");
  EXPECT_EQ(Of("ALL", "answers: [3, 1, 0]"), "SCORED 4 MID");
  EXPECT_EQ(Of("ALL", "answers: [3, 3, 0]"), "SCORED 6 MID");
  EXPECT_EQ(Of("ALL", "answers: [3, 3, 1]"), "SCORED 7 HIGH");
}

TEST_F(Total, IsNotMadeUpWhenAnItemIsMissing) {
  const v1::ScaleResult score = Scored("ALL", "answers: [2, -1, 3]");
  EXPECT_EQ(Outline(score), "NOT_SCORABLE 5..8");
  EXPECT_EQ(score.answered(), 2);
  EXPECT_EQ(score.expected(), 3);
  EXPECT_FALSE(score.has_total());
  EXPECT_THAT(Items(score), ElementsAre("a1=2", "a3=3"));
}

TEST_F(Total, AShortListLeavesTheRestMissing) {
  EXPECT_EQ(Of("ALL", "answers: 2"), "NOT_SCORABLE 2..8");
}

TEST_F(Total, NothingAnsweredIsNotBegun) {
  EXPECT_EQ(Of("ALL", ""), "NOT_BEGUN");
  EXPECT_EQ(Of("ALL", "answers: [-1, -1, -1]"), "NOT_BEGUN");
  EXPECT_EQ(Of("ALL", "items { item: \"a1\" value: -1 }"), "NOT_BEGUN");
}

TEST_F(Total, ProratesFromAsManyAnswersAsTheRuleAsks) {
  EXPECT_EQ(Of("SOME", "answers: [4, 4]"), "NOT_SCORABLE 8..20");
  EXPECT_EQ(Of("SOME", "answers: [4, 4, 4]"), "SCORED 20 prorated");
  EXPECT_EQ(Of("SOME", "answers: [4, 4, 4, 4, 4]"), "SCORED 20");
}

// mean x 5, rounded half up: (2 * sum * 5 + k) div (2 * k).
TEST_F(Total, ProratesRoundingHalfUp) {
  // 1 * 5 / 3 = 1.67; 2 * 5 / 3 = 3.33.
  EXPECT_EQ(Of("SOME", "answers: [1, 0, 0]"), "SCORED 2 prorated");
  EXPECT_EQ(Of("SOME", "answers: [1, 1, 0]"), "SCORED 3 prorated");
  // 2 * 5 / 4 = 2.5; 6 * 5 / 4 = 7.5; 5 * 5 / 4 = 6.25.
  EXPECT_EQ(Of("SOME", "answers: [1, 1, 0, 0]"), "SCORED 3 prorated");
  EXPECT_EQ(Of("SOME", "answers: [3, 3, 0, 0]"), "SCORED 8 prorated");
  EXPECT_EQ(Of("SOME", "answers: [3, 2, 0, 0]"), "SCORED 6 prorated");
}

TEST_F(Total, ProratedStillSaysWhatTheMissingItemsLeavePossible) {
  const v1::ScaleResult score = Scored("SOME", "answers: [1, 1, 0, -1, 0]");
  EXPECT_EQ(score.total(), 3);
  EXPECT_EQ(score.lowest(), 2);
  EXPECT_EQ(score.highest(), 6);
  EXPECT_EQ(score.answered(), 4);
}

TEST_F(Total, ProratedIsNeverATotalThatNoAnswersCouldGive) {
  EXPECT_EQ(Of("UNEVEN", "answers: [-1, 3]"), "SCORED 4 prorated");
  EXPECT_EQ(Of("UNEVEN", "answers: [1]"), "SCORED 2 prorated");
}

TEST_F(Total, CountsPointsNotValues) {
  // m1 0 earns 4, m2 7 earns 3; four times their sum.
  const v1::ScaleResult score = Scored("MAPPED", "answers: [0, 7]");
  EXPECT_EQ(Outline(score), "SCORED 28");
  EXPECT_EQ(score.maximum(), 28);
  EXPECT_THAT(Items(score), ElementsAre("m1=0", "m2=7"));
  EXPECT_EQ(Of("MAPPED", "answers: [2, 0]"), "SCORED 0");
  // A value without points of its own earns itself.
  EXPECT_EQ(Of("MAPPED", "answers: [1, 5]"), "SCORED 8");
}

TEST_F(Total, AnItemBesideTheSumIsRecordedButNotAdded) {
  const v1::ScaleResult with = Scored("MAPPED", "answers: [2, 0, 0]");
  EXPECT_EQ(Outline(with), "SCORED 0");
  EXPECT_THAT(Items(with), ElementsAre("m1=2", "m2=0", "m3=0"));
  EXPECT_EQ(with.expected(), 2);
}

TEST_F(Total, OnlyAnItemBesideTheSumIsPartial) {
  const v1::ScaleResult score =
      Scored("MAPPED", "items { item: \"m3\" value: 1 }");
  EXPECT_EQ(Outline(score), "PARTIAL");
  EXPECT_EQ(score.answered(), 0);
}

TEST_F(Total, OfWorstIsTheHighestPoints) {
  EXPECT_EQ(Of("WORST_OF", "answers: [0, 0, 0]"), "SCORED 0");
  EXPECT_EQ(Of("WORST_OF", "answers: [1, 2, 0]"), "SCORED 2");
}

TEST_F(Total, OfWorstNeedsEveryItem) {
  EXPECT_EQ(Of("WORST_OF", "answers: [1, 0]"), "PARTIAL 1..2");
  EXPECT_EQ(Of("WORST_OF", "answers: [2, 0]"), "PARTIAL 2..2");
}

TEST_F(Total, OfItemsThatStandInInputsReadsTheInputs) {
  const v1::Assessment reply =
      Assessed(pack_, R"(screen { present: "cough" absent: "fever" })");
  EXPECT_EQ(Outline(ScoreOf(reply, "BOUND")), "SCORED 2");
  const v1::Assessment half = Assessed(pack_, R"(screen { absent: "cough" })");
  EXPECT_EQ(Outline(ScoreOf(half, "BOUND")), "PARTIAL 0..5");
  const v1::Assessment none = Assessed(pack_, "");
  EXPECT_TRUE(ScoreOf(none, "BOUND").scale().empty());
}

TEST_F(Total, SkippedItemsTakeTheValueOfTheRule) {
  const v1::ScaleResult score = Scored("SKIPPING", "answers: 0");
  EXPECT_EQ(Outline(score), "SCORED 0");
  EXPECT_THAT(Items(score), ElementsAre("k1=0", "k2=0", "k3=0"));
}

TEST_F(Total, SkippingNeverOverwritesAnAnswer) {
  EXPECT_EQ(Of("SKIPPING", "answers: [0, 3]"), "SCORED 3");
}

TEST_F(Total, SkippingNeedsTheValueOfTheRule) {
  EXPECT_EQ(Of("SKIPPING", "answers: 1"), "NOT_SCORABLE 1..9");
}

TEST_F(Total, AnIllegalAnswerIsNotSkippedOver) {
  EXPECT_EQ(Of("SKIPPING", "answers: [0, 9]"), "NOT_SCORABLE 0..4");
}

TEST_F(Total, UsesTheBandsOfThePerson) {
  const auto band = [&](int answer, const std::string& sex) {
    return ScoreScale(pack_, Read<v1::ScoreScaleRequest>(absl::StrCat(
                                 "response { scale: \"BY_SEX\" answers: ",
                                 answer, " } ", sex)))
        ->band();
  };
  EXPECT_EQ(band(2, ""), "NEGATIVE");
  EXPECT_EQ(band(3, ""), "POSITIVE");
  EXPECT_EQ(band(3, "person { sex: \"F\" }"), "POSITIVE");
  EXPECT_EQ(band(3, "person { sex: \"M\" }"), "NEGATIVE");
  EXPECT_EQ(band(4, "person { sex: \"M\" }"), "POSITIVE");
}

// The bands of a group need certainty.
TEST_F(Total, UsesTheUsualBandsWhileTheGroupIsNotKnown) {
  const v1::Assessment reply = Assessed(
      pack_, R"(unknown: "sex" scales { scale: "BY_SEX" answers: 3 })");
  EXPECT_EQ(ScoreOf(reply, "BY_SEX").band(), "POSITIVE");
}

TEST_F(Total, NotesStandBesideTheScoresThatTheyAreAbout) {
  EXPECT_THAT(List(Scored("ALL", "answers: [0, 0, 1]").notes()),
              ElementsAre("Both are low."));
  EXPECT_THAT(Scored("ALL", "answers: [0, 1, 1]").notes(), IsEmpty());
  EXPECT_THAT(Scored("ALL", "answers: 0").notes(), IsEmpty());
}

TEST_F(Total, ScaleThatWasNotBegunIsNotInTheReply) {
  EXPECT_THAT(Assessed(pack_, "").scores(), IsEmpty());
  const v1::Assessment reply =
      Assessed(pack_, R"(scales { scale: "ALL" answers: [ -1, -1 ] })");
  EXPECT_THAT(reply.scores(), IsEmpty());
  EXPECT_THAT(Issues(reply), IsEmpty());
}

}  // namespace
}  // namespace afterleaf
