#include "benchmarks/rules_stage.h"

#include <cstdint>
#include <cstdlib>

#include "src/assess/evaluation.h"
#include "src/rules/findings.h"

namespace afterleaf {

RulesStage::RulesStage(const Pack& pack)
    : pack_(pack.compiled()), facts_(pack_), truths_(pack_) {}

RulesStage::RulesStage(const Pack& pack, const v1::AssessRequest& request)
    : RulesStage(pack) {
  Evaluation evaluation(pack_);
  if (!evaluation.Run(request).ok()) std::abort();
  facts_ = evaluation.facts();
  phase_ceiling_ = evaluation.limits().phase_ceiling;
}

void RulesStage::Run() {
  EvaluateFindings(pack_, &facts_, &truths_);
  ScreenAlerts(pack_, &facts_, &truths_, &safety_);
  ApplyLimits(pack_, phase_ceiling_, &truths_, &limits_);
  Select(pack_, limits_, &truths_, &selection_);
}

}  // namespace afterleaf
