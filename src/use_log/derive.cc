#include "src/use_log/derive.h"

#include <algorithm>
#include <set>
#include <string>

#include "absl/types/span.h"
#include "src/base/message.h"
#include "src/use_log/rounding.h"

namespace afterleaf {
namespace {

// Legal ranges of the request's fields (see request.proto).
constexpr int64_t kMaxAmountMg = 1000000;
constexpr int64_t kMaxDosesTenths = 1000;

// How often somebody uses cannot be told from fewer days than a week has.
constexpr int32_t kFewestDays = 7;

}  // namespace

Deriver::Deriver(const LogTable& table, const std::vector<Gap>& gaps)
    : table_(table) {
  const int64_t long_from_h =
      table.pack->phase_model.source->lapse().abstinence_from_h();
  for (const Gap& gap : gaps) {
    if (gap.after >= 0 && gap.known_hours >= long_from_h) {
      long_gaps_.push_back(gap);
    }
  }
  counts_.reserve(table.days.size() + 1);
  counts_.emplace_back();
  int32_t day = table.first_day;
  for (const LogDayFacts& facts : table.days) {
    Counts counts = counts_.back();
    counts.uses += facts.use_count;
    for (const Use& use : table.UsesOf(day)) {
      counts.last_from_s = std::max(counts.last_from_s, use.when.from_s);
      counts.last_to_s = std::max(counts.last_to_s, use.when.to_s);
      counts.last_use_day = day;
    }
    counts.use_days += facts.used() ? 1 : 0;
    counts.known_days += facts.known() ? 1 : 0;
    // Today may still be written down.
    if (!facts.known() && day != table.today) counts.last_unknown = day;
    counts_.push_back(counts);
    ++day;
  }
}

const Deriver::Counts& Deriver::UpTo(int32_t day) const {
  const int32_t last = static_cast<int32_t>(counts_.size()) - 1;
  return counts_[static_cast<size_t>(
      std::clamp(day - table_.first_day + 1, 0, last))];
}

v1::DerivedUse Deriver::At(int32_t day) {
  v1::DerivedUse out;
  if (!table_.Has(day)) return out;
  AddLastUse(day, &out);
  AddUseDays(day, &out);
  AddAbstinence(day, &out);
  const int32_t last_use_day = UpTo(day).last_use_day;
  if (last_use_day >= 0) {
    if (last_use_day != usual_up_to_) {
      usual_.Clear();
      AddUsualDay(last_use_day, &usual_);
      usual_up_to_ = last_use_day;
    }
    out.MergeFrom(usual_);
  }
  const v1::RecoveryDay* recovery = table_.Day(day).recovery;
  if (recovery != nullptr && recovery->has_sleep_minutes()) {
    out.set_sleep_minutes(recovery->sleep_minutes());
  }
  return out;
}

void Deriver::AddLastUse(int32_t day, v1::DerivedUse* out) const {
  const Counts& counts = UpTo(day);
  if (counts.uses == 0) return;
  int64_t to_s = counts.last_to_s;
  // Nobody knows of a use in a day of which nothing is known, or that there was
  // none.
  if (counts.last_unknown > counts.last_use_day) {
    const int64_t end_s = kDaySeconds * (int64_t{counts.last_unknown} + 1) -
                          int64_t{60} * table_.utc_offset_minutes - 1;
    to_s = std::max(to_s, std::min(end_s, table_.now_s));
  }
  if (table_.use_without_time && day == table_.today) to_s = table_.now_s;
  out->set_last_use_from_s(counts.last_from_s);
  out->set_last_use_to_s(to_s);
}

void Deriver::AddUseDays(int32_t day, v1::DerivedUse* out) const {
  const int32_t use_days = UpTo(day).use_days - UpTo(day - 7).use_days;
  bool all_known = true;
  for (int32_t d = day - 6; d <= day; ++d) {
    all_known &= table_.Day(d).known() || d == table_.today;
  }
  all_known &= !table_.use_without_time;
  if (use_days > 0 || all_known) out->set_use_days_last_7(use_days);
}

void Deriver::AddAbstinence(int32_t day, v1::DerivedUse* out) const {
  const int32_t uses = UpTo(day).uses;
  const auto after =
      std::partition_point(long_gaps_.begin(), long_gaps_.end(),
                           [&](const Gap& gap) { return gap.after < uses; });
  if (after == long_gaps_.begin()) return;
  out->set_longest_abstinence_h(
      static_cast<int32_t>(std::prev(after)->known_hours));
}

void Deriver::AddUsualDay(int32_t last_use_day, v1::DerivedUse* out) const {
  const CompiledUseLog& model = table_.pack->use_log;
  const int32_t to_day = last_use_day;
  const int32_t from_day =
      std::max(to_day - model.source->usual_days() + 1, table_.first_day);
  bool times_known = true;
  bool amounts_known = true;
  int64_t amount = 0;
  for (int32_t day = from_day; day <= to_day; ++day) {
    for (const Use& use : table_.UsesOf(day)) {
      times_known &= use.when.exact();
      amounts_known &= use.unit >= 0 && use.unit == model.usual_amount_unit;
      amount += use.amount;
    }
  }
  const int64_t use_days = UpTo(to_day).use_days - UpTo(from_day - 1).use_days;
  const int64_t uses = UpTo(to_day).uses - UpTo(from_day - 1).uses;
  AddProduct(from_day, to_day, out);
  if (amounts_known) {
    const int64_t usual = DivideHalfUp(amount, use_days);
    if (usual <= kMaxAmountMg) {
      out->set_amount_mg(static_cast<int32_t>(usual));
    }
  }
  // An entry for a whole day does not say how often it was.
  if (times_known) {
    const int64_t doses = DivideHalfUp(10 * uses, use_days);
    if (doses <= kMaxDosesTenths) {
      out->set_doses_tenths(static_cast<int32_t>(doses));
    }
  }
  AddFrequency(from_day, to_day, out);
}

// One product, or the value for several. A use without a product leaves it open
// which it was, but does not hide one that is stronger than the weakest.
void Deriver::AddProduct(int32_t from_day, int32_t to_day,
                         v1::DerivedUse* out) const {
  const CompiledUseLog& model = table_.pack->use_log;
  std::set<int> products;
  for (int32_t day = from_day; day <= to_day; ++day) {
    for (const Use& use : table_.UsesOf(day)) products.insert(use.product);
  }
  const bool open = products.erase(-1) > 0;
  if (products.empty()) return;
  int product = *products.begin();
  if (products.size() > 1) {
    product = model.mixed_product;
  } else if (open) {
    if (product != model.mixed_product && model.product_rank[product] <= 0) {
      return;
    }
    product = model.mixed_product;
  }
  const CompiledInput& input = table_.pack->inputs[model.product_input];
  if (product >= 0) {
    out->set_product(
        MessageText(table_.pack->facts[input.fact].values[product]));
  }
}

void Deriver::AddFrequency(int32_t from_day, int32_t to_day,
                           v1::DerivedUse* out) const {
  const int32_t days = to_day - from_day + 1;
  const int32_t known = UpTo(to_day).known_days - UpTo(from_day - 1).known_days;
  if (days < kFewestDays || known < days) return;
  const int32_t use_days = UpTo(to_day).use_days - UpTo(from_day - 1).use_days;
  // Upward: half a day more a week is a day more.
  out->set_days_per_week((7 * use_days + days - 1) / days);
}

}  // namespace afterleaf
