#ifndef AFTERLEAF_BENCHMARKS_WIRE_FLOOR_H_
#define AFTERLEAF_BENCHMARKS_WIRE_FLOOR_H_

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "google/protobuf/arena.h"

namespace afterleaf {

// The least that a call with messages in and out can cost: libprotobuf parses
// the request into a reused arena and writes the finished reply into a reused
// buffer. Nothing is asked of the engine.
template <class Request, class Reply>
void ParseAndSerialize(benchmark::State& state, const std::string& request,
                       const std::string& reply) {
  Reply finished;
  finished.ParseFromString(reply);
  std::string written(reply.size(), '\0');
  std::vector<char> block(1 << 16);
  google::protobuf::ArenaOptions options;
  options.initial_block = block.data();
  options.initial_block_size = block.size();
  google::protobuf::Arena arena(options);
  for (auto _ : state) {
    auto* parsed = google::protobuf::Arena::CreateMessage<Request>(&arena);
    benchmark::DoNotOptimize(parsed->ParseFromString(request));
    benchmark::DoNotOptimize(finished.SerializeToArray(
        written.data(), static_cast<int>(written.size())));
    arena.Reset();
  }
  state.counters["request_bytes"] = static_cast<double>(request.size());
  state.counters["reply_bytes"] = static_cast<double>(reply.size());
}

}  // namespace afterleaf

#endif  // AFTERLEAF_BENCHMARKS_WIRE_FLOOR_H_
