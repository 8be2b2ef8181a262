#include "src/assess/write_reply.h"
#include "src/base/message.h"
#include "src/pack/texts.h"

namespace afterleaf {

void WritePhase(const Evaluation& evaluation, int locale,
                v1::PhaseAssessment* out) {
  const CompiledPack& pack = evaluation.pack();
  const CompiledPhaseModel& model = pack.phase_model;
  const PhaseOutcome& phase = evaluation.phase();
  const CompiledPhase& here = model.phases[phase.phase];
  out->set_phase(LentText(here.id));
  out->set_phase_by_time(LentText(model.phases[phase.phase_by_time].id));
  out->set_title(TextIn(pack, locale, here.title));
  // In an emergency nothing but first aid is said.
  if (evaluation.safety().tier < v1::T3) {
    out->set_about(TextIn(pack, locale, here.about));
  }
  if (phase.on_timeline) {
    const HoursSince& hours = *evaluation.reading().hours;
    out->set_hours_from(hours.from);
    out->set_hours_to(hours.to);
    out->set_day(hours.from / 24 + 1);
    out->set_window_from_h(phase.window_from_h);
    if (phase.window_to_h > 0) out->set_window_to_h(phase.window_to_h);
  }
  for (const NextPhase& next : phase.next) {
    v1::PhaseBoundary* boundary = out->add_next();
    boundary->set_phase(LentText(model.phases[next.phase].id));
    boundary->set_title(TextIn(pack, locale, model.phases[next.phase].title));
    boundary->set_in_hours_from(next.in_hours_from);
    boundary->set_in_hours_to(next.in_hours_to);
  }
  if (phase.severity >= 0) out->set_severity(phase.severity);
  for (FactId flag : model.flags) {
    if (phase.flags.Contains(flag))
      AddText(LentText(pack.facts[flag].name), out->mutable_flags());
  }
  WriteBecause(evaluation, phase.because, out->mutable_because());
  for (size_t i = 0; i < model.phases.size(); ++i) {
    v1::PhaseStep* step = out->add_steps();
    step->set_phase(LentText(model.phases[i].id));
    step->set_title(TextIn(pack, locale, model.phases[i].title));
    step->set_here(static_cast<int>(i) == phase.phase);
  }
}

}  // namespace afterleaf
