#include <cstddef>
#include <cstdint>
#include <new>

#include "afterleaf/afterleaf.h"
#include "src/c/objects.h"

extern "C" {

const uint8_t* afterleaf_buffer_data(const afterleaf_buffer* buffer) noexcept {
  if (buffer == nullptr) return nullptr;
  return reinterpret_cast<const uint8_t*>(buffer + 1);
}

size_t afterleaf_buffer_size(const afterleaf_buffer* buffer) noexcept {
  return buffer == nullptr ? 0 : buffer->size;
}

void afterleaf_buffer_free(afterleaf_buffer* buffer) noexcept {
  ::operator delete(buffer);
}

}  // extern "C"
