// What the options of `afterleaf log` ask for.

#ifndef AFTERLEAF_CLI_LOG_LOG_SETTINGS_H_
#define AFTERLEAF_CLI_LOG_LOG_SETTINGS_H_

#include <cstdint>
#include <string>

#include "absl/types/optional.h"
#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/cli/command.h"
#include "src/cli/log/log_table_input.h"

namespace afterleaf {
namespace cli {

struct LogSettings {
  TableRules table;
  // Local time is so far ahead of UTC. Absent: as the latest entry says.
  absl::optional<std::int32_t> offset_minutes;
  // When the log is looked at. Both absent: now, or at the end of the last day
  // of the log if `at_last_day`.
  absl::optional<std::int64_t> as_of_s;
  absl::optional<std::int32_t> as_of_day;
  bool at_last_day = false;
  // The person says that the calendar is complete.
  bool no_entry_means_no_use = false;
  absl::optional<std::int32_t> own_cap_days;
  std::string locale;
  std::string exercise_protocol;
  absl::optional<v1::OutcomeRules> outcomes;
};

// Empty: the options are understood; else what is not.
std::string ReadLogSettings(const Invocation& invocation,
                            LogSettings* settings);

// Completes what the file says with the settings; `now_s` is the clock's.
void ApplySettings(const LogSettings& settings, std::int64_t now_s,
                   v1::AnalyzeUseLogRequest* request);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_SETTINGS_H_
