#include "src/authoring/coverage/legal_numbers.h"

#include <algorithm>
#include <set>

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

std::set<int32_t> TotalsOfWorst(const CompiledScale& scale) {
  std::set<int32_t> totals;
  for (const CompiledItem& item : scale.items) {
    if (!item.summed) continue;
    for (const v1::ValuePoints& entry : item.points) {
      totals.insert(entry.points() * scale.multiplier);
    }
  }
  return totals;
}

// Which of the numbers from min to max are legal.
class Legal {
 public:
  Legal(const CompiledPack& pack, FactId fact) : info_(pack.facts[fact]) {
    if (info_.kind == FactKind::kScaleItem) {
      listed_ = ValuesOfItem(pack.scales[info_.owner], fact);
    } else if (info_.kind == FactKind::kScaleTotal) {
      const CompiledScale& scale = pack.scales[info_.owner];
      if (scale.source->method() == v1::Scale::WORST) {
        listed_ = TotalsOfWorst(scale);
      } else {
        step_ = scale.multiplier;
      }
    }
  }

  std::optional<int32_t> Find(int32_t number, int direction) const {
    while (number >= info_.min && number <= info_.max) {
      if (listed_.empty() ? number % step_ == 0 : listed_.count(number) > 0) {
        return number;
      }
      number += direction;
    }
    return std::nullopt;
  }

 private:
  const Fact& info_;
  std::set<int32_t> listed_;
  int32_t step_ = 1;
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
