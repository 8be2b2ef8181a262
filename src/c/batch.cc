#include "afterleaf/batch.h"

#include "absl/status/status.h"
#include "absl/types/span.h"
#include "afterleaf/afterleaf.h"
#include "src/c/boundary.h"
#include "src/c/objects.h"

extern "C" afterleaf_status afterleaf_assess_batch(
    const afterleaf_engine* engine, const afterleaf_columns* columns,
    const afterleaf_outcomes* outcomes, afterleaf_error** error) noexcept {
  using afterleaf::NullArgument;
  return afterleaf::Guard(error, [&]() -> absl::Status {
    if (engine == nullptr) return NullArgument("engine");
    if (columns == nullptr) return NullArgument("columns");
    if (outcomes == nullptr) return NullArgument("outcomes");
    if (columns->columns == nullptr && columns->column_count > 0) {
      return NullArgument("columns of the columns");
    }
    afterleaf::BatchColumns people;
    people.layout = columns->layout;
    people.people = columns->people;
    people.columns =
        absl::MakeConstSpan(columns->columns, columns->column_count);
    afterleaf::BatchOutcomes arrays;
    arrays.tier = outcomes->tier;
    arrays.possible_tier = outcomes->possible_tier;
    arrays.phase = outcomes->phase;
    arrays.ceiling = outcomes->ceiling;
    arrays.protocols = outcomes->protocols;
    arrays.flags = outcomes->flags;
    return engine->batch->Enter().Assess(people, arrays);
  });
}
