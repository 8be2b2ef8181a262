#include "src/base/compact_wire.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

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

  void Text(Object object, const WireField& wire, absl::string_view text) {
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
    at_ = begin_ + space_->size();
  }

  absl::string_view written() const { return absl::string_view(at_, size()); }

  void Message(int message, const Header* fields) {
    const FieldsOf all(message);
    for (int i = all.size(); i-- > 0;) {
      const Field field = all[i];
      if (field.wire->repeated) {
        const auto& list = *static_cast<const RepeatedRep*>(field.In(fields));
        if (list.size > 0) List(field, list);
      } else if (field.IsThere(fields)) {
        Value(field, field.In(fields));
        Tag(field, WireTypeOf(field.place->kind));
      }
    }
  }

 private:
  static WireType WireTypeOf(ElementKind kind) {
    return kind >= ElementKind::kText ? kLengthDelimited : kVarint;
  }

  std::size_t size() const {
    return static_cast<std::size_t>(begin_ + space_->size() - at_);
  }

  // Makes room for `count` bytes in front of what is written.
  void Need(std::size_t count) {
    if (count > static_cast<std::size_t>(at_ - begin_)) Grow(count);
  }

  void Grow(std::size_t count) {
    const std::size_t written = size();
    const std::size_t room =
        std::max<std::size_t>({1024, 2 * space_->size(), written + count});
    std::string larger(room, '\0');
    std::memcpy(&larger[room - written], at_, written);
    space_->swap(larger);
    begin_ = &(*space_)[0];
    at_ = begin_ + (room - written);
  }

  void Varint(std::uint64_t value) {
    constexpr std::size_t kLongest = 10;
    Need(kLongest);
    if (value < 0x80) {
      *--at_ = static_cast<char>(value);
      return;
    }
    std::size_t count = 1;
    for (std::uint64_t rest = value; rest >= 0x80; rest >>= 7) ++count;
    at_ -= count;
    for (std::size_t i = 0; i + 1 < count; ++i, value >>= 7) {
      at_[i] = static_cast<char>(value | 0x80);
    }
    at_[count - 1] = static_cast<char>(value);
  }

  void Tag(const Field& field, WireType type) {
    Varint(static_cast<std::uint64_t>(field.wire->number) << 3 | type);
  }

  void Number(WireKind kind, std::int64_t value) {
    switch (kind) {
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

  // A value that is there, without its tag.
  void Value(const Field& field, const void* place) {
    switch (field.place->kind) {
      case ElementKind::kBool:
        Varint(*static_cast<const bool*>(place) ? 1 : 0);
        break;
      case ElementKind::kInt32:
        Number(field.wire->kind, *static_cast<const std::int32_t*>(place));
        break;
      case ElementKind::kInt64:
        Number(field.wire->kind, *static_cast<const std::int64_t*>(place));
        break;
      case ElementKind::kText: {
        const auto& text = *static_cast<const absl::string_view*>(place);
        Need(text.size());
        at_ -= text.size();
        if (!text.empty()) std::memcpy(at_, text.data(), text.size());
        Varint(text.size());
        break;
      }
      case ElementKind::kMessage: {
        const std::size_t before = size();
        Message(field.wire->message, *static_cast<const Header* const*>(place));
        Varint(size() - before);
        break;
      }
    }
  }

  void List(const Field& field, const RepeatedRep& list) {
    const std::size_t before = size();
    const WireType type = WireTypeOf(field.place->kind);
    const std::size_t step = SizeOf(field.place->kind);
    const char* element = static_cast<const char*>(list.elements) +
                          step * static_cast<std::size_t>(list.size);
    for (int i = 0; i < list.size; ++i) {
      element -= step;
      Value(field, element);
      if (type == kLengthDelimited) Tag(field, type);
    }
    // Numbers are packed: one tag and length for all.
    if (type != kLengthDelimited) {
      Varint(size() - before);
      Tag(field, kLengthDelimited);
    }
  }

  std::string* space_;
  char* begin_;
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
