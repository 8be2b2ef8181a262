#include "src/cli/log/log_columns.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr RowKindInfo kKinds[kRowKinds] = {
    {"use", "uses", "one use; what a row without a kind is"},
    {"no_use", "no_use", "a day without use"},
    {"complete", "complete",
     "days, when to until, in which every use was written down"},
    {"break", "breaks", "a planned break, when to until"},
    {"plan", "taper_plan.steps",
     "a step of a taper plan that a clinician made or approved: amount of unit "
     "a day from when on; until, in the last step, is the plan's last day"},
    {"exercise", "sessions", "one session"},
    {"recovery", "recovery", "how a day felt, at most one row a day"},
    {"score", "scores", "a scale that was filled in: its total or its answers"},
    {"drive", "drives", "when the person drove"},
};

// The words in `help` are for people; what is legal is said by the pack.
const std::vector<ColumnInfo>& Table() {
  using K = RowKind;
  static const auto* const table = new std::vector<ColumnInfo>{
      {"person", "-", {}, "whose row it is, in files of several people"},
      {"kind", "-", {}, "what the row says; see KINDS OF ROWS"},
      {"when", "time from_day day", {}, "a date, or a time with its offset"},
      {"clock", "time", {}, "time of day, 07:30, where when is a date"},
      {"offset", "time", {}, "offset from UTC, +01:00, where when has none"},
      {"until",
       "to_day last_day",
       {K::kComplete, K::kBreak, K::kPlan},
       "the last day"},
      {"substance",
       "",
       {K::kUse, K::kNoUse},
       "what was used; empty: the substance of the pack"},
      {"amount",
       "amount_thousandths thousandths_per_day",
       {K::kUse, K::kPlan},
       "a number such as 2.5, at most three decimals"},
      {"unit", "", {K::kUse, K::kPlan}, "for example g_leaf or capsule"},
      {"product", "", {K::kUse}, "LEAF, EXTRACT, SEVEN_OH, MIXED or UNKNOWN"},
      {"vein_label", "", {K::kUse}, "the colour or name on the packet"},
      {"reason", "", {K::kUse}, "for example pain or sleep"},
      {"minutes_since_waking", "", {K::kUse}, "minutes, or h:mm"},
      {"minutes_from_exercise", "", {K::kUse}, "minutes; before it negative"},
      {"co_substances", "", {K::kUse}, "names with semicolons between them"},
      {"wanted_effect", "", {K::kUse}, "0 to 10"},
      {"unwanted", "", {K::kUse}, "own words with semicolons between them"},
      {"next_day_recovery", "", {K::kUse}, "0 to 10"},
      {"lab_report_seen", "", {K::kUse}, "Y, N or U"},
      {"approved_by", "", {K::kPlan}, "the clinician; needed in one row"},
      {"activity", "kind", {K::kExercise}, "for example walking"},
      {"minutes", "", {K::kExercise}, "minutes, or h:mm"},
      {"effort", "", {K::kExercise}, "how hard it felt, on effort_scale"},
      {"effort_scale", "", {K::kExercise}, "for example CR10"},
      {"soreness", "", {K::kRecovery}, "0 to 10"},
      {"sleep_minutes", "", {K::kRecovery}, "minutes, or h:mm"},
      {"sleep_quality", "", {K::kRecovery}, "0 bad to 10 good"},
      {"energy", "", {K::kRecovery}, "0 to 10"},
      {"hrv_rmssd_ms", "", {K::kRecovery}, "rMSSD in the morning, ms"},
      {"resting_heart_rate_bpm", "", {K::kRecovery}, "beats a minute"},
      {"stiffness_minutes", "", {K::kRecovery}, "minutes, or h:mm"},
      {"mental_recovery", "", {K::kRecovery}, "0 to 10"},
      {"overall_recovery", "", {K::kRecovery}, "0 to 10"},
      {"hot_swollen_joint", "", {K::kRecovery}, "yes or no"},
      {"scale", "scale response", {K::kScore}, "for example SOWS"},
      {"total",
       "",
       {K::kScore},
       "the total; 67 for 6.7 where the scale counts tenths"},
      {"answers",
       "",
       {K::kScore},
       "answers in order, 1,0,-,2; - is a missing one"},
  };
  return *table;
}

}  // namespace

const RowKindInfo& InfoOf(RowKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

bool ColumnInfo::FitsInto(RowKind kind) const {
  return kinds.empty() ||
         std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

const ColumnInfo& InfoOf(Column column) {
  return Table()[static_cast<std::size_t>(column)];
}

std::vector<std::string> ColumnNames() {
  std::vector<std::string> names;
  for (const ColumnInfo& info : Table()) names.emplace_back(info.name);
  return names;
}

std::vector<std::string> RowKindNames() {
  std::vector<std::string> names;
  for (const RowKindInfo& info : kKinds) names.emplace_back(info.name);
  return names;
}

absl::optional<Column> ColumnOfField(RowKind kind, absl::string_view field) {
  for (int column = 0; column < kColumns; ++column) {
    const ColumnInfo& info = InfoOf(static_cast<Column>(column));
    if (!info.FitsInto(kind)) continue;
    const absl::string_view fields =
        info.fields.empty() ? info.name : info.fields;
    for (const absl::string_view own : absl::StrSplit(fields, ' ')) {
      if (own == field) return static_cast<Column>(column);
    }
  }
  return absl::nullopt;
}

}  // namespace cli
}  // namespace afterleaf
