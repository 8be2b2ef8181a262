#include "src/authoring/explain_example.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Pack CoughPack() {
  return support::TinyPack(R"(
    inputs { id: "cough" yes_no {} screen: CORE }
    inputs { id: "fever" yes_no {} screen: CORE }
    inputs { id: "pulse" integer { min: 20 max: 300 } silence_number: 60 }
    findings { id: "ILL" flag: true when { fact: "cough" is: true } }
    alerts {
      id: "A"
      tier: T1
      when { all { fact: "cough" is: true } all { fact: "pulse" from: 100 } }
    }
    alerts { id: "B" tier: T2 when { fact: "fever" is: true } }
    limits {
      id: "REST"
      max_intensity: NONE
      forbid_tags: "BATH"
      when { fact: "fever" is: true }
    }
    protocols {
      id: "WALK"
      protocol_class: SELF_CARE
      when { none { fact: "cough" is: true } }
      needs: LIGHT
      rank: 1
    }
    protocols {
      id: "BATH"
      protocol_class: SELF_CARE
      when { fact: "pulse" from: 50 }
      rank: 2
    }
    scales {
      id: "S"
      method: SUM
      values: [ 0, 1, 2 ]
      items { id: "a" }
      items { id: "b" }
      bands { id: "LOW" from: 0 to: 1 }
      bands { id: "HIGH" from: 2 to: 4 }
    }
  )");
}

std::vector<Difference> Explain(const std::string& example) {
  return ExplainExample(CoughPack(),
                        support::Read<v1::Example>("id: 'e' " + example));
}

std::vector<std::string> WhyOf(const std::string& patient,
                               const std::string& expect) {
  const std::vector<Difference> differences =
      Explain("patient { screen { done: true " + patient + " } } expect { " +
              expect + " }");
  EXPECT_EQ(differences.size(), 1U);
  return differences.empty() ? std::vector<std::string>()
                             : differences.front().why;
}

TEST(ExplainExample, SaysNothingOfAnExampleThatPasses) {
  EXPECT_THAT(Explain("patient { screen { done: true } } expect { tier: T0 }"),
              IsEmpty());
}

TEST(ExplainExample, NamesTheAlertsOfTheTierAndTheTestsThatDidNotHold) {
  EXPECT_THAT(WhyOf("present: 'cough' present: 'fever'", "tier: T1 rules: 'A'"),
              ElementsAre("B (T2) is certain by fever",
                          "A (T1) is not certain: `pulse >= 100` does not "
                          "hold"));
}

TEST(ExplainExample, NamesThePhaseAndTheLimitsBehindTheCeiling) {
  EXPECT_THAT(WhyOf("present: 'fever'", "ceiling: VIGOROUS"),
              ElementsAre("the phase UNPLACED allows LIGHT",
                          "REST allows at most NONE by fever"));
  EXPECT_THAT(WhyOf("", "ceiling: VIGOROUS"),
              ElementsAre("the phase UNPLACED allows LIGHT",
                          "no limit that applies allows less"));
}

TEST(ExplainExample, SaysWhyAProtocolIsOfferedOrNot) {
  EXPECT_THAT(WhyOf("present: 'fever'", "protocols { ids: ['WALK', 'BATH'] }"),
              ElementsAre("WALK needs LIGHT; the ceiling is NONE",
                          "REST rules BATH out"));
  EXPECT_THAT(WhyOf("present: 'cough'", "protocols { ids: 'WALK' }"),
              ElementsAre("WALK is not certain: `cough is yes` holds",
                          "BATH is offered: `pulse >= 50` holds"));
  EXPECT_THAT(WhyOf("", "must_not: 'WALK'"),
              ElementsAre("WALK is offered: `cough is yes` does not hold"));
}

TEST(ExplainExample, SaysWhyAFlagIsSetOrNot) {
  EXPECT_THAT(WhyOf("present: 'cough'", "flags { ids: 'DATA_MISSING' }"),
              ElementsAre("ILL is set by cough"));
  EXPECT_THAT(WhyOf("", "flags { ids: ['DATA_MISSING', 'ILL'] }"),
              ElementsAre("ILL is not certain: `cough is yes` does not hold"));
}

TEST(ExplainExample, SaysWhatCannotBeRuledOut) {
  EXPECT_THAT(WhyOf("unknown: 'fever'", "possible_tier: T0"),
              ElementsAre("B (T2) cannot be ruled out before fever is known"));
}

TEST(ExplainExample, PutsTheBandsBesideTheTotal) {
  const std::vector<Difference> differences = Explain(
      "answers { response { scale: 'S' answers: [1, 1] } } "
      "expect_score { band: 'LOW' }");
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].what, "band: expected LOW, got HIGH");
  EXPECT_THAT(differences[0].why, Contains("bands: LOW 0 to 1, HIGH 2 to 4"));
}

TEST(ExplainExample, PassesOnARefusal) {
  const std::vector<Difference> differences = Explain(
      "patient { screen { present: 'no_such_input' } } expect { tier: T0 }");
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_THAT(differences[0].what, testing::StartsWith("refused: "));
  EXPECT_THAT(differences[0].why, IsEmpty());
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
