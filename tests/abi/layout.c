/*
 * What crosses the interface by value never changes. In C89, where a wrong size
 * is an array of negative length. It is compiled for every machine.
 */

#include <afterleaf/afterleaf.h>

#define HOLDS(name, condition) typedef char name[(condition) ? 1 : -1]

HOLDS(status_has_32_bits, sizeof(afterleaf_status) == 4);
HOLDS(status_is_signed, (afterleaf_status)-1 < 0);

HOLDS(data_comes_first, offsetof(afterleaf_bytes, data) == 0);
HOLDS(size_comes_next, offsetof(afterleaf_bytes, size) == sizeof(void *));
HOLDS(nothing_else, sizeof(afterleaf_bytes) == sizeof(void *) + sizeof(size_t));

HOLDS(ok, AFTERLEAF_OK == 0);
HOLDS(invalid_argument, AFTERLEAF_INVALID_ARGUMENT == 3);
HOLDS(not_found, AFTERLEAF_NOT_FOUND == 5);
HOLDS(resource_exhausted, AFTERLEAF_RESOURCE_EXHAUSTED == 8);
HOLDS(internal, AFTERLEAF_INTERNAL == 13);

extern int not_empty;
