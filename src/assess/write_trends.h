#ifndef AFTERLEAF_ASSESS_WRITE_TRENDS_H_
#define AFTERLEAF_ASSESS_WRITE_TRENDS_H_

#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/base/message.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// Every scale that a log has scores of, over time, in the pack's order.
void WriteScoreTrends(const LogTable& table, int locale,
                      Repeated<v1::ScoreTrend>* out);

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_WRITE_TRENDS_H_
