#ifndef AFTERLEAF_BASE_STABLE_SORT_H_
#define AFTERLEAF_BASE_STABLE_SORT_H_

#include <cstddef>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"

namespace afterleaf {

// The places 0 to `count` - 1 in order; where neither of two comes `before` the
// other, in the order that they have.
//
// Everything that is put in order once in a load or once in a log is, by this
// one function: each kind of element that std::stable_sort meets brings
// kilobytes of code of its own.
std::vector<int> StableOrder(int count,
                             absl::FunctionRef<bool(int, int)> before);

// std::stable_sort, by way of StableOrder.
template <class Element, class Before>
void SortStably(std::vector<Element>* elements, Before before) {
  const std::vector<int> order = StableOrder(
      static_cast<int>(elements->size()),
      [&](int a, int b) { return before((*elements)[a], (*elements)[b]); });
  std::vector<Element> sorted(elements->size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    sorted[i] = std::move((*elements)[order[i]]);
  }
  *elements = std::move(sorted);
}

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_STABLE_SORT_H_
