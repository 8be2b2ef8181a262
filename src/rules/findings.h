#ifndef AFTERLEAF_RULES_FINDINGS_H_
#define AFTERLEAF_RULES_FINDINGS_H_

#include "src/pack/compiled_pack.h"
#include "src/rules/evaluate.h"
#include "src/rules/fact_table.h"

namespace afterleaf {

// The first stage of rules: takes in what is known of a person, evaluates every
// finding in its order, and enters it as a yes/no fact: yes when certain, no
// when not possible, else open.
void EvaluateFindings(const CompiledPack& pack, FactTable* facts,
                      ConditionTruths* truths);

// Enters what each finding could still be if everything that stayed unasked
// were asked. Only questions about silence need it.
void EnterFindingsIfAsked(const CompiledPack& pack, FactTable* facts);

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_FINDINGS_H_
