#include "tests/support/allocation_count.h"

#include <cerrno>
#include <cstddef>

// Every allocation ends in malloc or one of its kind, so these stand in for the
// C library's. A sanitizer has stood in for them before and tells what it sees.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define AFTERLEAF_SANITIZER_COUNTS
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define AFTERLEAF_SANITIZER_COUNTS
#endif

#ifdef AFTERLEAF_SANITIZER_COUNTS
#include <sanitizer/allocator_interface.h>
#endif

namespace afterleaf {
namespace {

thread_local int64_t allocations_of_thread = 0;

#ifdef AFTERLEAF_SANITIZER_COUNTS
const int installed = __sanitizer_install_malloc_and_free_hooks(
    [](const volatile void*, std::size_t) { ++allocations_of_thread; },
    [](const volatile void*) {});
#endif

}  // namespace

AllocationCount::AllocationCount() : before_(allocations_of_thread) {}

int64_t AllocationCount::allocations() const {
  return allocations_of_thread - before_;
}

#ifndef AFTERLEAF_SANITIZER_COUNTS

extern "C" {

// The C library's own, under the names that it keeps for this.
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

#define AFTERLEAF_STANDS_IN __attribute__((visibility("default")))

AFTERLEAF_STANDS_IN void* malloc(std::size_t size) {
  ++allocations_of_thread;
  return __libc_malloc(size);
}

AFTERLEAF_STANDS_IN void* calloc(std::size_t count, std::size_t size) {
  ++allocations_of_thread;
  return __libc_calloc(count, size);
}

AFTERLEAF_STANDS_IN void* realloc(void* memory, std::size_t size) {
  ++allocations_of_thread;
  return __libc_realloc(memory, size);
}

AFTERLEAF_STANDS_IN void* memalign(std::size_t alignment, std::size_t size) {
  ++allocations_of_thread;
  return __libc_memalign(alignment, size);
}

AFTERLEAF_STANDS_IN void* aligned_alloc(std::size_t alignment,
                                        std::size_t size) {
  return memalign(alignment, size);
}

AFTERLEAF_STANDS_IN int posix_memalign(void** memory, std::size_t alignment,
                                       std::size_t size) {
  void* const made = memalign(alignment, size);
  if (made == nullptr) return ENOMEM;
  *memory = made;
  return 0;
}

}  // extern "C"

#endif  // AFTERLEAF_SANITIZER_COUNTS

}  // namespace afterleaf
