#include "src/rules/findings.h"

#include <cstdint>

#include "src/rules/evaluate.h"

namespace afterleaf {
namespace {

uint64_t ValuesOf(const Truth& truth) {
  constexpr uint64_t kYes = uint64_t{1} << yes_no::kYes;
  constexpr uint64_t kNo = uint64_t{1} << yes_no::kNo;
  return truth.certain ? kYes : truth.possible ? kYes | kNo : kNo;
}

}  // namespace

void EvaluateFindings(const CompiledPack& pack, FactTable* facts) {
  for (const CompiledFinding& finding : pack.findings) {
    facts->SetMask(finding.fact,
                   ValuesOf(Evaluate(pack, finding.when, *facts)));
    facts->SetIfAsked(finding.fact,
                      ValuesOf(EvaluateIfAsked(pack, finding.when, *facts)));
  }
}

}  // namespace afterleaf
