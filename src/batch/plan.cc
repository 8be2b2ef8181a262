#include "src/batch/plan.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "src/base/limits.h"
#include "src/base/stable_sort.h"
#include "src/pack/total_arithmetic.h"

namespace afterleaf {
namespace batch {
namespace {

using Op = ConditionNode::Op;

class Planner {
 public:
  Planner(const CompiledPack& pack, Plan* plan) : pack_(pack), plan_(plan) {}

  void Run() {
    plan_->pack = &pack_;
    plan_->places = PlaceColumns(pack_);
    plan_->tests.resize(pack_.facts.size());
    PlanInputs();
    PlanScales();
    PlanIndexes();
    PlanPhase();
    PlanRules();
    MarkNeeded();
  }

 private:
  int StepOf(FactId fact) const {
    const Fact& info = pack_.facts[fact];
    return info.kind == FactKind::kInput ? pack_.inputs[info.owner].column_step
                                         : 1;
  }

  static int PositionOf(int32_t number, std::vector<int32_t>* numbers) {
    const auto found = std::find(numbers->begin(), numbers->end(), number);
    if (found != numbers->end()) {
      return static_cast<int>(found - numbers->begin());
    }
    numbers->push_back(number);
    return static_cast<int>(numbers->size()) - 1;
  }

  // The slot of a test, the same for the same test.
  Slot SlotOf(const ConditionNode& node) {
    const auto key =
        std::make_tuple(node.fact, node.op, node.from, node.to, node.set);
    const auto [found, is_new] = tests_.emplace(key, plan_->slots);
    if (!is_new) return found->second;
    FactTests& tests = plan_->tests[node.fact];
    const Slot slot = plan_->slots++;
    if (node.op == Op::kSet) {
      tests.sets.push_back({slot, node.set});
      return slot;
    }
    const Fact& fact = pack_.facts[node.fact];
    const int step = StepOf(node.fact);
    RangeTest test;
    test.slot = slot;
    if (node.from > fact.min) {
      test.from = PositionOf(StepsIn(node.from, step), &tests.thresholds);
    }
    if (node.to < fact.max) {
      test.behind = PositionOf(StepsIn(node.to + 1, step), &tests.thresholds);
    }
    tests.ranges.push_back(test);
    return slot;
  }

  // The slot of the test for exactly one value.
  Slot ValueSlot(FactId fact, int value) {
    ConditionNode node;
    node.op = Op::kSet;
    node.fact = fact;
    node.set = uint64_t{1} << value;
    return SlotOf(node);
  }

  Slot Compile(ConditionId condition) {
    if (condition == kNoCondition) return kNoSlot;
    const ConditionNode& node = pack_.nodes[condition];
    if (node.op == Op::kRange || node.op == Op::kSet) return SlotOf(node);
    std::vector<Slot> members;
    members.reserve(static_cast<size_t>(node.count));
    for (int i = 0; i < node.count; ++i) {
      members.push_back(Compile(pack_.children[node.first + i]));
    }
    const auto key = std::make_tuple(node.op, node.at_least, members);
    const auto [found, is_new] = groups_.emplace(key, plan_->slots);
    if (!is_new) return found->second;
    Group group;
    group.op = node.op;
    group.at_least = node.at_least;
    group.slot = plan_->slots++;
    group.first = static_cast<int>(plan_->members.size());
    group.count = static_cast<int>(members.size());
    plan_->members.insert(plan_->members.end(), members.begin(), members.end());
    plan_->groups.push_back(group);
    return group.slot;
  }

  // The groups that `compile` adds.
  template <class CompileSome>
  GroupRange GroupsOf(CompileSome compile) {
    GroupRange range;
    range.first = static_cast<int>(plan_->groups.size());
    compile();
    range.last = static_cast<int>(plan_->groups.size());
    return range;
  }

  int Keep(int input) {
    int& kept = plan_->inputs[input].kept;
    if (kept < 0) kept = plan_->kept++;
    return kept;
  }

