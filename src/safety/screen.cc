#include "src/safety/screen.h"

#include <algorithm>

namespace afterleaf {
void ScreenAlerts(const CompiledPack& pack, FactTable* facts,
                  ConditionTruths* truths, SafetyOutcome* outcome) {
  outcome->tier = outcome->possible_tier = v1::T0;
  outcome->certain.clear();
  outcome->possible.clear();
  truths->EvaluateRules(RuleList::kAlerts, [&](int position, Truth truth) {
    const v1::Alert& alert = *pack.alerts[position].source;
    if (truth.certain) {
      outcome->tier = std::max(outcome->tier, alert.tier());
      outcome->certain.push_back(position);
    } else if (alert.ignore_unknown_because().empty()) {
      outcome->possible.push_back(position);
    } else {
      return;
    }
    outcome->possible_tier = std::max(outcome->possible_tier, alert.tier());
  });
  facts->SetNumber(pack.tier, outcome->tier);
  truths->Learn(pack.tier, *facts);
}

}  // namespace afterleaf
