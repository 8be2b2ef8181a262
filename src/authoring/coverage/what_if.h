// What would become of an example if one number were another.

#ifndef AFTERLEAF_AUTHORING_COVERAGE_WHAT_IF_H_
#define AFTERLEAF_AUTHORING_COVERAGE_WHAT_IF_H_

#include <cstdint>

#include "afterleaf/v1/example.pb.h"
#include "src/assess/evaluation.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace authoring {

// Whether the example's expectation would fail if the phase model alone read
// `number` for a fact, or were told of an exact last use `hours` ago; every
// other reader of the answer is left with what it was.
bool PhaseNumberMatters(const v1::ExpectedAssessment& expected,
                        const Evaluation& evaluation, FactId fact,
                        int32_t number);
bool PhaseHoursMatter(const v1::ExpectedAssessment& expected,
                      const Evaluation& evaluation, int32_t hours);

// The same for the indexes alone.
bool IndexNumberMatters(const v1::ExpectedAssessment& expected,
                        const Evaluation& evaluation, FactId fact,
                        int32_t number);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_COVERAGE_WHAT_IF_H_
