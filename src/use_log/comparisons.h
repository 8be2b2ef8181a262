#ifndef AFTERLEAF_USE_LOG_COMPARISONS_H_
#define AFTERLEAF_USE_LOG_COMPARISONS_H_

#include <vector>

#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/use_log/abstinence.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// Each writes one part of UseLogAnalysis, as its message says; nothing when
// there is nothing to compare.
void WriteTaper(const LogTable& table, int locale, v1::UseLogAnalysis* out);
void WriteAssociation(const LogTable& table, int locale,
                      v1::UseLogAnalysis* out);
void WriteBreaks(const LogTable& table, const std::vector<Gap>& gaps,
                 v1::UseLogAnalysis* out);
void WritePlannedBreaks(const LogTable& table, v1::UseLogAnalysis* out);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_COMPARISONS_H_
