#include "src/batch/write_outcomes.h"

#include <algorithm>
#include <cstring>

namespace afterleaf {
namespace batch {
namespace {

// Writes numbers, `number_at(v)` those of vector v, as bytes.
template <class Number>
void WriteBytes(Number number_at, size_t people, uint8_t* out) {
  if (out == nullptr) return;
  for (size_t v = 0; v * kEight < people; ++v) {
    const Eight numbers = number_at(static_cast<int>(v));
    uint8_t bytes[kEight];
    for (int k = 0; k < kEight; ++k)
      bytes[k] = static_cast<uint8_t>(numbers[k]);
    std::memcpy(out + v * kEight, bytes,
                std::min<size_t>(kEight, people - v * kEight));
  }
}

// The number that `at_least_one_two_three` say.
void WriteRising(const Bits (&at_least)[3], size_t first, size_t people,
                 uint8_t* out) {
  WriteBytes(
      [&](int v) {
        return All(0) - MaskAt(at_least[0], v) - MaskAt(at_least[1], v) -
               MaskAt(at_least[2], v);
      },
      people, out == nullptr ? nullptr : out + first);
}

// Sixteen sets of people, and what remains of them: in each lane, bit j of set
// i becomes bit i of set j.
void Transpose(EightSets (&sets)[kBitsOfLane]) {
  for (int width = 8; width > 0; width /= 2) {
    const uint16_t low = static_cast<uint16_t>(0xFFFF / ((1 << width) + 1));
    const EightSets mask = {low, low, low, low, low, low, low, low};
    for (int i = 0; i < kBitsOfLane; ++i) {
      if ((i & width) != 0) continue;
      EightSets& a = sets[i];
      EightSets& b = sets[i + width];
      const EightSets swap = ((a >> width) ^ b) & mask;
      a ^= swap << width;
      b ^= swap;
    }
  }
}

// Writes for each person which of `sets` hold, the first as the lowest bit.
void WriteSets(const std::vector<Bits>& sets, size_t first, size_t people,
               uint64_t* out) {
  if (out == nullptr) return;
  constexpr int kParts = kMaxInSet / kBitsOfLane;
  for (int half = 0; half < kHalves; ++half) {
    EightSets parts[kParts][kBitsOfLane] = {};
    for (size_t i = 0; i < sets.size(); ++i) {
      parts[i / kBitsOfLane][i % kBitsOfLane] = sets[i].half[half];
    }
    for (size_t part = 0; part * kBitsOfLane < sets.size(); ++part) {
      Transpose(parts[part]);
    }
    const size_t begin = static_cast<size_t>(half) * kBlock / kHalves;
    for (size_t v = 0; v < kBitsOfLane; ++v) {
      const size_t person = begin + v * kEight;
      if (person >= people) return;
      // The first people were shifted in first and stand in the highest bits.
      const size_t bit = kBitsOfLane - 1 - v;
      uint64_t of_people[kEight] = {};
      for (size_t part = 0; part * kBitsOfLane < sets.size(); ++part) {
        for (size_t k = 0; k < kEight; ++k) {
          of_people[k] |= uint64_t{parts[part][bit][k]} << (part * kBitsOfLane);
        }
      }
      std::memcpy(out + first + person, of_people,
                  std::min<size_t>(kEight, people - person) * sizeof(uint64_t));
    }
  }
}

}  // namespace

void WriteOutcomes(const BlockOutcome& outcome, size_t first, size_t people,
                   const BatchOutcomes& arrays) {
  WriteRising(outcome.tier, first, people, arrays.tier);
  WriteRising(outcome.possible_tier, first, people, arrays.possible_tier);
  const Bits above[3] = {~outcome.ceiling[0], ~outcome.ceiling[1],
                         ~outcome.ceiling[2]};
  WriteRising(above, first, people, arrays.ceiling);
  // The phase, bit by bit.
  constexpr int kPhaseBits = 6;
  Bits bits[kPhaseBits] = {};
  for (size_t phase = 0; phase < outcome.phase.size(); ++phase) {
    for (int bit = 0; bit < kPhaseBits; ++bit) {
      if ((phase >> bit & 1) != 0) bits[bit] |= outcome.phase[phase];
    }
  }
  WriteBytes(
      [&](int v) {
        Eight phase = {};
        for (int bit = 0; bit < kPhaseBits; ++bit) {
          phase |= MaskAt(bits[bit], v) & All(1 << bit);
        }
        return phase;
      },
      people, arrays.phase == nullptr ? nullptr : arrays.phase + first);
  WriteSets(outcome.protocols, first, people, arrays.protocols);
  WriteSets(outcome.flags, first, people, arrays.flags);
}

}  // namespace batch
}  // namespace afterleaf
