// What was written differently in two versions of a pack, in words.

#ifndef AFTERLEAF_AUTHORING_DIFF_PACK_CHANGES_H_
#define AFTERLEAF_AUTHORING_DIFF_PACK_CHANGES_H_

#include <string>
#include <vector>

#include "src/authoring/descriptors.h"

namespace afterleaf {
namespace authoring {

struct PackChange {
  enum class Kind { kAdded, kRemoved, kChanged };
  Kind kind = Kind::kChanged;
  // The list of v1::Pack, for example "alerts", or its single field.
  std::string list;
  // Empty for a single field.
  std::string id;
  // Of what was added or removed what it says, of what changed what from and
  // to: "tier: T2 -> T1". Conditions are sentences. Of texts the ids alone.
  std::vector<std::string> lines;
};

// The changes between two serialised v1::Pack, by the order of the lists in
// v1::Pack. An entry is known by its id, a text also by its language; what only
// stands in another order is no change.
std::vector<PackChange> FindPackChanges(const MessageTypes& types,
                                        const std::string& before,
                                        const std::string& after);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_DIFF_PACK_CHANGES_H_
