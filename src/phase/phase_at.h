#ifndef AFTERLEAF_PHASE_PHASE_AT_H_
#define AFTERLEAF_PHASE_PHASE_AT_H_

#include "src/phase/outcome.h"

namespace afterleaf {

// Runs the phase algorithm (see PhaseModel in phase_model.proto) and enters
// phase, phase by time, severity and every flag as facts. Total: there is a
// phase for every combination of known and missing answers.
PhaseOutcome PhaseAt(const CompiledPack& pack, const PhaseQuestion& question,
                     FactTable* facts);

}  // namespace afterleaf

#endif  // AFTERLEAF_PHASE_PHASE_AT_H_
