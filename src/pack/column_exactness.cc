#include "src/pack/column_exactness.h"

#include <cstdint>

#include "src/base/add_issue.h"
#include "src/base/message.h"
#include "src/pack/column_layout.h"
#include "src/pack/path.h"
#include "src/pack/text_parts.h"

namespace afterleaf {
namespace {

class ExactnessCheck {
 public:
  ExactnessCheck(const CompiledPack& pack, Repeated<v1::Issue>* issues)
      : pack_(pack), issues_(issues) {}

  void Run() {
    CheckSets();
    for (size_t i = 0; i < pack_.inputs.size(); ++i) {
      CheckDomain(static_cast<int>(i));
    }
    for (size_t i = 0; i < pack_.scales.size(); ++i) {
      CheckScale(static_cast<int>(i));
    }
    for (size_t i = 0; i < pack_.indexes.size(); ++i) {
      CheckIndex(static_cast<int>(i));
    }
    CheckPhaseModel();
    CheckRules("findings", pack_.findings);
    CheckRules("alerts", pack_.alerts);
    CheckRules("limits", pack_.limits);
    CheckRules("protocols", pack_.protocols);
  }

 private:
  void Refuse(const Path& path, TextParts message) {
    AddIssue("PACK_NOT_IN_COLUMNS", path.ToString(), JoinParts(message),
             issues_);
  }

  void CheckSets() {
    if (ProtocolsThatCanBeOffered(pack_).size() > kMaxInSet) {
      Refuse("protocols", {"at most ", kMaxInSet,
                           " that can be offered fit into the bits of a set"});
    }
    if (pack_.flags.size() > kMaxInSet) {
      Refuse("flags", {"at most ", kMaxInSet,
                       " fit into the bits of a set: those of findings, "
                       "indexes and the phase model together"});
    }
  }

  void CheckDomain(int position) {
    const CompiledInput& input = pack_.inputs[position];
    const Fact& fact = pack_.facts[input.fact];
    if (fact.is_set()) return;
    const Path path = {"inputs", position, fact.name};
    const int32_t step = input.column_step;
    if (fact.min % step != 0 || StepsIn(fact.min, step) < kMinInColumn ||
        StepsIn(fact.min, step) > kMaxInColumn) {
      Refuse(path, {"its smallest number, ", fact.min,
                    ", must be a whole number of steps of ", step, ", ",
                    kMinInColumn, " or more of them"});
    }
    if (input.silence == Silence::kValue) {
      CheckCut(input.fact, input.silence_value, path, "what its silence means");
    }
  }

  // Numbers below `cut` are told from `cut` and those above.
  void CheckCut(FactId fact_id, int64_t cut, const Path& path,
                const char* reader) {
    const Fact& fact = pack_.facts[fact_id];
    int32_t step = 1;
    if (fact.kind == FactKind::kInput) {
      step = pack_.inputs[fact.owner].column_step;
    } else if (fact.kind != FactKind::kLastUseHours) {
      return;
    }
    if (cut <= fact.min || cut > fact.max) return;
    if (cut % step != 0) {
      Refuse(path, {reader, " parts ", fact.name, " at ", cut,
                    ", which is no whole number of the steps of ", step,
                    " of its column"});
    } else if (cut / step > kMaxInColumn) {
      Refuse(path, {reader, " parts ", fact.name, " at ", cut,
                    ", and its column ends at ", kMaxInColumn, " steps of ",
                    step, "; larger steps reach further"});
    }
  }

  void CheckHours(int64_t cut, const char* field) {
    CheckCut(pack_.last_use_hours, cut, "phase_model", field);
  }

  void CheckCondition(ConditionId condition, const Path& path) {
    if (condition == kNoCondition) return;
    const ConditionNode& node = pack_.nodes[condition];
    if (node.op == ConditionNode::Op::kSet) return;
    if (node.op == ConditionNode::Op::kRange) {
      CheckCut(node.fact, node.from, path, "a test");
      CheckCut(node.fact, int64_t{node.to} + 1, path, "a test");
      return;
    }
    for (int i = 0; i < node.count; ++i) {
      CheckCondition(pack_.children[node.first + i], path);
    }
  }

