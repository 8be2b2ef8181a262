#include <algorithm>
#include <cstdint>
#include <vector>

#include "src/use_log/progress.h"

namespace afterleaf {
namespace {

// Days of which the log says anything. Other substances than the pack's own
// have no part in the calendar.
int32_t DaysLogged(const LogTable& table) {
  std::vector<bool> logged(table.days.size());
  const auto mark = [&](int32_t day) {
    logged[static_cast<size_t>(day - table.first_day)] = true;
  };
  for (size_t i = 0; i < table.days.size(); ++i) {
    logged[i] = table.days[i].known() || table.days[i].recovery != nullptr;
  }
  for (const Session& session : table.sessions) mark(session.when.day);
  for (const LogScore& score : table.scores) mark(score.when.day);
  for (const Moment& drive : table.drives) mark(drive.day);
  return static_cast<int32_t>(std::count(logged.begin(), logged.end(), true));
}

}  // namespace

void WriteMilestones(const LogTable& table, v1::Milestones* out) {
  const auto& milestones = table.pack->use_log.source->milestone_days();
  int32_t lifetime = 0;
  int32_t run = 0;
  int32_t longest = 0;
  auto ahead = milestones.begin();
  int32_t day = table.first_day;
  for (const LogDayFacts& facts : table.days) {
    if (facts.state == DayState::kNoUse) {
      ++lifetime;
      ++run;
      longest = std::max(longest, run);
    } else if (facts.known() || day != table.today) {
      run = 0;
    }
    for (; ahead != milestones.end() && *ahead <= longest; ++ahead) {
      v1::Milestone* reached = out->add_reached();
      reached->set_days(*ahead);
      reached->set_on_day(day);
    }
    ++day;
  }
  out->set_lifetime_no_use_days(lifetime);
  out->set_current_run_days(run);
  out->set_longest_run_days(longest);
  const auto next = std::upper_bound(milestones.begin(), milestones.end(), run);
  if (next != milestones.end()) out->set_next_days(*next);
  out->set_days_logged(DaysLogged(table));
}

}  // namespace afterleaf