  void PlanInputs() {
    for (size_t i = 0; i < pack_.inputs.size(); ++i) {
      const CompiledInput& input = pack_.inputs[i];
      const Fact& fact = pack_.facts[input.fact];
      InputPlan plan;
      plan.yes_no = pack_.source.inputs(static_cast<int>(i)).domain_case() ==
                    v1::Input::kYesNo;
      if (fact.is_set()) {
        const size_t n = fact.values.size();
        const uint64_t all = n >= 64 ? ~uint64_t{0} : (uint64_t{1} << n) - 1;
        plan.silent_set = input.silence == Silence::kUnknown ? all
                          : input.silence == Silence::kValue
                              ? uint64_t{1} << input.silence_value
                              : 0;
      } else {
        const auto steps = [&](int32_t number) {
          return static_cast<int16_t>(std::min<int32_t>(
              StepsIn(number, input.column_step), kMaxInColumn));
        };
        plan.min = steps(fact.min);
        plan.max = steps(fact.max);
        if (input.silence == Silence::kUnknown) {
          plan.silent_low = plan.min;
          plan.silent_high = plan.max;
        } else if (input.silence == Silence::kValue) {
          plan.silent_low = plan.silent_high = steps(input.silence_value);
        }
      }
      plan_->inputs.push_back(plan);
    }
  }

  ItemPlan PlanItem(const CompiledItem& item) {
    const Fact& fact = pack_.facts[item.fact];
    ItemPlan plan;
    plan.input = item.input;
    plan.fact = item.fact;
    plan.min = static_cast<int16_t>(fact.min);
    plan.max = static_cast<int16_t>(fact.max);
    plan.min_points = static_cast<int16_t>(item.min_points);
    plan.max_points = static_cast<int16_t>(item.max_points);
    plan.summed = item.summed;
    plan.safety = item.safety;
    plan.points = item.points;
    if (static_cast<int>(item.points.size()) != fact.max - fact.min + 1) {
      return plan;
    }
    std::vector<int> points(item.points.size());
    for (const v1::ValuePoints& entry : item.points) {
      points[entry.value() - fact.min] = entry.points();
    }
    const int factor = points.size() < 2 ? 0 : points[1] - points[0];
    const int offset = points[0] - factor * fact.min;
    plan.factor = static_cast<int16_t>(factor);
    plan.offset = static_cast<int16_t>(offset);
    // Far enough from the ends that nothing overflows on the way.
    constexpr int kMaxOffset = kMaxInColumn - kMaxItemValue;
    plan.regular = offset >= -kMaxOffset && offset <= kMaxOffset;
    for (size_t i = 1; i < points.size(); ++i) {
      plan.regular &= points[i] - points[i - 1] == factor;
    }
    return plan;
  }

  void PlanScales() {
    for (size_t s = 0; s < pack_.scales.size(); ++s) {
      const CompiledScale& scale = pack_.scales[s];
      ScalePlan plan;
      plan.scale = &scale;
      plan.columns = plan_->places.scales[s];
      int64_t most_points = 0;
      for (const CompiledItem& item : scale.items) {
        plan.items.push_back(PlanItem(item));
        most_points += item.max_points;
        if (item.input >= 0) plan_->inputs[item.input].bound = true;
      }
      PlanEvenSum(scale, &plan);
      if (plan.columns.total >= 0) PlanStatedTotals(scale, &plan);
      if (scale.source->method() == v1::Scale::MEAN) {
        for (int64_t sum = 0; sum <= most_points; ++sum) {
          plan.total_of_sum.push_back(
              static_cast<int16_t>(TotalOfPoints(scale, sum)));
        }
      }
      for (const CompiledBandSet& set : scale.band_sets) {
        NoteReadEarly(set.when, static_cast<int>(s));
        BandsPlan bands;
        bands.groups = GroupsOf([&] { bands.when = Compile(set.when); });
        bands.bands = &set.bands;
        plan.bands.push_back(bands);
        // What a scale further down comes to is not there yet when this is
        // asked, and is later: nothing that rests on it may be shared.
        groups_.clear();
      }
      BandsPlan otherwise;
      otherwise.bands = &scale.bands;
      plan.bands.push_back(otherwise);
      plan_->scales.push_back(std::move(plan));
    }
  }

