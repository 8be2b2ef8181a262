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
// values, the total of a scale with bands what answers can come to.
std::optional<int32_t> LegalBelow(const CompiledPack& pack, FactId fact,
                                  int32_t number);
std::optional<int32_t> LegalFrom(const CompiledPack& pack, FactId fact,
                                 int32_t number);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_COVERAGE_LEGAL_NUMBERS_H_
