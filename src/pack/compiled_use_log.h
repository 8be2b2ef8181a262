#ifndef AFTERLEAF_PACK_COMPILED_USE_LOG_H_
#define AFTERLEAF_PACK_COMPILED_USE_LOG_H_

#include <cstdint>
#include <vector>

#include "afterleaf/v1/use_log_model.pb.h"
#include "src/pack/id_map.h"
#include "src/pack/text_id.h"

// What reading a log and the rules about logs need, with every id resolved.

namespace afterleaf {

struct CompiledLogRule {
  const v1::UseLogRule* source = nullptr;
  TextId about = kNoText;
  // Input that counts as answered yes while the rule holds; -1: none.
  int answers = -1;
  // Of a ReliefRule, the reason; of a ChasingRule, the rule; of a
  // BreakScoreRule, the scale: positions in their lists. -1 for other kinds.
  int refers_to = -1;
};

struct CompiledMetricRule {
  const v1::MetricRule* source = nullptr;
  TextId about = kNoText;
  int answers = -1;
  // Positions of scales.
  std::vector<int> prompts;
};

// Texts about comparisons, which no single rule owns.
struct UseLogTexts {
  // By TaperComparison.State.
  TextId taper[4] = {kNoText, kNoText, kNoText, kNoText};
  // By ScaleChange.Verdict.
  TextId trend[4] = {kNoText, kNoText, kNoText, kNoText};
  TextId recovery_lower = kNoText;
  TextId recovery_higher = kNoText;
  TextId recovery_alike = kNoText;
};

struct CompiledUseLog {
  // nullptr: the pack reads no logs, and has no rule about them.
  const v1::UseLogModel* source = nullptr;
  // In lower case, as LowerAscii makes it: names of the own substance; and
  // names of depressants, to their position in the model.
  IdMap own_names;
  IdMap depressants;
  // Positions of units and reasons by id.
  IdMap units;
  IdMap reasons;
  std::vector<TextId> unit_labels;
  // Input whose values are the products, and by value its place among
  // `products_rising`; -1: it has none.
  int product_input = -1;
  std::vector<int> product_rank;
  int mixed_product = -1;
  int usual_amount_unit = -1;
  std::vector<CompiledLogRule> rules;
  std::vector<CompiledMetricRule> metrics;
  UseLogTexts texts;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILED_USE_LOG_H_
