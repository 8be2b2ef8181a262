#include "src/protocol/select.h"

#include <algorithm>

namespace afterleaf {
namespace {

std::vector<int> AllowedKinds(const CompiledPack& pack,
                              const LimitOutcome& limits,
                              const v1::Dose& dose) {
  std::vector<int> kinds;
  for (int i = 0; i < dose.kinds_size(); ++i) {
    const bool forbidden = std::any_of(
        limits.applied.begin(), limits.applied.end(),
        [&](const LimitOutcome::Applied& applied) {
          const auto& list = pack.limits[applied.limit].source->forbid_kinds();
          return std::find(list.begin(), list.end(), dose.kinds(i)) !=
                 list.end();
        });
    if (!forbidden) kinds.push_back(i);
  }
  return kinds;
}

bool Passes(const CompiledPack& pack, const LimitOutcome& limits,
            int protocol) {
  const v1::Protocol& source = *pack.protocols[protocol].source;
  // An activity of which no kind is left is no activity.
  return limits.allowed[protocol] && source.needs() <= limits.ceiling &&
         source.protocol_class() != v1::CLINICIAN_ONLY &&
         (source.dose().kinds().empty() ||
          !AllowedKinds(pack, limits, source.dose()).empty());
}

v1::Dose CutDose(const v1::Dose& dose, const std::vector<int>& kinds,
                 const LimitOutcome& limits) {
  v1::Dose cut = dose;
  cut.set_intensity_from(std::min(dose.intensity_from(), limits.ceiling));
  cut.set_intensity_to(std::min(dose.intensity_to(), limits.ceiling));
  if (limits.max_minutes.has_value()) {
    const int most = *limits.max_minutes;
    if (cut.has_minutes_from()) {
      cut.set_minutes_from(std::min(cut.minutes_from(), most));
    }
    cut.set_minutes_to(cut.has_minutes_to() ? std::min(cut.minutes_to(), most)
                                            : most);
  }
  cut.clear_kinds();
  for (int kind : kinds) cut.add_kinds(dose.kinds(kind));
  return cut;
}

}  // namespace

Selection Select(const CompiledPack& pack, const FactTable& facts,
                 const LimitOutcome& limits) {
  Selection selection;
  for (const CompiledProtocol& protocol : pack.protocols) {
    selection.protocols.push_back(protocol.when == kNoCondition
                                      ? Truth{}
                                      : Evaluate(pack, protocol.when, facts));
  }
  // What stands for each protocol: itself, its replacement, or nothing.
  std::vector<int> instead_of(pack.protocols.size(), -1);
  std::vector<bool> offered(pack.protocols.size(), false);
  for (int protocol : pack.protocols_by_rank) {
    if (!selection.protocols[protocol].certain) continue;
    const CompiledProtocol& compiled = pack.protocols[protocol];
    if (Passes(pack, limits, protocol)) {
      offered[protocol] = true;
      instead_of[protocol] = -1;
    } else if (compiled.source->needs() > limits.ceiling &&
               limits.allowed[protocol] && compiled.replacement >= 0 &&
               Passes(pack, limits, compiled.replacement) &&
               !offered[compiled.replacement]) {
      offered[compiled.replacement] = true;
      instead_of[compiled.replacement] = protocol;
    }
  }
  for (int protocol : pack.protocols_by_rank) {
    if (!offered[protocol]) continue;
    Selection::Offer offer;
    offer.protocol = protocol;
    offer.instead_of = instead_of[protocol];
    const v1::Protocol& source = *pack.protocols[protocol].source;
    if (source.has_dose()) {
      offer.kinds = AllowedKinds(pack, limits, source.dose());
      offer.dose = CutDose(source.dose(), offer.kinds, limits);
    }
    selection.offers.push_back(std::move(offer));
  }
  return selection;
}

}  // namespace afterleaf
