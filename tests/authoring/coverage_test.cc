#include "src/authoring/coverage/coverage.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

using Examples = std::vector<ExampleDirectory::Entry>;

Examples Read(const std::vector<std::string>& texts) {
  Examples examples;
  for (const std::string& text : texts) {
    examples.push_back(
        {support::BytesOf(
             "Example",
             "id: 'e" + std::to_string(examples.size()) + "' " + text),
         {"examples/e.textproto", {static_cast<int>(examples.size()) + 1, 1}}});
  }
  return examples;
}

// What is still to be shown of one rule, all its conditions included.
std::vector<std::string> Missing(const Pack& pack,
                                 const std::vector<std::string>& examples,
                                 const std::string& rule) {
  std::vector<std::string> missing;
  const CoverageReport report = MeasureCoverage(pack, Read(examples), 1);
  for (const Obligation& obligation : report.obligations) {
    if (obligation.rule != rule) continue;
    for (const Obligation::Side& side : obligation.sides) {
      if (side.shown_by.empty()) missing.push_back(side.missing);
    }
  }
  return missing;
}

struct Count {
  int covered = 0;
  int all = 0;
};
bool operator==(const Count& a, const Count& b) {
  return a.covered == b.covered && a.all == b.all;
}
std::ostream& operator<<(std::ostream& out, const Count& count) {
  return out << count.covered << " of " << count.all;
}

Count CountOf(const Pack& pack, const std::vector<std::string>& examples,
              const std::string& rule) {
  const CoverageReport report = MeasureCoverage(pack, Read(examples), 1);
  Count count;
  for (const Obligation& obligation : report.obligations) {
    if (obligation.rule != rule) continue;
    ++count.all;
    count.covered += obligation.covered() ? 1 : 0;
  }
  return count;
}

constexpr char kInputs[] = R"(
  inputs { id: "cough" yes_no {} screen: CORE }
  inputs { id: "fever" yes_no {} screen: CORE }
  inputs { id: "pulse" integer { min: 20 max: 300 } silence_number: 60 }
)";

Pack WithAlert(const std::string& more = "") {
  return support::TinyPack(std::string(kInputs) + R"(
    alerts {
      id: "A"
      tier: T1
      when {
        any { fact: "cough" is: true }
        any { fact: "pulse" from: 100 }
      }
    }
  )" + more);
}

std::string Patient(const std::string& more, const std::string& expect) {
  return "patient { screen { done: true " + more + " } } expect { " + expect +
         " }";
}
std::string Pulse(int pulse, const std::string& expect) {
  return "patient { screen { done: true } answers { input: 'pulse' number: " +
         std::to_string(pulse) + " } } expect { " + expect + " }";
}

constexpr char kFires[] = "tier: T1 rules: 'A'";

TEST(Coverage, GrowsWithEveryExampleThatShowsSomethingNew) {
  const Pack pack = WithAlert();
  std::vector<std::string> examples;
  // The alert, its two tests and the edge at 100.
  EXPECT_EQ(CountOf(pack, examples, "A"), (Count{0, 4}));
  examples.push_back(Patient("present: 'cough'", kFires));
  EXPECT_EQ(CountOf(pack, examples, "A"), (Count{0, 4}));
  examples.push_back(Pulse(99, "tier: T0"));
  EXPECT_EQ(CountOf(pack, examples, "A"), (Count{2, 4}));
  examples.push_back(Pulse(120, kFires));
  EXPECT_EQ(CountOf(pack, examples, "A"), (Count{3, 4}));
  examples.push_back(Pulse(100, kFires));
  EXPECT_EQ(CountOf(pack, examples, "A"), (Count{4, 4}));
}

TEST(Coverage, SaysWhatIsMissing) {
  EXPECT_THAT(
      Missing(WithAlert(), {}, "A"),
      ElementsAre(
          "no example asserts that A fires",
          "no example asserts that A does not fire",
          "no example in which `cough is yes` is the one test that makes A "
          "certain",
          "no example in which `cough is yes` is the one test that keeps A "
          "from being certain",
          "no example in which `pulse >= 100` is the one test that makes A "
          "certain",
          "no example in which `pulse >= 100` is the one test that keeps A "
          "from being certain",
          "no example with pulse = 100 in which `pulse >= 100` decides A",
          "no example with pulse = 99 in which `pulse >= 100` decides A"));
}

TEST(Coverage, CountsATestOnlyWhereItAloneDecides) {
  // Both tests hold: neither decides.
  EXPECT_EQ(
      CountOf(WithAlert(),
              {"patient { screen { done: true present: 'cough' } answers { "
               "input: 'pulse' number: 120 } } expect { tier: T1 rules: 'A' }",
               Pulse(60, "tier: T0")},
              "A"),
      (Count{1, 4}));
}

