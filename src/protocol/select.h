#ifndef AFTERLEAF_PROTOCOL_SELECT_H_
#define AFTERLEAF_PROTOCOL_SELECT_H_

#include <vector>

#include "afterleaf/v1/protocol.pb.h"
#include "src/pack/compiled_pack.h"
#include "src/protocol/limits.h"
#include "src/rules/evaluate.h"
#include "src/rules/fact_table.h"

namespace afterleaf {

struct Selection {
  struct Offer {
    int protocol = 0;
    // The protocol whose place it takes; -1: it is offered for itself.
    int instead_of = -1;
    // Cut to the limits; only when the protocol has a dose.
    v1::Dose dose;
    // Positions of the kinds of activity that no limit took out.
    std::vector<int> kinds;
  };
  // By rank.
  std::vector<Offer> offers;
  // By protocol; neither certain nor possible for those without a condition.
  std::vector<Truth> protocols;
};

// Chooses what may be offered: protocols whose condition is certain, that every
// limit lets pass, and whose exercise fits under the ceiling; below it their
// replacement, which must itself pass.
Selection Select(const CompiledPack& pack, const FactTable& facts,
                 const LimitOutcome& limits);

}  // namespace afterleaf

#endif  // AFTERLEAF_PROTOCOL_SELECT_H_
