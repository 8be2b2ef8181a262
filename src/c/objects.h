// What the opaque types of the C header are.

#ifndef AFTERLEAF_C_OBJECTS_H_
#define AFTERLEAF_C_OBJECTS_H_

#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "afterleaf/afterleaf.h"
#include "afterleaf/pack.h"
#include "src/c/batch_room.h"
#include "src/c/call_rooms.h"

struct afterleaf_engine {
  explicit afterleaf_engine(afterleaf::Pack loaded)
      : pack(std::move(loaded)),
        batch(std::make_unique<afterleaf::BatchRoom>(pack)),
        rooms(std::make_unique<afterleaf::CallRooms>(pack.compiled())) {}

  const afterleaf::Pack pack;
  // Room for calls, which changes no answer.
  const std::unique_ptr<afterleaf::BatchRoom> batch;
  const std::unique_ptr<afterleaf::CallRooms> rooms;
};

// The bytes stand behind it, in one piece of memory with it.
struct afterleaf_buffer {
  std::size_t size;
};

struct afterleaf_error {
  afterleaf_status code;
  std::string message;
  // A serialised v1::Error.
  std::string detail;
};

#endif  // AFTERLEAF_C_OBJECTS_H_
