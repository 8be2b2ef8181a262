#ifndef AFTERLEAF_PACK_COMPILE_SCALE_PARTS_H_
#define AFTERLEAF_PACK_COMPILE_SCALE_PARTS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "src/base/message.h"
#include "src/pack/compile_context.h"

namespace afterleaf {

// Compiles the items of the scale at `position`: values, points, facts, codes.
void CompileItems(CompileContext* context, const v1::Scale& scale, int position,
                  const Path& path, CompiledScale* compiled);

// Compiles the skip rules; the items come first.
void CompileSkips(CompileContext* context, const v1::Scale& scale,
                  const Path& path, CompiledScale* compiled);

// Compiles the bands of what stands at `path`, a scale or a set of bands, that
// must partition the totals in `compiled.reachable`: every such total lies in
// one band, and every band holds one.
std::vector<CompiledBand> CompileBands(CompileContext* context,
                                       const Repeated<v1::Band>& bands,
                                       absl::string_view scale,
                                       const CompiledScale& compiled,
                                       const Path& path);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILE_SCALE_PARTS_H_
