#ifndef AFTERLEAF_PROTOCOL_SELECT_H_
#define AFTERLEAF_PROTOCOL_SELECT_H_

#include <vector>

#include "afterleaf/v1/protocol.pb.h"
#include "src/pack/compiled_pack.h"
#include "src/protocol/limits.h"
#include "src/rules/evaluate.h"

namespace afterleaf {

struct Selection {
  struct Offer {
    int protocol = 0;
    // The protocol whose place it takes; -1: it is offered for itself.
    int instead_of = -1;
  };
  // By rank.
  std::vector<Offer> offers;
  // By protocol, while choosing: the one that it is offered for, which may be
  // itself; -1: it is not offered.
  std::vector<int> offered_for;
};

// Chooses what may be offered: protocols whose condition is certain, that every
// limit lets pass, and whose exercise fits under the ceiling; below it their
// replacement, which must itself pass.
void Select(const CompiledPack& pack, const LimitOutcome& limits,
            ConditionTruths* truths, Selection* selection);

// The dose of a protocol, cut to the limits.
void WriteDose(const LimitOutcome& limits, const CompiledProtocol& protocol,
               v1::Dose* out);

}  // namespace afterleaf

#endif  // AFTERLEAF_PROTOCOL_SELECT_H_
