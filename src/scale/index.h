#ifndef AFTERLEAF_SCALE_INDEX_H_
#define AFTERLEAF_SCALE_INDEX_H_

#include "src/pack/compiled_pack.h"
#include "src/rules/evaluate.h"
#include "src/rules/fact_table.h"
#include "src/rules/index_outcome.h"
#include "src/rules/reasons.h"

namespace afterleaf {

// Adds up one index and enters its band and completeness as facts. `reasons`
// is nullptr when nobody asks for them.
void EvaluateIndex(const CompiledPack& pack, const CompiledIndex& index,
                   FactTable* facts, ConditionTruths* truths, Reasons* reasons,
                   IndexOutcome* outcome);

}  // namespace afterleaf

#endif  // AFTERLEAF_SCALE_INDEX_H_
