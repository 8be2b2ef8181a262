#include "src/authoring/expected_details.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/examples.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// An answer in which every detail is set.
constexpr char kAnswer[] = R"(
  phase { phase: "PEAK" severity: 2 }
  scores { scale: "SORE" state: SCORED total: 3 notes: "A note." }
  indexes { index: "RISK" lower: 1 upper: 4 band: "HIGH" }
  safety {
    tier: T2
    alerts { alert: "A2" tier: T2 certain: true }
    alerts { alert: "A1" tier: T1 certain: true }
    alerts { alert: "A3" tier: T3 }
  }
  exercise { ceiling: LIGHT max_minutes: 20 limits { limit: "L1" } }
  protocols {
    protocol: "WALK" protocol_class: SELF_CARE
    dose { intensity_from: LIGHT intensity_to: LIGHT minutes_to: 10 }
  }
  protocols { protocol: "REST" protocol_class: ASK_CLINICIAN }
  ask { id: "heat" } ask { id: "cough" }
)";

v1::Assessment Answer() { return support::Read<v1::Assessment>(kAnswer); }

std::vector<std::string> Compare(const std::string& expected) {
  std::vector<std::string> lines;
  CompareDetails(support::Read<v1::ExpectedAssessment>(expected), Answer(),
                 &lines);
  return lines;
}

TEST(ExpectedDetails, PassWhereTheyAreAsExpected) {
  EXPECT_THAT(Compare(R"(
                alerts { ids: ["A1", "A2"] } possible_alerts { ids: "A3" }
                limits { ids: "L1" } max_minutes: 20 severity: 2
                offers {
                  protocol: "WALK" protocol_class: SELF_CARE
                  dose {
                    intensity_from: LIGHT intensity_to: LIGHT minutes_to: 10
                  }
                }
                protocols_in_order: ["WALK", "REST"]
                ask_in_order: ["heat", "cough"] not_asked: "colour"
                indexes { index: "RISK" lower: 1 upper: 4 band: "HIGH" }
                scores { scale: "SORE" score { total: 3 notes: "A note." } }
              )"),
              IsEmpty());
}

TEST(ExpectedDetails, TellEachThatIsOtherwise) {
  EXPECT_THAT(Compare("alerts { ids: 'A1' }"),
              ElementsAre("alerts: expected A1, got A1, A2"));
  EXPECT_THAT(Compare("possible_alerts {}"),
              ElementsAre("possible alerts: expected none, got A3"));
  EXPECT_THAT(Compare("limits { ids: 'L2' }"),
              ElementsAre("limits: expected L2, got L1"));
  EXPECT_THAT(Compare("max_minutes: 0"),
              ElementsAre("max minutes: expected 0, got 20"));
  EXPECT_THAT(Compare("severity: -1"),
              ElementsAre("severity: expected -1, got 2"));
  EXPECT_THAT(Compare("offers { protocol: 'RUN' }"),
              ElementsAre("offers: RUN is not offered"));
  EXPECT_THAT(Compare("offers { protocol: 'REST' protocol_class: SELF_CARE }"),
              ElementsAre("REST class: expected SELF_CARE, got ASK_CLINICIAN"));
  EXPECT_THAT(Compare("offers { protocol: 'WALK' dose { minutes_to: 11 } }"),
              testing::SizeIs(1));
  EXPECT_THAT(Compare("protocols_in_order: ['REST', 'WALK']"),
              ElementsAre("protocols in order: expected REST, WALK, got WALK, "
                          "REST"));
  EXPECT_THAT(Compare("ask_in_order: ['cough', 'heat']"),
              ElementsAre("ask in order: expected cough, heat, got heat, "
                          "cough"));
  EXPECT_THAT(Compare("not_asked: 'heat'"),
              ElementsAre("not asked: asked heat"));
  EXPECT_THAT(Compare("indexes { index: 'RISK' upper: 3 }"),
              ElementsAre("RISK upper: expected 3, got 4"));
  EXPECT_THAT(Compare("scores { scale: 'SORE' score { no_notes: true } }"),
              ElementsAre("SORE notes: expected none, got A note."));
  EXPECT_THAT(Compare("scores { scale: 'ACHE' score { total: 1 } }"),
              ElementsAre("scores: ACHE is missing"));
}

// Each change of the answer, and nothing but it, fails the expectation.
TEST(ExpectedDetails, WhatDiffersIsExpectedSoThatTheOtherFails) {
  const std::vector<std::string> changes = {
      "safety { alerts { alert: 'A4' tier: T1 certain: true } }",
      "safety { alerts { alert: 'A4' tier: T1 } }",
      "exercise { limits { limit: 'L2' } }",
      "exercise { max_minutes: 21 }",
      "phase { severity: 3 }",
      "ask { id: 'colour' }",
  };
  for (const std::string& change : changes) {
    v1::Assessment other = Answer();
    other.MergeFrom(support::Read<v1::Assessment>(change));
    v1::ExpectedAssessment expected;
    ExpectWhatDiffers(Answer(), other, &expected);
    EXPECT_THAT(CompareAssessment(expected, Answer()), IsEmpty()) << change;
    EXPECT_FALSE(CompareAssessment(expected, other).empty()) << change;
  }
}

TEST(ExpectedDetails, ADoseAnOrderAndAnIndexAreFoundToo) {
  const auto fails = [](const v1::Assessment& other) {
    v1::ExpectedAssessment expected;
    ExpectWhatDiffers(Answer(), other, &expected);
    EXPECT_THAT(CompareAssessment(expected, Answer()), IsEmpty());
    return !CompareAssessment(expected, other).empty();
  };
  v1::Assessment other = Answer();
  EXPECT_FALSE(fails(other));
  other.mutable_protocols(0)->mutable_dose()->set_minutes_to(11);
  EXPECT_TRUE(fails(other));
  other = Answer();
  other.mutable_protocols()->SwapElements(0, 1);
  EXPECT_TRUE(fails(other));
  other = Answer();
  other.mutable_ask()->SwapElements(0, 1);
  EXPECT_TRUE(fails(other));
  other = Answer();
  other.mutable_indexes(0)->set_lower(0);
  EXPECT_TRUE(fails(other));
  other = Answer();
  other.mutable_scores(0)->clear_notes();
  EXPECT_TRUE(fails(other));
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
