#include "src/use_log/calendar.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "src/base/message.h"

namespace afterleaf {
namespace {

using Amounts = Repeated<v1::AmountSum>;

// Sums of amounts by unit, in the pack's order. A sum is incomplete where some
// use has no amount in its unit.
void WriteAmounts(const CompiledUseLog& model, absl::Span<const Use> uses,
                  Amounts* out) {
  std::vector<int64_t> sums(model.unit_labels.size(), 0);
  std::vector<size_t> counts(sums.size(), 0);
  for (const Use& use : uses) {
    if (use.unit < 0) continue;
    sums[use.unit] += use.amount;
    ++counts[use.unit];
  }
  for (size_t unit = 0; unit < sums.size(); ++unit) {
    if (counts[unit] == 0) continue;
    v1::AmountSum* sum = out->Add();
    sum->set_unit(model.source->units(static_cast<int>(unit)).id());
    sum->set_thousandths(sums[unit]);
    sum->set_incomplete(counts[unit] < uses.size());
  }
}

v1::LogDay::State StateOf(DayState state) {
  switch (state) {
    case DayState::kNoEntry:
      return v1::LogDay::NO_ENTRY;
    case DayState::kNoUse:
      return v1::LogDay::NO_USE;
    case DayState::kUse:
      return v1::LogDay::USE;
    case DayState::kUseDespiteNoUse:
      return v1::LogDay::USE_DESPITE_NO_USE;
  }
  return v1::LogDay::NO_ENTRY;
}

}  // namespace

void WriteDays(const LogTable& table, v1::UseLogAnalysis* out) {
  out->mutable_days()->Reserve(static_cast<int>(table.days.size()));
  int32_t day = table.first_day;
  for (const LogDayFacts& facts : table.days) {
    v1::LogDay* written = out->add_days();
    written->set_day(day);
    written->set_state(StateOf(facts.state));
    written->set_doses(facts.use_count);
    if (facts.use_count > 0) {
      WriteAmounts(table.pack->use_log, table.UsesOf(day),
                   written->mutable_amounts());
    }
    const std::optional<int64_t> planned = table.Planned(day);
    if (planned.has_value()) written->set_planned_thousandths(*planned);
    ++day;
  }
  for (const Session& session : table.sessions) {
    v1::LogDay* written = out->mutable_days(session.when.day - table.first_day);
    written->set_exercise_sessions(written->exercise_sessions() + 1);
    written->set_exercise_minutes(written->exercise_minutes() +
                                  session.minutes);
  }
}

void WriteWeeks(const LogTable& table, v1::UseLogAnalysis* out) {
  if (table.days.empty()) return;
  const int32_t days = table.today - table.first_day + 1;
  int32_t from = table.first_day;
  // The first week takes what whole weeks back from today leave over.
  for (int32_t to = table.today - 7 * ((days - 1) / 7); to <= table.today;
       to += 7) {
    v1::LogWeek* week = out->add_weeks();
    week->mutable_days()->set_from_day(from);
    week->mutable_days()->set_to_day(to);
    size_t uses = 0;
    for (int32_t day = from; day <= to; ++day) {
      const LogDayFacts& facts = table.Day(day);
      uses += static_cast<size_t>(facts.use_count);
      if (facts.used()) {
        week->set_use_days(week->use_days() + 1);
      } else if (facts.known()) {
        week->set_no_use_days(week->no_use_days() + 1);
      } else {
        week->set_unknown_days(week->unknown_days() + 1);
      }
      const v1::LogDay& written = out->days(day - table.first_day);
      week->set_exercise_sessions(week->exercise_sessions() +
                                  written.exercise_sessions());
      week->set_exercise_minutes(week->exercise_minutes() +
                                 written.exercise_minutes());
    }
    week->set_doses(static_cast<int32_t>(uses));
    WriteAmounts(
        table.pack->use_log,
        absl::MakeConstSpan(table.uses)
            .subspan(static_cast<size_t>(table.Day(from).first_use), uses),
        week->mutable_amounts());
    from = to + 1;
  }
}

void WriteSubstances(const LogTable& table, v1::UseLogAnalysis* out) {
  for (const Substance& substance : table.substances) {
    std::vector<int32_t> days = substance.use_days;
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    v1::SubstanceDays* written = out->add_substances();
    written->set_substance(MessageText(substance.name));
    written->set_own(substance.own);
    written->set_uses(static_cast<int32_t>(substance.use_days.size()));
    written->set_use_days(static_cast<int32_t>(days.size()));
    written->set_first_day(days.front());
    written->set_last_day(days.back());
    int32_t run = 0;
    for (size_t i = 0; i < days.size(); ++i) {
      run = i > 0 && days[i] == days[i - 1] + 1 ? run + 1 : 1;
      if (run > written->longest_run()) {
        written->set_longest_run(run);
        written->set_longest_run_from_day(days[i] - run + 1);
      }
    }
  }
}

}  // namespace afterleaf
