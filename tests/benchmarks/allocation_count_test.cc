// Whether allocations are seen, whoever makes them.

#include "tests/support/allocation_count.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <thread>

#include "afterleaf/v1/request.pb.h"

namespace afterleaf {
namespace {

// Keeps the compiler from leaving an allocation out.
void Use(void* memory) { asm volatile("" : : "g"(memory) : "memory"); }

TEST(AllocationCount, SeesNothingWhereNothingIsAllocated) {
  AllocationCount count;
  int on_the_stack = 3;
  Use(&on_the_stack);
  EXPECT_EQ(count.allocations(), 0);
}

TEST(AllocationCount, SeesNewAndMallocAndTheirKind) {
  AllocationCount count;
  std::unique_ptr<int> made = std::make_unique<int>(1);
  Use(made.get());
  EXPECT_EQ(count.allocations(), 1);
  void* memory = std::malloc(16);
  Use(memory);
  EXPECT_EQ(count.allocations(), 2);
  memory = std::realloc(memory, 1 << 20);
  Use(memory);
  EXPECT_EQ(count.allocations(), 3);
  std::free(memory);
  memory = std::calloc(4, 4);
  Use(memory);
  EXPECT_EQ(count.allocations(), 4);
  std::free(memory);
  ASSERT_EQ(posix_memalign(&memory, 64, 64), 0);
  Use(memory);
  EXPECT_EQ(count.allocations(), 5);
  std::free(memory);
  EXPECT_EQ(count.allocations(), 5);
}

TEST(AllocationCount, SeesWhatALibraryAllocates) {
  v1::AssessRequest request;
  request.set_locale(std::string(100, 'x'));
  const std::string bytes = request.SerializeAsString();
  v1::AssessRequest parsed;
  AllocationCount count;
  ASSERT_TRUE(parsed.ParseFromString(bytes));
  EXPECT_GE(count.allocations(), 1);
}

TEST(AllocationCount, LeavesOtherThreadsOut) {
  int64_t in_thread = 0;
  std::thread other;
  AllocationCount count;
  other = std::thread([&] {
    AllocationCount of_thread;
    for (int i = 0; i < 10; ++i) {
      void* memory = std::malloc(16);
      Use(memory);
      std::free(memory);
    }
    in_thread = of_thread.allocations();
  });
  other.join();
  EXPECT_EQ(in_thread, 10);
  // What starting a thread takes, and no more.
  EXPECT_LT(count.allocations(), 10);
}

}  // namespace
}  // namespace afterleaf
