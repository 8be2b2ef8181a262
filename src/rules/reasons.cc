#include "src/rules/reasons.h"

#include "src/rules/evaluate.h"

namespace afterleaf {
namespace {

using Op = ConditionNode::Op;

bool IsTest(const ConditionNode& node) {
  return node.op == Op::kRange || node.op == Op::kSet;
}

}  // namespace

FactSet Reasons::WhyCertain(ConditionId condition) const {
  FactSet out;
  Certain(condition, &out);
  return out;
}

FactSet Reasons::WhyImpossible(ConditionId condition) const {
  FactSet out;
  Impossible(condition, &out);
  return out;
}

FactSet Reasons::WhyPossible(ConditionId condition) const {
  FactSet out;
  const ConditionNode& node = pack_.nodes[condition];
  if (IsTest(node)) {
    if (pack_.facts[node.fact].kind == FactKind::kFinding) {
      out.AddAll(
          WhyPossible(pack_.findings[pack_.facts[node.fact].owner].when));
    }
    return out;
  }
  for (int i = 0; i < node.count; ++i) {
    const ConditionId child = pack_.children[node.first + i];
    const Truth truth = Evaluate(pack_, child, facts_);
    if (node.op == Op::kNone) {
      if (!truth.possible) Impossible(child, &out);
    } else if (truth.certain) {
      Certain(child, &out);
    } else if (truth.possible) {
      out.AddAll(WhyPossible(child));
    }
  }
  return out;
}

// A fact that nothing was said about needs no citing: an answer that is removed
// cannot change it.
void Reasons::Cite(FactId fact, FactSet* out) const {
  const Fact& info = pack_.facts[fact];
  switch (info.kind) {
    case FactKind::kFinding: {
      const ConditionId when = pack_.findings[info.owner].when;
      const Truth truth = Evaluate(pack_, when, facts_);
      if (truth.certain) {
        Certain(when, out);
      } else if (!truth.possible) {
        Impossible(when, out);
      }
      return;
    }
    case FactKind::kIndexBand:
    case FactKind::kIndexComplete:
    case FactKind::kSeverity:
    case FactKind::kPhase:
    case FactKind::kPhaseByTime:
    case FactKind::kPhaseFlag:
      out->AddAll(judged_[fact]);
      return;
    case FactKind::kScaleBand:
      out->Add(pack_.scales[info.owner].total);
      out->AddAll(judged_[fact]);
      return;
    default:
      if (facts_[fact].asked) out->Add(fact);
      return;
  }
}

// The tier is a maximum over alerts: its lower bound rests on one alert that
// reaches it, its upper bound on the absence of every higher one.
void Reasons::CiteTier(const ConditionNode& test, FactSet* out) const {
  const int tier = facts_[pack_.tier].low;
  if (test.from > 0 && tier >= test.from && !tier_alerts_.empty()) {
    Certain(pack_.alerts[tier_alerts_.front()].when, out);
  }
  if (test.to < v1::Tier_MAX || tier < test.from) {
    const int above = tier < test.from ? test.from - 1 : test.to;
    for (const CompiledAlert& alert : pack_.alerts) {
      if (alert.source->tier() <= above) continue;
      if (!Evaluate(pack_, alert.when, facts_).possible) {
        Impossible(alert.when, out);
      }
    }
  }
}

void Reasons::Certain(ConditionId condition, FactSet* out) const {
  const ConditionNode& node = pack_.nodes[condition];
  if (IsTest(node)) {
    if (node.fact == pack_.tier) {
      CiteTier(node, out);
    } else {
      Cite(node.fact, out);
    }
    return;
  }
  int needed = node.op == Op::kAll || node.op == Op::kNone ? node.count
               : node.op == Op::kAny                       ? 1
                                                           : node.at_least;
  for (int i = 0; i < node.count && needed > 0; ++i) {
    const ConditionId child = pack_.children[node.first + i];
    if (node.op == Op::kNone) {
      Impossible(child, out);
      --needed;
    } else if (Evaluate(pack_, child, facts_).certain) {
      Certain(child, out);
      --needed;
    }
  }
}

void Reasons::Impossible(ConditionId condition, FactSet* out) const {
  const ConditionNode& node = pack_.nodes[condition];
  if (IsTest(node)) {
    if (node.fact == pack_.tier) {
      CiteTier(node, out);
    } else {
      Cite(node.fact, out);
    }
    return;
  }
  // So many members must be impossible (for `none`: certain).
  int needed = node.op == Op::kAll || node.op == Op::kNone ? 1
               : node.op == Op::kAny ? node.count
                                     : node.count - node.at_least + 1;
  for (int i = 0; i < node.count && needed > 0; ++i) {
    const ConditionId child = pack_.children[node.first + i];
    const Truth truth = Evaluate(pack_, child, facts_);
    if (node.op == Op::kNone) {
      if (!truth.certain) continue;
      Certain(child, out);
    } else {
      if (truth.possible) continue;
      Impossible(child, out);
    }
    --needed;
  }
}

void Reasons::AddQuestion(FactId fact, std::vector<bool>* questions) const {
  const Fact& info = pack_.facts[fact];
  switch (info.kind) {
    case FactKind::kInput:
      (*questions)[pack_.question_of_input(info.owner)] = true;
      return;
    case FactKind::kScaleTotal:
    case FactKind::kScaleBand:
    case FactKind::kScaleItem:
      (*questions)[pack_.question_of_scale(info.owner)] = true;
      return;
    case FactKind::kLastUseHours:
      (*questions)[pack_.question_of_last_use()] = true;
      return;
    default:
      return;
  }
}

void Reasons::AddUnsettled(ConditionId condition,
                           std::vector<bool>* questions) const {
  const Truth truth = Evaluate(pack_, condition, facts_);
  if (truth.certain || !truth.possible) return;
  const ConditionNode& node = pack_.nodes[condition];
  if (IsTest(node)) {
    const Fact& info = pack_.facts[node.fact];
    if (info.kind == FactKind::kFinding) {
      AddUnsettled(pack_.findings[info.owner].when, questions);
    } else {
      AddQuestion(node.fact, questions);
    }
    return;
  }
  for (int i = 0; i < node.count; ++i) {
    AddUnsettled(pack_.children[node.first + i], questions);
  }
}

void Reasons::AddSilent(ConditionId condition,
                        std::vector<bool>* questions) const {
  const ConditionNode& node = pack_.nodes[condition];
  if (Evaluate(pack_, condition, facts_).certain ||
      !CouldHold(pack_, condition, facts_)) {
    return;
  }
  if (IsTest(node)) {
    const Fact& info = pack_.facts[node.fact];
    if (info.kind == FactKind::kFinding) {
      AddSilent(pack_.findings[info.owner].when, questions);
    }
    return;
  }
  bool one_is_certain = false;
  for (int i = 0; i < node.count; ++i) {
    const ConditionId child = pack_.children[node.first + i];
    one_is_certain |= Evaluate(pack_, child, facts_).certain;
    if (node.op != Op::kNone) AddSilent(child, questions);
  }
  if (node.op != Op::kAll || !one_is_certain) return;
  // Everything silent below the members that are still open.
  std::vector<ConditionId> open(pack_.children.begin() + node.first,
                                pack_.children.begin() + node.first +
                                    node.count);
  while (!open.empty()) {
    const ConditionId next = open.back();
    open.pop_back();
    const ConditionNode& part = pack_.nodes[next];
    if (Evaluate(pack_, next, facts_).certain ||
        !CouldHold(pack_, next, facts_)) {
      continue;
    }
    if (!IsTest(part)) {
      open.insert(open.end(), pack_.children.begin() + part.first,
                  pack_.children.begin() + part.first + part.count);
    } else if (pack_.facts[part.fact].kind == FactKind::kFinding) {
      open.push_back(pack_.findings[pack_.facts[part.fact].owner].when);
    } else if (!facts_[part.fact].asked) {
      AddQuestion(part.fact, questions);
    }
  }
}

}  // namespace afterleaf
