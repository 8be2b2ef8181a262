#include "src/batch/block.h"

namespace afterleaf {
namespace batch {

void Block::SetNumber(FactId fact, Bounds bounds) {
  const FactTests& tests = plan_.tests[fact];
  if (tests.ranges.empty()) return;
  const bool exact = bounds.low == bounds.high;
  for (size_t i = 0; i < tests.thresholds.size(); ++i) {
    low_at_least_[i] = AtLeast(bounds.low, tests.thresholds[i]);
    if (!exact) high_at_least_[i] = AtLeast(bounds.high, tests.thresholds[i]);
  }
  const std::vector<Bits>& high = exact ? low_at_least_ : high_at_least_;
  // Who was not asked is below every number, which is above no `from`.
  const auto from = [&](const std::vector<Bits>& bound, int threshold) {
    return threshold < 0 ? AtLeast(bounds.low, kMinInColumn) : bound[threshold];
  };
  for (const RangeTest& test : tests.ranges) {
    Pair& pair = pairs_[test.slot];
    pair.certain = from(low_at_least_, test.from);
    pair.possible = from(high, test.from);
    if (test.behind < 0) continue;
    pair.certain &= ~high[test.behind];
    pair.possible &= ~low_at_least_[test.behind];
  }
}

void Block::SetValues(FactId fact, const Bits& asked, const Bits* may_be) {
  for (const SetTest& test : plan_.tests[fact].sets) {
    Bits inside = kNobody;
    Bits outside = kNobody;
    for (size_t value = 0; value < pack_.facts[fact].values.size(); ++value) {
      Bits& side = (test.set >> value & 1) != 0 ? inside : outside;
      side |= may_be[value];
    }
    pairs_[test.slot] = {asked & ~outside, inside};
  }
}

void Block::SetYesNo(FactId fact, const Bits& yes) {
  const Bits may_be[] = {~yes, yes};
  SetValues(fact, Everybody(), may_be);
}

}  // namespace batch
}  // namespace afterleaf
