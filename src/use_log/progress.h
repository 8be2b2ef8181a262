#ifndef AFTERLEAF_USE_LOG_PROGRESS_H_
#define AFTERLEAF_USE_LOG_PROGRESS_H_

#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/base/message.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// The parts of Progress that need no scale: what each is says its message in
// use_log_analysis.proto. `protocol` is the one that exercise is compared with,
// or nullptr.
void WriteMetricTrends(const LogTable& table, Repeated<v1::MetricTrend>* out);
// Nothing is written when there is no session.
void WriteExerciseAdherence(const LogTable& table, const v1::Protocol* protocol,
                            v1::Progress* out);
void WriteMilestones(const LogTable& table, v1::Milestones* out);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_PROGRESS_H_
