// A pack loaded, beside libprotobuf parsing it.

#include <benchmark/benchmark.h>

#include "afterleaf/pack.h"
#include "benchmarks/c_library.h"
#include "benchmarks/register.h"

namespace afterleaf {

void RegisterPackBenchmarks() {
  Register("pack_load/floor", [](benchmark::State& state) {
    const absl::string_view bytes = DefaultPackBytes();
    for (auto _ : state) {
      v1::Pack pack;
      benchmark::DoNotOptimize(
          pack.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())));
    }
  });
  Register("pack_load/cpp", [](benchmark::State& state) {
    for (auto _ : state) {
      benchmark::DoNotOptimize(Pack::Load(DefaultPackBytes()));
    }
  });
  for (const CLibrary& library : CLibraries()) {
    Register("pack_load/c_" + library.name, [=](benchmark::State& state) {
      for (auto _ : state) library.engine_destroy(library.Engine({}));
    });
  }
}

}  // namespace afterleaf
