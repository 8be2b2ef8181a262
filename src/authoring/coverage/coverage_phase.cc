#include <algorithm>
#include <functional>
#include <optional>

#include "absl/strings/str_cat.h"
#include "src/authoring/coverage/coverage_parts.h"
#include "src/authoring/coverage/legal_numbers.h"
#include "src/authoring/coverage/what_if.h"
#include "src/phase/windows.h"

namespace afterleaf {
namespace authoring {
namespace {

// The hours since the last use at which something begins for this person;
// nothing where it does not bear on them.
using BeginsAt = std::function<std::optional<int32_t>(const Evaluation&)>;

std::optional<int32_t> If(bool applies, int32_t hours) {
  return applies ? std::optional<int32_t>(hours) : std::nullopt;
}

int KnownValue(const Evaluation& evaluation, int input) {
  const FactId fact = evaluation.pack().inputs[input].fact;
  return evaluation.facts().IsKnown(fact) ? evaluation.facts().ValueOf(fact)
                                          : -1;
}

Windows WindowsOf(const Evaluation& evaluation) {
  Windows windows(evaluation.pack());
  FindWindows(evaluation.pack(), evaluation.indexes(), evaluation.facts(),
              &windows);
  return windows;
}

bool OnTimeline(const Evaluation& evaluation) {
  return evaluation.phase().on_timeline;
}

// Phases, and both sides of every number of the phase model: an example shows a
// side when its expectation would fail on the other.
class PhaseCoverage : public CoveragePart {
 public:
  PhaseCoverage(const CompiledPack& pack, ObligationList* list)
      : pack_(pack),
        model_(pack.phase_model),
        source_(*pack.phase_model.source),
        list_(list) {
    DeclarePhases();
    DeclareWindows();
    DeclareLate();
    DeclareSeverity();
    DeclareSteps();
    DeclareGaps();
    DeclareLapse();
    DeclareNoTime();
    list_ = nullptr;
  }

  void Look(ExampleRun* run) const override {
    if (!run->example.has_patient()) return;
    const Evaluation& evaluation = run->evaluation;
    if (!run->expected().phase().empty()) {
      run->Show(phases_[evaluation.phase().phase], 0);
    }
    LookAtHours(run);
    for (const NumberEdge& edge : numbers_) {
      if (!evaluation.facts().IsKnown(edge.fact)) continue;
      const int32_t value = evaluation.facts()[edge.fact].low;
      if (value != edge.below && value != edge.from) continue;
      const bool below = value == edge.below;
      if (PhaseNumberMatters(run->expected(), evaluation, edge.fact,
                             below ? edge.from : edge.below)) {
        run->Show(edge.obligation, below ? 0 : 1);
      }
    }
    LookAtSteps(run);
    LookAtNoTime(run);
  }

 private:
  struct HoursEdge {
    int obligation;
    BeginsAt begins_at;
  };
  struct NumberEdge {
    FactId fact;
    int obligation;
    int32_t below;
    int32_t from;
  };
  struct Step {
    int step;
    int from_phase;
    int obligation;
  };

  void LookAtHours(ExampleRun* run) const {
    const std::optional<HoursSince>& hours = run->evaluation.reading().hours;
    if (!hours.has_value() || hours->from != hours->to) return;
    for (const HoursEdge& edge : hours_) {
      const std::optional<int32_t> begins = edge.begins_at(run->evaluation);
      if (!begins.has_value()) continue;
      if (hours->from != *begins && hours->from != *begins - 1) continue;
      const bool before = hours->from < *begins;
      if (PhaseHoursMatter(run->expected(), run->evaluation,
                           before ? *begins : *begins - 1)) {
        run->Show(edge.obligation, before ? 0 : 1);
      }
    }
  }

  // The step that fits a person on the timeline, taken or too late; -1: none.
  int StepOf(const PhaseOutcome& phase) const {
    for (std::size_t i = 0; i < model_.score_steps.size(); ++i) {
      const CompiledScoreStep& step = model_.score_steps[i];
      if ((step.from >> phase.phase_by_time & 1) != 0 &&
          phase.severity >= step.severity_from) {
        return static_cast<int>(i);
      }
    }
    return -1;
  }

