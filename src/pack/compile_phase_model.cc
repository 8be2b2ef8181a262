#include <algorithm>
#include <utility>
#include <vector>

#include "src/base/limits.h"
#include "src/pack/compile_context.h"

namespace afterleaf {
namespace {

// Where the bands begin that stand for severity 1, 2 and 3.
std::vector<int> CutsOfBands(const CompiledScale& scale) {
  std::vector<int> cuts;
  for (size_t i = 1; i < scale.bands.size() && i <= kMaxSeverity; ++i) {
    cuts.push_back(scale.bands[i].from);
  }
  return cuts;
}

constexpr Path kPath = "phase_model";

class PhaseModelCompiler {
 public:
  explicit PhaseModelCompiler(CompileContext* context)
      : context_(context),
        pack_(context->pack),
        source_(context->pack->source.phase_model()),
        model_(&context->pack->phase_model) {}

  void Compile() {
    model_->source = &source_;
    CompilePhases();
    if (model_->phases.empty()) return;
    CompileStatus();
    CompileTimeline();
    CompileWindows();
    CompileModifiers();
    CompileScores();
    CompileLapse();
    CompileNoTime();
    CompileFlagNames();
    AddFacts();
    context_->CheckEvidence(source_.evidence(), kPath);
  }

 private:
  IssueSink* issues() { return context_->issues; }
  void Error(const char* code, const char* field, const char* message) {
    context_->issues->Error(code, {kPath, field}, message);
  }
  void Error(const char* code, const char* field, TextParts message) {
    context_->issues->Error(code, {kPath, field}, message);
  }
  int Phase(absl::string_view id, const char* field) {
    return context_->FindPhase(id, {kPath, field});
  }
  int Input(absl::string_view id, const char* field) {
    return context_->FindInput(id, {kPath, field});
  }

  // Phases and inputs that a wrong id leaves at -1 must not be followed; the
  // pack is thrown away because of the issue.
  int Value(int input, absl::string_view value, const Path& path) {
    if (input < 0) return -1;
    return context_->FindValue(pack_->inputs[input].fact, value, path);
  }

  void CompilePhases() {
    int index = 0;
    for (const v1::PhaseDef& phase : source_.phases()) {
      const Path path = {kPath, "phases", index++, phase.id()};
      context_->CheckId(phase.id(), path);
      for (const CompiledPhase& other : model_->phases) {
        if (other.id == phase.id()) {
          issues()->Error("PACK_DUPLICATE_ID", path,
                          "another phase has this id");
        }
      }
      CompiledPhase compiled;
      compiled.id = phase.id();
      compiled.ceiling = phase.ceiling();
      if (!v1::Intensity_IsValid(phase.ceiling())) {
        issues()->Error("PACK_UNKNOWN_VALUE", path,
                        "the ceiling is no intensity");
      }
      compiled.acuity = phase.acuity();
      compiled.title =
          context_->RequiredText(phase.title(), {"phase.", phase.id()}, path);
      compiled.about = context_->OptionalText(phase.about(),
                                              {"phase.", phase.id(), ".about"});
      model_->phases.push_back(compiled);
    }
    if (model_->phases.empty() || model_->phases.size() > kMaxEnumValues) {
      Error("PACK_EMPTY_DOMAIN", "phases",
            {"a pack has 1 to ", kMaxEnumValues, " phases"});
      model_->phases.clear();
    }
  }

  void CompileStatus() {
    model_->status_input = Input(source_.status_input(), "status_input");
    model_->using_value = Value(model_->status_input, source_.using_value(),
                                {kPath, "using_value"});
    model_->tapering_value =
        Value(model_->status_input, source_.tapering_value(),
              {kPath, "tapering_value"});
    model_->stopped_value = Value(model_->status_input, source_.stopped_value(),
                                  {kPath, "stopped_value"});
    model_->unknown_phase = Phase(source_.unknown_phase(), "unknown_phase");
    model_->using_phase = Phase(source_.using_phase(), "using_phase");
    model_->tapering_phase = Phase(source_.tapering_phase(), "tapering_phase");
    for (int gap : {source_.tapering_gap_h(), source_.using_gap_h(),
                    source_.frequent_using_gap_h()}) {
      if (gap < 1 || gap > kMaxLastUseHours) {
        Error("PACK_BAD_RANGE", "tapering_gap_h",
              {"gap limits lie in 1 to ", kMaxLastUseHours});
      }
    }
    model_->frequency_input =
        Input(source_.frequency_input(), "frequency_input");
    if (model_->frequency_input >= 0 &&
        pack_->facts[pack_->inputs[model_->frequency_input].fact].is_set()) {
      Error("PACK_WRONG_TYPE", "frequency_input", "must be a number");
    }
  }

