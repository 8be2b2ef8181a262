// Safety screening and crisis contacts.

#ifndef AFTERLEAF_SAFETY_H_
#define AFTERLEAF_SAFETY_H_

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"

namespace afterleaf {

// How urgent help is: the tier that is certain, and the tier that cannot be
// ruled out while answers are missing. Tiers only ever rise: no answer lowers
// what another one raised. T0 means that nothing certain was found; it is an
// all-clear only when possible_tier is T0 too.
//
// Reads the same request as Assess and fails on the same (see assess.h).
absl::StatusOr<v1::SafetyReply> ScreenSafety(const Pack& pack,
                                             const v1::AssessRequest& request);

// Ways to reach help in a region, emergency first; it needs no assessment and
// may be shown on every screen. An unknown or absent region gives the fallback.
// Every reply has at least one emergency entry. Other entries that nobody has
// verified are withheld, unless reviewers signed a reason to give them; where
// that leaves a region short, those of the fallback follow its own.
absl::StatusOr<v1::CrisisContactsReply> CrisisContacts(
    const Pack& pack, const v1::CrisisContactsRequest& request);

}  // namespace afterleaf

#endif  // AFTERLEAF_SAFETY_H_
