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
};

ElementType ElementTypeOf(const WireField& field);

// Bytes of one value as a message or a list holds it.
std::size_t SizeOf(ElementKind kind);

std::size_t MessageSize(int message);

struct Field {
  const WireField* wire;
  const FieldPlace* place;

  void* In(Header* fields) const {
    return reinterpret_cast<char*>(fields) + place->offset;
  }
  const void* In(const Header* fields) const {
    return reinterpret_cast<const char*>(fields) + place->offset;
  }
  // Bytes of the member that holds the field.
  std::size_t Size() const;

  // Not for lists.
  bool IsThere(const Header* fields) const;
  // Where it is a member of a oneof, the member before is cleared.
  void MarkThere(int message, Header* fields) const;
  void MarkAbsent(Header* fields) const;
};

Field FieldAt(const WireField& wire);

// The fields of a message, by their numbers.
class FieldsOf {
 public:
  explicit FieldsOf(int message);

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
