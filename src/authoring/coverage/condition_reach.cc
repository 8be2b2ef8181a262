#include "src/authoring/coverage/condition_reach.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "src/authoring/coverage/legal_numbers.h"

namespace afterleaf {
namespace authoring {
namespace {

using Op = ConditionNode::Op;

constexpr std::size_t kMostCombinations = std::size_t{1} << 16;

// One way in which the facts of a variable can turn out.
struct State {
  // Of the variable's tests, in their order.
  std::vector<char> holds;
  // The number that the fact has, where it has one.
  std::optional<int32_t> number;

  bool operator<(const State& other) const {
    return std::tie(holds, number) < std::tie(other.holds, other.number);
  }
};

// Facts that hang together, and the tests that read them.
struct Variable {
  FactId value = kNoFact;
  FactId given = kNoFact;
  std::vector<int> tests;
  std::vector<State> states;
};

// What a fact is in one state; without a value it is unknown or unasked.
struct Known {
  bool unasked = false;
  std::optional<int32_t> value;
  std::optional<int32_t> given;
};

bool IsPresence(FactKind kind) {
  return kind == FactKind::kInputGiven || kind == FactKind::kLastUseGiven;
}

// All that can be known of a fact by itself.
bool IsAlwaysKnown(FactKind kind) {
  switch (kind) {
    case FactKind::kInput:
    case FactKind::kLastUseHours:
    case FactKind::kScaleTotal:
    case FactKind::kScaleBand:
    case FactKind::kScaleItem:
    case FactKind::kFinding:
      return false;
    default:
      return true;
  }
}

class VariableBuilder {
 public:
  VariableBuilder(const CompiledPack& pack, const ConditionTree& tree,
                  const std::vector<TestEdge>& edges)
      : pack_(pack), tree_(tree), edges_(edges) {}

  std::vector<Variable> Build() {
    std::map<FactId, Variable> by_fact;
    for (std::size_t i = 0; i < tree_.tests().size(); ++i) {
      const Fact& fact = pack_.facts[tree_.tests()[i].node->fact];
      FactId value = tree_.tests()[i].node->fact;
      FactId given = kNoFact;
      if (fact.kind == FactKind::kInput || fact.kind == FactKind::kInputGiven) {
        value = pack_.inputs[fact.owner].fact;
        given = pack_.inputs[fact.owner].given;
      } else if (fact.kind == FactKind::kLastUseGiven ||
                 fact.kind == FactKind::kLastUseHours) {
        value = pack_.last_use_hours;
        given = pack_.last_use_given;
      }
      Variable& variable = by_fact[value];
      variable.value = value;
      variable.given = given;
      variable.tests.push_back(static_cast<int>(i));
    }
    std::vector<Variable> variables;
    variables.reserve(by_fact.size());
    for (auto& entry : by_fact) {
      AddStates(&entry.second);
      variables.push_back(std::move(entry.second));
    }
    return variables;
  }

 private:
  // The values of a fact that the condition can tell apart.
  std::vector<int32_t> Values(const Variable& variable) const {
    const Fact& fact = pack_.facts[variable.value];
    std::set<int32_t> values;
    if (fact.is_set()) {
      for (std::size_t i = 0; i < fact.values.size(); ++i) {
        values.insert(static_cast<int32_t>(i));
      }
    } else {
      values.insert(fact.min);
      for (int test : variable.tests) {
        const ConditionNode& node = *tree_.tests()[test].node;
        if (node.fact == variable.value && node.from > fact.min) {
          values.insert(node.from);
        }
      }
      for (const TestEdge& edge : edges_) {
        if (tree_.tests()[edge.test].node->fact != variable.value) continue;
        values.insert(edge.inside);
        values.insert(edge.outside);
      }
    }
    return std::vector<int32_t>(values.begin(), values.end());
  }

  void AddStates(Variable* variable) const {
    std::set<State> states;
    const auto add = [&](const Known& known) {
      states.insert(StateOf(*variable, known));
    };
    const FactKind kind = pack_.facts[variable->value].kind;
    const std::vector<int32_t> values = Values(*variable);
    if (kind == FactKind::kInput) {
      AddInput(pack_.inputs[pack_.facts[variable->value].owner], values, add);
    } else if (kind == FactKind::kLastUseHours) {
      for (int32_t hours : values) {
        add({false, hours, last_use_given::kInstant});
        add({false, hours, last_use_given::kRange});
      }
      add({false, std::nullopt, last_use_given::kNone});
    } else {
      for (int32_t value : values) add({false, value, std::nullopt});
      if (!IsAlwaysKnown(kind)) {
        add({false, std::nullopt, std::nullopt});
        add({true, std::nullopt, std::nullopt});
      }
    }
    variable->states.assign(states.begin(), states.end());
  }

