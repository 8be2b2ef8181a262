#include "src/assess/write_reply.h"
#include "src/base/message.h"
#include "src/pack/texts.h"

namespace afterleaf {
namespace {

void WriteWhy(Evaluation& evaluation, const CompiledFlag& flag,
              RepeatedText* out) {
  const Fact& fact = evaluation.pack().facts[flag.fact];
  if (fact.kind == FactKind::kFinding) {
    WriteWhyCertain(evaluation, evaluation.pack().findings[fact.owner].when,
                    out);
  } else {
    WriteBecause(evaluation, evaluation.reasons().Judgement(flag.fact), out);
  }
}

bool IsSet(const Evaluation& evaluation, const CompiledFlag& flag) {
  if (flag.index < 0) return evaluation.facts().IsYes(flag.fact);
  const IndexOutcome& index = evaluation.indexes()[flag.index];
  return flag.band < 0 ? !index.complete : index.band == flag.band;
}

}  // namespace

void WriteFlags(Evaluation& evaluation, int locale, Repeated<v1::Flag>* out) {
  const CompiledPack& pack = evaluation.pack();
  for (const CompiledFlag& flag : pack.flags) {
    if (!IsSet(evaluation, flag)) continue;
    v1::Flag* result = out->Add();
    result->set_flag(LentText(flag.id));
    result->set_about(TextIn(pack, locale, flag.about));
    WriteWhy(evaluation, flag, result->mutable_because());
  }
}

}  // namespace afterleaf
