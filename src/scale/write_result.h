#ifndef AFTERLEAF_SCALE_WRITE_RESULT_H_
#define AFTERLEAF_SCALE_WRITE_RESULT_H_

#include "afterleaf/v1/assessment.pb.h"
#include "src/pack/compiled_pack.h"
#include "src/rules/fact_table.h"
#include "src/scale/score.h"

namespace afterleaf {

// Writes a score for the reply, with band, labels and notes in the language.
void WriteScore(const CompiledPack& pack, const CompiledScale& scale,
                const Score& score, const FactTable& facts, int locale,
                v1::ScaleResult* result);

}  // namespace afterleaf

#endif  // AFTERLEAF_SCALE_WRITE_RESULT_H_
