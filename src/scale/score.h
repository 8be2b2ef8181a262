#ifndef AFTERLEAF_SCALE_SCORE_H_
#define AFTERLEAF_SCALE_SCORE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/assessment.pb.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"
#include "src/rules/fact_table.h"
#include "src/scale/response.h"

namespace afterleaf {

// What a scale comes to.
struct Score {
  v1::ScaleResult::State state = v1::ScaleResult::NOT_BEGUN;
  std::optional<int32_t> total;
  bool prorated = false;
  // The total was stated, not computed from items.
  bool external = false;
  int answered = 0;
  // Totals that the missing items leave possible; meaningful when the scale was
  // begun by items that are summed.
  int32_t lowest = 0;
  int32_t highest = 0;
  // Position in the values of the result fact.
  int result = screen_result::kUnknown;
  std::vector<int32_t> answers;
  std::vector<uint8_t> illegal;
  // Stands in the request.
  absl::string_view source;
};

// Scores a response whose skip rules were applied. `path` is where it stands,
// for the issue when a stated total disagrees with the items.
void ScoreResponse(const CompiledScale& scale, const Response& response,
                   absl::string_view path, Repeated<v1::Issue>* issues,
                   Score* score);

// Of two scores of one scale: the worse total, the worse answer of every item.
// Without a total the least bad one still possible counts, so that a second
// response never takes back what the first made certain.
Score WorseScore(const CompiledScale& scale, const Score& a, const Score& b);

// Whether the scale was answered by items without one of its safety items, or
// with an illegal answer to one.
bool LacksSafetyItem(const CompiledScale& scale, const Score& score);

// Enters a scale's state, total, band, result and items as facts, into a table
// that has nothing of them yet.
void EnterScore(const CompiledPack& pack, const CompiledScale& scale,
                const Score& score, FactTable* facts);

// The bands that apply to this person.
const std::vector<CompiledBand>& BandsFor(const CompiledPack& pack,
                                          const CompiledScale& scale,
                                          const FactTable& facts);

// The band of a total; nullptr where the scale has no bands.
const CompiledBand* FindBand(const std::vector<CompiledBand>& bands,
                             int32_t total);

// The change from an earlier total, judged by the scale's first threshold: its
// points or its percent of the earlier total, whichever is met.
v1::ScaleChange CompareTotals(const CompiledScale& scale, int32_t earlier,
                              int32_t now);

}  // namespace afterleaf

#endif  // AFTERLEAF_SCALE_SCORE_H_
