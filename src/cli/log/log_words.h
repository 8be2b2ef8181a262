// Words of the command's own around what a log shows, for text and HTML alike.
// Everything clinical comes from the reply; what stands here names its parts
// and counts them, calmly, and never calls a day without an entry anything but
// that.

#ifndef AFTERLEAF_CLI_LOG_LOG_WORDS_H_
#define AFTERLEAF_CLI_LOG_LOG_WORDS_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/cli/log/log_report.h"

namespace afterleaf {
namespace cli {

// Sections, in the order in which they are written.
inline constexpr absl::string_view kGlanceWords = "At a glance";
inline constexpr absl::string_view kFindingsWords = "What the log shows";
inline constexpr absl::string_view kCalendarWords = "Day by day";
inline constexpr absl::string_view kPhaseWords = "Where you are";
inline constexpr absl::string_view kPhasesWords = "Phases so far";
inline constexpr absl::string_view kSubstancesWords = "What was logged";
inline constexpr absl::string_view kPlanWords = "The plan and what was used";
inline constexpr absl::string_view kBreaksWords = "Times without use";
inline constexpr absl::string_view kPlannedBreaksWords = "Planned breaks";
inline constexpr absl::string_view kMilestonesWords =
    "What no lapse takes away";
inline constexpr absl::string_view kScoresWords = "Scores over time";
inline constexpr absl::string_view kMetricsWords = "Recovery";
inline constexpr absl::string_view kExerciseWords = "Exercise";
inline constexpr absl::string_view kAssociationWords =
    "Use and recovery on the day after";
inline constexpr absl::string_view kOutcomesWords = "Outcomes for research";
inline constexpr absl::string_view kFaultsWords =
    "Entries that could not be used";

// What stands beside the phases of past days.
inline constexpr absl::string_view kPhaseNote =
    "The phase of a day is read from the log alone: from the time since the "
    "last use, as if every stretch without use had been a stop. Days of which "
    "nothing is known have none.";

// Name and value, for a short list.
using Facts = std::vector<std::pair<std::string, std::string>>;

// "31.5", "g leaf" and "31.5 g leaf".
std::string NumberText(std::int64_t thousandths);
std::string UnitText(absl::string_view unit);
std::string AmountText(std::int64_t thousandths, absl::string_view unit);
// The unit in which most days of use are written; empty: none has an amount.
std::string MainUnit(const v1::UseLogAnalysis& analysis);
// What stands in `amounts` for `unit`.
const v1::AmountSum* AmountIn(
    const google::protobuf::RepeatedPtrField<v1::AmountSum>& amounts,
    absl::string_view unit);

bool IsUse(const v1::LogDay& day);
absl::string_view DayWords(v1::LogDay::State state);
absl::string_view TaperWords(v1::TaperComparison::State state);
absl::string_view AdherenceWords(v1::ExerciseAdherence::State state);

// "Sleep" for "sleep_minutes"; the name itself where it is a new one.
std::string MetricTitle(absl::string_view metric);
// A value with its unit: "7 h 10", "62 ms", "5".
std::string MetricText(absl::string_view metric, std::int32_t value);

// "A log of kratom, 1 Mar to 31 May 2026".
std::string TitleText(const LogReport& report);
// The time at which the log is looked at, and how many entries it has.
std::string AsOfText(const LogReport& report);
// How days without an entry are read. Every report states it.
std::string CalendarText(const LogReport& report);

Facts GlanceFacts(const LogReport& report);
Facts MilestoneFacts(const v1::Milestones& milestones);
Facts OutcomeFacts(const v1::UseOutcomes& outcomes);
Facts ExerciseFacts(const v1::ExerciseAdherence& exercise);

std::string SubstanceText(const v1::SubstanceDays& substance);
// What was logged after the last use of the pack's own substance; empty:
// nothing, or there is no use of it.
std::string AfterwardsText(const LogReport& report);
std::string BreakText(const v1::UseBreak& pause, std::int32_t offset_minutes);
std::string PlannedBreakText(const v1::PlannedBreakAudit& audit);
// "Mean 7 h 10 in the last 7 days (6 values)"; empty: there is no mean.
std::string MeansText(const v1::MetricTrend& trend);
// "7 Apr 2026: planned 2 g leaf, used 2.4 g leaf, more than planned".
std::string TaperDayText(const v1::TaperDay& day, absl::string_view unit);
std::string AssociationText(const v1::RecoveryAssociation& association);
// The words of a trend and its first and latest totals; empty: it has no two.
std::string TrendText(const v1::ScoreTrend& trend);
// The label of a point's band; empty: it has none.
std::string BandLabel(const v1::ScoreTrend& trend, const v1::ScorePoint& point);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_WORDS_H_
