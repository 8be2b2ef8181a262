// A person assessed, and one scale scored, through the C++ API and through the
// C ABI of each library that was built, beside parsing and serialising the same
// two messages.

#include <benchmark/benchmark.h>

#include <string>

#include "afterleaf/assess.h"
#include "afterleaf/pack.h"
#include "afterleaf/scale.h"
#include "benchmarks/c_library.h"
#include "benchmarks/people.h"
#include "benchmarks/register.h"
#include "benchmarks/wire_floor.h"

namespace afterleaf {
namespace {

v1::ScoreScaleRequest OneScale() {
  v1::ScoreScaleRequest request;
  *request.mutable_response() = FullPerson().scales(1);
  request.set_locale("en");
  return request;
}

v1::AssessRequest WithoutReasons(v1::AssessRequest request) {
  request.set_omit_reasons(true);
  return request;
}

// The floor, the C++ API, and each library's C ABI, for one request.
template <class Request, class Reply>
void RegisterQuestion(const std::string& name,
                      absl::StatusOr<Reply> (*ask)(const Pack&, const Request&),
                      CLibrary::Question CLibrary::*ask_c,
                      const Request& request) {
  const std::string bytes = request.SerializeAsString();
  const CLibrary& first = CLibraries().front();
  const std::string reply = first.Ask(first.*ask_c, first.Engine({}), bytes);
  Register(name + "/floor", [=](benchmark::State& state) {
    ParseAndSerialize<Request, Reply>(state, bytes, reply);
  });
  Register(name + "/cpp", [=](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(ask(ShippedPack(), request));
  });
  for (const CLibrary& library : CLibraries()) {
    const afterleaf_engine* engine = library.Engine({});
    RegisterCCall(
        name + "/c_" + library.name, library, ask_c, [=] { return engine; },
        bytes);
  }
}

void RegisterThreads() {
  const std::string bytes = FullPerson().SerializeAsString();
  for (const CLibrary& library : CLibraries()) {
    const afterleaf_engine* engine = library.Engine({});
    for (int threads : {1, 2}) {
      RegisterCCall(
          "threads/c_" + library.name, library, &CLibrary::assess,
          [=] { return engine; }, bytes)
          ->Threads(threads)
          ->UseRealTime();
    }
  }
}

}  // namespace

void RegisterAssessBenchmarks() {
  RegisterQuestion("assess_full", &Assess, &CLibrary::assess, FullPerson());
  RegisterQuestion("assess_full_without_reasons", &Assess, &CLibrary::assess,
                   WithoutReasons(FullPerson()));
  RegisterQuestion("assess_half", &Assess, &CLibrary::assess,
                   HalfAnsweredPerson());
  RegisterQuestion("score_scale", &ScoreScale, &CLibrary::score_scale,
                   OneScale());
  RegisterThreads();
}

}  // namespace afterleaf
