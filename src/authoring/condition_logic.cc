#include "src/authoring/condition_logic.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace afterleaf {
namespace authoring {
namespace {

using Op = ConditionNode::Op;

// No condition that a person wrote needs more; a hostile one gets no proof.
constexpr int kMaxSteps = 20000;

ValueSet Positions(std::uint64_t set) {
  std::vector<ValueSet::Range> ranges;
  for (int i = 0; i < 64; ++i) {
    if ((set >> i & 1) != 0) ranges.push_back({i, i});
  }
  return MakeValueSet(std::move(ranges));
}

ValueSet Values(const std::vector<int>& values) {
  std::vector<ValueSet::Range> ranges;
  ranges.reserve(values.size());
  for (int value : values) ranges.push_back({value, value});
  return MakeValueSet(std::move(ranges));
}

// Every phase that the algorithm can end in.
std::vector<int> ReachablePhases(const CompiledPhaseModel& model,
                                 bool after_scores) {
  std::vector<int> phases = {model.unknown_phase, model.using_phase,
                             model.tapering_phase, model.lapse_phase,
                             model.relapse_phase};
  phases.insert(phases.end(), model.timeline.begin(), model.timeline.end());
  phases.insert(phases.end(), model.no_time.begin(), model.no_time.end());
  if (!after_scores) return phases;
  for (const CompiledScoreStep& step : model.score_steps) {
    phases.push_back(step.to);
  }
  return phases;
}

// What is left of what is known of a fact when it has one of `values` too.
const ValueSet& Narrow(FactId fact, const ValueSet& values,
                       std::map<FactId, ValueSet>* known) {
  const auto entry = known->emplace(fact, values);
  ValueSet& left = entry.first->second;
  if (!entry.second) left = Intersect(left, values);
  return left;
}

}  // namespace

ConditionLogic::ConditionLogic(const CompiledPack& pack) : pack_(pack) {}

ValueSet ConditionLogic::DomainOf(FactId id) const {
  const Fact& fact = pack_.facts[id];
  ValueSet domain;
  switch (fact.kind) {
    case FactKind::kTier: {
      std::vector<int> tiers = {v1::T0};
      for (const CompiledAlert& alert : pack_.alerts) {
        tiers.push_back(alert.source->tier());
      }
      domain = Values(tiers);
      break;
    }
    case FactKind::kPhase:
    case FactKind::kPhaseByTime:
      domain = Values(
          ReachablePhases(pack_.phase_model, fact.kind == FactKind::kPhase));
      break;
    case FactKind::kScaleItem: {
      std::vector<int> values;
      for (const CompiledItem& item : pack_.scales[fact.owner].items) {
        if (item.fact != id) continue;
        for (const auto& entry : item.points) values.push_back(entry.value());
      }
      domain = Values(values);
      break;
    }
    default:
      domain = MakeValueSet({{fact.min, fact.max}});
  }
  // A finding over silence is a plain no.
  domain.silent = fact.may_be_silent && fact.kind != FactKind::kFinding;
  return domain;
}

ValueSet ConditionLogic::TestedValues(const ConditionNode& node) const {
  return node.op == Op::kRange ? MakeValueSet({{node.from, node.to}})
                               : Positions(node.set);
}

// A test of a band is one of the total, unless people differ in their bands.
void ConditionLogic::UseBandsTotal(FactId* fact, ValueSet* values) const {
  const Fact& band = pack_.facts[*fact];
  if (band.kind != FactKind::kScaleBand) return;
  const CompiledScale& scale = pack_.scales[band.owner];
  if (!scale.band_sets.empty()) return;
  std::vector<ValueSet::Range> totals;
  for (const CompiledBand& entry : scale.bands) {
    if (IsSubset(MakeValueSet({{entry.value, entry.value}}), *values)) {
      totals.push_back({entry.from, entry.to});
    }
  }
  *fact = scale.total;
  *values = MakeValueSet(std::move(totals));
}

ConditionLogic::View ConditionLogic::Look(const Part& part) const {
  const ConditionNode& node = pack_.nodes[part.condition];
  View view;
  if (node.op == Op::kRange || node.op == Op::kSet) {
    const Fact& fact = pack_.facts[node.fact];
    view.fact = node.fact;
    view.values = TestedValues(node);
    if (fact.kind == FactKind::kFinding && given_.count(fact.owner) == 0 &&
        view.values.ranges.size() == 1 &&
        view.values.ranges[0].from == view.values.ranges[0].to) {
      // "It is so" and "it is not so" are the finding's own condition.
      const bool no = view.values.ranges[0].from == yes_no::kNo;
      return Look({pack_.findings[fact.owner].when, part.negated != no});
    }
    UseBandsTotal(&view.fact, &view.values);
    const ValueSet domain = DomainOf(view.fact);
    view.values = part.negated ? Subtract(domain, view.values)
                               : Intersect(domain, view.values);
    return view;
  }
  // "None of" is "not any of"; "not so many of" is "so many are not".
  const bool negated = part.negated != (node.op == Op::kNone);
  for (int i = 0; i < node.count; ++i) {
    view.members.push_back({pack_.children[node.first + i], negated});
  }
  int at_least = 1;
  if (node.op == Op::kAll) at_least = node.count;
  if (node.op == Op::kAtLeast) at_least = node.at_least;
  view.at_least = negated ? node.count - at_least + 1 : at_least;
  return view;
}

bool ConditionLogic::NeverHold(const std::vector<Part>& parts) {
  steps_ = kMaxSteps;
  return Refute(parts, {});
}

bool ConditionLogic::Refute(std::vector<Part> parts, Known known) {
  if (--steps_ < 0) return false;
  std::vector<View> groups;
  const auto take_in = [&] {
    while (!parts.empty()) {
      View view = Look(parts.back());
      parts.pop_back();
      if (view.is_test()) {
        if (Narrow(view.fact, view.values, &known).empty()) return false;
      } else if (view.is_all()) {
        parts.insert(parts.end(), view.members.begin(), view.members.end());
      } else {
        groups.push_back(std::move(view));
      }
    }
    return true;
  };
  if (!take_in()) return true;
  // Members that what is known rules out leave fewer to choose from.
  for (bool again = true; again;) {
    again = false;
    for (size_t i = 0; i < groups.size(); ++i) {
      View& group = groups[i];
      const auto last = std::remove_if(
          group.members.begin(), group.members.end(),
          [&](const Part& member) { return Refute({member}, known); });
      group.members.erase(last, group.members.end());
      if (static_cast<int>(group.members.size()) < group.at_least) return true;
      if (!group.is_all()) continue;
      parts = group.members;
      groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
      if (!take_in()) return true;
      again = true;
      break;
    }
  }
  const auto choice =
      std::find_if(groups.begin(), groups.end(),
                   [](const View& group) { return group.at_least == 1; });
  if (choice == groups.end() || groups.size() == 1) return false;
  // Whichever member it is must contradict another group.
  const View chosen = *choice;
  groups.erase(choice);
  return std::all_of(
      chosen.members.begin(), chosen.members.end(), [&](const Part& member) {
        Known with = known;
        const View view = Look(member);
        if (!view.is_test()) return false;
        Narrow(view.fact, view.values, &with);
        return std::any_of(
            groups.begin(), groups.end(), [&](const View& group) {
              const auto live = std::count_if(
                  group.members.begin(), group.members.end(),
                  [&](const Part& other) { return !Refute({other}, with); });
              return live < group.at_least;
            });
      });
}

bool ConditionLogic::Implies(ConditionId a, ConditionId b) {
  steps_ = kMaxSteps;
  return Imply({a}, {b});
}

// Each rule keeps both halves of the pair, certain and possible.
bool ConditionLogic::Imply(const Part& a, const Part& b) {
  if (--steps_ < 0) return false;
  const View left = Look(a);
  const View right = Look(b);
  if (left.is_test() && right.is_test()) {
    return left.fact == right.fact && IsSubset(left.values, right.values);
  }
  if (!right.is_test()) {
    const auto implied =
        std::count_if(right.members.begin(), right.members.end(),
                      [&](const Part& member) { return Imply(a, member); });
    if (implied >= right.at_least) return true;
  }
  if (left.is_test()) return false;
  // Of so many members that hold, one at least is among those that imply.
  const auto implying =
      std::count_if(left.members.begin(), left.members.end(),
                    [&](const Part& member) { return Imply(member, b); });
  if (implying > static_cast<int>(left.members.size()) - left.at_least) {
    return true;
  }
  return right.is_test() ? ImplyTogether(left, right)
                         : ImplyOneToOne(left, right);
}

// Ranges of one number that all hold narrow it down together. Only of numbers:
// what is known of a number is a range, and ranges that meet in pairs meet.
bool ConditionLogic::ImplyTogether(const View& all, const View& test) {
  if (!all.is_all() || pack_.facts[test.fact].is_set()) return false;
  ValueSet together = DomainOf(test.fact);
  for (const Part& member : all.members) {
    const View view = Look(member);
    if (view.fact != test.fact) continue;
    if (view.values.ranges.size() != 1 || view.values.silent) return false;
    together = Intersect(together, view.values);
  }
  return together.ranges.size() == 1 && IsSubset(together, test.values);
}

// Each member of `a` stands for another member of `b`.
bool ConditionLogic::ImplyOneToOne(const View& a, const View& b) {
  std::vector<bool> taken(b.members.size(), false);
  int alone = 0;
  for (const Part& member : a.members) {
    size_t i = 0;
    while (i < b.members.size() && (taken[i] || !Imply(member, b.members[i]))) {
      ++i;
    }
    if (i == b.members.size()) {
      ++alone;
    } else {
      taken[i] = true;
    }
  }
  return a.at_least - alone >= b.at_least;
}

std::string ConditionLogic::Spelling(ConditionId condition) {
  steps_ = kMaxSteps;
  std::string spelling = Spell({condition});
  return steps_ < 0 ? "" : spelling;
}

std::string ConditionLogic::Spell(const Part& part) {
  if (--steps_ < 0) return "";
  const View view = Look(part);
  if (view.is_test()) {
    std::string text = absl::StrCat(view.fact, view.values.silent ? "~" : ":");
    for (const ValueSet::Range& range : view.values.ranges) {
      absl::StrAppend(&text, range.from, "..", range.to, ",");
    }
    return text;
  }
  std::vector<std::string> members;
  members.reserve(view.members.size());
  for (const Part& member : view.members) members.push_back(Spell(member));
  if (members.size() == 1) return members[0];
  std::sort(members.begin(), members.end());
  return absl::StrCat(view.at_least, "(", absl::StrJoin(members, " "), ")");
}

}  // namespace authoring
}  // namespace afterleaf
