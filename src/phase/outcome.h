#ifndef AFTERLEAF_PHASE_OUTCOME_H_
#define AFTERLEAF_PHASE_OUTCOME_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "src/pack/compiled_pack.h"
#include "src/rules/fact_set.h"
#include "src/rules/fact_table.h"
#include "src/rules/index_outcome.h"

namespace afterleaf {

// Whole hours since the last use; both ends equal for an exact time.
struct HoursSince {
  int32_t from = 0;
  int32_t to = 0;
};

// What the phase algorithm is given beside the facts.
struct PhaseQuestion {
  // Not given when the last use is not known.
  std::optional<HoursSince> hours;
  // The last use lay in the future, or its range ended before it began.
  bool invalid_last_use = false;
  const std::vector<IndexOutcome>* indexes = nullptr;
};

// A phase ahead and the hours from now to where it begins by time.
struct NextPhase {
  int phase = 0;
  int32_t in_hours_from = 0;
  int32_t in_hours_to = 0;
};

struct PhaseOutcome {
  // Positions in PhaseModel.phases.
  int phase = 0;
  int phase_by_time = 0;
  // -1: no scale with a total says.
  int severity = -1;
  FactSet severity_because;
  // Flags that were set.
  FactSet flags;
  // The answers that the phase rests on.
  FactSet because;
  // The hours are those of a person who runs on the timeline.
  bool on_timeline = false;
  // Window of `phase_by_time`; `to` is 0 for the last phase.
  int32_t window_from_h = 0;
  int32_t window_to_h = 0;
  std::vector<NextPhase> next;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PHASE_OUTCOME_H_
