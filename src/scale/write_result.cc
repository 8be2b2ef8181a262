#include "src/scale/write_result.h"

#include "src/base/message.h"
#include "src/pack/texts.h"
#include "src/rules/evaluate.h"

namespace afterleaf {
namespace {

// The band of the total; of a scale that says so also the one that every total
// still possible shares. A band holds all totals between two that it holds.
const CompiledBand* BandOf(const CompiledScale& scale, const Score& score,
                           const std::vector<CompiledBand>& bands) {
  if (score.total.has_value()) return FindBand(bands, *score.total);
  if (!scale.source->band_when_settled() || score.answered == 0) return nullptr;
  const CompiledBand* lowest = FindBand(bands, score.lowest);
  return lowest == FindBand(bands, score.highest) ? lowest : nullptr;
}

void WriteTotal(const CompiledPack& pack, const CompiledScale& scale,
                const Score& score, const FactTable& facts, int locale,
                v1::ScaleResult* result) {
  // How high an EXTERNAL total could be is not known.
  if (scale.source->method() != v1::Scale::EXTERNAL) {
    result->set_maximum(scale.total_max);
  }
  if (score.answered > 0) {
    result->set_lowest(score.lowest);
    result->set_highest(score.highest);
  }
  const CompiledBand* band = BandOf(scale, score, BandsFor(pack, scale, facts));
  if (score.total.has_value()) {
    result->set_total(*score.total);
    result->set_prorated(score.prorated);
  }
  if (band == nullptr) return;
  result->set_band(LentText(band->id));
  result->set_band_label(TextIn(pack, locale, band->label));
}

}  // namespace

void WriteScore(const CompiledPack& pack, const CompiledScale& scale,
                const Score& score, const FactTable& facts, int locale,
                v1::ScaleResult* result) {
  result->set_scale(LentText(scale.source->id()));
  result->set_title(TextIn(pack, locale, scale.title));
  result->set_state(score.state);
  result->set_answered(score.answered);
  result->set_expected(scale.summed_items);
  result->set_external(score.external);
  result->set_source(LentText(score.source));
  result->set_total_per_unit(scale.total_per_unit);
  result->set_direction(scale.source->direction());
  Lend(scale.source->evidence(), result->mutable_evidence());
  if (scale.result != kNoFact) {
    result->set_result(LentText(pack.facts[scale.result].values[score.result]));
  } else {
    WriteTotal(pack, scale, score, facts, locale, result);
  }
  for (size_t i = 0; i < scale.items.size(); ++i) {
    if (score.answers[i] < 0) continue;
    v1::ItemResult* item = result->add_items();
    item->set_item(LentText(scale.source->items(static_cast<int>(i)).id()));
    item->set_label(TextIn(pack, locale, scale.items[i].label));
    item->set_value(score.answers[i]);
  }
  if (score.state == v1::ScaleResult::NOT_BEGUN) return;
  for (const CompiledNote& note : scale.notes) {
    if (Evaluate(pack, note.when, facts).certain) {
      AddText(TextIn(pack, locale, note.text), result->mutable_notes());
    }
  }
}

}  // namespace afterleaf
