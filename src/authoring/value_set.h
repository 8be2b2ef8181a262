// A set of values of one fact, silence included.

#ifndef AFTERLEAF_AUTHORING_VALUE_SET_H_
#define AFTERLEAF_AUTHORING_VALUE_SET_H_

#include <cstdint>
#include <vector>

namespace afterleaf {
namespace authoring {

// Numbers, or positions of named values, as ranges; and whether the fact may
// stay silent, which no test but a negated one lets pass.
struct ValueSet {
  struct Range {
    std::int64_t from;
    std::int64_t to;
  };
  // Rising, not empty, with a gap between any two.
  std::vector<Range> ranges;
  bool silent = false;

  bool empty() const { return ranges.empty() && !silent; }
};

// Joins the ranges, which may come in any order and overlap.
ValueSet MakeValueSet(std::vector<ValueSet::Range> ranges, bool silent = false);

ValueSet Intersect(const ValueSet& a, const ValueSet& b);
// What of `a` is not in `b`.
ValueSet Subtract(const ValueSet& a, const ValueSet& b);

inline bool IsSubset(const ValueSet& a, const ValueSet& b) {
  return Subtract(a, b).empty();
}

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_VALUE_SET_H_
