#include "src/protocol/select.h"

#include <algorithm>

namespace afterleaf {
namespace {

bool Passes(const CompiledPack& pack, const LimitOutcome& limits,
            int protocol) {
  const CompiledProtocol& compiled = pack.protocols[protocol];
  const v1::Protocol& source = *compiled.source;
  // An activity of which no kind is left is no activity.
  return limits.allowed[protocol] && source.needs() <= limits.ceiling &&
         source.protocol_class() != v1::CLINICIAN_ONLY &&
         (compiled.kinds.empty() ||
          std::any_of(compiled.kinds.begin(), compiled.kinds.end(),
                      [&](const CompiledProtocol::Kind& kind) {
                        return limits.allowed_kinds[kind.number];
                      }));
}

}  // namespace

void WriteDose(const LimitOutcome& limits, const CompiledProtocol& protocol,
               v1::Dose* out) {
  const v1::Dose& dose = protocol.source->dose();
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
  for (int i = 0; i < dose.kinds_size(); ++i) {
    if (!limits.allowed_kinds[protocol.kinds[i].number]) continue;
    out->add_kinds(dose.kinds(i));
  }
}

void Select(const CompiledPack& pack, const LimitOutcome& limits,
            ConditionTruths* truths, Selection* selection) {
  std::vector<int>& offered_for = selection->offered_for;
  offered_for.assign(pack.protocols.size(), -1);
  for (const auto& rule : truths->EvaluateRules(RuleList::kProtocols)) {
    if (!rule.certain) continue;
    const int protocol = rule.position;
    const CompiledProtocol& compiled = pack.protocols[protocol];
    if (Passes(pack, limits, protocol)) {
      offered_for[protocol] = protocol;
    } else if (compiled.source->needs() > limits.ceiling &&
               limits.allowed[protocol] && compiled.replacement >= 0 &&
               Passes(pack, limits, compiled.replacement) &&
               offered_for[compiled.replacement] < 0) {
      offered_for[compiled.replacement] = protocol;
    }
  }
  selection->offers.clear();
  for (int protocol : pack.protocols_by_rank) {
    const int other = offered_for[protocol];
    if (other < 0) continue;
    // Filled in where it stands. Copied in whole, it would be read before its
    // two halves, stored one by one, have arrived.
    Selection::Offer& offer = selection->offers.emplace_back();
    offer.protocol = protocol;
    offer.instead_of = other == protocol ? -1 : other;
  }
}

}  // namespace afterleaf
