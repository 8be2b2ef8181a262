#ifndef AFTERLEAF_BATCH_WRITE_OUTCOMES_H_
#define AFTERLEAF_BATCH_WRITE_OUTCOMES_H_

#include <cstddef>

#include "afterleaf/batch.h"
#include "src/batch/block.h"

namespace afterleaf {
namespace batch {

// Writes the first `people` of a block to the arrays, from `first` on.
void WriteOutcomes(const BlockOutcome& outcome, size_t first, size_t people,
                   const BatchOutcomes& arrays);

}  // namespace batch
}  // namespace afterleaf

#endif  // AFTERLEAF_BATCH_WRITE_OUTCOMES_H_
