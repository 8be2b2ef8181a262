// The shape of every message, as the table by which bytes are checked. Names
// are offsets into one string, so that the table needs no relocations.

#ifndef AFTERLEAF_BASE_WIRE_SCHEMA_H_
#define AFTERLEAF_BASE_WIRE_SCHEMA_H_

#include <cstdint>

namespace afterleaf {

enum class WireKind : std::uint8_t {
  kBool,
  // int32 and enumerations: negative numbers are sign-extended to 64 bits.
  kInt32,
  kUint32,
  // Zigzag: the lowest bit is the sign.
  kSint32,
  // int64 and uint64.
  kVarint64,
  kSint64,
  kFixed32,
  kFixed64,
  kBytes,
  kString,
  kMessage,
};

struct WireField {
  std::uint16_t number;
  WireKind kind;
  bool repeated;
  // Index of the type of a kMessage, else 0.
  std::uint16_t message;
  std::uint16_t name;
};

struct WireMessage {
  // The full name. Messages are sorted by it.
  std::uint16_t name;
  // Fields of the message, sorted by number.
  std::uint16_t first_field;
  std::uint16_t field_count;
};

extern const char kWireNames[];
extern const WireField kWireFields[];
extern const WireMessage kWireMessages[];
extern const std::uint16_t kWireMessageCount;

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_WIRE_SCHEMA_H_
