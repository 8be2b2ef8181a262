#ifndef AFTERLEAF_USE_LOG_NATURAL_LOGARITHMS_H_
#define AFTERLEAF_USE_LOG_NATURAL_LOGARITHMS_H_

#include <cstdint>

namespace afterleaf {

// The natural logarithm of 1 to kMaxLogarithmOf in billionths, rounded to the
// nearest. Every platform has the same, unlike std::log.
int64_t LogarithmBillionths(int32_t number);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_NATURAL_LOGARITHMS_H_
