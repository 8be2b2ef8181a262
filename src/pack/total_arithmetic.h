// How points become a total. Shared by scoring and by the check of the bands,
// so that the bands are held against the very totals that people get.

#ifndef AFTERLEAF_PACK_TOTAL_ARITHMETIC_H_
#define AFTERLEAF_PACK_TOTAL_ARITHMETIC_H_

#include <algorithm>
#include <cstdint>

#include "src/pack/compiled_pack.h"

namespace afterleaf {

// The total of a scale whose summed items earned `sum` points together; for a
// scale of the method WORST, whose worst item earned them.
inline int32_t TotalOfPoints(const CompiledScale& scale, int64_t sum) {
  if (scale.source->method() == v1::Scale::MEAN) {
    // Half up; nothing is negative.
    const int64_t n = std::max(scale.summed_items, 1);
    return static_cast<int32_t>((2 * sum * scale.total_per_unit + n) / (2 * n));
  }
  return static_cast<int32_t>(sum * scale.multiplier);
}

// The sum that `answered` of `items` items with `known` points together stand
// for: their mean times `items`, half up. Where items differ in their points
// that can miss every sum that is possible, `low` to `high`.
inline int64_t ProratedSum(int64_t known, int64_t answered, int64_t items,
                           int64_t low, int64_t high) {
  return std::clamp((2 * known * items + answered) / (2 * answered), low, high);
}

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_TOTAL_ARITHMETIC_H_
