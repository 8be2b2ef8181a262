#ifndef AFTERLEAF_RULES_FACT_TABLE_H_
#define AFTERLEAF_RULES_FACT_TABLE_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "src/pack/compiled_pack.h"
#include "src/rules/fact_set.h"

namespace afterleaf {

// What is known of one fact: all the values that it may still have. Numbers are
// an interval, sets one bit per value. A fact that was not asked has no value
// at all: every test of it is false.
struct FactValue {
  int32_t low = 0;
  int32_t high = 0;
  uint64_t set = 0;
  // The values that a finding could still have if everything that stayed
  // unasked were asked (see EnterFindingsIfAsked); of every other fact the same
  // as `set`.
  uint64_t set_if_asked = 0;
  bool asked = false;
};

// The values of every fact of a pack for one person. Starts with nothing asked;
// each stage fills in what it learns.
class FactTable {
 public:
  explicit FactTable(const CompiledPack& pack)
      : pack_(&pack),
        values_(pack.assessed_facts),
        telling_(pack.facts.size()) {}

  // Back to the start, for the next person.
  void Clear() {
    std::fill(values_.begin(), values_.end(), FactValue{});
    telling_.Clear();
  }

  // Makes room for the facts of the whole answer.
  void AddOutcome() { values_.resize(pack_->facts.size()); }

  const FactValue& operator[](FactId fact) const { return values_[fact]; }

  // Whether, with its value, a test of the fact that a rule reads could hold.
  // Of what is not telling, none does; a number between two ranges is, and none
  // does either. Most answers of most people are not telling.
  bool IsTelling(FactId fact) const { return telling_.Contains(fact); }
  // Calls `visit` with every fact below `end` that is telling, smallest first.
  template <class Visitor>
  void ForEachTelling(FactId end, Visitor visit) const {
    telling_.ForEachBetween(0, end, visit);
  }

  void SetNotAsked(FactId fact) {
    values_[fact] = FactValue{};
    telling_.Put(fact, false);
  }

  // The fact may have any value of its domain.
  void SetUnknown(FactId fact) {
    const Fact& info = pack_->facts[fact];
    if (info.is_set()) {
      const size_t n = info.values.size();
      SetMask(fact, n >= 64 ? ~uint64_t{0} : (uint64_t{1} << n) - 1);
    } else {
      SetRange(fact, info.min, info.max);
    }
  }
  void SetNumber(FactId fact, int32_t number) {
    SetRange(fact, number, number);
  }
  void SetRange(FactId fact, int32_t low, int32_t high) {
    values_[fact] = FactValue{low, high, 0, 0, true};
    const CompiledRules::TellingValues& telling = pack_->rules.telling[fact];
    telling_.Put(fact, high >= telling.from && low <= telling.to);
  }
  // One value of a set, by its position.
  void SetValue(FactId fact, int value) { SetMask(fact, uint64_t{1} << value); }
  void SetMask(FactId fact, uint64_t set) { SetMask(fact, set, set); }
  void SetMask(FactId fact, uint64_t set, uint64_t set_if_asked) {
    values_[fact] = FactValue{0, 0, set, set_if_asked, true};
    telling_.Put(fact, (set & pack_->rules.telling[fact].set) != 0);
  }

  bool IsKnown(FactId fact) const {
    const FactValue& value = values_[fact];
    if (!value.asked) return false;
    return pack_->facts[fact].is_set() ? (value.set & (value.set - 1)) == 0
                                       : value.low == value.high;
  }
  // Position of the one value of a known set fact.
  int ValueOf(FactId fact) const { return __builtin_ctzll(values_[fact].set); }
  // Whether a yes/no fact is known to be yes.
  bool IsYes(FactId fact) const {
    return values_[fact].asked && values_[fact].set == uint64_t{1}
                                                           << yes_no::kYes;
  }

 private:
  const CompiledPack* pack_;
  std::vector<FactValue> values_;
  PositionMarks telling_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_FACT_TABLE_H_
