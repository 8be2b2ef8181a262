#include <cstdint>

#include "afterleaf/afterleaf.h"
#include "src/base/limits.h"

static_assert(AFTERLEAF_VERSION_NUMBER == AFTERLEAF_VERSION_MAJOR * 10000 +
                                              AFTERLEAF_VERSION_MINOR * 100 +
                                              AFTERLEAF_VERSION_PATCH);
static_assert(AFTERLEAF_SCHEMA_VERSION_MIN == afterleaf::kPackSchemaMin);
static_assert(AFTERLEAF_SCHEMA_VERSION_MAX == afterleaf::kPackSchemaMax);

extern "C" {

int32_t afterleaf_version_number() noexcept { return AFTERLEAF_VERSION_NUMBER; }

const char* afterleaf_version_string() noexcept {
  return AFTERLEAF_VERSION_STRING;
}

int32_t afterleaf_abi_version() noexcept { return AFTERLEAF_ABI_VERSION; }

int32_t afterleaf_schema_version_min() noexcept {
  return AFTERLEAF_SCHEMA_VERSION_MIN;
}

int32_t afterleaf_schema_version_max() noexcept {
  return AFTERLEAF_SCHEMA_VERSION_MAX;
}

}  // extern "C"
