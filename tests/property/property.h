// Runs properties over random people. A failure prints the seed, the number of
// the person, the smallest person that still fails, and what is wrong.

#ifndef AFTERLEAF_TESTS_PROPERTY_PROPERTY_H_
#define AFTERLEAF_TESTS_PROPERTY_PROPERTY_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "afterleaf/assess.h"
#include "afterleaf/pack.h"
#include "tests/property/generator.h"
#include "tests/property/person.h"

namespace afterleaf::property {

// What a property says about one person.
struct Verdict {
  // Whether the property had anything to say.
  bool applies = false;
  // Empty: it holds.
  std::string fault;
};

Verdict DoesNotApply();
Verdict Holds();
Verdict Broken(const std::string& fault);
// Holds if `holds`, else broken with the fault.
Verdict Require(bool holds, const std::string& fault);

struct Property {
  // For example "INV-06".
  std::string id;
  std::string says;
  // The same person and the same `random` always give the same verdict.
  std::function<Verdict(const Person&, const v1::Assessment&, Random)> check;
};

enum class Looks {
  // Every property looks at every person.
  kAtEveryone,
  // The properties take turns, each looks at a person of its own: for those
  // that ask the engine again.
  kInTurn,
};

// Draws `people` people and checks the properties. Each must apply to at least
// one in a thousand of those it looks at, so that none passes by never being
// tested. A property is reported once, by its first person.
void ExpectForEveryone(const std::vector<Property>& properties, Answers answers,
                       Looks looks, int people);

// The shipped pack, loaded once.
const Pack& ShippedPack();

// The engine's answer. A failed status ends the test run: it is a defect by
// itself, and there is nothing to go on with.
v1::Assessment Ask(const Person& person);

// The seed of this run, from --seed=N, or AFTERLEAF_SEED, or the fixed one.
uint64_t Seed();
// How many people to draw where `usual` is the number otherwise; from
// --people=N or AFTERLEAF_PEOPLE.
int People(int usual);

}  // namespace afterleaf::property

#endif  // AFTERLEAF_TESTS_PROPERTY_PROPERTY_H_
