#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "src/use_log/use_rules.h"

namespace afterleaf {
namespace {

// Every use of some days. Uses stand in the order of days.
absl::Span<const Use> UsesIn(const LogTable& table, const DaySpan& days) {
  const auto from = std::partition_point(
      table.uses.begin(), table.uses.end(),
      [&](const Use& use) { return use.when.day < days.from; });
  const auto to = std::partition_point(
      from, table.uses.end(),
      [&](const Use& use) { return use.when.day <= days.to; });
  return absl::MakeConstSpan(table.uses)
      .subspan(static_cast<size_t>(from - table.uses.begin()),
               static_cast<size_t>(to - from));
}

// Place of the strongest product among those that have one; -1: none has.
int StrongestProduct(const LogTable& table, const DaySpan& days) {
  const std::vector<int>& rank = table.pack->use_log.product_rank;
  int strongest = -1;
  for (const Use& use : UsesIn(table, days)) {
    if (use.product < 0) continue;
    strongest = std::max(strongest, rank[static_cast<size_t>(use.product)]);
  }
  return strongest;
}

}  // namespace

Held HoldsLabelChange(const UseRuleCase& rule) {
  const DaySpan days =
      LastDays(rule.table, rule.source().label_change().within_days());
  absl::string_view first;
  for (const Use& use : UsesIn(rule.table, days)) {
    const absl::string_view label =
        absl::StripAsciiWhitespace(use.entry->vein_label());
    if (label.empty()) continue;
    if (first.empty()) first = label;
    if (!absl::EqualsIgnoreCase(label, first)) return days;
  }
  return std::nullopt;
}

Held HoldsProductRise(const UseRuleCase& rule) {
  const int32_t window = rule.source().product_rise().window_days();
  const DaySpan last = LastDays(rule.table, window);
  const DaySpan before = {last.from - window, last.from - 1};
  const int strongest_before = StrongestProduct(rule.table, before);
  if (strongest_before < 0 ||
      StrongestProduct(rule.table, last) <= strongest_before) {
    return std::nullopt;
  }
  return DaySpan{before.from, last.to};
}

Held HoldsReportMissing(const UseRuleCase& rule) {
  const DaySpan days =
      LastDays(rule.table, rule.source().report_missing().within_days());
  for (const Use& use : UsesIn(rule.table, days)) {
    if (use.entry->lab_report_seen() != "Y") return days;
  }
  return std::nullopt;
}

}  // namespace afterleaf
