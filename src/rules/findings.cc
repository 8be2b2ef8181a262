#include "src/rules/findings.h"

#include "src/rules/evaluate.h"

namespace afterleaf {

void EvaluateFindings(const CompiledPack& pack, FactTable* facts) {
  for (const CompiledFinding& finding : pack.findings) {
    const Truth truth = Evaluate(pack, finding.when, *facts);
    if (truth.certain) {
      facts->SetValue(finding.fact, yes_no::kYes);
    } else if (!truth.possible) {
      facts->SetValue(finding.fact, yes_no::kNo);
    } else {
      facts->SetUnknown(finding.fact);
    }
  }
}

}  // namespace afterleaf
