#include <algorithm>

#include "src/use_log/association.h"
#include "src/use_log/use_rules.h"

namespace afterleaf {
namespace {

int32_t CountUseDays(const LogTable& table, const DaySpan& days) {
  int32_t count = 0;
  for (int32_t day = days.from; day <= days.to; ++day) {
    if (table.Day(day).used()) ++count;
  }
  return count;
}

template <class Says>
bool AnyUse(const LogTable& table, int32_t day, Says says) {
  const absl::Span<const Use> uses = table.UsesOf(day);
  return std::any_of(uses.begin(), uses.end(), says);
}

// Use for the reason of the rule, on enough of the most recent use days.
Held ForReason(const LogTable& table, const v1::ReliefRule& kind, int reason) {
  int32_t use_days = 0;
  int32_t relief_days = 0;
  for (int32_t day = table.today;
       day >= table.first_day && use_days < kind.of_use_days(); --day) {
    if (!table.Day(day).used()) continue;
    ++use_days;
    if (AnyUse(table, day,
               [&](const Use& use) { return use.reason == reason; })) {
      ++relief_days;
    }
    if (relief_days >= kind.relief_days()) return DaySpan{day, table.today};
  }
  return std::nullopt;
}

Held OnWaking(const LogTable& table, const v1::ReliefRule& kind) {
  const DaySpan days = LastDays(table, kind.waking_within_days());
  int32_t waking_days = 0;
  for (int32_t day = days.from; day <= days.to; ++day) {
    if (AnyUse(table, day, [&](const Use& use) {
          return use.entry->has_minutes_since_waking() &&
                 use.entry->minutes_since_waking() <= kind.waking_minutes();
        })) {
      ++waking_days;
    }
  }
  if (waking_days < kind.waking_days()) return std::nullopt;
  return days;
}

// Whether more was used on a day than its plan says. What is known of the day
// is enough, where that alone is more; so is any use where none is planned.
bool MoreThanPlanned(const LogTable& table, int32_t day) {
  const std::optional<int64_t> planned = table.Planned(day);
  if (!planned.has_value() || !table.Day(day).used()) return false;
  if (*planned == 0) return true;
  int64_t at_least = 0;
  for (const Use& use : table.UsesOf(day)) {
    if (use.unit == table.plan_unit) at_least += use.amount;
  }
  return at_least > *planned;
}

}  // namespace

Held HoldsUseDays(const UseRuleCase& rule) {
  for (const v1::DayCount& count : rule.source().use_days().any()) {
    const DaySpan days = LastDays(rule.table, count.within_days());
    if (CountUseDays(rule.table, days) >= count.at_least()) return days;
  }
  return std::nullopt;
}

Held HoldsOwnCap(const UseRuleCase& rule) {
  const std::optional<int32_t> cap = rule.table.own_cap_days;
  const DaySpan days =
      LastDays(rule.table, rule.source().own_cap().within_days());
  if (!cap.has_value() || CountUseDays(rule.table, days) <= *cap) {
    return std::nullopt;
  }
  return days;
}

Held HoldsRelief(const UseRuleCase& rule) {
  const v1::ReliefRule& kind = rule.source().relief();
  const Held relief = ForReason(rule.table, kind, rule.rule.refers_to);
  return relief.has_value() ? relief : OnWaking(rule.table, kind);
}

Held HoldsBreakMissed(const UseRuleCase& rule) {
  const LogTable& table = rule.table;
  const DaySpan last =
      LastDays(table, rule.source().break_missed().within_days());
  Held latest;
  for (const v1::DayRange& planned : table.breaks) {
    if (planned.to_day() < last.from || planned.from_day() > last.to) continue;
    const auto first_use = std::lower_bound(
        table.uses.begin(), table.uses.end(), planned.from_day(),
        [](const Use& use, int32_t day) { return use.when.day < day; });
    if (first_use == table.uses.end() ||
        first_use->when.day > planned.to_day()) {
      continue;
    }
    latest = DaySpan{planned.from_day(), std::min(planned.to_day(), last.to)};
  }
  return latest;
}

Held HoldsAssociation(const UseRuleCase& rule) {
  const std::vector<RecoveryPair> pairs = RecoveryPairs(rule.table);
  const int32_t needed = rule.source().association().min_pairs();
  if (static_cast<int64_t>(pairs.size()) < needed) return std::nullopt;
  // The recovery of the last pair was felt on the day after it.
  return DaySpan{pairs.front().day, pairs.back().day + 1};
}

Held HoldsLogGap(const UseRuleCase& rule) {
  const LogTable& table = rule.table;
  int32_t day = table.today;
  while (table.Has(day) && !table.Day(day).known()) --day;
  if (!table.Has(day) || table.today - day < rule.source().log_gap().days()) {
    return std::nullopt;
  }
  return DaySpan{day, table.today};
}

Held HoldsOffPlan(const UseRuleCase& rule) {
  const LogTable& table = rule.table;
  const v1::OffPlanRule& kind = rule.source().off_plan();
  if (table.plan == nullptr) return std::nullopt;
  const DaySpan last = LastDays(table, kind.within_days());
  int32_t in_row = 0;
  Held latest;
  for (int32_t day = last.from - kind.days_in_row() + 1; day <= last.to;
       ++day) {
    in_row = MoreThanPlanned(table, day) ? in_row + 1 : 0;
    if (in_row >= kind.days_in_row()) {
      latest = DaySpan{day - kind.days_in_row() + 1, day};
    }
  }
  return latest;
}

}  // namespace afterleaf
