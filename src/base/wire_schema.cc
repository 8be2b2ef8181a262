#include "src/base/wire_schema.h"

#include <iterator>

namespace afterleaf {

// Generated: kWireNames, kWireFields, kWireMessages.
#include "wire_schema.inc"

const std::uint16_t kWireMessageCount = std::size(kWireMessages);

}  // namespace afterleaf
