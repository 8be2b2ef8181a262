#include "src/base/utf8.h"

#include <cstdint>
#include <cstring>

namespace afterleaf {
namespace {

bool InRange(unsigned char byte, unsigned char low, unsigned char high) {
  return byte >= low && byte <= high;
}

bool IsContinuation(unsigned char byte) { return InRange(byte, 0x80, 0xBF); }

// Length of the well-formed sequence at `p` (Unicode, table 3-7), 0 if there is
// none before `end`.
int SequenceLength(const unsigned char* p, const unsigned char* end) {
  const auto left = end - p;
  const unsigned char lead = p[0];
  if (lead <= 0x7F) return 1;
  if (InRange(lead, 0xC2, 0xDF)) {
    return left >= 2 && IsContinuation(p[1]) ? 2 : 0;
  }
  if (InRange(lead, 0xE0, 0xEF)) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
    return left >= 3 && InRange(p[1], low, high) && IsContinuation(p[2]) ? 3
                                                                         : 0;
  }
  if (InRange(lead, 0xF0, 0xF4)) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
    return left >= 4 && InRange(p[1], low, high) && IsContinuation(p[2]) &&
                   IsContinuation(p[3])
               ? 4
               : 0;
  }
  return 0;
}

}  // namespace

bool IsValidUtf8(absl::string_view bytes) {
  const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  const unsigned char* const end = p + bytes.size();
  while (p < end) {
    // Nearly all text is ASCII: eight bytes at a time.
    if (end - p >= 8) {
      std::uint64_t eight;
      std::memcpy(&eight, p, sizeof(eight));
      if ((eight & 0x8080808080808080u) == 0) {
        p += 8;
        continue;
      }
    }
    const int length = SequenceLength(p, end);
    if (length == 0) return false;
    p += length;
  }
  return true;
}

}  // namespace afterleaf
