#ifndef AFTERLEAF_BENCHMARKS_C_LIBRARY_H_
#define AFTERLEAF_BENCHMARKS_C_LIBRARY_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/afterleaf.h"

namespace afterleaf {

// A library with the C ABI, loaded by its path beside others: that of system
// mode and that of embed mode are measured in one process.
struct CLibrary {
  using Question = decltype(&afterleaf_assess);

  std::string name;
  decltype(&afterleaf_engine_create) engine_create;
  decltype(&afterleaf_engine_destroy) engine_destroy;
  Question assess;
  Question score_scale;
  decltype(&afterleaf_buffer_size) buffer_size;
  decltype(&afterleaf_buffer_data) buffer_data;
  decltype(&afterleaf_buffer_free) buffer_free;

  // An engine of the shipped pack for empty `pack`. Ends the program on a
  // failure.
  afterleaf_engine* Engine(absl::string_view pack) const;

  // The reply's bytes. Ends the program on a failure.
  std::string Ask(Question question, const afterleaf_engine* engine,
                  absl::string_view request) const;
};

// The libraries that were built, system mode first. Ends the program when the
// first is not there; that of embed mode may be missing.
const std::vector<CLibrary>& CLibraries();

inline afterleaf_bytes Borrowed(absl::string_view bytes) {
  return {reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()};
}

}  // namespace afterleaf

#endif  // AFTERLEAF_BENCHMARKS_C_LIBRARY_H_
