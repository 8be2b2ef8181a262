#include "src/rules/reasons.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/rules/evaluate.h"
#include "src/rules/findings.h"
#include "tests/rules/condition_pack.h"

namespace afterleaf {
namespace {

// The findings of a pack for one person, settled, with their reasons.
struct Settled {
  Settled(const CompiledPack& pack, const FactTable& answers)
      : facts(answers), truths(pack), reasons(pack, facts, truths) {
    EvaluateFindings(pack, &facts, &truths);
    EnterFindingsIfAsked(pack, &facts);
  }

  FactTable facts;
  ConditionTruths truths;
  Reasons reasons;
};

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Names(const CompiledPack& pack, const FactSet& set) {
  std::vector<std::string> names;
  set.ForEach([&](FactId fact) { names.emplace_back(pack.facts[fact].name); });
  return names;
}

// Three yes/no inputs, one of which may stay unasked, and some conditions.
class ReasonsOfConditions : public ::testing::Test {
 protected:
  enum { kAny, kAll, kNone, kTwoOf, kThroughFinding, kWithSilent };

  static std::vector<v1::Condition> Conditions() {
    std::vector<v1::Condition> conditions(6);
    for (const char* fact : {"x", "y"}) {
      *conditions[kAny].add_any() = YesTest(fact, true);
      *conditions[kAll].add_all() = YesTest(fact, true);
      *conditions[kNone].add_none() = YesTest(fact, true);
    }
    conditions[kTwoOf].set_at_least(2);
    for (const char* fact : {"x", "y", "s"}) {
      *conditions[kTwoOf].add_of() = YesTest(fact, true);
    }
    conditions[kThroughFinding] = YesTest("f1", true);
    *conditions[kWithSilent].add_all() = YesTest("x", true);
    *conditions[kWithSilent].add_all() = YesTest("s", true);
    return conditions;
  }

  // With the values still possible of x, y and s: 1 no, 2 yes, 3 unknown.
  FactTable Facts(Known x, Known y, Known s) const {
    return ToFacts(compiled(), inputs_, {x, y, s});
  }
  std::vector<std::string> WhyCertain(int i, const FactTable& facts) const {
    Settled settled(compiled(), facts);
    EXPECT_TRUE(settled.truths[When(i)].certain) << i;
    return Names(compiled(), settled.reasons.WhyCertain(When(i)));
  }
  std::vector<std::string> WhyImpossible(int i, const FactTable& facts) const {
    Settled settled(compiled(), facts);
    EXPECT_FALSE(settled.truths[When(i)].possible) << i;
    return Names(compiled(), settled.reasons.WhyImpossible(When(i)));
  }
  std::vector<std::string> WhyPossible(int i, const FactTable& facts) const {
    return Names(compiled(),
                 Settled(compiled(), facts).reasons.WhyPossible(When(i)));
  }
  std::vector<std::string> Unsettled(int i, const FactTable& facts) const {
    return Asked(Settled(compiled(), facts).reasons.Unsettled(When(i)));
  }
  std::vector<std::string> Silence(int i, const FactTable& facts) const {
    return Asked(Settled(compiled(), facts).reasons.Silent(When(i)));
  }
  const CompiledPack& compiled() const { return pack_.compiled(); }
  ConditionId When(int i) const { return compiled().findings[i].when; }

 private:
  std::vector<std::string> Asked(const QuestionSet& questions) const {
    std::vector<std::string> ids;
    questions.ForEach(
        [&](int i) { ids.emplace_back(compiled().questions[i].id); });
    return ids;
  }

