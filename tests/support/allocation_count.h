#ifndef AFTERLEAF_TESTS_SUPPORT_ALLOCATION_COUNT_H_
#define AFTERLEAF_TESTS_SUPPORT_ALLOCATION_COUNT_H_

#include <cstdint>

namespace afterleaf {

// How often the calling thread took memory from the heap since this was made:
// by new or by malloc, in this program or in any library that it loads. Other
// threads do not count.
//
//   AllocationCount count;
//   Evaluate(...);
//   EXPECT_EQ(count.allocations(), 0);
class AllocationCount {
 public:
  AllocationCount();
  int64_t allocations() const;

 private:
  int64_t before_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_SUPPORT_ALLOCATION_COUNT_H_
