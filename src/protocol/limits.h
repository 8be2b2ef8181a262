#ifndef AFTERLEAF_PROTOCOL_LIMITS_H_
#define AFTERLEAF_PROTOCOL_LIMITS_H_

#include <optional>
#include <vector>

#include "afterleaf/v1/intensity.pb.h"
#include "src/pack/compiled_pack.h"
#include "src/rules/evaluate.h"

namespace afterleaf {

// The limits that apply to a person, and what is left when all of them do.
struct LimitOutcome {
  struct Applied {
    int limit = 0;
    bool certain = false;
  };
  // In the order of the pack.
  std::vector<Applied> applied;
  v1::Intensity phase_ceiling = v1::NONE;
  v1::Intensity ceiling = v1::NONE;
  std::optional<int> max_minutes;
  // By protocol, yes or no: no limit rules it out by name, tag or list.
  std::vector<char> allowed;
  // By number of a kind of activity, yes or no: no limit takes it out.
  std::vector<char> allowed_kinds;
};

// Evaluates every limit against a phase's ceiling. A limit applies when it is
// certain, and also when it is only possible unless a signed reason lets it
// ignore unknown answers. The strictest wins; order does not matter.
void ApplyLimits(const CompiledPack& pack, v1::Intensity phase_ceiling,
                 ConditionTruths* truths, LimitOutcome* outcome);

}  // namespace afterleaf

#endif  // AFTERLEAF_PROTOCOL_LIMITS_H_
