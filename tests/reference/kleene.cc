#include "tests/reference/kleene.h"

#include <cstdlib>

namespace afterleaf {
namespace {

bool Holds(const v1::Condition& test, const std::string& value) {
  if (test.has_is()) return value == (test.is() ? "yes" : "no");
  for (const std::string& id : test.is_one_of()) {
    if (value == id) return true;
  }
  if (!test.is_one_of().empty()) return false;
  const int number = std::atoi(value.c_str());
  if (test.has_from() && number < test.from()) return false;
  if (test.has_to() && number > test.to()) return false;
  return true;
}

Kleene Not(Kleene value) {
  if (value == Kleene::kTrue) return Kleene::kFalse;
  if (value == Kleene::kFalse) return Kleene::kTrue;
  return Kleene::kUnknown;
}

// How many of the members are true, and how many may be.
template <class Members>
Kleene AtLeast(int needed, const Members& members, const StillPossible& facts) {
  int is_true = 0;
  int may_be_true = 0;
  for (const v1::Condition& member : members) {
    const Kleene value = EvaluateKleene(member, facts);
    if (value == Kleene::kTrue) ++is_true;
    if (value != Kleene::kFalse) ++may_be_true;
  }
  if (is_true >= needed) return Kleene::kTrue;
  if (may_be_true < needed) return Kleene::kFalse;
  return Kleene::kUnknown;
}

}  // namespace

Kleene EvaluateKleene(const v1::Condition& condition,
                      const StillPossible& facts) {
  if (!condition.all().empty()) {
    return AtLeast(condition.all_size(), condition.all(), facts);
  }
  if (!condition.any().empty()) return AtLeast(1, condition.any(), facts);
  if (!condition.none().empty()) {
    return Not(AtLeast(1, condition.none(), facts));
  }
  if (!condition.of().empty()) {
    return AtLeast(condition.at_least(), condition.of(), facts);
  }
  bool holds_for_one = false;
  bool fails_for_one = false;
  for (const std::string& value : facts.at(condition.fact())) {
    (Holds(condition, value) ? holds_for_one : fails_for_one) = true;
  }
  if (!holds_for_one) return Kleene::kFalse;
  return fails_for_one ? Kleene::kUnknown : Kleene::kTrue;
}

}  // namespace afterleaf
