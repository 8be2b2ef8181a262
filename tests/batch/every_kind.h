// More content for the tiny pack: every kind of input, scale, condition, index
// and rule that columns must answer as requests do.

#ifndef AFTERLEAF_TESTS_BATCH_EVERY_KIND_H_
#define AFTERLEAF_TESTS_BATCH_EVERY_KIND_H_

#include "afterleaf/pack.h"

namespace afterleaf::batch_test {

Pack EveryKindOfContent();

}  // namespace afterleaf::batch_test

#endif  // AFTERLEAF_TESTS_BATCH_EVERY_KIND_H_
