// The plots of a log.

#ifndef AFTERLEAF_CLI_LOG_LOG_PLOTS_H_
#define AFTERLEAF_CLI_LOG_LOG_PLOTS_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "src/authoring/book/html.h"
#include "src/cli/log/log_plot.h"
#include "src/cli/log/log_report.h"

namespace afterleaf {
namespace cli {

// Writes figures, each with its title and legend. All but that of a plan share
// their days, so that what stands one below the other happened together.
class LogPlots {
 public:
  // Both must outlive it.
  LogPlots(const LogReport& report, authoring::book::Html* html);

  // The last year of the log, or all of a shorter one.
  const PlotDays& days() const { return days_; }

  // What was used, over the phases, with gaps as gaps.
  void WriteUse();
  // `taper` has days.
  void WritePlan(const v1::TaperComparison& taper);
  // Totals over the bands of their scale. `id` is the figure's own on the page.
  void WriteScore(const v1::ScoreTrend& trend, const std::string& id);
  void WriteMetric(const v1::MetricTrend& trend, const std::string& id);
  void WriteExercise(const v1::ExerciseAdherence& exercise);

 private:
  // What a day of use is drawn with: its amount in the main unit, or where no
  // day has one its number of uses.
  std::int64_t UseHeight(const v1::LogDay& day) const;
  // Draws one day and returns the style of what was drawn.
  std::string DrawUse(const v1::LogDay& day, double top, Plot* plot) const;
  // Styles and what they stand for.
  void Legend(const std::vector<std::pair<std::string, std::string>>& entries);

  const LogReport& report_;
  // The unit that days of use are drawn in; empty: none has an amount.
  const std::string unit_;
  authoring::book::Html* const html_;
  PlotDays days_;
};

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_PLOTS_H_
