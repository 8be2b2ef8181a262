#include "src/protocol/limits.h"

#include <algorithm>

namespace afterleaf {
namespace {

void Apply(const CompiledLimit& limit, LimitOutcome* outcome) {
  const v1::Limit& source = *limit.source;
  if (source.has_max_intensity()) {
    outcome->ceiling = std::min(outcome->ceiling, source.max_intensity());
  }
  if (source.has_max_minutes()) {
    outcome->max_minutes =
        std::min(outcome->max_minutes.value_or(source.max_minutes()),
                 source.max_minutes());
  }
  for (int protocol : limit.forbidden) outcome->allowed[protocol] = false;
  for (int kind : limit.forbidden_kinds) outcome->allowed_kinds[kind] = false;
  if (!limit.has_only) return;
  for (size_t i = 0; i < outcome->allowed.size(); ++i) {
    const bool listed = std::find(limit.only.begin(), limit.only.end(),
                                  static_cast<int>(i)) != limit.only.end();
    if (!listed) outcome->allowed[i] = false;
  }
}

}  // namespace

void ApplyLimits(const CompiledPack& pack, v1::Intensity phase_ceiling,
                 ConditionTruths* truths, LimitOutcome* outcome) {
  outcome->applied.clear();
  outcome->phase_ceiling = outcome->ceiling = phase_ceiling;
  outcome->max_minutes.reset();
  outcome->allowed.assign(pack.protocols.size(), true);
  outcome->allowed_kinds.assign(pack.kind_by_id.size(), true);
  for (const auto& rule : truths->EvaluateRules(RuleList::kLimits)) {
    const CompiledLimit& limit = pack.limits[rule.position];
    if (!rule.certain && !limit.source->ignore_unknown_because().empty()) {
      continue;
    }
    outcome->applied.push_back({rule.position, rule.certain});
    Apply(limit, outcome);
  }
}

}  // namespace afterleaf
