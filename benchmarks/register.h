#ifndef AFTERLEAF_BENCHMARKS_REGISTER_H_
#define AFTERLEAF_BENCHMARKS_REGISTER_H_

#include <benchmark/benchmark.h>

#include <string>
#include <utility>

#include "afterleaf/pack.h"

namespace afterleaf {

// A benchmark by its name. measured.py finds a row by it.
template <class Function>
benchmark::internal::Benchmark* Register(const std::string& name,
                                         Function function) {
  return benchmark::RegisterBenchmark(name.c_str(), std::move(function));
}

// The pack that ships with the library, loaded once.
const Pack& ShippedPack();

// Each registers what one file measures.
void RegisterAssessBenchmarks();
void RegisterPackBenchmarks();

}  // namespace afterleaf

#endif  // AFTERLEAF_BENCHMARKS_REGISTER_H_
