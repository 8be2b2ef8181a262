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

// Boundaries between the phases of the timeline for one person, in hours.
struct Windows {
  explicit Windows(const CompiledPack& pack) : because(pack) {}

  // The product's boundaries with modifiers: what the person is judged by. The
  // boundary at position i begins phase i + 1 of the timeline.
  std::vector<int32_t> boundaries;
  // Earliest and latest place of each boundary, over every product that is
  // still possible and with and without a modifier that is not certain.
  std::vector<int32_t> earliest;
  std::vector<int32_t> latest;
  // The boundary after which the acute phases are over; 0 on a timeline of two
  // phases, which has none before the late one.
  int32_t acute_ends() const {
    return boundaries.empty() ? 0 : boundaries.back();
  }
  FactSet because;
};

struct PhaseOutcome {
  explicit PhaseOutcome(const CompiledPack& pack)
      : severity_because(pack), flags(pack), because(pack), windows(pack) {}

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
  // The windows of a person on the timeline.
  Windows windows;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PHASE_OUTCOME_H_
