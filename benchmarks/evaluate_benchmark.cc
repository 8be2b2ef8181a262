// Evaluation of the shipped pack's rules, beside straight-line code for the
// same rules.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "benchmarks/people.h"
#include "benchmarks/register.h"
#include "benchmarks/rules_stage.h"
#include "benchmarks/straight_line.h"
#include "src/assess/evaluation.h"
#include "tests/support/allocation_count.h"

namespace afterleaf {
namespace {

using straight_line::Decision;

std::vector<straight_line::Value> ValuesOf(const CompiledPack& pack,
                                           const FactTable& facts) {
  std::vector<straight_line::Value> values;
  for (int i = 0; i < straight_line::kFactCount; ++i) {
    const FactValue& value =
        facts[pack.fact_by_name.at(straight_line::kFacts[i])];
    values.push_back(
        value.asked ? straight_line::Value{value.low, value.high, value.set}
                    : straight_line::kNotAsked);
  }
  return values;
}

// What the engine came to, in the words of the straight-line code.
Decision DecisionOf(const CompiledPack& pack, const RulesStage& stage) {
  Decision decision = {};
  int rule = 0;
  const auto record = [&](size_t count,
                          Truth (RulesStage::*truth_of)(size_t) const) {
    for (size_t i = 0; i < count; ++i, ++rule) {
      const Truth truth = (stage.*truth_of)(i);
      decision.certain[rule / 64] |= uint64_t{truth.certain} << (rule % 64);
      decision.possible[rule / 64] |= uint64_t{truth.possible} << (rule % 64);
    }
  };
  record(pack.findings.size(), &RulesStage::Finding);
  record(pack.alerts.size(), &RulesStage::Alert);
  record(pack.limits.size(), &RulesStage::Limit);
  record(pack.protocols.size(), &RulesStage::Protocol);
  decision.tier = stage.safety().tier;
  decision.possible_tier = stage.safety().possible_tier;
  decision.ceiling = stage.limits().ceiling;
  decision.max_minutes = stage.limits().max_minutes.value_or(0);
  for (size_t i = 0; i < pack.protocols.size(); ++i) {
    decision.allowed |= uint64_t{stage.limits().allowed[i] != 0} << i;
  }
  for (const Selection::Offer& offer : stage.selection().offers) {
    decision.offered |= uint64_t{1} << offer.protocol;
    decision.replacing |= uint64_t{offer.instead_of >= 0} << offer.protocol;
  }
  return decision;
}

bool Same(const Decision& a, const Decision& b) {
  for (int i = 0; i < straight_line::kMaxRuleWords; ++i) {
    if (a.certain[i] != b.certain[i] || a.possible[i] != b.possible[i]) {
      return false;
    }
  }
  return a.tier == b.tier && a.possible_tier == b.possible_tier &&
         a.ceiling == b.ceiling && a.max_minutes == b.max_minutes &&
         a.allowed == b.allowed && a.offered == b.offered &&
         a.replacing == b.replacing;
}

// Gives every fact some knowledge: not asked, unknown, an interval, or a value.
void SetAtRandom(const CompiledPack& pack, std::mt19937_64* random,
                 FactTable* facts) {
  const auto below = [&](uint64_t n) { return (*random)() % n; };
  for (int i = 0; i < straight_line::kFactCount; ++i) {
    const FactId id = pack.fact_by_name.at(straight_line::kFacts[i]);
    const Fact& fact = pack.facts[id];
    const uint64_t kind = below(8);
    if (kind == 0) {
      facts->SetNotAsked(id);
    } else if (kind == 1) {
      facts->SetUnknown(id);
    } else if (fact.is_set()) {
      facts->SetValue(id, static_cast<int>(below(fact.values.size())));
    } else {
      const uint64_t size = uint64_t{1} + fact.max - fact.min;
      const auto low = static_cast<int32_t>(fact.min + below(size));
      const auto high = static_cast<int32_t>(
          kind == 2 ? low + below(fact.max - low + 1) : low);
      facts->SetRange(id, low, high);
    }
  }
}

// Ends the program where the two differ: a floor that answers otherwise is no
// floor.
bool CheckFloor() {
  constexpr int kPeople = 20000;
  const CompiledPack& pack = ShippedPack().compiled();
  RulesStage stage(ShippedPack());
  std::mt19937_64 random(1);
  Decision decision = {};
  for (int person = 0; person < kPeople; ++person) {
    SetAtRandom(pack, &random, &stage.facts());
    stage.set_phase_ceiling(static_cast<v1::Intensity>(random() % 4));
    stage.Run();
    straight_line::Decide(ValuesOf(pack, stage.facts()).data(),
                          stage.phase_ceiling(), &decision);
    if (Same(decision, DecisionOf(pack, stage))) continue;
    std::cerr << "The straight-line rules answer person " << person
              << " otherwise than the engine\n";
    std::exit(1);
  }
  return true;
}

void RegisterPerson(const std::string& name, const v1::AssessRequest& request) {
  Register(name + "/straight_line", [=](benchmark::State& state) {
    static const bool checked = CheckFloor();
    benchmark::DoNotOptimize(checked);
    RulesStage stage(ShippedPack(), request);
    const auto values = ValuesOf(ShippedPack().compiled(), stage.facts());
    Decision decision = {};
    for (auto _ : state) {
      straight_line::Decide(values.data(), stage.phase_ceiling(), &decision);
      benchmark::DoNotOptimize(decision);
      benchmark::ClobberMemory();
    }
  });
  Register(name + "/engine", [=](benchmark::State& state) {
    RulesStage stage(ShippedPack(), request);
    stage.Run();
    AllocationCount count;
    stage.Run();
    state.counters["allocations"] = static_cast<double>(count.allocations());
    for (auto _ : state) {
      stage.Run();
      benchmark::ClobberMemory();
    }
  });
  // All stages, from the message: answers and scales read, indexes, the phase.
  Register(name + "/stages", [=](benchmark::State& state) {
    Evaluation evaluation(ShippedPack().compiled());
    const auto run = [&] { benchmark::DoNotOptimize(evaluation.Run(request)); };
    run();
    AllocationCount count;
    run();
    state.counters["allocations"] = static_cast<double>(count.allocations());
    for (auto _ : state) run();
  });
}

}  // namespace

void RegisterEvaluateBenchmarks() {
  RegisterPerson("evaluate_full", FullPerson());
  RegisterPerson("evaluate_half", HalfAnsweredPerson());
}

}  // namespace afterleaf
