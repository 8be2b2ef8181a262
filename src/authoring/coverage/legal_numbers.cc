#include "src/authoring/coverage/legal_numbers.h"

#include <set>
#include <vector>

#include "src/pack/reachable_totals.h"

namespace afterleaf {
namespace authoring {
namespace {

std::set<int32_t> ValuesOfItem(const CompiledScale& scale, FactId fact) {
  std::set<int32_t> values;
  for (const CompiledItem& item : scale.items) {
    if (item.fact != fact) continue;
    for (const v1::ValuePoints& entry : item.points) {
      values.insert(entry.value());
    }
  }
  return values;
}

// Which of the numbers from min to max are legal.
class Legal {
 public:
  Legal(const CompiledPack& pack, FactId fact) : info_(pack.facts[fact]) {
    if (info_.kind == FactKind::kScaleItem) {
      listed_ = ValuesOfItem(pack.scales[info_.owner], fact);
    } else if (info_.kind == FactKind::kScaleTotal) {
      const CompiledScale& scale = pack.scales[info_.owner];
      // Without bands a total may be stated that no answers come to.
      if (!scale.bands.empty()) totals_ = &scale.reachable;
    }
  }

  std::optional<int32_t> Find(int32_t number, int direction) const {
    while (number >= info_.min && number <= info_.max) {
      if (totals_ != nullptr ? IsReachable(*totals_, number)
                             : listed_.empty() || listed_.count(number) > 0) {
        return number;
      }
      number += direction;
    }
    return std::nullopt;
  }

 private:
  const Fact& info_;
  std::set<int32_t> listed_;
  const std::vector<TotalRange>* totals_ = nullptr;
};

}  // namespace

std::optional<int32_t> LegalBelow(const CompiledPack& pack, FactId fact,
                                  int32_t number) {
  const int32_t below = std::min(number - 1, pack.facts[fact].max);
  return Legal(pack, fact).Find(below, -1);
}

std::optional<int32_t> LegalFrom(const CompiledPack& pack, FactId fact,
                                 int32_t number) {
  const int32_t from = std::max(number, pack.facts[fact].min);
  return Legal(pack, fact).Find(from, 1);
}

}  // namespace authoring
}  // namespace afterleaf