  void CompileTimeline() {
    for (absl::string_view id : source_.timeline()) {
      model_->timeline.push_back(Phase(id, "timeline"));
    }
    std::vector<int> sorted = model_->timeline;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) {
      Error("PACK_DUPLICATE_ID", "timeline", "a phase stands there twice");
    }
    if (model_->timeline.size() < 2) {
      Error("PACK_EMPTY_DOMAIN", "timeline",
            "a timeline has at least two phases");
    }
    const v1::LatePhase& late = source_.late();
    if (late.from_h() < 1 || late.sure_from_h() < late.from_h() ||
        late.sure_from_h() > kMaxLastUseHours) {
      Error("PACK_BAD_RANGE", "late",
            {"needs 0 < from_h <= sure_from_h <= ", kMaxLastUseHours});
    }
    for (const v1::BurdenTest& test : late.burden()) {
      const int scale =
          context_->FindScale(test.scale(), {kPath, "late.burden"});
      if (scale >= 0) model_->burden.push_back({scale, test.from()});
    }
  }

  // The window boundaries come before the late boundary, so there are as many
  // as the timeline has phases, less two.
  size_t boundaries() const {
    return model_->timeline.size() < 2 ? 0 : model_->timeline.size() - 2;
  }

  void CompileWindows() {
    model_->window_input = Input(source_.window_input(), "window_input");
    size_t values = 0;
    if (model_->window_input >= 0) {
      const Fact& fact = pack_->facts[pack_->inputs[model_->window_input].fact];
      if (!fact.is_set()) {
        Error("PACK_WRONG_TYPE", "window_input", "must be an enumeration");
      }
      values = fact.values.size();
    }
    model_->window_by_value.assign(values, -1);
    int otherwise = -1;
    for (int i = 0; i < source_.windows_size(); ++i) {
      const v1::Window& window = source_.windows(i);
      const Path path = {kPath, "windows", i};
      CompiledWindow compiled;
      compiled.boundaries_h.assign(window.boundaries_h().begin(),
                                   window.boundaries_h().end());
      if (compiled.boundaries_h.size() != boundaries()) {
        issues()->Error("PACK_BAD_RANGE", path,
                        {"needs ", boundaries(),
                         " boundaries: the number of phases of the timeline "
                         "less two"});
      }
      CheckRising({compiled.boundaries_h.begin(), compiled.boundaries_h.end()},
                  path);
      for (absl::string_view value : window.values()) {
        const int position = Value(model_->window_input, value, path);
        if (position < 0) continue;
        if (model_->window_by_value[position] >= 0) {
          issues()->Error("PACK_DUPLICATE_ID", path,
                          {"\"", value, "\" has a window already"});
        }
        model_->window_by_value[position] = i;
      }
      if (window.otherwise()) {
        if (otherwise >= 0) {
          issues()->Error("PACK_DUPLICATE_ID", path,
                          "another window is the one for otherwise already");
        }
        otherwise = i;
      }
      model_->windows.push_back(std::move(compiled));
    }
    if (otherwise < 0) {
      Error("PACK_EMPTY_DOMAIN", "windows",
            "one window must be the one for otherwise");
      otherwise = 0;
    }
    model_->window_otherwise = otherwise;
    for (int& window : model_->window_by_value) {
      if (window < 0) window = otherwise;
    }
  }

  void CheckRising(const std::vector<int64_t>& boundaries, const Path& path) {
    int64_t last = 0;
    for (int64_t boundary : boundaries) {
      if (boundary <= last) {
        issues()->Error("PACK_BAD_RANGE", path,
                        "boundaries rise and are above 0");
        return;
      }
      last = boundary;
    }
    if (last >= source_.late().from_h()) {
      issues()->Error("PACK_BAD_RANGE", path,
                      "the last boundary lies before late.from_h");
    }
  }

