// From the start of a process to its first answer and its end, beside a program
// that only starts and ends.

#include <benchmark/benchmark.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <string>

#include "benchmarks/register.h"

namespace afterleaf {
namespace {

double Seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * time.tv_usec;
}

// Runs a program to its end; returns the seconds of CPU that it took.
double RunProgram(const char* path) {
  char* const arguments[] = {const_cast<char*>(path), nullptr};
  pid_t child = 0;
  int status = 1;
  struct rusage usage = {};
  if (posix_spawn(&child, path, nullptr, nullptr, arguments, environ) != 0 ||
      wait4(child, &status, 0, &usage) != child || status != 0) {
    std::cerr << path << " fails\n";
    std::exit(1);
  }
  return Seconds(usage.ru_utime) + Seconds(usage.ru_stime);
}

void RegisterProgram(const std::string& name, const char* path) {
  Register(name, [=](benchmark::State& state) {
    double least = std::numeric_limits<double>::infinity();
    double cpu = 0;
    for (auto _ : state) {
      const auto begin = std::chrono::steady_clock::now();
      cpu += RunProgram(path);
      const std::chrono::duration<double> took =
          std::chrono::steady_clock::now() - begin;
      least = std::min(least, took.count());
      state.SetIterationTime(took.count());
    }
    state.counters["least_ms"] = least * 1e3;
    state.counters["cpu_ms"] =
        benchmark::Counter(cpu * 1e3, benchmark::Counter::kAvgIterations);
  })->UseManualTime();
}

}  // namespace

void RegisterStartBenchmarks() {
  RegisterProgram("start/empty", AFTERLEAF_START_EMPTY);
  RegisterProgram("start/system", AFTERLEAF_START_SYSTEM);
  if (access(AFTERLEAF_EMBED_LIBRARY, R_OK) == 0) {
    RegisterProgram("start/embed", AFTERLEAF_START_EMBED);
  }
}

}  // namespace afterleaf
