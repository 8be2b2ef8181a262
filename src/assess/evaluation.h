#ifndef AFTERLEAF_ASSESS_EVALUATION_H_
#define AFTERLEAF_ASSESS_EVALUATION_H_

#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "afterleaf/v1/request.pb.h"
#include "src/assess/open_log.h"
#include "src/assess/read_request.h"
#include "src/pack/compiled_pack.h"
#include "src/phase/outcome.h"
#include "src/protocol/limits.h"
#include "src/protocol/select.h"
#include "src/rules/fact_table.h"
#include "src/rules/reasons.h"
#include "src/safety/screen.h"
#include "src/scale/index.h"

namespace afterleaf {

// All stages for one person, in their fixed order: the log, answers and scales,
// indexes, phase, findings, alerts, limits, protocols. What a stage learns
// reaches the next as facts; what a log shows, as answers.
class Evaluation {
 public:
  explicit Evaluation(const CompiledPack& pack)
      : pack_(pack), facts_(pack), reasons_(pack, facts_) {}
  Evaluation(const Evaluation&) = delete;
  Evaluation& operator=(const Evaluation&) = delete;

  // Fails as OpenLog, CheckAnswerCount and ReadRequest do; nothing after
  // reading can fail. The request must outlive the evaluation.
  absl::Status Run(const v1::AssessRequest& request);

  const CompiledPack& pack() const { return pack_; }
  const FactTable& facts() const { return facts_; }
  const Reasons& reasons() const { return reasons_; }
  // Nothing without a log that can be read.
  const std::optional<OpenedLog>& log() const { return log_; }
  const Reading& reading() const { return reading_; }
  const std::vector<IndexOutcome>& indexes() const { return indexes_; }
  const PhaseOutcome& phase() const { return phase_; }
  const SafetyOutcome& safety() const { return safety_; }
  const LimitOutcome& limits() const { return limits_; }
  const Selection& selection() const { return selection_; }

 private:
  absl::Status RunStages(const v1::AssessRequest& request);

  const CompiledPack& pack_;
  std::optional<OpenedLog> log_;
  FactTable facts_;
  Reasons reasons_;
  Reading reading_;
  std::vector<IndexOutcome> indexes_;
  PhaseOutcome phase_;
  SafetyOutcome safety_;
  LimitOutcome limits_;
  Selection selection_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_EVALUATION_H_
