#include "src/assess/write_reply.h"
#include "src/pack/texts.h"
#include "src/scale/write_result.h"

namespace afterleaf {
namespace {

void WriteUnsettled(const Evaluation& evaluation, ConditionId condition,
                    google::protobuf::RepeatedPtrField<std::string>* out) {
  const CompiledPack& pack = evaluation.pack();
  std::vector<bool> questions(pack.questions.size(), false);
  evaluation.reasons().AddUnsettled(condition, &questions);
  for (size_t i = 0; i < questions.size(); ++i) {
    if (questions[i]) *out->Add() = pack.questions[i].id;
  }
}

FactSet WhyFlag(const Evaluation& evaluation, const CompiledFlag& flag) {
  const Fact& fact = evaluation.pack().facts[flag.fact];
  if (fact.kind == FactKind::kFinding) {
    return evaluation.reasons().WhyCertain(
        evaluation.pack().findings[fact.owner].when);
  }
  return evaluation.reasons().Judgement(flag.fact);
}

bool IsSet(const Evaluation& evaluation, const CompiledFlag& flag) {
  if (flag.index < 0) return evaluation.facts().IsYes(flag.fact);
  const IndexOutcome& index = evaluation.indexes()[flag.index];
  return flag.band < 0 ? !index.complete : index.band == flag.band;
}

}  // namespace

void WriteScores(const Evaluation& evaluation, int locale,
                 google::protobuf::RepeatedPtrField<v1::ScaleResult>* out) {
  const CompiledPack& pack = evaluation.pack();
  for (size_t i = 0; i < pack.scales.size(); ++i) {
    const Score& score = evaluation.reading().scores[i];
    if (score.state == v1::ScaleResult::NOT_BEGUN) continue;
    WriteScore(pack, pack.scales[i], score, evaluation.facts(), locale,
               out->Add());
  }
}

void WriteFlags(const Evaluation& evaluation, int locale,
                google::protobuf::RepeatedPtrField<v1::Flag>* out) {
  const CompiledPack& pack = evaluation.pack();
  for (const CompiledFlag& flag : pack.flags) {
    if (!IsSet(evaluation, flag)) continue;
    v1::Flag* result = out->Add();
    result->set_flag(flag.id);
    result->set_about(TextIn(pack, locale, flag.about));
    WriteAnswers(pack, WhyFlag(evaluation, flag), result->mutable_because());
  }
}

void WriteSafety(const Evaluation& evaluation, int locale,
                 v1::SafetyAssessment* out) {
  const CompiledPack& pack = evaluation.pack();
  const SafetyOutcome& safety = evaluation.safety();
  out->set_tier(safety.tier);
  out->set_possible_tier(safety.possible_tier);
  out->set_title(TextIn(pack, locale, pack.tier_title[safety.tier]));
  out->set_about(TextIn(pack, locale, pack.tier_about[safety.tier]));
  const auto add = [&](int position) {
    const CompiledAlert& alert = pack.alerts[position];
    v1::FiredAlert* fired = out->add_alerts();
    fired->set_alert(alert.source->id());
    fired->set_tier(alert.source->tier());
    fired->set_rationale(TextIn(pack, locale, alert.rationale));
    *fired->mutable_evidence() = alert.source->evidence();
    return fired;
  };
  for (int position : safety.certain) {
    const CompiledAlert& alert = pack.alerts[position];
    v1::FiredAlert* fired = add(position);
    fired->set_certain(true);
    // In an emergency, advice for lesser trouble ("rest, then check again")
    // would stand in the way.
    if (safety.tier < v1::T3 || alert.source->tier() == v1::T3) {
      fired->set_message(TextIn(pack, locale, alert.message));
    }
    WriteAnswers(pack, evaluation.reasons().WhyCertain(alert.when),
                 fired->mutable_because());
  }
  // What to do is said only for what is certain: an open question is asked, not
  // answered with an alarm.
  for (int position : safety.possible) {
    const CompiledAlert& alert = pack.alerts[position];
    v1::FiredAlert* fired = add(position);
    WriteAnswers(pack, evaluation.reasons().WhyPossible(alert.when),
                 fired->mutable_because());
    WriteUnsettled(evaluation, alert.when, fired->mutable_unsettled());
  }
}

void WriteExercise(const Evaluation& evaluation, int locale,
                   v1::ExercisePlan* out) {
  const CompiledPack& pack = evaluation.pack();
  const LimitOutcome& limits = evaluation.limits();
  out->set_ceiling(limits.ceiling);
  out->set_title(TextIn(pack, locale, pack.intensity_title[limits.ceiling]));
  out->set_phase_ceiling(limits.phase_ceiling);
  if (limits.max_minutes.has_value()) out->set_max_minutes(*limits.max_minutes);
  for (const LimitOutcome::Applied& applied : limits.applied) {
    const CompiledLimit& limit = pack.limits[applied.limit];
    v1::AppliedLimit* result = out->add_limits();
    result->set_limit(limit.source->id());
    result->set_certain(applied.certain);
    if (limit.source->has_max_intensity()) {
      result->set_max_intensity(limit.source->max_intensity());
      result->set_sets_ceiling(limit.source->max_intensity() ==
                               limits.ceiling);
    }
    result->set_message(TextIn(pack, locale, limit.message));
    *result->mutable_evidence() = limit.source->evidence();
    if (applied.certain) {
      WriteAnswers(pack, evaluation.reasons().WhyCertain(limit.when),
                   result->mutable_because());
    } else {
      WriteAnswers(pack, evaluation.reasons().WhyPossible(limit.when),
                   result->mutable_because());
      WriteUnsettled(evaluation, limit.when, result->mutable_unsettled());
    }
  }
}

void WriteProtocols(
    const Evaluation& evaluation, int locale,
    google::protobuf::RepeatedPtrField<v1::OfferedProtocol>* out) {
  const CompiledPack& pack = evaluation.pack();
  for (const Selection::Offer& offer : evaluation.selection().offers) {
    const CompiledProtocol& protocol = pack.protocols[offer.protocol];
    v1::OfferedProtocol* result = out->Add();
    result->set_protocol(protocol.source->id());
    result->set_protocol_class(protocol.source->protocol_class());
    result->set_title(TextIn(pack, locale, protocol.title));
    result->set_about(TextIn(pack, locale, protocol.about));
    for (TextId step : protocol.steps) {
      result->add_steps(TextIn(pack, locale, step));
    }
    if (protocol.source->has_dose()) *result->mutable_dose() = offer.dose;
    for (int kind : offer.kinds) {
      result->add_kind_labels(TextIn(pack, locale, protocol.kinds[kind]));
    }
    int reason = offer.protocol;
    if (offer.instead_of >= 0) {
      reason = offer.instead_of;
      result->set_instead_of(pack.protocols[reason].source->id());
    }
    WriteAnswers(
        pack, evaluation.reasons().WhyCertain(pack.protocols[reason].when),
        result->mutable_because());
    *result->mutable_evidence() = protocol.source->evidence();
  }
}

}  // namespace afterleaf
