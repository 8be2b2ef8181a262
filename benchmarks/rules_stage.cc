#include "benchmarks/rules_stage.h"

#include <cstdint>
#include <cstdlib>

#include "src/assess/evaluation.h"
#include "src/rules/findings.h"

namespace afterleaf {

RulesStage::RulesStage(const Pack& pack)
    : pack_(pack.compiled()), facts_(pack_) {}

RulesStage::RulesStage(const Pack& pack, const v1::AssessRequest& request)
    : RulesStage(pack) {
  Evaluation evaluation(pack_);
  if (!evaluation.Run(request).ok()) std::abort();
  facts_ = evaluation.facts();
  phase_ceiling_ = evaluation.limits().phase_ceiling;
}

void RulesStage::Run() {
  EvaluateFindings(pack_, &facts_);
  safety_ = ScreenAlerts(pack_, &facts_);
  limits_ = ApplyLimits(pack_, facts_, phase_ceiling_);
  selection_ = Select(pack_, facts_, limits_);
}

Truth RulesStage::Finding(size_t i) const {
  const uint64_t set = facts_[pack_.findings[i].fact].set;
  return {set == uint64_t{1} << yes_no::kYes, (set >> yes_no::kYes & 1) != 0};
}

}  // namespace afterleaf
