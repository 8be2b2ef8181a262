#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "afterleaf/use_log.h"
#include "src/assess/open_log.h"
#include "src/assess/write_trends.h"
#include "src/base/error_detail.h"
#include "src/pack/texts.h"
#include "src/use_log/calendar.h"
#include "src/use_log/comparisons.h"
#include "src/use_log/derive.h"
#include "src/use_log/outcomes.h"
#include "src/use_log/progress.h"

namespace afterleaf {
namespace {

// The protocol that exercise is compared with; nullptr for none.
absl::StatusOr<const v1::Protocol*> ExerciseProtocol(const CompiledPack& pack,
                                                     absl::string_view id) {
  if (id.empty()) return nullptr;
  for (const CompiledProtocol& protocol : pack.protocols) {
    if (protocol.source->id() == id) return protocol.source;
  }
  return ErrorAt(absl::StatusCode::kInvalidArgument, "exercise_protocol",
                 "the pack has no such protocol");
}

void WriteLog(const CompiledPack& pack, const OpenedLog& log,
              const v1::AnalyzeUseLogRequest& request,
              const v1::Protocol* protocol, int locale,
              v1::UseLogAnalysis* out) {
  const LogTable& table = log.table;
  WriteDays(table, out);
  if (request.derive_every_day()) {
    Deriver deriver(table, log.gaps);
    for (v1::LogDay& day : *out->mutable_days()) {
      *day.mutable_derived() = deriver.At(day.day());
    }
  }
  WriteWeeks(table, out);
  WriteSubstances(table, out);
  WriteLogFindings(pack, log, locale, out->mutable_findings());
  *out->mutable_derived() = log.derived;
  WriteBreaks(table, log.gaps, out);
  WritePlannedBreaks(table, out);
  WriteTaper(table, locale, out);
  WriteAssociation(table, locale, out);
  v1::Progress* progress = out->mutable_progress();
  WriteScoreTrends(table, locale, progress->mutable_scores());
  WriteMetricTrends(table, progress->mutable_metrics());
  WriteExerciseAdherence(table, protocol, progress);
  WriteMilestones(table, progress->mutable_milestones());
  if (request.has_outcomes()) {
    WriteOutcomes(table, request.outcomes(), "outcomes", out->mutable_issues(),
                  out);
  }
  for (const v1::DayRange& days : table.complete) *out->add_complete() = days;
  out->set_entries_used(table.entries_used);
  out->set_today(table.today);
}

}  // namespace

absl::StatusOr<v1::UseLogAnalysis> AnalyzeUseLog(
    const Pack& pack, const v1::AnalyzeUseLogRequest& request) {
  const CompiledPack& compiled = pack.compiled();
  const absl::StatusOr<const v1::Protocol*> protocol =
      ExerciseProtocol(compiled, request.exercise_protocol());
  if (!protocol.ok()) return protocol.status();
  v1::UseLogAnalysis reply;
  LogHandedIn handed_in;
  handed_in.log = &request.log();
  if (request.has_as_of_s()) handed_in.as_of_s = request.as_of_s();
  handed_in.utc_offset_minutes = request.utc_offset_minutes();
  handed_in.path = "log";
  const absl::StatusOr<std::optional<OpenedLog>> log =
      OpenLog(compiled, handed_in, reply.mutable_issues());
  if (!log.ok()) return log.status();
  const int locale = FindLocale(compiled, request.locale());
  if (log->has_value()) {
    WriteLog(compiled, **log, request, *protocol, locale, &reply);
  }
  reply.set_notice(TextIn(compiled, locale, compiled.notice));
  *reply.mutable_pack() = pack.identity();
  return reply;
}

}  // namespace afterleaf
