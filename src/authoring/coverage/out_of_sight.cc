#include "src/authoring/coverage/out_of_sight.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace afterleaf {
namespace authoring {
namespace {

// Conditions of the alerts above a tier.
std::vector<ConditionTree> AlertsAbove(const CompiledPack& pack,
                                       v1::Tier tier) {
  std::vector<ConditionTree> trees;
  for (const CompiledAlert& alert : pack.alerts) {
    if (alert.source->tier() > tier) trees.emplace_back(pack, alert.when);
  }
  return trees;
}

// Certain by this one value, whatever all other facts are.
bool CertainBy(const ConditionTree& tree, FactId fact, int32_t value) {
  TestTruths truths;
  truths.reserve(tree.tests().size());
  for (const ConditionTest& test : tree.tests()) {
    truths.push_back(test.node->fact == fact ? TestHoldsAt(*test.node, value)
                                             : test.negated);
  }
  return tree.Certain(truths);
}

// Values at which a test holds, enough of them that any other gives the same
// answer to all tests of `trees`.
std::vector<int32_t> ValuesOf(const CompiledPack& pack,
                              const std::vector<ConditionTree>& trees,
                              const ConditionNode& test) {
  const Fact& fact = pack.facts[test.fact];
  std::set<int32_t> values;
  if (fact.is_set()) {
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
      values.insert(static_cast<int32_t>(i));
    }
  } else {
    values = {test.from, test.to};
    for (const ConditionTree& tree : trees) {
      for (const ConditionTest& other : tree.tests()) {
        if (other.node->fact != test.fact) continue;
        values.insert(other.node->from);
        if (other.node->from > fact.min) values.insert(other.node->from - 1);
        values.insert(other.node->to);
        if (other.node->to < fact.max) values.insert(other.node->to + 1);
      }
    }
  }
  std::vector<int32_t> holding;
  std::copy_if(values.begin(), values.end(), std::back_inserter(holding),
               [&](int32_t value) { return TestHoldsAt(test, value); });
  return holding;
}

}  // namespace

std::vector<bool> FactsThatAreRead(const CompiledPack& pack) {
  std::vector<bool> read(pack.facts.size());
  const auto add = [&](ConditionId condition) {
    if (condition == kNoCondition) return;
    const ConditionTree tree(pack, condition);
    for (const ConditionTest& test : tree.tests()) {
      read[test.node->fact] = true;
    }
  };
  for (const CompiledAlert& alert : pack.alerts) add(alert.when);
  for (const CompiledLimit& limit : pack.limits) add(limit.when);
  for (const CompiledProtocol& protocol : pack.protocols) {
    if (protocol.source->protocol_class() != v1::CLINICIAN_ONLY) {
      add(protocol.when);
    }
  }
  // From the end: a finding is read only by those below it.
  for (auto at = pack.findings.rbegin(); at != pack.findings.rend(); ++at) {
    if (at->source->flag() || read[at->fact]) add(at->when);
  }
  return read;
}

void DropOutOfSight(const CompiledPack& pack, const ConditionTree& tree,
                    const std::vector<TestEdge>& edges, v1::Tier tier,
                    Reach* reach) {
  const std::vector<ConditionTree> above = AlertsAbove(pack, tier);
  const auto hidden = [&](FactId fact, int32_t value) {
    return std::any_of(above.begin(), above.end(),
                       [&](const ConditionTree& alert) {
                         return CertainBy(alert, fact, value);
                       });
  };
  for (std::size_t i = 0; i < tree.tests().size(); ++i) {
    const ConditionTest& test = tree.tests()[i];
    const std::vector<int32_t> values = ValuesOf(pack, above, *test.node);
    const bool always_hidden = std::all_of(
        values.begin(), values.end(),
        [&](int32_t value) { return hidden(test.node->fact, value); });
    // While it decides, a test holds where the condition is certain; a negated
    // one holds where it is not.
    if (always_hidden)
      (test.negated ? reach->not_certain : reach->certain)[i] = 0;
  }
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const FactId fact = tree.tests()[edges[i].test].node->fact;
    if (hidden(fact, edges[i].inside)) reach->inside[i] = 0;
    if (hidden(fact, edges[i].outside)) reach->outside[i] = 0;
  }
}

}  // namespace authoring
}  // namespace afterleaf
