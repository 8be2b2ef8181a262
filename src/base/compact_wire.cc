#include "src/base/compact_wire.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "absl/base/attributes.h"
#include "src/base/compact_fields.h"
#include "src/base/wire_schema.h"
#include "src/base/wire_walk.h"

namespace afterleaf::compact {
namespace {

std::int64_t FromZigzag(std::uint64_t value) {
  return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

std::uint64_t ToZigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1) ^
         static_cast<std::uint64_t>(value >> 63);
}

// Fills messages with what a walk over bytes meets.
struct Fill {
  struct Object {
    int message;
    Header* fields;
  };

  static RepeatedRep* ListIn(Object object, const Field& field) {
    auto* list = static_cast<RepeatedRep*>(field.In(object.fields));
    list->arena = object.fields->arena;
    return list;
  }

  void Number(Object object, const WireField& wire, std::uint64_t raw) {
    const Field field = FieldAt(wire);
    void* place;
    if (wire.repeated) {
      place = AddElement(ListIn(object, field), field.element());
    } else {
      field.MarkThere(object.message, object.fields);
      place = field.In(object.fields);
    }
    const bool zigzag =
        wire.kind == WireKind::kSint32 || wire.kind == WireKind::kSint64;
    const std::int64_t value =
        zigzag ? FromZigzag(raw) : static_cast<std::int64_t>(raw);
    switch (field.place->kind) {
      case ElementKind::kBool:
        *static_cast<bool*>(place) = value != 0;
        break;
      case ElementKind::kInt64:
        *static_cast<std::int64_t*>(place) = value;
        break;
      default:
        *static_cast<std::int32_t*>(place) = static_cast<std::int32_t>(value);
    }
  }

  void Text(Object object, const WireField& wire, absl::string_view bytes) {
    const LentText text(bytes);
    const Field field = FieldAt(wire);
    if (wire.repeated) {
      AddText(ListIn(object, field), text);
      return;
    }
    field.MarkThere(object.message, object.fields);
    SetText(static_cast<absl::string_view*>(field.In(object.fields)), text,
            object.fields->arena);
  }

  Object Enter(Object object, const WireField& wire) {
    const Field field = FieldAt(wire);
    void* inner;
    if (wire.repeated) {
      inner = AddElement(ListIn(object, field), field.element());
    } else {
      field.MarkThere(object.message, object.fields);
      inner = MutableMessage(static_cast<void**>(field.In(object.fields)),
                             object.fields->arena, wire.message);
    }
    return {wire.message, static_cast<Header*>(inner)};
  }
};

// Writes from the back to the front: then the length of a message is known
// before it is to be written, and nothing is measured first. Each function is
// handed the first byte that is written, and returns the new one: kept in the
// object, it would be read anew after every byte, which could be one of its
// own.
class Writer {
 public:
  explicit Writer(std::string* space) : space_(space) { Measure(); }

  absl::string_view Write(int message, const Header* fields) {
    const char* const at = Message(message, fields, end_);
    return absl::string_view(at, static_cast<std::size_t>(end_ - at));
  }

 private:
  // Bytes of the longest number, and of the longest tag.
  static constexpr std::size_t kLongest = 10;

  void Measure() {
    begin_ = &(*space_)[0];
    end_ = begin_ + space_->size();
  }

  // Makes room in front of what is written, for a number and a tag as well.
  char* Need(std::size_t count, char* at) {
    count += 2 * kLongest;
    return count > static_cast<std::size_t>(at - begin_) ? Grow(count, at) : at;
  }

  // Apart, as it is rare and would slow down all that is not.
  ABSL_ATTRIBUTE_NOINLINE char* Grow(std::size_t count, const char* at) {
    const auto written = static_cast<std::size_t>(end_ - at);
    const std::size_t room =
        std::max<std::size_t>({1024, 2 * space_->size(), written + count});
    std::string larger(room, '\0');
    std::memcpy(&larger[room - written], at, written);
    space_->swap(larger);
    Measure();
    return end_ - written;
  }

  // Where there is room.
  static char* Varint(std::uint64_t value, char* at) {
    if (value >= 0x80) return LongVarint(value, at);
    *--at = static_cast<char>(value);
    return at;
  }

  ABSL_ATTRIBUTE_NOINLINE static char* LongVarint(std::uint64_t value,
                                                  char* at) {
    std::size_t count = 1;
    for (std::uint64_t rest = value; rest >= 0x80; rest >>= 7) ++count;
    char* to = at -= count;
    for (; value >= 0x80; value >>= 7) *to++ = static_cast<char>(value | 0x80);
    *to = static_cast<char>(value);
    return at;
  }

