#include "src/authoring/mutation/mutants.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/mutation/mutator.h"
#include "src/pack/compiled_pack.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::Not;

// One place of every kind that is changed.
constexpr char kContent[] = R"(
  reasons { id: "R" text: "A reason." }
  inputs {
    id: "cough" yes_no {} silence_value: "no" screen: CORE
  }
  inputs { id: "heat" integer { min: 0 max: 100 } not_asked_because: "R" }
  inputs { id: "colour" enumeration { values: [ "RED", "BLUE", "GREEN" ] } }
  scales {
    id: "SORE"
    method: SUM
    items { id: "a" } items { id: "b" }
    values: [ 0, 1, 2 ]
    multiplier: 2
    min_answered: 1
    points { value: 2 points: 1 }
    bands { id: "LOW" from: 0 to: 2 }
    bands { id: "HIGH" from: 3 to: 4 }
    changes { points: 2 }
    skips { item: "a" value: 0 then: "b" set: 0 }
    notes { id: "n" text: "notice" when { fact: "SORE" from: 1 } }
  }
  indexes {
    id: "RISK"
    components {
      input: "heat" max_points: 2 cuts { from: 10 points: 2 }
    }
    components {
      input: "colour" max_points: 1 values { value: "RED" points: 1 }
    }
    bands { id: "SMALL" from: 0 to: 1 }
    bands { id: "BIG" from: 2 to: 3 }
  }
  findings { id: "hot" when { fact: "heat" from: 50 } flag: true }
  alerts {
    id: "A1" tier: T2 message: "notice"
    when {
      any { fact: "cough" is: true }
      any { fact: "colour" is_one_of: [ "RED", "BLUE" ] }
    }
    ignore_unknown_because: "R"
  }
  limits {
    id: "L1" when { at_least: 1 of { fact: "hot" is: true } of { fact: "heat" to: 3 } }
    max_intensity: LIGHT max_minutes: 30
    forbid_tags: "WALK" forbid_kinds: "stroll"
  }
  limits { id: "L2" when { fact: "tier" from: 2 } only_protocols: "REST" }
  protocols {
    id: "WALK" when { fact: "cough" is: false } protocol_class: SELF_CARE
    rank: 1 needs: LIGHT
    dose {
      intensity_from: LIGHT intensity_to: MODERATE minutes_from: 5
      minutes_to: 10 days_per_week_from: 2 days_per_week_to: 3 kinds: "stroll"
    }
  }
  protocols {
    id: "REST" when { fact: "heat" from: 1 } protocol_class: ASK_CLINICIAN
    rank: 2
  }
)";

std::string PackBytes() {
  // Texts do not matter here, so the pack need not load.
  v1::Pack pack = support::TinyPack().compiled().source;
  pack.MergeFrom(support::Read<v1::Pack>(kContent));
  return pack.SerializeAsString();
}

std::vector<std::string> Names() {
  const MessageTypes types;
  std::vector<std::string> names;
  for (const Mutant& mutant : AllMutants(types, PackBytes())) {
    names.push_back(mutant.name);
  }
  return names;
}

// The pack with the mutant of that name applied.
v1::Pack Mutated(const std::string& name) {
  const MessageTypes types;
  const std::string bytes = PackBytes();
  Mutator mutator(types, bytes);
  v1::Pack pack;
  for (const Mutant& mutant : AllMutants(types, bytes)) {
    if (mutant.name == name) pack.ParseFromString(mutator.Apply(mutant));
  }
  return pack;
}

