#include "src/rules/reasons.h"

#include "absl/container/inlined_vector.h"
#include "src/rules/evaluate.h"

namespace afterleaf {
namespace {

using Op = ConditionNode::Op;

bool IsTest(const ConditionNode& node) {
  return node.op == Op::kRange || node.op == Op::kSet;
}

// Parts of a condition that are still to be looked at. Each finding is followed
// once, however many conditions read it.
class OpenParts {
 public:
  OpenParts(const CompiledPack& pack, ConditionId first) : pack_(pack) {
    if (first != kNoCondition) Add(first);
  }

  void Add(ConditionId part) { parts_.push_back(part); }
  void AddMembers(const ConditionNode& group) {
    parts_.insert(parts_.end(), pack_.children.begin() + group.first,
                  pack_.children.begin() + group.first + group.count);
  }
  // Adds the condition of the finding that a test reads; false: it reads none.
  bool AddFindingOf(const ConditionNode& test) {
    if (!IsTest(test)) return false;
    const Fact& fact = pack_.facts[test.fact];
    if (fact.kind != FactKind::kFinding) return false;
    if (!seen_.Contains(fact.owner)) Add(pack_.findings[fact.owner].when);
    seen_.Add(fact.owner);
    return true;
  }
  // The next part, kNoCondition when none is left.
  ConditionId Take() {
    if (parts_.empty()) return kNoCondition;
    const ConditionId part = parts_.back();
    parts_.pop_back();
    return part;
  }

 private:
  const CompiledPack& pack_;
  PositionSet seen_;
  absl::InlinedVector<ConditionId, 64> parts_;
};

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
  OpenParts parts(pack_, condition);
  for (ConditionId next = parts.Take(); next != kNoCondition;
       next = parts.Take()) {
    const ConditionNode& node = pack_.nodes[next];
    if (IsTest(node)) {
      parts.AddFindingOf(node);
      continue;
    }
    for (int i = 0; i < node.count; ++i) {
      const ConditionId child = pack_.children[node.first + i];
      const Truth truth = Evaluate(pack_, child, facts_);
      if (node.op == Op::kNone) {
        if (!truth.possible) Impossible(child, &out);
      } else if (truth.certain) {
        Certain(child, &out);
      } else if (truth.possible) {
        parts.Add(child);
      }
    }
  }
  return out;
}

void Reasons::SettleFindings() {
  for (const CompiledFinding& finding : pack_.findings) {
    const Truth truth = Evaluate(pack_, finding.when, facts_);
    FactSet why;
    if (truth.certain) {
      Certain(finding.when, &why);
    } else if (!truth.possible) {
      Impossible(finding.when, &why);
    }
    why_findings_.push_back(std::move(why));
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
    } else if (Evaluate(pack_, child, facts_).certain) {
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

void Reasons::AddQuestion(FactId fact, QuestionSet* questions) const {
  const Fact& info = pack_.facts[fact];
  switch (info.kind) {
    case FactKind::kInput:
      questions->Add(pack_.question_of_input(info.owner));
      return;
    case FactKind::kScaleTotal:
    case FactKind::kScaleBand:
    case FactKind::kScaleItem: {
      const CompiledScale& scale = pack_.scales[info.owner];
      if (!scale.bound_to_inputs()) {
        questions->Add(pack_.question_of_scale(info.owner));
        return;
      }
      for (const CompiledItem& item : scale.items) {
        if (!facts_.IsKnown(pack_.inputs[item.input].fact)) {
          questions->Add(pack_.question_of_input(item.input));
        }
      }
      return;
    }
    case FactKind::kLastUseHours:
      questions->Add(pack_.question_of_last_use());
      return;
    default:
      return;
  }
}

void Reasons::AddUnsettled(ConditionId condition,
                           QuestionSet* questions) const {
  OpenParts parts(pack_, condition);
  for (ConditionId next = parts.Take(); next != kNoCondition;
       next = parts.Take()) {
    const Truth truth = Evaluate(pack_, next, facts_);
    if (truth.certain || !truth.possible) continue;
    const ConditionNode& node = pack_.nodes[next];
    if (!IsTest(node)) {
      parts.AddMembers(node);
    } else if (!parts.AddFindingOf(node)) {
      AddQuestion(node.fact, questions);
    }
  }
}

bool Reasons::IsOpenIfAsked(ConditionId condition) const {
  return !Evaluate(pack_, condition, facts_).certain &&
         CouldHold(pack_, condition, facts_);
}

void Reasons::AddSilent(ConditionId condition, QuestionSet* questions) const {
  // Below an `all` of which one member is certain, everything silent counts.
  OpenParts waiting(pack_, kNoCondition);
  OpenParts parts(pack_, condition);
  for (ConditionId next = parts.Take(); next != kNoCondition;
       next = parts.Take()) {
    const ConditionNode& node = pack_.nodes[next];
    if (!IsOpenIfAsked(next) || parts.AddFindingOf(node) || IsTest(node)) {
      continue;
    }
    bool one_is_certain = false;
    for (int i = 0; i < node.count; ++i) {
      one_is_certain |=
          Evaluate(pack_, pack_.children[node.first + i], facts_).certain;
    }
    if (node.op == Op::kAll && one_is_certain) {
      waiting.AddMembers(node);
    } else if (node.op != Op::kNone) {
      parts.AddMembers(node);
    }
  }
  for (ConditionId next = waiting.Take(); next != kNoCondition;
       next = waiting.Take()) {
    const ConditionNode& node = pack_.nodes[next];
    if (!IsOpenIfAsked(next)) continue;
    if (!IsTest(node)) {
      waiting.AddMembers(node);
    } else if (!waiting.AddFindingOf(node) && !facts_[node.fact].asked) {
      AddQuestion(node.fact, questions);
    }
  }
}

}  // namespace afterleaf
