#include "src/safety/screen.h"

#include <algorithm>

namespace afterleaf {

SafetyOutcome ScreenAlerts(const CompiledPack& pack, FactTable* facts) {
  SafetyOutcome outcome;
  outcome.alerts.reserve(pack.alerts.size());
  for (size_t i = 0; i < pack.alerts.size(); ++i) {
    const CompiledAlert& alert = pack.alerts[i];
    Truth truth = Evaluate(pack, alert.when, *facts);
    if (!alert.source->ignore_unknown_because().empty()) {
      truth.possible = truth.certain;
    }
    outcome.alerts.push_back(truth);
    if (truth.certain) {
      outcome.tier = std::max(outcome.tier, alert.source->tier());
      outcome.certain.push_back(static_cast<int>(i));
    } else if (truth.possible) {
      outcome.possible.push_back(static_cast<int>(i));
    }
    if (truth.possible) {
      outcome.possible_tier =
          std::max(outcome.possible_tier, alert.source->tier());
    }
  }
  const auto by_tier = [&](int a, int b) {
    return pack.alerts[a].source->tier() > pack.alerts[b].source->tier();
  };
  std::stable_sort(outcome.certain.begin(), outcome.certain.end(), by_tier);
  std::stable_sort(outcome.possible.begin(), outcome.possible.end(), by_tier);
  facts->SetNumber(pack.tier, outcome.tier);
  return outcome;
}

}  // namespace afterleaf
