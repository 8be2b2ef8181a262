// Reads the fields of a message where they stand, for what is not worth a
// message of its own.

#ifndef AFTERLEAF_BASE_FIELD_READER_H_
#define AFTERLEAF_BASE_FIELD_READER_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace afterleaf {

// Walks over the fields of one message. The bytes were checked before, by
// ParseStrict or by whoever built them into the library.
class FieldReader {
 public:
  explicit FieldReader(absl::string_view bytes)
      : next_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  // Moves to the first field, then to the next; false after the last.
  bool Next();

  std::uint32_t number() const { return number_; }
  // Of a text, bytes or a message.
  absl::string_view content() const { return content_; }
  // Of a number, with the 64 bits that it has on the wire.
  std::uint64_t value() const { return value_; }
  // The whole field, tag and length included.
  absl::string_view bytes() const {
    return absl::string_view(begin_, static_cast<std::size_t>(next_ - begin_));
  }

 private:
  const char* begin_ = nullptr;
  const char* next_;
  const char* const end_;
  std::uint32_t number_ = 0;
  absl::string_view content_;
  std::uint64_t value_ = 0;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_FIELD_READER_H_
