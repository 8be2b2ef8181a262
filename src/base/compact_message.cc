#include "src/base/compact_message.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "src/base/compact_fields.h"
#include "src/base/wire_schema.h"

namespace afterleaf::compact {
namespace {

void* Allocate(std::size_t size, Arena* arena) {
  return arena == nullptr ? ::operator new(size) : arena->Allocate(size);
}

// A copy of a text that lies on the arena, or that FreeText gives back.
absl::string_view CopyText(absl::string_view text, Arena* arena) {
  if (text.empty()) return absl::string_view();
  char* copy = static_cast<char*>(Allocate(text.size(), arena));
  std::memcpy(copy, text.data(), text.size());
  return absl::string_view(copy, text.size());
}

absl::string_view CopyText(LentText text, Arena* arena) {
  if (arena != nullptr) return text;
  return CopyText(static_cast<absl::string_view>(text), arena);
}

void FreeText(absl::string_view text, Arena* arena) {
  if (arena == nullptr) ::operator delete(const_cast<char*>(text.data()));
}

void FreeMessage(void* message, int type) {
  FreeFields(type, static_cast<Header*>(message));
  ::operator delete(message);
}

// Frees what the elements hold, not the list itself.
void FreeInside(RepeatedRep* list, ElementType type) {
  if (list->arena != nullptr) return;
  if (type.kind == ElementKind::kText) {
    for (int i = 0; i < list->size; ++i) {
      FreeText(static_cast<absl::string_view*>(list->elements)[i], nullptr);
    }
  } else if (type.kind == ElementKind::kMessage) {
    for (int i = 0; i < list->size; ++i) {
      FreeMessage(static_cast<void**>(list->elements)[i], type.message);
    }
  }
}

void* NewMessageOn(Arena* arena, int type) {
  void* message = Allocate(kMessageSizes[type], arena);
  std::memset(message, 0, kMessageSizes[type]);
  static_cast<Header*>(message)->arena = arena;
  return message;
}

// The next place of a list, not set yet.
void* NewPlace(RepeatedRep* list, ElementType type) {
  const std::size_t size = SizeOf(type.kind);
  if (list->size == list->capacity) {
    ReserveElements(list, type, std::max(4, 2 * list->capacity));
  }
  return static_cast<char*>(list->elements) +
         size * static_cast<std::size_t>(list->size++);
}

void AddCopy(RepeatedRep* list, absl::string_view copy) {
  constexpr ElementType kText = {ElementKind::kText, 0};
  *static_cast<absl::string_view*>(NewPlace(list, kText)) = copy;
}

void MergeField(int message, const Header* from, Header* to,
                const Field& field) {
  const void* const source = field.In(from);
  if (field.wire->repeated) {
    auto* list = static_cast<RepeatedRep*>(field.In(to));
    list->arena = to->arena;
    AddElements(list, field.element(),
                *static_cast<const RepeatedRep*>(source));
    return;
  }
  if (!field.IsThere(from)) return;
  field.MarkThere(message, to);
  void* const target = field.In(to);
  switch (field.wire->kind) {
    case WireKind::kMessage: {
      void* const held = MutableMessage(static_cast<void**>(target), to->arena,
                                        field.wire->message);
      MergeFields(field.wire->message,
                  *static_cast<const Header* const*>(source),
                  static_cast<Header*>(held));
      return;
    }
    case WireKind::kString:
    case WireKind::kBytes:
      SetText(static_cast<absl::string_view*>(target),
              *static_cast<const absl::string_view*>(source), to->arena);
      return;
    default:
      std::memcpy(target, source, SizeOf(field.place->kind));
  }
}

// Frees what a field holds; the field itself is to be set or forgotten.
void FreeField(Header* fields, const Field& field) {
  void* const place = field.In(fields);
  if (field.wire->repeated) {
    auto* list = static_cast<RepeatedRep*>(place);
    FreeElements(list, field.element());
  } else if (field.wire->kind == WireKind::kMessage) {
    void* const message = *static_cast<void**>(place);
    if (message != nullptr) FreeMessage(message, field.wire->message);
  } else if (field.wire->kind == WireKind::kString ||
             field.wire->kind == WireKind::kBytes) {
    FreeText(*static_cast<absl::string_view*>(place), nullptr);
  }
}

}  // namespace

void* Arena::FromBlocks(std::size_t size) {
  constexpr std::size_t kBlock = 8192;
  // What is large stands by itself, and the block at hand stays in use.
  if (size >= kBlock / 4) {
    return google::protobuf::Arena::CreateArray<char>(blocks_, size);
  }
  next_ = google::protobuf::Arena::CreateArray<char>(blocks_, kBlock);
  end_ = next_ + kBlock;
  return Allocate(size);
}

void* MutableMessage(void** field, Arena* arena, int message) {
  if (*field == nullptr) *field = NewMessageOn(arena, message);
  return *field;
}

void SetText(absl::string_view* field, absl::string_view value, Arena* arena) {
  // The value may lie in the field itself.
  const absl::string_view copy = CopyText(value, arena);
  FreeText(*field, arena);
  *field = copy;
}

void SetText(absl::string_view* field, LentText value, Arena* arena) {
  const absl::string_view text = CopyText(value, arena);
  FreeText(*field, arena);
  *field = text;
}

void ClearField(int message, Header* fields, int number) {
  for (const Field& field : FieldsOf(message)) {
    if (field.wire->number != number) continue;
    if (fields->arena == nullptr) FreeField(fields, field);
    std::memset(field.In(fields), 0, field.Size());
    field.MarkAbsent(fields);
  }
}

void SelectMember(int message, Header* fields, std::int32_t* which,
                  int number) {
  if (*which != 0) ClearField(message, fields, *which);
  *which = number;
}

void FreeFields(int message, Header* fields) {
  for (const Field& field : FieldsOf(message)) FreeField(fields, field);
}

void ClearFields(int message, Header* fields) {
  Arena* const arena = fields->arena;
  if (arena == nullptr) FreeFields(message, fields);
  std::memset(static_cast<void*>(fields), 0, kMessageSizes[message]);
  fields->arena = arena;
}

void MergeFields(int message, const Header* from, Header* to) {
  for (const Field& field : FieldsOf(message)) {
    MergeField(message, from, to, field);
  }
}

void LendFields(int message, const Header* from, Header* to) {
  Arena* const arena = to->arena;
  if (arena == nullptr) {
    MergeFields(message, from, to);
    return;
  }
  std::memcpy(static_cast<void*>(to), from, kMessageSizes[message]);
  to->arena = arena;
}

void MoveFields(int message, Header* from, Header* to) {
  if (from->arena != to->arena) {
    MergeFields(message, from, to);
    return;
  }
  std::memcpy(static_cast<void*>(to), from, kMessageSizes[message]);
  Arena* const arena = from->arena;
  std::memset(static_cast<void*>(from), 0, kMessageSizes[message]);
  from->arena = arena;
}

void ReserveElements(RepeatedRep* list, ElementType type, std::int32_t count) {
  if (count <= list->capacity) return;
  const std::size_t size = SizeOf(type.kind);
  void* const elements =
      Allocate(size * static_cast<std::size_t>(count), list->arena);
  if (list->size > 0) {
    std::memcpy(elements, list->elements,
                size * static_cast<std::size_t>(list->size));
  }
  if (list->arena == nullptr) ::operator delete(list->elements);
  list->elements = elements;
  list->capacity = count;
}

void* AddElement(RepeatedRep* list, ElementType type) {
  if (type.kind == ElementKind::kMessage) {
    // Made first, so that a list never holds a place without a message.
    void* const message = NewMessageOn(list->arena, type.message);
    *static_cast<void**>(NewPlace(list, type)) = message;
    return message;
  }
  void* const place = NewPlace(list, type);
  std::memset(place, 0, SizeOf(type.kind));
  return place;
}

void AddText(RepeatedRep* list, absl::string_view text) {
  AddCopy(list, CopyText(text, list->arena));
}

void AddText(RepeatedRep* list, LentText text) {
  AddCopy(list, CopyText(text, list->arena));
}

void AddElements(RepeatedRep* list, ElementType type, const RepeatedRep& from) {
  ReserveElements(list, type, list->size + from.size);
  for (int i = 0; i < from.size; ++i) {
    if (type.kind == ElementKind::kMessage) {
      MergeFields(type.message, static_cast<Header* const*>(from.elements)[i],
                  static_cast<Header*>(AddElement(list, type)));
    } else if (type.kind == ElementKind::kText) {
      AddText(list, static_cast<const absl::string_view*>(from.elements)[i]);
    } else {
      const std::size_t size = SizeOf(type.kind);
      std::memcpy(NewPlace(list, type),
                  static_cast<const char*>(from.elements) +
                      size * static_cast<std::size_t>(i),
                  size);
    }
  }
}

void ClearElements(RepeatedRep* list, ElementType type) {
  FreeInside(list, type);
  list->size = 0;
}

void FreeElements(RepeatedRep* list, ElementType type) {
  FreeInside(list, type);
  if (list->arena == nullptr) ::operator delete(list->elements);
}

}  // namespace afterleaf::compact
