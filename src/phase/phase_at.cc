#include "src/phase/phase_at.h"

#include <algorithm>

#include "afterleaf/v1/assessment.pb.h"
#include "src/phase/windows.h"

namespace afterleaf {
namespace {

class PhaseAlgorithm {
 public:
  PhaseAlgorithm(const CompiledPack& pack, const PhaseQuestion& question,
                 const FactTable& facts, PhaseOutcome* outcome)
      : pack_(pack),
        model_(pack.phase_model),
        source_(*pack.phase_model.source),
        question_(question),
        facts_(facts),
        windows_(outcome->windows),
        outcome_(*outcome) {}

  void Run() {
    Begin();
    FindSeverity();
    // Step 1. A last use that cannot be is known to have been refused.
    if (question_.invalid_last_use) {
      CiteHours();
      Flag(model_.invalid_input_flag);
    }
    const int status = KnownValue(model_.status_input);
    // Step 2.
    if (status < 0 ||
        (status != model_.using_value && status != model_.tapering_value &&
         status != model_.stopped_value)) {
      Flag(model_.data_missing_flag);
      Settle(model_.unknown_phase);
      return;
    }
    // Step 3.
    if (status != model_.stopped_value) {
      if (!GapTooLong(status)) {
        InUse(status);
        return;
      }
      Flag(model_.conflict_flag);
    }
    // Steps 4 to 7.
    Stopped();
    return;
  }

 private:
  void Begin() {
    outcome_.severity = -1;
    outcome_.severity_because.Clear();
    outcome_.flags.Clear();
    outcome_.because.Clear();
    outcome_.on_timeline = false;
    outcome_.next.clear();
  }
  void Flag(FactId flag) {
    if (flag != kNoFact) outcome_.flags.Add(flag);
  }
  void Settle(int phase) { outcome_.phase = outcome_.phase_by_time = phase; }
  void Cite(FactId fact) {
    if (facts_[fact].asked) outcome_.because.Add(fact);
  }
  void CiteHours() {
    Cite(pack_.last_use_given);
    Cite(pack_.last_use_hours);
  }

  // Position of the value of a set input, -1 when it is not known.
  int KnownValue(int input) {
    const FactId fact = pack_.inputs[input].fact;
    Cite(fact);
    return facts_.IsKnown(fact) ? facts_.ValueOf(fact) : -1;
  }
  // A number, or what silence means when the answer is not known.
  int32_t NumberOrSilence(int input) {
    const CompiledInput& compiled = pack_.inputs[input];
    Cite(compiled.fact);
    return facts_.IsKnown(compiled.fact) ? facts_[compiled.fact].low
                                         : compiled.silence_value;
  }

  void FindSeverity() {
    for (const CompiledSeverity& severity : model_.severity) {
      const CompiledScale& scale = pack_.scales[severity.scale];
      if (!facts_.IsKnown(scale.total)) {
        // Begun without a total: known to say nothing yet.
        if (facts_[scale.total].asked) {
          outcome_.severity_because.Add(scale.state);
        }
        continue;
      }
      if (facts_.ValueOf(scale.state) != v1::ScaleResult::SCORED) continue;
      outcome_.severity_because.Add(scale.total);
      int level = 0;
      for (int cut : severity.cuts) level += facts_[scale.total].low >= cut;
      outcome_.severity = std::max(outcome_.severity, level);
    }
  }
  void CiteSeverity() { outcome_.because.AddAll(outcome_.severity_because); }
  void FlagMissingScores() {
    CiteSeverity();
    if (outcome_.severity < 0) Flag(model_.scores_missing_flag);
  }

  bool GapTooLong(int status) {
    CiteHours();
    if (!question_.hours.has_value()) return false;
    int limit = source_.tapering_gap_h();
    if (status == model_.using_value) {
      const FactId days = pack_.inputs[model_.frequency_input].fact;
      Cite(days);
      Cite(pack_.inputs[model_.frequency_input].given);
      const bool frequent =
          !facts_.IsKnown(days) || facts_[days].low >= source_.frequent_from();
      limit = frequent ? source_.frequent_using_gap_h() : source_.using_gap_h();
    }
    return question_.hours->from > limit;
  }

  void LapseOrRelapse() {
    Flag(model_.lapse_flag);
    Settle(NumberOrSilence(model_.use_days_input) >=
                   source_.lapse().relapse_from_days()
               ? model_.relapse_phase
               : model_.lapse_phase);
  }
  bool LongEarlierAbstinence() {
    return NumberOrSilence(model_.abstinence_input) >=
           source_.lapse().abstinence_from_h();
  }

  void InUse(int status) {
    if (status == model_.using_value && LongEarlierAbstinence()) {
      LapseOrRelapse();
      return;
    }
    FlagMissingScores();
    Settle(status == model_.using_value ? model_.using_phase
                                        : model_.tapering_phase);
  }

  void Stopped() {
    CiteHours();
    if (LongEarlierAbstinence() && question_.hours.has_value() &&
        question_.hours->from < source_.lapse().recent_below_h() &&
        NumberOrSilence(model_.use_days_input) >= 1) {
      LapseOrRelapse();
      return;
    }
    FlagMissingScores();
    if (!question_.hours.has_value()) {
      Flag(model_.data_missing_flag);
      Settle(model_.no_time[std::max(outcome_.severity, 0)]);
      return;
    }
    OnTimeline(*question_.hours);
  }

