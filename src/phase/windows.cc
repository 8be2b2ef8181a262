#include "src/phase/windows.h"

#include <algorithm>

namespace afterleaf {
namespace {

// How a modifier bears on a person: for sure, perhaps, or not.
struct ModifierState {
  bool applies = false;
  bool may_apply = false;
  bool may_not_apply = false;
};

ModifierState StateOf(const CompiledModifier& modifier,
                      const std::vector<IndexOutcome>& indexes) {
  const IndexOutcome& index = indexes[modifier.index];
  return {index.band == modifier.band,
          index.lower_band <= modifier.band && modifier.band <= index.band,
          index.lower_band != modifier.band || index.band != modifier.band};
}

}  // namespace

void FindWindows(const CompiledPack& pack,
                 const std::vector<IndexOutcome>& indexes,
                 const FactTable& facts, Windows* windows) {
  const CompiledPhaseModel& model = pack.phase_model;
  const CompiledInput& input = pack.inputs[model.window_input];
  const bool product_known = facts.IsKnown(input.fact) &&
                             facts.ValueOf(input.fact) != input.unknown_value;
  const int window = facts.IsKnown(input.fact)
                         ? model.window_by_value[facts.ValueOf(input.fact)]
                         : model.window_otherwise;
  windows->because.Clear();
  if (facts[input.fact].asked) windows->because.Add(input.fact);
  windows->boundaries = model.windows[window].boundaries_h;
  windows->earliest = windows->latest = windows->boundaries;
  if (!product_known) {
    for (const CompiledWindow& other : model.windows) {
      for (size_t i = 0; i < windows->boundaries.size(); ++i) {
        windows->earliest[i] =
            std::min(windows->earliest[i], other.boundaries_h[i]);
        windows->latest[i] =
            std::max(windows->latest[i], other.boundaries_h[i]);
      }
    }
  }
  for (const CompiledModifier& modifier : model.modifiers) {
    const ModifierState state = StateOf(modifier, indexes);
    windows->because.AddAll(indexes[modifier.index].because);
    if (!state.may_apply) continue;
    for (size_t i = 0; i < windows->boundaries.size(); ++i) {
      if (state.applies) windows->boundaries[i] += modifier.add_h[i];
      windows->latest[i] += modifier.add_h[i];
      if (!state.may_not_apply) windows->earliest[i] += modifier.add_h[i];
    }
  }
}

}  // namespace afterleaf
