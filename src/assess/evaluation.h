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
#include "src/rules/evaluate.h"
#include "src/rules/fact_table.h"
#include "src/rules/reasons.h"
#include "src/safety/screen.h"
#include "src/scale/index.h"

namespace afterleaf {

// All stages for one person, in their fixed order: the log, answers and scales,
// indexes, phase, findings, alerts, limits, protocols. What a stage learns
// reaches the next as facts; what a log shows, as answers.
//
// It can run again and again, for one person after the other. The room for all
// that it works out is made when it is constructed and in the first run; later
// ones allocate only for issues and for logs.
class Evaluation {
 public:
  explicit Evaluation(const CompiledPack& pack);
  Evaluation(const Evaluation&) = delete;
  Evaluation& operator=(const Evaluation&) = delete;

  // Fails as OpenLog, CheckAnswerCount and RequestReader do; nothing after
  // reading can fail. The request must outlive the evaluation, or stay until
  // the next run.
  absl::Status Run(const v1::AssessRequest& request);

  const CompiledPack& pack() const { return pack_; }
  const FactTable& facts() const { return facts_; }
  // Of the conditions of rules.
  const ConditionTruths& truths() const { return truths_; }
  // The request did not decline them. Without, judgements cite nothing.
  bool gives_reasons() const { return gives_reasons_; }
  Reasons& reasons() { return reasons_; }
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
  void FindWhyTheseBands();

  const CompiledPack& pack_;
  std::optional<OpenedLog> log_;
  // The request with what the log shows; only with a log.
  std::optional<v1::AssessRequest> with_log_;
  RequestReader reader_;
  FactTable facts_;
  ConditionTruths truths_;
  bool gives_reasons_ = true;
  Reasons reasons_;
  Reading reading_;
  // By scale: the answers that its set of bands rests on.
  std::vector<FactSet> why_bands_;
  std::vector<IndexOutcome> indexes_;
  PhaseOutcome phase_;
  SafetyOutcome safety_;
  LimitOutcome limits_;
  Selection selection_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_EVALUATION_H_
