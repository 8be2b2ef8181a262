#ifndef AFTERLEAF_BENCHMARKS_REGISTER_H_
#define AFTERLEAF_BENCHMARKS_REGISTER_H_

#include <benchmark/benchmark.h>

#include <functional>
#include <string>
#include <utility>

#include "afterleaf/pack.h"
#include "benchmarks/c_library.h"

namespace afterleaf {

// A benchmark by its name. measured.py finds a row by it.
template <class Function>
benchmark::internal::Benchmark* Register(const std::string& name,
                                         Function function) {
  return benchmark::RegisterBenchmark(name.c_str(), std::move(function));
}

// The pack that ships with the library, loaded once.
const Pack& ShippedPack();

// Makes an engine, or gives the one it made before: what is filtered out costs
// nothing.
using EngineSource = std::function<const afterleaf_engine*()>;

// Calls through the C ABI as an app makes them: bytes in, bytes out, freed.
benchmark::internal::Benchmark* RegisterCCall(const std::string& name,
                                              const CLibrary& library,
                                              CLibrary::Question CLibrary::*ask,
                                              const EngineSource& engine_source,
                                              const std::string& request);

// Each registers what one file measures.
void RegisterAssessBenchmarks();
void RegisterEvaluateBenchmarks();
void RegisterPackBenchmarks();
void RegisterRulesBenchmarks();
void RegisterStartBenchmarks();

}  // namespace afterleaf

#endif  // AFTERLEAF_BENCHMARKS_REGISTER_H_
