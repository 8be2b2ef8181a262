// Totals that are more than a plain sum: means, totals from elsewhere, parts of
// a unit, and bands that are known before the total is.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "afterleaf/scale.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Issues;
using support::Outline;
using support::Read;
using support::TinyPack;
using ::testing::ElementsAre;

constexpr char kScales[] = R"(
  scales {
    id: "PLAIN"
    method: SUM
    values: [ 0, 1, 2, 3 ]
    items { id: "a1" } items { id: "a2" } items { id: "a3" }
    bands { id: "LOW" from: 0 to: 3 }
    bands { id: "HIGH" from: 4 to: 9 }
  }
  scales {
    id: "MEAN_OF"
    method: MEAN
    values: [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ]
    items { id: "e1" } items { id: "e2" } items { id: "e3" }
    total_per_unit: 10
  }
  scales {
    id: "COUNT"
    method: SUM
    values: [ 0, 1 ]
    items { id: "c1" } items { id: "c2" } items { id: "c3" } items { id: "c4" }
    bands { id: "FEW" from: 0 to: 1 }
    bands { id: "MANY" from: 2 to: 4 }
    band_when_settled: true
  }
  scales {
    id: "OUTSIDE"
    method: EXTERNAL
    stated_total { min: 5 max: 40 }
  }
  scales {
    id: "SPARSE"
    method: SUM
    items { id: "s1" values: [ 0, 5, 10, 20 ] }
    bands { id: "NONE" from: 0 to: 0 }
    bands { id: "SOME" from: 5 to: 10 }
    bands { id: "MUCH" from: 20 to: 20 }
    total_per_unit: 10
  }
)";

class Method : public ::testing::Test {
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

TEST_F(Method, OfAMeanIsTheMeanInPartsOfAUnitRoundedHalfUp) {
  EXPECT_EQ(Of("MEAN_OF", "answers: [6, 7, 5]"), "SCORED 60");
  // 19, 20 and 1 by 3.
  EXPECT_EQ(Of("MEAN_OF", "answers: [6, 6, 7]"), "SCORED 63");
  EXPECT_EQ(Of("MEAN_OF", "answers: [6, 7, 7]"), "SCORED 67");
  EXPECT_EQ(Of("MEAN_OF", "answers: [0, 0, 1]"), "SCORED 3");
  EXPECT_EQ(Of("MEAN_OF", "answers: [10, 10, 10]"), "SCORED 100");
  const v1::ScaleResult score = Scored("MEAN_OF", "answers: [6, 7, 7]");
  EXPECT_EQ(score.total_per_unit(), 10);
  EXPECT_EQ(score.maximum(), 100);
}

TEST_F(Method, OfAMeanNeedsEveryItem) {
  EXPECT_EQ(Of("MEAN_OF", "answers: [6, 7]"), "NOT_SCORABLE 43..77");
}

TEST_F(Method, CountsWholeUnitsUnlessTheScaleSaysOtherwise) {
  EXPECT_EQ(Scored("PLAIN", "answers: [0, 0, 0]").total_per_unit(), 1);
  EXPECT_EQ(Scored("PLAIN", "").total_per_unit(), 1);
}

TEST_F(Method, HasABandBeforeItIsThereOnlyWhenNoAnswerCanChangeIt) {
  EXPECT_EQ(Of("COUNT", "answers: [1, 1]"), "NOT_SCORABLE 2..4 MANY");
  EXPECT_EQ(Of("COUNT", "answers: [0, 0, 0]"), "NOT_SCORABLE 0..1 FEW");
  EXPECT_EQ(Of("COUNT", "answers: [1, 0, 0]"), "NOT_SCORABLE 1..2");
  EXPECT_EQ(Of("COUNT", "answers: [1]"), "NOT_SCORABLE 1..4");
  EXPECT_EQ(Of("COUNT", "answers: [1, 0, 0, 0]"), "SCORED 1 FEW");
  EXPECT_EQ(Of("COUNT", "answers: [1, 0, 0, 1]"), "SCORED 2 MANY");
}

TEST_F(Method, HasNoBandBeforeAnythingLegalIsAnswered) {
  EXPECT_EQ(Scored("COUNT", "").band(), "");
  EXPECT_EQ(Scored("COUNT", "answers: [7, 7]").band(), "");
}

// Most scales give a band with a total only.
TEST_F(Method, HasNoBandBeforeItIsThereUnlessTheScaleSaysSo) {
  EXPECT_EQ(Of("PLAIN", "answers: [0, 0, -1]"), "NOT_SCORABLE 0..3");
}

TEST_F(Method, FromElsewhereIsKeptAsItIsWithItsSource) {
  const v1::ScaleResult score =
      Scored("OUTSIDE", "total: 20 source: \"clinic\"");
  EXPECT_EQ(Outline(score), "SCORED 20 external");
  EXPECT_EQ(score.source(), "clinic");
  EXPECT_EQ(score.band(), "");
  // How high it could be is not known.
  EXPECT_EQ(score.maximum(), 0);
}

TEST_F(Method, FromElsewhereLiesInTheRangeOfTheScale) {
  EXPECT_EQ(Of("OUTSIDE", "total: 5"), "SCORED 5 external");
  EXPECT_EQ(Of("OUTSIDE", "total: 40"), "SCORED 40 external");
  for (const char* total : {"total: 4", "total: 41", "total: -1"}) {
    const v1::ScaleResult score = Scored("OUTSIDE", total);
    EXPECT_EQ(Outline(score), "NOT_BEGUN");
    EXPECT_THAT(Issues(score.issues()),
                ElementsAre("INVALID_RESPONSE response.total"));
  }
}

TEST_F(Method, OfAScaleThatNobodyCanScoreIsNotMadeFromItems) {
  const v1::ScaleResult packed = Scored("OUTSIDE", "answers: [1, 2]");
  EXPECT_EQ(Outline(packed), "NOT_BEGUN");
  EXPECT_THAT(Issues(packed.issues()),
              ElementsAre("UNSUPPORTED_SCALE response.answers"));
  const v1::ScaleResult by_id =
      Scored("OUTSIDE", "items { item: \"x\" value: 1 } total: 20");
  EXPECT_EQ(Outline(by_id), "SCORED 20 external");
  EXPECT_THAT(Issues(by_id.issues()),
              ElementsAre("UNSUPPORTED_SCALE response.items"));
}

TEST_F(Method, ThatNoAnswerGivesIsRefusedWhereBandsWouldMissIt) {
  EXPECT_EQ(Of("SPARSE", "total: 5"), "SCORED 5 SOME external");
  EXPECT_EQ(Of("SPARSE", "total: 20"), "SCORED 20 MUCH external");
  for (const char* total : {"total: 4", "total: 6", "total: 15", "total: 21"}) {
    const v1::ScaleResult score = Scored("SPARSE", total);
    EXPECT_FALSE(score.has_total()) << total;
    EXPECT_THAT(Issues(score.issues()),
                ElementsAre("INVALID_RESPONSE response.total"));
  }
}

}  // namespace
}  // namespace afterleaf
