#ifndef AFTERLEAF_PACK_COMPILE_H_
#define AFTERLEAF_PACK_COMPILE_H_

#include <memory>

#include "absl/strings/string_view.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// Parses, validates and compiles a pack, and keeps a copy of its bytes. Adds
// every issue to `report`; returns nullptr when one of them is an error.
std::shared_ptr<const CompiledPack> CompilePack(absl::string_view bytes,
                                                v1::PackReport* report);

// The same for the pack that the library was built with, of which nothing but
// `pack->bytes` is there yet. The bytes are protoc's, of the schema of the
// build, and their `digest` is known: it is not checked that they are well
// formed.
std::shared_ptr<const CompiledPack> CompileTrustedPack(
    std::shared_ptr<CompiledPack> pack, absl::string_view digest,
    v1::PackReport* report);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILE_H_
