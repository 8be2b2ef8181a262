#include "src/authoring/value_set.h"

#include <algorithm>
#include <utility>

namespace afterleaf {
namespace authoring {

ValueSet MakeValueSet(std::vector<ValueSet::Range> ranges, bool silent) {
  std::sort(ranges.begin(), ranges.end(),
            [](const ValueSet::Range& a, const ValueSet::Range& b) {
              return a.from < b.from;
            });
  ValueSet set;
  set.silent = silent;
  for (const ValueSet::Range& range : ranges) {
    if (range.from > range.to) continue;
    if (!set.ranges.empty() && range.from <= set.ranges.back().to + 1) {
      set.ranges.back().to = std::max(set.ranges.back().to, range.to);
    } else {
      set.ranges.push_back(range);
    }
  }
  return set;
}

ValueSet Intersect(const ValueSet& a, const ValueSet& b) {
  std::vector<ValueSet::Range> common;
  for (const ValueSet::Range& x : a.ranges) {
    for (const ValueSet::Range& y : b.ranges) {
      common.push_back({std::max(x.from, y.from), std::min(x.to, y.to)});
    }
  }
  return MakeValueSet(std::move(common), a.silent && b.silent);
}

ValueSet Subtract(const ValueSet& a, const ValueSet& b) {
  std::vector<ValueSet::Range> left;
  for (const ValueSet::Range& range : a.ranges) {
    std::int64_t from = range.from;
    for (const ValueSet::Range& hole : b.ranges) {
      left.push_back({from, std::min(range.to, hole.from - 1)});
      from = std::max(from, hole.to + 1);
    }
    left.push_back({from, range.to});
  }
  return MakeValueSet(std::move(left), a.silent && !b.silent);
}

}  // namespace authoring
}  // namespace afterleaf
