#include "src/rules/findings.h"

#include <cstdint>

namespace afterleaf {
namespace {

constexpr uint64_t kYes = uint64_t{1} << yes_no::kYes;
constexpr uint64_t kNo = uint64_t{1} << yes_no::kNo;

uint64_t ValuesOf(const Truth& truth) {
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
    // Asking takes nothing from what may hold: nothing silent stands under an
    // odd number of `none`, and no finding that rests on silence is tested for
    // "no". The loader refuses both.
    if (pack.facts[finding.fact].may_be_silent &&
        (*facts)[finding.fact].set == kNo &&
        CouldHold(pack, finding.when, *facts)) {
      facts->SetMask(finding.fact, kNo, kYes | kNo);
    }
  }
}

}  // namespace afterleaf
