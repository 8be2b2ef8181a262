#include "src/pack/id_set.h"

namespace afterleaf {

void IdSet::AddAny(absl::string_view id, const Path& path) {
  if (!seen_.emplace(id, 0).second) {
    context_->issues->Error("PACK_DUPLICATE_ID", path, taken_);
  }
}

}  // namespace afterleaf
