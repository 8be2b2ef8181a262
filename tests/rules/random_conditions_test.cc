// Random conditions of depth 3 and 4 in random states of knowledge, against the
// naive evaluator and against every completion.

#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "src/rules/evaluate.h"
#include "src/rules/findings.h"
#include "tests/rules/condition_pack.h"

namespace afterleaf {
namespace {

constexpr int kConditions = 2000;
constexpr int kStates = 20;

std::vector<TestInput> EveryKindOfInput() {
  return {
      Number("n", -2, 2),         Choice("c", 4),          YesNo("y"),
      Silent(Number("sn", 0, 2)), Silent(Choice("sc", 3)), Silent(YesNo("sy"))};
}

std::vector<v1::Condition> Conditions(int depth, RandomConditions* random) {
  std::vector<v1::Condition> conditions;
  for (int i = 0; i < kConditions; ++i) {
    conditions.push_back(random->Condition(depth));
  }
  return conditions;
}

class RandomConditionsOfDepth : public ::testing::TestWithParam<int> {};

TEST_P(RandomConditionsOfDepth, AreEvaluatedAsTheNaiveEvaluatorDoes) {
  const std::vector<TestInput> inputs = EveryKindOfInput();
  RandomConditions random(inputs, Seed() + GetParam());
  const std::vector<v1::Condition> conditions = Conditions(GetParam(), &random);
  const Pack pack = LoadPackOf(inputs, conditions);
  const CompiledPack& compiled = pack.compiled();
  // How often each outcome was seen: none may be missing.
  int certain = 0;
  int impossible = 0;
  int open = 0;
  int exact = 0;
  ConditionTruths truths(compiled);
  for (int i = 0; i < kConditions; ++i) {
    const std::multiset<std::string> read = FactsOf(conditions[i]);
    const bool each_once =
        std::set<std::string>(read.begin(), read.end()).size() == read.size();
    for (int s = 0; s < kStates; ++s) {
      const State state = random.NextState();
      const FactTable facts = ToFacts(compiled, inputs, state);
      const Truth truth = Evaluate(compiled, compiled.findings[i].when, facts);
      const Kleene expected =
          EvaluateKleene(conditions[i], ToStillPossible(inputs, state));
      ASSERT_EQ(truth.certain, expected == Kleene::kTrue)
          << Describe(conditions[i], inputs, state);
      ASSERT_EQ(truth.possible, expected != Kleene::kFalse)
          << Describe(conditions[i], inputs, state);
      bool always = true;
      bool sometimes = false;
      for (const State& completion : Completions(state)) {
        const bool holds =
            EvaluateKleene(conditions[i],
                           ToStillPossible(inputs, completion)) ==
            Kleene::kTrue;
        always &= holds;
        sometimes |= holds;
      }
      ASSERT_TRUE(!truth.certain || always)
          << Describe(conditions[i], inputs, state);
      ASSERT_TRUE(truth.possible || !sometimes)
          << Describe(conditions[i], inputs, state);
      if (each_once) {
        ++exact;
        ASSERT_EQ(truth.certain, always)
            << Describe(conditions[i], inputs, state);
        ASSERT_EQ(truth.possible, sometimes)
            << Describe(conditions[i], inputs, state);
      }
      (truth.certain ? certain : truth.possible ? open : impossible) += 1;

      // Whether asking what is silent could still make it hold.
      State asked = state;
      for (size_t k = 0; k < inputs.size(); ++k) {
        if (asked[k] == 0) asked[k] = Unknown(inputs[k]);
      }
      const ConditionId when = compiled.findings[i].when;
      ASSERT_EQ(CouldHold(compiled, when, facts),
                EvaluateKleene(conditions[i], ToStillPossible(inputs, asked)) !=
                    Kleene::kFalse)
          << Describe(conditions[i], inputs, state);

      // Keeping the truths of all parts changes nothing.
      const Truth kept = truths.Evaluate(when, facts);
      ASSERT_EQ(kept.certain, truth.certain);
      ASSERT_EQ(kept.possible, truth.possible);
    }
  }
  EXPECT_GT(certain, kConditions);
  EXPECT_GT(impossible, kConditions);
  EXPECT_GT(open, kConditions);
  EXPECT_GT(exact, 0);
}

// One room for person after person, and of every condition every part.
TEST_P(RandomConditionsOfDepth, AreEvaluatedTogetherAsEachIsAlone) {
  std::vector<TestInput> inputs = EveryKindOfInput();
  // Most conditions read none of these, so that there is something to skip.
  for (int i = 0; i < 40; ++i) {
    inputs.push_back(Silent(YesNo(absl::StrCat("s", i))));
  }
  RandomConditions random(inputs, Seed() + GetParam());
  const std::vector<v1::Condition> conditions = Conditions(GetParam(), &random);
  const Pack pack = LoadPackOf(inputs, conditions);
  const CompiledPack& compiled = pack.compiled();
  ConditionTruths truths(compiled);
  int holding = 0;
  for (int s = 0; s < kStates; ++s) {
    const FactTable known = ToFacts(compiled, inputs, random.NextState());
    FactTable facts = known;
    EvaluateFindings(compiled, &facts, &truths);
    for (const CompiledFinding& finding : compiled.findings) {
      for (ConditionId part = compiled.nodes[finding.when].first_part;
           part <= finding.when; ++part) {
        const Truth alone = Evaluate(compiled, part, known);
        ASSERT_EQ(truths[part].certain, alone.certain);
        ASSERT_EQ(truths[part].possible, alone.possible);
        holding += alone.possible;
      }
      ForEachTest(compiled, finding.when, [&](ConditionId test) {
        const Truth alone = Evaluate(compiled, test, known);
        EXPECT_EQ(truths[test].certain, alone.certain);
        EXPECT_EQ(truths[test].possible, alone.possible);
      });
    }
  }
  EXPECT_GT(holding, kConditions);
}

INSTANTIATE_TEST_SUITE_P(Depth, RandomConditionsOfDepth,
                         ::testing::Values(3, 4));

}  // namespace
}  // namespace afterleaf
