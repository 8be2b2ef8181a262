// The names by which the rooms handle messages, the same for both kinds:
// protoc's in system mode, which hosts in C++ share; and those of
// compact_message.h in embed mode, where nobody outside sees a class and size
// counts.

#ifndef AFTERLEAF_BASE_MESSAGE_H_
#define AFTERLEAF_BASE_MESSAGE_H_

#include "absl/strings/string_view.h"

#ifdef AFTERLEAF_COMPACT_MESSAGES
#include "src/base/compact_message.h"
#else
#include <string>

#include "google/protobuf/arena.h"
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

// An empty message on the arena, which it need not be destroyed before.
template <class M>
M* NewMessage(google::protobuf::Arena* arena) {
  return new (google::protobuf::Arena::CreateArray<char>(arena, sizeof(M)))
      M(arena);
}

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

template <class M>
M* NewMessage(google::protobuf::Arena* arena) {
  return google::protobuf::Arena::CreateMessage<M>(arena);
}

using MessageRef = const google::protobuf::MessageLite&;
using MutableMessageRef = google::protobuf::MessageLite*;

#endif

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_MESSAGE_H_
