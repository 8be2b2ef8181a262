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

HOLDS(layout_comes_first, offsetof(afterleaf_columns, layout) == 0);
HOLDS(layout_has_64_bits, sizeof(((afterleaf_columns *)0)->layout) == 8);
HOLDS(people_come_next, offsetof(afterleaf_columns, people) == 8);
HOLDS(then_columns, offsetof(afterleaf_columns, columns) == 8 + sizeof(size_t));
HOLDS(then_their_count, offsetof(afterleaf_columns, column_count) ==
                            8 + sizeof(size_t) + sizeof(void *));
HOLDS(tier_comes_first, offsetof(afterleaf_outcomes, tier) == 0);
HOLDS(then_possible_tier,
      offsetof(afterleaf_outcomes, possible_tier) == sizeof(void *));
HOLDS(then_phase, offsetof(afterleaf_outcomes, phase) == 2 * sizeof(void *));
HOLDS(then_ceiling,
      offsetof(afterleaf_outcomes, ceiling) == 3 * sizeof(void *));
HOLDS(then_protocols,
      offsetof(afterleaf_outcomes, protocols) == 4 * sizeof(void *));
HOLDS(then_flags, offsetof(afterleaf_outcomes, flags) == 5 * sizeof(void *));
HOLDS(no_other_outcome, sizeof(afterleaf_outcomes) == 6 * sizeof(void *));
HOLDS(missing_is_the_least_number, AFTERLEAF_COLUMN_MISSING == -32768);
HOLDS(not_known_is_the_next, AFTERLEAF_COLUMN_NOT_KNOWN == -32767);

HOLDS(ok, AFTERLEAF_OK == 0);
HOLDS(invalid_argument, AFTERLEAF_INVALID_ARGUMENT == 3);
HOLDS(not_found, AFTERLEAF_NOT_FOUND == 5);
HOLDS(resource_exhausted, AFTERLEAF_RESOURCE_EXHAUSTED == 8);
HOLDS(internal, AFTERLEAF_INTERNAL == 13);

extern int not_empty;
