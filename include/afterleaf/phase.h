// The recovery phase.

#ifndef AFTERLEAF_PHASE_H_
#define AFTERLEAF_PHASE_H_

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"

namespace afterleaf {

// Where a person stands between use and lasting recovery, why, and how far the
// next phases are. Total: every combination of missing answers has a phase, if
// only the pack's phase for "cannot be placed".
//
// Windows are whole hours since the last use, half open. Distances are ranges:
// they spread where the last use, the product or the dependence risk is not
// known exactly, and promise no date. Low scores never move a person to a later
// phase before its time.
//
// Reads the same request as Assess and fails on the same (see assess.h).
absl::StatusOr<v1::PhaseReply> AssessPhase(const Pack& pack,
                                           const v1::AssessRequest& request);

}  // namespace afterleaf

#endif  // AFTERLEAF_PHASE_H_
