// A million random people: columns answer exactly what requests answer.

#include "afterleaf/pack.h"
#include "gtest/gtest.h"
#include "tests/batch/people.h"

namespace afterleaf {
namespace {

constexpr size_t kPeople = 1000000 / batch_test::kShare;

TEST(BatchProperty, ColumnsAnswerWhatRequestsAnswer) {
  const absl::StatusOr<Pack> pack = Pack::Load(DefaultPackBytes());
  ASSERT_TRUE(pack.ok()) << pack.status();
  EXPECT_EQ(batch_test::FirstDifference(*pack, kPeople), "");
}

}  // namespace
}  // namespace afterleaf
