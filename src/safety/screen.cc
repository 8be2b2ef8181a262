#include "src/safety/screen.h"

#include <algorithm>

namespace afterleaf {
void ScreenAlerts(const CompiledPack& pack, FactTable* facts,
                  ConditionTruths* truths, SafetyOutcome* outcome) {
  outcome->tier = outcome->possible_tier = v1::T0;
  outcome->certain.clear();
  outcome->possible.clear();
  for (const auto& rule : truths->EvaluateRules(RuleList::kAlerts)) {
    const v1::Alert& alert = *pack.alerts[rule.position].source;
    if (rule.certain) {
      outcome->tier = std::max(outcome->tier, alert.tier());
      outcome->certain.push_back(rule.position);
    } else if (alert.ignore_unknown_because().empty()) {
      outcome->possible.push_back(rule.position);
    } else {
      continue;
    }
    outcome->possible_tier = std::max(outcome->possible_tier, alert.tier());
  }
  facts->SetNumber(pack.tier, outcome->tier);
  truths->Learn(pack.tier, *facts);
}

}  // namespace afterleaf
