// Every condition of depth 2 with two members a group over three facts of three
// values, in every state of knowledge: equal to the naive evaluator, sound
// against every completion, and exact where each fact occurs once.

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "src/rules/evaluate.h"
#include "tests/rules/condition_pack.h"

namespace afterleaf {
namespace {

enum class Form { kAll, kAny, kNone, kOneOf, kTwoOf };

v1::Condition Group(Form form, const v1::Condition& a, const v1::Condition& b) {
  v1::Condition group;
  for (const v1::Condition* member : {&a, &b}) {
    switch (form) {
      case Form::kAll:
        *group.add_all() = *member;
        break;
      case Form::kAny:
        *group.add_any() = *member;
        break;
      case Form::kNone:
        *group.add_none() = *member;
        break;
      default:
        *group.add_of() = *member;
        group.set_at_least(form == Form::kOneOf ? 1 : 2);
        break;
    }
  }
  return group;
}

// Every group of every form over two of the members, or twice the same one.
std::vector<v1::Condition> Groups(const std::vector<Form>& forms,
                                  const std::vector<v1::Condition>& members) {
  std::vector<v1::Condition> groups;
  for (const Form form : forms) {
    for (size_t i = 0; i < members.size(); ++i) {
      for (size_t j = i; j < members.size(); ++j) {
        groups.push_back(Group(form, members[i], members[j]));
      }
    }
  }
  return groups;
}

// All states of some inputs, and for each the complete states that it may turn
// into, as a set of positions among the complete ones.
struct States {
  explicit States(const std::vector<TestInput>& inputs) {
    std::vector<std::vector<Known>> known;
    std::vector<std::vector<Known>> complete;
    for (const TestInput& input : inputs) {
      known.push_back(AllKnown(input));
      std::vector<Known>& values = complete.emplace_back();
      for (const Known one : known.back()) {
        if ((one & (one - 1)) == 0) values.push_back(one);
      }
    }
    all = Product(known);
    points = Product(complete);
    for (const State& state : all) {
      uint64_t set = 0;
      for (const State& completion : Completions(state)) {
        for (size_t p = 0; p < points.size(); ++p) {
          if (points[p] == completion) set |= uint64_t{1} << p;
        }
      }
      completions.push_back(set);
    }
  }

  std::vector<State> all;
  std::vector<State> points;
  std::vector<uint64_t> completions;
};

class Exhaustive : public ::testing::Test {
 protected:
  // Fails at the first difference, for all others would follow from it.
  void Check(const std::vector<TestInput>& inputs,
             const std::vector<v1::Condition>& conditions) {
    const States states(inputs);
    ASSERT_LE(states.points.size(), 64u);
    std::vector<StillPossible> naive;
    std::vector<StillPossible> naive_points;
    for (const State& state : states.all) {
      naive.push_back(ToStillPossible(inputs, state));
    }
    for (const State& point : states.points) {
      naive_points.push_back(ToStillPossible(inputs, point));
    }
    int64_t comparisons = 0;
    int exact = 0;
    constexpr size_t kBatch = 4000;
    for (size_t first = 0; first < conditions.size(); first += kBatch) {
      const std::vector<v1::Condition> batch(
          conditions.begin() + first,
          conditions.begin() + std::min(first + kBatch, conditions.size()));
      const Pack pack = LoadPackOf(inputs, batch);
      const CompiledPack& compiled = pack.compiled();
      std::vector<FactTable> facts;
      for (const State& state : states.all) {
        facts.push_back(ToFacts(compiled, inputs, state));
      }
      for (size_t c = 0; c < batch.size(); ++c) {
        uint64_t holds = 0;
        for (size_t p = 0; p < states.points.size(); ++p) {
          const Kleene value = EvaluateKleene(batch[c], naive_points[p]);
          ASSERT_NE(value, Kleene::kUnknown);
          if (value == Kleene::kTrue) holds |= uint64_t{1} << p;
        }
        const std::multiset<std::string> read = FactsOf(batch[c]);
        const bool each_once =
            std::set<std::string>(read.begin(), read.end()).size() ==
            read.size();
        exact += each_once;
        for (size_t s = 0; s < states.all.size(); ++s, ++comparisons) {
          const Truth truth =
              Evaluate(compiled, compiled.findings[c].when, facts[s]);
          const Kleene expected = EvaluateKleene(batch[c], naive[s]);
          const bool always = (states.completions[s] & ~holds) == 0;
          const bool sometimes = (states.completions[s] & holds) != 0;
          const bool equal = truth.certain == (expected == Kleene::kTrue) &&
                             truth.possible == (expected != Kleene::kFalse);
          const bool sound =
              (!truth.certain || always) && (truth.possible || !sometimes);
          const bool complete = !each_once || (truth.certain == always &&
                                               truth.possible == sometimes);
          ASSERT_TRUE(equal && sound && complete)
              << "equal " << equal << ", sound " << sound << ", complete "
              << complete << "\n"
              << Describe(batch[c], inputs, states.all[s]);
        }
      }
    }
    std::cout << conditions.size() << " conditions, " << states.all.size()
              << " states, " << comparisons << " comparisons, " << exact
              << " conditions with each fact once" << std::endl;
    EXPECT_GT(exact, 0);
  }

  // Tests that leave out, overlap, and complete one another.
  static std::vector<v1::Condition> Tests() {
    return {RangeTest("a", 0, 0), RangeTest("a", 1, 2),
            SetTest("b", {"v0"}), SetTest("b", {"v0", "v1"}),
            SetTest("c", {"v1"}), SetTest("c", {"v2"})};
  }
  static std::vector<v1::Condition> DepthTwo(const std::vector<Form>& forms) {
    std::vector<v1::Condition> members = Tests();
    const std::vector<v1::Condition> groups = Groups(forms, members);
    members.insert(members.end(), groups.begin(), groups.end());
    return Groups(forms, members);
  }
};

TEST_F(Exhaustive, EveryFormOverAnswersThatMayBeUnknown) {
  const std::vector<v1::Condition> conditions = DepthTwo(
      {Form::kAll, Form::kAny, Form::kNone, Form::kOneOf, Form::kTwoOf});
  // 6 tests and 5 * 21 groups of them make 6,216 pairs.
  ASSERT_EQ(conditions.size(), 31080u);
  Check({Number("a", 0, 2), Choice("b", 3), Choice("c", 3)}, conditions);
}

// What may stay unasked never stands under `none`.
TEST_F(Exhaustive, EveryOtherFormOverAnswersThatMayNotBeAsked) {
  const std::vector<v1::Condition> conditions =
      DepthTwo({Form::kAll, Form::kAny, Form::kOneOf, Form::kTwoOf});
  ASSERT_EQ(conditions.size(), 16380u);
  Check({Silent(Number("a", 0, 2)), Silent(Choice("b", 3)),
         Silent(Choice("c", 3))},
        conditions);
}

}  // namespace
}  // namespace afterleaf
