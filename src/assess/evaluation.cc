#include "src/assess/evaluation.h"

#include <utility>

#include "src/assess/log_answers.h"
#include "src/phase/phase_at.h"
#include "src/rules/findings.h"

namespace afterleaf {

Evaluation::Evaluation(const CompiledPack& pack)
    : pack_(pack),
      reader_(pack),
      facts_(pack),
      truths_(pack),
      reasons_(pack, facts_, truths_),
      why_bands_(pack.scales.size(), FactSet(pack)),
      indexes_(pack.indexes.size(), IndexOutcome(pack)),
      phase_(pack) {
  for (size_t i = 0; i < pack.scales.size(); ++i) {
    if (pack.scales[i].band == kNoFact) continue;
    reasons_.SetJudgement(pack.scales[i].band, &why_bands_[i]);
  }
  for (size_t i = 0; i < pack.indexes.size(); ++i) {
    reasons_.SetJudgement(pack.indexes[i].band, &indexes_[i].because);
    reasons_.SetJudgement(pack.indexes[i].complete, &indexes_[i].because);
  }
  const CompiledPhaseModel& model = pack.phase_model;
  reasons_.SetJudgement(model.severity_fact, &phase_.severity_because);
  reasons_.SetJudgement(model.phase, &phase_.because);
  reasons_.SetJudgement(model.phase_by_time, &phase_.because);
  for (FactId flag : model.flags) {
    reasons_.SetJudgement(flag, &phase_.because);
  }
}

absl::Status Evaluation::Run(const v1::AssessRequest& request) {
  reading_.issues.Clear();
  log_.reset();
  with_log_.reset();
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
  with_log_ = WithLogAnswers(pack_, request, log_->derived, &reading_.issues);
  return RunStages(*with_log_);
}

// Which set of bands a scale has can rest on an answer too.
void Evaluation::FindWhyTheseBands() {
  for (size_t i = 0; i < pack_.scales.size(); ++i) {
    const CompiledScale& scale = pack_.scales[i];
    if (scale.band == kNoFact) continue;
    why_bands_[i].Clear();
    for (const CompiledBandSet& set : scale.band_sets) {
      const Truth truth = truths_.Evaluate(set.when, facts_);
      if (truth.certain) {
        why_bands_[i].AddAll(reasons_.WhyCertain(set.when));
      } else if (!truth.possible) {
        why_bands_[i].AddAll(reasons_.WhyImpossible(set.when));
      }
    }
  }
}

absl::Status Evaluation::RunStages(const v1::AssessRequest& request) {
  facts_.Clear();
  reasons_.Restart();
  absl::Status status = reader_.Read(request, &reading_, &facts_);
  if (!status.ok()) return status;
  gives_reasons_ = !request.omit_reasons();
  Reasons* const reasons = gives_reasons_ ? &reasons_ : nullptr;
  if (gives_reasons_) FindWhyTheseBands();
  for (size_t i = 0; i < pack_.indexes.size(); ++i) {
    EvaluateIndex(pack_, pack_.indexes[i], &facts_, &truths_, reasons,
                  &indexes_[i]);
  }

  PhaseQuestion question;
  question.hours = reading_.hours;
  question.invalid_last_use = reading_.invalid_last_use;
  question.indexes = &indexes_;
  PhaseAt(pack_, question, &facts_, &phase_);

  EvaluateFindings(pack_, &facts_, &truths_);
  ScreenAlerts(pack_, &facts_, &truths_, &safety_);
  reasons_.SetTierAlert(safety_.certain.empty() ? -1 : safety_.certain[0]);
  ApplyLimits(pack_, pack_.phase_model.phases[phase_.phase].ceiling, &truths_,
              &limits_);
  Select(pack_, limits_, &truths_, &selection_);
  EnterFindingsIfAsked(pack_, &facts_);
  return absl::OkStatus();
}

}  // namespace afterleaf
