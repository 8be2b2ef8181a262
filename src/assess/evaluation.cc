#include "src/assess/evaluation.h"

#include <utility>

#include "src/assess/log_answers.h"
#include "src/phase/phase_at.h"
#include "src/rules/findings.h"

namespace afterleaf {
namespace {

// Which set of bands a scale has can rest on an answer too.
FactSet WhyTheseBands(const CompiledScale& scale, const CompiledPack& pack,
                      const FactTable& facts, const Reasons& reasons) {
  FactSet answers;
  for (const CompiledBandSet& set : scale.band_sets) {
    const Truth truth = Evaluate(pack, set.when, facts);
    if (truth.certain) {
      answers.AddAll(reasons.WhyCertain(set.when));
    } else if (!truth.possible) {
      answers.AddAll(reasons.WhyImpossible(set.when));
    }
  }
  return answers;
}

}  // namespace

absl::Status Evaluation::Run(const v1::AssessRequest& request) {
  const absl::Status counted = CheckAnswerCount(request);
  if (!counted.ok()) return counted;
  if (!request.has_log()) return RunStages(request);
  LogHandedIn handed_in;
  handed_in.log = &request.log();
  if (request.has_as_of_s()) handed_in.as_of_s = request.as_of_s();
  handed_in.utc_offset_minutes = request.utc_offset_minutes();
  handed_in.path = "log";
  absl::StatusOr<std::optional<OpenedLog>> log =
      OpenLog(pack_, handed_in, &reading_.issues);
  if (!log.ok()) return log.status();
  log_ = *std::move(log);
  if (!log_.has_value()) return RunStages(request);
  return RunStages(
      WithLogAnswers(pack_, request, log_->derived, &reading_.issues));
}

absl::Status Evaluation::RunStages(const v1::AssessRequest& request) {
  absl::Status status = ReadRequest(pack_, request, &reading_, &facts_);
  if (!status.ok()) return status;
  for (const CompiledScale& scale : pack_.scales) {
    if (scale.band != kNoFact && !scale.band_sets.empty()) {
      reasons_.SetJudgement(scale.band,
                            WhyTheseBands(scale, pack_, facts_, reasons_));
    }
  }
  for (const CompiledIndex& index : pack_.indexes) {
    indexes_.push_back(EvaluateIndex(pack_, index, &facts_));
    reasons_.SetJudgement(index.band, indexes_.back().because);
    reasons_.SetJudgement(index.complete, indexes_.back().because);
  }

  PhaseQuestion question;
  question.hours = reading_.hours;
  question.invalid_last_use = reading_.invalid_last_use;
  question.indexes = &indexes_;
  phase_ = PhaseAt(pack_, question, &facts_);
  const CompiledPhaseModel& model = pack_.phase_model;
  reasons_.SetJudgement(model.severity_fact, phase_.severity_because);
  reasons_.SetJudgement(model.phase, phase_.because);
  reasons_.SetJudgement(model.phase_by_time, phase_.because);
  for (FactId flag : model.flags) {
    reasons_.SetJudgement(flag, phase_.because);
  }

  EvaluateFindings(pack_, &facts_);
  reasons_.SettleFindings();
  safety_ = ScreenAlerts(pack_, &facts_);
  reasons_.SetTierAlerts(safety_.certain);
  limits_ = ApplyLimits(pack_, facts_, model.phases[phase_.phase].ceiling);
  selection_ = Select(pack_, facts_, limits_);
  return absl::OkStatus();
}

}  // namespace afterleaf
