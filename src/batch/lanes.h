// A block of people at once: one number of 16 bits a person, or one bit.
//
// Numbers stand in vectors of eight, in a portable extension that GCC and clang
// turn into whatever the machine has. The bits of a block stand in the order in
// which comparing such vectors yields them, not in that of the people: a bit is
// shifted into the lane of its person, so packing needs no step across lanes.

#ifndef AFTERLEAF_BATCH_LANES_H_
#define AFTERLEAF_BATCH_LANES_H_

#include <cstdint>
#include <cstring>

#include "src/pack/column_layout.h"

namespace afterleaf {
namespace batch {

// Eight people. A comparison yields -1 where it holds and 0 elsewhere.
typedef int16_t Eight __attribute__((vector_size(16)));

// Eight lanes of sixteen bits, of sixteen people each.
typedef uint16_t EightSets __attribute__((vector_size(16)));

inline constexpr int kEight = 8;
inline constexpr int kBitsOfLane = 16;
inline constexpr int kHalves = 2;
inline constexpr int kVectors = kHalves * kBitsOfLane;
inline constexpr int kBlock = kVectors * kEight;

inline Eight All(int number) {
  const auto n = static_cast<int16_t>(number);
  return Eight{n, n, n, n, n, n, n, n};
}

inline Eight Load(const int16_t* from) {
  Eight eight;
  std::memcpy(&eight, from, sizeof(eight));
  return eight;
}

// `yes` where `mask` holds, else `no`.
inline Eight Choose(Eight mask, Eight yes, Eight no) {
  return (yes & mask) | (no & ~mask);
}

// A number of every person of a block.
struct Lanes {
  Eight at[kVectors];
};

// One bit of every person of a block.
struct Bits {
  EightSets half[kHalves];
};

inline Bits operator&(const Bits& a, const Bits& b) {
  return {{a.half[0] & b.half[0], a.half[1] & b.half[1]}};
}
inline Bits operator|(const Bits& a, const Bits& b) {
  return {{a.half[0] | b.half[0], a.half[1] | b.half[1]}};
}
inline Bits operator~(const Bits& a) { return {{~a.half[0], ~a.half[1]}}; }
inline Bits& operator|=(Bits& a, const Bits& b) { return a = a | b; }
inline Bits& operator&=(Bits& a, const Bits& b) { return a = a & b; }

inline constexpr Bits kNobody = {};
inline Bits Everybody() { return ~kNobody; }
inline Bits AllIf(bool yes) { return yes ? Everybody() : kNobody; }

inline bool Any(Eight lanes) {
  uint64_t words[2];
  std::memcpy(words, &lanes, sizeof(words));
  return (words[0] | words[1]) != 0;
}
inline bool Any(const Bits& bits) {
  return Any((Eight)(bits.half[0] | bits.half[1]));
}

// The sets of vectors so far and, in the lowest bits, the people of one more. A
// mask is -1: doubling makes room for a bit, subtracting sets it.
inline EightSets WithBit(EightSets sets, Eight mask) {
  return sets + sets - (EightSets)mask;
}

// The bits of a mask: `mask_at(i)` is that of the people of vector i.
template <class Mask>
inline Bits Pack(Mask mask_at) {
  Bits bits;
  for (int h = 0; h < kHalves; ++h) {
    EightSets lane = {};
    for (int i = 0; i < kBitsOfLane; ++i) {
      lane = WithBit(lane, mask_at(h * kBitsOfLane + i));
    }
    bits.half[h] = lane;
  }
  return bits;
}

// The mask of the people of vector `i`.
inline Eight MaskAt(const Bits& bits, int i) {
  const int bit = kBitsOfLane - 1 - i % kBitsOfLane;
  const Eight one = All(static_cast<int16_t>(1u << bit));
  const EightSets half = bits.half[i / kBitsOfLane];
  return ((Eight)half & one) == one;
}

// Who has at least `number`. Who has none is below every legal number.
inline Bits AtLeast(const Eight* lanes, int32_t number) {
  if (number > kMaxInColumn) return kNobody;
  const Eight limit = All(number < kMinInColumn ? kMinInColumn : number);
  return Pack([&](int i) { return lanes[i] >= limit; });
}
inline Bits AtLeast(const Lanes& lanes, int32_t number) {
  return AtLeast(lanes.at, number);
}

}  // namespace batch
}  // namespace afterleaf

#endif  // AFTERLEAF_BATCH_LANES_H_
