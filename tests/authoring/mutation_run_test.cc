#include "src/authoring/mutation/mutation_run.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/assess.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/examples.h"
#include "src/authoring/expected_answer.h"
#include "src/authoring/mutation/mutants.h"
#include "src/authoring/mutation/mutator.h"
#include "src/authoring/mutation/suggest_examples.h"
#include "src/authoring/people.h"
#include "src/pack/compiled_pack.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Mutants point into the types that they were found with.
const MessageTypes& Types() {
  static const auto* const types = new MessageTypes;
  return *types;
}

// The tiny pack with one alert of one threshold.
Pack HeatPack() {
  return support::TinyPack(R"(
    inputs { id: "heat" integer { min: 0 max: 100 } }
    inputs { id: "cough" yes_no {} silence_value: "no" }
    alerts {
      id: "HOT" tier: T2 message: "notice" rationale: "notice"
      when {
        any { fact: "heat" from: 40 }
        any { fact: "cough" is: true }
      }
    }
  )");
}

v1::Example Heat(int heat) {
  v1::Example example;
  v1::Answer* answer = example.mutable_patient()->add_answers();
  answer->set_input("heat");
  answer->set_number(heat);
  example.set_id(absl::StrCat("heat-", heat));
  *example.mutable_expect() =
      ExpectedOf(*Assess(HeatPack(), example.patient()));
  return example;
}

v1::Example Cough() {
  v1::Example example = Heat(0);
  v1::Answer* answer = example.mutable_patient()->add_answers();
  answer->set_input("cough");
  answer->set_yes(true);
  example.set_id("cough");
  *example.mutable_expect() =
      ExpectedOf(*Assess(HeatPack(), example.patient()));
  return example;
}

std::vector<v1::Example> Perfect() {
  v1::Example silent;
  silent.mutable_patient();
  *silent.mutable_expect() = ExpectedOf(*Assess(HeatPack(), silent.patient()));
  silent.mutable_expect()->set_possible_tier(v1::T2);
  return {Heat(39), Heat(40), Cough(), silent};
}

// The mutants of the alert.
std::vector<Mutant> AlertMutants(const std::string& base) {
  std::vector<Mutant> mutants;
  for (const Mutant& mutant : AllMutants(Types(), base)) {
    if (mutant.name.rfind("alerts ", 0) == 0) mutants.push_back(mutant);
  }
  return mutants;
}

std::vector<std::string> Surviving(const std::vector<v1::Example>& examples,
                                   int jobs = 1) {
  const std::string base =
      MutationBase(HeatPack().compiled().source.SerializeAsString());
  const std::vector<Mutant> mutants = AlertMutants(base);
  const std::vector<Fate> fates =
      RunMutants(Types(), base, mutants, examples, jobs, [](std::size_t) {});
  std::vector<std::string> names;
  for (std::size_t i = 0; i < fates.size(); ++i) {
    if (fates[i] == Fate::kSurvived) names.push_back(mutants[i].name);
  }
  return names;
}

TEST(MutationRun, PerfectExamplesKillEveryMutant) {
  EXPECT_THAT(Surviving(Perfect()), IsEmpty());
}

TEST(MutationRun, WithoutTheLowerSideOfAnEdgeOneMutantSurvives) {
  std::vector<v1::Example> examples = Perfect();
  examples.erase(examples.begin());
  EXPECT_THAT(Surviving(examples),
              ElementsAre("alerts HOT.when.any[heat]: from 40 to 39"));
}

TEST(MutationRun, WithoutTheUpperSideTheOtherSurvives) {
  std::vector<v1::Example> examples = Perfect();
  examples.erase(examples.begin() + 1);
  EXPECT_THAT(Surviving(examples),
              ElementsAre("alerts HOT.when.any[heat]: from 40 to 41"));
}

TEST(MutationRun, WithoutExamplesOnlyWhatLintRefusesIsGone) {
  const std::string base =
      MutationBase(HeatPack().compiled().source.SerializeAsString());
  const std::vector<Mutant> mutants = AlertMutants(base);
  const std::vector<Fate> fates =
      RunMutants(Types(), base, mutants, {}, 1, [](std::size_t) {});
  for (std::size_t i = 0; i < fates.size(); ++i) {
    const bool loads =
        Pack::Load(Mutator(Types(), base).Apply(mutants[i])).ok();
    EXPECT_EQ(fates[i], loads ? Fate::kSurvived : Fate::kStillborn)
        << mutants[i].name;
  }
}

