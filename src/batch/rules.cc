#include <algorithm>

#include "src/base/limits.h"
#include "src/batch/block.h"

namespace afterleaf {
namespace batch {
namespace {

using Op = ConditionNode::Op;

// Of whom at least `n` of the conditions hold; `part` is one half of a pair.
Bits AtLeastOf(const std::vector<Pair>& pairs, const Slot* members, int count,
               int n, Bits Pair::*part) {
  // Whether 1, 2, ... of them held so far.
  Bits held[kMaxConditionMembers] = {};
  for (int i = 0; i < count; ++i) {
    const Bits& holds = pairs[members[i]].*part;
    for (int k = n - 1; k > 0; --k) held[k] |= held[k - 1] & holds;
    held[0] |= holds;
  }
  return held[n - 1];
}

}  // namespace

void Block::RunGroups(const GroupRange& range) {
  for (int g = range.first; g < range.last; ++g) {
    const Group& group = plan_.groups[g];
    const Slot* members = plan_.members.data() + group.first;
    Pair all = {Everybody(), Everybody()};
    Pair any = {kNobody, kNobody};
    switch (group.op) {
      case Op::kAll:
        for (int i = 0; i < group.count; ++i) {
          all.certain &= pairs_[members[i]].certain;
          all.possible &= pairs_[members[i]].possible;
        }
        pairs_[group.slot] = all;
        break;
      case Op::kAny:
      case Op::kNone:
        for (int i = 0; i < group.count; ++i) {
          any.certain |= pairs_[members[i]].certain;
          any.possible |= pairs_[members[i]].possible;
        }
        pairs_[group.slot] =
            group.op == Op::kAny ? any : Pair{~any.possible, ~any.certain};
        break;
      default:
        pairs_[group.slot] = {AtLeastOf(pairs_, members, group.count,
                                        group.at_least, &Pair::certain),
                              AtLeastOf(pairs_, members, group.count,
                                        group.at_least, &Pair::possible)};
        break;
    }
  }
}

void Block::EvaluateRules() {
  for (const FindingPlan& finding : plan_.findings) {
    RunGroups(finding.groups);
    const Pair& truth = pairs_[finding.when];
    const Bits may_be[] = {~truth.certain, truth.certain | truth.possible};
    SetValues(finding.fact, Everybody(), may_be);
  }
  RunGroups(plan_.alert_groups);
  for (int i = 0; i < 3; ++i) {
    outcome_.tier[i] = outcome_.possible_tier[i] = kNobody;
  }
  for (const AlertPlan& alert : plan_.alerts) {
    const Pair& truth = pairs_[alert.when];
    const Bits& possible = alert.certain_only ? truth.certain : truth.possible;
    for (int i = 0; i < alert.tier; ++i) {
      outcome_.tier[i] |= truth.certain;
      outcome_.possible_tier[i] |= possible;
    }
  }
  SetKnownNumber(pack_.tier, [&](int32_t tier) {
    return tier <= 0  ? Everybody()
           : tier > 3 ? kNobody
                      : outcome_.tier[tier - 1];
  });
  RunGroups(plan_.last_groups);
  SelectProtocols();
}

void Block::SelectProtocols() {
  for (Bits& at_most : outcome_.ceiling) at_most = kNobody;
  const std::vector<CompiledPhase>& phases = pack_.phase_model.phases;
  for (size_t phase = 0; phase < phases.size(); ++phase) {
    for (int k = phases[phase].ceiling; k < 3; ++k) {
      outcome_.ceiling[k] |= outcome_.phase[phase];
    }
  }
  std::fill(forbidden_.begin(), forbidden_.end(), kNobody);
  std::fill(forbidden_kind_.begin(), forbidden_kind_.end(), kNobody);
  for (const LimitPlan& limit : plan_.limits) {
    const Pair& truth = pairs_[limit.when];
    const Bits& applies = limit.certain_only ? truth.certain : truth.possible;
    if (!Any(applies)) continue;
    for (int k = limit.max_intensity; k >= 0 && k < 3; ++k) {
      outcome_.ceiling[k] |= applies;
    }
    for (int protocol : limit.forbidden) forbidden_[protocol] |= applies;
    for (int kind : limit.forbidden_kinds) forbidden_kind_[kind] |= applies;
  }
  const auto needs_more = [&](const ProtocolPlan& plan) {
    return plan.needs > 0 ? outcome_.ceiling[plan.needs - 1] : kNobody;
  };
  for (size_t p = 0; p < plan_.protocols.size(); ++p) {
    const ProtocolPlan& plan = plan_.protocols[p];
    Bits kind_left = AllIf(plan.kinds.empty());
    for (int kind : plan.kinds) kind_left |= ~forbidden_kind_[kind];
    passes_[p] = AllIf(!plan.clinician_only) & ~forbidden_[p] &
                 ~needs_more(plan) & kind_left;
    is_offered_[p] = kNobody;
  }
  for (size_t p = 0; p < plan_.protocols.size(); ++p) {
    const ProtocolPlan& plan = plan_.protocols[p];
    if (plan.when == kNoSlot) continue;
    const Bits& fits = pairs_[plan.when].certain;
    is_offered_[p] |= fits & passes_[p];
    if (plan.replacement >= 0) {
      is_offered_[plan.replacement] |= fits & ~passes_[p] & needs_more(plan) &
                                       ~forbidden_[p] &
                                       passes_[plan.replacement];
    }
  }
  for (size_t i = 0; i < plan_.offered.size(); ++i) {
    outcome_.protocols[i] = is_offered_[plan_.offered[i]];
  }
}

void Block::CollectFlags() {
  for (size_t i = 0; i < pack_.flags.size(); ++i) {
    const CompiledFlag& flag = pack_.flags[i];
    const Fact& fact = pack_.facts[flag.fact];
    outcome_.flags[i] = flag.index >= 0 && flag.band >= 0
                            ? index_band_[flag.index][flag.band]
                        : flag.index >= 0 ? ~index_complete_[flag.index]
                        : fact.kind == FactKind::kFinding
                            ? pairs_[plan_.findings[fact.owner].when].certain
                            : phase_flag_[flag.fact];
  }
}

}  // namespace batch
}  // namespace afterleaf
