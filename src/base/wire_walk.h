// The walk over bytes from outside, by the tables of wire_schema.h: what
// CheckWire does, and the filling of a compact message as well.

#ifndef AFTERLEAF_BASE_WIRE_WALK_H_
#define AFTERLEAF_BASE_WIRE_WALK_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "src/base/limits.h"
#include "src/base/utf8.h"
#include "src/base/wire_schema.h"

namespace afterleaf {

inline constexpr char kTruncated[] = "the bytes end inside a field";

enum WireType : std::uint32_t {
  kVarint = 0,
  kEightBytes = 1,
  kLengthDelimited = 2,
  kGroupStart = 3,
  kGroupEnd = 4,
  kFourBytes = 5,
};

WireType WireTypeOf(WireKind kind);

// Null where the message has no such field.
const WireField* FindWireField(const WireMessage& message,
                               std::uint32_t number);

// Each reads one number and moves `*p` behind it. They return null, or what is
// wrong; then `*p` has not moved. Tags and lengths have 32 bits; the value of a
// field fits its kind, and is its 64 bits on the wire.
const char* ReadVarint32(const char** p, const char* end, std::uint64_t* value);
const char* ReadNumber(const char** p, const char* end, WireKind kind,
                       std::uint64_t* value);

// Where the walk was inside one message when something was wrong.
struct WirePlace {
  const char* begin;
  // Null while it is not known.
  const WireField* field;
  const char* field_start;
};

// The failure with the path of the field, put together from the messages that
// the walk is in, outermost first. `good_in_pack` numbers of the packed list at
// hand come before the fault.
absl::Status WireFault(const WirePlace* places, int count,
                       std::size_t good_in_pack, absl::string_view fault);

// How many numbers of the kind stand in [p, end), up to the first bad one.
std::size_t CountNumbers(const char* p, const char* end, WireKind kind);

// `Store` is told of every field as it is read, by its place in kWireFields:
//   using Object = ...;  what holds the fields of one message
//   void Number(Object, const WireField&, std::uint64_t);
//   void Text(Object, const WireField&, absl::string_view);
//   Object Enter(Object, const WireField&);  the message of a field
template <class Store>
class WireWalk {
 public:
  using Object = typename Store::Object;

  // Walks the fields of a `message` in `bytes`.
  static absl::Status Run(const WireMessage& message, absl::string_view bytes,
                          Object object, Store store) {
    WireWalk walk(message, bytes, object, store);
    return walk.Run();
  }

 private:
  // A message that is being walked.
  struct Frame {
    const WireMessage* message;
    const char* end;
    Object object;
  };

  WireWalk(const WireMessage& message, absl::string_view bytes, Object object,
           Store store)
      : store_(store), position_(bytes.data()) {
    Push({&message, position_ + bytes.size(), object});
  }

  Frame& top() { return frames_[depth_]; }
  WirePlace& place() { return places_[depth_]; }

  void Push(const Frame& frame) {
    ++depth_;
    top() = frame;
    place() = {position_, nullptr, position_};
  }

  absl::Status Run() {
    while (true) {
      if (position_ == top().end) {
        // The end of the inner message is the position in the outer one.
        if (depth_ == 0) return absl::OkStatus();
        --depth_;
        continue;
      }
      // A status that is OK costs nothing; one that is not ends the walk.
      absl::Status status = ReadField();
      if (!status.ok()) return status;
    }
  }

  absl::Status ReadField() {
    place().field = nullptr;
    place().field_start = position_;
    std::uint64_t tag = 0;
    if (const char* fault = ReadVarint32(&position_, top().end, &tag)) {
      return Fail(fault);
    }
    const auto number = static_cast<std::uint32_t>(tag >> 3);
    const auto type = static_cast<WireType>(tag & 7);
    const WireField* const field = FindWireField(*top().message, number);
    if (field == nullptr) return FailUnknown(number);
    place().field = field;

    const WireType expected = WireTypeOf(field->kind);
    if (type == kLengthDelimited) {
      if (expected == kLengthDelimited || field->repeated) {
        return ReadLengthDelimited(*field);
      }
    } else if (type == expected) {
      std::uint64_t value = 0;
      const char* fault =
          ReadNumber(&position_, top().end, field->kind, &value);
      if (fault != nullptr) return Fail(fault);
      store_.Number(top().object, *field, value);
      return absl::OkStatus();
    }
    return FailType(type, expected);
  }

  absl::Status ReadLengthDelimited(const WireField& field) {
    std::uint64_t length = 0;
    if (const char* fault = ReadVarint32(&position_, top().end, &length)) {
      return Fail(fault);
    }
    if (length > static_cast<std::uint64_t>(top().end - position_)) {
      return Fail(kTruncated);
    }
    const char* const end = position_ + length;
    switch (field.kind) {
      case WireKind::kMessage:
        if (depth_ + 1 == kMaxMessageNesting) return FailNesting();
        Push({kWireMessages + field.message, end,
              store_.Enter(top().object, field)});
        return absl::OkStatus();
      case WireKind::kString:
      case WireKind::kBytes: {
        const absl::string_view text(position_, length);
        if (field.kind == WireKind::kString && !IsValidUtf8(text)) {
          return Fail("a text that is not UTF-8");
        }
        store_.Text(top().object, field, text);
        position_ = end;
        return absl::OkStatus();
      }
      default:
        return ReadPacked(field, end);
    }
  }

  absl::Status ReadPacked(const WireField& field, const char* end) {
    const char* const begin = position_;
    while (position_ != end) {
      std::uint64_t value = 0;
      if (const char* fault = ReadNumber(&position_, end, field.kind, &value)) {
        return WireFault(places_, depth_ + 1,
                         CountNumbers(begin, end, field.kind), fault);
      }
      store_.Number(top().object, field, value);
    }
    return absl::OkStatus();
  }

  // Apart, so that what walks good bytes stays small.
  absl::Status Fail(absl::string_view fault) {
    return WireFault(places_, depth_ + 1, 0, fault);
  }
  absl::Status FailUnknown(std::uint32_t number) {
    return Fail(number == 0 ? std::string("a field with the number 0")
                            : "unknown field number " + std::to_string(number));
  }
  absl::Status FailType(WireType type, WireType expected) {
    if (type == kGroupStart || type == kGroupEnd) {
      return Fail("a group, which is not used here");
    }
    return Fail("wire type " + std::to_string(type) + " where " +
                std::to_string(expected) + " belongs");
  }
  absl::Status FailNesting() {
    return Fail("more than " + std::to_string(kMaxMessageNesting) +
                " messages inside one another");
  }

  Store store_;
  const char* position_;
  int depth_ = -1;
  Frame frames_[kMaxMessageNesting];
  WirePlace places_[kMaxMessageNesting];
};

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_WIRE_WALK_H_
