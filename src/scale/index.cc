#include "src/scale/index.h"

#include <algorithm>

namespace afterleaf {
namespace {

// Points of a known component, or -1 where the value counts as missing.
int PointsOf(const CompiledPack& pack, const CompiledComponent& component,
             const FactTable& facts) {
  const FactId fact = pack.inputs[component.input].fact;
  if (!facts.IsKnown(fact)) return -1;
  if (pack.facts[fact].is_set()) {
    return component.value_points[facts.ValueOf(fact)];
  }
  int points = 0;
  for (const v1::Cut& cut : component.cuts) {
    if (facts[fact].low >= cut.from()) points = cut.points();
  }
  return points;
}

int BandOf(const CompiledIndex& index, int points) {
  int position = 0;
  for (const v1::IndexBand& band : index.source->bands()) {
    if (points >= band.from() && points <= band.to()) return position;
    ++position;
  }
  return position - 1;
}

}  // namespace

void EvaluateIndex(const CompiledPack& pack, const CompiledIndex& index,
                   FactTable* facts, ConditionTruths* truths, Reasons* reasons,
                   IndexOutcome* outcome) {
  outcome->lower = outcome->upper = 0;
  outcome->complete = true;
  outcome->because.Clear();
  // Whether the condition is certain; either way what that rests on is cited.
  const auto holds = [&](ConditionId condition) {
    if (condition == kNoCondition) return false;
    const Truth truth = truths->Evaluate(condition, *facts);
    if (reasons != nullptr && truth.certain) {
      outcome->because.AddAll(reasons->WhyCertain(condition));
    } else if (reasons != nullptr && !truth.possible) {
      outcome->because.AddAll(reasons->WhyImpossible(condition));
    }
    return truth.certain;
  };
  for (const CompiledComponent& component : index.components) {
    const FactId fact = pack.inputs[component.input].fact;
    if (reasons != nullptr && facts->IsKnown(fact)) outcome->because.Add(fact);
    const int points = holds(component.not_applicable_when)
                           ? -1
                           : PointsOf(pack, component, *facts);
    if (points < 0) {
      outcome->complete = false;
      outcome->upper += component.max_points;
    } else {
      outcome->lower += points;
      outcome->upper += points;
    }
  }
  if (holds(index.discount_when)) {
    outcome->lower = std::max(0, outcome->lower - index.source->discount());
    outcome->upper = std::max(0, outcome->upper - index.source->discount());
  }
  outcome->band = BandOf(index, outcome->upper);
  outcome->lower_band = BandOf(index, outcome->lower);
  if (holds(index.override_when)) {
    outcome->band = outcome->lower_band = index.override_band;
  }
  facts->SetValue(index.band, outcome->band);
  facts->SetValue(index.complete,
                  outcome->complete ? yes_no::kYes : yes_no::kNo);
}

}  // namespace afterleaf
