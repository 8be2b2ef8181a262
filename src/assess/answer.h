#ifndef AFTERLEAF_ASSESS_ANSWER_H_
#define AFTERLEAF_ASSESS_ANSWER_H_

#include "absl/status/status.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/assess/ask_list.h"
#include "src/assess/evaluation.h"
#include "src/assess/input_answers.h"
#include "src/rules/evaluate.h"
#include "src/rules/fact_table.h"
#include "src/scale/response.h"
#include "src/scale/score.h"

namespace afterleaf {

// The room that a single scale is scored in, for one after the other.
struct ScaleRoom {
  explicit ScaleRoom(const CompiledPack& pack)
      : inputs(pack), facts(pack), truths(pack) {}

  Response response;
  Score score;
  InputAnswers inputs;
  FactTable facts;
  ConditionTruths truths;
};

// The room that an answer is worked out in. One who answers many requests keeps
// it: from the second on, nothing is allocated but the reply, issues, and what
// a log needs. It serves one pack, which must outlive it, and one thread at a
// time. What it holds of the last person, the next one overwrites.
struct Workspace {
  explicit Workspace(const CompiledPack& pack)
      : evaluation(pack), ask(pack), scale(pack) {}

  Evaluation evaluation;
  AskList ask;
  ScaleRoom scale;
};

// As Assess, AssessPhase, ScreenSafety and SelectProtocols do, in a workspace
// for the pack and into an empty reply. After a failure the reply is as it was.
// The texts of a compact reply that lies on an arena may be those of the pack,
// the request and the workspace.
absl::Status AnswerAssess(const Pack& pack, const v1::AssessRequest& request,
                          Workspace* workspace, v1::Assessment* reply);
absl::Status AnswerAssessPhase(const Pack& pack,
                               const v1::AssessRequest& request,
                               Workspace* workspace, v1::PhaseReply* reply);
absl::Status AnswerScreenSafety(const Pack& pack,
                                const v1::AssessRequest& request,
                                Workspace* workspace, v1::SafetyReply* reply);
absl::Status AnswerSelectProtocols(const Pack& pack,
                                   const v1::AssessRequest& request,
                                   Workspace* workspace,
                                   v1::ProtocolReply* reply);

// As ScoreScale does. After a failure the reply is not to be used.
absl::Status AnswerScoreScale(const Pack& pack,
                              const v1::ScoreScaleRequest& request,
                              ScaleRoom* room, v1::ScaleResult* reply);

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_ANSWER_H_
