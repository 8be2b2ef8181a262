#ifndef AFTERLEAF_ASSESS_READ_REQUEST_H_
#define AFTERLEAF_ASSESS_READ_REQUEST_H_

#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"
#include "src/phase/outcome.h"
#include "src/rules/fact_table.h"
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

// Reads every answer into the facts of the first stage: inputs, items, totals
// and presence facts. Answers with illegal values become issues and count as
// missing; ids that the pack does not have are errors.
absl::Status ReadRequest(const CompiledPack& pack,
                         const v1::AssessRequest& request, Reading* reading,
                         FactTable* facts);

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_READ_REQUEST_H_
