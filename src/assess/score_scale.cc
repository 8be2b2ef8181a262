#include "afterleaf/scale.h"
#include "src/assess/answer.h"
#include "src/base/add_issue.h"
#include "src/pack/texts.h"
#include "src/rules/findings.h"
#include "src/scale/write_result.h"

namespace afterleaf {

absl::Status AnswerScoreScale(const Pack& pack,
                              const v1::ScoreScaleRequest& request,
                              ScaleRoom* room, v1::ScaleResult* reply) {
  const CompiledPack& compiled = pack.compiled();
  Response& response = room->response;
  absl::Status status = ReadResponse(compiled, request.response(), "response",
                                     reply->mutable_issues(), &response);
  if (!status.ok()) return status;
  const CompiledScale& scale = compiled.scales[response.scale];
  ApplySkips(scale, &response);
  Score& score = room->score;
  ScoreResponse(scale, response, "response", reply->mutable_issues(), &score);

  // Bands and notes may read who the person is; everything else is silent.
  FactTable& facts = room->facts;
  facts.Clear();
  v1::AssessRequest person;
  *person.mutable_person() = request.person();
  status = room->inputs.Read(person, reply->mutable_issues());
  if (!status.ok()) return status;
  room->inputs.Enter(/*screen_done=*/false, &facts);
  EnterScore(compiled, scale, score, &facts);
  EvaluateFindings(compiled, &facts, &room->truths);
  WriteScore(compiled, scale, score, facts,
             FindLocale(compiled, request.locale()), reply);
  if (request.has_earlier_total() && score.total.has_value()) {
    if (request.earlier_total() < scale.total_min ||
        request.earlier_total() > scale.total_max) {
      AddIssue("INVALID_RESPONSE", "earlier_total", "not a legal total",
               reply->mutable_issues());
    } else {
      *reply->mutable_change() =
          CompareTotals(scale, request.earlier_total(), *score.total);
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<v1::ScaleResult> ScoreScale(
    const Pack& pack, const v1::ScoreScaleRequest& request) {
  ScaleRoom room(pack.compiled());
  absl::StatusOr<v1::ScaleResult> reply = v1::ScaleResult();
  absl::Status status = AnswerScoreScale(pack, request, &room, &*reply);
  if (!status.ok()) return status;
  return reply;
}

}  // namespace afterleaf
