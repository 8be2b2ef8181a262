#include "src/safety/screen.h"

#include <algorithm>

namespace afterleaf {
namespace {

// Sorts by tier, highest first; within a tier the order of the pack stays. The
// lists are short, and nothing is allocated.
void SortByTier(const CompiledPack& pack, std::vector<int>* alerts) {
  std::sort(alerts->begin(), alerts->end(), [&](int a, int b) {
    const v1::Tier tier_a = pack.alerts[a].source->tier();
    const v1::Tier tier_b = pack.alerts[b].source->tier();
    return tier_a != tier_b ? tier_a > tier_b : a < b;
  });
}

}  // namespace

void ScreenAlerts(const CompiledPack& pack, FactTable* facts,
                  ConditionTruths* truths, SafetyOutcome* outcome) {
  outcome->tier = outcome->possible_tier = v1::T0;
  outcome->alerts.clear();
  outcome->certain.clear();
  outcome->possible.clear();
  for (size_t i = 0; i < pack.alerts.size(); ++i) {
    const CompiledAlert& alert = pack.alerts[i];
    Truth truth = truths->Evaluate(alert.when, *facts);
    if (!alert.source->ignore_unknown_because().empty()) {
      truth.possible = truth.certain;
    }
    outcome->alerts.push_back(truth);
    if (truth.certain) {
      outcome->tier = std::max(outcome->tier, alert.source->tier());
      outcome->certain.push_back(static_cast<int>(i));
    } else if (truth.possible) {
      outcome->possible.push_back(static_cast<int>(i));
    }
    if (truth.possible) {
      outcome->possible_tier =
          std::max(outcome->possible_tier, alert.source->tier());
    }
  }
  SortByTier(pack, &outcome->certain);
  SortByTier(pack, &outcome->possible);
  facts->SetNumber(pack.tier, outcome->tier);
}

}  // namespace afterleaf
