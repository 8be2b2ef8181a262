#ifndef AFTERLEAF_PACK_REACHABLE_TOTALS_H_
#define AFTERLEAF_PACK_REACHABLE_TOTALS_H_

#include <cstdint>
#include <vector>

#include "src/pack/compiled_pack.h"

namespace afterleaf {

// Every total that answers can come to, prorated ones included, as runs of
// neighbouring numbers, lowest first. Skip rules only fill in answers, so they
// reach no other total.
//
// Takes what it costs from `*work_left`. Empty when that does not suffice.
std::vector<TotalRange> ReachableTotals(const CompiledScale& scale,
                                        int64_t* work_left);

// Whether a total lies in one of the runs.
bool IsReachable(const std::vector<TotalRange>& reachable, int32_t total);

// Whether a total has a band, if any total of the scale has. Bands hold what
// the items can come to; a total between two bands would have none, and the
// rules that read the band would not see it.
bool HasBandIfAnyHas(const CompiledScale& scale, int32_t total);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_REACHABLE_TOTALS_H_
