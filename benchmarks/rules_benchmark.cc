// What more rules cost: the same person, the same reply, packs of 60, 600 and
// 4,000 rules.

#include <benchmark/benchmark.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "benchmarks/c_library.h"
#include "benchmarks/people.h"
#include "benchmarks/register.h"
#include "benchmarks/rule_packs.h"
#include "benchmarks/rules_stage.h"

namespace afterleaf {
namespace {

const std::string& Bytes(int rules) {
  constexpr uint64_t kSeed = 1;
  static auto* const made = new std::map<int, std::string>;
  const auto [found, added] = made->try_emplace(rules);
  if (added) found->second = PackOfRules(rules, kSeed, FullPerson());
  return found->second;
}

const Pack& Loaded(int rules) {
  static auto* const made = new std::map<int, Pack>;
  auto found = made->find(rules);
  if (found == made->end()) {
    found = made->emplace(rules, *Pack::Load(Bytes(rules))).first;
  }
  return found->second;
}

const afterleaf_engine* Engine(const CLibrary& library, int rules) {
  static auto* const made =
      new std::map<std::pair<std::string, int>, const afterleaf_engine*>;
  const auto [found, added] = made->try_emplace({library.name, rules}, nullptr);
  if (added) found->second = library.Engine(Bytes(rules));
  return found->second;
}

}  // namespace

void RegisterRulesBenchmarks() {
  for (const int rules : {60, 600, 4000}) {
    const std::string name = absl::StrCat("rules_", rules);
    Register(name + "/evaluate", [=](benchmark::State& state) {
      RulesStage stage(Loaded(rules), FullPerson());
      for (auto _ : state) {
        stage.Run();
        benchmark::ClobberMemory();
      }
    });
    for (const CLibrary& library : CLibraries()) {
      RegisterCCall(
          name + "/c_" + library.name, library, &CLibrary::assess,
          [=, &library] { return Engine(library, rules); },
          FullPerson().SerializeAsString());
    }
  }
}

}  // namespace afterleaf
