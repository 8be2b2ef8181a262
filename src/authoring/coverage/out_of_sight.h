// Parts of a pack whose outcome no expectation can compare.

#ifndef AFTERLEAF_AUTHORING_COVERAGE_OUT_OF_SIGHT_H_
#define AFTERLEAF_AUTHORING_COVERAGE_OUT_OF_SIGHT_H_

#include <vector>

#include "afterleaf/v1/intensity.pb.h"
#include "src/authoring/condition_tree.h"
#include "src/authoring/coverage/condition_reach.h"

namespace afterleaf {
namespace authoring {

// By fact: the condition of an alert, a limit, a protocol that can be offered,
// or a finding whose outcome shows reads it.
std::vector<bool> FactsThatAreRead(const CompiledPack& pack);

// Takes out of `reach` what an alert of `tier` cannot show because the value
// alone makes an alert of a higher tier certain: alerts below the tier that
// stands are not compared.
void DropOutOfSight(const CompiledPack& pack, const ConditionTree& tree,
                    const std::vector<TestEdge>& edges, v1::Tier tier,
                    Reach* reach);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_COVERAGE_OUT_OF_SIGHT_H_
