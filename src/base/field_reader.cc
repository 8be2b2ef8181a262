#include "src/base/field_reader.h"

#include "src/base/wire_walk.h"

namespace afterleaf {

bool FieldReader::Next() {
  if (next_ == end_) return false;
  begin_ = next_;
  content_ = absl::string_view();
  value_ = 0;
  std::uint64_t tag = 0;
  ReadVarint32(&next_, end_, &tag);
  number_ = static_cast<std::uint32_t>(tag >> 3);
  switch (tag & 7) {
    case kVarint:
      ReadNumber(&next_, end_, WireKind::kVarint64, &value_);
      break;
    case kEightBytes:
      ReadNumber(&next_, end_, WireKind::kFixed64, &value_);
      break;
    case kFourBytes:
      ReadNumber(&next_, end_, WireKind::kFixed32, &value_);
      break;
    default: {
      std::uint64_t length = 0;
      ReadVarint32(&next_, end_, &length);
      content_ = absl::string_view(next_, length);
      next_ += length;
    }
  }
  return true;
}

}  // namespace afterleaf
