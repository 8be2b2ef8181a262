#ifndef AFTERLEAF_PACK_COLUMN_LAYOUT_H_
#define AFTERLEAF_PACK_COLUMN_LAYOUT_H_

#include <cstdint>
#include <vector>

#include "afterleaf/v1/functions.pb.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// What stands in a column where there is no number. Every legal number is
// greater.
inline constexpr int16_t kMissingInColumn = INT16_MIN;
inline constexpr int16_t kNotKnownInColumn = INT16_MIN + 1;
inline constexpr int16_t kMinInColumn = INT16_MIN + 2;
inline constexpr int16_t kMaxInColumn = INT16_MAX;

// Sets come back as the bits of one number.
inline constexpr int kMaxInSet = 64;

// A number in steps; the part of a step is dropped.
inline int32_t StepsIn(int32_t number, int32_t step) {
  return number / step - (number % step < 0);
}

// Where the parts of a pack stand among the columns. The column of an input has
// its position.
struct ColumnPlaces {
  int hours = 0;
  int hours_to = 0;
  int screen_done = 0;
  struct Scale {
    // -1: the scale has none.
    int first_item = -1;
    int total = -1;
    int result = -1;
  };
  std::vector<Scale> scales;
  int count = 0;
};
ColumnPlaces PlaceColumns(const CompiledPack& pack);

// Positions of the protocols that can be offered, in the order of their bits.
std::vector<int> ProtocolsThatCanBeOffered(const CompiledPack& pack);

// Totals that may be stated of a scale without other units, smallest first.
// Only where they fit a column.
std::vector<int16_t> LegalTotals(const CompiledScale& scale);

// The published layout. Its fingerprint covers everything else in it.
v1::ColumnLayout LayOutColumns(const CompiledPack& pack);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COLUMN_LAYOUT_H_
