#include <utility>

#include "src/base/limits.h"
#include "src/pack/compile_log_parts.h"
#include "src/pack/metrics.h"

namespace afterleaf {
namespace {

using Rule = LogRuleCompiler<v1::MetricRule, CompiledMetricRule>;

const MetricInfo& InfoOf(const Rule& rule) {
  return Metrics()[static_cast<size_t>(rule.source().metric()) - 1];
}

// At least one bound, and a range of values that the metric can have.
template <class Range>
void CheckBounds(Rule* rule, const char* kind, const Range& range) {
  const MetricInfo& metric = InfoOf(*rule);
  const Path path = {rule->path(), kind};
  if (!range.has_from() && !range.has_to()) {
    rule->Error("PACK_BAD_RANGE", kind, "needs `from`, `to` or both");
  }
  if (range.has_from()) {
    CheckNumber(rule->context(), {path, "from"}, range.from(), metric.min,
                metric.max);
  }
  if (range.has_to()) {
    CheckNumber(rule->context(), {path, "to"}, range.to(), metric.min,
                metric.max);
  }
  if (range.has_from() && range.has_to() && range.from() > range.to()) {
    rule->Error("PACK_BAD_RANGE", kind, "`from` must not be above `to`");
  }
}

void Latest(Rule* rule) {
  const v1::LatestRule& kind = rule->source().latest();
  rule->Number("latest.within_days", kind.within_days(), 1, kMaxRuleDays);
  CheckBounds(rule, "latest", kind);
}

void DaysInRow(Rule* rule) {
  const v1::DaysInRowRule& kind = rule->source().days_in_row();
  rule->Number("days_in_row.days", kind.days(), 1, kMaxRuleDays);
  CheckBounds(rule, "days_in_row", kind);
}

void DaysOf(Rule* rule) {
  const v1::DaysOfRule& kind = rule->source().days_of();
  rule->Number("days_of.of_days", kind.of_days(), 1, kMaxRuleDays);
  rule->DaysOfWindow("days_of.days", kind.days(), 1, kind.of_days());
  CheckBounds(rule, "days_of", kind);
}

void Mean(Rule* rule) {
  const v1::MeanRule& kind = rule->source().mean();
  const MetricInfo& metric = InfoOf(*rule);
  rule->Number("mean.within_days", kind.within_days(), 1, kMaxRuleDays);
  rule->DaysOfWindow("mean.min_days", kind.min_days(), 1, kind.within_days());
  // Nothing lies below the smallest value.
  rule->Number("mean.below", kind.below(), metric.min + 1, metric.max);
}

void Baseline(Rule* rule) {
  const v1::BaselineRule& kind = rule->source().baseline();
  const MetricInfo& metric = InfoOf(*rule);
  rule->Number("baseline.baseline_days", kind.baseline_days(), 2,
               kMaxBaselineDays);
  // A deviation needs two values.
  rule->DaysOfWindow("baseline.min_days", kind.min_days(), 2,
                     kind.baseline_days());
  rule->Number("baseline.days", kind.days(), 1, kMaxRuleDays);
  switch (kind.against_case()) {
    case v1::BaselineRule::kBelowSdHundredths:
      if (metric.min < 1 || metric.max > kMaxLogarithmOf) {
        rule->Error("PACK_WRONG_TYPE", "baseline.below_sd_hundredths",
                    {"compares logarithms, which are those of 1 to ",
                     kMaxLogarithmOf, "; this metric has other values"});
      }
      rule->Number("baseline.below_sd_hundredths", kind.below_sd_hundredths(),
                   1, kMaxDeviationHundredths);
      rule->DaysOfWindow("baseline.recent_days", kind.recent_days(), 1,
                         kind.baseline_days());
      return;
    case v1::BaselineRule::kAboveMean:
      rule->Number("baseline.above_mean", kind.above_mean(), 1,
                   metric.max - metric.min);
      if (kind.recent_days() != 0) {
        rule->Error("PACK_BAD_RANGE", "baseline.recent_days",
                    "the value of each day is compared, not a mean of days");
      }
      return;
    case v1::BaselineRule::AGAINST_NOT_SET:
      rule->Error("PACK_BAD_CONDITION", "baseline",
                  "needs `below_sd_hundredths` or `above_mean`");
  }
}

struct Kind {
  v1::MetricRule::KindCase kind;
  void (*compile)(Rule* rule);
};

constexpr Kind kKinds[] = {
    {v1::MetricRule::kLatest, Latest},
    {v1::MetricRule::kDaysInRow, DaysInRow},
    {v1::MetricRule::kDaysOf, DaysOf},
    {v1::MetricRule::kMean, Mean},
    {v1::MetricRule::kBaseline, Baseline},
};

void CompilePrompts(Rule* rule) {
  for (int i = 0; i < rule->source().prompts_size(); ++i) {
    const absl::string_view id = rule->source().prompts(i);
    const Path path = {rule->path(), "prompts", i};
    const int scale = rule->context()->FindScale(id, path);
    if (scale >= 0) rule->compiled().prompts.push_back(scale);
  }
}

}  // namespace

void CompileMetricRules(CompileContext* context, IdSet* ids) {
  int position = 0;
  for (const v1::MetricRule& source : context->pack->source.metric_rules()) {
    const Path path = {"metric_rules", position, source.id()};
    Rule rule(context, source, path);
    ++position;
    rule.CompileHead(ids);
    CompilePrompts(&rule);
    if (source.metric() == v1::METRIC_UNSPECIFIED ||
        !v1::Metric_IsValid(source.metric())) {
      rule.Error("PACK_UNKNOWN_VALUE", "metric",
                 "needs a metric, such as SORENESS");
    } else {
      rule.CompileKind(kKinds);
    }
    context->pack->use_log.metrics.push_back(std::move(rule.compiled()));
  }
}

}  // namespace afterleaf
