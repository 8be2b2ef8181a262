// What can be proved about the conditions of a pack for every person at once.
//
// A proof is by sets of values of each fact: how facts depend on one another is
// not looked at, but for bands (which follow from totals), findings (which
// follow from their own condition), the tier (only tiers that an alert has) and
// phases (only those that the phase model can give). So `true` is proved, and
// `false` means only that no proof was found.

#ifndef AFTERLEAF_AUTHORING_CONDITION_LOGIC_H_
#define AFTERLEAF_AUTHORING_CONDITION_LOGIC_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "src/authoring/value_set.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace authoring {

// A condition of a pack, or its opposite.
struct Part {
  ConditionId condition;
  bool negated = false;
};

// Not safe to be used by several threads at once.
class ConditionLogic {
 public:
  // `pack` must outlive it.
  explicit ConditionLogic(const CompiledPack& pack);

  // From now on a test of the finding at this position says nothing about what
  // the finding rests on.
  void TakeAsGiven(int finding) { given_.insert(finding); }

  // No known answers make all of the parts hold.
  bool NeverHold(const std::vector<Part>& parts);
  // Whatever the answers are, the condition holds.
  bool AlwaysHolds(ConditionId condition) {
    return NeverHold({{condition, /*negated=*/true}});
  }
  // Whenever `a` is certain, `b` is certain, and whenever `a` is possible, `b`
  // is possible.
  bool Implies(ConditionId a, ConditionId b);

  // The condition in one spelling, whatever the order of its members, the
  // nesting of single ones, and the findings that it goes by. Conditions with
  // the same spelling evaluate to the same pair for everybody. Empty: too long
  // to be compared.
  std::string Spelling(ConditionId condition);

 private:
  // One test, or a group of which so many members hold. Negations are worked
  // into both.
  struct View {
    FactId fact = kNoFact;
    ValueSet values;
    int at_least = 0;
    std::vector<Part> members;

    bool is_test() const { return fact != kNoFact; }
    bool is_all() const { return at_least == static_cast<int>(members.size()); }
  };
  using Known = std::map<FactId, ValueSet>;

  View Look(const Part& part) const;
  ValueSet DomainOf(FactId fact) const;
  ValueSet TestedValues(const ConditionNode& node) const;
  void UseBandsTotal(FactId* fact, ValueSet* values) const;
  bool Refute(std::vector<Part> parts, Known known);
  bool Imply(const Part& a, const Part& b);
  bool ImplyTogether(const View& all, const View& test);
  bool ImplyOneToOne(const View& a, const View& b);
  std::string Spell(const Part& part);

  const CompiledPack& pack_;
  std::set<int> given_;
  // Steps that the present question may still take.
  int steps_ = 0;
};

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_CONDITION_LOGIC_H_
