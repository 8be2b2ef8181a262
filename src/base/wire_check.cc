#include "src/base/wire_check.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>

#include "absl/strings/str_cat.h"
#include "src/base/error_detail.h"
#include "src/base/limits.h"
#include "src/base/utf8.h"
#include "src/base/wire_schema.h"

namespace afterleaf {
namespace {

// Generated: kWireNames, kWireFields, kWireMessages.
#include "wire_schema.inc"

enum WireType : std::uint32_t {
  kVarint = 0,
  kEightBytes = 1,
  kLengthDelimited = 2,
  kGroupStart = 3,
  kGroupEnd = 4,
  kFourBytes = 5,
};

constexpr char kTruncated[] = "the bytes end inside a field";
constexpr char kLongVarint[] = "a number of too many bytes";
constexpr char kTooLarge[] = "a number that does not fit the field's type";

absl::string_view Name(std::uint16_t offset) { return kWireNames + offset; }

// A message that is being walked.
struct Frame {
  const WireMessage* message;
  const char* begin;
  const char* end;
  // The field that is being read, null while it is not known, and where it
  // starts.
  const WireField* field;
  const char* field_start;
};

const WireMessage* FindMessage(absl::string_view name) {
  const auto* found =
      std::lower_bound(std::begin(kWireMessages), std::end(kWireMessages), name,
                       [](const WireMessage& m, absl::string_view n) {
                         return Name(m.name) < n;
                       });
  if (found == std::end(kWireMessages) || Name(found->name) != name) {
    return nullptr;
  }
  return found;
}

const WireField* FindField(const WireMessage& message, std::uint32_t number) {
  const WireField* const fields = kWireFields + message.first_field;
  const std::uint32_t count = message.field_count;
  // Numbers rarely have gaps, so the place is nearly always known.
  if (number - 1 < count && fields[number - 1].number == number) {
    return fields + (number - 1);
  }
  const WireField* found = std::lower_bound(
      fields, fields + count, number,
      [](const WireField& f, std::uint32_t n) { return f.number < n; });
  if (found == fields + count || found->number != number) return nullptr;
  return found;
}

// Reads a varint of at most `max_bytes` bytes and `bits` bits and moves `*p`
// behind it. Returns null, or what is wrong; then `*p` has not moved.
const char* ReadVarint(const char** p, const char* end, int max_bytes, int bits,
                       std::uint64_t* value) {
  std::uint64_t result = 0;
  const char* q = *p;
  for (int i = 0; i < max_bytes; ++i) {
    if (q == end) return kTruncated;
    const std::uint64_t byte = static_cast<unsigned char>(*q++);
    const std::uint64_t part = byte & 0x7F;
    const int shift = 7 * i;
    if (shift + 7 > bits && (part >> (bits - shift)) != 0) return kLongVarint;
    result |= part << shift;
    if (byte < 0x80) {
      *p = q;
      *value = result;
      return nullptr;
    }
  }
  return kLongVarint;
}

// Tags and lengths have 32 bits, values 64.
const char* ReadVarint32(const char** p, const char* end,
                         std::uint64_t* value) {
  return ReadVarint(p, end, 5, 32, value);
}

const char* ReadVarint64(const char** p, const char* end,
                         std::uint64_t* value) {
  return ReadVarint(p, end, 10, 64, value);
}

WireType WireTypeOf(WireKind kind) {
  switch (kind) {
    case WireKind::kBool:
    case WireKind::kInt32:
    case WireKind::kUint32:
    case WireKind::kVarint64:
      return kVarint;
    case WireKind::kFixed32:
      return kFourBytes;
    case WireKind::kFixed64:
      return kEightBytes;
    case WireKind::kBytes:
    case WireKind::kString:
    case WireKind::kMessage:
      break;
  }
  return kLengthDelimited;
}

bool Fits(std::uint64_t value, WireKind kind) {
  switch (kind) {
    case WireKind::kBool:
      return value <= 1;
    case WireKind::kInt32: {
      constexpr auto kMax =
          static_cast<std::uint64_t>(std::numeric_limits<std::int32_t>::max());
      return value <= kMax || value >= ~kMax;
    }
    case WireKind::kUint32:
      return value <= std::numeric_limits<std::uint32_t>::max();
    default:
      return true;
  }
}

// Reads one number of a kind that is not length-delimited. Returns null, or
// what is wrong; then `*p` has not moved.
const char* ReadNumber(const char** p, const char* end, WireKind kind) {
  const WireType type = WireTypeOf(kind);
  if (type == kVarint) {
    const char* q = *p;
    std::uint64_t value = 0;
    if (const char* fault = ReadVarint64(&q, end, &value)) return fault;
    if (!Fits(value, kind)) return kTooLarge;
    *p = q;
    return nullptr;
  }
  const std::ptrdiff_t size = type == kFourBytes ? 4 : 8;
  if (end - *p < size) return kTruncated;
  *p += size;
  return nullptr;
}

// Numbers of the given kind in [p, end), up to the first bad one.
std::size_t CountNumbers(const char* p, const char* end, WireKind kind) {
  std::size_t count = 0;
  while (p != end && ReadNumber(&p, end, kind) == nullptr) ++count;
  return count;
}

// How many elements of `field` stand in [p, end), which holds whole fields that
// were already found good.
std::size_t CountElements(const char* p, const char* end,
                          const WireField& field) {
  std::size_t count = 0;
  while (p != end) {
    std::uint64_t tag = 0;
    std::uint64_t value = 0;
    ReadVarint32(&p, end, &tag);
    const bool counts = tag >> 3 == field.number;
    switch (tag & 7) {
      case kVarint:
        ReadVarint64(&p, end, &value);
        count += counts;
        break;
      case kEightBytes:
        p += 8;
        count += counts;
        break;
      case kFourBytes:
        p += 4;
        count += counts;
        break;
      default:
        ReadVarint32(&p, end, &value);
        if (counts) {
          const bool packed = WireTypeOf(field.kind) != kLengthDelimited;
          count += packed ? CountNumbers(p, p + value, field.kind) : 1;
        }
        p += value;
    }
  }
  return count;
}

// The walk, with the messages that it is in. Faults are found cheaply; only
// then the path is put together, counting again where a list has an index.
class Walk {
 public:
  Walk(const WireMessage* message, absl::string_view bytes)
      : position_(bytes.data()) {
    frames_[0] = {message, position_, position_ + bytes.size(), nullptr,
                  position_};
  }

