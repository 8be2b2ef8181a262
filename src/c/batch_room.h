// The plan by which an engine assesses people by columns. Making it is a part
// of starting that apps, which assess one person, do not need: so the first
// call that asks for it makes it, and the engine keeps it.

#ifndef AFTERLEAF_C_BATCH_ROOM_H_
#define AFTERLEAF_C_BATCH_ROOM_H_

#include <atomic>

#include "afterleaf/batch.h"
#include "afterleaf/pack.h"

namespace afterleaf {

class BatchRoom {
 public:
  // `pack` outlives the room.
  explicit BatchRoom(const Pack& pack) : pack_(&pack) {}
  BatchRoom(const BatchRoom&) = delete;
  BatchRoom& operator=(const BatchRoom&) = delete;
  ~BatchRoom() { delete made_.load(std::memory_order_relaxed); }

  // The same for every caller. Any number of threads may ask at once; no thread
  // waits for another.
  const Batch& Enter();

 private:
  const Pack* const pack_;
  // Null until a call has asked.
  std::atomic<const Batch*> made_ = nullptr;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_C_BATCH_ROOM_H_
