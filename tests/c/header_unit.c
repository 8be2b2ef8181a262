/*
 * The header included twice in a C unit, the layout of what crosses the
 * interface, and a call from C with each kind of outcome.
 */

#include "afterleaf/afterleaf.h"

#define HOLDS(name, condition) typedef char name[(condition) ? 1 : -1]

HOLDS(status_has_32_bits, sizeof(afterleaf_status) == 4);
HOLDS(data_comes_first, offsetof(afterleaf_bytes, data) == 0);
HOLDS(size_comes_next, offsetof(afterleaf_bytes, size) == sizeof(void *));
HOLDS(nothing_else, sizeof(afterleaf_bytes) == sizeof(void *) + sizeof(size_t));

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
