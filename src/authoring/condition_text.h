// Conditions of a compiled pack in words.

#ifndef AFTERLEAF_AUTHORING_CONDITION_TEXT_H_
#define AFTERLEAF_AUTHORING_CONDITION_TEXT_H_

#include <string>
#include <vector>

#include "src/pack/compiled_pack.h"
#include "src/rules/fact_table.h"

namespace afterleaf {
namespace authoring {

// A test as its author reads it: "sbp >= 180", "chest_pain is yes", "product is
// LEAF or EXTRACT". `test` is no group.
std::string TestText(const CompiledPack& pack, const ConditionNode& test);

// The tests that make a condition certain: "`sbp >= 180` holds", or under
// `none`
// "`pregnant is yes` does not hold". Empty when it is not certain.
std::vector<std::string> WhyCertain(const CompiledPack& pack,
                                    ConditionId condition,
                                    const FactTable& facts);

// The tests that keep a condition from being certain, each with what is wrong
// with it: "`sbp >= 180` does not hold", "`pregnant is yes` is not known", or
// under `none` "`pregnant is yes` holds". Empty when the condition is certain.
std::vector<std::string> WhyNotCertain(const CompiledPack& pack,
                                       ConditionId condition,
                                       const FactTable& facts);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_CONDITION_TEXT_H_
