// The part of an answer about a person that reference, vignettes and engine are
// compared by.

#ifndef AFTERLEAF_TESTS_PROPERTY_RESULT_H_
#define AFTERLEAF_TESTS_PROPERTY_RESULT_H_

#include <map>
#include <set>
#include <string>

#include "afterleaf/v1/assessment.pb.h"

namespace afterleaf::property {

// Hardest exercise allowed, 0 none to 3 vigorous.
enum Ceiling { kNone = 0, kLight = 1, kModerate = 2, kVigorous = 3 };

struct Result {
  std::string phase;
  int tier = 0;
  // Alerts that are certain, with their tiers.
  std::map<std::string, int> alerts;
  int ceiling = kNone;
  std::set<std::string> flags;
  std::set<std::string> protocols;

  // The certain alerts that reach the tier.
  std::set<std::string> AlertsOfTier() const;
};

bool operator==(const Result& one, const Result& other);

// What a reply of the engine says.
Result Observe(const v1::Assessment& reply);

// One line for each part that differs: name, then `expected` and `actual`.
std::string Differences(const Result& expected, const Result& actual);

std::string Print(const Result& result);

}  // namespace afterleaf::property

#endif  // AFTERLEAF_TESTS_PROPERTY_RESULT_H_