  static void PlanEvenSum(const CompiledScale& scale, ScalePlan* plan) {
    if (scale.source->method() != v1::Scale::SUM &&
        scale.source->method() != v1::Scale::MEAN) {
      return;
    }
    EvenSum even;
    even.is_even = true;
    for (const ItemPlan& item : plan->items) {
      if (item.summed) even.points_of_item = item.max_points;
    }
    const auto as_answered = [&](const ItemPlan& item) {
      return item.factor == 1 && item.offset == 0;
    };
    for (const bool first : {true, false}) {
      for (size_t i = 0; i < plan->items.size(); ++i) {
        const ItemPlan& item = plan->items[i];
        if (!item.summed || item.safety) {
          if (first) even.others.push_back(static_cast<int>(i));
        }
        if (!item.summed || as_answered(item) != first) continue;
        even.items.push_back(static_cast<int>(i));
        even.is_even &= item.regular && item.min_points == 0 &&
                        item.max_points == even.points_of_item;
      }
      if (first) even.as_answered = even.items.size();
    }
    if (!even.is_even) return;
    const int n = scale.summed_items;
    for (int k = std::max(scale.min_answered, 1); k < n; ++k) {
      std::vector<int16_t> totals;
      const int most = k * even.points_of_item;
      for (int sum = 0; sum <= most; ++sum) {
        totals.push_back(static_cast<int16_t>(TotalOfPoints(
            scale,
            ProratedSum(sum, k, n, sum, sum + (n - k) * even.points_of_item))));
      }
      even.prorated.push_back(std::move(totals));
    }
    plan->even = std::move(even);
  }

  // Inputs are entered before scales, scales in their order, the rest after.
  void NoteReadEarly(ConditionId condition, int scale) {
    const ConditionNode& node = pack_.nodes[condition];
    if (node.op == Op::kRange || node.op == Op::kSet) {
      const Fact& fact = pack_.facts[node.fact];
      const bool entered =
          fact.kind == FactKind::kInput || fact.kind == FactKind::kInputGiven ||
          (fact.kind <= FactKind::kScaleItem && fact.owner < scale);
      if (!entered) plan_->read_early.push_back(SlotOf(node));
      return;
    }
    for (int i = 0; i < node.count; ++i) {
      NoteReadEarly(pack_.children[node.first + i], scale);
    }
  }

  static void PlanStatedTotals(const CompiledScale& scale, ScalePlan* plan) {
    const std::vector<int16_t> legal = LegalTotals(scale);
    const size_t all = static_cast<size_t>(scale.total_max) -
                       static_cast<size_t>(scale.total_min) + 1;
    if (legal.size() == all) return;
    plan->legal_total.assign(all, 0);
    for (int16_t total : legal) {
      plan->legal_total[static_cast<size_t>(total - scale.total_min)] = 1;
    }
  }

  void PlanIndexes() {
    for (const CompiledIndex& index : pack_.indexes) {
      IndexPlan plan;
      plan.index = &index;
      plan.groups = GroupsOf([&] {
        for (const CompiledComponent& component : index.components) {
          plan.components.push_back(PlanComponent(component));
        }
        plan.discount = Compile(index.discount_when);
        plan.override_slot = Compile(index.override_when);
      });
      plan_->indexes.push_back(std::move(plan));
    }
  }

  ComponentPlan PlanComponent(const CompiledComponent& component) {
    ComponentPlan plan;
    plan.component = &component;
    plan.not_applicable = Compile(component.not_applicable_when);
    const FactId fact = pack_.inputs[component.input].fact;
    for (size_t value = 0; value < component.value_points.size(); ++value) {
      const int points = component.value_points[value];
      if (points < 0) continue;
      plan.values.emplace_back(ValueSlot(fact, static_cast<int>(value)),
                               points);
    }
    if (component.value_points.empty()) plan.kept = Keep(component.input);
    const Fact& info = pack_.facts[fact];
    for (const v1::Cut& cut : component.cuts) {
      // Nobody lies beyond the domain; everybody is at its start.
      if (cut.from() > info.max) continue;
      plan.cuts.push_back(cut);
      plan.cuts.back().set_from(
          StepsIn(std::max(cut.from(), info.min), StepOf(fact)));
    }
    return plan;
  }

