#include "src/batch/block.h"

#include <algorithm>

namespace afterleaf {
namespace batch {

Block::Block(const Plan& plan) : plan_(plan), pack_(*plan.pack) {
  std::fill_n(none_.at, kVectors, All(kMissingInColumn));
  pairs_.resize(plan.slots);
  said_.resize(plan.inputs.size());
  kept_.resize(plan.kept);
  kept_lanes_.resize(2 * static_cast<size_t>(plan.kept));
  low_at_least_.resize(plan.most_thresholds);
  high_at_least_.resize(plan.most_thresholds);
  size_t most_values = 0;
  for (const Fact& fact : pack_.facts) {
    most_values = std::max(most_values, fact.values.size());
  }
  values_.resize(most_values);
  size_t most_items = 0;
  for (const ScalePlan& scale : plan.scales) {
    most_items = std::max(most_items, scale.items.size());
  }
  items_.resize(most_items);
  item_answers_.resize(most_items);
  item_lanes_.resize(most_items);
  begun_.resize(plan.scales.size());
  from_at_least_.resize(plan.phase.hours.size());
  to_at_least_.resize(plan.phase.hours.size());
  for (const CompiledIndex& index : pack_.indexes) {
    index_band_.emplace_back(index.source->bands_size());
  }
  index_complete_.resize(pack_.indexes.size());
  const CompiledPhaseModel& model = pack_.phase_model;
  phase_by_time_.resize(model.phases.size());
  for (std::vector<Bits>* steps : {&visited_, &from_step_, &to_step_}) {
    steps->resize(model.timeline.size());
  }
  window_.resize(model.windows.size());
  too_late_.resize(model.score_steps.size());
  phase_flag_.resize(pack_.facts.size());
  for (std::vector<Bits>* of_protocol : {&forbidden_, &passes_, &is_offered_}) {
    of_protocol->resize(pack_.protocols.size());
  }
  forbidden_kind_.resize(plan.kinds);
  outcome_.phase.resize(model.phases.size());
  outcome_.protocols.resize(plan.offered.size());
  outcome_.flags.resize(pack_.flags.size());
}

const BlockOutcome& Block::Run(const int16_t* const* columns, size_t first,
                               bool another) {
  columns_ = columns;
  first_ = first;
  another_ = another;
  for (Slot slot : plan_.read_early) pairs_[slot] = Pair();
  EnterInputs();
  EnterScales();
  EnterScreenState();
  ReadLastUse();
  constants_entered_ = plan_.read_early.empty();
  EvaluateIndexes();
  EvaluatePhase();
  EvaluateRules();
  CollectFlags();
  return outcome_;
}

}  // namespace batch
}  // namespace afterleaf
