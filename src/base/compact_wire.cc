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
// before it is to be written, and nothing is measured first.
class Writer {
 public:
  explicit Writer(std::string* space) : space_(space) {
    begin_ = &(*space_)[0];
    at_ = end_ = begin_ + space_->size();
  }

  absl::string_view written() const { return absl::string_view(at_, size()); }

  void Message(int message, const Header* fields) {
    const FieldsOf all(message);
    for (int i = all.size(); i-- > 0;) {
      const Field field = all[i];
      const void* const place = field.In(fields);
      if (field.wire->repeated) {
        const auto& list = *static_cast<const RepeatedRep*>(place);
        if (list.size > 0) List(field, list);
      } else if (field.IsThere(fields)) {
        One(field, place);
      }
    }
  }

 private:
  // Bytes of the longest number, and of the longest tag.
  static constexpr std::size_t kLongest = 10;

  std::size_t size() const { return static_cast<std::size_t>(end_ - at_); }

  // Makes room in front of what is written, for a number and a tag as well.
  void Need(std::size_t count) {
    count += 2 * kLongest;
    if (count > static_cast<std::size_t>(at_ - begin_)) Grow(count);
  }

  // Apart, as it is rare and would slow down all that is not.
  ABSL_ATTRIBUTE_NOINLINE void Grow(std::size_t count) {
    const std::size_t written = size();
    const std::size_t room =
        std::max<std::size_t>({1024, 2 * space_->size(), written + count});
    std::string larger(room, '\0');
    std::memcpy(&larger[room - written], at_, written);
    space_->swap(larger);
    begin_ = &(*space_)[0];
    end_ = begin_ + room;
    at_ = end_ - written;
  }

  // Where there is room.
  void Varint(std::uint64_t value) {
    if (value < 0x80) {
      *--at_ = static_cast<char>(value);
    } else {
      LongVarint(value);
    }
  }

  ABSL_ATTRIBUTE_NOINLINE void LongVarint(std::uint64_t value) {
    std::size_t count = 1;
    for (std::uint64_t rest = value; rest >= 0x80; rest >>= 7) ++count;
    char* to = at_ -= count;
    for (; value >= 0x80; value >>= 7) *to++ = static_cast<char>(value | 0x80);
    *to = static_cast<char>(value);
  }

  void Tag(Field field, WireType type) {
    Varint(static_cast<std::uint64_t>(field.wire->number) << 3 | type);
  }

  // What is written by these leaves room for a tag.

  void Number(Field field, const void* place) {
    Need(0);
    if (field.place->kind == ElementKind::kBool) {
      Varint(*static_cast<const bool*>(place) ? 1 : 0);
      return;
    }
    const std::int64_t value = field.place->kind == ElementKind::kInt32
                                   ? *static_cast<const std::int32_t*>(place)
                                   : *static_cast<const std::int64_t*>(place);
    switch (field.wire->kind) {
      case WireKind::kSint32:
        Varint(static_cast<std::uint32_t>(ToZigzag(value)));
        break;
      case WireKind::kSint64:
        Varint(ToZigzag(value));
        break;
      default:
        Varint(static_cast<std::uint64_t>(value));
    }
  }

  void Text(absl::string_view text) {
    Need(text.size());
    at_ -= text.size();
    if (!text.empty()) std::memcpy(at_, text.data(), text.size());
    Varint(text.size());
  }

  void Inner(Field field, const void* message) {
    const std::size_t before = size();
    Message(field.wire->message, static_cast<const Header*>(message));
    Need(0);
    Varint(size() - before);
  }

  void One(Field field, const void* place) {
    if (field.place->kind == ElementKind::kText) {
      Text(*static_cast<const absl::string_view*>(place));
    } else if (field.place->kind == ElementKind::kMessage) {
      Inner(field, *static_cast<void* const*>(place));
    } else {
      Number(field, place);
      Tag(field, kVarint);
      return;
    }
    Tag(field, kLengthDelimited);
  }

  void List(Field field, const RepeatedRep& list) {
    if (field.place->kind == ElementKind::kText) {
      const auto* const texts =
          static_cast<const absl::string_view*>(list.elements);
      for (int i = list.size; i-- > 0;) {
        Text(texts[i]);
        Tag(field, kLengthDelimited);
      }
    } else if (field.place->kind == ElementKind::kMessage) {
      const auto* const messages = static_cast<void* const*>(list.elements);
      for (int i = list.size; i-- > 0;) {
        Inner(field, messages[i]);
        Tag(field, kLengthDelimited);
      }
    } else {
      // Numbers are packed: one tag and length for all.
      const std::size_t before = size();
      const std::size_t step = SizeOf(field.place->kind);
      const char* number = static_cast<const char*>(list.elements) +
                           step * static_cast<std::size_t>(list.size);
      while (number != list.elements) Number(field, number -= step);
      Need(0);
      Varint(size() - before);
      Tag(field, kLengthDelimited);
    }
  }

  std::string* space_;
  char* begin_;
  char* end_;
  // The first byte that is written.
  char* at_;
};

}  // namespace

absl::Status ReadFields(int message, absl::string_view bytes, Header* fields) {
  return WireWalk<Fill>::Run(kWireMessages[message], bytes, {message, fields},
                             {});
}

absl::string_view WriteFields(int message, const Header* fields,
                              std::string* space) {
  Writer writer(space);
  writer.Message(message, fields);
  return writer.written();
}

}  // namespace afterleaf::compact
