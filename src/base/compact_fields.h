// The fields of compact messages, as the functions see them that all messages
// share.

#ifndef AFTERLEAF_BASE_COMPACT_FIELDS_H_
#define AFTERLEAF_BASE_COMPACT_FIELDS_H_

#include <cstddef>
#include <cstdint>

#include "src/base/compact_message.h"
#include "src/base/wire_schema.h"

namespace afterleaf::compact {

// How a message says that a field that is no list is there.
enum class Presence : std::uint8_t {
  // By a value other than zero; a message by its address.
  kValue,
  // By a bit of the header.
  kBit,
  // By its number in the oneof's case.
  kOneof,
};

struct FieldPlace {
  std::uint16_t offset;
  // Offset of the case, for kOneof.
  std::uint16_t which;
  Presence presence;
  std::uint8_t bit;
  // Of the value, or of a list's elements.
  ElementKind kind;
};

// In the order of kWireFields and of kWireMessages.
extern const FieldPlace kFieldPlaces[];
extern const std::uint16_t kMessageSizes[];

struct Field {
  const WireField* wire;
  const FieldPlace* place;

  ElementType element() const { return {place->kind, wire->message}; }

  void* In(Header* fields) const {
    return reinterpret_cast<char*>(fields) + place->offset;
  }
  const void* In(const Header* fields) const {
    return reinterpret_cast<const char*>(fields) + place->offset;
  }
  // Bytes of the member that holds the field.
  std::size_t Size() const {
    return wire->repeated ? sizeof(RepeatedRep) : SizeOf(place->kind);
  }

  // Not for lists.
  bool IsThere(const Header* fields) const {
    switch (place->presence) {
      case Presence::kBit:
        return ((fields->has >> place->bit) & 1) != 0;
      case Presence::kOneof:
        return *Which(const_cast<Header*>(fields)) == wire->number;
      case Presence::kValue:
        break;
    }
    const void* const at = In(fields);
    switch (place->kind) {
      case ElementKind::kBool:
        return *static_cast<const bool*>(at);
      case ElementKind::kInt32:
        return *static_cast<const std::int32_t*>(at) != 0;
      case ElementKind::kInt64:
        return *static_cast<const std::int64_t*>(at) != 0;
      case ElementKind::kText:
        return !static_cast<const absl::string_view*>(at)->empty();
      case ElementKind::kMessage:
        break;
    }
    return *static_cast<void* const*>(at) != nullptr;
  }

  // Where it is a member of a oneof, the member before is cleared.
  void MarkThere(int message, Header* fields) const {
    if (place->presence == Presence::kBit) {
      fields->has |= std::uint32_t{1} << place->bit;
    } else if (place->presence == Presence::kOneof) {
      std::int32_t* const which = Which(fields);
      if (*which != wire->number) {
        SelectMember(message, fields, which, wire->number);
      }
    }
  }

  void MarkAbsent(Header* fields) const {
    if (place->presence == Presence::kBit) {
      fields->has &= ~(std::uint32_t{1} << place->bit);
    } else if (place->presence == Presence::kOneof) {
      *Which(fields) = 0;
    }
  }

 private:
  std::int32_t* Which(Header* fields) const {
    return reinterpret_cast<std::int32_t*>(reinterpret_cast<char*>(fields) +
                                           place->which);
  }
};

inline Field FieldAt(const WireField& wire) {
  return {&wire, kFieldPlaces + (&wire - kWireFields)};
}

// The fields of a message, by their numbers.
class FieldsOf {
 public:
  explicit FieldsOf(int message)
      : first_(FieldAt(kWireFields[kWireMessages[message].first_field])),
        count_(kWireMessages[message].field_count) {}

  class Iterator {
   public:
    explicit Iterator(Field at) : at_(at) {}
    const Field& operator*() const { return at_; }
    Iterator& operator++() {
      ++at_.wire;
      ++at_.place;
      return *this;
    }
    bool operator!=(const Iterator& other) const {
      return at_.wire != other.at_.wire;
    }

   private:
    Field at_;
  };

  Iterator begin() const { return Iterator(first_); }
  Iterator end() const {
    return Iterator({first_.wire + count_, first_.place + count_});
  }
  int size() const { return count_; }
  Field operator[](int i) const { return {first_.wire + i, first_.place + i}; }

 private:
  Field first_;
  int count_;
};

}  // namespace afterleaf::compact

#endif  // AFTERLEAF_BASE_COMPACT_FIELDS_H_