  int Hour(int64_t hour) {
    // Nobody is beyond the domain.
    return PositionOf(
        static_cast<int32_t>(std::min<int64_t>(hour, kMaxLastUseHours + 1)),
        &plan_->phase.hours);
  }

  // A number that tells people apart, in the steps of the input's column.
  int32_t CutOf(int input, int32_t cut) const {
    const Fact& fact = pack_.facts[pack_.inputs[input].fact];
    if (cut <= fact.min) return kMinInColumn;
    return cut > fact.max ? kMaxInColumn + 1
                          : StepsIn(cut, pack_.inputs[input].column_step);
  }

  void PlanPhase() {
    const CompiledPhaseModel& model = pack_.phase_model;
    const v1::PhaseModel& source = *model.source;
    PhasePlan& plan = plan_->phase;
    const FactId status = pack_.inputs[model.status_input].fact;
    plan.using_slot = ValueSlot(status, model.using_value);
    plan.tapering_slot = ValueSlot(status, model.tapering_value);
    plan.stopped_slot = ValueSlot(status, model.stopped_value);
    plan.beyond_tapering_gap = Hour(int64_t{source.tapering_gap_h()} + 1);
    plan.beyond_using_gap = Hour(int64_t{source.using_gap_h()} + 1);
    plan.beyond_frequent_gap = Hour(int64_t{source.frequent_using_gap_h()} + 1);
    plan.recent_below = Hour(source.lapse().recent_below_h());
    plan.late = Hour(source.late().from_h());
    plan.late_for_sure = Hour(source.late().sure_from_h());
    plan.frequent_from = CutOf(model.frequency_input, source.frequent_from());
    plan.abstinence_from =
        CutOf(model.abstinence_input, source.lapse().abstinence_from_h());
    plan.relapse_from =
        CutOf(model.use_days_input, source.lapse().relapse_from_days());
    plan.one_day = CutOf(model.use_days_input, 1);
    for (int input : {model.frequency_input, model.abstinence_input,
                      model.use_days_input}) {
      Keep(input);
    }
    const FactId product = pack_.inputs[model.window_input].fact;
    for (size_t value = 0; value < model.window_by_value.size(); ++value) {
      plan.window_values.push_back(ValueSlot(product, static_cast<int>(value)));
    }
    for (size_t window = 0; window < model.windows.size(); ++window) {
      for (const bool modified : {false, true}) {
        if (modified && model.modifiers.empty()) continue;
        plan.timelines.push_back(
            PlanTimeline(static_cast<int>(window), modified));
      }
    }
    plan.by_acuity =
        StableOrder(static_cast<int>(model.timeline.size()), [&](int a, int b) {
          return model.phases[model.timeline[a]].acuity >
                 model.phases[model.timeline[b]].acuity;
        });
    for (const CompiledSeverity& severity : model.severity) {
      plan_->scales[severity.scale].severity.push_back(severity.cuts);
    }
    for (const CompiledBurden& burden : model.burden) {
      plan_->scales[burden.scale].burden.push_back(burden.from);
    }
  }

  TimelinePlan PlanTimeline(int window, bool modified) {
    const CompiledPhaseModel& model = pack_.phase_model;
    TimelinePlan timeline;
    timeline.window = window;
    timeline.modified = modified;
    int64_t boundary = 0;
    const std::vector<int>& plain = model.windows[window].boundaries_h;
    for (size_t i = 0; i < plain.size(); ++i) {
      boundary =
          int64_t{plain[i]} + (modified ? model.modifiers.front().add_h[i] : 0);
      timeline.boundaries.push_back(Hour(boundary));
    }
    for (const CompiledScoreStep& step : model.score_steps) {
      timeline.too_late.push_back(
          step.within_h_after_acute > 0
              ? Hour(boundary + step.within_h_after_acute)
              : -1);
    }
    return timeline;
  }

