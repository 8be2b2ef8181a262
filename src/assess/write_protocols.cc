#include "src/assess/write_reply.h"
#include "src/base/message.h"
#include "src/pack/texts.h"

namespace afterleaf {

void WriteExercise(Evaluation& evaluation, int locale, v1::ExercisePlan* out) {
  const CompiledPack& pack = evaluation.pack();
  const LimitOutcome& limits = evaluation.limits();
  out->set_ceiling(limits.ceiling);
  out->set_title(TextIn(pack, locale, pack.intensity_title[limits.ceiling]));
  out->set_phase_ceiling(limits.phase_ceiling);
  if (limits.max_minutes.has_value()) out->set_max_minutes(*limits.max_minutes);
  for (const LimitOutcome::Applied& applied : limits.applied) {
    const CompiledLimit& limit = pack.limits[applied.limit];
    v1::AppliedLimit* result = out->add_limits();
    result->set_limit(LentText(limit.source->id()));
    result->set_certain(applied.certain);
    if (limit.source->has_max_intensity()) {
      result->set_max_intensity(limit.source->max_intensity());
      result->set_sets_ceiling(limit.source->max_intensity() == limits.ceiling);
    }
    result->set_message(TextIn(pack, locale, limit.message));
    Lend(limit.source->evidence(), result->mutable_evidence());
    if (applied.certain) {
      WriteWhyCertain(evaluation, limit.when, result->mutable_because());
    } else {
      WriteWhyPossible(evaluation, limit.when, result->mutable_because(),
                       result->mutable_unsettled());
    }
  }
}

void WriteProtocols(Evaluation& evaluation, int locale,
                    Repeated<v1::OfferedProtocol>* out) {
  const CompiledPack& pack = evaluation.pack();
  for (const Selection::Offer& offer : evaluation.selection().offers) {
    const CompiledProtocol& protocol = pack.protocols[offer.protocol];
    v1::OfferedProtocol* result = out->Add();
    result->set_protocol(LentText(protocol.source->id()));
    result->set_protocol_class(protocol.source->protocol_class());
    result->set_title(TextIn(pack, locale, protocol.title));
    result->set_about(TextIn(pack, locale, protocol.about));
    for (TextId step : protocol.steps) {
      AddText(TextIn(pack, locale, step), result->mutable_steps());
    }
    if (protocol.source->has_dose()) {
      const LimitOutcome& limits = evaluation.limits();
      WriteDose(limits, protocol, result->mutable_dose());
      for (const CompiledProtocol::Kind& kind : protocol.kinds) {
        if (!limits.allowed_kinds[kind.number]) continue;
        AddText(TextIn(pack, locale, kind.label),
                result->mutable_kind_labels());
      }
    }
    int reason = offer.protocol;
    if (offer.instead_of >= 0) {
      reason = offer.instead_of;
      result->set_instead_of(LentText(pack.protocols[reason].source->id()));
    }
    WriteWhyCertain(evaluation, pack.protocols[reason].when,
                    result->mutable_because());
    Lend(protocol.source->evidence(), result->mutable_evidence());
  }
}

}  // namespace afterleaf
