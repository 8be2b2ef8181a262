#include <cstdint>
#include <optional>

#include "absl/numeric/int128.h"
#include "src/pack/texts.h"
#include "src/use_log/comparisons.h"

namespace afterleaf {
namespace {

using Taper = v1::TaperComparison;

constexpr int32_t kWeek = 7;

// What was used on a day in the unit of the plan; nothing where that is not
// known, or not wholly.
std::optional<int64_t> ActualOn(const LogTable& table, int32_t day) {
  if (!table.Day(day).known()) return std::nullopt;
  int64_t sum = 0;
  for (const Use& use : table.UsesOf(day)) {
    if (use.unit != table.plan_unit) return std::nullopt;
    sum += use.amount;
  }
  return sum;
}

Taper::State Compare(int64_t planned, int64_t actual) {
  if (actual == planned) return Taper::ON_PLAN;
  return actual < planned ? Taper::AHEAD : Taper::BEHIND;
}

Taper::State CompareDay(const v1::TaperDay& day, bool is_over) {
  if (!day.has_actual_thousandths()) return Taper::NOT_COMPARABLE;
  const Taper::State state =
      Compare(day.planned_thousandths(), day.actual_thousandths());
  // What is less now may be more tonight.
  return is_over || state == Taper::BEHIND ? state : Taper::NOT_COMPARABLE;
}

Taper::State CompareWeek(const Taper& taper, int32_t today, int32_t percent) {
  bool any = false;
  absl::int128 planned = 0;
  absl::int128 actual = 0;
  for (const v1::TaperDay& day : taper.days()) {
    if (today - day.day() >= kWeek || day.state() == Taper::NOT_COMPARABLE) {
      continue;
    }
    any = true;
    planned += day.planned_thousandths();
    actual += day.actual_thousandths();
  }
  if (!any) return Taper::NOT_COMPARABLE;
  const absl::int128 off =
      actual < planned ? planned - actual : actual - planned;
  if (100 * off <= percent * planned) return Taper::ON_PLAN;
  return actual < planned ? Taper::AHEAD : Taper::BEHIND;
}

}  // namespace

void WriteTaper(const LogTable& table, int locale, v1::UseLogAnalysis* out) {
  if (table.plan == nullptr) return;
  const CompiledUseLog& model = table.pack->use_log;
  Taper* taper = out->mutable_taper();
  taper->set_approved_by(table.plan->approved_by());
  taper->set_unit(table.plan->unit());
  for (size_t i = 0; i < table.days.size(); ++i) {
    const int32_t day = table.first_day + static_cast<int32_t>(i);
    const std::optional<int64_t> planned = table.Planned(day);
    if (!planned.has_value()) continue;
    v1::TaperDay* compared = taper->add_days();
    compared->set_day(day);
    compared->set_planned_thousandths(*planned);
    const std::optional<int64_t> actual = ActualOn(table, day);
    if (actual.has_value()) compared->set_actual_thousandths(*actual);
    compared->set_state(CompareDay(*compared, day != table.today));
  }
  taper->set_last_week(
      CompareWeek(*taper, table.today, model.source->on_plan_percent()));
  taper->set_about(
      TextIn(*table.pack, locale, model.texts.taper[taper->last_week()]));
}

}  // namespace afterleaf
