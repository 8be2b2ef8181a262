#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "afterleaf/afterleaf.h"
#include "afterleaf/pack.h"
#include "src/base/parse.h"
#include "src/c/boundary.h"
#include "src/c/objects.h"

using afterleaf::Borrow;
using afterleaf::Guard;
using afterleaf::NullArgument;
using afterleaf::Pack;

extern "C" {

afterleaf_status afterleaf_engine_create(afterleaf_bytes pack,
                                         afterleaf_engine** engine,
                                         afterleaf_error** error) noexcept {
  return Guard(error, [&]() -> absl::Status {
    if (engine == nullptr) return NullArgument("engine");
    *engine = nullptr;
    absl::string_view bytes;
    absl::Status status = Borrow(pack, &bytes);
    if (!status.ok()) return status;
    absl::StatusOr<Pack> loaded =
        pack.data == nullptr ? Pack::LoadDefault() : Pack::Load(bytes);
    if (!loaded.ok()) return loaded.status();
    *engine = new afterleaf_engine(*std::move(loaded));
    return absl::OkStatus();
  });
}

void afterleaf_engine_destroy(afterleaf_engine* engine) noexcept {
  delete engine;
}

afterleaf_status afterleaf_lint_pack(afterleaf_bytes pack,
                                     afterleaf_buffer** reply,
                                     afterleaf_error** error) noexcept {
  return Guard(error, [&]() -> absl::Status {
    if (reply == nullptr) return NullArgument("reply");
    *reply = nullptr;
    absl::string_view bytes;
    absl::Status status = Borrow(pack, &bytes);
    if (!status.ok()) return status;
    afterleaf::HandOver(
        afterleaf::SerializeDeterministic(afterleaf::LintPack(bytes)), reply);
    return absl::OkStatus();
  });
}

}  // extern "C"
