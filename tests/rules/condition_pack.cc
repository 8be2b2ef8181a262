#include "tests/rules/condition_pack.h"

#include <cstdlib>
#include <iostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "src/authoring/text_proto.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
TestInput Number(const std::string& id, int min, int max) {
  TestInput input{id, TestInput::kNumber, {}, false};
  for (int i = min; i <= max; ++i) input.values.push_back(absl::StrCat(i));
  return input;
}

TestInput Choice(const std::string& id, int values) {
  TestInput input{id, TestInput::kChoice, {}, false};
  for (int i = 0; i < values; ++i) input.values.push_back(absl::StrCat("v", i));
  return input;
}

TestInput YesNo(const std::string& id) {
  return {id, TestInput::kYesNo, {"no", "yes"}, false};
}

TestInput Silent(TestInput input) {
  input.silent = true;
  return input;
}

TestInput Finding(const std::string& id, const v1::Condition& when,
                  const std::vector<TestInput>& inputs) {
  TestInput finding = YesNo(id);
  finding.kind = TestInput::kFinding;
  const std::multiset<std::string> read = FactsOf(when);
  for (const TestInput& input : inputs) {
    finding.silent |= input.silent && read.count(input.id) > 0;
  }
  return finding;
}

v1::Condition YesTest(const std::string& fact, bool is) {
  v1::Condition test;
  test.set_fact(fact);
  test.set_is(is);
  return test;
}

v1::Condition RangeTest(const std::string& fact, int from, int to) {
  v1::Condition test;
  test.set_fact(fact);
  test.set_from(from);
  test.set_to(to);
  return test;
}

v1::Condition SetTest(const std::string& fact,
                      const std::vector<std::string>& values) {
  v1::Condition test;
  test.set_fact(fact);
  for (const std::string& value : values) test.add_is_one_of(value);
  return test;
}

v1::Pack PackOf(const std::vector<TestInput>& inputs,
                const std::vector<v1::Condition>& conditions) {
  v1::Pack pack = MinimalPack();
  pack.clear_findings();
  pack.clear_alerts();
  pack.clear_invariants();
  v1::Language& texts = *pack.mutable_languages(0);
  for (const TestInput& input : inputs) {
    v1::Input& added = *pack.add_inputs();
    added.set_id(input.id);
    switch (input.kind) {
      case TestInput::kNumber:
        added.mutable_integer()->set_min(std::atoi(input.values[0].c_str()));
        added.mutable_integer()->set_max(
            std::atoi(input.values.back().c_str()));
        break;
      case TestInput::kChoice:
        for (const std::string& value : input.values) {
          added.mutable_enumeration()->add_values(value);
        }
        break;
      default:
        added.mutable_yes_no();
        break;
    }
    if (input.silent) added.set_not_asked_because(pack.reasons(0).id());
    v1::Text& question = *texts.add_texts();
    question.set_id(absl::StrCat("input.", input.id));
    question.set_text("?");
  }
  for (size_t i = 0; i < conditions.size(); ++i) {
    v1::Finding& finding = *pack.add_findings();
    finding.set_id(absl::StrCat("f", i));
    *finding.mutable_when() = conditions[i];
  }
  return pack;
}

Pack LoadPackOf(const std::vector<TestInput>& inputs,
                const std::vector<v1::Condition>& conditions) {
  absl::StatusOr<Pack> pack = Pack::Load(ToBytes(PackOf(inputs, conditions)));
  EXPECT_TRUE(pack.ok()) << pack.status();
  return *std::move(pack);
}

FactTable ToFacts(const CompiledPack& pack,
                  const std::vector<TestInput>& inputs, const State& state) {
  FactTable facts(pack);
  for (size_t i = 0; i < inputs.size(); ++i) {
    const FactId fact = pack.fact_by_name.at(inputs[i].id);
    if (state[i] == 0) {
      facts.SetNotAsked(fact);
    } else if (inputs[i].kind == TestInput::kNumber) {
      const int first = std::atoi(inputs[i].values[0].c_str());
      facts.SetRange(fact, first + __builtin_ctz(state[i]),
                     first + 31 - __builtin_clz(state[i]));
    } else {
      facts.SetMask(fact, state[i]);
    }
  }
  return facts;
}

StillPossible ToStillPossible(const std::vector<TestInput>& inputs,
                              const State& state) {
  StillPossible facts;
  for (size_t i = 0; i < inputs.size(); ++i) {
    std::vector<std::string>& values = facts[inputs[i].id];
    for (size_t v = 0; v < inputs[i].values.size(); ++v) {
      if ((state[i] >> v) & 1) values.push_back(inputs[i].values[v]);
    }
  }
  return facts;
}

Known Unknown(const TestInput& input) {
  return (Known{1} << input.values.size()) - 1;
}

