#include "src/rules/findings.h"

#include <cstdint>

namespace afterleaf {
namespace {

uint64_t ValuesOf(const Truth& truth) {
  constexpr uint64_t kYes = uint64_t{1} << yes_no::kYes;
  constexpr uint64_t kNo = uint64_t{1} << yes_no::kNo;
  return truth.certain ? kYes : truth.possible ? kYes | kNo : kNo;
}

}  // namespace

void EvaluateFindings(const CompiledPack& pack, FactTable* facts,
                      ConditionTruths* truths) {
  for (const CompiledFinding& finding : pack.findings) {
    const Truth now = truths->Evaluate(finding.when, *facts);
    facts->SetMask(finding.fact, ValuesOf(now),
                   ValuesOf(truths->IfAsked(finding.when)));
  }
}

}  // namespace afterleaf
