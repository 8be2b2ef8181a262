// A pack's examples: patients with the exact answer expected.

#ifndef AFTERLEAF_AUTHORING_EXAMPLES_H_
#define AFTERLEAF_AUTHORING_EXAMPLES_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/example.pb.h"

namespace afterleaf {
namespace authoring {

// What an answer has otherwise than expected, one line each, for example
// "protocols: missing EX_LIGHT; not expected EX_ACUTE". Empty: as expected.
// Compares what is set, as afterleaf/v1/example.proto says.
std::vector<std::string> CompareAssessment(
    const v1::ExpectedAssessment& expected, const v1::Assessment& actual);
std::vector<std::string> CompareScore(const v1::ExpectedScore& expected,
                                      const v1::ScaleResult& actual);

// Runs one example against a pack. Empty: it passes. An example that expects
// nothing, or whose answer the pack refuses, does not.
std::vector<std::string> RunExample(const Pack& pack,
                                    const v1::Example& example);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_EXAMPLES_H_