std::vector<Known> AllKnown(const TestInput& input) {
  std::vector<Known> all;
  for (Known known = 1; known <= Unknown(input); ++known) {
    // The ones of an interval are next to each other.
    const Known shifted = known >> __builtin_ctz(known);
    const bool interval = (shifted & (shifted + 1)) == 0;
    if (input.kind != TestInput::kNumber || interval) all.push_back(known);
  }
  if (input.silent) all.push_back(0);
  return all;
}

std::vector<State> Product(const std::vector<std::vector<Known>>& choices) {
  std::vector<State> states = {{}};
  for (const std::vector<Known>& choice : choices) {
    std::vector<State> longer;
    for (const State& state : states) {
      for (const Known known : choice) {
        longer.push_back(state);
        longer.back().push_back(known);
      }
    }
    states = std::move(longer);
  }
  return states;
}

std::vector<State> Completions(const State& state) {
  std::vector<std::vector<Known>> choices;
  for (const Known known : state) {
    std::vector<Known>& values = choices.emplace_back();
    for (Known rest = known; rest != 0; rest &= rest - 1) {
      values.push_back(rest & (~rest + 1));
    }
    if (known == 0) values.push_back(0);
  }
  return Product(choices);
}

std::multiset<std::string> FactsOf(const v1::Condition& condition) {
  std::multiset<std::string> facts;
  if (!condition.fact().empty()) facts.insert(condition.fact());
  for (const auto* members : {&condition.all(), &condition.any(),
                              &condition.none(), &condition.of()}) {
    for (const v1::Condition& member : *members) {
      facts.merge(FactsOf(member));
    }
  }
  return facts;
}

std::string Describe(const v1::Condition& condition,
                     const std::vector<TestInput>& inputs, const State& state) {
  const authoring::MessageTypes types;
  std::string text =
      authoring::ToTextProto(types, "Condition", condition.SerializeAsString());
  for (const auto& [fact, values] : ToStillPossible(inputs, state)) {
    absl::StrAppend(&text, fact, ": ",
                    values.empty() ? "not asked" : absl::StrJoin(values, " "),
                    "\n");
  }
  return text;
}

v1::Condition RandomConditions::Group(int depth, bool under_none) {
  if (depth == 0) return Test(under_none);
  v1::Condition group;
  const int form = Below(4);
  const int count = 1 + Below(4);
  // One member goes down all the way; the others stop anywhere.
  const int deepest = Below(count);
  for (int i = 0; i < count; ++i) {
    v1::Condition member = Group(i == deepest ? depth - 1 : Below(depth),
                                 form == 2 ? !under_none : under_none);
    switch (form) {
      case 0:
        *group.add_all() = std::move(member);
        break;
      case 1:
        *group.add_any() = std::move(member);
        break;
      case 2:
        *group.add_none() = std::move(member);
        break;
      default:
        *group.add_of() = std::move(member);
        break;
    }
  }
  if (form == 3) group.set_at_least(1 + Below(count));
  return group;
}

v1::Condition RandomConditions::Test(bool under_none) {
  const TestInput* input = nullptr;
  do {
    input = &inputs_[Below(static_cast<int>(inputs_.size()))];
  } while (under_none && input->silent);
  const int count = static_cast<int>(input->values.size());
  if (input->kind == TestInput::kFinding && input->silent) {
    return YesTest(input->id, true);
  }
  if (input->kind != TestInput::kNumber && input->values[0] == "no") {
    return YesTest(input->id, Below(2) == 0);
  }
  if (input->kind == TestInput::kNumber) {
    const int from = Below(count);
    const int to = from + Below(count - from);
    return RangeTest(input->id, std::atoi(input->values[from].c_str()),
                     std::atoi(input->values[to].c_str()));
  }
  std::vector<std::string> values;
  const int must = Below(count);
  for (int i = 0; i < count; ++i) {
    if (i == must || Below(3) == 0) values.push_back(input->values[i]);
  }
  return SetTest(input->id, values);
}

State RandomConditions::NextState() {
  State state;
  for (const TestInput& input : inputs_) {
    const std::vector<Known> all = AllKnown(input);
    // Half of the time one value is known; else any state.
    state.push_back(
        Below(2) == 0 ? Known{1} << Below(static_cast<int>(input.values.size()))
                      : all[Below(static_cast<int>(all.size()))]);
  }
  return state;
}

uint64_t Seed() {
  static const uint64_t seed = [] {
    const char* set = std::getenv("AFTERLEAF_SEED");
    const uint64_t value = set == nullptr ? 20240229 : std::atoll(set);
    std::cout << "seed " << value << std::endl;
    return value;
  }();
  return seed;
}

}  // namespace afterleaf
