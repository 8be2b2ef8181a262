#include "src/pack/text_parts.h"

#include "absl/strings/str_cat.h"

namespace afterleaf {

void TextPart::AppendTo(std::string* text) const {
  if (size_ == kNumber) {
    absl::StrAppend(text, number_);
  } else if (size_ == kEndsWithZero) {
    text->append(words_);
  } else if (size_ > 0) {
    text->append(words_, size_);
  }
}

std::string JoinParts(TextParts parts) {
  std::string text;
  for (const TextPart& part : parts) part.AppendTo(&text);
  return text;
}

}  // namespace afterleaf
