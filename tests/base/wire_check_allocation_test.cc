// Counts allocations of this program, so it stands alone.

#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

#include "afterleaf/v1/request.pb.h"
#include "gtest/gtest.h"
#include "src/base/wire_check.h"

namespace {

int allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace afterleaf {
namespace {

TEST(WireCheck, DoesNotAllocateWhenTheBytesAreGood) {
  v1::AssessRequest request;
  request.mutable_use()->mutable_last_use()->set_hours_ago(60);
  for (int i = 0; i < 100; ++i) {
    v1::ScaleResponse* scale = request.add_scales();
    scale->set_source("a place with quite a long name");
    scale->add_answers(i);
    scale->add_items()->set_item("an item with quite a long id as well");
  }
  const std::string bytes = request.SerializeAsString();

  const int before = allocations;
  const bool ok = CheckWire("afterleaf.v1.AssessRequest", bytes).ok();
  const int during = allocations - before;
  EXPECT_TRUE(ok);
  EXPECT_EQ(during, 0);

  EXPECT_FALSE(CheckWire("afterleaf.v1.AssessRequest", bytes + "\x01").ok());
  EXPECT_GT(allocations - before, 0) << "the count does not work";
}

}  // namespace
}  // namespace afterleaf
