#ifndef AFTERLEAF_USE_LOG_ROUNDING_H_
#define AFTERLEAF_USE_LOG_ROUNDING_H_

#include <cstdint>

namespace afterleaf {

// The quotient of two numbers that are not negative, half rounded up.
constexpr int64_t DivideHalfUp(int64_t numerator, int64_t denominator) {
  return (2 * numerator + denominator) / (2 * denominator);
}

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_ROUNDING_H_
