#include "src/assess/write_reply.h"
#include "src/base/message.h"
#include "src/pack/texts.h"
#include "src/scale/write_result.h"

namespace afterleaf {

void WriteScores(const Evaluation& evaluation, int locale,
                 Repeated<v1::ScaleResult>* out) {
  const CompiledPack& pack = evaluation.pack();
  for (size_t i = 0; i < pack.scales.size(); ++i) {
    const Score& score = evaluation.reading().scores[i];
    if (score.state == v1::ScaleResult::NOT_BEGUN) continue;
    WriteScore(pack, pack.scales[i], score, evaluation.facts(), locale,
               out->Add());
  }
}

void WriteIndexes(const Evaluation& evaluation, int locale,
                  Repeated<v1::IndexResult>* out) {
  const CompiledPack& pack = evaluation.pack();
  for (size_t i = 0; i < pack.indexes.size(); ++i) {
    const CompiledIndex& index = pack.indexes[i];
    const IndexOutcome& outcome = evaluation.indexes()[i];
    v1::IndexResult* result = out->Add();
    result->set_index(LentText(index.source->id()));
    result->set_title(TextIn(pack, locale, index.title));
    result->set_lower(outcome.lower);
    result->set_upper(outcome.upper);
    result->set_band(LentText(index.source->bands(outcome.band).id()));
    result->set_band_label(
        TextIn(pack, locale, index.band_labels[outcome.band]));
    result->set_incomplete(!outcome.complete);
    WriteBecause(evaluation, outcome.because, result->mutable_because());
  }
}

}  // namespace afterleaf
