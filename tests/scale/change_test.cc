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
