#ifndef AFTERLEAF_RULES_REASONS_H_
#define AFTERLEAF_RULES_REASONS_H_

#include <vector>

#include "src/pack/compiled_pack.h"
#include "src/rules/evaluate.h"
#include "src/rules/fact_set.h"
#include "src/rules/fact_table.h"

namespace afterleaf {

// Why outputs are as they are, in terms of the person's answers. Judgements
// (indexes, phase, severity) hand in the answers that they rest on; findings
// are followed through their conditions, the tier through the alerts.
//
// Every condition that is asked about was evaluated. Room is made once, for any
// person: a set that is returned holds until the next question of its kind.
class Reasons {
 public:
  Reasons(const CompiledPack& pack, const FactTable& facts,
          const ConditionTruths& truths);

  // The answers that a judgement's fact rests on; they are kept elsewhere.
  void SetJudgement(FactId fact, const FactSet* answers) {
    judged_[fact] = answers;
  }
  // The certain alert that justifies the tier; -1: none does.
  void SetTierAlert(int alert) { tier_alert_ = alert; }

  // Forgets the person before, whose findings were other ones.
  void Restart() { settled_.Clear(); }

  // The answers that make a certain condition certain: with these alone, and
  // presence facts, it would be certain too.
  const FactSet& WhyCertain(ConditionId condition);
  // The answers that make an impossible condition impossible.
  const FactSet& WhyImpossible(ConditionId condition);
  // The answers that already point to a condition that is only possible.
  const FactSet& WhyPossible(ConditionId condition);

  // Answers that are not known and keep a possible condition from being
  // settled, as questions.
  const QuestionSet& Unsettled(ConditionId condition);
  // Answers that were never asked, where asking could complete an `all` of
  // which another member is certain.
  const QuestionSet& Silent(ConditionId condition);
  // Both: what is worth asking for the sake of a condition.
  const QuestionSet& Waiting(ConditionId condition);
  // False: nothing is. Most rules of a large pack are settled.
  bool IsUnsettled(ConditionId condition) const {
    return IsOpen(condition) || truths_.MayWait(condition);
  }

  // What was cited for a judgement's fact, which must be one.
  const FactSet& Judgement(FactId fact) const { return *judged_[fact]; }

 private:
  // Parts of a condition that are still to be looked at. Each finding is
  // followed once, however many conditions read it.
  class OpenParts {
   public:
    explicit OpenParts(const CompiledPack& pack);

    void Restart();
    void Add(ConditionId part) { parts_.push_back(part); }
    void AddMembers(const ConditionNode& group);
    // Adds the condition of the finding that a test reads; false: it reads
    // none.
    bool AddFindingOf(const ConditionNode& test);
    // The next part, kNoCondition when none is left.
    ConditionId Take();

   private:
    const CompiledPack& pack_;
    PositionSet seen_;
    std::vector<ConditionId> parts_;
  };

  void AddJudgement(FactId fact, FactSet* out) const {
    if (judged_[fact] != nullptr) out->AddAll(*judged_[fact]);
  }
  void Cite(FactId fact, FactSet* out);
  void Certain(ConditionId condition, FactSet* out);
  void Impossible(ConditionId condition, FactSet* out);
  void CiteTest(const ConditionNode& test, FactSet* out);
  void CiteTier(const ConditionNode& test, FactSet* out);
  const FactSet& WhyFinding(int finding);
  void Settle(int finding);
  // Adds the findings that a finding reads and that are not settled yet.
  void AddUnsettledBelow(int finding);
  bool IsOpen(ConditionId condition) const {
    return !truths_[condition].certain && truths_[condition].possible;
  }
  bool IsOpenIfAsked(ConditionId condition) const {
    return !truths_[condition].certain && CouldHold(pack_, condition, facts_);
  }
  void AddUnsettled(ConditionId condition);
  void AddSilent(ConditionId condition);
  void AddQuestion(FactId fact);

  const CompiledPack& pack_;
  const FactTable& facts_;
  const ConditionTruths& truths_;
  // By fact; nullptr for what is no judgement.
  std::vector<const FactSet*> judged_;
  int tier_alert_ = -1;
  // The answers that settled each finding, of those in `settled_`.
  std::vector<FactSet> why_findings_;
  PositionSet settled_;
  // Findings to be settled, each after those above it in the list.
  std::vector<int> to_settle_;

  FactSet why_;
  QuestionSet questions_;
  OpenParts parts_;
  OpenParts waiting_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_REASONS_H_
