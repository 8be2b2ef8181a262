// The names by which the rooms handle messages, the same for both kinds:
// protoc's in the C++ API, which hosts share; and those of compact_message.h in
// the C ABI, where nobody outside sees a class, and size and speed count.

#ifndef AFTERLEAF_BASE_MESSAGE_H_
#define AFTERLEAF_BASE_MESSAGE_H_

#include "absl/strings/string_view.h"
#include "google/protobuf/arena.h"

#ifdef AFTERLEAF_COMPACT_MESSAGES
#include <new>

#include "src/base/compact_message.h"
#else
#include <string>
#include <utility>

#include "google/protobuf/message_lite.h"
#include "google/protobuf/repeated_field.h"
#endif

namespace afterleaf {

#ifdef AFTERLEAF_COMPACT_MESSAGES

template <class M>
using Repeated = compact::Repeated<M>;
using RepeatedText = compact::Repeated<absl::string_view>;

inline void AddText(absl::string_view text, RepeatedText* list) {
  list->Add(text);
}

// What a text is when it is handed to a message: set_title(MessageText(title)).
using MessageText = absl::string_view;
// The same of a text that outlives the message, as those of a pack outlive a
// reply inside a call: it need not be copied.
using compact::LentText;

inline void AddText(LentText text, RepeatedText* list) { list->Add(text); }

// Makes an empty message equal to one that outlives it. It is only read from
// then on.
template <class M>
void Lend(const M& lent, M* message) {
  compact::LendFields(M::kType, lent.header(), message->header());
}

// Makes messages on protobuf's arena, which gives them all back at once. For
// one thread.
class MessageMaker {
 public:
  explicit MessageMaker(google::protobuf::Arena* arena) : arena_(arena) {}

  // An empty message that need not be destroyed.
  template <class M>
  M* New() {
    return new (arena_.Allocate(sizeof(M))) M(&arena_);
  }

 private:
  compact::Arena arena_;
};

// A message of any type.
class MessageRef {
 public:
  template <class M>
  MessageRef(const M& message)  // NOLINT: as protoc's messages convert
      : type(M::kType), fields(message.header()) {}

  const int type;
  const compact::Header* const fields;
};

class MutableMessageRef {
 public:
  template <class M>
  MutableMessageRef(M* message)  // NOLINT: as protoc's messages convert
      : type(M::kType), fields(message->header()) {}

  const int type;
  compact::Header* const fields;
};

#else

template <class M>
using Repeated = google::protobuf::RepeatedPtrField<M>;
using RepeatedText = google::protobuf::RepeatedPtrField<std::string>;

inline void AddText(absl::string_view text, RepeatedText* list) {
  list->Add()->assign(text.data(), text.size());
}

using MessageText = std::string;

// Here messages reach hosts in C++, who keep them as long as they like: so what
// is lent is copied.
using LentText = std::string;

inline void AddText(LentText&& text, RepeatedText* list) {
  list->Add(std::move(text));
}

template <class M>
void Lend(const M& lent, M* message) {
  *message = lent;
}

class MessageMaker {
 public:
  explicit MessageMaker(google::protobuf::Arena* arena) : arena_(arena) {}

  template <class M>
  M* New() {
    return google::protobuf::Arena::CreateMessage<M>(arena_);
  }

 private:
  google::protobuf::Arena* const arena_;
};

using MessageRef = const google::protobuf::MessageLite&;
using MutableMessageRef = google::protobuf::MessageLite*;

#endif

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_MESSAGE_H_
