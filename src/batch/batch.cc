#include "afterleaf/batch.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/error_detail.h"
#include "src/batch/block.h"
#include "src/batch/plan.h"
#include "src/batch/write_outcomes.h"

namespace afterleaf {
namespace {

absl::Status Refused(absl::string_view path, absl::string_view message) {
  return ErrorAt(absl::StatusCode::kInvalidArgument, path, message);
}

absl::Status Check(const v1::ColumnLayout& layout, const BatchColumns& people) {
  if (!layout.refused().empty()) {
    const v1::Issue& first = layout.refused(0);
    return Refused("pack", absl::StrCat("cannot be assessed by columns: ",
                                        first.path(), ": ", first.message()));
  }
  if (people.layout != layout.fingerprint()) {
    return Refused("layout",
                   "the columns were made for another layout than that of the "
                   "pack; DescribePack gives it");
  }
  if (people.columns.size() != static_cast<size_t>(layout.columns_size())) {
    return Refused("columns",
                   absl::StrCat("the layout has ", layout.columns_size(),
                                " columns, not ", people.columns.size()));
  }
  return absl::OkStatus();
}

// The last people, where they do not fill a block: their columns made longer,
// with nothing said by those who are not there.
class Rest {
 public:
  Rest(const BatchColumns& people, size_t first, size_t count) {
    const size_t there = static_cast<size_t>(
        std::count_if(people.columns.begin(), people.columns.end(),
                      [](const int16_t* column) { return column != nullptr; }));
    numbers_.assign(there * batch::kBlock, kMissingInColumn);
    int16_t* next = numbers_.data();
    for (const int16_t* column : people.columns) {
      columns_.push_back(column == nullptr ? nullptr : next);
      if (column == nullptr) continue;
      std::copy_n(column + first, count, next);
      next += batch::kBlock;
    }
  }
  const int16_t* const* columns() const { return columns_.data(); }

 private:
  std::vector<int16_t> numbers_;
  std::vector<const int16_t*> columns_;
};

}  // namespace

Batch::Batch(const Pack& pack)
    : pack_(pack), layout_(LayOutColumns(pack.compiled())) {
  if (layout_.refused().empty()) {
    plan_ =
        std::make_shared<const batch::Plan>(batch::MakePlan(pack_.compiled()));
  }
}

absl::Status Batch::Assess(const BatchColumns& people,
                           const BatchOutcomes& outcomes) const {
  absl::Status status = Check(layout_, people);
  if (!status.ok()) return status;
  batch::Block block(*plan_);
  size_t first = 0;
  while (people.people - first >= batch::kBlock) {
    const bool another = people.people - first >= 2 * batch::kBlock;
    batch::WriteOutcomes(block.Run(people.columns.data(), first, another),
                         first, batch::kBlock, outcomes);
    first += batch::kBlock;
  }
  const size_t left = people.people - first;
  if (left > 0) {
    const Rest rest(people, first, left);
    batch::WriteOutcomes(block.Run(rest.columns(), 0, /*another=*/false), first,
                         left, outcomes);
  }
  return absl::OkStatus();
}

}  // namespace afterleaf