TEST(Coverage, CountsOnlyWhatIsAsserted) {
  const Pack pack = WithAlert();
  EXPECT_EQ(
      CountOf(pack,
              {Patient("present: 'cough'", "phase: 'UNPLACED'"),
               Pulse(99, "phase: 'UNPLACED'"), Pulse(100, "phase: 'UNPLACED'"),
               Pulse(120, "phase: 'UNPLACED'")},
              "A"),
      (Count{0, 4}));
}

TEST(Coverage, CountsNoExampleThatFails) {
  const Pack pack = WithAlert();
  EXPECT_EQ(CountOf(pack,
                    {Patient("present: 'cough'", "tier: T0"),
                     Pulse(99, "tier: T1 rules: 'A'")},
                    "A"),
            (Count{0, 4}));
  EXPECT_EQ(
      MeasureCoverage(pack, Read({Pulse(99, kFires)}), 1).failing_examples, 1);
}

TEST(Coverage, DoesNotCountAnAlertBelowTheAssertedTier) {
  const Pack pack =
      WithAlert("alerts { id: 'B' tier: T2 when { fact: 'fever' is: true } }");
  EXPECT_THAT(Missing(pack,
                      {Patient("present: 'cough' present: 'fever'",
                               "tier: T2 rules: 'B'")},
                      "A"),
              testing::Contains("no example asserts that A fires"));
}

TEST(Coverage, LeavesOutWhatAHigherAlertAlwaysHides) {
  const Pack pack = support::TinyPack(std::string(kInputs) + R"(
    alerts { id: "LOW" tier: T1 when { fact: "pulse" from: 100 to: 149 } }
    alerts { id: "HIGH" tier: T2 when { fact: "pulse" from: 150 } }
  )");
  EXPECT_THAT(Missing(pack, {}, "LOW"),
              testing::Not(testing::Contains(testing::HasSubstr("150"))));
  EXPECT_THAT(Missing(pack, {}, "LOW"),
              testing::Contains(testing::HasSubstr("pulse = 149")));
  EXPECT_THAT(Missing(pack, {}, "HIGH"),
              testing::Contains(testing::HasSubstr("pulse = 150")));
}

TEST(Coverage, CountsNoEdgeAtTheEndOfADomain) {
  const Pack pack = support::TinyPack(std::string(kInputs) + R"(
    alerts { id: "LOW" tier: T1 when { fact: "pulse" from: 20 to: 39 } }
  )");
  EXPECT_THAT(
      Missing(pack, {}, "LOW"),
      testing::Not(testing::Contains(testing::HasSubstr("pulse = 20"))));
  EXPECT_THAT(Missing(pack, {}, "LOW"),
              testing::Contains(testing::HasSubstr("pulse = 39")));
  EXPECT_THAT(Missing(pack, {}, "LOW"),
              testing::Contains(testing::HasSubstr("pulse = 40")));
}

TEST(Coverage, LeavesOutWhatTwoTestsOfOneFactMakeImpossible) {
  // From 120 on, from 100 on holds too, so 120 never decides.
  const Pack pack = support::TinyPack(std::string(kInputs) + R"(
    alerts {
      id: "A"
      tier: T1
      when { any { fact: "pulse" from: 100 } any { fact: "pulse" from: 120 } }
    }
  )");
  const std::vector<std::string> missing = Missing(pack, {}, "A");
  EXPECT_THAT(missing, testing::Contains(
                           "no example in which `pulse >= 100` is the one test "
                           "that makes A certain"));
  EXPECT_THAT(missing, testing::Not(testing::Contains(
                           "no example in which `pulse >= 120` is the one test "
                           "that makes A certain")));
  EXPECT_THAT(
      missing,
      testing::Not(testing::Contains(testing::HasSubstr("pulse = 120"))));
  EXPECT_THAT(
      missing,
      testing::Not(testing::Contains(testing::HasSubstr("pulse = 119"))));
}

TEST(Coverage, KnowsThatAnAnswerWasGivenWhenItIsNotItsSilentValue) {
  const Pack pack = support::TinyPack(R"(
    inputs {
      id: "place"
      enumeration { values: [ "LEGS", "ARMS", "U" ] }
      silence_value: "U"
      unknown_value: "U"
    }
    alerts {
      id: "A"
      tier: T1
      when {
        all { fact: "place" is_one_of: "LEGS" }
        all { fact: "place.given" is: true }
      }
    }
  )");
  EXPECT_THAT(
      Missing(pack, {}, "A"),
      testing::Not(testing::Contains(
          "no example in which `place.given is yes` is the one test that keeps "
          "A from being certain")));
}

