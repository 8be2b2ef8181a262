#include <algorithm>

#include "src/batch/block.h"

namespace afterleaf {
namespace batch {

// The steps are those of PhaseModel in phase_model.proto.
void Block::EvaluatePhase() {
  const CompiledPhaseModel& model = pack_.phase_model;
  const PhasePlan& plan = plan_.phase;
  std::fill(outcome_.phase.begin(), outcome_.phase.end(), kNobody);
  std::fill(phase_by_time_.begin(), phase_by_time_.end(), kNobody);
  for (FactId flag : model.flags) phase_flag_[flag] = kNobody;

  SetFlag(model.invalid_input_flag, invalid_last_use_);
  Bits uses = pairs_[plan.using_slot].certain;
  Bits tapers = pairs_[plan.tapering_slot].certain & ~uses;
  const Bits stopped = pairs_[plan.stopped_slot].certain & ~uses & ~tapers;
  const Bits unknown = ~(uses | tapers | stopped);
  SetFlag(model.data_missing_flag, unknown);
  phase_by_time_[model.unknown_phase] |= unknown;

  const Bounds& days = kept_[plan_.inputs[model.frequency_input].kept];
  const Bits infrequent = Pack([&](int v) {
                            return (days.low[v] == days.high[v]) &
                                   (days.low[v] > All(kMissingInColumn));
                          }) &
                          ~AtLeast(days.low, plan.frequent_from);
  const Bits gap =
      hours_given_ &
      ((tapers & from_at_least_[plan.beyond_tapering_gap]) |
       (uses & ((infrequent & from_at_least_[plan.beyond_using_gap]) |
                (~infrequent & from_at_least_[plan.beyond_frequent_gap]))));
  SetFlag(model.conflict_flag, gap);
  uses &= ~gap;
  tapers &= ~gap;

  const Bits long_abstinence =
      NumberAtLeast(model.abstinence_input, plan.abstinence_from);
  const Bits relapsed = NumberAtLeast(model.use_days_input, plan.relapse_from);
  Bits left = stopped | gap;
  const Bits lapsed =
      long_abstinence &
      (uses | (left & hours_given_ & ~from_at_least_[plan.recent_below] &
               NumberAtLeast(model.use_days_input, plan.one_day)));
  SetFlag(model.lapse_flag, lapsed);
  phase_by_time_[model.relapse_phase] |= lapsed & relapsed;
  phase_by_time_[model.lapse_phase] |= lapsed & ~relapsed;
  uses &= ~lapsed;
  left &= ~lapsed;
  phase_by_time_[model.using_phase] |= uses;
  phase_by_time_[model.tapering_phase] |= tapers;
  SetFlag(model.scores_missing_flag, (uses | tapers | left) & ~severity_known_);

  const Bits no_time = left & ~hours_given_;
  SetFlag(model.data_missing_flag, no_time);
  for (int severity = 0; severity <= kMaxSeverity; ++severity) {
    Bits theirs = no_time;
    if (severity > 0) theirs &= severity_[severity - 1];
    if (severity < kMaxSeverity) theirs &= ~severity_[severity];
    phase_by_time_[model.no_time[severity]] |= theirs;
  }
  const Bits on_timeline = left & hours_given_;
  PlaceOnTimeline(on_timeline);
  std::copy(phase_by_time_.begin(), phase_by_time_.end(),
            outcome_.phase.begin());
  StepByScores(on_timeline);

  SetValues(model.phase, Everybody(), outcome_.phase.data());
  SetValues(model.phase_by_time, Everybody(), phase_by_time_.data());
  SetKnownNumber(model.severity_fact, [&](int32_t severity) {
    return severity < 0              ? Everybody()
           : severity == 0           ? severity_known_
           : severity > kMaxSeverity ? kNobody
                                     : severity_[severity - 1];
  });
  for (FactId flag : model.flags) SetYesNo(flag, phase_flag_[flag]);
}

void Block::SetFlag(FactId flag, const Bits& people) {
  if (flag != kNoFact) phase_flag_[flag] |= people;
}

// Whose number, or what silence means where it is not known, is at least `cut`.
Bits Block::NumberAtLeast(int input, int32_t cut) const {
  const InputPlan& plan = plan_.inputs[input];
  const Bounds& bounds = kept_[plan.kept];
  const Bits known = Pack([&](int v) {
    return (bounds.low[v] == bounds.high[v]) &
           (bounds.low[v] > All(kMissingInColumn));
  });
  return (known & AtLeast(bounds.low, cut)) |
         (~known & AllIf(plan.silent_low >= cut));
}

void Block::PlaceOnTimeline(const Bits& people) {
  const CompiledPhaseModel& model = pack_.phase_model;
  const PhasePlan& plan = plan_.phase;
  // Windows of the product.
  std::fill(window_.begin(), window_.end(), kNobody);
  Bits otherwise = people;
  for (size_t value = 0; value < plan.window_values.size(); ++value) {
    const Bits& is = pairs_[plan.window_values[value]].certain;
    window_[model.window_by_value[value]] |= is & people;
    otherwise &= ~is;
  }
  window_[model.window_otherwise] |= otherwise;
  Bits modified = kNobody;
  for (const CompiledModifier& modifier : model.modifiers) {
    modified = index_band_[modifier.index][modifier.band];
  }

  // Whether the hours have reached each step that a window begins; everybody
  // has reached the first, and `late` ends the last of them.
  const size_t last = model.timeline.size() - 1;
  for (size_t step = 1; step < last; ++step) {
    from_step_[step] = to_step_[step] = kNobody;
  }
  std::fill(too_late_.begin(), too_late_.end(), kNobody);
  for (const TimelinePlan& timeline : plan.timelines) {
    const Bits theirs =
        window_[timeline.window] & (timeline.modified ? modified : ~modified);
    if (!Any(theirs)) continue;
    for (size_t i = 0; i < timeline.boundaries.size(); ++i) {
      const int boundary = timeline.boundaries[i];
      from_step_[i + 1] |= theirs & from_at_least_[boundary];
      to_step_[i + 1] |= theirs & to_at_least_[boundary];
    }
    for (size_t i = 0; i < timeline.too_late.size(); ++i) {
      if (timeline.too_late[i] < 0) continue;
      too_late_[i] |= theirs & from_at_least_[timeline.too_late[i]];
    }
  }
  from_step_[0] = to_step_[0] = people;

  const Bits from_late = people & from_at_least_[plan.late];
  const Bits to_late = people & to_at_least_[plan.late];
  const Bits from_sure = people & from_at_least_[plan.late_for_sure];
  const Bits to_sure = people & to_at_least_[plan.late_for_sure];
  const bool has_between = plan.late != plan.late_for_sure;
  SetFlag(model.burden_flag, to_late & burden_met_);
  const Bits between = to_late & ~from_sure & AllIf(has_between);
  SetFlag(model.scores_missing_flag, between & ~burden_known_);
  const Bits free = burden_known_ & ~burden_met_;

  // What any moment of the hours falls into, and its two ends.
  for (size_t step = 0; step < last; ++step) {
    const bool ends = step + 1 == last;
    const Bits from_next = ends ? from_late : from_step_[step + 1];
    const Bits to_next = ends ? to_late : to_step_[step + 1];
    visited_[step] = to_step_[step] & ~from_next;
    from_step_[step] &= ~from_next;
    to_step_[step] &= ~to_next;
  }
  const Bits from_between = from_late & ~from_sure;
  const Bits to_between = to_late & ~to_sure;
  visited_[last - 1] |= between & ~free;
  from_step_[last - 1] |= from_between & ~free;
  to_step_[last - 1] |= to_between & ~free;
  visited_[last] = (between & free) | to_sure;
  from_step_[last] = (from_between & free) | from_sure;
  to_step_[last] = (to_between & free) | to_sure;

  Bits one = kNobody;
  Bits several = kNobody;
  for (size_t step = 0; step <= last; ++step) {
    several |= one & visited_[step];
    one |= visited_[step];
  }
  SetFlag(model.ambiguous_flag, several);

  // The most acute of them. Of equally acute ones that of the nearest hour,
  // then that of the farthest, then the earliest.
  Bits left = people;
  for (size_t i = 0; i < plan.by_acuity.size();) {
    size_t end = i;
    const auto acuity = [&](size_t at) {
      return model.phases[model.timeline[plan.by_acuity[at]]].acuity;
    };
    while (end < plan.by_acuity.size() && acuity(end) == acuity(i)) ++end;
    for (const std::vector<Bits>* among : {&from_step_, &to_step_, &visited_}) {
      for (size_t k = i; k < end; ++k) {
        const int step = plan.by_acuity[k];
        const Bits theirs = left & (*among)[step];
        phase_by_time_[model.timeline[step]] |= theirs;
        left &= ~theirs;
      }
    }
    i = end;
  }
}

void Block::StepByScores(const Bits& people) {
  const CompiledPhaseModel& model = pack_.phase_model;
  Bits left = people;
  for (size_t i = 0; i < model.score_steps.size(); ++i) {
    const CompiledScoreStep& step = model.score_steps[i];
    Bits from = kNobody;
    for (uint64_t rest = step.from; rest != 0; rest &= rest - 1) {
      from |= phase_by_time_[__builtin_ctzll(rest)];
    }
    const Bits theirs = left & from & severity_[step.severity_from - 1];
    if (!Any(theirs)) continue;
    left &= ~theirs;
    const Bits too_late =
        step.within_h_after_acute > 0 ? theirs & too_late_[i] : kNobody;
    const Bits moves = theirs & ~too_late;
    SetFlag(step.too_late_flag, too_late);
    SetFlag(step.flag, moves);
    for (Bits& phase : outcome_.phase) phase &= ~moves;
    outcome_.phase[step.to] |= moves;
  }
}

}  // namespace batch
}  // namespace afterleaf
