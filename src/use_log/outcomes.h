#ifndef AFTERLEAF_USE_LOG_OUTCOMES_H_
#define AFTERLEAF_USE_LOG_OUTCOMES_H_

#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/base/message.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// Outcomes as research counts them, by the rules asked for; include/afterleaf/
// use_log.h defines each. Only days that are over are looked at. Rules that
// cannot be applied are issues below `path`, for example "outcomes.period", and
// then nothing is written.
void WriteOutcomes(const LogTable& table, const v1::OutcomeRules& rules,
                   absl::string_view path, Repeated<v1::Issue>* issues,
                   v1::UseLogAnalysis* out);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_OUTCOMES_H_
