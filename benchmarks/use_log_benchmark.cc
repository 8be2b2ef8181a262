// Logs: analysing one beside parsing it, more of them, and a great many.
//
// The goal is that a year costs at most three times what parsing it costs, and
// that twice the entries cost twice the time.

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cstdint>
#include <random>
#include <string>

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "afterleaf/use_log.h"

namespace afterleaf {
namespace {

constexpr int32_t kFirstDay = 19000;

// A person's diary, always the same for a seed: uses on most days, a morning's
// recovery on every day, exercise and a score now and then.
v1::AnalyzeUseLogRequest Diary(uint64_t seed, int32_t days) {
  std::mt19937_64 engine(seed);
  const auto below = [&](uint64_t n) { return static_cast<int>(engine() % n); };
  v1::AnalyzeUseLogRequest request;
  request.set_as_of_s(int64_t{kFirstDay + days} * 86400);
  v1::UseLog* log = request.mutable_log();
  for (int32_t day = kFirstDay; day < kFirstDay + days; ++day) {
    const int64_t midnight = int64_t{day} * 86400;
    const int uses = below(5);
    for (int i = 0; i < uses; ++i) {
      v1::UseEntry* use = log->add_uses();
      use->mutable_time()->set_at_s(midnight + 25000 + 10000 * i + below(5000));
      use->mutable_time()->set_utc_offset_minutes(60);
      use->set_amount_thousandths(1000 + 250 * below(16));
      use->set_unit("g_leaf");
      use->set_product("LEAF");
      use->set_reason(below(3) == 0 ? "withdrawal_relief" : "energy");
      use->set_minutes_since_waking(below(600));
      use->set_wanted_effect(below(11));
    }
    if (uses == 0 && below(2) == 0) {
      log->add_no_use()->mutable_time()->set_day(day);
    }
    v1::RecoveryDay* morning = log->add_recovery();
    morning->set_day(day);
    morning->set_soreness(below(8));
    morning->set_sleep_minutes(300 + below(240));
    morning->set_energy(below(11));
    morning->set_hrv_rmssd_ms(30 + below(40));
    morning->set_resting_heart_rate_bpm(55 + below(20));
    morning->set_overall_recovery(below(11));
    if (day % 3 == 0) {
      v1::ExerciseSession* session = log->add_sessions();
      session->mutable_time()->set_at_s(midnight + 60000);
      session->set_kind("walking");
      session->set_minutes(20 + below(40));
    }
    if (day % 7 == 0) {
      v1::ScoreEntry* score = log->add_scores();
      score->mutable_time()->set_at_s(midnight + 70000);
      score->mutable_response()->set_scale("SOWS");
      score->mutable_response()->set_total(below(30));
    }
  }
  return request;
}

const Pack& Shipped() {
  static const Pack* const pack = new Pack(*Pack::Load(DefaultPackBytes()));
  return *pack;
}

void ParseLog(benchmark::State& state) {
  const std::string bytes =
      Diary(1, static_cast<int32_t>(state.range(0))).SerializeAsString();
  for (auto _ : state) {
    v1::AnalyzeUseLogRequest request;
    benchmark::DoNotOptimize(request.ParseFromString(bytes));
  }
}

void AnalyzeLog(benchmark::State& state) {
  const v1::AnalyzeUseLogRequest request =
      Diary(1, static_cast<int32_t>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(AnalyzeUseLog(Shipped(), request));
  }
  const v1::UseLog& log = request.log();
  state.SetComplexityN(log.uses_size() + log.no_use_size() +
                       log.recovery_size() + log.sessions_size() +
                       log.scores_size());
}

// Person after person, each forgotten before the next: memory does not grow.
void AMillionPersonDays(benchmark::State& state) {
  constexpr int kPeople = 2740;
  constexpr int32_t kDays = 365;
  for (auto _ : state) {
    for (uint64_t person = 0; person < kPeople; ++person) {
      benchmark::DoNotOptimize(AnalyzeUseLog(Shipped(), Diary(person, kDays)));
    }
  }
  struct rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MiB"] = static_cast<double>(usage.ru_maxrss) / 1024;
  state.counters["person_days_per_s"] = benchmark::Counter(
      1.0 * kPeople * kDays, benchmark::Counter::kIsIterationInvariantRate);
}

BENCHMARK(ParseLog)->Arg(365);
BENCHMARK(AnalyzeLog)
    ->RangeMultiplier(2)
    ->Range(365, 365 * 32)
    ->Complexity(benchmark::oN);
BENCHMARK(AMillionPersonDays)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace afterleaf

BENCHMARK_MAIN();
