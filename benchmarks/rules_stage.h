#ifndef AFTERLEAF_BENCHMARKS_RULES_STAGE_H_
#define AFTERLEAF_BENCHMARKS_RULES_STAGE_H_

#include <cstddef>

#include "afterleaf/pack.h"
#include "afterleaf/v1/request.pb.h"
#include "src/protocol/limits.h"
#include "src/protocol/select.h"
#include "src/rules/evaluate.h"
#include "src/rules/fact_table.h"
#include "src/safety/screen.h"

namespace afterleaf {

// The stages that evaluate rules: findings, alerts, limits, protocols. The one
// place of the benchmarks that knows how the engine runs them.
class RulesStage {
 public:
  // Every fact still unasked.
  explicit RulesStage(const Pack& pack);

  // With what the stages before learn of a person.
  RulesStage(const Pack& pack, const v1::AssessRequest& request);

  void Run();

  FactTable& facts() { return facts_; }
  void set_phase_ceiling(v1::Intensity ceiling) { phase_ceiling_ = ceiling; }
  v1::Intensity phase_ceiling() const { return phase_ceiling_; }

  // What came of it, by position. An alert that ignores unknown answers is
  // possible only when it is certain.
  Truth Finding(size_t i) const { return truths_[pack_.findings[i].when]; }
  Truth Alert(size_t i) const {
    Truth truth = truths_[pack_.alerts[i].when];
    if (!pack_.alerts[i].source->ignore_unknown_because().empty()) {
      truth.possible = truth.certain;
    }
    return truth;
  }
  Truth Limit(size_t i) const { return truths_[pack_.limits[i].when]; }
  Truth Protocol(size_t i) const {
    const ConditionId when = pack_.protocols[i].when;
    return when == kNoCondition ? Truth{} : truths_[when];
  }
  const SafetyOutcome& safety() const { return safety_; }
  const LimitOutcome& limits() const { return limits_; }
  const Selection& selection() const { return selection_; }

 private:
  const CompiledPack& pack_;
  FactTable facts_;
  ConditionTruths truths_;
  v1::Intensity phase_ceiling_ = v1::VIGOROUS;
  SafetyOutcome safety_;
  LimitOutcome limits_;
  Selection selection_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_BENCHMARKS_RULES_STAGE_H_
