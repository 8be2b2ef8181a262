#include "src/c/batch_room.h"

#include <memory>

namespace afterleaf {

const Batch& BatchRoom::Enter() {
  const Batch* kept = made_.load(std::memory_order_acquire);
  if (kept != nullptr) return *kept;
  // Of threads that ask first at once each makes one, and one of them is kept.
  auto made = std::make_unique<const Batch>(*pack_);
  if (made_.compare_exchange_strong(kept, made.get(),
                                    std::memory_order_acq_rel)) {
    return *made.release();
  }
  return *kept;
}

}  // namespace afterleaf
