#ifndef AFTERLEAF_PACK_ID_MAP_H_
#define AFTERLEAF_PACK_ID_MAP_H_

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace afterleaf {

// From names, which stay where they are, to numbers, which are mostly places in
// a list. The one kind of table that loading a pack fills, for every kind is
// code of its own.
using IdMap = absl::flat_hash_map<absl::string_view, int>;

// The number of a name that is numbered where it is met first.
inline int NumberOf(absl::string_view name, IdMap* numbers) {
  return numbers->emplace(name, static_cast<int>(numbers->size()))
      .first->second;
}

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_ID_MAP_H_