  void LookAtSteps(ExampleRun* run) const {
    const PhaseOutcome& phase = run->evaluation.phase();
    if (!phase.on_timeline) return;
    const bool taken = phase.phase != phase.phase_by_time;
    // A step that comes too late shows in the flags alone.
    const bool shows =
        taken ? !run->expected().phase().empty() : run->expected().has_flags();
    const int fits = StepOf(phase);
    for (const Step& step : steps_) {
      if (phase.phase_by_time != step.from_phase) continue;
      const int needs = model_.score_steps[step.step].severity_from;
      if (fits == step.step && phase.severity == needs && shows) {
        run->Show(step.obligation, 0);
      } else if (phase.severity == needs - 1 &&
                 (!run->expected().phase().empty() ||
                  run->expected().has_flags())) {
        run->Show(step.obligation, 1);
      }
    }
  }

  void LookAtNoTime(ExampleRun* run) const {
    const Evaluation& evaluation = run->evaluation;
    if (run->expected().phase().empty() ||
        evaluation.reading().hours.has_value() ||
        KnownValue(evaluation, model_.status_input) != model_.stopped_value) {
      return;
    }
    run->Show(no_time_[std::max(evaluation.phase().severity, 0)], 0);
  }

  int Add(const std::string& path, const std::vector<std::string>& missing) {
    return list_->Add(CoverageKind::kPhaseModel, "phase model",
                      "phase_model." + path, missing);
  }

  void AddHours(const std::string& path, const std::string& what,
                const BeginsAt& begins_at) {
    const std::string begin = "no example in which the hour ";
    hours_.push_back(
        {Add(path,
             {absl::StrCat(begin, "before ", what, " decides what is expected"),
              absl::StrCat(begin, "of ", what, " decides what is expected")}),
         begins_at});
  }

  void AddNumber(const std::string& path, FactId fact, int number) {
    const std::optional<int32_t> below = LegalBelow(pack_, fact, number);
    const std::optional<int32_t> from = LegalFrom(pack_, fact, number);
    if (!below.has_value() || !from.has_value()) return;
    const auto missing = [&](int32_t value) {
      return absl::StrCat("no example in which ", pack_.facts[fact].name, " = ",
                          value,
                          " decides what is expected through the phase model");
    };
    numbers_.push_back(
        {fact, Add(path, {missing(*below), missing(*from)}), *below, *from});
  }

  void DeclarePhases() {
    for (std::size_t i = 0; i < model_.phases.size(); ++i) {
      phases_.push_back(Add(absl::StrCat("phases[", i, "]"),
                            {absl::StrCat("no example expects the phase ",
                                          model_.phases[i].id)}));
    }
  }

  void DeclareWindows() {
    for (std::size_t w = 0; w < model_.windows.size(); ++w) {
      const std::vector<int>& boundaries = model_.windows[w].boundaries_h;
      for (std::size_t b = 0; b < boundaries.size(); ++b) {
        AddHours(absl::StrCat("windows[", w, "].boundaries_h[", b, "]"),
                 absl::StrCat("boundary ", b + 1, " (", boundaries[b],
                              " h) of windows[", w, "]"),
                 [this, w, b](const Evaluation& evaluation) {
                   return If(OnTimeline(evaluation) &&
                                 WindowOf(evaluation) == static_cast<int>(w),
                             WindowsOf(evaluation).boundaries[b]);
                 });
      }
    }
    for (std::size_t m = 0; m < model_.modifiers.size(); ++m) {
      const CompiledModifier& modifier = model_.modifiers[m];
      for (std::size_t b = 0; b < modifier.add_h.size(); ++b) {
        if (modifier.add_h[b] == 0) continue;
        AddHours(
            absl::StrCat("modifiers[", m, "].add_h[", b, "]"),
            absl::StrCat("boundary ", b + 1, " as modifiers[", m, "] moves it"),
            [&modifier, b](const Evaluation& evaluation) {
              return If(OnTimeline(evaluation) &&
                            evaluation.indexes()[modifier.index].band ==
                                modifier.band,
                        WindowsOf(evaluation).boundaries[b]);
            });
      }
    }
  }

  int WindowOf(const Evaluation& evaluation) const {
    const int value = KnownValue(evaluation, model_.window_input);
    return value < 0 ? model_.window_otherwise : model_.window_by_value[value];
  }

  void DeclareLate() {
    AddHours("late.from_h",
             absl::StrCat("late.from_h (", source_.late().from_h(), " h)"),
             [this](const Evaluation& evaluation) {
               return If(OnTimeline(evaluation), source_.late().from_h());
             });
    AddHours(
        "late.sure_from_h",
        absl::StrCat("late.sure_from_h (", source_.late().sure_from_h(), " h)"),
        [this](const Evaluation& evaluation) {
          return If(OnTimeline(evaluation), source_.late().sure_from_h());
        });
    for (std::size_t i = 0; i < model_.burden.size(); ++i) {
      AddNumber(absl::StrCat("late.burden[", i, "].from"),
                pack_.scales[model_.burden[i].scale].total,
                model_.burden[i].from);
    }
  }

