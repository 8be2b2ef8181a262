#include "src/rules/evaluate.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/rules/condition_pack.h"

namespace afterleaf {
namespace {

// The truth of the finding "f<i>" when nothing stands above it.
Truth TruthOf(const Pack& pack, const std::vector<TestInput>& inputs,
              const State& state, int i) {
  const CompiledPack& compiled = pack.compiled();
  return Evaluate(compiled, compiled.findings[i].when,
                  ToFacts(compiled, inputs, state));
}

TEST(Evaluate, WhatWasNotAskedFailsEveryTestInBothHalves) {
  const std::vector<TestInput> inputs = {
      Silent(Number("n", 0, 2)), Silent(Choice("c", 3)), Silent(YesNo("y"))};
  const std::vector<v1::Condition> tests = {
      RangeTest("n", 0, 0),
      // Holds for every value, and still not for silence.
      RangeTest("n", 0, 2),
      SetTest("c", {"v1"}),
      SetTest("c", {"v0", "v1", "v2"}),
      YesTest("y", true),
      YesTest("y", false),
  };
  const Pack pack = LoadPackOf(inputs, tests);
  for (size_t i = 0; i < tests.size(); ++i) {
    const Truth silent = TruthOf(pack, inputs, {0, 0, 0}, static_cast<int>(i));
    EXPECT_FALSE(silent.certain) << i;
    EXPECT_FALSE(silent.possible) << i;
    const Truth unknown = TruthOf(pack, inputs, {7, 7, 3}, static_cast<int>(i));
    EXPECT_TRUE(unknown.possible) << i;
  }
}

TEST(Evaluate, OneEndOfARangeMayBeOpen) {
  const std::vector<TestInput> inputs = {Number("n", -1, 3)};
  v1::Condition from = RangeTest("n", 2, 0);
  from.clear_to();
  v1::Condition to = RangeTest("n", 0, 0);
  to.clear_from();
  const Pack pack = LoadPackOf(inputs, {from, to});
  // Positions 0 to 4 are the numbers -1 to 3.
  EXPECT_TRUE(TruthOf(pack, inputs, {1 << 3}, 0).certain);
  EXPECT_FALSE(TruthOf(pack, inputs, {1 << 2}, 0).possible);
  EXPECT_TRUE(TruthOf(pack, inputs, {1 << 1}, 1).certain);
  EXPECT_FALSE(TruthOf(pack, inputs, {1 << 2}, 1).possible);
}

// Not complete, and so documented.
TEST(Evaluate, AFactOrItsOppositeIsOnlyPossible) {
  const std::vector<TestInput> inputs = {YesNo("y")};
  v1::Condition either;
  *either.add_any() = YesTest("y", true);
  *either.add_any() = YesTest("y", false);
  const Pack pack = LoadPackOf(inputs, {either});
  EXPECT_FALSE(TruthOf(pack, inputs, {3}, 0).certain);
  EXPECT_TRUE(TruthOf(pack, inputs, {3}, 0).possible);
}

TEST(Evaluate, SixtyFourValuesFitOneSet) {
  std::vector<TestInput> inputs = {Choice("c", 64)};
  const Pack pack = LoadPackOf(
      inputs, {SetTest("c", {"v63"}), SetTest("c", inputs[0].values)});
  const CompiledPack& compiled = pack.compiled();
  FactTable facts(compiled);
  const FactId fact = compiled.fact_by_name.at("c");
  facts.SetUnknown(fact);
  EXPECT_FALSE(facts.IsKnown(fact));
  EXPECT_TRUE(Evaluate(compiled, compiled.findings[0].when, facts).possible);
  EXPECT_FALSE(Evaluate(compiled, compiled.findings[0].when, facts).certain);
  EXPECT_TRUE(Evaluate(compiled, compiled.findings[1].when, facts).certain);
  facts.SetValue(fact, 63);
  EXPECT_TRUE(Evaluate(compiled, compiled.findings[0].when, facts).certain);
  facts.SetValue(fact, 62);
  EXPECT_FALSE(Evaluate(compiled, compiled.findings[0].when, facts).possible);
}

TEST(CouldHold, AsksWhetherSilenceHidesIt) {
  const std::vector<TestInput> inputs = {Number("n", 0, 2), Silent(YesNo("y"))};
  v1::Condition both;
  *both.add_all() = RangeTest("n", 2, 2);
  *both.add_all() = YesTest("y", true);
  const Pack pack = LoadPackOf(inputs, {both});
  const CompiledPack& compiled = pack.compiled();
  const auto could = [&](const State& state) {
    return CouldHold(compiled, compiled.findings[0].when,
                     ToFacts(compiled, inputs, state));
  };
  EXPECT_TRUE(could({4, 0}));
  EXPECT_TRUE(could({7, 0}));
  EXPECT_FALSE(could({3, 0}));
  EXPECT_FALSE(could({4, 1}));
}

}  // namespace
}  // namespace afterleaf