  static char* Tag(Field field, WireType type, char* at) {
    return Varint(static_cast<std::uint64_t>(field.wire->number) << 3 | type,
                  at);
  }

  char* Message(int message, const Header* fields, char* at) {
    const FieldsOf all(message);
    for (int i = all.size(); i-- > 0;) {
      const Field field = all[i];
      const void* const place = field.In(fields);
      if (field.wire->repeated) {
        const auto& list = *static_cast<const RepeatedRep*>(place);
        if (list.size > 0) at = List(field, list, at);
      } else if (field.IsThere(fields)) {
        at = One(field, place, at);
      }
    }
    return at;
  }

  // What is written by these leaves room for a tag.

  char* Number(Field field, const void* place, char* at) {
    at = Need(0, at);
    if (field.place->kind == ElementKind::kBool) {
      return Varint(*static_cast<const bool*>(place) ? 1 : 0, at);
    }
    const std::int64_t value = field.place->kind == ElementKind::kInt32
                                   ? *static_cast<const std::int32_t*>(place)
                                   : *static_cast<const std::int64_t*>(place);
    switch (field.wire->kind) {
      case WireKind::kSint32:
        return Varint(static_cast<std::uint32_t>(ToZigzag(value)), at);
      case WireKind::kSint64:
        return Varint(ToZigzag(value), at);
      default:
        return Varint(static_cast<std::uint64_t>(value), at);
    }
  }

  char* Text(absl::string_view text, char* at) {
    at = Need(text.size(), at) - text.size();
    Copy(text, at);
    return Varint(text.size(), at);
  }

  // Most texts are ids, of 8 to 32 bytes: two pieces that may overlap, where a
  // call would cost more than the copy.
  static void Copy(absl::string_view text, char* to) {
    const char* const from = text.data();
    const std::size_t size = text.size();
    if (size - 8 <= 8) {
      CopyEnds<8>(from, size, to);
    } else if (size - 16 <= 16) {
      CopyEnds<16>(from, size, to);
    } else if (size > 0) {
      std::memcpy(to, from, size);
    }
  }
  template <std::size_t kPiece>
  static void CopyEnds(const char* from, std::size_t size, char* to) {
    char begin[kPiece];
    char end[kPiece];
    std::memcpy(begin, from, kPiece);
    std::memcpy(end, from + size - kPiece, kPiece);
    std::memcpy(to, begin, kPiece);
    std::memcpy(to + size - kPiece, end, kPiece);
  }

  char* Inner(Field field, const void* message, char* at) {
    const std::ptrdiff_t before = end_ - at;
    at = Message(field.wire->message, static_cast<const Header*>(message), at);
    at = Need(0, at);
    return Varint(static_cast<std::uint64_t>(end_ - at - before), at);
  }

  char* One(Field field, const void* place, char* at) {
    if (field.place->kind == ElementKind::kText) {
      at = Text(*static_cast<const absl::string_view*>(place), at);
    } else if (field.place->kind == ElementKind::kMessage) {
      at = Inner(field, *static_cast<void* const*>(place), at);
    } else {
      return Tag(field, kVarint, Number(field, place, at));
    }
    return Tag(field, kLengthDelimited, at);
  }

  char* List(Field field, const RepeatedRep& list, char* at) {
    if (field.place->kind == ElementKind::kText) {
      const auto* const texts =
          static_cast<const absl::string_view*>(list.elements);
      for (int i = list.size; i-- > 0;) {
        at = Tag(field, kLengthDelimited, Text(texts[i], at));
      }
      return at;
    }
    if (field.place->kind == ElementKind::kMessage) {
      const auto* const messages = static_cast<void* const*>(list.elements);
      for (int i = list.size; i-- > 0;) {
        at = Tag(field, kLengthDelimited, Inner(field, messages[i], at));
      }
      return at;
    }
    // Numbers are packed: one tag and length for all.
    const std::ptrdiff_t before = end_ - at;
    const std::size_t step = SizeOf(field.place->kind);
    const char* number = static_cast<const char*>(list.elements) +
                         step * static_cast<std::size_t>(list.size);
    while (number != list.elements) at = Number(field, number -= step, at);
    at = Need(0, at);
    at = Varint(static_cast<std::uint64_t>(end_ - at - before), at);
    return Tag(field, kLengthDelimited, at);
  }

  std::string* const space_;
  // Of the space.
  char* begin_;
  char* end_;
};

}  // namespace

absl::Status ReadFields(int message, absl::string_view bytes, Header* fields) {
  return WireWalk<Fill>::Run(kWireMessages[message], bytes, {message, fields},
                             {});
}

absl::string_view WriteFields(int message, const Header* fields,
                              std::string* space) {
  return Writer(space).Write(message, fields);
}

}  // namespace afterleaf::compact
