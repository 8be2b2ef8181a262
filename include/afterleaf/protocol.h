// The choice of recovery protocols.

#ifndef AFTERLEAF_PROTOCOL_H_
#define AFTERLEAF_PROTOCOL_H_

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"

namespace afterleaf {

// How hard a person may exercise, and which protocols may be offered, in order,
// cut to every limit. Protocols of class ASK_CLINICIAN may be shown only as
// something to discuss; CLINICIAN_ONLY ones are never offered. It offers; it
// does not prescribe, and it never computes an amount of anything to take.
//
// Reads the same request as Assess and fails on the same (see assess.h).
absl::StatusOr<v1::ProtocolReply> SelectProtocols(
    const Pack& pack, const v1::AssessRequest& request);

}  // namespace afterleaf

#endif  // AFTERLEAF_PROTOCOL_H_
