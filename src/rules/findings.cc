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
  truths->Begin(*facts);
  int position = 0;
  for (const CompiledFinding& finding : pack.findings) {
    const TruthBytes truth = truths->EvaluateFinding(position++);
    facts->SetMask(finding.fact, ValuesOf(ToTruth(truth)));
    truths->Learn(finding.fact, *facts, truth & kMayWait);
  }
}

void EnterFindingsIfAsked(const CompiledPack& pack, FactTable* facts) {
  for (const CompiledFinding& finding : pack.findings) {
    if (!pack.facts[finding.fact].may_be_silent) continue;
    facts->SetMask(finding.fact, (*facts)[finding.fact].set,
                   ValuesOf(EvaluateIfAsked(pack, finding.when, *facts)));
  }
}

}  // namespace afterleaf
