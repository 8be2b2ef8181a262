#ifndef AFTERLEAF_SCALE_INDEX_H_
#define AFTERLEAF_SCALE_INDEX_H_

#include "src/pack/compiled_pack.h"
#include "src/rules/fact_set.h"
#include "src/rules/fact_table.h"

namespace afterleaf {

// What an index comes to.
struct IndexOutcome {
  // Bounds of the points; equal when nothing is missing.
  int lower = 0;
  int upper = 0;
  // Position among the bands, from the upper bound or from the override.
  int band = 0;
  // The band that the lower bound would give; differs from `band` only when
  // something is missing.
  int lower_band = 0;
  bool complete = true;
  // The answers that it rests on.
  FactSet because;
};

// Adds up one index and enters its band and completeness as facts.
IndexOutcome EvaluateIndex(const CompiledPack& pack, const CompiledIndex& index,
                           FactTable* facts);

}  // namespace afterleaf

#endif  // AFTERLEAF_SCALE_INDEX_H_
