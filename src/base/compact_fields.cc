#include "src/base/compact_fields.h"

#include <cstddef>

#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/pack.pb.h"

namespace afterleaf::compact {

// Generated: kFieldPlaces, kMessageSizes.
#include "field_places.inc"

namespace {

constexpr std::size_t Largest() {
  std::size_t largest = 0;
  for (const std::uint16_t size : kMessageSizes) {
    largest = size > largest ? size : largest;
  }
  return largest;
}

}  // namespace

const std::uint64_t kEmptyMessage[Largest() / sizeof(std::uint64_t) + 1] = {};

}  // namespace afterleaf::compact
