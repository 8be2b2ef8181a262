#include "src/base/wire_check.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/base/error_detail.h"
#include "src/base/wire_schema.h"
#include "src/base/wire_walk.h"

namespace afterleaf {
namespace {

absl::string_view NameOf(const WireMessage& message) {
  return kWireNames + message.name;
}

// Keeps nothing.
struct NoStore {
  struct Object {};
  void Number(Object, const WireField&, std::uint64_t) {}
  void Text(Object, const WireField&, absl::string_view) {}
  Object Enter(Object, const WireField&) { return {}; }
};

}  // namespace

absl::Status CheckWire(absl::string_view message_name,
                       absl::string_view bytes) {
  const WireMessage* const end = kWireMessages + kWireMessageCount;
  const WireMessage* const found =
      std::lower_bound(kWireMessages, end, message_name,
                       [](const WireMessage& message, absl::string_view name) {
                         return NameOf(message) < name;
                       });
  if (found == end || NameOf(*found) != message_name) {
    return ErrorAt(absl::StatusCode::kInternal, "",
                   absl::StrCat("no message ", message_name));
  }
  return WireWalk<NoStore>::Run(*found, bytes, {}, {});
}

}  // namespace afterleaf
