#include <cstdint>
#include <vector>

#include "absl/numeric/int128.h"
#include "src/use_log/use_rules.h"

namespace afterleaf {
namespace {

using Kind = v1::MeanChangeRule;

struct Mean {
  int64_t sum = 0;
  int64_t count = 0;
};

// Sums over days that come and go, so that a window can slide.
class WindowSums {
 public:
  explicit WindowSums(const LogTable& table)
      : table_(table),
        amounts_(
            static_cast<size_t>(table.pack->use_log.source->units_size())) {}

  void Add(int32_t day) { Count(day, 1); }
  void Remove(int32_t day) { Count(day, -1); }
  void Add(const DaySpan& days) {
    for (int32_t day = days.from; day <= days.to; ++day) Add(day);
  }

  size_t units() const { return amounts_.size(); }
  bool plan_in_force() const { return planned_days_ > 0; }
  // Over use days with amounts of this unit alone, all of them known.
  const Mean& amount(size_t unit) const { return amounts_[unit]; }
  Mean Of(Kind::Measure measure, size_t unit) const {
    switch (measure) {
      case Kind::DOSES_PER_USE_DAY:
        return doses_;
      case Kind::WANTED_EFFECT:
        return ratings_;
      case Kind::AMOUNT_PER_DAY:
        // A use of which the amount is not known is not less than others.
        if (amounts_[unit].count != doses_.count) return {};
        return {amounts_[unit].sum, amounts_[unit].count + no_use_days_};
      default:
        return amounts_[unit];
    }
  }

 private:
  void Count(int32_t day, int sign) {
    if (table_.Planned(day).has_value()) planned_days_ += sign;
    const LogDayFacts& facts = table_.Day(day);
    if (facts.known() && !facts.used()) no_use_days_ += sign;
    if (!facts.used()) return;
    const absl::Span<const Use> uses = table_.UsesOf(day);
    doses_.sum += sign * facts.use_count;
    doses_.count += sign;
    const int unit = uses.front().unit;
    bool alike = unit >= 0;
    int64_t amount = 0;
    for (const Use& use : uses) {
      alike &= use.unit == unit;
      amount += use.amount;
      if (!use.entry->has_wanted_effect()) continue;
      ratings_.sum += sign * use.entry->wanted_effect();
      ratings_.count += sign;
    }
    if (!alike) return;
    amounts_[static_cast<size_t>(unit)].sum += sign * amount;
    amounts_[static_cast<size_t>(unit)].count += sign;
  }

  const LogTable& table_;
  std::vector<Mean> amounts_;
  Mean doses_;
  Mean ratings_;
  int64_t no_use_days_ = 0;
  int64_t planned_days_ = 0;
};

// Two means as numbers over one denominator.
struct Compared {
  absl::int128 now;
  absl::int128 before;
  absl::int128 denominator;
};

Compared Compare(const Mean& now, const Mean& before) {
  return {absl::int128(now.sum) * before.count,
          absl::int128(before.sum) * now.count,
          absl::int128(now.count) * before.count};
}

bool Changed(const Kind& kind, const Mean& now, const Mean& before) {
  if (now.count < kind.min_days() || before.count < kind.min_days()) {
    return false;
  }
  const Compared means = Compare(now, before);
  switch (kind.change_case()) {
    case Kind::kRisesToPercent:
      // Nothing that stays at nothing has risen.
      return means.now > means.before &&
             100 * means.now >= kind.rises_to_percent() * means.before;
    case Kind::kRisesByTenths:
      return 10 * (means.now - means.before) >=
             kind.rises_by_tenths() * means.denominator;
    case Kind::kFallsByTenths:
      return 10 * (means.before - means.now) >=
             kind.falls_by_tenths() * means.denominator;
    case Kind::kFallsBelowPercent:
      return 100 * means.now < kind.falls_below_percent() * means.before;
    case Kind::CHANGE_NOT_SET:
      return false;
  }
  return false;
}

bool IsAmount(Kind::Measure measure) {
  return measure == Kind::AMOUNT_PER_USE_DAY || measure == Kind::AMOUNT_PER_DAY;
}

bool AnyChanged(const Kind& kind, const WindowSums& now,
                const WindowSums& before) {
  const size_t units = IsAmount(kind.measure()) ? now.units() : 1;
  for (size_t unit = 0; unit < units; ++unit) {
    if (Changed(kind, now.Of(kind.measure(), unit),
                before.Of(kind.measure(), unit))) {
      return true;
    }
  }
  return false;
}

// In every unit that both windows have, and there is one, the amount on a use
// day is lower than before.
bool AmountReduced(const WindowSums& now, const WindowSums& before) {
  bool comparable = false;
  for (size_t unit = 0; unit < now.units(); ++unit) {
    if (now.amount(unit).count == 0 || before.amount(unit).count == 0) continue;
    const Compared means = Compare(now.amount(unit), before.amount(unit));
    if (means.now >= means.before) return false;
    comparable = true;
  }
  return comparable;
}

bool AmountRose(const WindowSums& now, const WindowSums& before) {
  for (size_t unit = 0; unit < now.units(); ++unit) {
    if (now.amount(unit).count == 0 || before.amount(unit).count == 0) continue;
    const Compared means = Compare(now.amount(unit), before.amount(unit));
    if (means.now > means.before) return true;
  }
  return false;
}

// The two windows of a rule, which end on a day.
struct Windows {
  Windows(const LogTable& table, int32_t days, int32_t end)
      : length(days), last_day(end), now(table), before(table) {
    now.Add({end - days + 1, end});
    before.Add({end - 2 * days + 1, end - days});
  }

  void SlideBack() {
    now.Remove(last_day);
    now.Add(last_day - length);
    before.Remove(last_day - length);
    before.Add(last_day - 2 * length);
    --last_day;
  }

  bool Hold(const Kind& kind) const {
    if (kind.without_plan() && now.plan_in_force()) return false;
    if (kind.amount_not_reduced() && AmountReduced(now, before)) return false;
    return AnyChanged(kind, now, before);
  }

  int32_t first_day() const { return last_day - 2 * length + 1; }

  const int32_t length;
  int32_t last_day;
  WindowSums now;
  WindowSums before;
};

}  // namespace

Held HoldsMeanChange(const UseRuleCase& rule) {
  const Kind& kind = rule.source().mean_change();
  const Windows windows(rule.table, kind.window_days(), rule.table.today);
  if (!windows.Hold(kind)) return std::nullopt;
  return DaySpan{windows.first_day(), rule.table.today};
}

Held HoldsChasing(const UseRuleCase& rule) {
  const LogTable& table = rule.table;
  const size_t chased = static_cast<size_t>(rule.rule.refers_to);
  const Kind& kind = table.pack->use_log.rules[chased].source->mean_change();
  Windows windows(table, kind.window_days(), table.today);
  WindowSums since(table);
  for (int32_t i = 0; i < rule.source().chasing().within_days(); ++i) {
    since.Add(windows.last_day);
    windows.SlideBack();
    if (windows.Hold(kind) && AmountRose(since, windows.now)) {
      return DaySpan{windows.first_day(), table.today};
    }
  }
  return std::nullopt;
}

}  // namespace afterleaf
