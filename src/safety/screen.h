#ifndef AFTERLEAF_SAFETY_SCREEN_H_
#define AFTERLEAF_SAFETY_SCREEN_H_

#include <vector>

#include "afterleaf/v1/intensity.pb.h"
#include "src/pack/compiled_pack.h"
#include "src/rules/evaluate.h"
#include "src/rules/fact_table.h"

namespace afterleaf {

struct SafetyOutcome {
  // Highest tier of the certain alerts, and of all that are possible.
  v1::Tier tier = v1::T0;
  v1::Tier possible_tier = v1::T0;
  // Certain alerts, highest tier first, then in the order of the pack.
  std::vector<int> certain;
  // Alerts that are only possible, in the same order, but for those that ignore
  // unknown answers.
  std::vector<int> possible;
};

// Evaluates every alert and enters the certain tier as a fact.
void ScreenAlerts(const CompiledPack& pack, FactTable* facts,
                  ConditionTruths* truths, SafetyOutcome* outcome);

}  // namespace afterleaf

#endif  // AFTERLEAF_SAFETY_SCREEN_H_