TEST(Mutants, EveryKindHasItsPlaces) {
  EXPECT_THAT(Names(),
              IsSupersetOf<std::string>({
                  "findings hot.when: from 50 to 49",
                  "findings hot.when: from 50 to 51",
                  "limits L1.when.of[heat]: to 3 to 4",
                  "limits L1.when: at_least 1 to 2",
                  "limits L1 dropped",
                  "alerts A1 dropped",
                  "findings hot dropped",
                  "protocols WALK dropped",
                  "scales SORE.skips[a] dropped",
                  "scales SORE.notes[n] dropped",
                  "alerts A1.when.any[cough] dropped",
                  "alerts A1.when.any[cough] negated",
                  "alerts A1.when.any[cough]: is true to false",
                  "alerts A1.when.any[colour].is_one_of[RED] dropped",
                  "alerts A1.tier: T2 to T1",
                  "alerts A1.tier: T2 to T3",
                  "alerts A1.ignore_unknown_because dropped",
                  "limits L1.max_intensity: LIGHT to NONE",
                  "limits L1.max_intensity: LIGHT to MODERATE",
                  "limits L1.max_minutes: 30 to 31",
                  "limits L1.forbid_tags[WALK] dropped",
                  "limits L1.forbid_kinds[stroll] dropped",
                  "limits L2.only_protocols[REST] dropped",
                  "protocols WALK.dose.minutes_to: 10 to 11",
                  "protocols WALK.dose.days_per_week_from: 2 to 1",
                  "protocols WALK.dose.intensity_to: MODERATE to VIGOROUS",
                  "protocols WALK.needs: LIGHT to NONE",
                  "protocols REST.needs: NONE to LIGHT",
                  "protocols WALK.protocol_class: SELF_CARE to ASK_CLINICIAN",
                  "protocols WALK.rank: swapped with REST",
                  "inputs cough.silence_value: no to yes",
                  "inputs cough.screen: CORE to SYMPTOM",
                  "inputs heat.not_asked_because dropped",
                  "inputs abstinence.silence_number: 0 to 1",
                  "phase_model.windows[0].boundaries_h[1]: 20 to 21",
                  "phase_model.late.sure_from_h: 200 to 199",
                  "phase_model.tapering_gap_h: 40 to 41",
                  "phase_model.phases[PEAK].ceiling: LIGHT to MODERATE",
                  "phase_model.lapse.relapse_from_days: 3 to 2",
                  "indexes RISK.components[heat].cuts[0].from: 10 to 11",
                  "indexes RISK.components[heat].cuts[0].points: 2 to 1",
                  "indexes RISK.components[colour].max_points: 1 to 2",
                  "indexes RISK.bands[SMALL|BIG]: 2 to 3",
                  "scales SORE.bands[LOW|HIGH]: 3 to 2",
                  "scales SORE.multiplier: 2 to 3",
                  "scales SORE.min_answered: 1 to 2",
                  "scales SORE.points[0].points: 1 to 2",
                  "scales SORE.changes[0].points: 2 to 3",
              }));
}

TEST(Mutants, HaveNamesOfTheirOwnAndAKindOfTheTable) {
  const MessageTypes types;
  const std::vector<std::string> kinds = MutantKinds();
  std::set<std::string> names;
  for (const Mutant& mutant : AllMutants(types, PackBytes())) {
    EXPECT_TRUE(names.insert(mutant.name).second) << mutant.name;
    EXPECT_THAT(kinds, Contains(mutant.kind)) << mutant.name;
    EXPECT_NE(WhatKills(mutant), "") << mutant.name;
  }
  EXPECT_GT(names.size(), 100u);
}

TEST(Mutants, TheHighestRankHasNoNeighbour) {
  EXPECT_THAT(Names(),
              Not(Contains(testing::StartsWith("protocols REST.rank"))));
}

TEST(Mutants, EachChangesItsPlaceAndNothingElse) {
  const MessageTypes types;
  const std::string bytes = PackBytes();
  Mutator mutator(types, bytes);
  v1::Pack pack;
  pack.ParseFromString(bytes);
  std::set<std::string> seen = {pack.SerializeAsString()};
  for (const Mutant& mutant : AllMutants(types, bytes)) {
    v1::Pack mutated;
    mutated.ParseFromString(mutator.Apply(mutant));
    EXPECT_TRUE(seen.insert(mutated.SerializeAsString()).second) << mutant.name;
  }
  // The one that was changed before leaves no trace.
  EXPECT_EQ(Mutated("alerts A1.tier: T2 to T3").alerts(0).tier(), v1::T3);
  EXPECT_EQ(Mutated("limits L1 dropped").alerts(0).tier(), v1::T2);
}

TEST(Mutants, AMovedEdgeMovesBothBands) {
  const v1::Pack pack = Mutated("scales SORE.bands[LOW|HIGH]: 3 to 2");
  EXPECT_EQ(pack.scales(0).bands(0).to(), 1);
  EXPECT_EQ(pack.scales(0).bands(1).from(), 2);
}

TEST(Mutants, ANegatedMemberStandsUnderNone) {
  const v1::Pack pack = Mutated("alerts A1.when.any[cough] negated");
  const v1::Condition& member = pack.alerts(0).when().any(0);
  EXPECT_EQ(member.fact(), "");
  ASSERT_EQ(member.none_size(), 1);
  EXPECT_EQ(member.none(0).fact(), "cough");
}

TEST(Mutants, NeighboursExchangeTheirRanks) {
  const v1::Pack pack = Mutated("protocols WALK.rank: swapped with REST");
  EXPECT_EQ(pack.protocols(0).rank(), 2);
  EXPECT_EQ(pack.protocols(1).rank(), 1);
}

TEST(Mutants, KnowWhereTheyStand) {
  const MessageTypes types;
  for (const Mutant& mutant : AllMutants(types, PackBytes())) {
    if (mutant.name == "alerts A1.when.any[colour].is_one_of[BLUE] dropped") {
      EXPECT_EQ(mutant.path, "alerts[0].when.any[1].is_one_of[1]");
      return;
    }
  }
  FAIL() << "no such mutant";
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
