#include "src/rules/findings.h"

#include <vector>

#include "gtest/gtest.h"
#include "tests/rules/condition_pack.h"

namespace afterleaf {
namespace {

TEST(EvaluateFindings, EntersYesNoOrOpen) {
  const std::vector<TestInput> inputs = {YesNo("y")};
  const Pack pack = LoadPackOf(inputs, {YesTest("y", true)});
  const CompiledPack& compiled = pack.compiled();
  const FactId finding = compiled.findings[0].fact;
  ConditionTruths truths(compiled);
  FactTable facts = ToFacts(compiled, inputs, {2});
  EvaluateFindings(compiled, &facts, &truths);
  EXPECT_TRUE(facts.IsYes(finding));
  facts = ToFacts(compiled, inputs, {1});
  EvaluateFindings(compiled, &facts, &truths);
  EXPECT_TRUE(facts.IsKnown(finding));
  EXPECT_FALSE(facts.IsYes(finding));
  facts = ToFacts(compiled, inputs, {3});
  EvaluateFindings(compiled, &facts, &truths);
  EXPECT_FALSE(facts.IsKnown(finding));
}

TEST(EvaluateFindings, AFindingReadsThoseAboveIt) {
  const std::vector<TestInput> inputs = {YesNo("y"), YesNo("z")};
  v1::Condition not_first;
  *not_first.add_none() = YesTest("f0", true);
  v1::Condition second_or_z;
  *second_or_z.add_any() = YesTest("f1", true);
  *second_or_z.add_any() = YesTest("z", true);
  const Pack pack =
      LoadPackOf(inputs, {YesTest("y", true), not_first, second_or_z});
  const CompiledPack& compiled = pack.compiled();
  const auto values = [&](const State& state) {
    FactTable facts = ToFacts(compiled, inputs, state);
    ConditionTruths truths(compiled);
    EvaluateFindings(compiled, &facts, &truths);
    std::vector<uint64_t> sets;
    for (const CompiledFinding& finding : compiled.findings) {
      sets.push_back(facts[finding.fact].set);
    }
    return sets;
  };
  // 1 is no, 2 is yes, 3 is open.
  EXPECT_EQ(values({2, 1}), (std::vector<uint64_t>{2, 1, 1}));
  EXPECT_EQ(values({1, 1}), (std::vector<uint64_t>{1, 2, 2}));
  EXPECT_EQ(values({3, 1}), (std::vector<uint64_t>{3, 3, 3}));
  EXPECT_EQ(values({3, 2}), (std::vector<uint64_t>{3, 3, 2}));
}

}  // namespace
}  // namespace afterleaf
