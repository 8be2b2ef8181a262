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
// reply then gives the smallest and largest total still possible, and where the
// scale says so the band that all of them share. An answer outside the legal
// values, and a total that no answers can come to in a scale with bands, is an
// INVALID_RESPONSE issue in the reply and counts as missing; it is never
// clamped. Of a scale of the method EXTERNAL only a stated total is taken;
// items are an UNSUPPORTED_SCALE issue. Totals, their bounds and changes count
// parts of a unit, `total_per_unit` of them. Improvement is claimed only for a
// change of at least the published threshold. The reply is no diagnosis.
//
// INVALID_ARGUMENT, with the path of the field: a scale, item, unit or result
// that the pack does not have, or more answers than the scale has items.
absl::StatusOr<v1::ScaleResult> ScoreScale(
    const Pack& pack, const v1::ScoreScaleRequest& request);

}  // namespace afterleaf

#endif  // AFTERLEAF_SCALE_H_