TEST(Coverage, ShowsAFindingThroughTheRuleThatReadsIt) {
  const Pack pack = support::TinyPack(std::string(kInputs) + R"(
    findings { id: "ill" when { fact: "cough" is: true } }
    alerts {
      id: "A"
      tier: T1
      when { all { fact: "ill" is: true } all { fact: "fever" is: true } }
    }
  )");
  // Without fever, nothing hangs on the finding.
  EXPECT_EQ(CountOf(pack,
                    {Patient("present: 'cough'", "tier: T0"),
                     Patient("", "tier: T0")},
                    "ill"),
            (Count{0, 2}));
  EXPECT_EQ(CountOf(pack,
                    {Patient("present: 'cough' present: 'fever'", kFires),
                     Patient("present: 'fever'", "tier: T0")},
                    "ill"),
            (Count{2, 2}));
}

TEST(Coverage, ShowsAFindingThatOnlyAsksWhereTheQuestionIsExpected) {
  const Pack pack = support::TinyPack(std::string(kInputs) + R"(
    findings { id: "unclear" ask: "days_pw" when { fact: "pulse" from: 90 } }
  )");
  const std::vector<std::string> all = {
      "no example asserts what unclear asks for",
      "no example in which `pulse >= 90` is the one test that makes unclear "
      "certain",
      "no example with pulse = 90 in which `pulse >= 90` decides unclear"};
  EXPECT_THAT(Missing(pack, {Pulse(90, "tier: T0")}, "unclear"),
              testing::ElementsAreArray(all));
  EXPECT_THAT(Missing(pack, {Pulse(91, "ask: 'days_pw'")}, "unclear"),
              ElementsAre(all[2]));
  EXPECT_THAT(Missing(pack, {Pulse(90, "ask: 'days_pw'")}, "unclear"),
              IsEmpty());
}

TEST(Coverage, CountsAFlagOnlyWhereFlagsAreExpected) {
  const Pack pack = support::TinyPack(std::string(kInputs) + R"(
    findings { id: "ILL" flag: true when { fact: "cough" is: true } }
  )");
  const std::string ill = Patient("present: 'cough'", "tier: T0");
  const std::string well = Patient("", "tier: T0");
  EXPECT_EQ(CountOf(pack, {ill, well}, "ILL"), (Count{0, 2}));
}

constexpr char kWalk[] = R"(
  limits { id: "REST" max_intensity: NONE when { fact: "fever" is: true } }
  protocols {
    id: "WALK"
    protocol_class: SELF_CARE
    when { fact: "cough" is: true }
    needs: LIGHT
    rank: 1
  }
)";

TEST(Coverage, CountsAConditionOfAProtocolOnlyWhereTheLimitsLetItPass) {
  const Pack pack = support::TinyPack(std::string(kInputs) + kWalk);
  const std::string held =
      Patient("present: 'cough' present: 'fever'", "protocols {}");
  const std::string idle = Patient("", "protocols {}");
  EXPECT_THAT(Missing(pack, {held, idle}, "WALK"),
              ElementsAre("no example asserts that WALK is offered",
                          "no example in which `cough is yes` is the one test "
                          "that makes WALK certain"));
  EXPECT_THAT(
      Missing(pack, {held, idle, Patient("present: 'cough'", "must: 'WALK'")},
              "WALK"),
      IsEmpty());
}

TEST(Coverage, CountsALimitThatBoundsExerciseByTheCeiling) {
  const Pack pack = support::TinyPack(std::string(kInputs) + kWalk);
  EXPECT_THAT(Missing(pack,
                      {Patient("present: 'fever'", "ceiling: NONE"),
                       Patient("", "ceiling: LIGHT")},
                      "REST"),
              IsEmpty());
  EXPECT_THAT(Missing(pack,
                      {Patient("present: 'fever'", "tier: T0"),
                       Patient("", "tier: T0")},
                      "REST"),
              testing::SizeIs(4));
}

constexpr char kScale[] = R"(
  inputs {
    id: "sex"
    field: "person.sex"
    enumeration { values: [ "F", "M", "OTHER", "UNSPECIFIED" ] }
    silence_value: "UNSPECIFIED"
  }
  scales {
    id: "S"
    method: SUM
    values: [ 0, 1, 2, 3 ]
    items { id: "a" }
    items { id: "b" }
    multiplier: 4
    bands { id: "LOW" from: 0 to: 11 }
    bands { id: "HIGH" from: 12 to: 24 }
    band_sets {
      when { fact: "sex" is_one_of: "M" }
      bands { id: "LOW" from: 0 to: 15 }
      bands { id: "HIGH" from: 16 to: 24 }
    }
  }
)";

