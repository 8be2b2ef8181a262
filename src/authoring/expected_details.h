// The parts of an answer that an example may name one by one: rules of every
// tier, doses, orders, the severity and the indexes.

#ifndef AFTERLEAF_AUTHORING_EXPECTED_DETAILS_H_
#define AFTERLEAF_AUTHORING_EXPECTED_DETAILS_H_

#include <string>
#include <vector>

#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/example.pb.h"

namespace afterleaf {
namespace authoring {

// Appends a line for each of the details that is otherwise than expected.
void CompareDetails(const v1::ExpectedAssessment& expected,
                    const v1::Assessment& actual,
                    std::vector<std::string>* lines);

// Expects the first kind of detail of `actual` that `other` has otherwise, so
// that `other` is not as expected. Alerts come first, the ask list last.
void ExpectWhatDiffers(const v1::Assessment& actual,
                       const v1::Assessment& other,
                       v1::ExpectedAssessment* expected);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_EXPECTED_DETAILS_H_