  template <class Rules>
  void CheckRules(absl::string_view list, const Rules& rules) {
    int position = 0;
    for (const auto& rule : rules) {
      CheckCondition(rule.when, {list, position++, rule.source->id()});
    }
  }

  void CheckScale(int position) {
    const CompiledScale& scale = pack_.scales[position];
    const Path path = {"scales", position, scale.source->id()};
    int64_t most_points = 0;
    for (const CompiledItem& item : scale.items) {
      most_points += item.max_points;
    }
    if (most_points > kMaxInColumn || scale.total_max > kMaxInColumn) {
      Refuse(path, {"its points and totals must not be above ", kMaxInColumn});
    }
    for (const CompiledBandSet& set : scale.band_sets) {
      CheckCondition(set.when, path);
    }
  }

  void CheckIndex(int position) {
    const CompiledIndex& index = pack_.indexes[position];
    const Path path = {"indexes", position, index.source->id()};
    int64_t most_points = 0;
    for (const CompiledComponent& component : index.components) {
      most_points += component.max_points;
      for (const v1::Cut& cut : component.cuts) {
        CheckCut(pack_.inputs[component.input].fact, cut.from(), path,
                 "a component");
      }
      CheckCondition(component.not_applicable_when, path);
    }
    if (most_points > kMaxInColumn) {
      Refuse(path, {"its points must not be above ", kMaxInColumn});
    }
    CheckCondition(index.discount_when, path);
    CheckCondition(index.override_when, path);
  }

  void CheckPhaseModel() {
    const CompiledPhaseModel& model = pack_.phase_model;
    const v1::PhaseModel& source = *model.source;
    const auto input = [&](int position) {
      return pack_.inputs[position].fact;
    };
    CheckCut(input(model.frequency_input), source.frequent_from(),
             "phase_model", "frequent_from");
    CheckCut(input(model.abstinence_input), source.lapse().abstinence_from_h(),
             "phase_model", "lapse.abstinence_from_h");
    CheckCut(input(model.use_days_input), source.lapse().relapse_from_days(),
             "phase_model", "lapse.relapse_from_days");
    CheckCut(input(model.use_days_input), 1, "phase_model", "one day of use");
    CheckHours(int64_t{source.tapering_gap_h()} + 1, "tapering_gap_h");
    CheckHours(int64_t{source.using_gap_h()} + 1, "using_gap_h");
    CheckHours(int64_t{source.frequent_using_gap_h()} + 1,
               "frequent_using_gap_h");
    CheckHours(source.lapse().recent_below_h(), "lapse.recent_below_h");
    CheckHours(source.late().from_h(), "late.from_h");
    CheckHours(source.late().sure_from_h(), "late.sure_from_h");
    for (const CompiledWindow& window : model.windows) {
      CheckWindow(window, nullptr);
      for (const CompiledModifier& modifier : model.modifiers) {
        CheckWindow(window, &modifier);
      }
    }
  }

  void CheckWindow(const CompiledWindow& window,
                   const CompiledModifier* modifier) {
    int64_t boundary = 0;
    for (size_t i = 0; i < window.boundaries_h.size(); ++i) {
      boundary = int64_t{window.boundaries_h[i]} +
                 (modifier != nullptr ? modifier->add_h[i] : 0);
      CheckHours(boundary, "a window");
    }
    for (const CompiledScoreStep& step : pack_.phase_model.score_steps) {
      if (step.within_h_after_acute > 0) {
        CheckHours(boundary + step.within_h_after_acute,
                   "a score step's within_h_after_acute");
      }
    }
  }

  const CompiledPack& pack_;
  Repeated<v1::Issue>* issues_;
};

}  // namespace

void CheckColumnsAreExact(const CompiledPack& pack,
                          Repeated<v1::Issue>* issues) {
  ExactnessCheck(pack, issues).Run();
}

}  // namespace afterleaf
