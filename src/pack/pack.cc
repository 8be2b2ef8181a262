#include "afterleaf/pack.h"

#include <memory>
#include <utility>

#include "src/base/error_detail.h"
#include "src/pack/compile.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

absl::StatusOr<Pack> Pack::Load(absl::string_view bytes) {
  v1::PackReport report;
  std::shared_ptr<const CompiledPack> compiled = CompilePack(bytes, &report);
  if (compiled == nullptr) return PackError(report);
  return Pack(std::move(compiled));
}

const v1::PackIdentity& Pack::identity() const { return compiled_->identity; }

v1::PackReport LintPack(absl::string_view bytes) {
  v1::PackReport report;
  CompilePack(bytes, &report);
  return report;
}

}  // namespace afterleaf