  absl::Status Run() {
    while (true) {
      if (position_ == top().end) {
        // The end of the inner message is the position in the outer one.
        if (depth_ == 0) return absl::OkStatus();
        --depth_;
        continue;
      }
      absl::Status status = ReadField();
      if (!status.ok()) return status;
    }
  }

 private:
  Frame& top() { return frames_[depth_]; }

  absl::Status ReadField() {
    top().field = nullptr;
    top().field_start = position_;
    std::uint64_t tag = 0;
    if (const char* fault = ReadVarint32(&position_, top().end, &tag)) {
      return Fail(fault);
    }
    const auto number = static_cast<std::uint32_t>(tag >> 3);
    const auto type = static_cast<WireType>(tag & 7);
    if (number == 0) return Fail("a field with the number 0");
    const WireField* const field = FindField(*top().message, number);
    if (field == nullptr) {
      return Fail(absl::StrCat("unknown field number ", number));
    }
    top().field = field;

    const WireType expected = WireTypeOf(field->kind);
    if (type == kLengthDelimited) {
      if (expected == kLengthDelimited || field->repeated) {
        return ReadLengthDelimited(*field);
      }
    } else if (type == expected) {
      const char* fault = ReadNumber(&position_, top().end, field->kind);
      return fault == nullptr ? absl::OkStatus() : Fail(fault);
    }
    if (type == kGroupStart || type == kGroupEnd) {
      return Fail("a group, which is not used here");
    }
    return Fail(absl::StrCat("wire type ", tag & 7, " where ",
                             static_cast<std::uint32_t>(expected), " belongs"));
  }

  absl::Status ReadLengthDelimited(const WireField& field) {
    std::uint64_t length = 0;
    if (const char* fault = ReadVarint32(&position_, top().end, &length)) {
      return Fail(fault);
    }
    if (length > static_cast<std::uint64_t>(top().end - position_)) {
      return Fail(kTruncated);
    }
    const char* const end = position_ + length;
    if (field.kind == WireKind::kMessage) return Enter(field, end);
    if (field.kind == WireKind::kString) {
      if (!IsValidUtf8(absl::string_view(position_, length))) {
        return Fail("a text that is not UTF-8");
      }
    } else if (field.kind != WireKind::kBytes) {
      const char* const begin = position_;
      while (position_ != end) {
        if (const char* fault = ReadNumber(&position_, end, field.kind)) {
          return Fail(fault, CountNumbers(begin, end, field.kind));
        }
      }
    }
    position_ = end;
    return absl::OkStatus();
  }

  absl::Status Enter(const WireField& field, const char* end) {
    if (depth_ + 1 == kMaxMessageNesting) {
      return Fail(absl::StrCat("more than ", kMaxMessageNesting,
                               " messages inside one another"));
    }
    ++depth_;
    top() = {kWireMessages + field.message, position_, end, nullptr, position_};
    return absl::OkStatus();
  }

  // `good_in_pack` numbers of the packed list at hand come before the fault.
  absl::Status Fail(absl::string_view message, std::size_t good_in_pack = 0) {
    std::string path;
    for (int i = 0; i <= depth_; ++i) {
      const Frame& frame = frames_[i];
      if (frame.field == nullptr) continue;
      absl::StrAppend(&path, path.empty() ? "" : ".", Name(frame.field->name));
      if (!frame.field->repeated) continue;
      std::size_t index =
          CountElements(frame.begin, frame.field_start, *frame.field);
      if (i == depth_) index += good_in_pack;
      absl::StrAppend(&path, "[", index, "]");
    }
    return ErrorAt(absl::StatusCode::kInvalidArgument, path, message);
  }

  const char* position_;
  int depth_ = 0;
  Frame frames_[kMaxMessageNesting];
};

}  // namespace

absl::Status CheckWire(absl::string_view message_name,
                       absl::string_view bytes) {
  const WireMessage* const message = FindMessage(message_name);
  if (message == nullptr) {
    return ErrorAt(absl::StatusCode::kInternal, "",
                   absl::StrCat("no message ", message_name));
  }
  return Walk(message, bytes).Run();
}

}  // namespace afterleaf
