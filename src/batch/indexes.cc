#include <algorithm>

#include "src/batch/block.h"

namespace afterleaf {
namespace batch {

void Block::EvaluateIndexes() {
  for (size_t x = 0; x < plan_.indexes.size(); ++x) {
    const IndexPlan& plan = plan_.indexes[x];
    const CompiledIndex& index = *plan.index;
    RunGroups(plan.groups);
    // Only the upper bound decides the band.
    Lanes upper = {};
    Lanes complete;
    std::fill_n(complete.at, kVectors, All(-1));
    for (const ComponentPlan& component : plan.components) {
      const Eight most = All(component.component->max_points);
      for (int v = 0; v < kVectors; ++v) {
        Eight known = {};
        Eight points = {};
        if (component.kept >= 0) {
          const Eight low = kept_[component.kept].low[v];
          known = (low == kept_[component.kept].high[v]) &
                  (low > All(kMissingInColumn));
          for (const v1::Cut& cut : component.cuts) {
            points = Choose(low >= All(cut.from()), All(cut.points()), points);
          }
        }
        for (const auto& [slot, value_points] : component.values) {
          const Eight is = MaskAt(pairs_[slot].certain, v);
          known |= is;
          points |= is & All(value_points);
        }
        if (component.not_applicable != kNoSlot) {
          known &= ~MaskAt(pairs_[component.not_applicable].certain, v);
        }
        upper.at[v] += Choose(known, points, most);
        complete.at[v] &= known;
      }
    }
    if (plan.discount != kNoSlot) {
      const Bits& holds = pairs_[plan.discount].certain;
      const Eight discount =
          All(std::min<int32_t>(index.source->discount(), kMaxInColumn));
      for (int v = 0; v < kVectors; ++v) {
        const Eight less = upper.at[v] - (discount & MaskAt(holds, v));
        upper.at[v] = less & (less > All(0));
      }
    }
    // Bands follow one another; what lies above the last is in it.
    std::vector<Bits>& bands = index_band_[x];
    for (size_t band = 0; band < bands.size(); ++band) {
      bands[band] =
          AtLeast(upper, index.source->bands(static_cast<int>(band)).from());
      if (band > 0) bands[band - 1] &= ~bands[band];
    }
    if (plan.override_slot != kNoSlot) {
      const Bits& holds = pairs_[plan.override_slot].certain;
      for (Bits& band : bands) band &= ~holds;
      bands[index.override_band] |= holds;
    }
    index_complete_[x] = Pack([&](int v) { return complete.at[v]; });
    SetValues(index.band, Everybody(), bands.data());
    SetYesNo(index.complete, index_complete_[x]);
  }
}

}  // namespace batch
}  // namespace afterleaf
