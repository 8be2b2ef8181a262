#include "src/rules/reasons.h"

#include <algorithm>

namespace afterleaf {
namespace {

using Op = ConditionNode::Op;

bool IsTest(const ConditionNode& node) {
  return node.op == Op::kRange || node.op == Op::kSet;
}

}  // namespace

Reasons::Reasons(const CompiledPack& pack, const FactTable& facts,
                 const ConditionTruths& truths)
    : pack_(pack),
      facts_(facts),
      truths_(truths),
      judged_(pack.assessed_facts, nullptr),
      why_findings_(pack.findings.size(), FactSet(pack)),
      why_(pack),
      questions_(pack),
      parts_(pack),
      waiting_(pack) {}

Reasons::OpenParts::OpenParts(const CompiledPack& pack)
    : pack_(pack), seen_(pack.findings.size()) {
  // No node is open twice at a time: a finding is followed once, and reads only
  // those above it.
  parts_.reserve(pack.nodes.size());
}

void Reasons::OpenParts::Restart() {
  parts_.clear();
  seen_.Clear();
}

void Reasons::OpenParts::AddMembers(const ConditionNode& group) {
  const auto first = pack_.children.begin() + group.first;
  parts_.insert(parts_.end(), first, first + group.count);
}

bool Reasons::OpenParts::AddFindingOf(const ConditionNode& test) {
  if (!IsTest(test)) return false;
  const Fact& fact = pack_.facts[test.fact];
  if (fact.kind != FactKind::kFinding) return false;
  if (!seen_.Contains(fact.owner)) Add(pack_.findings[fact.owner].when);
  seen_.Add(fact.owner);
  return true;
}

ConditionId Reasons::OpenParts::Take() {
  if (parts_.empty()) return kNoCondition;
  const ConditionId part = parts_.back();
  parts_.pop_back();
  return part;
}

const FactSet& Reasons::WhyCertain(ConditionId condition) {
  why_.Clear();
  Certain(condition, &why_);
  return why_;
}

const FactSet& Reasons::WhyImpossible(ConditionId condition) {
  why_.Clear();
  Impossible(condition, &why_);
  return why_;
}

const FactSet& Reasons::WhyPossible(ConditionId condition) {
  why_.Clear();
  parts_.Restart();
  parts_.Add(condition);
  for (ConditionId next = parts_.Take(); next != kNoCondition;
       next = parts_.Take()) {
    const ConditionNode& node = pack_.nodes[next];
    if (IsTest(node)) {
      parts_.AddFindingOf(node);
      continue;
    }
    for (int i = 0; i < node.count; ++i) {
      const ConditionId child = pack_.children[node.first + i];
      const Truth truth = truths_[child];
      if (node.op == Op::kNone) {
        if (!truth.possible) Impossible(child, &why_);
      } else if (truth.certain) {
        Certain(child, &why_);
      } else if (truth.possible) {
        parts_.Add(child);
      }
    }
  }
  return why_;
}

void Reasons::SettleFindings() {
  for (size_t i = 0; i < pack_.findings.size(); ++i) {
    const ConditionId when = pack_.findings[i].when;
    const Truth truth = truths_[when];
    why_findings_[i].Clear();
    if (truth.certain) {
      Certain(when, &why_findings_[i]);
    } else if (!truth.possible) {
      Impossible(when, &why_findings_[i]);
    }
  }
}

// A fact that nothing was said about needs no citing: an answer that is removed
// cannot change it.
void Reasons::Cite(FactId fact, FactSet* out) const {
  const Fact& info = pack_.facts[fact];
  switch (info.kind) {
    case FactKind::kFinding:
      out->AddAll(why_findings_[info.owner]);
      return;
    case FactKind::kIndexBand:
    case FactKind::kIndexComplete:
    case FactKind::kSeverity:
    case FactKind::kPhase:
    case FactKind::kPhaseByTime:
    case FactKind::kPhaseFlag:
      AddJudgement(fact, out);
      return;
    case FactKind::kScaleBand:
      out->Add(pack_.scales[info.owner].total);
      AddJudgement(fact, out);
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
  if (test.from > 0 && tier >= test.from && tier_alert_ >= 0) {
    Certain(pack_.alerts[tier_alert_].when, out);
  }
  if (test.to < v1::Tier_MAX || tier < test.from) {
    const int above = tier < test.from ? test.from - 1 : test.to;
    for (const CompiledAlert& alert : pack_.alerts) {
      if (alert.source->tier() <= above) continue;
      if (!truths_[alert.when].possible) {
        Impossible(alert.when, out);
      }
    }
  }
}

void Reasons::CiteTest(const ConditionNode& test, FactSet* out) const {
  if (test.fact == pack_.tier) {
    CiteTier(test, out);
  } else {
    Cite(test.fact, out);
  }
}

void Reasons::Certain(ConditionId condition, FactSet* out) const {
  const ConditionNode& node = pack_.nodes[condition];
  if (IsTest(node)) {
    CiteTest(node, out);
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
    } else if (truths_[child].certain) {
      Certain(child, out);
      --needed;
    }
  }
}

void Reasons::Impossible(ConditionId condition, FactSet* out) const {
  const ConditionNode& node = pack_.nodes[condition];
  if (IsTest(node)) {
    CiteTest(node, out);
    return;
  }
  // So many members must be impossible (for `none`: certain).
  int needed = node.op == Op::kAll || node.op == Op::kNone ? 1
               : node.op == Op::kAny                       ? node.count
                                     : node.count - node.at_least + 1;
  for (int i = 0; i < node.count && needed > 0; ++i) {
    const ConditionId child = pack_.children[node.first + i];
    const Truth truth = truths_[child];
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

void Reasons::AddQuestion(FactId fact) {
  const Fact& info = pack_.facts[fact];
  switch (info.kind) {
    case FactKind::kInput:
      questions_.Add(pack_.question_of_input(info.owner));
      return;
    case FactKind::kScaleTotal:
    case FactKind::kScaleBand:
    case FactKind::kScaleItem: {
      const CompiledScale& scale = pack_.scales[info.owner];
      if (!scale.bound_to_inputs()) {
        questions_.Add(pack_.question_of_scale(info.owner));
        return;
      }
      for (const CompiledItem& item : scale.items) {
        if (!facts_.IsKnown(pack_.inputs[item.input].fact)) {
          questions_.Add(pack_.question_of_input(item.input));
        }
      }
      return;
    }
    case FactKind::kLastUseHours:
      questions_.Add(pack_.question_of_last_use());
      return;
    default:
      return;
  }
}

const QuestionSet& Reasons::Unsettled(ConditionId condition) {
  questions_.Clear();
  AddUnsettled(condition);
  return questions_;
}

const QuestionSet& Reasons::Silent(ConditionId condition) {
  questions_.Clear();
  AddSilent(condition);
  return questions_;
}

const QuestionSet& Reasons::Waiting(ConditionId condition) {
  questions_.Clear();
  AddUnsettled(condition);
  AddSilent(condition);
  return questions_;
}

void Reasons::AddUnsettled(ConditionId condition) {
  if (!IsOpen(condition)) return;
  parts_.Restart();
  parts_.Add(condition);
  for (ConditionId next = parts_.Take(); next != kNoCondition;
       next = parts_.Take()) {
    if (!IsOpen(next)) continue;
    const ConditionNode& node = pack_.nodes[next];
    if (!IsTest(node)) {
      parts_.AddMembers(node);
    } else if (!parts_.AddFindingOf(node)) {
      AddQuestion(node.fact);
    }
  }
}

void Reasons::AddSilent(ConditionId condition) {
  if (!IsOpenIfAsked(condition)) return;
  // Below an `all` of which one member is certain, everything silent counts.
  waiting_.Restart();
  parts_.Restart();
  parts_.Add(condition);
  for (ConditionId next = parts_.Take(); next != kNoCondition;
       next = parts_.Take()) {
    const ConditionNode& node = pack_.nodes[next];
    if (!IsOpenIfAsked(next) || parts_.AddFindingOf(node) || IsTest(node)) {
      continue;
    }
    const auto first = pack_.children.begin() + node.first;
    if (node.op == Op::kAll &&
        std::any_of(first, first + node.count, [&](ConditionId member) {
          return truths_[member].certain;
        })) {
      waiting_.AddMembers(node);
    } else if (node.op != Op::kNone) {
      parts_.AddMembers(node);
    }
  }
  for (ConditionId next = waiting_.Take(); next != kNoCondition;
       next = waiting_.Take()) {
    const ConditionNode& node = pack_.nodes[next];
    if (!IsOpenIfAsked(next)) continue;
    if (!IsTest(node)) {
      waiting_.AddMembers(node);
    } else if (!waiting_.AddFindingOf(node) && !facts_[node.fact].asked) {
      AddQuestion(node.fact);
    }
  }
}

}  // namespace afterleaf
