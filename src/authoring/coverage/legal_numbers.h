// The numbers that a fact can have.

#ifndef AFTERLEAF_AUTHORING_COVERAGE_LEGAL_NUMBERS_H_
#define AFTERLEAF_AUTHORING_COVERAGE_LEGAL_NUMBERS_H_

#include <cstdint>
#include <optional>

#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace authoring {

// The largest legal number of a fact that is below `number`, and the smallest
// that is not; nothing where the domain has none. An item has its listed
// values, a total the multiples of its scale's multiplier, and the total of a
// WORST scale what some answer is worth. That items of unlike points can leave
// gaps in a sum is not looked at.
std::optional<int32_t> LegalBelow(const CompiledPack& pack, FactId fact,
                                  int32_t number);
std::optional<int32_t> LegalFrom(const CompiledPack& pack, FactId fact,
                                 int32_t number);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_COVERAGE_LEGAL_NUMBERS_H_
