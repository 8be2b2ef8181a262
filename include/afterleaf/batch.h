// Many people at once, by columns: for research and back ends.
//
//   const afterleaf::Batch batch(*pack);
//   afterleaf::BatchColumns columns;
//   columns.layout = batch.layout().fingerprint();
//   ...
//   absl::Status status = batch.Assess(columns, outcomes);

#ifndef AFTERLEAF_BATCH_H_
#define AFTERLEAF_BATCH_H_

#include <cstddef>
#include <cstdint>
#include <memory>

#include "absl/status/status.h"
#include "absl/types/span.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/functions.pb.h"

namespace afterleaf {

namespace batch {
struct Plan;
}

// What is known about people: one number of 16 bits for each of them and each
// column of the layout, in its order. A column that is nullptr is missing for
// everybody.
struct BatchColumns {
  // The fingerprint of the layout by which the columns were made.
  uint64_t layout = 0;
  size_t people = 0;
  absl::Span<const int16_t* const> columns;
};

// Where the outcomes go: arrays with one place for each person, which overlap
// neither one another nor the columns. nullptr where one is not wanted. What
// the numbers and bits mean is in the layout.
struct BatchOutcomes {
  uint8_t* tier = nullptr;
  uint8_t* possible_tier = nullptr;
  uint8_t* phase = nullptr;
  uint8_t* ceiling = nullptr;
  uint64_t* protocols = nullptr;
  uint64_t* flags = nullptr;
};

// Assesses people by columns. It never changes and may be used by several
// threads at once, each with outcomes of its own; it holds its pack.
class Batch {
 public:
  explicit Batch(const Pack& pack);

  // Which columns there are. Without a fingerprint, when columns cannot say
  // what the pack asks; then it says why, and Assess refuses.
  const v1::ColumnLayout& layout() const { return layout_; }

  // The same tier, possible tier, phase, ceiling, protocols and flags as Assess
  // gives each person. INVALID_ARGUMENT for another layout or number of
  // columns; then nothing was written.
  absl::Status Assess(const BatchColumns& people,
                      const BatchOutcomes& outcomes) const;

 private:
  Pack pack_;
  v1::ColumnLayout layout_;
  std::shared_ptr<const batch::Plan> plan_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_BATCH_H_
