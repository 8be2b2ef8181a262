// The messages of the C ABI. The classes that protoc writes hold code for
// every field of every message, which is two thirds of the code that the
// library has apart from them. Here each message is a plain struct of its
// fields, and all of them share a few functions that walk the tables of the
// wire schema.
//
// The classes, made by proto/wire_schema/compact_messages.cc, have the names
// and the functions of protoc's as far as the library calls them, so that the
// same source is compiled with both. Two differences can be seen:
//   - a text is an absl::string_view, valid until the field changes;
//   - there is no reflection, no text format and no unknown field.
//
// A message lies on an arena, and then so does all that it holds; or on none,
// and then it owns what it holds. Copying from one to the other copies deeply.
// What is lent to a message on an arena (LentText, LendFields) stays where it
// is and outlives the arena; on none it is copied. Moving within one keeps what
// is held where it is; as with protoc's classes, a move from an arena that
// finds no memory ends the program.

#ifndef AFTERLEAF_BASE_COMPACT_MESSAGE_H_
#define AFTERLEAF_BASE_COMPACT_MESSAGE_H_

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <type_traits>
#include <utility>

#include "absl/strings/string_view.h"
#include "google/protobuf/arena.h"

namespace afterleaf::compact {

// Memory for the messages of one call, given back all at once. Protobuf's
// arena, which may be shared by threads, looks up its thread at every piece;
// this one takes blocks of that arena and hands out their bytes one after the
// other.
class Arena {
 public:
  // `blocks` outlives the arena.
  explicit Arena(google::protobuf::Arena* blocks) : blocks_(blocks) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // Aligned for whatever a message holds.
  void* Allocate(std::size_t size) {
    size = (size + 7) & ~std::size_t{7};
    if (size > static_cast<std::size_t>(end_ - next_)) return FromBlocks(size);
    char* const piece = next_;
    next_ += size;
    return piece;
  }

 private:
  void* FromBlocks(std::size_t size);

  google::protobuf::Arena* const blocks_;
  char* next_ = nullptr;
  char* end_ = nullptr;
};

// What stands at the beginning of every message.
struct Header {
  // Null: none.
  Arena* arena;
  // One bit for each optional number and text that is there.
  std::uint32_t has;
};

// A list of numbers or texts in one block, or of messages by their addresses,
// which a growing list does not change.
struct RepeatedRep {
  void* elements;
  std::int32_t size;
  std::int32_t capacity;
  Arena* arena;
};

enum class ElementKind : std::uint8_t {
  kBool,
  kInt32,
  kInt64,
  kText,
  kMessage
};

// A text that outlives the message which it is handed to.
class LentText : public absl::string_view {
 public:
  LentText() = default;
  explicit LentText(absl::string_view text) : absl::string_view(text) {}
  explicit LentText(std::string&&) = delete;
};

struct ElementType {
  ElementKind kind;
  // Of kMessage: which.
  std::uint16_t message;
};

// Bytes of one value as a message or a list holds it.
constexpr std::size_t SizeOf(ElementKind kind) {
  constexpr std::size_t kSizes[] = {sizeof(bool), sizeof(std::int32_t),
                                    sizeof(std::int64_t),
                                    sizeof(absl::string_view), sizeof(void*)};
  return kSizes[static_cast<std::size_t>(kind)];
}

// The functions that all messages share. `message` is a message's place in the
// wire schema.

// The message that `field` points to, made where there is none.
void* MutableMessage(void** field, Arena* arena, int message);
void SetText(absl::string_view* field, absl::string_view value, Arena* arena);
void SetText(absl::string_view* field, LentText value, Arena* arena);
// Makes `number` the member of a oneof that is there, and clears the one
// before.
void SelectMember(int message, Header* fields, std::int32_t* which, int number);
void ClearField(int message, Header* fields, int number);
void ClearFields(int message, Header* fields);
// What is there in `from` is set or added in `to`.
void MergeFields(int message, const Header* from, Header* to);
// The same into an empty message, which is only read from then on: on an arena
// it holds what `from` holds, and `from` outlives it.
void LendFields(int message, const Header* from, Header* to);
// Gives back what a message on no arena holds.
void FreeFields(int message, Header* fields);
// `to` is empty; `from` is afterwards.
void MoveFields(int message, Header* from, Header* to);

// The place of a new element, all zero.
void* AddElement(RepeatedRep* list, ElementType type);
void AddText(RepeatedRep* list, absl::string_view text);
void AddText(RepeatedRep* list, LentText text);
void ReserveElements(RepeatedRep* list, ElementType type, std::int32_t count);
void ClearElements(RepeatedRep* list, ElementType type);
void AddElements(RepeatedRep* list, ElementType type, const RepeatedRep& from);
void FreeElements(RepeatedRep* list, ElementType type);

// Sized for the largest message: an empty one is all zero.
extern const std::uint64_t kEmptyMessage[];

template <class T>
const T& MessageAt(const void* field) {
  return *static_cast<const T*>(field == nullptr ? kEmptyMessage : field);
}

// A message of the schema's place `kMessage`. `Fields` is a plain struct.
template <class Fields, int kMessage>
class Message {
 public:
  static constexpr int kType = kMessage;

