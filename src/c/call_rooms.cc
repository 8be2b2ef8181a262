#include "src/c/call_rooms.h"

#include <algorithm>

namespace afterleaf {
namespace {

// Enough for a full person; a room grows when its calls need more.
constexpr std::size_t kFirstBlock = 32 * 1024;
// A long log is rare: what is beyond this is given back after the call.
constexpr std::size_t kLargestBlock = 1024 * 1024;

}  // namespace

CallRoom::CallRoom(const CompiledPack& pack)
    : workspace_(pack), block_(kFirstBlock) {
  arena_.emplace(block_.data(), block_.size());
}

void CallRoom::Clear() {
  const std::size_t used = arena_->SpaceAllocated();
  if (used <= block_.size() || block_.size() == kLargestBlock) {
    arena_->Reset();
  } else {
    arena_.reset();
    // Nothing needs the old bytes, so they are not copied.
    block_ = std::vector<char>();
    block_.resize(std::min(2 * used, kLargestBlock));
    arena_.emplace(block_.data(), block_.size());
  }
  if (space_.size() > kLargestBlock) space_ = std::string();
}

CallRooms::~CallRooms() {
  for (std::atomic<CallRoom*>& place : free_) {
    delete place.load(std::memory_order_acquire);
  }
}

CallRoom* CallRooms::Take() {
  for (std::atomic<CallRoom*>& place : free_) {
    // Looking first spares other threads the write.
    if (place.load(std::memory_order_relaxed) == nullptr) continue;
    CallRoom* const room = place.exchange(nullptr, std::memory_order_acquire);
    if (room != nullptr) return room;
  }
  return new CallRoom(*pack_);
}

void CallRooms::GiveBack(CallRoom* room) noexcept {
  try {
    room->Clear();
  } catch (...) {
    // No memory for a larger block: the next call makes a room of its own.
    delete room;
    return;
  }
  for (std::atomic<CallRoom*>& place : free_) {
    CallRoom* expected = nullptr;
    if (place.compare_exchange_strong(expected, room, std::memory_order_release,
                                      std::memory_order_relaxed)) {
      return;
    }
  }
  delete room;
}

}  // namespace afterleaf
