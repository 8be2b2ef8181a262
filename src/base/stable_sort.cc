#include "src/base/stable_sort.h"

#include <algorithm>
#include <numeric>

namespace afterleaf {

std::vector<int> StableOrder(int count,
                             absl::FunctionRef<bool(int, int)> before) {
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), before);
  return order;
}

}  // namespace afterleaf
