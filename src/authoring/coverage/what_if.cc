#include "src/authoring/coverage/what_if.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "src/phase/phase_at.h"
#include "src/rules/findings.h"
#include "src/scale/index.h"

namespace afterleaf {
namespace authoring {
namespace {

// What an expectation can compare.
struct Outcome {
  int phase = 0;
  v1::Tier tier = v1::T0;
  std::set<int> rules;
  v1::Tier possible_tier = v1::T0;
  v1::Intensity ceiling = v1::NONE;
  std::set<std::string> flags;
  std::set<std::string> protocols;
};

Outcome OutcomeOf(const CompiledPack& pack, const FactTable& facts,
                  const std::vector<IndexOutcome>& indexes, int phase,
                  const SafetyOutcome& safety, const LimitOutcome& limits,
                  const Selection& selection) {
  Outcome outcome;
  outcome.phase = phase;
  outcome.tier = safety.tier;
  outcome.possible_tier = safety.possible_tier;
  for (int alert : safety.certain) {
    if (pack.alerts[alert].source->tier() == safety.tier) {
      outcome.rules.insert(alert);
    }
  }
  outcome.ceiling = limits.ceiling;
  for (const CompiledFlag& flag : pack.flags) {
    const bool set = flag.index < 0  ? facts.IsYes(flag.fact)
                     : flag.band < 0 ? !indexes[flag.index].complete
                                     : indexes[flag.index].band == flag.band;
    if (set) outcome.flags.emplace(flag.id);
  }
  for (const Selection::Offer& offer : selection.offers) {
    outcome.protocols.insert(pack.protocols[offer.protocol].source->id());
  }
  return outcome;
}

// The stages from the findings on.
Outcome Finish(const CompiledPack& pack,
               const std::vector<IndexOutcome>& indexes, int phase,
               FactTable facts) {
  ConditionTruths truths(pack);
  EvaluateFindings(pack, &facts, &truths);
  SafetyOutcome safety;
  ScreenAlerts(pack, &facts, &truths, &safety);
  LimitOutcome limits;
  ApplyLimits(pack, pack.phase_model.phases[phase].ceiling, &truths, &limits);
  Selection selection;
  Select(pack, limits, &truths, &selection);
  return OutcomeOf(pack, facts, indexes, phase, safety, limits, selection);
}

// A protocol that the expectation names is offered in one and not in the other.
bool ProtocolsDiffer(const v1::ExpectedAssessment& expected, const Outcome& a,
                     const Outcome& b) {
  if (expected.has_protocols()) return a.protocols != b.protocols;
  const auto differs = [&](const std::string& id) {
    return a.protocols.count(id) != b.protocols.count(id);
  };
  return std::any_of(expected.must().begin(), expected.must().end(), differs) ||
         std::any_of(expected.must_not().begin(), expected.must_not().end(),
                     differs);
}

bool Tells(const v1::ExpectedAssessment& expected, const Outcome& a,
           const Outcome& b) {
  return (!expected.phase().empty() && a.phase != b.phase) ||
         (expected.has_tier() && (a.tier != b.tier || a.rules != b.rules)) ||
         (expected.has_possible_tier() && a.possible_tier != b.possible_tier) ||
         (expected.has_ceiling() && a.ceiling != b.ceiling) ||
         (expected.has_flags() && a.flags != b.flags) ||
         ProtocolsDiffer(expected, a, b);
}

bool Matters(const v1::ExpectedAssessment& expected,
             const Evaluation& evaluation,
             const std::vector<IndexOutcome>& indexes, int phase,
             const FactTable& facts) {
  const Outcome now =
      OutcomeOf(evaluation.pack(), evaluation.facts(), evaluation.indexes(),
                evaluation.phase().phase, evaluation.safety(),
                evaluation.limits(), evaluation.selection());
  return Tells(expected, now, Finish(evaluation.pack(), indexes, phase, facts));
}

PhaseQuestion QuestionOf(const Evaluation& evaluation,
                         const std::vector<IndexOutcome>& indexes) {
  PhaseQuestion question;
  question.hours = evaluation.reading().hours;
  question.invalid_last_use = evaluation.reading().invalid_last_use;
  question.indexes = &indexes;
  return question;
}

void SetYesNo(FactId fact, bool yes, FactTable* facts) {
  facts->SetValue(fact, yes ? yes_no::kYes : yes_no::kNo);
}

// As PhaseAt enters them.
void EnterPhase(const CompiledPack& pack, const PhaseOutcome& phase,
                FactTable* facts) {
  const CompiledPhaseModel& model = pack.phase_model;
  facts->SetValue(model.phase, phase.phase);
  facts->SetValue(model.phase_by_time, phase.phase_by_time);
  facts->SetNumber(model.severity_fact, phase.severity);
  for (FactId flag : model.flags) {
    SetYesNo(flag, phase.flags.Contains(flag), facts);
  }
}

bool PhaseMatters(const v1::ExpectedAssessment& expected,
                  const Evaluation& evaluation, const PhaseQuestion& question,
                  FactTable read) {
  PhaseOutcome phase(evaluation.pack());
  PhaseAt(evaluation.pack(), question, &read, &phase);
  FactTable facts = evaluation.facts();
  EnterPhase(evaluation.pack(), phase, &facts);
  return Matters(expected, evaluation, evaluation.indexes(), phase.phase,
                 facts);
}

}  // namespace

bool PhaseNumberMatters(const v1::ExpectedAssessment& expected,
                        const Evaluation& evaluation, FactId fact,
                        int32_t number) {
  FactTable read = evaluation.facts();
  read.SetNumber(fact, number);
  return PhaseMatters(expected, evaluation,
                      QuestionOf(evaluation, evaluation.indexes()), read);
}

bool PhaseHoursMatter(const v1::ExpectedAssessment& expected,
                      const Evaluation& evaluation, int32_t hours) {
  PhaseQuestion question = QuestionOf(evaluation, evaluation.indexes());
  question.hours = HoursSince{hours, hours};
  return PhaseMatters(expected, evaluation, question, evaluation.facts());
}

bool IndexNumberMatters(const v1::ExpectedAssessment& expected,
                        const Evaluation& evaluation, FactId fact,
                        int32_t number) {
  const CompiledPack& pack = evaluation.pack();
  FactTable read = evaluation.facts();
  read.SetNumber(fact, number);
  FactTable facts = evaluation.facts();
  ConditionTruths truths(pack);
  std::vector<IndexOutcome> indexes(pack.indexes.size(), IndexOutcome(pack));
  for (size_t i = 0; i < indexes.size(); ++i) {
    const CompiledIndex& index = pack.indexes[i];
    EvaluateIndex(pack, index, &read, &truths, /*reasons=*/nullptr,
                  &indexes[i]);
    facts.SetValue(index.band, indexes[i].band);
    SetYesNo(index.complete, indexes[i].complete, &facts);
  }
  PhaseOutcome phase(pack);
  PhaseAt(pack, QuestionOf(evaluation, indexes), &facts, &phase);
  return Matters(expected, evaluation, indexes, phase.phase, facts);
}

}  // namespace authoring
}  // namespace afterleaf
