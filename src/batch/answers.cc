#include <array>
#include <vector>

#include "src/batch/block.h"

namespace afterleaf {
namespace batch {

void Block::ReadYesNo() {
  for (size_t i = 0; i < plan_.inputs.size(); ++i) {
    if (!plan_.inputs[i].yes_no || !plan_.inputs[i].needed) continue;
    const int16_t* column = Column(static_cast<int>(i));
    Said& said = said_[i];
    if (column == nullptr) {
      said = Said();
      continue;
    }
    for (int h = 0; h < kHalves; ++h) {
      EightSets yes = {};
      EightSets no = {};
      EightSets unknown = {};
      for (int i = 0; i < kBitsOfLane; ++i) {
        const Eight answer = Load(column + (h * kBitsOfLane + i) * kEight);
        yes = WithBit(yes, answer == All(yes_no::kYes));
        no = WithBit(no, answer == All(yes_no::kNo));
        unknown = WithBit(unknown, answer == All(kNotKnownInColumn));
      }
      said.yes.half[h] = yes;
      said.no.half[h] = no;
      said.unknown.half[h] = unknown;
    }
  }
}

// As a request is read: a scale whose items stand in inputs settles some of
// them by its skip rules.
void Block::ShareWithScales() {
  for (size_t s = 0; s < plan_.scales.size(); ++s) {
    const ScalePlan& plan = plan_.scales[s];
    if (!plan.scale->bound_to_inputs()) continue;
    begun_[s] = kNobody;
    // Who answered an item with 0, and with 1.
    std::vector<std::array<Bits, 2>>& answers = item_answers_;
    for (size_t i = 0; i < plan.items.size(); ++i) {
      const Said& said = said_[plan.items[i].input];
      answers[i][1] = said.yes;
      answers[i][0] = said.no & ~said.yes & ~said.unknown;
      begun_[s] |= said.yes | said.no | said.unknown;
    }
    for (const CompiledSkip& skip : plan.scale->skips) {
      const Bits skipped = answers[skip.item][skip.value];
      for (int item : skip.then) {
        answers[item][skip.set] |=
            skipped & ~answers[item][0] & ~answers[item][1];
      }
    }
    for (size_t i = 0; i < plan.items.size(); ++i) {
      Said& said = said_[plan.items[i].input];
      said.yes |= answers[i][1];
      said.no |= answers[i][0];
    }
  }
}

// The same for every block.
bool Block::IsConstant(size_t position) const {
  return columns_[position] == nullptr && !plan_.inputs[position].bound &&
         pack_.inputs[position].screen != v1::CORE;
}

void Block::EnterYesNo(size_t position) {
  const CompiledInput& input = pack_.inputs[position];
  Said& said = said_[position];
  const Bits unknown = said.unknown & ~said.yes;
  Bits no = said.no & ~said.yes & ~unknown;
  const Bits silent = ~(said.yes | unknown | no);
  if (input.screen == v1::CORE) no |= silent & screen_done_;
  const Bits meant = ~(said.yes | unknown | no);
  const uint64_t set = plan_.inputs[position].silent_set;
  said.may_be[yes_no::kNo] =
      no | unknown | (meant & AllIf((set >> yes_no::kNo & 1) != 0));
  said.may_be[yes_no::kYes] =
      said.yes | unknown | (meant & AllIf((set >> yes_no::kYes & 1) != 0));
  SetValues(input.fact, said.may_be[0] | said.may_be[1], said.may_be);
  SetYesNo(input.given, said.yes | no);
}

void Block::EnterSet(size_t position) {
  const CompiledInput& input = pack_.inputs[position];
  const uint64_t silent_set = plan_.inputs[position].silent_set;
  const int16_t* column = ColumnOrMissing(static_cast<int>(position));
  const auto are = [&](int mark) {
    return Pack(
        [&](int at) { return Load(column + at * kEight) == All(mark); });
  };
  const int n = static_cast<int>(pack_.facts[input.fact].values.size());
  const Bits unknown = are(kNotKnownInColumn);
  Bits given = kNobody;
  for (int value = 0; value < n; ++value) {
    values_[value] = are(value);
    given |= values_[value];
  }
  const Bits silent = ~(given | unknown);
  Bits asked = given | unknown;
  if (silent_set != 0) asked |= silent;
  if (input.unknown_value >= 0) given &= ~values_[input.unknown_value];
  for (int value = 0; value < n; ++value) {
    values_[value] |= unknown;
    if ((silent_set >> value & 1) != 0) values_[value] |= silent;
  }
  SetValues(input.fact, asked, values_.data());
  SetYesNo(input.given, given);
}

void Block::EnterNumber(size_t position) {
  const CompiledInput& input = pack_.inputs[position];
  const InputPlan& plan = plan_.inputs[position];
  const int16_t* column = ColumnOrMissing(static_cast<int>(position));
  Lanes& low = plan.kept >= 0 ? kept_lanes_[2 * plan.kept] : number_low_;
  Lanes& high = plan.kept >= 0 ? kept_lanes_[2 * plan.kept + 1] : number_high_;
  const Eight min = All(plan.min);
  const Eight max = All(plan.max);
  const Eight silent_low = All(plan.silent_low);
  const Eight silent_high = All(plan.silent_high);
  const Eight not_known = All(kNotKnownInColumn);
  Eight differ = {};
  for (int i = 0; i < kVectors; ++i) {
    const Eight number = Load(column + i * kEight);
    const Eight legal = (number >= min) & (number <= max);
    const Eight unknown = number == not_known;
    low.at[i] = Choose(legal, number, Choose(unknown, min, silent_low));
    high.at[i] = Choose(legal, number, Choose(unknown, max, silent_high));
    differ |= low.at[i] ^ high.at[i];
  }
  const Bounds bounds = {low.at, Any(differ) ? high.at : low.at};
  if (plan.kept >= 0) kept_[plan.kept] = bounds;
  SetNumber(input.fact, bounds);
  if (!IsRead(input.given)) return;
  SetYesNo(input.given, Pack([&](int i) {
             const Eight number = Load(column + i * kEight);
             return (number >= min) & (number <= max);
           }));
}

void Block::EnterInputs() {
  ReadYesNo();
  ShareWithScales();
  screen_done_ = kNobody;
  if (const int16_t* column = Column(plan_.places.screen_done)) {
    screen_done_ = Pack([&](int at) {
      return Load(column + at * kEight) == All(yes_no::kYes);
    });
  }
  Bits all_said = Everybody();
  bool any_core = false;
  screen_lacks_ = kNobody;
  for (size_t i = 0; i < pack_.inputs.size(); ++i) {
    const CompiledInput& input = pack_.inputs[i];
    if (input.screen == v1::NOT_IN_SCREEN) continue;
    const Said& said = said_[i];
    screen_lacks_ |= said.unknown & ~said.yes;
    if (input.screen != v1::CORE) continue;
    any_core = true;
    if (input.silence == Silence::kUnknown) {
      all_said &= said.yes | said.unknown | said.no;
    }
  }
  if (any_core) screen_done_ |= all_said;
  for (size_t i = 0; i < pack_.inputs.size(); ++i) {
    if (!plan_.inputs[i].needed) continue;
    if (constants_entered_ && IsConstant(i)) continue;
    if (plan_.inputs[i].yes_no) {
      EnterYesNo(i);
    } else if (pack_.facts[pack_.inputs[i].fact].is_set()) {
      EnterSet(i);
    } else {
      EnterNumber(i);
    }
  }
}

void Block::EnterScreenState() {
  const Bits may_be[] = {~screen_done_, screen_done_ & screen_lacks_,
                         screen_done_ & ~screen_lacks_};
  SetValues(pack_.screen_state, Everybody(), may_be);
}

void Block::ReadLastUse() {
  const int16_t* from = ColumnOrMissing(plan_.places.hours);
  const int16_t* to = ColumnOrMissing(plan_.places.hours_to);
  const Eight none = All(kNotKnownInColumn);
  Lanes said;
  Lanes range;
  for (int i = 0; i < kVectors; ++i) {
    const Eight begin = Load(from + i * kEight);
    const Eight end = Load(to + i * kEight);
    range.at[i] = end > none;
    said.at[i] = (begin > none) | range.at[i];
    hours_from_.at[i] = begin;
    hours_to_.at[i] = Choose(range.at[i], end, begin);
  }
  const Bits is_range = Pack([&](int i) { return range.at[i]; });
  const Bits can_be = Pack([&](int i) {
    return (hours_from_.at[i] >= All(0)) &
           (hours_to_.at[i] >= hours_from_.at[i]);
  });
  const Bits is_said = Pack([&](int i) { return said.at[i]; });
  invalid_last_use_ = is_said & ~can_be;
  hours_given_ = is_said & can_be;
  hours_differ_ = hours_given_ & is_range;
  const Bits given[] = {hours_given_ & ~is_range, hours_given_ & is_range,
                        ~hours_given_};
  SetValues(pack_.last_use_given, Everybody(), given);
  if (IsRead(pack_.last_use_hours)) {
    for (int i = 0; i < kVectors; ++i) {
      const Eight is_given = MaskAt(hours_given_, i);
      number_low_.at[i] = Choose(is_given, hours_from_.at[i], All(0));
      number_high_.at[i] =
          Choose(is_given, hours_from_.at[i], All(kMaxInColumn));
    }
    SetNumber(pack_.last_use_hours, {number_low_.at, number_high_.at});
  }
  const bool ranges = Any(hours_differ_);
  for (size_t i = 0; i < plan_.phase.hours.size(); ++i) {
    from_at_least_[i] = AtLeast(hours_from_, plan_.phase.hours[i]);
    to_at_least_[i] =
        ranges ? AtLeast(hours_to_, plan_.phase.hours[i]) : from_at_least_[i];
  }
}

}  // namespace batch
}  // namespace afterleaf
