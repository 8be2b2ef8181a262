// Columns answer exactly what requests answer. The shipped pack is compared in
// tests/property.

#include "gtest/gtest.h"
#include "tests/batch/every_kind.h"
#include "tests/batch/people.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace {

using batch_test::FirstDifference;

constexpr size_t kPeople = 100000 / batch_test::kShare;

TEST(BatchEquality, HoldsForEveryKindOfContent) {
  EXPECT_EQ(FirstDifference(batch_test::EveryKindOfContent(), kPeople), "");
}

TEST(BatchEquality, HoldsForAPackAboutCaffeine) {
  EXPECT_EQ(FirstDifference(support::CaffeinePack(), kPeople), "");
}

TEST(BatchEquality, HoldsForAPackThatReadsLogs) {
  EXPECT_EQ(FirstDifference(support::DiaryPack(), kPeople), "");
}

TEST(BatchEquality, HoldsForTheLeastThatAPackCanBe) {
  EXPECT_EQ(FirstDifference(support::TinyPack(), kPeople), "");
}

}  // namespace
}  // namespace afterleaf
