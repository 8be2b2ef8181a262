#ifndef AFTERLEAF_BATCH_PLAN_H_
#define AFTERLEAF_BATCH_PLAN_H_

#include <cstdint>
#include <vector>

#include "src/batch/lanes.h"
#include "src/pack/column_layout.h"
#include "src/pack/compiled_pack.h"

// What a block of people is evaluated by: the tables of a compiled pack, with
// every distinct test once and every number in the steps of its column.

namespace afterleaf {
namespace batch {

// Where the pair of a condition stands while a block is evaluated.
using Slot = int;
inline constexpr Slot kNoSlot = -1;

// A number lies in [from, behind); each the position of a threshold, -1: open.
struct RangeTest {
  Slot slot = kNoSlot;
  int from = -1;
  int behind = -1;
};

struct SetTest {
  Slot slot = kNoSlot;
  uint64_t set = 0;
};

// The distinct tests of one fact.
struct FactTests {
  std::vector<int32_t> thresholds;
  std::vector<RangeTest> ranges;
  std::vector<SetTest> sets;
  bool empty() const { return ranges.empty() && sets.empty(); }
};

// A group whose members are `members[first .. first + count)`.
struct Group {
  ConditionNode::Op op = ConditionNode::Op::kAll;
  int at_least = 0;
  Slot slot = kNoSlot;
  int first = 0;
  int count = 0;
};

// Groups that are evaluated one after the other.
struct GroupRange {
  int first = 0;
  int last = 0;
};

struct InputPlan {
  // Nothing reads an input that is not needed.
  bool needed = false;
  bool yes_no = false;
  // The answer may come from, or go to, a scale.
  bool bound = false;
  // Of a number, in steps.
  int16_t min = 0;
  int16_t max = 0;
  // What silence means: bounds of a number, or the values of a set.
  int16_t silent_low = kMissingInColumn;
  int16_t silent_high = kMissingInColumn;
  uint64_t silent_set = 0;
  // Of a number that later stages read: where it is kept; -1: nowhere.
  int kept = -1;
};

struct ItemPlan {
  int input = -1;
  FactId fact = kNoFact;
  int16_t min = 0;
  int16_t max = 0;
  // Every number from `min` to `max` is legal and earns `factor` times itself
  // and `offset`. Otherwise `points` says.
  bool regular = false;
  int16_t factor = 0;
  int16_t offset = 0;
  std::vector<v1::ValuePoints> points;
  int16_t min_points = 0;
  int16_t max_points = 0;
  bool summed = false;
  bool safety = false;
};

// What most scales are: a sum or mean of items that all earn 0 to the same
// number of points, so that their count and points say all about those that are
// missing.
struct EvenSum {
  bool is_even = false;
  // Positions of the summed items: those that earn their answer first.
  std::vector<int> items;
  size_t as_answered = 0;
  // All others, and those of safety.
  std::vector<int> others;
  int16_t points_of_item = 0;
  // The total of those who lack items, by the number of items and then points
  // that they have, from the least number that gives a total.
  std::vector<std::vector<int16_t>> prorated;
};

struct BandsPlan {
  // kNoSlot: for everybody for whom no other bands are.
  Slot when = kNoSlot;
  GroupRange groups;
  const std::vector<CompiledBand>* bands = nullptr;
};

struct ScalePlan {
  const CompiledScale* scale = nullptr;
  // Nothing reads a scale that is not needed; of one without a score that is,
  // only whether a safety item is open.
  bool needed = false;
  bool score_needed = false;
  ColumnPlaces::Scale columns;
  std::vector<ItemPlan> items;
  EvenSum even;
  // Whether a stated total is legal, by total less the smallest. Empty: every
  // one within the range is.
  std::vector<uint8_t> legal_total;
  // Of a MEAN: the total by the sum of the points.
  std::vector<int16_t> total_of_sum;
  // Those of groups of people first.
  std::vector<BandsPlan> bands;
  // Totals from which each severity counts, and burdens, one list for each time
  // that the phase model names the scale.
  std::vector<std::vector<int>> severity;
  std::vector<int> burden;
};

struct ComponentPlan {
  const CompiledComponent* component = nullptr;
  Slot not_applicable = kNoSlot;
  // Of a number: where it is kept, and its cuts in steps.
  int kept = -1;
  std::vector<v1::Cut> cuts;
  // Of a set: the test for each value that earns points.
  std::vector<std::pair<Slot, int>> values;
};

struct IndexPlan {
  const CompiledIndex* index = nullptr;
  GroupRange groups;
  std::vector<ComponentPlan> components;
  Slot discount = kNoSlot;
  Slot override_slot = kNoSlot;
};

// Boundaries of one product, with or without the modifier, as positions among
// the hours that are told apart.
struct TimelinePlan {
  int window = 0;
  bool modified = false;
  std::vector<int> boundaries;
  // By score step: when it is too late.
  std::vector<int> too_late;
};

struct PhasePlan {
  // Hours that are told apart.
  std::vector<int32_t> hours;
  Slot using_slot = kNoSlot;
  Slot tapering_slot = kNoSlot;
  Slot stopped_slot = kNoSlot;
  int beyond_tapering_gap = 0;
  int beyond_using_gap = 0;
  int beyond_frequent_gap = 0;
  int recent_below = 0;
  int late = 0;
  int late_for_sure = 0;
  int32_t frequent_from = 0;
  int32_t abstinence_from = 0;
  int32_t relapse_from = 0;
  int32_t one_day = 0;
  // Of the window input: the test for each value.
  std::vector<Slot> window_values;
  std::vector<TimelinePlan> timelines;
  // Steps of the timeline, most acute first.
  std::vector<int> by_acuity;
};

struct FindingPlan {
  FactId fact = kNoFact;
  GroupRange groups;
  Slot when = kNoSlot;
};

struct AlertPlan {
  Slot when = kNoSlot;
  int tier = 0;
  bool certain_only = false;
};

struct LimitPlan {
  Slot when = kNoSlot;
  bool certain_only = false;
  // -1: none.
  int max_intensity = -1;
  // Positions of protocols.
  std::vector<int> forbidden;
  std::vector<int> forbidden_kinds;
};

struct ProtocolPlan {
  Slot when = kNoSlot;
  bool clinician_only = false;
  int needs = 0;
  int replacement = -1;
  std::vector<int> kinds;
};

struct Plan {
  const CompiledPack* pack = nullptr;
  ColumnPlaces places;

  // By fact.
  std::vector<FactTests> tests;
  std::vector<Group> groups;
  std::vector<Slot> members;
  int slots = 0;
  int kept = 0;
  size_t most_thresholds = 0;
  int kinds = 0;

  std::vector<InputPlan> inputs;
  std::vector<ScalePlan> scales;
  // Tests that the choice of bands reads before their facts are known: then
  // nothing is.
  std::vector<Slot> read_early;
  std::vector<IndexPlan> indexes;
  PhasePlan phase;
  std::vector<FindingPlan> findings;
  GroupRange alert_groups;
  std::vector<AlertPlan> alerts;
  GroupRange last_groups;
  std::vector<LimitPlan> limits;
  std::vector<ProtocolPlan> protocols;
  // Protocols in the order of their bits.
  std::vector<int> offered;
};

// The pack must have a layout, and outlive the plan.
Plan MakePlan(const CompiledPack& pack);

}  // namespace batch
}  // namespace afterleaf

#endif  // AFTERLEAF_BATCH_PLAN_H_