  void DeclareSeverity() {
    for (std::size_t i = 0; i < model_.severity.size(); ++i) {
      const CompiledSeverity& severity = model_.severity[i];
      for (std::size_t c = 0; c < severity.cuts.size(); ++c) {
        AddNumber(absl::StrCat("severity[", i, "].cuts[", c, "]"),
                  pack_.scales[severity.scale].total, severity.cuts[c]);
      }
    }
  }

  void DeclareSteps() {
    for (std::size_t i = 0; i < model_.score_steps.size(); ++i) {
      const CompiledScoreStep& step = model_.score_steps[i];
      const std::string path = absl::StrCat("score_steps[", i, "]");
      for (std::size_t p = 0; p < model_.phases.size(); ++p) {
        if ((step.from >> p & 1) == 0) continue;
        const auto missing = [&](int severity, const std::string& does) {
          return absl::StrCat("no example that ", does, " from ",
                              model_.phases[p].id, " with severity ", severity);
        };
        steps_.push_back(
            {static_cast<int>(i), static_cast<int>(p),
             Add(path + ".severity_from",
                 {missing(step.severity_from, "takes the step"),
                  missing(step.severity_from - 1, "does not take the step")})});
      }
      if (step.within_h_after_acute == 0) continue;
      AddHours(path + ".within_h_after_acute",
               absl::StrCat("the end of ", path),
               [&step](const Evaluation& evaluation) {
                 return If(OnTimeline(evaluation),
                           WindowsOf(evaluation).acute_ends() +
                               step.within_h_after_acute);
               });
    }
  }

  void AddGap(const std::string& field, int gap_h, int status, int frequent) {
    // The last hour within the gap still counts as use.
    AddHours(
        field, absl::StrCat("the end of ", field, " (", gap_h, " h)"),
        [this, gap_h, status, frequent](const Evaluation& evaluation) {
          return If(
              KnownValue(evaluation, model_.status_input) == status &&
                  (frequent < 0 || IsFrequent(evaluation) == (frequent == 1)),
              gap_h + 1);
        });
  }

  bool IsFrequent(const Evaluation& evaluation) const {
    const FactId fact = pack_.inputs[model_.frequency_input].fact;
    return !evaluation.facts().IsKnown(fact) ||
           evaluation.facts()[fact].low >= source_.frequent_from();
  }

  void DeclareGaps() {
    AddGap("tapering_gap_h", source_.tapering_gap_h(), model_.tapering_value,
           -1);
    AddGap("using_gap_h", source_.using_gap_h(), model_.using_value, 0);
    AddGap("frequent_using_gap_h", source_.frequent_using_gap_h(),
           model_.using_value, 1);
    AddNumber("frequent_from", pack_.inputs[model_.frequency_input].fact,
              source_.frequent_from());
  }

  void DeclareLapse() {
    const v1::Lapse& lapse = source_.lapse();
    AddNumber("lapse.abstinence_from_h",
              pack_.inputs[model_.abstinence_input].fact,
              lapse.abstinence_from_h());
    AddHours(
        "lapse.recent_below_h",
        absl::StrCat("lapse.recent_below_h (", lapse.recent_below_h(), " h)"),
        [this, &lapse](const Evaluation& evaluation) {
          return If(KnownValue(evaluation, model_.status_input) ==
                        model_.stopped_value,
                    lapse.recent_below_h());
        });
    const FactId days = pack_.inputs[model_.use_days_input].fact;
    AddNumber("lapse.use_days_input", days, 1);
    AddNumber("lapse.relapse_from_days", days, lapse.relapse_from_days());
  }

  void DeclareNoTime() {
    for (std::size_t i = 0; i < model_.no_time.size(); ++i) {
      no_time_.push_back(
          Add(absl::StrCat("no_time.phase_by_severity[", i, "]"),
              {absl::StrCat("no example that expects the phase without a last "
                            "use at severity ",
                            i)}));
    }
  }

  const CompiledPack& pack_;
  const CompiledPhaseModel& model_;
  const v1::PhaseModel& source_;
  ObligationList* list_;
  std::vector<int> phases_;
  std::vector<HoursEdge> hours_;
  std::vector<NumberEdge> numbers_;
  std::vector<Step> steps_;
  std::vector<int> no_time_;
};

}  // namespace

std::unique_ptr<CoveragePart> CoverPhaseModel(const CompiledPack& pack,
                                              ObligationList* list) {
  return std::make_unique<PhaseCoverage>(pack, list);
}

}  // namespace authoring
}  // namespace afterleaf
