// What an example asserts: which outcomes its expectation compares.

#ifndef AFTERLEAF_AUTHORING_COVERAGE_ASSERTED_H_
#define AFTERLEAF_AUTHORING_COVERAGE_ASSERTED_H_

#include <algorithm>
#include <string>

#include "absl/strings/string_view.h"
#include "src/authoring/coverage/coverage_parts.h"

namespace afterleaf {
namespace authoring {

template <class List>
bool HasId(const List& list, absl::string_view id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

// An alert of the expected tier or above: it shows in the rules, or would raise
// the tier. One below is not compared.
bool AssertsAlert(const ExampleRun& run, int alert);

// By the ceiling, where the limit bounds it, or by the protocols.
bool AssertsLimit(const ExampleRun& run, int limit);

// The expectation compares whether the protocol is offered.
bool AssertsOffer(const ExampleRun& run, int protocol);

// The same, and the limits let the protocol or its replacement pass, so that
// its own condition decides.
bool AssertsProtocolCondition(const ExampleRun& run, int protocol);

// The flag, or through a rule that reads the finding.
bool AssertsFinding(const ExampleRun& run, int finding);

// The finding is certain, and something that it asks for is expected to be
// asked.
bool AssertsAsking(const ExampleRun& run, int finding);

// The band's flags, or through a rule that reads the index.
bool AssertsIndex(const ExampleRun& run, int index);

// The band of scale answers, or through a rule that reads the band.
bool AssertsBandSet(const ExampleRun& run, int scale);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_COVERAGE_ASSERTED_H_
