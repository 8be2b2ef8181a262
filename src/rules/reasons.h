#ifndef AFTERLEAF_RULES_REASONS_H_
#define AFTERLEAF_RULES_REASONS_H_

#include <utility>
#include <vector>

#include "src/pack/compiled_pack.h"
#include "src/rules/fact_set.h"
#include "src/rules/fact_table.h"

namespace afterleaf {

// Why outputs are as they are, in terms of the person's answers. Judgements
// (indexes, phase, severity) hand in the answers that they rest on; findings
// are followed through their conditions, the tier through the alerts.
class Reasons {
 public:
  Reasons(const CompiledPack& pack, const FactTable& facts)
      : pack_(pack), facts_(facts), judged_(pack.assessed_facts) {}

  // The answers that a judgement's fact rests on.
  void SetJudgement(FactId fact, const FactSet& answers) {
    judged_[fact] = answers;
  }
  // Certain alerts that could justify the tier, highest tier first.
  void SetTierAlerts(std::vector<int> alerts) {
    tier_alerts_ = std::move(alerts);
  }

  // Works out why every finding is settled, once they were evaluated. In their
  // order, for a finding reads only those above it: so nothing is worked out
  // twice, and no chain of findings is followed deeply.
  void SettleFindings();

  // The answers that make a certain condition certain: with these alone, and
  // presence facts, it would be certain too.
  FactSet WhyCertain(ConditionId condition) const;
  // The answers that make an impossible condition impossible.
  FactSet WhyImpossible(ConditionId condition) const;
  // The answers that already point to a condition that is only possible.
  FactSet WhyPossible(ConditionId condition) const;

  // Answers that are not known and keep a possible condition from being
  // settled, as questions.
  void AddUnsettled(ConditionId condition, QuestionSet* questions) const;
  // Answers that were never asked, where asking could complete an `all` of
  // which another member is certain.
  void AddSilent(ConditionId condition, QuestionSet* questions) const;

  // What was cited for a judgement's fact.
  const FactSet& Judgement(FactId fact) const { return judged_[fact]; }

 private:
  void Cite(FactId fact, FactSet* out) const;
  void Certain(ConditionId condition, FactSet* out) const;
  void Impossible(ConditionId condition, FactSet* out) const;
  void CiteTest(const ConditionNode& test, FactSet* out) const;
  void CiteTier(const ConditionNode& test, FactSet* out) const;
  bool IsOpenIfAsked(ConditionId condition) const;
  void AddQuestion(FactId fact, QuestionSet* questions) const;

  const CompiledPack& pack_;
  const FactTable& facts_;
  std::vector<FactSet> judged_;
  std::vector<int> tier_alerts_;
  // The answers that settled each finding.
  std::vector<FactSet> why_findings_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_REASONS_H_