  explicit Message(Arena* arena = nullptr) : f_() { f_.header.arena = arena; }
  Message(const Message& other) : Message() { MergeFrom(other); }
  Message(Message&& other) noexcept : Message() {
    MoveFields(kMessage, &other.f_.header, &f_.header);
  }
  Message& operator=(const Message& other) {
    if (this == &other) return *this;
    Clear();
    MergeFrom(other);
    return *this;
  }
  Message& operator=(Message&& other) noexcept {
    if (this == &other) return *this;
    Clear();
    MoveFields(kMessage, &other.f_.header, &f_.header);
    return *this;
  }
  ~Message() {
    if (f_.header.arena == nullptr) FreeFields(kMessage, &f_.header);
  }

  void Clear() { ClearFields(kMessage, &f_.header); }
  void MergeFrom(const Message& other) {
    MergeFields(kMessage, &other.f_.header, &f_.header);
  }

  const Header* header() const { return &f_.header; }
  Header* header() { return &f_.header; }

 protected:
  void ClearField(int number) {
    compact::ClearField(kMessage, &f_.header, number);
  }
  void SelectMember(std::int32_t* which, int number) {
    if (*which != number) {
      compact::SelectMember(kMessage, &f_.header, which, number);
    }
  }

  Fields f_;
};

template <class T>
constexpr ElementType TypeOf() {
  if constexpr (std::is_same_v<T, bool>) {
    return {ElementKind::kBool, 0};
  } else if constexpr (std::is_same_v<T, absl::string_view>) {
    return {ElementKind::kText, 0};
  } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    return {sizeof(T) == 8 ? ElementKind::kInt64 : ElementKind::kInt32, 0};
  } else {
    return {ElementKind::kMessage, static_cast<std::uint16_t>(T::kType)};
  }
}

// Walks over messages that lie behind their addresses.
template <class T>
class MessageIterator {
 public:
  using iterator_category = std::random_access_iterator_tag;
  using value_type = std::remove_const_t<T>;
  using difference_type = std::ptrdiff_t;
  using pointer = T*;
  using reference = T&;

  explicit MessageIterator(void* const* at) : at_(at) {}

  T& operator*() const { return *static_cast<T*>(*at_); }
  T* operator->() const { return static_cast<T*>(*at_); }
  T& operator[](std::ptrdiff_t i) const { return *static_cast<T*>(at_[i]); }
  MessageIterator& operator++() { return *this += 1; }
  MessageIterator& operator--() { return *this -= 1; }
  MessageIterator& operator+=(std::ptrdiff_t n) {
    at_ += n;
    return *this;
  }
  MessageIterator& operator-=(std::ptrdiff_t n) { return *this += -n; }
  friend MessageIterator operator+(MessageIterator it, std::ptrdiff_t n) {
    return it += n;
  }
  friend MessageIterator operator-(MessageIterator it, std::ptrdiff_t n) {
    return it -= n;
  }
  friend std::ptrdiff_t operator-(MessageIterator a, MessageIterator b) {
    return a.at_ - b.at_;
  }
  friend bool operator==(MessageIterator a, MessageIterator b) {
    return a.at_ == b.at_;
  }
  friend bool operator!=(MessageIterator a, MessageIterator b) {
    return a.at_ != b.at_;
  }
  friend bool operator<(MessageIterator a, MessageIterator b) {
    return a.at_ < b.at_;
  }