  // Steps 6 and 7.
  void OnTimeline(const HoursSince& hours) {
    FindWindows(pack_, *question_.indexes, facts_, &windows_);
    outcome_.because.AddAll(windows_.because);
    outcome_.on_timeline = true;
    int chosen = TimelineStep(hours.from);
    bool several = false;
    const auto look_at = [&](int32_t moment) {
      const int step = TimelineStep(moment);
      several |= step != chosen;
      if (Acuity(step) > Acuity(chosen)) chosen = step;
    };
    const auto look_if_inside = [&](int32_t boundary) {
      if (boundary > hours.from && boundary <= hours.to) look_at(boundary);
    };
    look_at(hours.to);
    for (int32_t boundary : windows_.boundaries) look_if_inside(boundary);
    look_if_inside(source_.late().from_h());
    look_if_inside(source_.late().sure_from_h());
    if (several) Flag(model_.ambiguous_flag);
    outcome_.phase_by_time = model_.timeline[chosen];
    outcome_.phase = outcome_.phase_by_time;
    SetWindow(chosen);
    StepByScores(hours.from);
    SetNext(chosen, hours);
  }

  int Acuity(int step) const {
    return model_.phases[model_.timeline[step]].acuity;
  }
  int LastStep() const { return static_cast<int>(model_.timeline.size()) - 1; }

  // Position on the timeline at one moment; sets the flags of the late phase.
  int TimelineStep(int32_t hours) {
    int step = 0;
    for (int32_t boundary : windows_.boundaries) step += hours >= boundary;
    if (hours < source_.late().from_h()) return step;
    bool any_known = false;
    bool any_met = false;
    for (const CompiledBurden& burden : model_.burden) {
      const CompiledScale& scale = pack_.scales[burden.scale];
      if (facts_[scale.total].asked) outcome_.because.Add(scale.total);
      if (!facts_.IsKnown(scale.total) ||
          facts_.ValueOf(scale.state) != v1::ScaleResult::SCORED) {
        continue;
      }
      any_known = true;
      any_met |= facts_[scale.total].low >= burden.from;
    }
    if (any_met) Flag(model_.burden_flag);
    if (hours >= source_.late().sure_from_h()) return LastStep();
    if (!any_known) Flag(model_.scores_missing_flag);
    return any_known && !any_met ? LastStep() : LastStep() - 1;
  }

  void SetWindow(int step) {
    const int boundaries = static_cast<int>(windows_.boundaries.size());
    const auto begin = [&](int position) {
      if (position == 0) return 0;
      return position <= boundaries ? windows_.boundaries[position - 1]
                                    : source_.late().from_h();
    };
    outcome_.window_from_h = begin(step);
    outcome_.window_to_h = step == LastStep() ? 0
                           : step == LastStep() - 1
                               ? source_.late().sure_from_h()
                               : begin(step + 1);
  }

  // The first step that fits is taken, and only one.
  void StepByScores(int32_t hours) {
    CiteSeverity();
    for (const CompiledScoreStep& step : model_.score_steps) {
      if (((step.from >> outcome_.phase) & 1) == 0 ||
          outcome_.severity < step.severity_from) {
        continue;
      }
      if (step.within_h_after_acute > 0 &&
          hours >= int64_t{windows_.acute_ends()} + step.within_h_after_acute) {
        Flag(step.too_late_flag);
      } else {
        outcome_.phase = step.to;
        Flag(step.flag);
      }
      return;
    }
  }

  void SetNext(int step, const HoursSince& hours) {
    // After a score step the person stands where the score put them.
    for (int i = 0; i <= LastStep(); ++i) {
      if (model_.timeline[i] == outcome_.phase) step = std::max(step, i);
    }
    for (int i = step + 1; i <= LastStep(); ++i) {
      const int boundary = i - 1;
      const bool late = i == LastStep();
      const int32_t earliest =
          late ? source_.late().from_h() : windows_.earliest[boundary];
      const int32_t latest =
          late ? source_.late().sure_from_h() : windows_.latest[boundary];
      NextPhase next;
      next.phase = model_.timeline[i];
      next.in_hours_from = std::max(0, earliest - hours.to);
      next.in_hours_to = std::max(0, latest - hours.from);
      outcome_.next.push_back(next);
    }
  }

  const CompiledPack& pack_;
  const CompiledPhaseModel& model_;
  const v1::PhaseModel& source_;
  const PhaseQuestion& question_;
  const FactTable& facts_;
  Windows& windows_;
  PhaseOutcome& outcome_;
};

}  // namespace

void PhaseAt(const CompiledPack& pack, const PhaseQuestion& question,
             FactTable* facts, PhaseOutcome* outcome) {
  PhaseAlgorithm(pack, question, *facts, outcome).Run();
  const CompiledPhaseModel& model = pack.phase_model;
  facts->SetValue(model.phase, outcome->phase);
  facts->SetValue(model.phase_by_time, outcome->phase_by_time);
  facts->SetNumber(model.severity_fact, outcome->severity);
  for (FactId flag : model.flags) {
    facts->SetValue(flag,
                    outcome->flags.Contains(flag) ? yes_no::kYes : yes_no::kNo);
  }
}

}  // namespace afterleaf
