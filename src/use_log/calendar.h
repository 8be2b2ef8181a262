#ifndef AFTERLEAF_USE_LOG_CALENDAR_H_
#define AFTERLEAF_USE_LOG_CALENDAR_H_

#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// What stands in a log day by day, week by week and substance by substance, as
// the messages say.
void WriteDays(const LogTable& table, v1::UseLogAnalysis* out);
void WriteWeeks(const LogTable& table, v1::UseLogAnalysis* out);
void WriteSubstances(const LogTable& table, v1::UseLogAnalysis* out);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_CALENDAR_H_