  const std::vector<TestInput> inputs_ = {YesNo("x"), YesNo("y"),
                                          Silent(YesNo("s"))};
  const Pack pack_ = LoadPackOf(inputs_, Conditions());
};

TEST_F(ReasonsOfConditions, CertainCitesNoMoreThanItNeeds) {
  EXPECT_THAT(WhyCertain(kAny, Facts(2, 2, 0)), ElementsAre("x"));
  EXPECT_THAT(WhyCertain(kAny, Facts(3, 2, 0)), ElementsAre("y"));
  EXPECT_THAT(WhyCertain(kAll, Facts(2, 2, 0)), ElementsAre("x", "y"));
  EXPECT_THAT(WhyCertain(kNone, Facts(1, 1, 0)), ElementsAre("x", "y"));
  EXPECT_THAT(WhyCertain(kTwoOf, Facts(1, 2, 2)), ElementsAre("y", "s"));
  EXPECT_THAT(WhyCertain(kTwoOf, Facts(2, 2, 2)), ElementsAre("x", "y"));
  EXPECT_THAT(WhyCertain(kThroughFinding, Facts(2, 2, 0)),
              ElementsAre("x", "y"));
}

TEST_F(ReasonsOfConditions, ImpossibleCitesNoMoreThanItNeeds) {
  EXPECT_THAT(WhyImpossible(kAny, Facts(1, 1, 0)), ElementsAre("x", "y"));
  EXPECT_THAT(WhyImpossible(kAll, Facts(3, 1, 0)), ElementsAre("y"));
  EXPECT_THAT(WhyImpossible(kNone, Facts(1, 2, 0)), ElementsAre("y"));
  // What was not asked needs no citing.
  EXPECT_THAT(WhyImpossible(kTwoOf, Facts(1, 2, 0)), ElementsAre("x"));
  EXPECT_THAT(WhyImpossible(kWithSilent, Facts(2, 2, 0)), IsEmpty());
  EXPECT_THAT(WhyImpossible(kThroughFinding, Facts(1, 3, 0)), ElementsAre("x"));
}

TEST_F(ReasonsOfConditions, PossibleCitesWhatPointsToItAlready) {
  EXPECT_THAT(WhyPossible(kAll, Facts(2, 3, 0)), ElementsAre("x"));
  EXPECT_THAT(WhyPossible(kThroughFinding, Facts(3, 2, 0)), ElementsAre("y"));
  EXPECT_THAT(WhyPossible(kNone, Facts(1, 3, 0)), ElementsAre("x"));
  EXPECT_THAT(WhyPossible(kAny, Facts(1, 3, 0)), IsEmpty());
}

TEST_F(ReasonsOfConditions, UnsettledAsksWhatIsOpen) {
  EXPECT_THAT(Unsettled(kAll, Facts(2, 3, 0)), ElementsAre("y"));
  EXPECT_THAT(Unsettled(kAll, Facts(1, 3, 0)), IsEmpty());
  EXPECT_THAT(Unsettled(kAny, Facts(2, 3, 0)), IsEmpty());
  EXPECT_THAT(Unsettled(kThroughFinding, Facts(3, 3, 0)),
              ElementsAre("x", "y"));
}

TEST_F(ReasonsOfConditions, SilenceIsAskedOnlyBesideSomethingCertain) {
  EXPECT_THAT(Silence(kWithSilent, Facts(2, 1, 0)), ElementsAre("s"));
  EXPECT_THAT(Silence(kWithSilent, Facts(3, 1, 0)), IsEmpty());
  EXPECT_THAT(Silence(kWithSilent, Facts(2, 1, 1)), IsEmpty());
  EXPECT_THAT(Silence(kWithSilent, Facts(2, 1, 2)), IsEmpty());
}

// Every finding of a pack about as large as one may be reads the one above it.
TEST(ReasonsOfFindings, ALongChainOfFindingsLeadsToItsAnswer) {
  const std::vector<TestInput> inputs = {YesNo("x"), YesNo("y")};
  constexpr int kFindings = 4000;
  std::vector<v1::Condition> conditions(kFindings);
  conditions[0] = YesTest("x", true);
  for (int i = 1; i < kFindings; ++i) {
    conditions[i] = YesTest(absl::StrCat("f", i - 1), true);
  }
  const Pack pack = LoadPackOf(inputs, conditions);
  const ConditionId last = pack.compiled().findings.back().when;
  Settled yes(pack.compiled(), ToFacts(pack.compiled(), inputs, {2, 2}));
  EXPECT_THAT(Names(pack.compiled(), yes.reasons.WhyCertain(last)),
              ElementsAre("x"));
  Settled no(pack.compiled(), ToFacts(pack.compiled(), inputs, {1, 2}));
  EXPECT_THAT(Names(pack.compiled(), no.reasons.WhyImpossible(last)),
              ElementsAre("x"));
}

TEST(ReasonsOfFindings, AfterARestartTheFindingsAreThoseOfTheNextPerson) {
  const std::vector<TestInput> inputs = {YesNo("x"), YesNo("y")};
  std::vector<v1::Condition> conditions(2);
  for (const char* fact : {"x", "y"}) {
    *conditions[0].add_any() = YesTest(fact, true);
  }
  conditions[1] = YesTest("f0", true);
  const Pack pack = LoadPackOf(inputs, conditions);
  const CompiledPack& compiled = pack.compiled();
  const ConditionId reads = compiled.findings[1].when;
  Settled person(compiled, ToFacts(compiled, inputs, {2, 1}));
  EXPECT_THAT(Names(compiled, person.reasons.WhyCertain(reads)),
              ElementsAre("x"));
  person.facts = ToFacts(compiled, inputs, {1, 2});
  EvaluateFindings(compiled, &person.facts, &person.truths);
  person.reasons.Restart();
  EXPECT_THAT(Names(compiled, person.reasons.WhyCertain(reads)),
              ElementsAre("y"));
}

// Conditions over inputs, and conditions over those and inputs: reasons must
// hold through findings too.
class ReasonsOfRandomConditions : public ::testing::TestWithParam<int> {
 protected:
  static constexpr int kBelow = 12;
  static constexpr int kConditions = 150;
  static constexpr int kStates = 40;

