// Scoring of symptom scales.

#ifndef AFTERLEAF_SCALE_H_
#define AFTERLEAF_SCALE_H_

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/functions.pb.h"

namespace afterleaf {

// Scores one response by the published rule of its scale: points, reverse keys,
// skip rules, prorating where the rule allows it, band, and the change since an
// earlier total.
//
// A missing answer is never 0. With too many missing there is no total; the
// reply then gives the smallest and largest total still possible. An answer
// outside the legal values is an INVALID_RESPONSE issue in the reply and counts
// as missing; it is never clamped. Improvement is claimed only for a change of
// at least the published threshold. The reply is no diagnosis.
//
// INVALID_ARGUMENT, with the path of the field: a scale, item, unit or result
// that the pack does not have, or more answers than the scale has items.
absl::StatusOr<v1::ScaleResult> ScoreScale(
    const Pack& pack, const v1::ScoreScaleRequest& request);

}  // namespace afterleaf

#endif  // AFTERLEAF_SCALE_H_
