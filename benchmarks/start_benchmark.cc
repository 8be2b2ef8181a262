// From the start of a process to its first answer, beside a program that has
// nothing to load.

#include <benchmark/benchmark.h>
#include <fcntl.h>
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

[[noreturn]] void Fail(const char* path) {
  std::cerr << path << " fails\n";
  std::exit(1);
}

struct Start {
  // Seconds until the byte that a program writes when it has its answer.
  double answer = 0;
  // Seconds of CPU, to its end.
  double cpu = 0;
};

Start StartProgram(const char* path) {
  int pipe_ends[2];
  if (pipe2(pipe_ends, O_CLOEXEC) != 0) Fail(path);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  char* const arguments[] = {const_cast<char*>(path), nullptr};
  pid_t child = 0;
  const auto begin = std::chrono::steady_clock::now();
  const int spawned =
      posix_spawn(&child, path, &actions, nullptr, arguments, environ);
  close(pipe_ends[1]);
  char byte;
  if (spawned != 0 || read(pipe_ends[0], &byte, 1) != 1) Fail(path);
  const std::chrono::duration<double> took =
      std::chrono::steady_clock::now() - begin;
  close(pipe_ends[0]);
  posix_spawn_file_actions_destroy(&actions);
  int status = 1;
  struct rusage usage = {};
  if (wait4(child, &status, 0, &usage) != child || status != 0) Fail(path);
  return {took.count(), Seconds(usage.ru_utime) + Seconds(usage.ru_stime)};
}

void RegisterProgram(const std::string& name, const char* path) {
  Register(name, [=](benchmark::State& state) {
    double least = std::numeric_limits<double>::infinity();
    double cpu = 0;
    for (auto _ : state) {
      const Start start = StartProgram(path);
      cpu += start.cpu;
      least = std::min(least, start.answer);
      state.SetIterationTime(start.answer);
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
  if (*AFTERLEAF_START_STATIC != '\0') {
    RegisterProgram("start/static", AFTERLEAF_START_STATIC);
  }
  if (access(AFTERLEAF_EMBED_LIBRARY, R_OK) == 0) {
    RegisterProgram("start/embed", AFTERLEAF_START_EMBED);
  }
}

}  // namespace afterleaf