  ReasonsOfRandomConditions()
      : inputs_({Number("n", 0, 3), Choice("c", 3), YesNo("x"), YesNo("y"),
                 Silent(Number("sn", 0, 2)), Silent(YesNo("sy"))}),
        random_inputs_(inputs_, Seed() + GetParam()) {
    std::vector<TestInput> readable = inputs_;
    for (int i = 0; i < kBelow; ++i) {
      conditions_.push_back(random_inputs_.Condition(2));
      readable.push_back(
          Finding(absl::StrCat("f", i), conditions_.back(), inputs_));
    }
    RandomConditions random_readable(readable, Seed() + GetParam());
    for (int i = 0; i < kConditions; ++i) {
      conditions_.push_back(random_readable.Condition(GetParam()));
    }
  }

  // The state without the answers that are not cited. Silent inputs go back to
  // not asked, or to unknown.
  State Hide(const CompiledPack& pack, const State& state, const FactSet& cited,
             bool silent_become_unknown) const {
    State hidden = state;
    for (size_t i = 0; i < inputs_.size(); ++i) {
      if (state[i] == 0) continue;
      if (cited.Contains(pack.fact_by_name.at(inputs_[i].id))) continue;
      hidden[i] =
          inputs_[i].silent && !silent_become_unknown ? 0 : Unknown(inputs_[i]);
    }
    return hidden;
  }

