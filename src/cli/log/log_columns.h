// The columns of a log as a table, and what a row can be. The help of the
// command shows both.

#ifndef AFTERLEAF_CLI_LOG_LOG_COLUMNS_H_
#define AFTERLEAF_CLI_LOG_LOG_COLUMNS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"

namespace afterleaf {
namespace cli {

// What one row says.
enum class RowKind : std::uint8_t {
  kUse,
  kNoUse,
  kComplete,
  kBreak,
  kPlan,
  kExercise,
  kRecovery,
  kScore,
  kDrive,
};
inline constexpr int kRowKinds = 9;

struct RowKindInfo {
  // The word of the column `kind`, for example "no_use".
  absl::string_view name;
  // The list of UseLog that its rows go into, for example "no_use".
  absl::string_view list;
  absl::string_view help;
};
const RowKindInfo& InfoOf(RowKind kind);

enum class Column : std::uint8_t {
  kPerson,
  kKind,
  kWhen,
  kClock,
  kOffset,
  kUntil,
  kSubstance,
  kAmount,
  kUnit,
  kProduct,
  kVeinLabel,
  kReason,
  kMinutesSinceWaking,
  kMinutesFromExercise,
  kCoSubstances,
  kWantedEffect,
  kUnwanted,
  kNextDayRecovery,
  kLabReportSeen,
  kApprovedBy,
  kActivity,
  kMinutes,
  kEffort,
  kEffortScale,
  kSoreness,
  kSleepMinutes,
  kSleepQuality,
  kEnergy,
  kHrv,
  kRestingHeartRate,
  kStiffnessMinutes,
  kMentalRecovery,
  kOverallRecovery,
  kHotSwollenJoint,
  kScale,
  kTotal,
  kAnswers,
};
inline constexpr int kColumns = 37;

struct ColumnInfo {
  // Its heading unless --column says otherwise, for example "amount".
  absl::string_view name;
  // The fields of messages that it fills, with spaces between them; empty: one
  // that has the column's name.
  absl::string_view fields;
  // Kinds of rows that it may be filled in; none: all.
  std::vector<RowKind> kinds;
  // What stands in it.
  absl::string_view help;

  bool FitsInto(RowKind kind) const;
};
const ColumnInfo& InfoOf(Column column);

std::vector<std::string> ColumnNames();
std::vector<std::string> RowKindNames();

// The column of rows of `kind` that fills `field`, for example kAmount for
// "amount_thousandths".
absl::optional<Column> ColumnOfField(RowKind kind, absl::string_view field);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_COLUMNS_H_