  void CompileModifiers() {
    for (int i = 0; i < source_.modifiers_size(); ++i) {
      const v1::WindowModifier& modifier = source_.modifiers(i);
      const Path path = {kPath, "modifiers", i};
      CompiledModifier compiled;
      compiled.index = -1;
      for (size_t k = 0; k < pack_->indexes.size(); ++k) {
        if (pack_->indexes[k].source->id() == modifier.index()) {
          compiled.index = static_cast<int>(k);
        }
      }
      if (compiled.index < 0) {
        issues()->Error("PACK_UNKNOWN_ID", path,
                        {"no index \"", modifier.index(), "\""});
        continue;
      }
      compiled.band = context_->FindValue(pack_->indexes[compiled.index].band,
                                          modifier.band(), path);
      compiled.add_h.assign(modifier.add_h().begin(), modifier.add_h().end());
      if (compiled.add_h.size() != boundaries()) {
        issues()->Error("PACK_BAD_RANGE", path,
                        "needs one number per boundary");
        continue;
      }
      if (std::any_of(
              compiled.add_h.begin(), compiled.add_h.end(),
              [](int add) { return add < 0 || add > kMaxLastUseHours; })) {
        issues()->Error("PACK_BAD_RANGE", path,
                        {"hours lie in 0 to ", kMaxLastUseHours});
        continue;
      }
      for (size_t w = 0; w < model_->windows.size(); ++w) {
        const std::vector<int>& plain = model_->windows[w].boundaries_h;
        std::vector<int64_t> shifted(plain.begin(), plain.end());
        for (size_t b = 0; b < shifted.size() && b < compiled.add_h.size();
             ++b) {
          shifted[b] += compiled.add_h[b];
        }
        CheckRising(shifted, path);
      }
      model_->modifiers.push_back(std::move(compiled));
    }
    if (model_->modifiers.size() > 1) {
      Error("PACK_TOO_LARGE", "modifiers", "at most one modifier");
    }
  }

  void CompileScores() {
    for (const v1::SeverityScale& severity : source_.severity()) {
      CompiledSeverity compiled;
      compiled.scale =
          context_->FindScale(severity.scale(), {kPath, "severity"});
      compiled.cuts.assign(severity.cuts().begin(), severity.cuts().end());
      if (compiled.cuts.empty() && compiled.scale >= 0) {
        compiled.cuts = CutsOfBands(context_->pack->scales[compiled.scale]);
      }
      if (compiled.cuts.size() != kMaxSeverity ||
          !std::is_sorted(compiled.cuts.begin(), compiled.cuts.end())) {
        Error("PACK_BAD_RANGE", "severity",
              {"needs ", kMaxSeverity, " rising cuts, or none and ",
               kMaxSeverity + 1, " bands of the scale"});
      }
      if (compiled.scale >= 0) model_->severity.push_back(std::move(compiled));
    }
    for (int i = 0; i < source_.score_steps_size(); ++i) {
      const v1::ScoreStep& step = source_.score_steps(i);
      const Path path = {kPath, "score_steps", i};
      CompiledScoreStep compiled;
      compiled.severity_from = step.severity_from();
      if (step.severity_from() < 1 || step.severity_from() > kMaxSeverity) {
        issues()->Error("PACK_BAD_RANGE", path,
                        {"severity_from lies in 1 to ", kMaxSeverity});
      }
      compiled.to = context_->FindPhase(step.to(), path);
      compiled.within_h_after_acute = step.within_h_after_acute();
      for (absl::string_view id : step.from()) {
        const int from = context_->FindPhase(id, path);
        if (from < 0 || compiled.to < 0) continue;
        compiled.from |= uint64_t{1} << from;
        if (model_->phases[compiled.to].acuity <= model_->phases[from].acuity) {
          issues()->Error("PACK_BAD_RANGE", path,
                          "a score step leads to a more acute phase");
        }
      }
      model_->score_steps.push_back(compiled);
    }
  }

