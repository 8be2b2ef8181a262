#ifndef AFTERLEAF_SCALE_INDEX_H_
#define AFTERLEAF_SCALE_INDEX_H_

#include "src/pack/compiled_pack.h"
#include "src/rules/fact_table.h"
#include "src/rules/index_outcome.h"

namespace afterleaf {

// Adds up one index and enters its band and completeness as facts.
IndexOutcome EvaluateIndex(const CompiledPack& pack, const CompiledIndex& index,
                           FactTable* facts);

}  // namespace afterleaf

#endif  // AFTERLEAF_SCALE_INDEX_H_
