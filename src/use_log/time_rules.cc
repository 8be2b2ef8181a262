#include <algorithm>

#include "src/use_log/use_rules.h"

namespace afterleaf {
namespace {

constexpr int32_t kHourMinutes = 60;

// The use says of itself that exercise followed within so many hours.
bool SaysBeforeExercise(const Use& use, int32_t within_h) {
  return use.entry->has_minutes_from_exercise() &&
         use.entry->minutes_from_exercise() <= 0 &&
         -use.entry->minutes_from_exercise() <= within_h * kHourMinutes;
}

}  // namespace

Held HoldsBreakScore(const UseRuleCase& rule) {
  const LogTable& table = rule.table;
  const v1::BreakScoreRule& kind = rule.source().break_score();
  auto score = table.scores.begin();
  Held latest;
  for (const Gap& gap : rule.gaps) {
    if (gap.before < 0 || gap.to_s - gap.from_s < kind.gap_h() * kHourSeconds) {
      continue;
    }
    while (score != table.scores.end() && score->when.from_s < gap.from_s) {
      ++score;
    }
    for (auto in_gap = score;
         in_gap != table.scores.end() && in_gap->when.from_s <= gap.to_s;
         ++in_gap) {
      // No total is below every total.
      if (in_gap->scale == rule.rule.refers_to &&
          in_gap->when.to_s <= gap.to_s && in_gap->total >= kind.total_from()) {
        latest = DaySpan{
            table.uses[gap.before].when.day,
            gap.after < 0 ? table.today : table.uses[gap.after].when.day};
      }
    }
  }
  return latest;
}

// Both may be anywhere between their ends. A pair counts when some choice of
// times within them is close enough and has its later one recently enough: the
// latest choice is each at its end, but no further than `within_h` behind the
// other.
Held HoldsCoUse(const UseRuleCase& rule) {
  const LogTable& table = rule.table;
  const int64_t within_s = rule.source().co_use().within_h() * kHourSeconds;
  const int64_t recent_s =
      table.now_s - rule.source().co_use().recent_h() * kHourSeconds;
  for (const Depressant& taken : table.depressants) {
    const std::optional<int64_t> use_s =
        rule.times.LatestStartedBy(taken.when.to_s + within_s);
    if (!use_s.has_value()) continue;
    const int64_t later_s = std::max(*use_s, taken.when.to_s);
    const int64_t earlier_s = std::min(*use_s, taken.when.to_s);
    if (*use_s >= taken.when.from_s - within_s &&
        std::min(later_s, earlier_s + within_s) >= recent_s) {
      return DaySpan{taken.when.day, table.today};
    }
  }
  return std::nullopt;
}

Held HoldsBeforeExercise(const UseRuleCase& rule) {
  const LogTable& table = rule.table;
  const v1::BeforeExerciseRule& kind = rule.source().before_exercise();
  const DaySpan days = LastDays(table, kind.within_days());
  for (const Session& session : table.sessions) {
    if (days.has(session.when.day) &&
        rule.times.CertainlyBefore(session.when,
                                   kind.within_h() * kHourSeconds)) {
      return days;
    }
  }
  for (int32_t day = days.from; day <= days.to; ++day) {
    for (const Use& use : table.UsesOf(day)) {
      if (SaysBeforeExercise(use, kind.within_h())) return days;
    }
  }
  return std::nullopt;
}

Held HoldsDriving(const UseRuleCase& rule) {
  const v1::DrivingRule& kind = rule.source().driving();
  const DaySpan days = LastDays(rule.table, kind.within_days());
  for (const Moment& drive : rule.table.drives) {
    if (days.has(drive.day) &&
        rule.times.CertainlyBefore(drive, kind.within_h() * kHourSeconds)) {
      return days;
    }
  }
  return std::nullopt;
}

Held HoldsAfterAbstinence(const UseRuleCase& rule) {
  const LogTable& table = rule.table;
  const v1::AfterAbstinenceRule& kind = rule.source().after_abstinence();
  const DaySpan days = LastDays(table, kind.within_days());
  for (const Gap& gap : rule.gaps) {
    if (gap.after < 0 || gap.hours_up_to_end < kind.abstinence_h()) continue;
    if (days.has(table.uses[gap.after].when.day)) return days;
  }
  return std::nullopt;
}

}  // namespace afterleaf
