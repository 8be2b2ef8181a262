#include <optional>

#include "afterleaf/safety.h"
#include "src/pack/texts.h"
#include "src/safety/directory.h"

namespace afterleaf {

absl::StatusOr<v1::CrisisContactsReply> CrisisContacts(
    const Pack& pack, const v1::CrisisContactsRequest& request) {
  v1::CrisisContactsReply reply;
  reply.set_region(AddContacts(pack.compiled(), request.region(),
                               FindLocale(pack.compiled(), request.locale()),
                               request.has_as_of_s()
                                   ? std::optional<int64_t>(request.as_of_s())
                                   : std::nullopt,
                               reply.mutable_contacts()));
  return reply;
}

}  // namespace afterleaf
