#include "src/base/stable_sort.h"

#include <algorithm>
#include <numeric>

namespace afterleaf {

std::vector<int> StableOrder(int count,
                             absl::FunctionRef<bool(int, int)> before) {
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  // Places are never equal, so that a plain sort will do.
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    if (before(a, b)) return true;
    return a < b && !before(b, a);
  });
  return order;
}

}  // namespace afterleaf
