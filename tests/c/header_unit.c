/*
 * The header included in a C unit, and a call from C that fails. What crosses
 * the interface by value is checked by tests/abi/layout.c.
 */

#include "afterleaf/afterleaf.h"

/* In header_unit.cc. */
int32_t version_seen_by_cplusplus(void);

int main(void) {
  static const uint8_t malformed[] = {0xff};
  afterleaf_bytes no_pack;
  afterleaf_engine *engine = NULL;
  afterleaf_error *error = NULL;

  if (version_seen_by_cplusplus() != AFTERLEAF_VERSION_NUMBER) return 1;

  no_pack.data = malformed;
  no_pack.size = sizeof(malformed);
  if (afterleaf_engine_create(no_pack, &engine, &error) !=
      AFTERLEAF_INVALID_ARGUMENT)
    return 2;
  if (engine != NULL || error == NULL) return 3;
  if (afterleaf_error_code(error) != AFTERLEAF_INVALID_ARGUMENT) return 4;
  afterleaf_error_free(error);
  afterleaf_engine_destroy(engine);
  return 0;
}
