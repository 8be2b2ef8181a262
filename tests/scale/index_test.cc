// Points over several inputs, with honest bounds.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Assessed;
using support::Flags;
using support::List;
using support::TinyPack;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class IndexTest : public ::testing::Test {
 protected:
  v1::Assessment Reply(const std::string& request) const {
    return Assessed(pack_, request);
  }
  // "2..5 MID", and "incomplete" where a component is missing.
  std::string Of(const std::string& request) const {
    const v1::IndexResult index = Reply(request).phase().phase().empty()
                                      ? v1::IndexResult()
                                      : Result(request);
    return absl::StrCat(index.lower(), "..", index.upper(), " ", index.band(),
                        index.incomplete() ? " incomplete" : "");
  }
  v1::IndexResult Result(const std::string& request) const {
    return Reply(request).indexes(0);
  }

  const Pack pack_ = TinyPack(R"(
    inputs { id: "amount" field: "use.amount_mg"
             integer { min: 0 max: 100000 } }
    inputs { id: "before" field: "use.earlier_withdrawal" yes_no {} }
    inputs { id: "kind"
             enumeration { values: [ "MILD", "STRONG", "NEW", "UNKNOWN" ] }
             silence_value: "UNKNOWN" unknown_value: "UNKNOWN" }
    inputs { id: "rests" yes_no {} silence_value: "no" }
    indexes {
      id: "RISK"
      components {
        input: "amount" max_points: 3
        cuts { from: 100 points: 1 }
        cuts { from: 500 points: 3 }
        not_applicable_when { fact: "kind" is_one_of: "NEW" }
      }
      components {
        input: "before" max_points: 1
        values { value: "yes" points: 1 }
        values { value: "no" points: 0 }
      }
      components {
        input: "kind" max_points: 2
        values { value: "MILD" points: 0 }
        values { value: "STRONG" points: 2 }
        values { value: "NEW" points: 2 }
      }
      discount_when { fact: "rests" is: true }
      discount: 2
      bands { id: "LOW" from: 0 to: 1 }
      bands { id: "MID" from: 2 to: 3 }
      bands { id: "HIGH" from: 4 to: 6 flag: "RISK_HIGH" }
      override_when { all { fact: "amount.given" is: false }
                      all { fact: "days_pw" from: 6 } }
      override_band: "HIGH"
      incomplete_flag: "RISK_INCOMPLETE"
    }
  )");
  const std::string known_ = "use { earlier_withdrawal: false amount_mg: ";
  const std::string mild_ = "answers { input: \"kind\" choice: \"MILD\" } ";
};

TEST_F(IndexTest, GivesThePointsOfTheLastCutReached) {
  EXPECT_EQ(Of(mild_ + known_ + "0 }"), "0..0 LOW");
  EXPECT_EQ(Of(mild_ + known_ + "99 }"), "0..0 LOW");
  EXPECT_EQ(Of(mild_ + known_ + "100 }"), "1..1 LOW");
  EXPECT_EQ(Of(mild_ + known_ + "101 }"), "1..1 LOW");
  EXPECT_EQ(Of(mild_ + known_ + "499 }"), "1..1 LOW");
  EXPECT_EQ(Of(mild_ + known_ + "500 }"), "3..3 MID");
}

TEST_F(IndexTest, MissingComponentsOpenTheBounds) {
  EXPECT_EQ(Of(""), "0..6 HIGH incomplete");
  EXPECT_EQ(Of(mild_), "0..4 HIGH incomplete");
  EXPECT_EQ(Of(mild_ + "use { amount_mg: 100 }"), "1..2 MID incomplete");
}

TEST_F(IndexTest, AMarkedUnknownIsMissingToo) {
  EXPECT_EQ(Of(mild_ + "use { amount_mg: 100 } unknown: \"before\""),
            "1..2 MID incomplete");
}

TEST_F(IndexTest, AValueWithoutPointsIsMissing) {
  EXPECT_EQ(
      Of("answers { input: \"kind\" choice: \"UNKNOWN\" } " + known_ + "0 }"),
      "0..2 MID incomplete");
}

TEST_F(IndexTest, AComponentThatDoesNotApplyCountsAsMissing) {
  EXPECT_EQ(Of("answers { input: \"kind\" choice: \"NEW\" } " + known_ + "0 }"),
            "2..5 HIGH incomplete");
}

TEST_F(IndexTest, AComponentThatPerhapsDoesNotApplyCounts) {
  EXPECT_EQ(Of("unknown: \"kind\" " + known_ + "0 }"), "0..2 MID incomplete");
}

TEST_F(IndexTest, TheDiscountComesOffBothBoundsAndNotBelowZero) {
  const std::string rests = "screen { present: \"rests\" } ";
  EXPECT_EQ(Of(rests), "0..4 HIGH incomplete");
  EXPECT_EQ(Of(rests + mild_ + known_ + "500 }"), "1..1 LOW");
  EXPECT_EQ(Of(rests + mild_ + known_ + "100 }"), "0..0 LOW");
}

TEST_F(IndexTest, TheDiscountNeedsCertainty) {
  EXPECT_EQ(Of("screen { unknown: \"rests\" } " + mild_ + known_ + "500 }"),
            "3..3 MID");
  EXPECT_EQ(Of("screen { absent: \"rests\" } " + mild_ + known_ + "500 }"),
            "3..3 MID");
}

TEST_F(IndexTest, TheOverrideSetsTheBandWhateverThePoints) {
  const std::string without_amount =
      mild_ +
      "screen { present: \"rests\" } use { earlier_withdrawal: false "
      "days_per_week: ";
  EXPECT_EQ(Of(without_amount + "5 }"), "0..1 LOW incomplete");
  EXPECT_EQ(Of(without_amount + "6 }"), "0..1 HIGH incomplete");
  EXPECT_EQ(Of(without_amount + "6 amount_mg: 0 }"), "0..0 LOW");
}

TEST_F(IndexTest, SetsItsFlags) {
  EXPECT_THAT(Flags(Reply("")), Contains("RISK_HIGH"));
  EXPECT_THAT(Flags(Reply("")), Contains("RISK_INCOMPLETE"));
  const v1::Assessment calm = Reply(mild_ + known_ + "0 }");
  EXPECT_THAT(Flags(calm), Not(Contains("RISK_HIGH")));
  EXPECT_THAT(Flags(calm), Not(Contains("RISK_INCOMPLETE")));
}

TEST_F(IndexTest, SaysWhichAnswersItRestsOn) {
  EXPECT_THAT(List(Result(mild_ + known_ + "500 }").because()),
              UnorderedElementsAre("amount", "before", "kind", "rests",
                                   "amount.given"));
}

}  // namespace
}  // namespace afterleaf
