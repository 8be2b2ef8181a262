#include <algorithm>

#include "src/batch/block.h"
#include "src/pack/total_arithmetic.h"

namespace afterleaf {
namespace batch {
namespace {

// Positions in the values of a scale's state.
enum State { kNotBegun, kPartial, kNotScorable, kScored, kStates };

// What an answer earns, 0 where it is not legal, and who gave a legal one.
struct Earned {
  Eight legal;
  Eight points;
};

inline Earned PointsOf(const ItemPlan& item, Eight answer) {
  Earned earned = {};
  if (item.regular) {
    earned.legal = (answer >= All(item.min)) & (answer <= All(item.max));
    earned.points =
        ((answer & earned.legal) * All(item.factor) + All(item.offset)) &
        earned.legal;
    return earned;
  }
  for (const v1::ValuePoints& entry : item.points) {
    const Eight is = answer == All(entry.value());
    earned.legal |= is;
    earned.points |= is & All(entry.points());
  }
  return earned;
}

// An item column says nothing where it holds a mark; -1 is one too, as it is in
// a request.
inline Eight IsSaid(Eight answer) {
  return (answer > All(kNotKnownInColumn)) & (answer != All(-1));
}

}  // namespace

void Block::EnterScales() {
  for (Bits& severity : severity_) severity = kNobody;
  severity_known_ = burden_known_ = burden_met_ = kNobody;
  for (size_t s = 0; s < plan_.scales.size(); ++s) {
    if (plan_.scales[s].needed) EnterScale(s);
  }
}

void Block::EnterScale(size_t position) {
  const ScalePlan& plan = plan_.scales[position];
  const bool bound = plan.scale->bound_to_inputs();
  Bits open = kNobody;
  if (bound) {
    for (const ItemPlan& item : plan.items) {
      const Said& said = said_[item.input];
      const Bits known = (said.may_be[0] | said.may_be[1]) &
                         ~(said.may_be[0] & said.may_be[1]);
      if (item.safety) screen_lacks_ |= begun_[position] & ~known;
    }
    if (!plan.score_needed) return;
    TakeFromInputs(position);
    for (const ItemPlan& item : plan.items) {
      const Said& said = said_[item.input];
      open |= said.may_be[0] & said.may_be[1];
    }
  } else {
    bool any_column = Column(plan.columns.total) != nullptr ||
                      Column(plan.columns.result) != nullptr;
    for (size_t i = 0; i < plan.items.size(); ++i) {
      const int column = plan.columns.first_item + static_cast<int>(i);
      any_column |= columns_[column] != nullptr;
      items_[i] = ColumnOrMissing(column);
    }
    if (!any_column && constants_entered_) return;
    ApplySkips(plan);
  }
  if (plan.even.is_even) {
    AddUpEven(plan);
  } else {
    AddUp(plan);
  }
  if (bound) {
    for (int i = 0; i < kVectors; ++i) {
      score_.begun.at[i] = MaskAt(begun_[position], i);
    }
  }
  if (plan.scale->result != kNoFact) {
    EnterResult(plan);
  } else {
    EnterTotal(plan, open);
  }
  EnterItems(plan);
}

// Answers of a scale that was begun are what its inputs came to.
void Block::TakeFromInputs(size_t position) {
  const ScalePlan& plan = plan_.scales[position];
  for (size_t i = 0; i < plan.items.size(); ++i) {
    const Said& said = said_[plan.items[i].input];
    const Bits yes = begun_[position] & said.may_be[1] & ~said.may_be[0];
    const Bits no = begun_[position] & said.may_be[0] & ~said.may_be[1];
    for (int v = 0; v < kVectors; ++v) {
      item_lanes_[i].at[v] =
          Choose(MaskAt(yes, v), All(1),
                 Choose(MaskAt(no, v), All(0), All(kMissingInColumn)));
    }
    items_[i] = reinterpret_cast<const int16_t*>(&item_lanes_[i]);
  }
}

// Fills in unanswered items that another answer settles.
void Block::ApplySkips(const ScalePlan& plan) {
  for (const CompiledSkip& skip : plan.scale->skips) {
    const int16_t* settling = items_[skip.item];
    for (int item : skip.then) {
      Lanes& filled = item_lanes_[item];
      for (int v = 0; v < kVectors; ++v) {
        const Eight answer = Load(items_[item] + v * kEight);
        const Eight settled = Load(settling + v * kEight) == All(skip.value);
        filled.at[v] = Choose(settled & ~IsSaid(answer), All(skip.set), answer);
      }
      items_[item] = reinterpret_cast<const int16_t*>(&filled);
    }
  }
}

// As AddUp, where fewer numbers say the same.
void Block::AddUpEven(const ScalePlan& plan) {
  const EvenSum& even = plan.even;
  const size_t n = even.items.size();
  Eight all_odd = {};
  // Two vectors at a time fit into the registers of every machine.
  for (int v = 0; v < kVectors; v += 2) {
    Eight points[2] = {};
    Eight answered[2] = {};
    Eight odd[2] = {};
    const auto add = [&](size_t i, auto points_of) {
      const ItemPlan& item = plan.items[even.items[i]];
      const int16_t* column = items_[even.items[i]] + v * kEight;
      const Eight min = All(item.min);
      const Eight max = All(item.max);
      for (int k = 0; k < 2; ++k) {
        const Eight answer = Load(column + k * kEight);
        const Eight legal = (answer >= min) & (answer <= max);
        points[k] += points_of(item, answer & legal) & legal;
        answered[k] -= legal;
        odd[k] |= (answer > All(kNotKnownInColumn)) & ~legal;
      }
    };
    for (size_t i = 0; i < even.as_answered; ++i) {
      add(i, [](const ItemPlan&, Eight answer) { return answer; });
    }
    for (size_t i = even.as_answered; i < n; ++i) {
      add(i, [](const ItemPlan& item, Eight answer) {
        return answer * All(item.factor) + All(item.offset);
      });
    }
    for (int k = 0; k < 2; ++k) {
      const Eight missing = All(static_cast<int>(n)) - answered[k];
      score_.points.at[v + k] = score_.low.at[v + k] = points[k];
      score_.answered.at[v + k] = answered[k];
      score_.high.at[v + k] = points[k] + missing * All(even.points_of_item);
      score_.begun.at[v + k] = score_.any_answer.at[v + k] =
          answered[k] > All(0);
      score_.safety_open.at[v + k] = score_.safety_illegal.at[v + k] = All(0);
      all_odd |= odd[k];
    }
  }
  // Somebody gave an answer that is not legal: to begin a scale is enough.
  const bool any_odd = Any(all_odd);
  for (size_t i = 0; i < (any_odd ? plan.items.size() : 0); ++i) {
    for (int v = 0; v < kVectors; ++v) {
      score_.begun.at[v] |= IsSaid(Load(items_[i] + v * kEight));
    }
  }
  for (int i : even.others) {
    const ItemPlan& item = plan.items[i];
    for (int v = 0; v < kVectors; ++v) {
      const Eight answer = Load(items_[i] + v * kEight);
      const Eight legal = PointsOf(item, answer).legal;
      const Eight said = IsSaid(answer);
      score_.begun.at[v] |= said;
      score_.any_answer.at[v] |= legal;
      if (!item.safety) continue;
      score_.safety_open.at[v] |= ~legal;
      score_.safety_illegal.at[v] |= said & ~legal;
    }
  }
}

void Block::AddUp(const ScalePlan& plan) {
  const bool worst = plan.scale->source->method() == v1::Scale::WORST;
  for (int v = 0; v < kVectors; ++v) {
    Eight points = {};
    Eight answered = {};
    Eight low = {};
    Eight high = {};
    Eight begun = {};
    Eight any_answer = {};
    Eight any_yes = {};
    Eight all_answered = All(-1);
    Eight safety_open = {};
    Eight safety_illegal = {};
    for (size_t i = 0; i < plan.items.size(); ++i) {
      const ItemPlan& item = plan.items[i];
      const Eight answer = Load(items_[i] + v * kEight);
      const Earned earned = PointsOf(item, answer);
      const Eight said = IsSaid(answer);
      begun |= said;
      any_answer |= earned.legal;
      all_answered &= earned.legal;
      any_yes |= earned.legal & (answer > All(0));
      if (item.safety) {
        safety_open |= ~earned.legal;
        safety_illegal |= said & ~earned.legal;
      }
      if (!item.summed) continue;
      const Eight from = earned.points | (All(item.min_points) & ~earned.legal);
      const Eight to = earned.points | (All(item.max_points) & ~earned.legal);
      points += earned.points;
      answered -= earned.legal;
      low = worst ? Choose(from > low, from, low) : low + from;
      high = worst ? Choose(to > high, to, high) : high + to;
    }
    score_.points.at[v] = points;
    score_.answered.at[v] = answered;
    score_.low.at[v] = low;
    score_.high.at[v] = high;
    score_.begun.at[v] = begun;
    score_.any_answer.at[v] = any_answer;
    score_.any_yes.at[v] = any_yes;
    score_.all_answered.at[v] = all_answered;
    score_.safety_open.at[v] = safety_open;
    score_.safety_illegal.at[v] = safety_illegal;
  }
}

void Block::EnterResult(const ScalePlan& plan) {
  const int16_t* stated = ColumnOrMissing(plan.columns.result);
  Lanes result;
  Lanes scored;
  for (int v = 0; v < kVectors; ++v) {
    const Eight said = Load(stated + v * kEight);
    const Eight settled = score_.any_yes.at[v] | score_.all_answered.at[v];
    score_.external.at[v] = ~settled & ~score_.begun.at[v] & (said >= All(0)) &
                            (said <= All(screen_result::kUnknown));
    result.at[v] = Choose(
        score_.any_yes.at[v], All(screen_result::kYesAny),
        Choose(
            score_.all_answered.at[v], All(screen_result::kClear),
            Choose(score_.external.at[v], said, All(screen_result::kUnknown))));
    scored.at[v] = score_.all_answered.at[v] | score_.external.at[v];
  }
  Bits state[kStates] = {};
  state[kScored] = Pack([&](int v) { return scored.at[v]; });
  state[kPartial] =
      Pack([&](int v) { return score_.begun.at[v]; }) & ~state[kScored];
  state[kNotBegun] = ~(state[kScored] | state[kPartial]);
  SetValues(plan.scale->state, Everybody(), state);
  Bits results[3];
  for (int value = 0; value < 3; ++value) {
    results[value] = Pack([&](int v) { return result.at[v] == All(value); });
  }
  SetValues(plan.scale->result, Everybody(), results);
  screen_lacks_ |= ~state[kNotBegun] & Pack([&](int v) {
    return (score_.safety_open.at[v] & ~score_.external.at[v]) |
           score_.safety_illegal.at[v];
  });
}

// Turns points into totals: `score_.low` and `high` where nothing is known,
// both ends where only the range is; and says whose total was computed from
// items.
void Block::TakeTotal(const ScalePlan& plan, Lanes* computed) {
  const CompiledScale& scale = *plan.scale;
  const Eight min_answered = All(scale.min_answered);
  const Eight items = All(scale.summed_items);
  const Eight multiplier = All(scale.multiplier);
  const bool mean = !plan.total_of_sum.empty();
  Lanes prorated;
  Eight any_prorated = {};
  for (int v = 0; v < kVectors; ++v) {
    const Eight answered = score_.answered.at[v];
    computed->at[v] = (answered >= min_answered) & (answered > All(0));
    prorated.at[v] = computed->at[v] & (answered < items);
    any_prorated |= prorated.at[v];
  }
  const bool prorates = Any(any_prorated);
  if (!mean) {
    for (int v = 0; v < kVectors; ++v) {
      score_.low.at[v] = score_.low.at[v] * multiplier;
      score_.high.at[v] = score_.high.at[v] * multiplier;
    }
  }
  if (!mean && !prorates) return;
  auto* low = reinterpret_cast<int16_t*>(&score_.low);
  auto* high = reinterpret_cast<int16_t*>(&score_.high);
  const auto* points = reinterpret_cast<const int16_t*>(&score_.points);
  const auto* count = reinterpret_cast<const int16_t*>(&score_.answered);
  const auto* is_prorated = reinterpret_cast<const int16_t*>(&prorated);
  for (int v = 0; v < kVectors; ++v) {
    if (!mean && !Any(prorated.at[v])) continue;
    for (int i = v * kEight; i < (v + 1) * kEight; ++i) {
      if (is_prorated[i] == 0) {
        if (!mean) continue;
        low[i] = plan.total_of_sum[low[i]];
        high[i] = plan.total_of_sum[high[i]];
      } else if (plan.even.is_even) {
        low[i] = high[i] =
            plan.even.prorated[count[i] - std::max(scale.min_answered, 1)]
                              [points[i]];
      } else {
        // Only a sum is prorated; its ends were multiplied.
        low[i] = high[i] = static_cast<int16_t>(TotalOfPoints(
            scale, ProratedSum(points[i], count[i], scale.summed_items,
                               low[i] / scale.multiplier,
                               high[i] / scale.multiplier)));
      }
    }
  }
}

void Block::EnterTotal(const ScalePlan& plan, const Bits& open) {
  const CompiledScale& scale = *plan.scale;
  Lanes computed;
  TakeTotal(plan, &computed);
  const int16_t* stated = ColumnOrMissing(plan.columns.total);
  const Eight total_min = All(scale.total_min);
  const Eight total_max = All(scale.total_max);
  const Eight none = All(kMissingInColumn);
  const bool worst = scale.source->method() == v1::Scale::WORST;
  const bool any_open = Any(open);
  Lanes scored;
  Lanes partial;
  Eight differ = {};
  for (int v = 0; v < kVectors; ++v) {
    const Eight said = Load(stated + v * kEight);
    Eight legal = (said >= total_min) & (said <= total_max);
    for (int k = 0; k < kEight && !plan.legal_total.empty(); ++k) {
      if (legal[k] == 0) continue;
      legal[k] = static_cast<int16_t>(
          -plan.legal_total[static_cast<size_t>(said[k] - scale.total_min)]);
    }
    const Eight external = legal & ~computed.at[v];
    const Eight some = score_.answered.at[v] > All(0);
    score_.external.at[v] = external;
    scored.at[v] = computed.at[v] | external;
    partial.at[v] = worst ? All(-1) : ~some & score_.any_answer.at[v];
    Eight low = Choose(external, said, Choose(some, score_.low.at[v], none));
    Eight high = Choose(external, said, Choose(some, score_.high.at[v], none));
    if (any_open) {
      const Eight opened = MaskAt(open, v) & (low == none);
      low = Choose(opened, total_min, low);
      high = Choose(opened, total_max, high);
    }
    differ |= low ^ high;
    score_.low.at[v] = low;
    score_.high.at[v] = high;
  }
  Bits state[kStates] = {};
  state[kScored] = Pack([&](int v) { return scored.at[v]; });
  const Bits unscored =
      Pack([&](int v) { return score_.begun.at[v]; }) & ~state[kScored];
  state[kPartial] = unscored & Pack([&](int v) { return partial.at[v]; });
  state[kNotScorable] = unscored & ~state[kPartial];
  state[kNotBegun] = ~(state[kScored] | unscored);
  SetValues(scale.state, Everybody(), state);
  screen_lacks_ |= ~state[kNotBegun] & Pack([&](int v) {
    return (score_.safety_open.at[v] & ~score_.external.at[v]) |
           score_.safety_illegal.at[v];
  });
  CountForPhase(plan, state[kScored]);
  const bool exact = !Any(differ);
  const Bounds total = {score_.low.at, exact ? score_.low.at : score_.high.at};
  SetNumber(scale.total, total);
  if (IsRead(scale.band)) EnterBands(plan, total, open);
}

void Block::CountForPhase(const ScalePlan& plan, const Bits& scored) {
  for (const std::vector<int>& cuts : plan.severity) {
    severity_known_ |= scored;
    for (int level = 0; level < kMaxSeverity; ++level) {
      severity_[level] |= scored & AtLeast(score_.low, cuts[level]);
    }
  }
  for (int from : plan.burden) {
    burden_known_ |= scored;
    burden_met_ |= scored & AtLeast(score_.low, from);
  }
}

void Block::EnterBands(const ScalePlan& plan, Bounds total, const Bits& open) {
  const size_t n = pack_.facts[plan.scale->band].values.size();
  std::fill_n(values_.begin(), n, kNobody);
  Bits left = Everybody();
  for (const BandsPlan& bands : plan.bands) {
    Bits theirs = left;
    if (bands.when != kNoSlot) {
      RunGroups(bands.groups);
      theirs &= pairs_[bands.when].certain;
      left &= ~theirs;
    }
    for (const CompiledBand& band : *bands.bands) {
      values_[band.value] |= theirs & AtLeast(total.high, band.from) &
                             ~AtLeast(total.low, int64_t{band.to} + 1);
    }
  }
  Bits asked = AtLeast(total.low, kMinInColumn);
  if (Any(open)) {
    // The total of those whose scale was not begun was opened to its range.
    const Bits opened =
        open & asked & ~Pack([&](int v) {
          return (score_.answered.at[v] > All(0)) | score_.external.at[v];
        });
    for (size_t value = 0; value < n; ++value) values_[value] |= opened;
  }
  for (size_t value = 0; value < n; ++value) values_[value] &= asked;
  SetValues(plan.scale->band, asked, values_.data());
}

void Block::EnterItems(const ScalePlan& plan) {
  for (size_t i = 0; i < plan.items.size(); ++i) {
    const ItemPlan& item = plan.items[i];
    if (!IsRead(item.fact)) continue;
    Bits open = kNobody;
    if (item.input >= 0) {
      open = said_[item.input].may_be[0] & said_[item.input].may_be[1];
    }
    for (int v = 0; v < kVectors; ++v) {
      const Eight answer = Load(items_[i] + v * kEight);
      const Eight legal = PointsOf(item, answer).legal;
      const Eight illegal = IsSaid(answer) & ~legal;
      const Eight by_items = score_.begun.at[v] & ~score_.external.at[v];
      const Eight unknown = by_items | illegal | MaskAt(open, v);
      const Eight none = All(kMissingInColumn);
      number_low_.at[v] =
          Choose(legal, answer, Choose(unknown, All(item.min), none));
      number_high_.at[v] =
          Choose(legal, answer, Choose(unknown, All(item.max), none));
    }
    SetNumber(item.fact, {number_low_.at, number_high_.at});
  }
}

}  // namespace batch
}  // namespace afterleaf