  template <class Add>
  static void AddInput(const CompiledInput& input,
                       const std::vector<int32_t>& values, Add add) {
    for (int32_t value : values) {
      add({false, value,
           value == input.unknown_value ? yes_no::kNo : yes_no::kYes});
    }
    // Marked as unknown.
    add({false, std::nullopt, yes_no::kNo});
    switch (input.silence) {
      case Silence::kUnknown:
        break;
      case Silence::kValue:
        add({false, input.silence_value, yes_no::kNo});
        break;
      case Silence::kNotAsked:
        add({true, std::nullopt, yes_no::kNo});
        break;
    }
    // A finished screen says no to what it does not mention.
    if (input.screen == v1::CORE) add({false, yes_no::kNo, yes_no::kNo});
  }

  State StateOf(const Variable& variable, const Known& known) const {
    State state;
    state.holds.reserve(variable.tests.size());
    for (int test : variable.tests) {
      const ConditionTest& t = tree_.tests()[test];
      const std::optional<int32_t>& value =
          IsPresence(pack_.facts[t.node->fact].kind) ? known.given
                                                     : known.value;
      state.holds.push_back(value.has_value() ? TestHoldsAt(*t.node, *value)
                                              : !known.unasked && t.negated);
    }
    const bool at_edge =
        std::any_of(edges_.begin(), edges_.end(), [&](const TestEdge& edge) {
          return tree_.tests()[edge.test].node->fact == variable.value &&
                 (known.value == edge.inside || known.value == edge.outside);
        });
    if (at_edge) state.number = known.value;
    return state;
  }

  const CompiledPack& pack_;
  const ConditionTree& tree_;
  const std::vector<TestEdge>& edges_;
};

// Goes through all combinations of states.
class Search {
 public:
  Search(const ConditionTree& tree, const std::vector<TestEdge>& edges,
         const std::vector<Variable>& variables)
      : tree_(tree), edges_(edges), variables_(variables) {
    const std::size_t tests = tree.tests().size();
    reach_ = {std::vector<char>(tests), std::vector<char>(tests),
              std::vector<char>(edges.size()), std::vector<char>(edges.size())};
    truths_.assign(tests, 0);
    numbers_.assign(tests, std::nullopt);
  }

  Reach Run() {
    Visit(0);
    return reach_;
  }

 private:
  void Visit(std::size_t position) {
    if (position == variables_.size()) {
      Note();
      return;
    }
    const Variable& variable = variables_[position];
    for (const State& state : variable.states) {
      for (std::size_t i = 0; i < variable.tests.size(); ++i) {
        truths_[variable.tests[i]] = state.holds[i];
        numbers_[variable.tests[i]] = state.number;
      }
      Visit(position + 1);
    }
  }

  void Note() {
    const std::vector<char> decisive = tree_.Decisive(truths_);
    std::vector<char>& side =
        tree_.Certain(truths_) ? reach_.certain : reach_.not_certain;
    for (std::size_t i = 0; i < decisive.size(); ++i) {
      side[i] = side[i] != 0 || decisive[i] != 0;
    }
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const TestEdge& edge = edges_[i];
      if (decisive[edge.test] == 0) continue;
      if (numbers_[edge.test] == edge.inside) reach_.inside[i] = 1;
      if (numbers_[edge.test] == edge.outside) reach_.outside[i] = 1;
    }
  }

  const ConditionTree& tree_;
  const std::vector<TestEdge>& edges_;
  const std::vector<Variable>& variables_;
  Reach reach_;
  TestTruths truths_;
  std::vector<std::optional<int32_t>> numbers_;
};

}  // namespace

std::vector<TestEdge> EdgesOf(const CompiledPack& pack,
                              const ConditionTree& tree) {
  std::vector<TestEdge> edges;
  for (std::size_t i = 0; i < tree.tests().size(); ++i) {
    const ConditionNode& node = *tree.tests()[i].node;
    if (node.op != Op::kRange) continue;
    const Fact& fact = pack.facts[node.fact];
    const auto add = [&](std::optional<int32_t> inside,
                         std::optional<int32_t> outside) {
      if (!inside.has_value() || !outside.has_value()) return;
      if (*inside < node.from || *inside > node.to) return;
      edges.push_back({static_cast<int>(i), *inside, *outside});
    };
    if (node.from > fact.min) {
      add(LegalFrom(pack, node.fact, node.from),
          LegalBelow(pack, node.fact, node.from));
    }
    if (node.to < fact.max) {
      add(LegalBelow(pack, node.fact, node.to + 1),
          LegalFrom(pack, node.fact, node.to + 1));
    }
  }
  return edges;
}

Reach ReachOf(const CompiledPack& pack, const ConditionTree& tree,
              const std::vector<TestEdge>& edges) {
  const std::vector<Variable> variables =
      VariableBuilder(pack, tree, edges).Build();
  std::size_t combinations = 1;
  for (const Variable& variable : variables) {
    combinations *= std::max<std::size_t>(1, variable.states.size());
    if (combinations > kMostCombinations) {
      const std::size_t tests = tree.tests().size();
      return {std::vector<char>(tests, 1), std::vector<char>(tests, 1),
              std::vector<char>(edges.size(), 1),
              std::vector<char>(edges.size(), 1)};
    }
  }
  return Search(tree, edges, variables).Run();
}

}  // namespace authoring
}  // namespace afterleaf
