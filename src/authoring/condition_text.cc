#include "src/authoring/condition_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/rules/evaluate.h"

namespace afterleaf {
namespace authoring {
namespace {

using Op = ConditionNode::Op;

// Adds the tests that settle a condition, or keep it from being settled, the
// way that is `wanted`: certain, or under `none` impossible.
void AddTests(const CompiledPack& pack, ConditionId condition,
              const FactTable& facts, bool wanted, bool settled,
              std::vector<std::string>* tests) {
  const Truth truth = Evaluate(pack, condition, facts);
  if ((wanted ? truth.certain : !truth.possible) != settled) return;
  const ConditionNode& node = pack.nodes[condition];
  if (node.op == Op::kRange || node.op == Op::kSet) {
    const bool known = truth.certain == truth.possible;
    tests->push_back(absl::StrCat("`", TestText(pack, node), "` ",
                                  !known              ? "is not known"
                                  : wanted == settled ? "holds"
                                                      : "does not hold"));
    return;
  }
  for (int i = 0; i < node.count; ++i) {
    AddTests(pack, pack.children[node.first + i], facts,
             wanted != (node.op == Op::kNone), settled, tests);
  }
}

}  // namespace

std::string TestText(const CompiledPack& pack, const ConditionNode& test) {
  const Fact& fact = pack.facts[test.fact];
  if (test.op == Op::kSet) {
    std::vector<std::string> values;
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
      if ((test.set >> i & 1) != 0) values.emplace_back(fact.values[i]);
    }
    return absl::StrCat(fact.name, " is ", absl::StrJoin(values, " or "));
  }
  if (test.from == test.to) return absl::StrCat(fact.name, " = ", test.from);
  if (test.to >= fact.max) return absl::StrCat(fact.name, " >= ", test.from);
  if (test.from <= fact.min) return absl::StrCat(fact.name, " <= ", test.to);
  return absl::StrCat(fact.name, " in ", test.from, " to ", test.to);
}

std::vector<std::string> WhyCertain(const CompiledPack& pack,
                                    ConditionId condition,
                                    const FactTable& facts) {
  std::vector<std::string> tests;
  AddTests(pack, condition, facts, /*wanted=*/true, /*settled=*/true, &tests);
  return tests;
}

std::vector<std::string> WhyNotCertain(const CompiledPack& pack,
                                       ConditionId condition,
                                       const FactTable& facts) {
  std::vector<std::string> tests;
  AddTests(pack, condition, facts, /*wanted=*/true, /*settled=*/false, &tests);
  return tests;
}

}  // namespace authoring
}  // namespace afterleaf
