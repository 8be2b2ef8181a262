// Speaking about change since an earlier total.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "afterleaf/scale.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Issues;
using support::Read;
using support::TinyPack;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Change = v1::ScaleChange;

class ChangeTest : public ::testing::Test {
 protected:
  v1::ScaleResult From(int earlier, const std::string& scale, int now) const {
    return Scored(absl::StrCat("response { scale: \"", scale, "\" total: ", now,
                               " } earlier_total: ", earlier));
  }
  v1::ScaleResult Scored(const std::string& request) const {
    return ScoreScale(pack_, Read<v1::ScoreScaleRequest>(request)).value();
  }

  const Pack pack_ = TinyPack(R"(
    scales {
      id: "PAIN" method: SUM values: [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ]
      items { id: "p1" } items { id: "p2" }
      changes { points: 5 evidence { grade: O } }
      changes { points: 8 }
    }
    scales {
      id: "JOY" method: SUM values: [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ]
      direction: LOWER_IS_WORSE
      items { id: "j1" }
      changes { points: 3 }
    }
    scales {
      id: "EITHER" method: SUM values: [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ]
      items { id: "e1" }
      changes { points: 2 percent: 30 }
    }
    scales {
      id: "SHARE" method: EXTERNAL stated_total { max: 100 }
      changes { percent: 30 }
    }
    scales { id: "PLAIN" method: SUM values: [ 0, 1, 2 ] items { id: "x1" } }
  )");
};

TEST_F(ChangeTest, IsClaimedFromTheThresholdOn) {
  EXPECT_EQ(From(14, "PAIN", 10).change().verdict(), Change::NO_CLEAR_CHANGE);
  EXPECT_EQ(From(15, "PAIN", 10).change().verdict(), Change::IMPROVED);
  EXPECT_EQ(From(16, "PAIN", 10).change().verdict(), Change::IMPROVED);
  EXPECT_EQ(From(6, "PAIN", 10).change().verdict(), Change::NO_CLEAR_CHANGE);
  EXPECT_EQ(From(5, "PAIN", 10).change().verdict(), Change::WORSENED);
}

TEST_F(ChangeTest, SaysHowManyPointsAndByWhichThreshold) {
  const v1::ScaleChange change = From(15, "PAIN", 10).change();
  EXPECT_EQ(change.points(), -5);
  EXPECT_EQ(change.threshold(), 5);
}

TEST_F(ChangeTest, GoesTheOtherWayWhereLessIsWorse) {
  EXPECT_EQ(From(4, "JOY", 6).change().verdict(), Change::NO_CLEAR_CHANGE);
  EXPECT_EQ(From(4, "JOY", 7).change().verdict(), Change::IMPROVED);
  EXPECT_EQ(From(7, "JOY", 4).change().verdict(), Change::WORSENED);
}

TEST_F(ChangeTest, ClaimsNothingWithoutAThreshold) {
  const v1::ScaleChange change = From(2, "PLAIN", 0).change();
  EXPECT_EQ(change.verdict(), Change::NO_THRESHOLD);
  EXPECT_FALSE(change.has_threshold());
  EXPECT_EQ(change.points(), -2);
}

TEST_F(ChangeTest, IsClaimedByPointsOrByPercentWhicheverIsMet) {
  // 20, 10 and 33 percent.
  EXPECT_EQ(From(10, "EITHER", 8).change().verdict(), Change::IMPROVED);
  EXPECT_EQ(From(10, "EITHER", 9).change().verdict(), Change::NO_CLEAR_CHANGE);
  EXPECT_EQ(From(3, "EITHER", 2).change().verdict(), Change::IMPROVED);
  EXPECT_EQ(From(4, "EITHER", 3).change().verdict(), Change::NO_CLEAR_CHANGE);
  EXPECT_EQ(From(3, "EITHER", 4).change().verdict(), Change::WORSENED);
  EXPECT_EQ(From(4, "EITHER", 5).change().verdict(), Change::NO_CLEAR_CHANGE);
  const v1::ScaleChange change = From(6, "EITHER", 4).change();
  EXPECT_EQ(change.threshold(), 2);
  EXPECT_EQ(change.threshold_percent(), 30);
}

TEST_F(ChangeTest, ByPercentIsClaimedFromTheVeryShareOn) {
  EXPECT_EQ(From(60, "SHARE", 42).change().verdict(), Change::IMPROVED);
  EXPECT_EQ(From(60, "SHARE", 43).change().verdict(), Change::NO_CLEAR_CHANGE);
  EXPECT_EQ(From(60, "SHARE", 78).change().verdict(), Change::WORSENED);
  EXPECT_EQ(From(60, "SHARE", 77).change().verdict(), Change::NO_CLEAR_CHANGE);
  EXPECT_FALSE(From(60, "SHARE", 42).change().has_threshold());
  EXPECT_EQ(From(60, "SHARE", 42).change().threshold_percent(), 30);
}

// Percent times an earlier total of millions needs more than 32 bits.
TEST_F(ChangeTest, ByPercentHoldsForTheLargestTotals) {
  const Pack huge = TinyPack(R"(
    scales {
      id: "HUGE" method: SUM multiplier: 1000 values: [ 0, 1000 ]
      items { id: "h1" } items { id: "h2" } items { id: "h3" }
      items { id: "h4" } items { id: "h5" } items { id: "h6" }
      changes { percent: 1000 }
    }
  )");
  const auto verdict = [&](int earlier, int now) {
    return ScoreScale(huge, Read<v1::ScoreScaleRequest>(absl::StrCat(
                                "response { scale: \"HUGE\" total: ", now,
                                " } earlier_total: ", earlier)))
        ->change()
        .verdict();
  };
  EXPECT_EQ(verdict(6000000, 0), Change::NO_CLEAR_CHANGE);
  EXPECT_EQ(verdict(500000, 5500000), Change::WORSENED);
  EXPECT_EQ(verdict(500000, 5499000), Change::NO_CLEAR_CHANGE);
}

// Any share of nothing is nothing; still, no change is no claim.
TEST_F(ChangeTest, FromNothingAnyChangeCountsByPercentButNoneDoesNot) {
  EXPECT_EQ(From(0, "EITHER", 1).change().verdict(), Change::WORSENED);
  EXPECT_EQ(From(0, "EITHER", 0).change().verdict(), Change::NO_CLEAR_CHANGE);
}

TEST_F(ChangeTest, NeedsBothTotals) {
  EXPECT_FALSE(Scored("response { scale: \"PAIN\" total: 3 }").has_change());
  EXPECT_FALSE(
      Scored("response { scale: \"PAIN\" answers: 3 } earlier_total: 4")
          .has_change());
}

TEST_F(ChangeTest, AnIllegalEarlierTotalIsAnIssueAndNoClaim) {
  for (int illegal : {-1, 21}) {
    const v1::ScaleResult score = From(illegal, "PAIN", 10);
    EXPECT_FALSE(score.has_change());
    EXPECT_THAT(Issues(score.issues()),
                ElementsAre("INVALID_RESPONSE earlier_total"));
  }
  EXPECT_THAT(From(20, "PAIN", 10).issues(), IsEmpty());
}

}  // namespace
}  // namespace afterleaf