  void CompileLapse() {
    const v1::Lapse& lapse = source_.lapse();
    model_->abstinence_input =
        Input(lapse.abstinence_input(), "lapse.abstinence_input");
    model_->use_days_input =
        Input(lapse.use_days_input(), "lapse.use_days_input");
    model_->lapse_phase = Phase(lapse.lapse_phase(), "lapse.lapse_phase");
    model_->relapse_phase = Phase(lapse.relapse_phase(), "lapse.relapse_phase");
    for (int input : {model_->abstinence_input, model_->use_days_input}) {
      if (input < 0) continue;
      if (pack_->facts[pack_->inputs[input].fact].is_set() ||
          pack_->inputs[input].silence != Silence::kValue) {
        Error("PACK_WRONG_TYPE", "lapse",
              "abstinence and use days are numbers with a silence_number");
      }
    }
  }

  void CompileNoTime() {
    for (absl::string_view id : source_.no_time().phase_by_severity()) {
      model_->no_time.push_back(Phase(id, "no_time.phase_by_severity"));
    }
    if (model_->no_time.size() != kMaxSeverity + 1) {
      Error("PACK_BAD_RANGE", "no_time",
            {"needs a phase for each severity 0 to ", kMaxSeverity});
    }
  }

  // The same flag may be set in several places; it is one fact.
  FactId Flag(absl::string_view id, const char* field) {
    if (id.empty()) return kNoFact;
    const auto known = pack_->fact_by_name.find(id);
    if (known != pack_->fact_by_name.end() &&
        pack_->facts[known->second].kind == FactKind::kPhaseFlag) {
      return known->second;
    }
    const Path path = {kPath, field};
    context_->CheckId(id, path);
    const FactId flag =
        context_->AddYesNo(id, FactKind::kPhaseFlag, Stage::kPhase, -1, path);
    model_->flags.push_back(flag);
    return flag;
  }
  FactId RequiredFlag(absl::string_view id, const char* field) {
    if (id.empty()) {
      Error("PACK_BAD_ID", field, "the phase model needs this flag");
    }
    return Flag(id, field);
  }

  void CompileFlagNames() {
    model_->invalid_input_flag =
        RequiredFlag(source_.invalid_input_flag(), "invalid_input_flag");
    model_->data_missing_flag =
        RequiredFlag(source_.data_missing_flag(), "data_missing_flag");
    model_->conflict_flag =
        RequiredFlag(source_.conflict_flag(), "conflict_flag");
    model_->ambiguous_flag =
        RequiredFlag(source_.ambiguous_flag(), "ambiguous_flag");
    model_->scores_missing_flag =
        RequiredFlag(source_.scores_missing_flag(), "scores_missing_flag");
    model_->burden_flag =
        RequiredFlag(source_.late().burden_flag(), "late.burden_flag");
    model_->lapse_flag = RequiredFlag(source_.lapse().flag(), "lapse.flag");
    for (int i = 0; i < source_.score_steps_size(); ++i) {
      const v1::ScoreStep& step = source_.score_steps(i);
      model_->score_steps[i].flag = Flag(step.flag(), "score_steps");
      model_->score_steps[i].too_late_flag =
          Flag(step.too_late_flag(), "score_steps");
    }
  }

  void AddFacts() {
    Fact fact;
    fact.stage = Stage::kPhase;
    for (const CompiledPhase& phase : model_->phases) {
      fact.values.push_back(phase.id);
    }
    fact.max = static_cast<int32_t>(fact.values.size()) - 1;
    fact.kind = FactKind::kPhase;
    fact.name = "phase";
    model_->phase = context_->AddFact(fact, kPath);
    fact.kind = FactKind::kPhaseByTime;
    fact.name = "phase_by_time";
    model_->phase_by_time = context_->AddFact(fact, kPath);
    Fact severity;
    severity.stage = Stage::kPhase;
    severity.kind = FactKind::kSeverity;
    severity.name = "severity";
    severity.min = -1;
    severity.max = kMaxSeverity;
    model_->severity_fact = context_->AddFact(std::move(severity), kPath);
  }

  CompileContext* context_;
  CompiledPack* pack_;
  const v1::PhaseModel& source_;
  CompiledPhaseModel* model_;
};

}  // namespace

void CompilePhaseModel(CompileContext* context) {
  PhaseModelCompiler(context).Compile();
}

}  // namespace afterleaf