  void PlanRules() {
    for (const CompiledFinding& finding : pack_.findings) {
      FindingPlan plan;
      plan.fact = finding.fact;
      plan.groups = GroupsOf([&] { plan.when = Compile(finding.when); });
      plan_->findings.push_back(plan);
    }
    plan_->alert_groups = GroupsOf([&] {
      for (const CompiledAlert& alert : pack_.alerts) {
        plan_->alerts.push_back(
            {Compile(alert.when), alert.source->tier(),
             !alert.source->ignore_unknown_because().empty()});
      }
    });
    plan_->last_groups = GroupsOf([&] {
      for (const CompiledLimit& limit : pack_.limits) PlanLimit(limit);
      for (const CompiledProtocol& protocol : pack_.protocols) {
        PlanProtocol(protocol);
      }
    });
    plan_->kinds = static_cast<int>(pack_.kind_by_id.size());
    plan_->offered = ProtocolsThatCanBeOffered(pack_);
  }

  void PlanLimit(const CompiledLimit& limit) {
    LimitPlan plan;
    plan.when = Compile(limit.when);
    plan.certain_only = !limit.source->ignore_unknown_because().empty();
    if (limit.source->has_max_intensity()) {
      plan.max_intensity = limit.source->max_intensity();
    }
    plan.forbidden = limit.forbidden;
    for (size_t p = 0; limit.has_only && p < pack_.protocols.size(); ++p) {
      const int position = static_cast<int>(p);
      if (std::find(limit.only.begin(), limit.only.end(), position) ==
          limit.only.end()) {
        plan.forbidden.push_back(position);
      }
    }
    plan.forbidden_kinds = limit.forbidden_kinds;
    plan_->limits.push_back(std::move(plan));
  }

  void PlanProtocol(const CompiledProtocol& protocol) {
    ProtocolPlan plan;
    plan.when = Compile(protocol.when);
    plan.clinician_only =
        protocol.source->protocol_class() == v1::CLINICIAN_ONLY;
    plan.needs = protocol.source->needs();
    plan.replacement = protocol.replacement;
    for (const CompiledProtocol::Kind& kind : protocol.kinds) {
      plan.kinds.push_back(kind.number);
    }
    plan_->protocols.push_back(std::move(plan));
  }

  // Last, when it is known what is read.
  void MarkNeeded() {
    const auto read = [&](FactId fact) {
      return fact != kNoFact && !plan_->tests[fact].empty();
    };
    for (const FactTests& tests : plan_->tests) {
      plan_->most_thresholds =
          std::max(plan_->most_thresholds, tests.thresholds.size());
    }
    for (ScalePlan& plan : plan_->scales) {
      const CompiledScale& scale = *plan.scale;
      plan.score_needed = read(scale.total) || read(scale.band) ||
                          read(scale.state) || read(scale.result) ||
                          !plan.severity.empty() || !plan.burden.empty();
      for (const CompiledItem& item : scale.items) {
        plan.score_needed |= read(item.fact);
        plan.needed |= item.safety;
      }
      plan.needed |= plan.score_needed;
    }
    for (size_t i = 0; i < pack_.inputs.size(); ++i) {
      InputPlan& plan = plan_->inputs[i];
      const CompiledInput& input = pack_.inputs[i];
      plan.needed = plan.bound || plan.kept >= 0 ||
                    input.screen != v1::NOT_IN_SCREEN || read(input.fact) ||
                    read(input.given);
    }
  }

  const CompiledPack& pack_;
  Plan* plan_;
  std::map<std::tuple<FactId, Op, int32_t, int32_t, uint64_t>, Slot> tests_;
  std::map<std::tuple<Op, int, std::vector<Slot>>, Slot> groups_;
};

}  // namespace

Plan MakePlan(const CompiledPack& pack) {
  Plan plan;
  Planner(pack, &plan).Run();
  return plan;
}

}  // namespace batch
}  // namespace afterleaf
