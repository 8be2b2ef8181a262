#include "src/authoring/parallel.h"

#include <atomic>
#include <cstddef>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace authoring {
namespace {

using testing::Each;
using testing::ElementsAre;

std::vector<int> CallsByIndex(std::size_t count, int jobs) {
  std::vector<int> calls(count, 0);
  ParallelFor(count, jobs, [&](std::size_t i) { ++calls[i]; });
  return calls;
}

TEST(ParallelFor, CallsEveryIndexOnceWhateverTheNumberOfThreads) {
  for (int jobs : {-1, 0, 1, 2, 3, 16}) {
    EXPECT_THAT(CallsByIndex(1000, jobs), Each(1)) << jobs;
  }
}

TEST(ParallelFor, CallsNothingWhenThereIsNothingToDo) {
  int calls = 0;
  ParallelFor(0, 4, [&](std::size_t) { ++calls; });
  EXPECT_EQ(calls, 0);
}

TEST(ParallelFor, RunsWithMoreThreadsThanWork) {
  EXPECT_THAT(CallsByIndex(1, 8), ElementsAre(1));
}

TEST(ParallelFor, RunsInOrderWithOneJob) {
  std::vector<std::size_t> order;
  ParallelFor(4, 1, [&](std::size_t i) { order.push_back(i); });
  EXPECT_THAT(order, ElementsAre(0, 1, 2, 3));
}

// Each call waits for the other, so one thread could never end.
TEST(ParallelFor, RunsCallsAtTheSameTimeWithTwoJobs) {
  std::atomic<int> arrived{0};
  ParallelFor(2, 2, [&](std::size_t) {
    ++arrived;
    while (arrived < 2) {
    }
  });
  EXPECT_EQ(arrived, 2);
}

TEST(DefaultJobs, IsAtLeastOne) { EXPECT_GE(DefaultJobs(), 1); }

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
