// The header included twice in a C++ unit of the same program.

#include "afterleaf/afterleaf.h"

static_assert(noexcept(afterleaf_version_number()));

extern "C" int32_t version_seen_by_cplusplus(void);

int32_t version_seen_by_cplusplus(void) { return afterleaf_version_number(); }
