#ifndef AFTERLEAF_SAFETY_DIRECTORY_H_
#define AFTERLEAF_SAFETY_DIRECTORY_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/assessment.pb.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// Adds the contacts of a region in the order emergency, suicide, poison,
// substance, others; of the fallback when the pack has none for the region.
// Entries that nobody has verified are withheld unless they are an EMERGENCY or
// name a reason; the fallback's entries other than EMERGENCY then follow.
// Returns the region whose contacts these are ("" for the fallback). Entries
// past their date are marked when `as_of_s` is known.
std::string AddContacts(const CompiledPack& pack, absl::string_view region,
                        int locale, std::optional<int64_t> as_of_s,
                        Repeated<v1::CrisisContact>* contacts);

}  // namespace afterleaf

#endif  // AFTERLEAF_SAFETY_DIRECTORY_H_
