#ifndef AFTERLEAF_RULES_INDEX_OUTCOME_H_
#define AFTERLEAF_RULES_INDEX_OUTCOME_H_

#include "src/rules/fact_set.h"

namespace afterleaf {

// What an index comes to.
struct IndexOutcome {
  explicit IndexOutcome(const CompiledPack& pack) : because(pack) {}

  // Bounds of the points; equal when nothing is missing.
  int lower = 0;
  int upper = 0;
  // Position among the bands, from the upper bound or from the override.
  int band = 0;
  // The band that the lower bound would give; differs from `band` only when
  // something is missing.
  int lower_band = 0;
  bool complete = true;
  // The answers that it rests on; none when nobody asked for reasons.
  FactSet because;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_INDEX_OUTCOME_H_
