#ifndef AFTERLEAF_USE_LOG_READ_USES_H_
#define AFTERLEAF_USE_LOG_READ_USES_H_

#include "absl/strings/string_view.h"
#include "src/use_log/log_places.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// Whether a name in a log, or none, means the pack's own substance.
bool IsOwnSubstance(const CompiledUseLog& model, absl::string_view name);

// Reads the uses of a log: of the own substance, in the order of time, the
// depressants among them, and the days of every substance.
void ReadUses(LogPlaces* places, LogTable* table);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_READ_USES_H_
