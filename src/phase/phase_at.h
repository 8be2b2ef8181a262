#ifndef AFTERLEAF_PHASE_PHASE_AT_H_
#define AFTERLEAF_PHASE_PHASE_AT_H_

#include "src/phase/outcome.h"

namespace afterleaf {

// Runs the phase algorithm (see PhaseModel in phase_model.proto) and enters
// phase, phase by time, severity and every flag as facts. Total: there is a
// phase for every combination of known and missing answers.
void PhaseAt(const CompiledPack& pack, const PhaseQuestion& question,
             FactTable* facts, PhaseOutcome* outcome);

}  // namespace afterleaf

#endif  // AFTERLEAF_PHASE_PHASE_AT_H_