  const std::vector<TestInput> inputs_;
  RandomConditions random_inputs_;
  std::vector<v1::Condition> conditions_;
};

TEST_P(ReasonsOfRandomConditions, HoldWithoutEverythingNotCited) {
  const Pack loaded = LoadPackOf(inputs_, conditions_);
  const CompiledPack& pack = loaded.compiled();
  int certain = 0;
  int impossible = 0;
  int left_out = 0;
  for (int i = 0; i < static_cast<int>(conditions_.size()); ++i) {
    const ConditionId when = pack.findings[i].when;
    for (int s = 0; s < kStates; ++s) {
      const State state = random_inputs_.NextState();
      Settled settled(pack, ToFacts(pack, inputs_, state));
      const Truth truth = settled.truths[when];
      if (truth.possible && !truth.certain) continue;
      const FactSet& cited = truth.certain
                                 ? settled.reasons.WhyCertain(when)
                                 : settled.reasons.WhyImpossible(when);
      for (const bool unknown : {false, true}) {
        const State hidden = Hide(pack, state, cited, unknown);
        left_out += hidden != state;
        const Truth again =
            Settled(pack, ToFacts(pack, inputs_, hidden)).truths[when];
        ASSERT_EQ(again.certain, truth.certain)
            << Describe(conditions_[i], inputs_, state) << "hidden:\n"
            << Describe(v1::Condition(), inputs_, hidden);
        ASSERT_EQ(again.possible, truth.possible)
            << Describe(conditions_[i], inputs_, state) << "hidden:\n"
            << Describe(v1::Condition(), inputs_, hidden);
      }
      (truth.certain ? certain : impossible) += 1;
    }
  }
  EXPECT_GT(certain, kConditions);
  EXPECT_GT(impossible, kConditions);
  EXPECT_GT(left_out, kConditions);
}

TEST_P(ReasonsOfRandomConditions, AnsweringWhatIsUnsettledSettlesIt) {
  const Pack loaded = LoadPackOf(inputs_, conditions_);
  const CompiledPack& pack = loaded.compiled();
  int open = 0;
  for (int i = 0; i < static_cast<int>(conditions_.size()); ++i) {
    const ConditionId when = pack.findings[i].when;
    for (int s = 0; s < kStates; ++s) {
      const State state = random_inputs_.NextState();
      Settled before(pack, ToFacts(pack, inputs_, state));
      const Truth truth = before.truths[when];
      const QuestionSet& questions = before.reasons.Unsettled(when);
      State answered = state;
      bool asks = false;
      for (size_t k = 0; k < inputs_.size(); ++k) {
        const int input = pack.input_by_id.at(inputs_[k].id);
        if (!questions.Contains(pack.question_of_input(input))) continue;
        asks = true;
        ASSERT_NE(state[k] & (state[k] - 1), 0u)
            << "asks for what is known: " << inputs_[k].id;
        answered[k] = state[k] & (~state[k] + 1);
      }
      if (truth.certain || !truth.possible) {
        ASSERT_FALSE(asks) << Describe(conditions_[i], inputs_, state);
        continue;
      }
      ++open;
      const Truth settled =
          Settled(pack, ToFacts(pack, inputs_, answered)).truths[when];
      ASSERT_EQ(settled.certain, settled.possible)
          << Describe(conditions_[i], inputs_, state);
    }
  }
  EXPECT_GT(open, kConditions);
}

// What Reasons::Silent says, without what it keeps and skips.
void AddSilent(const CompiledPack& pack, const FactTable& facts,
               ConditionId condition, bool beside_certain,
               std::set<int>* questions) {
  if (Evaluate(pack, condition, facts).certain ||
      !CouldHold(pack, condition, facts)) {
    return;
  }
  const ConditionNode& node = pack.nodes[condition];
  if (node.is_test()) {
    const Fact& fact = pack.facts[node.fact];
    if (fact.kind == FactKind::kFinding) {
      AddSilent(pack, facts, pack.findings[fact.owner].when, beside_certain,
                questions);
    } else if (beside_certain && !facts[node.fact].asked) {
      questions->insert(pack.question_of_input(fact.owner));
    }
    return;
  }
  const auto first = pack.children.begin() + node.first;
  const bool one_is_certain =
      node.op == ConditionNode::Op::kAll &&
      std::any_of(first, first + node.count, [&](ConditionId member) {
        return Evaluate(pack, member, facts).certain;
      });
  if (!beside_certain && !one_is_certain &&
      node.op == ConditionNode::Op::kNone) {
    return;
  }
  for (int i = 0; i < node.count; ++i) {
    AddSilent(pack, facts, first[i], beside_certain || one_is_certain,
              questions);
  }
}

TEST_P(ReasonsOfRandomConditions, SilenceIsFoundWhereverItStands) {
  const Pack loaded = LoadPackOf(inputs_, conditions_);
  const CompiledPack& pack = loaded.compiled();
  int asking = 0;
  // All conditions are looked at in every state, and few wait.
  for (int s = 0; s < 10 * kStates; ++s) {
    Settled settled(pack, ToFacts(pack, inputs_, random_inputs_.NextState()));
    for (const CompiledFinding& finding : pack.findings) {
      std::set<int> expected;
      AddSilent(pack, settled.facts, finding.when, /*beside_certain=*/false,
                &expected);
      std::set<int> found;
      settled.reasons.Silent(finding.when).ForEach([&](int question) {
        found.insert(question);
      });
      ASSERT_EQ(found, expected);
      asking += !expected.empty();
      // So it must not be left out either.
      ASSERT_TRUE(expected.empty() ||
                  settled.reasons.IsUnsettled(finding.when));
    }
  }
  EXPECT_GT(asking, kConditions);
}

INSTANTIATE_TEST_SUITE_P(Depth, ReasonsOfRandomConditions,
                         ::testing::Range(1, 5));

}  // namespace
}  // namespace afterleaf
