#include "src/base/compact_fields.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/pack.pb.h"

namespace afterleaf::compact {
namespace {

// Generated: kFieldPlaces, kMessageSizes.
#include "field_places.inc"

constexpr std::size_t Largest() {
  std::size_t largest = 0;
  for (const std::uint16_t size : kMessageSizes) {
    largest = size > largest ? size : largest;
  }
  return largest;
}

template <class T>
bool IsZero(const void* place) {
  T value;
  std::memcpy(&value, place, sizeof(value));
  return value == T();
}

std::int32_t* Which(const FieldPlace& place, Header* fields) {
  return reinterpret_cast<std::int32_t*>(reinterpret_cast<char*>(fields) +
                                         place.which);
}

}  // namespace

const std::uint64_t kEmptyMessage[Largest() / sizeof(std::uint64_t) + 1] = {};

ElementType ElementTypeOf(const WireField& field) {
  switch (field.kind) {
    case WireKind::kBool:
      return {ElementKind::kBool, 0};
    case WireKind::kString:
    case WireKind::kBytes:
      return {ElementKind::kText, 0};
    case WireKind::kMessage:
      return {ElementKind::kMessage, field.message};
    case WireKind::kVarint64:
    case WireKind::kSint64:
    case WireKind::kFixed64:
      return {ElementKind::kInt64, 0};
    default:
      return {ElementKind::kInt32, 0};
  }
}

std::size_t MessageSize(int message) { return kMessageSizes[message]; }

std::size_t SizeOf(ElementKind kind) {
  switch (kind) {
    case ElementKind::kBool:
      return sizeof(bool);
    case ElementKind::kInt32:
      return sizeof(std::int32_t);
    case ElementKind::kInt64:
      return sizeof(std::int64_t);
    case ElementKind::kText:
      return sizeof(absl::string_view);
    case ElementKind::kMessage:
      break;
  }
  return sizeof(void*);
}

std::size_t Field::Size() const {
  return wire->repeated ? sizeof(RepeatedRep)
                        : SizeOf(ElementTypeOf(*wire).kind);
}

bool Field::IsThere(const Header* fields) const {
  switch (place->presence) {
    case Presence::kBit:
      return ((fields->has >> place->bit) & 1) != 0;
    case Presence::kOneof:
      return *Which(*place, const_cast<Header*>(fields)) == wire->number;
    case Presence::kValue:
      break;
  }
  const void* const at = In(fields);
  switch (ElementTypeOf(*wire).kind) {
    case ElementKind::kBool:
      return !IsZero<bool>(at);
    case ElementKind::kInt32:
      return !IsZero<std::int32_t>(at);
    case ElementKind::kInt64:
      return !IsZero<std::int64_t>(at);
    case ElementKind::kText:
      return !static_cast<const absl::string_view*>(at)->empty();
    case ElementKind::kMessage:
      break;
  }
  return !IsZero<void*>(at);
}

void Field::MarkThere(int message, Header* fields) const {
  if (place->presence == Presence::kBit) {
    fields->has |= std::uint32_t{1} << place->bit;
  } else if (place->presence == Presence::kOneof) {
    std::int32_t* const which = Which(*place, fields);
    if (*which != wire->number) {
      SelectMember(message, fields, which, wire->number);
    }
  }
}

void Field::MarkAbsent(Header* fields) const {
  if (place->presence == Presence::kBit) {
    fields->has &= ~(std::uint32_t{1} << place->bit);
  } else if (place->presence == Presence::kOneof) {
    *Which(*place, fields) = 0;
  }
}

Field FieldAt(const WireField& wire) {
  return {&wire, kFieldPlaces + (&wire - kWireFields)};
}

FieldsOf::FieldsOf(int message)
    : first_(FieldAt(kWireFields[kWireMessages[message].first_field])),
      count_(kWireMessages[message].field_count) {}

}  // namespace afterleaf::compact
