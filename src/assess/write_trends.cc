#include "src/assess/write_trends.h"

#include <map>
#include <vector>

#include "src/base/message.h"
#include "src/pack/texts.h"
#include "src/scale/score.h"

namespace afterleaf {
namespace {

void WritePoint(const CompiledScale& scale, const LogScore& score,
                v1::ScorePoint* out) {
  out->set_at_s(score.when.from_s);
  out->set_day(score.when.day);
  if (score.total.has_value()) out->set_total(*score.total);
  if (score.band >= 0) out->set_band(LentText(scale.bands[score.band].id));
  out->set_prorated(score.prorated);
}

void WriteChanges(const LogTable& table, const CompiledScale& scale,
                  const std::vector<int32_t>& totals, int locale,
                  v1::ScoreTrend* out) {
  if (totals.size() < 2) return;
  *out->mutable_since_first() =
      CompareTotals(scale, totals.front(), totals.back());
  *out->mutable_since_previous() =
      CompareTotals(scale, totals[totals.size() - 2], totals.back());
  out->set_about(
      TextIn(*table.pack, locale,
             table.pack->use_log.texts.trend[out->since_first().verdict()]));
}

}  // namespace

void WriteScoreTrends(const LogTable& table, int locale,
                      Repeated<v1::ScoreTrend>* out) {
  const CompiledPack& pack = *table.pack;
  std::map<int, std::vector<const LogScore*>> by_scale;
  for (const LogScore& score : table.scores) {
    by_scale[score.scale].push_back(&score);
  }
  for (const auto& [position, scores] : by_scale) {
    const CompiledScale& scale = pack.scales[position];
    v1::ScoreTrend* trend = out->Add();
    trend->set_scale(LentText(scale.source->id()));
    trend->set_title(TextIn(pack, locale, scale.title));
    trend->set_direction(scale.source->direction());
    trend->set_maximum(scale.total_max);
    trend->set_total_per_unit(scale.total_per_unit);
    for (const CompiledBand& band : scale.bands) {
      v1::Band* drawn = trend->add_bands();
      drawn->set_id(LentText(band.id));
      drawn->set_from(band.from);
      drawn->set_to(band.to);
      trend->add_band_labels(TextIn(pack, locale, band.label));
    }
    std::vector<int32_t> totals;
    for (const LogScore* score : scores) {
      WritePoint(scale, *score, trend->add_points());
      if (score->total.has_value()) totals.push_back(*score->total);
    }
    WriteChanges(table, scale, totals, locale, trend);
  }
}

}  // namespace afterleaf
