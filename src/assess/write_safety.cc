#include "src/assess/write_reply.h"
#include "src/pack/texts.h"

namespace afterleaf {

void WriteSafety(Evaluation& evaluation, int locale,
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
    fired->set_alert(LentText(alert.source->id()));
    fired->set_tier(alert.source->tier());
    fired->set_rationale(TextIn(pack, locale, alert.rationale));
    Lend(alert.source->evidence(), fired->mutable_evidence());
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
    WriteWhyCertain(evaluation, alert.when, fired->mutable_because());
  }
  // What to do is said only for what is certain: an open question is asked, not
  // answered with an alarm.
  for (int position : safety.possible) {
    const CompiledAlert& alert = pack.alerts[position];
    v1::FiredAlert* fired = add(position);
    WriteWhyPossible(evaluation, alert.when, fired->mutable_because(),
                     fired->mutable_unsettled());
  }
}

}  // namespace afterleaf
