#ifndef AFTERLEAF_BATCH_BLOCK_H_
#define AFTERLEAF_BATCH_BLOCK_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "src/batch/lanes.h"
#include "src/batch/plan.h"

namespace afterleaf {
namespace batch {

// What a condition comes to for the people of a block.
struct Pair {
  Bits certain;
  Bits possible;
};

// What comes out for a block, as bits.
struct BlockOutcome {
  // Of a number: whether it is at least 1, 2, 3.
  Bits tier[3];
  Bits possible_tier[3];
  // Of the ceiling: whether it is at most 0, 1, 2.
  Bits ceiling[3];
  // By phase.
  std::vector<Bits> phase;
  // In the order of their bits.
  std::vector<Bits> protocols;
  std::vector<Bits> flags;
};

// Evaluates a block of people, all stages in their fixed order, as Evaluation
// does for one. It takes its memory once and is used for block after block.
class Block {
 public:
  explicit Block(const Plan& plan);

  // The people from `first` on; every column that is there must reach to the
  // end of the block. Which columns are there never changes.
  // `another` tells whether the block after this one is there too.
  const BlockOutcome& Run(const int16_t* const* columns, size_t first,
                          bool another);

 private:
  // What was said about a yes/no input.
  struct Said {
    Bits yes = {};
    Bits unknown = {};
    Bits no = {};
    // What it came to: whether each of no and yes is possible.
    Bits may_be[2] = {};
  };
  struct Bounds {
    const Eight* low;
    const Eight* high;
  };
  // What a scale comes to. Numbers, then masks.
  struct ScoreLanes {
    Lanes points;
    Lanes answered;
    Lanes low;
    Lanes high;
    Lanes begun;
    Lanes any_answer;
    Lanes any_yes;
    Lanes all_answered;
    Lanes safety_open;
    Lanes safety_illegal;
    Lanes external;
  };

  const int16_t* Column(int column) const {
    if (column < 0 || columns_[column] == nullptr) return nullptr;
    const int16_t* here = columns_[column] + first_;
    if (another_) {
      // More columns than a processor watches: say what is needed next.
      constexpr int kLine = 64 / sizeof(int16_t);
      for (int i = kBlock; i < 2 * kBlock; i += kLine) {
        __builtin_prefetch(here + i, 0, 2);
      }
    }
    return here;
  }
  const int16_t* ColumnOrMissing(int column) const {
    const int16_t* lanes = Column(column);
    return lanes != nullptr ? lanes : reinterpret_cast<const int16_t*>(&none_);
  }

  // answers.cc
  void ReadYesNo();
  void ShareWithScales();
  bool IsConstant(size_t input) const;
  void EnterYesNo(size_t input);
  void EnterSet(size_t input);
  void EnterNumber(size_t input);
  void EnterInputs();
  void ReadLastUse();
  void EnterScreenState();

  // scales.cc
  void EnterScales();
  void EnterScale(size_t scale);
  void TakeFromInputs(size_t scale);
  void ApplySkips(const ScalePlan& plan);
  void AddUp(const ScalePlan& plan);
  void AddUpEven(const ScalePlan& plan);
  void EnterResult(const ScalePlan& plan);
  void EnterTotal(const ScalePlan& plan, const Bits& open);
  void TakeTotal(const ScalePlan& plan, Lanes* computed);
  void CountForPhase(const ScalePlan& plan, const Bits& scored);
  void EnterBands(const ScalePlan& plan, Bounds total, const Bits& open);
  void EnterItems(const ScalePlan& plan);

  // indexes.cc
  void EvaluateIndexes();

  // phase.cc
  void EvaluatePhase();
  Bits NumberAtLeast(int input, int32_t cut) const;
  void PlaceOnTimeline(const Bits& people);
  void StepByScores(const Bits& people);
  void SetFlag(FactId flag, const Bits& people);

  // rules.cc
  void RunGroups(const GroupRange& range);
  void EvaluateRules();
  void SelectProtocols();
  void CollectFlags();

  // facts.cc: what a fact is known to be decides its tests.
  void SetNumber(FactId fact, Bounds bounds);
  // `at_least(t)` are those of whom the number, which is known, is at least t.
  template <class AtLeastFunction>
  void SetKnownNumber(FactId fact, AtLeastFunction at_least);
  // `may_be[v]` are those for whom value v is possible.
  void SetValues(FactId fact, const Bits& asked, const Bits* may_be);
  void SetYesNo(FactId fact, const Bits& yes);
  bool IsRead(FactId fact) const {
    return fact != kNoFact && !plan_.tests[fact].empty();
  }

  const Plan& plan_;
  const CompiledPack& pack_;
  const int16_t* const* columns_ = nullptr;
  size_t first_ = 0;
  bool another_ = false;
  // What rests on columns that are not there was entered, once for all.
  bool constants_entered_ = false;
  Lanes none_;

  std::vector<Pair> pairs_;
  std::vector<Said> said_;
  std::vector<Bounds> kept_;
  std::vector<Lanes> kept_lanes_;
  std::vector<Bits> low_at_least_;
  std::vector<Bits> high_at_least_;
  std::vector<Bits> values_;
  std::vector<const int16_t*> items_;
  // Of a scale whose items stand in inputs.
  std::vector<std::array<Bits, 2>> item_answers_;
  std::vector<Lanes> item_lanes_;
  // By scale; only of those whose items stand in inputs.
  std::vector<Bits> begun_;
  ScoreLanes score_;
  Lanes number_low_;
  Lanes number_high_;

  Bits screen_done_;
  Bits screen_lacks_;
  Bits hours_given_;
  Bits invalid_last_use_;
  Bits hours_differ_;
  Lanes hours_from_;
  Lanes hours_to_;
  std::vector<Bits> from_at_least_;
  std::vector<Bits> to_at_least_;

  // By severity less one; and whether any scale says.
  Bits severity_[kMaxSeverity];
  Bits severity_known_;
  Bits burden_known_;
  Bits burden_met_;

  // By index and band.
  std::vector<std::vector<Bits>> index_band_;
  std::vector<Bits> index_complete_;

  std::vector<Bits> phase_by_time_;
  std::vector<Bits> visited_;
  std::vector<Bits> from_step_;
  std::vector<Bits> to_step_;
  std::vector<Bits> window_;
  std::vector<Bits> too_late_;
  // By fact; only flags of the phase model.
  std::vector<Bits> phase_flag_;

  std::vector<Bits> forbidden_;
  std::vector<Bits> forbidden_kind_;
  std::vector<Bits> passes_;
  std::vector<Bits> is_offered_;
  BlockOutcome outcome_;
};

template <class AtLeastFunction>
void Block::SetKnownNumber(FactId fact, AtLeastFunction at_least) {
  const FactTests& tests = plan_.tests[fact];
  for (const RangeTest& test : tests.ranges) {
    Bits holds = Everybody();
    if (test.from >= 0) holds = at_least(tests.thresholds[test.from]);
    if (test.behind >= 0) holds &= ~at_least(tests.thresholds[test.behind]);
    pairs_[test.slot] = {holds, holds};
  }
}

}  // namespace batch
}  // namespace afterleaf

#endif  // AFTERLEAF_BATCH_BLOCK_H_
