#include <benchmark/benchmark.h>

#include "benchmarks/register.h"
#include "tests/support/allocation_count.h"

namespace afterleaf {

const Pack& ShippedPack() {
  static const Pack* const pack = new Pack(*Pack::Load(DefaultPackBytes()));
  return *pack;
}

benchmark::internal::Benchmark* RegisterCCall(const std::string& name,
                                              const CLibrary& library,
                                              CLibrary::Question CLibrary::*ask,
                                              const EngineSource& engine_source,
                                              const std::string& request) {
  const CLibrary::Question question = library.*ask;
  return Register(name, [=, &library](benchmark::State& state) {
    const afterleaf_engine* const engine = engine_source();
    const auto call = [&] {
      afterleaf_buffer* reply = nullptr;
      benchmark::DoNotOptimize(
          question(engine, Borrowed(request), &reply, nullptr));
      library.buffer_free(reply);
    };
    const auto a_call = [](double count) {
      return benchmark::Counter(count, benchmark::Counter::kAvgThreads);
    };
    state.counters["reply_bytes"] = a_call(
        static_cast<double>(library.Ask(question, engine, request).size()));
    AllocationCount count;
    call();
    state.counters["allocations"] =
        a_call(static_cast<double>(count.allocations()));
    for (auto _ : state) call();
    state.SetItemsProcessed(state.iterations());
  });
}

}  // namespace afterleaf

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  afterleaf::RegisterPackBenchmarks();
  afterleaf::RegisterAssessBenchmarks();
  afterleaf::RegisterEvaluateBenchmarks();
  afterleaf::RegisterRulesBenchmarks();
  afterleaf::RegisterStartBenchmarks();
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
