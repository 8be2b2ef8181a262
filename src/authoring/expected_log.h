// What a log is expected to show.

#ifndef AFTERLEAF_AUTHORING_EXPECTED_LOG_H_
#define AFTERLEAF_AUTHORING_EXPECTED_LOG_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/use_log_analysis.pb.h"

namespace afterleaf {
namespace authoring {

// What an analysis has otherwise than expected, one line each, for example
// "rules: missing UL-01". Compares what is set.
std::vector<std::string> CompareUseLog(const v1::ExpectedUseLog& expected,
                                       const v1::UseLogAnalysis& actual);

// The same for the log of a patient. An assessment tells of a log only which
// rules hold; whatever else is expected is a difference.
std::vector<std::string> CompareLogOfPatient(const v1::ExpectedUseLog& expected,
                                             const v1::Assessment& actual);

// Whether the expectation would notice if a rule about logs held where it does
// not, or the other way round. `flag` and `prompts`: the rule has any.
bool AssertsLogRule(const v1::ExpectedUseLog& expected, absl::string_view rule,
                    bool flag, bool prompts);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_EXPECTED_LOG_H_
