#include "afterleaf/scale.h"
#include "src/assess/input_answers.h"
#include "src/base/add_issue.h"
#include "src/pack/texts.h"
#include "src/rules/findings.h"
#include "src/scale/response.h"
#include "src/scale/score.h"
#include "src/scale/write_result.h"

namespace afterleaf {

absl::StatusOr<v1::ScaleResult> ScoreScale(
    const Pack& pack, const v1::ScoreScaleRequest& request) {
  const CompiledPack& compiled = pack.compiled();
  v1::ScaleResult reply;
  Response response;
  absl::Status status = ReadResponse(compiled, request.response(), "response",
                                     reply.mutable_issues(), &response);
  if (!status.ok()) return status;
  const CompiledScale& scale = compiled.scales[response.scale];
  ApplySkips(scale, &response);
  Score score;
  ScoreResponse(scale, response, "response", reply.mutable_issues(), &score);

  // Bands and notes may read who the person is; everything else is silent.
  FactTable facts(compiled);
  InputAnswers inputs(compiled);
  v1::AssessRequest person;
  *person.mutable_person() = request.person();
  status = inputs.Read(person, reply.mutable_issues());
  if (!status.ok()) return status;
  inputs.Enter(/*screen_done=*/false, &facts);
  EnterScore(compiled, scale, score, &facts);
  ConditionTruths truths(compiled);
  EvaluateFindings(compiled, &facts, &truths);
  WriteScore(compiled, scale, score, facts,
             FindLocale(compiled, request.locale()), &reply);
  if (request.has_earlier_total() && score.total.has_value()) {
    if (request.earlier_total() < scale.total_min ||
        request.earlier_total() > scale.total_max) {
      AddIssue("INVALID_RESPONSE", "earlier_total", "not a legal total",
               reply.mutable_issues());
    } else {
      *reply.mutable_change() =
          CompareTotals(scale, request.earlier_total(), *score.total);
    }
  }
  return reply;
}

}  // namespace afterleaf
