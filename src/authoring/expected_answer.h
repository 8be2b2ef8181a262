// What an example can expect of an answer, and what tells two packs apart.

#ifndef AFTERLEAF_AUTHORING_EXPECTED_ANSWER_H_
#define AFTERLEAF_AUTHORING_EXPECTED_ANSWER_H_

#include "absl/types/optional.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"

namespace afterleaf {
namespace authoring {

// Phase, tier with its rules, ceiling, flags and protocols of an answer, and
// its issues where there are some.
v1::ExpectedAssessment ExpectedOf(const v1::Assessment& answer);
v1::ExpectedScore ExpectedOf(const v1::ScaleResult& score);

// An answer as an expectation that `other` does not meet; what ExpectedOf
// leaves out is in it where it differs. Nothing: no example can tell the two.
absl::optional<v1::ExpectedAssessment> ExpectedUnlike(
    const v1::Assessment& answer, const v1::Assessment& other);
absl::optional<v1::ExpectedScore> ExpectedUnlike(const v1::ScaleResult& score,
                                                 const v1::ScaleResult& other);

// It expects something that ExpectedOf leaves out.
bool SaysDetails(const v1::ExpectedAssessment& expected);

// The same of what two packs answer to one request. Nothing, too, when `pack`
// refuses it.
absl::optional<v1::ExpectedAssessment> TellsApart(
    const Pack& pack, const Pack& other, const v1::AssessRequest& person);
absl::optional<v1::ExpectedScore> TellsApart(
    const Pack& pack, const Pack& other, const v1::ScoreScaleRequest& request);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_EXPECTED_ANSWER_H_
