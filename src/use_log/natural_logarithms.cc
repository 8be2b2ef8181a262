#include "src/use_log/natural_logarithms.h"

#include <iterator>

#include "src/base/limits.h"

namespace afterleaf {
namespace {

constexpr int64_t kBillionths[] = {
#include "src/use_log/natural_logarithms.inc"
};
static_assert(std::size(kBillionths) == kMaxLogarithmOf);

}  // namespace

int64_t LogarithmBillionths(int32_t number) { return kBillionths[number - 1]; }

}  // namespace afterleaf