std::string Score(const std::string& answers, const std::string& person,
                  const std::string& expect) {
  return "answers { response { scale: 'S' answers: [ " + answers +
         " ] } person { " + person + " } } expect_score { " + expect + " }";
}

TEST(Coverage, CountsABandEdgeOnlyWhenBothSidesAreExpectedWithTheirBand) {
  const Pack pack = support::TinyPack(kScale);
  const std::vector<std::string> examples = {
      Score("1, 1", "", "band: 'LOW'"), Score("1, 2", "", "total: 12"),
      Score("1, 2", "sex: 'M'", "band: 'LOW'"),
      Score("2, 2", "sex: 'M'", "band: 'HIGH'")};
  EXPECT_THAT(
      Missing(pack, examples, "S"),
      ElementsAre("no scale answers with S = 12 that expect band HIGH"));
}

TEST(Coverage, ShowsTheNumbersOfThePhaseModelWhereTheyDecide) {
  const Pack pack = support::TinyPack("");
  const auto stopped = [](int hours, const std::string& expect) {
    return "patient { use { status: 'STOPPED' product: 'SHORT' last_use { "
           "hours_ago: " +
           std::to_string(hours) + " } } } expect { " + expect + " }";
  };
  const auto of_boundary = [&](const std::vector<std::string>& examples) {
    std::vector<std::string> missing;
    for (const std::string& line : Missing(pack, examples, "phase model")) {
      if (line.find("boundary 1 (10 h) of windows[0]") != std::string::npos) {
        missing.push_back(line);
      }
    }
    return missing.size();
  };
  EXPECT_EQ(of_boundary({}), 2U);
  EXPECT_EQ(of_boundary({stopped(9, "phase: 'ONSET'")}), 1U);
  EXPECT_EQ(
      of_boundary({stopped(8, "phase: 'ONSET'"), stopped(11, "phase: 'PEAK'")}),
      2U);
  // The tier does not hang on the phase.
  EXPECT_EQ(of_boundary({stopped(9, "tier: T0"), stopped(10, "tier: T0")}), 2U);
  EXPECT_EQ(
      of_boundary({stopped(9, "phase: 'ONSET'"), stopped(10, "phase: 'PEAK'")}),
      0U);
}

constexpr char kIndex[] = R"(
  indexes {
    id: "X"
    components {
      input: "pulse"
      cuts { from: 50 points: 1 }
      cuts { from: 100 points: 2 }
      max_points: 2
    }
    components {
      input: "cough"
      values { value: "no" points: 0 }
      values { value: "yes" points: 1 }
      max_points: 1
    }
    bands { id: "WEAK" from: 0 to: 1 }
    bands { id: "STRONG" from: 2 to: 3 flag: "STRONG_X" }
  }
)";

TEST(Coverage, ShowsACutOfAnIndexWhereItDecidesTheBand) {
  const Pack pack = support::TinyPack(std::string(kInputs) + kIndex);
  const std::string weak = "flags { ids: 'DATA_MISSING' }";
  const std::string strong = "flags { ids: 'DATA_MISSING' ids: 'STRONG_X' }";
  const std::vector<std::string> missing =
      Missing(pack, {Pulse(99, weak), Pulse(100, strong)}, "X");
  EXPECT_THAT(
      missing,
      UnorderedElementsAre(
          // 1 is the most that cough may be worth. From 49 to 50 the band does
          // not change while there is no cough.
          "no example with pulse = 49 in which this cut decides the band of X",
          "no example with pulse = 50 in which this cut decides the band of X",
          "no example in which the band of X would change with one point less "
          "for cough = yes"));
}

TEST(Coverage, IsTheSameWhateverTheNumberOfThreads) {
  const Pack pack = WithAlert(kWalk);
  std::vector<std::string> examples;
  for (int pulse = 60; pulse < 140; ++pulse) {
    examples.push_back(Pulse(pulse, pulse < 100 ? "tier: T0" : kFires));
  }
  const CoverageReport serial = MeasureCoverage(pack, Read(examples), 1);
  const CoverageReport parallel = MeasureCoverage(pack, Read(examples), 4);
  ASSERT_EQ(serial.obligations.size(), parallel.obligations.size());
  EXPECT_EQ(serial.covered(), parallel.covered());
  for (std::size_t i = 0; i < serial.obligations.size(); ++i) {
    const Obligation& a = serial.obligations[i];
    const Obligation& b = parallel.obligations[i];
    EXPECT_EQ(a.path, b.path);
    for (std::size_t s = 0; s < a.sides.size(); ++s) {
      EXPECT_EQ(a.sides[s].shown_by, b.sides[s].shown_by) << a.path;
    }
  }
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
