// Three-valued logic over conditions, written to be read rather than to be
// fast. It shares no code with src/rules.

#ifndef AFTERLEAF_TESTS_REFERENCE_KLEENE_H_
#define AFTERLEAF_TESTS_REFERENCE_KLEENE_H_

#include <map>
#include <string>
#include <vector>

#include "afterleaf/v1/condition.pb.h"

namespace afterleaf {

enum class Kleene { kFalse, kUnknown, kTrue };

// The values that each fact may still have: ids, "yes" and "no", or decimal
// numbers. One value: it is known. No value: it was not asked.
using StillPossible = std::map<std::string, std::vector<std::string>>;

// The strong Kleene value of a condition. A test is true when it holds for
// every value still possible, false when for none; of a fact that was not asked
// it is false. Every fact of the condition must be in `facts`.
Kleene EvaluateKleene(const v1::Condition& condition,
                      const StillPossible& facts);

}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_REFERENCE_KLEENE_H_