TEST(MutationRun, IsTheSameOnSeveralThreads) {
  const std::vector<v1::Example> examples = {Heat(39), Cough()};
  EXPECT_EQ(Surviving(examples, 1), Surviving(examples, 4));
  EXPECT_FALSE(Surviving(examples, 1).empty());
}

// Kills asks the engine only where the mutant can reach; it must say what
// asking everybody says.
TEST(MutationRun, NobodyIsPassedOverWhomAMutantReaches) {
  const Pack pack = support::CaffeinePack();
  const std::string base =
      MutationBase(pack.compiled().source.SerializeAsString());
  const People people(Types(), pack.compiled().source);
  Draw draw(7);
  std::vector<PreparedExample> examples;
  for (const std::string& name : support::ListTestData("requests")) {
    const auto seed = support::Read<v1::AssessRequest>(
        support::ReadTestData("requests/" + name));
    for (int i = 0; i < 6; ++i) {
      v1::Example example;
      *example.mutable_patient() = people.Vary(seed, people.answers(), &draw);
      const absl::StatusOr<v1::Assessment> answer =
          Assess(pack, example.patient());
      ASSERT_TRUE(answer.ok());
      *example.mutable_expect() = ExpectedOf(*answer);
      for (const v1::Question& question : answer->ask()) {
        example.mutable_expect()->add_ask_in_order(question.id());
      }
      examples.push_back(PrepareExample(pack, example));
    }
  }
  Mutator mutator(Types(), base);
  int killed = 0;
  for (const Mutant& mutant : AllMutants(Types(), base)) {
    const absl::StatusOr<Pack> mutated = Pack::Load(mutator.Apply(mutant));
    if (!mutated.ok()) continue;
    for (const PreparedExample& example : examples) {
      const bool fails = !RunExample(*mutated, example.example).empty();
      EXPECT_EQ(Kills(example, pack, mutant, *mutated), fails) << mutant.name;
      killed += fails ? 1 : 0;
    }
  }
  EXPECT_GT(killed, 100);
}

TEST(SuggestExamples, WritesPairsThatKillTheSurvivors) {
  const std::string base =
      MutationBase(HeatPack().compiled().source.SerializeAsString());
  const std::vector<Mutant> mutants = AlertMutants(base);
  std::vector<Mutant> loading;
  for (const Mutant& mutant : mutants) {
    if (Pack::Load(Mutator(Types(), base).Apply(mutant)).ok()) {
      loading.push_back(mutant);
    }
  }
  const Suggestions suggestions =
      SuggestExamples(Types(), base, loading, {}, 2, [](std::size_t) {});
  EXPECT_THAT(suggestions.told, testing::Each(true));
  std::vector<v1::Example> examples(suggestions.file.examples().begin(),
                                    suggestions.file.examples().end());
  EXPECT_THAT(Surviving(examples), IsEmpty());
  ASSERT_GE(examples.size(), 2u);
  for (const v1::Example& example : examples) {
    EXPECT_THAT(RunExample(HeatPack(), example), IsEmpty()) << example.id();
    EXPECT_EQ(example.kind(), v1::Example::BOUNDARY);
    EXPECT_NE(example.edge(), "");
  }
  EXPECT_EQ(examples[0].edge(), examples[1].edge());
  EXPECT_FALSE(CompareAssessment(examples[0].expect(),
                                 *Assess(HeatPack(), examples[1].patient()))
                   .empty());
}

TEST(SuggestExamples, AreTheSameOnSeveralThreads) {
  const std::string base =
      MutationBase(HeatPack().compiled().source.SerializeAsString());
  const std::vector<Mutant> mutants = AlertMutants(base);
  const auto suggest = [&](int jobs) {
    return SuggestExamples(Types(), base, mutants, {Heat(20)}, jobs,
                           [](std::size_t) {})
        .file.SerializeAsString();
  };
  EXPECT_EQ(suggest(1), suggest(3));
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
