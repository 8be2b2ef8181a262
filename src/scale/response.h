#ifndef AFTERLEAF_SCALE_RESPONSE_H_
#define AFTERLEAF_SCALE_RESPONSE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/status/status.h"
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
  std::vector<uint8_t> illegal;
  std::optional<int32_t> total;
  // Position in the values of the result fact.
  std::optional<int> result;
  // Stands in the request.
  absl::string_view source;
  // Some item was answered, legally or not.
  bool has_items = false;
};

// Makes `response` one to a scale to which nothing was answered.
void ClearResponse(const CompiledPack& pack, int scale, Response* response);

// Reads a response that stands at `path` of the request. Illegal values become
// issues; an unknown scale, item, unit or result and too many answers are
// errors. Skip rules are not yet applied.
absl::Status ReadResponse(const CompiledPack& pack,
                          const v1::ScaleResponse& source,
                          absl::string_view path, Repeated<v1::Issue>* issues,
                          Response* response);

// The points of a legal value of an item; nullptr: the value is not legal.
const v1::ValuePoints* FindValue(const CompiledItem& item, int32_t value);

// Fills in unanswered items that another answer settles.
void ApplySkips(const CompiledScale& scale, Response* response);

// Number of answers that a response carries, for the limit on a request.
int CountAnswers(const v1::ScaleResponse& response);

}  // namespace afterleaf

#endif  // AFTERLEAF_SCALE_RESPONSE_H_