 private:
  void* const* at_;
};

// A list of T: a message, a number, an enumeration or an absl::string_view.
template <class T>
class Repeated {
  static constexpr bool kMessages = !std::is_arithmetic_v<T> &&
                                    !std::is_enum_v<T> &&
                                    !std::is_same_v<T, absl::string_view>;

 public:
  using value_type = T;
  using const_reference = std::conditional_t<kMessages, const T&, T>;
  using iterator = std::conditional_t<kMessages, MessageIterator<T>, T*>;
  using const_iterator =
      std::conditional_t<kMessages, MessageIterator<const T>, const T*>;

  Repeated() : rep_() {}
  Repeated(const Repeated& other) : Repeated() {
    AddElements(&rep_, TypeOf<T>(), other.rep_);
  }
  Repeated& operator=(const Repeated& other) {
    if (this == &other) return *this;
    Clear();
    AddElements(&rep_, TypeOf<T>(), other.rep_);
    return *this;
  }
  // The elements stay where they are, unless they lie on an arena and the lists
  // do not share it.
  Repeated(Repeated&& other) noexcept : Repeated() { *this = std::move(other); }
  Repeated& operator=(Repeated&& other) noexcept {
    if (this == &other) return *this;
    if (rep_.arena == other.rep_.arena) {
      std::swap(rep_, other.rep_);
    } else {
      *this = static_cast<const Repeated&>(other);
    }
    return *this;
  }
  ~Repeated() {
    if (rep_.arena == nullptr) FreeElements(&rep_, TypeOf<T>());
  }

  int size() const { return rep_.size; }
  bool empty() const { return rep_.size == 0; }
  const_reference operator[](int i) const { return begin()[i]; }
  const_reference Get(int i) const { return begin()[i]; }
  T* Mutable(int i) { return &begin()[i]; }
  iterator begin() { return Begin<iterator>(); }
  iterator end() { return begin() + rep_.size; }
  const_iterator begin() const { return Begin<const_iterator>(); }
  const_iterator end() const { return begin() + rep_.size; }

  T* Add() {
    static_assert(!std::is_same_v<T, absl::string_view>,
                  "a list holds texts of its own: hand the text over");
    return static_cast<T*>(AddElement(&rep_, TypeOf<T>()));
  }
  void Add(const T& value) {
    if constexpr (std::is_same_v<T, absl::string_view>) {
      AddText(&rep_, value);
    } else {
      *Add() = value;
    }
  }
  void Add(LentText text) { AddText(&rep_, text); }
  void Reserve(int count) { ReserveElements(&rep_, TypeOf<T>(), count); }
  void Clear() { ClearElements(&rep_, TypeOf<T>()); }

 private:
  template <class Iterator>
  Iterator Begin() const {
    if constexpr (kMessages) {
      return Iterator(static_cast<void* const*>(rep_.elements));
    } else {
      return static_cast<T*>(rep_.elements);
    }
  }

  RepeatedRep rep_;
};

template <class T>
const Repeated<T>& ListOf(const RepeatedRep& field) {
  return reinterpret_cast<const Repeated<T>&>(field);
}
template <class T>
Repeated<T>* MutableListOf(RepeatedRep* field, Arena* arena) {
  field->arena = arena;
  return reinterpret_cast<Repeated<T>*>(field);
}

}  // namespace afterleaf::compact

#endif  // AFTERLEAF_BASE_COMPACT_MESSAGE_H_
