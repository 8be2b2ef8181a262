// What more rules cost: the same person, the same reply, packs of 60, 600 and
// 4,000 rules.

#include <benchmark/benchmark.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "benchmarks/c_library.h"
#include "benchmarks/people.h"
#include "benchmarks/register.h"
#include "benchmarks/rule_packs.h"
#include "benchmarks/rules_stage.h"

namespace afterleaf {

void RegisterRulesBenchmarks() {
  constexpr uint64_t kSeed = 1;
  for (const int rules : {60, 600, 4000}) {
    const std::string bytes = PackOfRules(rules, kSeed, FullPerson());
    const std::string name = absl::StrCat("rules_", rules);
    const Pack pack = *Pack::Load(bytes);
    Register(name + "/evaluate", [=](benchmark::State& state) {
      RulesStage stage(pack, FullPerson());
      for (auto _ : state) {
        stage.Run();
        benchmark::ClobberMemory();
      }
    });
    for (const CLibrary& library : CLibraries()) {
      RegisterCCall(name + "/c_" + library.name, library, &CLibrary::assess,
                    library.Engine(bytes), FullPerson().SerializeAsString());
    }
  }
}

}  // namespace afterleaf
