#include "src/base/wire_walk.h"

#include <algorithm>
#include <limits>

#include "absl/strings/str_cat.h"
#include "src/base/error_detail.h"

namespace afterleaf {
namespace {

constexpr char kLongVarint[] = "a number of too many bytes";
constexpr char kTooLarge[] = "a number that does not fit the field's type";

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

const char* ReadVarint64(const char** p, const char* end,
                         std::uint64_t* value) {
  return ReadVarint(p, end, 10, 64, value);
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
    case WireKind::kSint32:
      return value <= std::numeric_limits<std::uint32_t>::max();
    default:
      return true;
  }
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

}  // namespace

WireType WireTypeOf(WireKind kind) {
  switch (kind) {
    case WireKind::kBool:
    case WireKind::kInt32:
    case WireKind::kUint32:
    case WireKind::kSint32:
    case WireKind::kVarint64:
    case WireKind::kSint64:
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

const WireField* FindWireField(const WireMessage& message,
                               std::uint32_t number) {
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

const char* ReadVarint32(const char** p, const char* end,
                         std::uint64_t* value) {
  return ReadVarint(p, end, 5, 32, value);
}

const char* ReadNumber(const char** p, const char* end, WireKind kind,
                       std::uint64_t* value) {
  const WireType type = WireTypeOf(kind);
  if (type == kVarint) {
    const char* q = *p;
    if (const char* fault = ReadVarint64(&q, end, value)) return fault;
    if (!Fits(*value, kind)) return kTooLarge;
    *p = q;
    return nullptr;
  }
  const std::ptrdiff_t size = type == kFourBytes ? 4 : 8;
  if (end - *p < size) return kTruncated;
  *value = 0;
  for (std::ptrdiff_t i = 0; i < size; ++i) {
    *value |= static_cast<std::uint64_t>(static_cast<unsigned char>((*p)[i]))
              << (8 * i);
  }
  *p += size;
  return nullptr;
}

std::size_t CountNumbers(const char* p, const char* end, WireKind kind) {
  std::size_t count = 0;
  std::uint64_t value = 0;
  while (p != end && ReadNumber(&p, end, kind, &value) == nullptr) ++count;
  return count;
}

absl::Status WireFault(const WirePlace* places, int count,
                       std::size_t good_in_pack, absl::string_view fault) {
  std::string path;
  for (int i = 0; i < count; ++i) {
    const WirePlace& place = places[i];
    if (place.field == nullptr) continue;
    absl::StrAppend(&path, path.empty() ? "" : ".",
                    kWireNames + place.field->name);
    if (!place.field->repeated) continue;
    std::size_t index =
        CountElements(place.begin, place.field_start, *place.field);
    if (i + 1 == count) index += good_in_pack;
    absl::StrAppend(&path, "[", index, "]");
  }
  return ErrorAt(absl::StatusCode::kInvalidArgument, path, fault);
}

}  // namespace afterleaf
