#ifndef AFTERLEAF_USE_LOG_LOG_TABLE_H_
#define AFTERLEAF_USE_LOG_LOG_TABLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "afterleaf/v1/use_log.pb.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"

// A log as tables by local calendar day: what every part of the analysis reads.
// It holds only what can be used; what could not became an issue on the way in.

namespace afterleaf {

inline constexpr int64_t kDaySeconds = 86400;
inline constexpr int64_t kHourSeconds = 3600;

// When something was. An instant has both ends equal; of something known only
// to the day they are the first and the last moment of that day, or of today up
// to now. Either way `day` is its local calendar day.
struct Moment {
  int64_t from_s = 0;
  int64_t to_s = 0;
  int32_t day = 0;
  // By its own clock it is tomorrow already; `day` is today.
  bool is_tomorrow = false;
  bool exact() const { return from_s == to_s; }
};

// A use of the pack's own substance.
struct Use {
  Moment when;
  // The entry, for what is not read here; without numbers that cannot be.
  const v1::UseEntry* entry = nullptr;
  // Position of the unit, and the amount in its thousandths. -1: the amount is
  // not known, or is in a unit of which nothing is known.
  int unit = -1;
  int64_t amount = 0;
  // Position among the values of the product input; -1: not known.
  int product = -1;
  // Position of the reason; -1: not said.
  int reason = -1;
};

// A depressant taken: an entry of its own, or a co-substance of a use.
struct Depressant {
  Moment when;
  // Position in the model.
  int name = 0;
};

struct Session {
  Moment when;
  const v1::ExerciseSession* entry = nullptr;
  // 0: not known.
  int32_t minutes = 0;
};

// A score that was taken. Reading the log places it; whoever knows how to score
// fills in the rest.
struct LogScore {
  Moment when;
  // Position in UseLog.scores.
  int entry = 0;
  // Position of the scale.
  int scale = 0;
  // Absent: there is no total.
  std::optional<int32_t> total;
  // Position of the band in the scale's list; -1: none.
  int band = -1;
  bool prorated = false;
};

enum class DayState { kNoEntry, kNoUse, kUse, kUseDespiteNoUse };

// One local calendar day of the own substance.
struct LogDayFacts {
  DayState state = DayState::kNoEntry;
  // Uses of the day: `uses[first_use .. first_use + use_count)`.
  int32_t first_use = 0;
  int32_t use_count = 0;
  // nullptr: none. Of legal values alone.
  const v1::RecoveryDay* recovery = nullptr;

  bool used() const {
    return state == DayState::kUse || state == DayState::kUseDespiteNoUse;
  }
  // Whether anything is known of it.
  bool known() const { return state != DayState::kNoEntry; }
};

// Any substance, the own one too.
struct Substance {
  // Of the spellings in the log the one that sorts first; of the own one, the
  // pack's name.
  absl::string_view name;
  bool own = false;
  // Local days of its uses, one entry for each use, smallest first but for a
  // traveller's.
  std::vector<int32_t> use_days;
};

struct LogTable {
  const CompiledPack* pack = nullptr;
  const v1::UseLog* log = nullptr;
  int64_t now_s = 0;
  int32_t utc_offset_minutes = 0;
  int32_t today = 0;

  // Every day from `first_day` to `today`; empty when the log says nothing of a
  // day. `days[d - first_day]` is day d.
  int32_t first_day = 0;
  std::vector<LogDayFacts> days;

  // All in the order of time (`from_s`, then `to_s`, then the order of the
  // log).
  std::vector<Use> uses;
  std::vector<Depressant> depressants;
  std::vector<Session> sessions;
  std::vector<LogScore> scores;
  std::vector<Moment> drives;
  // The own substance first, if it was used; the others by name.
  std::vector<Substance> substances;
  // Stretches that the person calls complete, merged, in order, up to today.
  std::vector<v1::DayRange> complete;
  // Planned breaks that are ranges, in order.
  std::vector<v1::DayRange> breaks;
  // nullptr: no plan, or none that may be used.
  const v1::TaperPlan* plan = nullptr;
  int plan_unit = -1;
  // Some use of the own substance has no time, or one still to come: it may
  // have been at any moment up to now.
  bool use_without_time = false;
  // Days with an entry that says neither use nor no use: a complete calendar
  // does not make them days without use.
  std::vector<int32_t> doubtful_days;
  std::optional<int32_t> own_cap_days;
  // One for each day with an entry, of legal values alone.
  Repeated<v1::RecoveryDay> recovery;
  // Uses whose entries had numbers that cannot be, without those.
  Repeated<v1::UseEntry> corrected_uses;
  // Entries of all kinds that are used.
  int32_t entries_used = 0;

  bool Has(int32_t day) const {
    return !days.empty() && day >= first_day && day <= today;
  }
  // A day outside the table is one without an entry.
  const LogDayFacts& Day(int32_t day) const {
    static constexpr LogDayFacts kNothing{};
    return Has(day) ? days[static_cast<size_t>(day - first_day)] : kNothing;
  }
  absl::Span<const Use> UsesOf(int32_t day) const {
    const LogDayFacts& facts = Day(day);
    return absl::MakeConstSpan(uses).subspan(
        static_cast<size_t>(facts.first_use),
        static_cast<size_t>(facts.use_count));
  }
  // What the plan says for a day; nothing where none is in force.
  std::optional<int64_t> Planned(int32_t day) const;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_LOG_TABLE_H_
