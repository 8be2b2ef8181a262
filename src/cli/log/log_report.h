// Everything that a report of a log shows, before it becomes text or HTML.

#ifndef AFTERLEAF_CLI_LOG_LOG_REPORT_H_
#define AFTERLEAF_CLI_LOG_LOG_REPORT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/cli/layout.h"

namespace afterleaf {
namespace cli {

// Days in a row with the same phase; none of them is unknown.
struct PhaseSpan {
  std::int32_t from_day = 0;
  std::int32_t to_day = 0;
  // Position in LogReport.phase_titles.
  std::size_t phase = 0;
};

struct LogReport {
  v1::UseLogAnalysis analysis;
  // The phase now. Without use in the log it has no phase.
  v1::PhaseAssessment phase;
  // Phases that occur, in the order of the pack.
  std::vector<std::string> phase_titles;
  std::vector<PhaseSpan> phases;
  // Other substances with entries on days after the last use of the pack's own.
  std::vector<v1::SubstanceDays> afterwards;
  // What could not be used, each with its place in the file.
  std::vector<std::string> faults;
  // The days are said to be complete by an option.
  bool said_complete = false;
  // Whose log it is, where the file has several people.
  std::string person;
  std::int32_t offset_minutes = 0;
};

// Analyses a log with everything that a report shows. `faults` is left empty.
absl::StatusOr<LogReport> MakeLogReport(const Pack& pack,
                                        v1::AnalyzeUseLogRequest request);

// The substance that the pack is about; null: the log has no use of it.
const v1::SubstanceDays* OwnSubstance(const v1::UseLogAnalysis& analysis);

// Pure: a report in, a text out.
std::string LogText(const LogReport& report, LayoutOptions options);

// A whole page that needs nothing else: no script, no network.
std::string LogPage(const LogReport& report);

// Whether a file is a page that LogPage wrote.
bool IsLogPage(absl::string_view bytes);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_REPORT_H_
