#ifndef AFTERLEAF_ASSESS_READ_REQUEST_H_
#define AFTERLEAF_ASSESS_READ_REQUEST_H_

#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/assess/input_answers.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"
#include "src/phase/outcome.h"
#include "src/rules/fact_table.h"
#include "src/scale/response.h"
#include "src/scale/score.h"

namespace afterleaf {

// What a request says, beside the facts that it fills in.
struct Reading {
  std::optional<HoursSince> hours;
  bool invalid_last_use = false;
  // By scale.
  std::vector<Score> scores;
  Repeated<v1::Issue> issues;
};

// Fails when a request has more answers than anybody can have given.
absl::Status CheckAnswerCount(const v1::AssessRequest& request);

// Reads requests, one after the other, with room that is made once.
class RequestReader {
 public:
  explicit RequestReader(const CompiledPack& pack);

  // Reads every answer into the facts of the first stage: inputs, items, totals
  // and presence facts. Answers with illegal values become issues and count as
  // missing; ids that the pack does not have are errors. The reading points
  // into the request, and is the same one every time.
  absl::Status Read(const v1::AssessRequest& request, Reading* reading,
                    FactTable* facts);

 private:
  absl::Status ReadScales(const v1::AssessRequest& request, Reading* reading);
  void Merge(const CompiledScale& scale);

  const CompiledPack& pack_;
  InputAnswers inputs_;
  // By scale: its score when nothing was answered, the response to one that is
  // bound to inputs, and whether the reading has another score than the first.
  std::vector<Score> unanswered_;
  std::vector<Response> bound_;
  std::vector<uint8_t> seen_;
  Response response_;
  Score score_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_READ_REQUEST_H_
