#ifndef AFTERLEAF_PHASE_WINDOWS_H_
#define AFTERLEAF_PHASE_WINDOWS_H_

#include <cstdint>
#include <vector>

#include "src/phase/outcome.h"

namespace afterleaf {

// Boundaries between the phases of the timeline for one person, in hours.
struct Windows {
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

Windows WindowsFor(const CompiledPack& pack,
                   const std::vector<IndexOutcome>& indexes,
                   const FactTable& facts);

}  // namespace afterleaf

#endif  // AFTERLEAF_PHASE_WINDOWS_H_
