#ifndef AFTERLEAF_PHASE_WINDOWS_H_
#define AFTERLEAF_PHASE_WINDOWS_H_

#include <vector>

#include "src/phase/outcome.h"

namespace afterleaf {

void FindWindows(const CompiledPack& pack,
                 const std::vector<IndexOutcome>& indexes,
                 const FactTable& facts, Windows* windows);

}  // namespace afterleaf

#endif  // AFTERLEAF_PHASE_WINDOWS_H_
