// Where a call works: the arena of its request and reply, the workspace of the
// engine's stages, and space for the reply's bytes. An engine keeps those of
// earlier calls, so that calls allocate nothing but the reply.

#ifndef AFTERLEAF_C_CALL_ROOMS_H_
#define AFTERLEAF_C_CALL_ROOMS_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "google/protobuf/arena.h"
#include "src/assess/answer.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

class CallRoom {
 public:
  explicit CallRoom(const CompiledPack& pack);
  CallRoom(const CallRoom&) = delete;
  CallRoom& operator=(const CallRoom&) = delete;

  // Made empty by Clear.
  google::protobuf::Arena* arena() { return &*arena_; }
  Workspace* workspace() { return &workspace_; }
  std::string* space() { return &space_; }

  // Whatever lay on the arena is gone.
  void Clear();

 private:
  Workspace workspace_;
  std::string space_;
  // The first block of the arena, sized by the calls so far.
  std::vector<char> block_;
  std::optional<google::protobuf::Arena> arena_;
};

// The rooms that an engine keeps. Any number of threads may borrow at once; no
// thread waits for another.
class CallRooms {
 public:
  explicit CallRooms(const CompiledPack& pack) : pack_(&pack) {}
  CallRooms(const CallRooms&) = delete;
  CallRooms& operator=(const CallRooms&) = delete;
  ~CallRooms();

  // A room for one call, which gives it back at its end.
  class Loan {
   public:
    explicit Loan(CallRooms* rooms) : rooms_(rooms), room_(rooms->Take()) {}
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    ~Loan() { rooms_->GiveBack(room_); }

    CallRoom* operator->() const { return room_; }

   private:
    CallRooms* rooms_;
    CallRoom* room_;
  };

 private:
  CallRoom* Take();
  void GiveBack(CallRoom* room) noexcept;

  const CompiledPack* pack_;
  // Rooms that nobody uses. More calls than these at once make rooms of their
  // own and drop them.
  std::array<std::atomic<CallRoom*>, 16> free_ = {};
};

}  // namespace afterleaf

#endif  // AFTERLEAF_C_CALL_ROOMS_H_
