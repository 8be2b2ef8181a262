#ifndef AFTERLEAF_SCALE_RESPONSE_H_
#define AFTERLEAF_SCALE_RESPONSE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// A scale response with every id resolved and every illegal value removed.
struct Response {
  int scale = 0;
  // By item; -1 where missing.
  std::vector<int32_t> answers;
  // Items whose answer was illegal; they count as missing.
  std::vector<bool> illegal;
  std::optional<int32_t> total;
  // Position in the values of the result fact.
  std::optional<int> result;
  std::string source;
  // Some item was answered, legally or not.
  bool has_items = false;
};

// A response to a scale to which nothing was answered.
Response EmptyResponse(const CompiledPack& pack, int scale);

// Reads a response that stands at `path` of the request. Illegal values become
// issues; an unknown scale, item, unit or result and too many answers are
// errors. Skip rules are not yet applied.
absl::StatusOr<Response> ReadResponse(
    const CompiledPack& pack, const v1::ScaleResponse& response,
    absl::string_view path,
    Repeated<v1::Issue>* issues);

// Fills in unanswered items that another answer settles.
void ApplySkips(const CompiledScale& scale, Response* response);

// Number of answers that a response carries, for the limit on a request.
int CountAnswers(const v1::ScaleResponse& response);

}  // namespace afterleaf

#endif  // AFTERLEAF_SCALE_RESPONSE_H_
