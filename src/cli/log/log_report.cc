#include "src/cli/log/log_report.h"

#include <map>
#include <utility>

#include "afterleaf/phase.h"
#include "afterleaf/use_log.h"
#include "src/cli/log/log_calendar.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace cli {
namespace {

// What the day itself says; of a day of which nothing is known, nothing. A day
// without use is read as one of a stop: the phase is then that of the time
// since the last use.
std::string StatusOf(const v1::LogDay& day, const v1::PhaseModel& model) {
  if (day.state() == v1::LogDay::NO_ENTRY) return "";
  if (day.state() != v1::LogDay::USE &&
      day.state() != v1::LogDay::USE_DESPITE_NO_USE) {
    return model.stopped_value();
  }
  return day.planned_thousandths() > 0 ? model.tapering_value()
                                       : model.using_value();
}

v1::AssessRequest PhaseRequest(const v1::DerivedUse& derived,
                               const std::string& status, std::int64_t as_of_s,
                               const std::string& locale) {
  v1::AssessRequest request;
  request.set_as_of_s(as_of_s);
  request.set_locale(locale);
  v1::UseHistory* use = request.mutable_use();
  use->set_status(status);
  v1::InstantRange* between = use->mutable_last_use()->mutable_between();
  between->set_from_s(derived.last_use_from_s());
  between->set_to_s(derived.last_use_to_s());
  if (!derived.product().empty()) use->set_product(derived.product());
  if (derived.has_amount_mg()) use->set_amount_mg(derived.amount_mg());
  if (derived.has_doses_tenths()) {
    use->set_doses_tenths(derived.doses_tenths());
  }
  if (derived.has_days_per_week()) {
    use->set_days_per_week(derived.days_per_week());
  }
  if (derived.has_longest_abstinence_h()) {
    use->set_longest_abstinence_h(derived.longest_abstinence_h());
  }
  if (derived.has_use_days_last_7()) {
    use->set_use_days_last_7(derived.use_days_last_7());
  }
  return request;
}

// Adds the phase of every known day, and that of now.
void AddPhases(const Pack& pack, const v1::AnalyzeUseLogRequest& request,
               LogReport* report) {
  const v1::PhaseModel& model = pack.compiled().source.phase_model();
  // Position in the pack's order to title.
  std::map<int, std::string> titles;
  std::vector<std::pair<std::int32_t, int>> placed;
  const auto& days = report->analysis.days();
  for (int d = 0; d < days.size(); ++d) {
    const v1::LogDay& day = days[d];
    const bool today = day.day() == report->analysis.today();
    const bool known = day.state() != v1::LogDay::NO_ENTRY;
    if (!day.derived().has_last_use_from_s() || (!known && !today)) continue;
    // Of a morning without an entry yesterday tells, if it tells anything.
    const v1::LogDay& told = known || d == 0 ? day : days[d - 1];
    const std::int64_t as_of_s =
        today ? request.as_of_s()
              : EndOfDay(day.day(), request.utc_offset_minutes());
    absl::StatusOr<v1::PhaseReply> reply =
        AssessPhase(pack, PhaseRequest(day.derived(), StatusOf(told, model),
                                       as_of_s, request.locale()));
    if (!reply.ok()) continue;
    const v1::PhaseAssessment& phase = reply->phase();
    for (int i = 0; known && i < phase.steps_size(); ++i) {
      if (!phase.steps(i).here()) continue;
      titles.emplace(i, phase.steps(i).title());
      placed.emplace_back(day.day(), i);
    }
    if (today) report->phase = std::move(*reply->mutable_phase());
  }
  std::map<int, std::size_t> positions;
  for (const auto& [step, title] : titles) {
    positions.emplace(step, report->phase_titles.size());
    report->phase_titles.push_back(title);
  }
  for (const auto& [day, step] : placed) {
    const std::size_t phase = positions[step];
    if (!report->phases.empty() && report->phases.back().phase == phase &&
        report->phases.back().to_day + 1 == day) {
      report->phases.back().to_day = day;
    } else {
      report->phases.push_back({day, day, phase});
    }
  }
}

// Asks again about the days after the last use alone.
absl::Status AddAfterwards(const Pack& pack,
                           const v1::AnalyzeUseLogRequest& request,
                           LogReport* report) {
  const v1::SubstanceDays* own = OwnSubstance(report->analysis);
  if (own == nullptr) return absl::OkStatus();
  v1::AnalyzeUseLogRequest rest;
  rest.set_as_of_s(request.as_of_s());
  rest.set_utc_offset_minutes(request.utc_offset_minutes());
  for (const v1::UseEntry& use : request.log().uses()) {
    if (LocalDay(use.time(), request.utc_offset_minutes()) > own->last_day()) {
      *rest.mutable_log()->add_uses() = use;
    }
  }
  const absl::StatusOr<v1::UseLogAnalysis> after = AnalyzeUseLog(pack, rest);
  if (!after.ok()) return after.status();
  report->afterwards.assign(after->substances().begin(),
                            after->substances().end());
  return absl::OkStatus();
}

}  // namespace

const v1::SubstanceDays* OwnSubstance(const v1::UseLogAnalysis& analysis) {
  for (const v1::SubstanceDays& substance : analysis.substances()) {
    if (substance.own()) return &substance;
  }
  return nullptr;
}

absl::StatusOr<LogReport> MakeLogReport(const Pack& pack,
                                        v1::AnalyzeUseLogRequest request) {
  request.set_derive_every_day(true);
  absl::StatusOr<v1::UseLogAnalysis> analysis = AnalyzeUseLog(pack, request);
  if (!analysis.ok()) return analysis.status();
  LogReport report;
  report.analysis = std::move(*analysis);
  report.offset_minutes = request.utc_offset_minutes();
  AddPhases(pack, request, &report);
  const absl::Status status = AddAfterwards(pack, request, &report);
  if (!status.ok()) return status;
  return report;
}

}  // namespace cli
}  // namespace afterleaf
