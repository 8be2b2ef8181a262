#include "src/use_log/association.h"

#include <optional>

#include "absl/numeric/int128.h"
#include "absl/types/span.h"
#include "src/pack/texts.h"
#include "src/use_log/comparisons.h"
#include "src/use_log/rounding.h"

namespace afterleaf {
namespace {

std::optional<int32_t> RecoveryAfter(const LogTable& table, int32_t day) {
  const v1::RecoveryDay* next = table.Day(day + 1).recovery;
  if (next != nullptr && next->has_overall_recovery()) {
    return next->overall_recovery();
  }
  const absl::Span<const Use> uses = table.UsesOf(day);
  for (auto use = uses.rbegin(); use != uses.rend(); ++use) {
    if (use->entry->has_next_day_recovery()) {
      return use->entry->next_day_recovery();
    }
  }
  return std::nullopt;
}

struct Sums {
  int64_t count = 0;
  int64_t recovery = 0;
  int64_t squares = 0;

  void Add(int32_t value) {
    ++count;
    recovery += value;
    squares += int64_t{value} * value;
  }
  int32_t MeanTenths() const {
    return static_cast<int32_t>(DivideHalfUp(10 * recovery, count));
  }
};

// Pearson's correlation of use, as 0 and 1, with recovery, in hundredths and
// half rounded away from zero. Nothing when all days or all ratings are alike.
//
// r = covariance / sqrt(spread), each times the square of the number of pairs.
// It is at least (2k - 1) / 200 exactly when 200^2 covariance^2 is at least
// (2k - 1)^2 spread, so no root is taken.
std::optional<int32_t> CorrelationHundredths(const Sums& use,
                                             const Sums& no_use) {
  const absl::int128 count = use.count + no_use.count;
  const absl::int128 recovery = use.recovery + no_use.recovery;
  const absl::int128 squares = use.squares + no_use.squares;
  const absl::int128 covariance = count * use.recovery - use.count * recovery;
  const absl::int128 spread = absl::int128(use.count) * no_use.count *
                              (count * squares - recovery * recovery);
  if (spread == 0) return std::nullopt;
  const absl::int128 square = 40000 * covariance * covariance;
  int32_t hundredths = 0;
  for (int64_t odd = 1; odd * odd * spread <= square; odd += 2) ++hundredths;
  return covariance < 0 ? -hundredths : hundredths;
}

const v1::AssociationRule* FindRule(const CompiledUseLog& model) {
  for (const CompiledLogRule& rule : model.rules) {
    if (rule.source->has_association()) return &rule.source->association();
  }
  return nullptr;
}

}  // namespace

std::vector<RecoveryPair> RecoveryPairs(const LogTable& table) {
  std::vector<RecoveryPair> pairs;
  // Nobody knows yet how the day after today will be.
  for (int32_t day = table.first_day; day < table.today; ++day) {
    const LogDayFacts& facts = table.Day(day);
    if (!facts.known()) continue;
    const std::optional<int32_t> recovery = RecoveryAfter(table, day);
    if (recovery.has_value()) pairs.push_back({day, facts.used(), *recovery});
  }
  return pairs;
}

void WriteAssociation(const LogTable& table, int locale,
                      v1::UseLogAnalysis* out) {
  const CompiledUseLog& model = table.pack->use_log;
  const v1::AssociationRule* rule = FindRule(model);
  if (rule == nullptr) return;
  Sums use;
  Sums no_use;
  for (const RecoveryPair& pair : RecoveryPairs(table)) {
    (pair.used ? use : no_use).Add(pair.recovery);
  }
  const int64_t pairs = use.count + no_use.count;
  if (pairs < rule->min_pairs()) return;
  const std::optional<int32_t> r = CorrelationHundredths(use, no_use);
  if (!r.has_value()) return;

  v1::RecoveryAssociation* association = out->mutable_association();
  association->set_pairs(static_cast<int32_t>(pairs));
  association->set_use_pairs(static_cast<int32_t>(use.count));
  association->set_r_hundredths(*r);
  association->set_mean_after_use_tenths(use.MeanTenths());
  association->set_mean_after_no_use_tenths(no_use.MeanTenths());
  TextId about = model.texts.recovery_alike;
  if (*r < 0) about = model.texts.recovery_lower;
  if (*r > 0) about = model.texts.recovery_higher;
  association->set_about(TextIn(*table.pack, locale, about));
}

}  // namespace afterleaf
