#include <benchmark/benchmark.h>

#include "benchmarks/register.h"

namespace afterleaf {

const Pack& ShippedPack() {
  static const Pack* const pack = new Pack(*Pack::Load(DefaultPackBytes()));
  return *pack;
}

}  // namespace afterleaf

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  afterleaf::RegisterPackBenchmarks();
  afterleaf::RegisterAssessBenchmarks();
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
