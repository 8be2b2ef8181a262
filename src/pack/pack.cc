#include "afterleaf/pack.h"

#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/error_detail.h"
#include "src/base/message.h"
#include "src/pack/compile.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace {

// Says what a pack is to whom handed over something else, such as a text file.
std::shared_ptr<const CompiledPack> Compile(absl::string_view bytes,
                                            absl::string_view digest,
                                            v1::PackReport* report) {
  std::shared_ptr<const CompiledPack> compiled =
      CompilePack(bytes, digest, report);
  for (v1::Issue& issue : *report->mutable_issues()) {
    if (issue.code() != "PACK_MALFORMED") continue;
    const std::string message =
        absl::StrCat("not the bytes of a pack (", issue.message(),
                     "); `afterleaf pack build` makes them of a folder of text "
                     "files");
    issue.set_message(MessageText(message));
  }
  return compiled;
}

}  // namespace

absl::StatusOr<Pack> Pack::Load(absl::string_view bytes) {
  return Load(bytes, /*digest=*/"");
}

absl::StatusOr<Pack> Pack::Load(absl::string_view bytes,
                                absl::string_view digest) {
  v1::PackReport report;
  std::shared_ptr<const CompiledPack> compiled =
      Compile(bytes, digest, &report);
  if (compiled == nullptr) return PackError(report);
  return Pack(std::move(compiled));
}

const v1::PackIdentity& Pack::identity() const { return compiled_->identity; }

v1::PackReport LintPack(absl::string_view bytes) {
  v1::PackReport report;
  Compile(bytes, /*digest=*/"", &report);
  return report;
}

}  // namespace afterleaf
