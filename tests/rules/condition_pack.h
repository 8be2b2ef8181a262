// Conditions as the findings of a pack, loaded the way every pack is, and what
// is known of a person, for the engine and for the naive evaluator alike.

#ifndef AFTERLEAF_TESTS_RULES_CONDITION_PACK_H_
#define AFTERLEAF_TESTS_RULES_CONDITION_PACK_H_

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "afterleaf/v1/pack.pb.h"
#include "src/pack/compiled_pack.h"
#include "src/rules/fact_table.h"
#include "tests/reference/kleene.h"

namespace afterleaf {

// An input of the test packs, or a finding as the conditions below it read it.
struct TestInput {
  enum Kind { kNumber, kChoice, kYesNo, kFinding };
  std::string id;
  Kind kind = kChoice;
  // All values in order: consecutive numbers, ids, or "no" and "yes".
  std::vector<std::string> values;
  // May stay unasked; of a finding, silence can make it a no.
  bool silent = false;
};

TestInput Number(const std::string& id, int min, int max);
TestInput Choice(const std::string& id, int values);
TestInput YesNo(const std::string& id);
TestInput Silent(TestInput input);

// A finding with this condition over `inputs`, as those below it read it.
TestInput Finding(const std::string& id, const v1::Condition& when,
                  const std::vector<TestInput>& inputs);

v1::Condition YesTest(const std::string& fact, bool is);
v1::Condition RangeTest(const std::string& fact, int from, int to);
v1::Condition SetTest(const std::string& fact,
                      const std::vector<std::string>& values);

// A pack whose finding number i, called "f<i>", is `conditions[i]`. It holds
// nothing else that reads the inputs.
v1::Pack PackOf(const std::vector<TestInput>& inputs,
                const std::vector<v1::Condition>& conditions);

// The same, loaded; an issue fails the test.
Pack LoadPackOf(const std::vector<TestInput>& inputs,
                const std::vector<v1::Condition>& conditions);

// What is known of one input: the values still possible, as a set of positions.
// None: it was not asked.
using Known = uint32_t;

// One entry for each input.
using State = std::vector<Known>;

// The state for the engine and for the naive evaluator.
FactTable ToFacts(const CompiledPack& pack,
                  const std::vector<TestInput>& inputs, const State& state);
StillPossible ToStillPossible(const std::vector<TestInput>& inputs,
                              const State& state);

// What an input can be known to be: each value, every proper part of the values
// (of numbers: every interval), unknown, and of a silent one not asked.
std::vector<Known> AllKnown(const TestInput& input);
Known Unknown(const TestInput& input);

// Every combination of one of each.
std::vector<State> Product(const std::vector<std::vector<Known>>& choices);

// Every way in which the unknown inputs of a state may turn out. What was not
// asked stays so.
std::vector<State> Completions(const State& state);

// The facts of a condition, as often as they occur.
std::multiset<std::string> FactsOf(const v1::Condition& condition);

// The condition and the state in words, for messages.
std::string Describe(const v1::Condition& condition,
                     const std::vector<TestInput>& inputs, const State& state);

// Random conditions and states over a list of inputs. Silent inputs never stand
// under `none`, and silent findings are never tested for no: the loader refuses
// both.
class RandomConditions {
 public:
  RandomConditions(const std::vector<TestInput>& inputs, uint64_t seed)
      : inputs_(inputs), random_(seed) {}

  // Has exactly `depth` groups inside one another.
  v1::Condition Condition(int depth) {
    return Group(depth, /*under_none=*/false);
  }
  State NextState();

 private:
  int Below(int n) { return static_cast<int>(random_() % n); }
  v1::Condition Group(int depth, bool under_none);
  v1::Condition Test(bool under_none);

  const std::vector<TestInput>& inputs_;
  std::mt19937_64 random_;
};

// AFTERLEAF_SEED, or a fixed seed where it is not set. Printed, so that a
// failure can be repeated.
uint64_t Seed();

}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_RULES_CONDITION_PACK_H_
