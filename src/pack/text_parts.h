#ifndef AFTERLEAF_PACK_TEXT_PARTS_H_
#define AFTERLEAF_PACK_TEXT_PARTS_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <type_traits>

#include "absl/strings/string_view.h"

namespace afterleaf {

// Words or a number. A text is handed over as a list of them where it is seldom
// needed: they cost nothing until somebody joins them.
class TextPart {
 public:
  constexpr TextPart(const char* words)  // NOLINT: words are a part
      : words_(words), size_(kEndsWithZero) {}
  constexpr TextPart(absl::string_view words)  // NOLINT
      : words_(words.data()), size_(words.size()) {}
  TextPart(const std::string& words)  // NOLINT
      : words_(words.data()), size_(words.size()) {}
  template <class Integer,
            class = std::enable_if_t<std::is_integral_v<Integer>>>
  constexpr TextPart(Integer number)  // NOLINT
      : number_(static_cast<std::int64_t>(number)), size_(kNumber) {}

  void AppendTo(std::string* text) const;

 private:
  static constexpr std::size_t kEndsWithZero = SIZE_MAX;
  static constexpr std::size_t kNumber = SIZE_MAX - 1;

  union {
    const char* words_;
    std::int64_t number_;
  };
  // Of the words, or one of the two above.
  std::size_t size_;
};

using TextParts = std::initializer_list<TextPart>;

std::string JoinParts(TextParts parts);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_TEXT_PARTS_H_
