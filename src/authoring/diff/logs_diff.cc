#include "src/authoring/diff/logs_diff.h"

#include <map>
#include <utility>

#include "absl/status/statusor.h"
#include "afterleaf/use_log.h"
#include "src/authoring/compare_values.h"

namespace afterleaf {
namespace authoring {
namespace {

// The log of an example as a question; without one, no question.
absl::StatusOr<v1::AnalyzeUseLogRequest> LogOf(const v1::Example& example) {
  if (example.has_log()) return example.log();
  const v1::AssessRequest& patient = example.patient();
  if (!patient.has_log()) return absl::NotFoundError("no log");
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = patient.log();
  if (patient.has_as_of_s()) request.set_as_of_s(patient.as_of_s());
  request.set_utc_offset_minutes(patient.utc_offset_minutes());
  return request;
}

absl::StatusOr<IdSet> HeldRules(const Pack& pack,
                                const v1::AnalyzeUseLogRequest& request) {
  const absl::StatusOr<v1::UseLogAnalysis> reply = AnalyzeUseLog(pack, request);
  if (!reply.ok()) return reply.status();
  return CollectIds(reply->findings(),
                    [](const v1::LogFinding& found) { return found.rule(); });
}

}  // namespace

LogsDiff FindLogsDiff(const Pack& before, const Pack& after,
                      const std::vector<v1::Example>& examples) {
  LogsDiff diff;
  std::map<std::pair<bool, std::string>, std::vector<std::string>> by_rule;
  for (const v1::Example& example : examples) {
    const absl::StatusOr<v1::AnalyzeUseLogRequest> log = LogOf(example);
    if (!log.ok()) continue;
    const absl::StatusOr<IdSet> then = HeldRules(before, *log);
    const absl::StatusOr<IdSet> now = HeldRules(after, *log);
    if (!then.ok() || !now.ok()) continue;
    ++diff.compared;
    for (const std::string& rule : WithoutIds(*then, *now)) {
      by_rule[{false, rule}].push_back(example.id());
    }
    for (const std::string& rule : WithoutIds(*now, *then)) {
      by_rule[{true, rule}].push_back(example.id());
    }
  }
  for (auto& entry : by_rule) {
    diff.differences.push_back(
        {entry.first.second, entry.first.first, std::move(entry.second)});
  }
  return diff;
}

}  // namespace authoring
}  // namespace afterleaf
