#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

#include "src/use_log/comparisons.h"

namespace afterleaf {
namespace {

// By scale: whether it measures withdrawal.
std::vector<bool> WithdrawalScales(const CompiledPack& pack) {
  std::vector<bool> scales(pack.scales.size());
  for (const CompiledSeverity& severity : pack.phase_model.severity) {
    scales[static_cast<size_t>(severity.scale)] = true;
  }
  return scales;
}

// Days up to the end of a day, from the day before the first.
struct Counts {
  int32_t use_days = 0;
  int32_t unknown_days = 0;
};

std::vector<Counts> CountDays(const LogTable& table) {
  std::vector<Counts> counts(table.days.size() + 1);
  int32_t day = table.first_day;
  for (size_t i = 0; i < table.days.size(); ++i, ++day) {
    const LogDayFacts& facts = table.days[i];
    counts[i + 1] = counts[i];
    counts[i + 1].use_days += facts.used() ? 1 : 0;
    // Today may still be written down.
    counts[i + 1].unknown_days += !facts.known() && day != table.today ? 1 : 0;
  }
  return counts;
}

v1::PlannedBreakAudit::State Judge(const v1::PlannedBreakAudit& audit,
                                   int32_t today) {
  using Audit = v1::PlannedBreakAudit;
  if (audit.days().from_day() > today) return Audit::AHEAD;
  if (audit.use_days() > 0) return Audit::NOT_KEPT;
  if (audit.days().to_day() >= today) return Audit::UNDER_WAY;
  return audit.unknown_days() > 0 ? Audit::NOT_KNOWN : Audit::KEPT;
}

}  // namespace

void WriteBreaks(const LogTable& table, const std::vector<Gap>& gaps,
                 v1::UseLogAnalysis* out) {
  const std::vector<bool> withdrawal = WithdrawalScales(*table.pack);
  auto score = table.scores.begin();
  for (const Gap& gap : gaps) {
    if (gap.before < 0 || gap.whole_days == 0) continue;
    v1::UseBreak* added = out->add_breaks();
    added->set_from_s(gap.from_s);
    added->set_to_s(gap.to_s);
    added->set_known_hours(static_cast<int32_t>(gap.known_hours));
    added->set_known(gap.known);
    added->set_present(gap.after < 0);

    std::map<int, int32_t> highest;
    for (; score != table.scores.end() && score->when.from_s <= gap.to_s;
         ++score) {
      if (score->when.from_s < gap.from_s || score->when.to_s > gap.to_s ||
          !score->total.has_value() ||
          !withdrawal[static_cast<size_t>(score->scale)]) {
        continue;
      }
      const auto [found, is_new] =
          highest.try_emplace(score->scale, *score->total);
      found->second = std::max(found->second, *score->total);
    }
    for (const auto& [scale, total] : highest) {
      v1::ScaleTotal* of_scale = added->add_highest_scores();
      of_scale->set_scale(
          table.pack->scales[static_cast<size_t>(scale)].source->id());
      of_scale->set_total(total);
    }
  }
}

void WritePlannedBreaks(const LogTable& table, v1::UseLogAnalysis* out) {
  const std::vector<Counts> counts = CountDays(table);
  // Nothing is known of the days before the log.
  const int32_t first_day = table.days.empty() ? table.today : table.first_day;
  const auto up_to = [&](int32_t day) -> const Counts& {
    const auto last = static_cast<int32_t>(counts.size()) - 1;
    return counts[static_cast<size_t>(
        std::clamp(day - first_day + 1, 0, last))];
  };
  for (const v1::DayRange& days : table.breaks) {
    v1::PlannedBreakAudit* audit = out->add_planned_breaks();
    *audit->mutable_days() = days;
    if (days.from_day() <= table.today) {
      const int32_t to_day = std::min(days.to_day(), table.today);
      const Counts& end = up_to(to_day);
      const Counts& start = up_to(days.from_day() - 1);
      const int32_t before_log =
          std::max(0, std::min(to_day, first_day - 1) - days.from_day() + 1);
      audit->set_use_days(end.use_days - start.use_days);
      audit->set_unknown_days(end.unknown_days - start.unknown_days +
                              before_log);
    }
    audit->set_state(Judge(*audit, table.today));
  }
}

}  // namespace afterleaf
