#include "src/protocol/select.h"

#include <algorithm>

namespace afterleaf {
namespace {

bool Passes(const CompiledPack& pack, const LimitOutcome& limits,
            int protocol) {
  const v1::Protocol& source = *pack.protocols[protocol].source;
  const auto& kinds = source.dose().kinds();
  // An activity of which no kind is left is no activity.
  return limits.allowed[protocol] && source.needs() <= limits.ceiling &&
         source.protocol_class() != v1::CLINICIAN_ONLY &&
         (kinds.empty() ||
          std::any_of(kinds.begin(), kinds.end(), [&](const auto& kind) {
            return AllowsKind(pack, limits, kind);
          }));
}

}  // namespace

bool AllowsKind(const CompiledPack& pack, const LimitOutcome& limits,
                absl::string_view kind) {
  return std::none_of(
      limits.applied.begin(), limits.applied.end(),
      [&](const LimitOutcome::Applied& applied) {
        const auto& list = pack.limits[applied.limit].source->forbid_kinds();
        return std::find(list.begin(), list.end(), kind) != list.end();
      });
}

void WriteDose(const CompiledPack& pack, const LimitOutcome& limits,
               const v1::Dose& dose, v1::Dose* out) {
  *out = dose;
  out->set_intensity_from(std::min(dose.intensity_from(), limits.ceiling));
  out->set_intensity_to(std::min(dose.intensity_to(), limits.ceiling));
  if (limits.max_minutes.has_value()) {
    const int most = *limits.max_minutes;
    if (dose.has_minutes_from()) {
      out->set_minutes_from(std::min(dose.minutes_from(), most));
    }
    out->set_minutes_to(
        dose.has_minutes_to() ? std::min(dose.minutes_to(), most) : most);
  }
  out->clear_kinds();
  for (const auto& kind : dose.kinds()) {
    if (AllowsKind(pack, limits, kind)) out->add_kinds(kind);
  }
}

void Select(const CompiledPack& pack, const LimitOutcome& limits,
            ConditionTruths* truths, Selection* selection) {
  std::vector<int>& offered_for = selection->offered_for;
  offered_for.assign(pack.protocols.size(), -1);
  truths->EvaluateRules(RuleList::kProtocols, [&](int protocol, Truth truth) {
    if (!truth.certain) return;
    const CompiledProtocol& compiled = pack.protocols[protocol];
    if (Passes(pack, limits, protocol)) {
      offered_for[protocol] = protocol;
    } else if (compiled.source->needs() > limits.ceiling &&
               limits.allowed[protocol] && compiled.replacement >= 0 &&
               Passes(pack, limits, compiled.replacement) &&
               offered_for[compiled.replacement] < 0) {
      offered_for[compiled.replacement] = protocol;
    }
  });
  selection->offers.clear();
  for (int protocol : pack.protocols_by_rank) {
    const int other = offered_for[protocol];
    if (other < 0) continue;
    selection->offers.push_back({protocol, other == protocol ? -1 : other});
  }
}

}  // namespace afterleaf
