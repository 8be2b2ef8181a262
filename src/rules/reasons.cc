#include "src/rules/reasons.h"

#include <algorithm>

namespace afterleaf {
namespace {

using Op = ConditionNode::Op;

// How many tests and groups the conditions of a pack have at most, each counted
// as often as it stands there.
size_t PartCount(const CompiledPack& pack) {
  return pack.nodes.size() + pack.children.size();
}

}  // namespace

Reasons::Reasons(const CompiledPack& pack, const FactTable& facts,
                 const ConditionTruths& truths)
    : pack_(pack),
      facts_(facts),
      truths_(truths),
      judged_(pack.assessed_facts, nullptr),
      why_findings_(pack.findings.size(), FactSet(pack)),
      settled_(pack.findings.size()),
      why_(pack),
      questions_(pack),
      parts_(pack),
      waiting_(pack) {
  // Every finding is looked into once, and adds no more than its tests.
  to_settle_.reserve(PartCount(pack) + 1);
}

Reasons::OpenParts::OpenParts(const CompiledPack& pack)
    : pack_(pack), seen_(pack.findings.size()) {
  // No part is open twice at a time: a finding is followed once, and reads only
  // those above it.
  parts_.reserve(PartCount(pack));
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
  if (!test.is_test()) return false;
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
    if (node.is_test()) {
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

// Only findings that something cites are looked into. A list of what is still
// to be settled stands for calls inside calls, so that no chain of findings is
// followed deeply.
const FactSet& Reasons::WhyFinding(int finding) {
  // So it is whenever this is called while another finding is being settled.
  if (settled_.Contains(finding)) return why_findings_[finding];
  to_settle_.push_back(finding);
  while (!to_settle_.empty()) {
    const int next = to_settle_.back();
    const size_t before = to_settle_.size();
    if (!settled_.Contains(next)) AddUnsettledBelow(next);
    if (to_settle_.size() > before) continue;
    if (!settled_.Contains(next)) Settle(next);
    to_settle_.pop_back();
  }
  return why_findings_[finding];
}

void Reasons::AddUnsettledBelow(int finding) {
  ForEachTest(pack_, pack_.findings[finding].when, [&](ConditionId test) {
    const Fact& fact = pack_.facts[pack_.nodes[test].fact];
    if (fact.kind == FactKind::kFinding && !settled_.Contains(fact.owner)) {
      to_settle_.push_back(fact.owner);
    }
  });
}

void Reasons::Settle(int finding) {
  const ConditionId when = pack_.findings[finding].when;
  const Truth truth = truths_[when];
  FactSet* const why = &why_findings_[finding];
  settled_.Add(finding);
  why->Clear();
  if (truth.certain) {
    Certain(when, why);
  } else if (!truth.possible) {
    Impossible(when, why);
  }
}

// A fact that nothing was said about needs no citing: an answer that is removed
// cannot change it.
void Reasons::Cite(FactId fact, FactSet* out) {
  const Fact& info = pack_.facts[fact];
  switch (info.kind) {
    case FactKind::kFinding:
      out->AddAll(WhyFinding(info.owner));
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
void Reasons::CiteTier(const ConditionNode& test, FactSet* out) {
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

void Reasons::CiteTest(const ConditionNode& test, FactSet* out) {
  if (test.fact == pack_.tier) {
    CiteTier(test, out);
  } else {
    Cite(test.fact, out);
  }
}

void Reasons::Certain(ConditionId condition, FactSet* out) {
  const ConditionNode& node = pack_.nodes[condition];
  if (node.is_test()) {
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

void Reasons::Impossible(ConditionId condition, FactSet* out) {
  const ConditionNode& node = pack_.nodes[condition];
  if (node.is_test()) {
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
    if (!node.is_test()) {
      parts_.AddMembers(node);
    } else if (!parts_.AddFindingOf(node)) {
      AddQuestion(node.fact);
    }
  }
}

void Reasons::AddSilent(ConditionId condition) {
  if (!truths_.MayWait(condition)) return;
  // Below an `all` of which one member is certain, everything silent counts.
  waiting_.Restart();
  parts_.Restart();
  parts_.Add(condition);
  for (ConditionId next = parts_.Take(); next != kNoCondition;
       next = parts_.Take()) {
    const ConditionNode& node = pack_.nodes[next];
    if (!IsOpenIfAsked(next) || parts_.AddFindingOf(node) || node.is_test()) {
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
    if (!node.is_test()) {
      waiting_.AddMembers(node);
    } else if (!waiting_.AddFindingOf(node) && !facts_[node.fact].asked) {
      AddQuestion(node.fact);
    }
  }
}

}  // namespace afterleaf
