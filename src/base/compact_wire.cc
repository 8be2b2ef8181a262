#include "src/base/compact_wire.h"

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
      place = AddElement(ListIn(object, field), ElementTypeOf(wire));
    } else {
      field.MarkThere(object.message, object.fields);
      place = field.In(object.fields);
    }
    const bool zigzag =
        wire.kind == WireKind::kSint32 || wire.kind == WireKind::kSint64;
    const std::int64_t value =
        zigzag ? FromZigzag(raw) : static_cast<std::int64_t>(raw);
    switch (ElementTypeOf(wire).kind) {
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
      inner = AddElement(ListIn(object, field), ElementTypeOf(wire));
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
  explicit Writer(std::string* space) : space_(space), left_(space->size()) {}

  absl::string_view written() const {
    return absl::string_view(space_->data() + left_, size());
  }

  void Message(int message, const Header* fields) {
    const FieldsOf all(message);
    for (int i = all.size(); i-- > 0;) {
      const Field field = all[i];
      if (field.wire->repeated) {
        List(*field.wire, *static_cast<const RepeatedRep*>(field.In(fields)));
      } else if (field.IsThere(fields)) {
        Value(*field.wire, field.In(fields));
        Tag(*field.wire, WireTypeOf(field.wire->kind));
      }
    }
  }

 private:
  std::size_t size() const { return space_->size() - left_; }

  // Makes room for `count` bytes and gives their place.
  char* Take(std::size_t count) {
    if (count > left_) Grow(count);
    left_ -= count;
    return &(*space_)[left_];
  }

  void Grow(std::size_t count) {
    const std::size_t written = size();
    const std::size_t room =
        std::max<std::size_t>({1024, 2 * space_->size(), written + count});
    std::string larger(room, '\0');
    std::memcpy(&larger[room - written], space_->data() + left_, written);
    space_->swap(larger);
    left_ = room - written;
  }

  void Bytes(absl::string_view bytes) {
    if (!bytes.empty()) {
      std::memcpy(Take(bytes.size()), bytes.data(), bytes.size());
    }
  }

  void Varint(std::uint64_t value) {
    if (value < 0x80) {
      *Take(1) = static_cast<char>(value);
      return;
    }
    char bytes[10];
    std::size_t count = 0;
    for (; value >= 0x80; value >>= 7) {
      bytes[count++] = static_cast<char>(value | 0x80);
    }
    bytes[count++] = static_cast<char>(value);
    std::memcpy(Take(count), bytes, count);
  }

  void Tag(const WireField& field, WireType type) {
    Varint(static_cast<std::uint64_t>(field.number) << 3 | type);
  }

  void Number(const WireField& field, const void* place) {
    std::int64_t value = 0;
    switch (ElementTypeOf(field).kind) {
      case ElementKind::kBool:
        value = *static_cast<const bool*>(place) ? 1 : 0;
        break;
      case ElementKind::kInt64:
        value = *static_cast<const std::int64_t*>(place);
        break;
      default:
        value = *static_cast<const std::int32_t*>(place);
    }
    switch (field.kind) {
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
  void Value(const WireField& field, const void* place) {
    switch (field.kind) {
      case WireKind::kMessage: {
        const std::size_t before = size();
        Message(field.message, *static_cast<const Header* const*>(place));
        Varint(size() - before);
        break;
      }
      case WireKind::kString:
      case WireKind::kBytes: {
        const auto& text = *static_cast<const absl::string_view*>(place);
        Bytes(text);
        Varint(text.size());
        break;
      }
      default:
        Number(field, place);
    }
  }

  void List(const WireField& field, const RepeatedRep& list) {
    const std::size_t before = size();
    const WireType type = WireTypeOf(field.kind);
    const std::size_t step = SizeOf(ElementTypeOf(field).kind);
    for (int i = list.size; i-- > 0;) {
      Value(field, static_cast<const char*>(list.elements) +
                       step * static_cast<std::size_t>(i));
      if (type == kLengthDelimited) Tag(field, type);
    }
    // Numbers are packed: one tag and length for all.
    if (type != kLengthDelimited && list.size > 0) {
      Varint(size() - before);
      Tag(field, kLengthDelimited);
    }
  }

  std::string* space_;
  // Bytes at the front that are not written yet.
  std::size_t left_;
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
