// Random conditions of depth 3 and 4 in random states of knowledge, against the
// naive evaluator and against every completion.

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "src/base/limits.h"
#include "src/rules/evaluate.h"
#include "src/rules/findings.h"
#include "tests/pack/minimal_pack.h"
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

void ExpectEachPartAsAlone(const CompiledPack& pack, ConditionId condition,
                           const FactTable& facts,
                           const ConditionTruths& truths) {
  for (ConditionId part = pack.nodes[condition].first_part; part <= condition;
       ++part) {
    const Truth alone = Evaluate(pack, part, facts);
    EXPECT_EQ(truths[part].certain, alone.certain);
    EXPECT_EQ(truths[part].possible, alone.possible);
  }
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
      ExpectEachPartAsAlone(compiled, finding.when, known, truths);
      holding += truths[finding.when].possible;
      ForEachTest(compiled, finding.when, [&](ConditionId test) {
        const Truth alone = Evaluate(compiled, test, known);
        EXPECT_EQ(truths[test].certain, alone.certain);
        EXPECT_EQ(truths[test].possible, alone.possible);
      });
    }
  }
  EXPECT_GT(holding, kConditions);
}

// The same of rules that read findings too, some of which rest on silence.
TEST_P(RandomConditionsOfDepth, OfAlertsSayWhichMayHoldTheHighestTierFirst) {
  constexpr int kFindings = 12;
  constexpr int kAlerts = 300;
  const std::vector<TestInput> inputs = EveryKindOfInput();
  RandomConditions random(inputs, Seed() + GetParam());
  std::vector<v1::Condition> findings;
  std::vector<TestInput> readable = inputs;
  for (int i = 0; i < kFindings; ++i) {
    findings.push_back(random.Condition(2));
    readable.push_back(Finding(absl::StrCat("f", i), findings.back(), inputs));
  }
  v1::Pack source = PackOf(inputs, findings);
  RandomConditions random_readable(readable, Seed() + GetParam());
  for (int i = 0; i < kAlerts; ++i) {
    v1::Alert& alert = *source.add_alerts();
    alert = MinimalPack().alerts(0);
    alert.set_id(absl::StrCat("A", i));
    alert.set_tier(static_cast<v1::Tier>(v1::T1 + i % 3));
    *alert.mutable_when() = random_readable.Condition(GetParam());
  }
  const absl::StatusOr<Pack> pack = Pack::Load(ToBytes(source));
  ASSERT_TRUE(pack.ok()) << pack.status();
  const CompiledPack& compiled = pack->compiled();
  ConditionTruths truths(compiled);
  int certain = 0;
  int open = 0;
  int impossible = 0;
  for (int s = 0; s < 10 * kStates; ++s) {
    FactTable facts = ToFacts(compiled, inputs, random.NextState());
    EvaluateFindings(compiled, &facts, &truths);
    std::vector<std::pair<int, bool>> expected;
    for (int tier = v1::T3; tier >= v1::T1; --tier) {
      for (int i = 0; i < kAlerts; ++i) {
        if (compiled.alerts[i].source->tier() != tier) continue;
        const Truth alone = Evaluate(compiled, compiled.alerts[i].when, facts);
        if (alone.possible) expected.emplace_back(i, alone.certain);
        (alone.certain ? certain : alone.possible ? open : impossible) += 1;
      }
    }
    std::vector<std::pair<int, bool>> found;
    for (const auto& rule : truths.EvaluateRules(RuleList::kAlerts)) {
      found.emplace_back(rule.position, rule.certain);
    }
    ASSERT_EQ(found, expected);
    for (const CompiledAlert& alert : compiled.alerts) {
      ExpectEachPartAsAlone(compiled, alert.when, facts, truths);
    }
  }
  EXPECT_GT(certain, kAlerts);
  EXPECT_GT(open, kAlerts);
  EXPECT_GT(impossible, kAlerts);
}

INSTANTIATE_TEST_SUITE_P(Depth, RandomConditionsOfDepth,
                         ::testing::Values(3, 4));

// Counts of members are kept in bytes.
TEST(LargestConditions, AreEvaluatedTogetherAsEachIsAlone) {
  const std::vector<TestInput> inputs = {YesNo("x"), YesNo("y"),
                                         Silent(YesNo("s"))};
  std::vector<v1::Condition> conditions(6);
  for (int i = 0; i < kMaxConditionMembers; ++i) {
    const bool last = i == kMaxConditionMembers - 1;
    *conditions[0].add_all() = YesTest("x", true);
    *conditions[1].add_any() = YesTest(last ? "y" : "x", true);
    *conditions[2].add_none() = YesTest("x", true);
    *conditions[3].add_of() = YesTest(last ? "y" : "x", true);
    *conditions[4].add_of() = YesTest(last ? "y" : "x", true);
    // Each member may wait where only one of its two is certain.
    v1::Condition& member = *conditions[5].add_all();
    *member.add_all() = YesTest("x", true);
    *member.add_all() = YesTest("s", true);
  }
  conditions[3].set_at_least(kMaxConditionMembers - 1);
  conditions[4].set_at_least(kMaxConditionMembers);
  const Pack pack = LoadPackOf(inputs, conditions);
  const CompiledPack& compiled = pack.compiled();
  ConditionTruths truths(compiled);
  for (const State& state : Product(
           {AllKnown(inputs[0]), AllKnown(inputs[1]), AllKnown(inputs[2])})) {
    FactTable facts = ToFacts(compiled, inputs, state);
    EvaluateFindings(compiled, &facts, &truths);
    for (size_t i = 0; i < conditions.size(); ++i) {
      const ConditionId when = compiled.findings[i].when;
      const Truth alone = Evaluate(compiled, when, facts);
      EXPECT_EQ(truths[when].certain, alone.certain)
          << Describe(conditions[i], inputs, state);
      EXPECT_EQ(truths[when].possible, alone.possible)
          << Describe(conditions[i], inputs, state);
    }
    const bool x_is_yes = state[0] == 2;
    const bool s_is_yes = state[2] == 2;
    EXPECT_EQ(truths.MayWait(compiled.findings[5].when), x_is_yes != s_is_yes)
        << Describe(conditions[5], inputs, state);
  }
}

}  // namespace
}  // namespace afterleaf
