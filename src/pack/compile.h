#ifndef AFTERLEAF_PACK_COMPILE_H_
#define AFTERLEAF_PACK_COMPILE_H_

#include <memory>

#include "absl/strings/string_view.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// Parses, validates and compiles a pack. Adds every issue to `report`; returns
// nullptr when one of them is an error. `digest` is what Sha256Hex makes of the
// bytes, where that is known already, and else empty.
std::shared_ptr<const CompiledPack> CompilePack(absl::string_view bytes,
                                                absl::string_view digest,
                                                v1::PackReport* report);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILE_H_
