// The patients that clinicians signed, each with the answer expected. The same
// ones are the pack's examples; here they hold the reference to account.

#ifndef AFTERLEAF_TESTS_PROPERTY_VIGNETTES_H_
#define AFTERLEAF_TESTS_PROPERTY_VIGNETTES_H_

#include <set>
#include <string>
#include <vector>

#include "tests/property/person.h"
#include "tests/property/result.h"

namespace afterleaf::property {

struct Vignette {
  std::string id;
  std::string title;
  Person person;
  std::string phase;
  int tier = 0;
  // The alerts that reach the tier.
  std::set<std::string> alerts_of_tier;
  int ceiling = kNone;
  std::set<std::string> flags;
  std::set<std::string> protocols;
};

const std::vector<Vignette>& Vignettes();

}  // namespace afterleaf::property

#endif  // AFTERLEAF_TESTS_PROPERTY_VIGNETTES_H_
