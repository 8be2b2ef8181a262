#include <algorithm>

#include "src/base/limits.h"
#include "src/pack/compile_log_parts.h"

namespace afterleaf {
namespace {

using Rule = LogRuleCompiler<v1::UseLogRule, CompiledLogRule>;

constexpr int kDaysOfCap = 7;
constexpr int kHoursOfDay = 24;
constexpr int kMinutesOfDay = 1440;

void Window(Rule* rule, const char* field, int days) {
  rule->Number(field, days, 1, kMaxRuleDays);
}

void Hours(Rule* rule, const char* field, int hours) {
  rule->Number(field, hours, 1, kMaxRuleHours);
}

// Of a time without use: what lies inside one day is none.
void HoursWithoutUse(Rule* rule, const char* field, int hours) {
  rule->Number(field, hours, kHoursOfDay, kMaxRuleHours);
}

// A rule that says something for itself and concludes nothing.
void OnlyTold(Rule* rule) {
  if (!rule->source().flag().empty()) {
    rule->Error("PACK_BAD_RANGE", "flag",
                "nothing follows from what this kind tells: no flag");
  }
  if (!rule->source().answers().empty()) {
    rule->Error("PACK_BAD_RANGE", "answers",
                "nothing follows from what this kind tells: no answer");
  }
}

void UseDays(Rule* rule) {
  const v1::UseDaysRule& kind = rule->source().use_days();
  if (kind.any().empty()) {
    rule->Error("PACK_EMPTY_DOMAIN", "use_days.any", "needs a number of days");
  }
  for (int i = 0; i < kind.any_size(); ++i) {
    const Path path = {rule->path(), "use_days.any", i};
    const int window = kind.any(i).within_days();
    CheckNumber(rule->context(), {path, "within_days"}, window, 1,
                kMaxRuleDays);
    CheckNumber(rule->context(), {path, "at_least"}, kind.any(i).at_least(), 1,
                std::max(1, window));
  }
}

void OwnCap(Rule* rule) {
  // The cap is one of days in 7: more than that in fewer days is more than that
  // in 7, too; in more days it says nothing.
  rule->Number("own_cap.within_days", rule->source().own_cap().within_days(), 1,
               kDaysOfCap);
}

bool IsAmount(v1::MeanChangeRule::Measure measure) {
  return measure == v1::MeanChangeRule::AMOUNT_PER_USE_DAY ||
         measure == v1::MeanChangeRule::AMOUNT_PER_DAY;
}

void Change(Rule* rule) {
  const v1::MeanChangeRule& kind = rule->source().mean_change();
  switch (kind.change_case()) {
    case v1::MeanChangeRule::kRisesToPercent:
      rule->Number("mean_change.rises_to_percent", kind.rises_to_percent(), 101,
                   kMaxMeanChange);
      return;
    case v1::MeanChangeRule::kFallsBelowPercent:
      rule->Number("mean_change.falls_below_percent",
                   kind.falls_below_percent(), 1, 100);
      return;
    case v1::MeanChangeRule::kRisesByTenths:
      rule->Number("mean_change.rises_by_tenths", kind.rises_by_tenths(), 1,
                   kMaxMeanChange);
      break;
    case v1::MeanChangeRule::kFallsByTenths:
      rule->Number("mean_change.falls_by_tenths", kind.falls_by_tenths(), 1,
                   kMaxMeanChange);
      break;
    case v1::MeanChangeRule::CHANGE_NOT_SET:
      rule->Error("PACK_BAD_CONDITION", "mean_change",
                  "needs a change, such as `rises_to_percent`");
      return;
  }
  if (IsAmount(kind.measure())) {
    rule->Error("PACK_WRONG_TYPE", "mean_change",
                "amounts may be of any unit, so they change by a percentage, "
                "not by tenths");
  }
}

void MeanChange(Rule* rule) {
  const v1::MeanChangeRule& kind = rule->source().mean_change();
  const v1::MeanChangeRule::Measure measure = kind.measure();
  if (measure == v1::MeanChangeRule::MEASURE_UNSPECIFIED ||
      !v1::MeanChangeRule::Measure_IsValid(measure)) {
    rule->Error("PACK_UNKNOWN_VALUE", "mean_change.measure",
                "needs a measure, such as AMOUNT_PER_USE_DAY");
  }
  Window(rule, "mean_change.window_days", kind.window_days());
  // Of ratings there may be several on a day.
  rule->DaysOfWindow("mean_change.min_days", kind.min_days(), 1,
                     measure == v1::MeanChangeRule::WANTED_EFFECT
                         ? kMaxRuleDays
                         : kind.window_days());
  Change(rule);
}

void Chasing(Rule* rule) {
  const v1::ChasingRule& kind = rule->source().chasing();
  const auto& above = rule->context()->mean_changes;
  const auto found = above.find(kind.rule());
  if (found == above.end()) {
    rule->Error("PACK_UNKNOWN_ID", "chasing.rule",
                {"no rule \"", kind.rule(),
                 "\" about the change of a mean above this one"});
  } else {
    rule->compiled().refers_to = found->second;
  }
  Window(rule, "chasing.within_days", kind.within_days());
}

void Relief(Rule* rule) {
  const v1::ReliefRule& kind = rule->source().relief();
  const auto& reasons = rule->context()->pack->use_log.reasons;
  const auto found = reasons.find(kind.reason());
  if (found == reasons.end()) {
    rule->Error(
        "PACK_UNKNOWN_ID", "relief.reason",
        {"no reason \"", kind.reason(), "\" of a use in use_log_model"});
  } else {
    rule->compiled().refers_to = found->second;
  }
  Window(rule, "relief.of_use_days", kind.of_use_days());
  rule->DaysOfWindow("relief.relief_days", kind.relief_days(), 1,
                     kind.of_use_days());
  rule->Number("relief.waking_minutes", kind.waking_minutes(), 0,
               kMinutesOfDay);
  Window(rule, "relief.waking_within_days", kind.waking_within_days());
  rule->DaysOfWindow("relief.waking_days", kind.waking_days(), 1,
                     kind.waking_within_days());
}

void BreakScore(Rule* rule) {
  const v1::BreakScoreRule& kind = rule->source().break_score();
  HoursWithoutUse(rule, "break_score.gap_h", kind.gap_h());
  const int scale = rule->context()->FindScale(
      kind.scale(), {rule->path(), "break_score.scale"});
  rule->compiled().refers_to = scale;
  if (scale < 0) return;
  const CompiledScale& scored = rule->context()->pack->scales[scale];
  if (scored.total == kNoFact) {
    rule->Error("PACK_WRONG_TYPE", "break_score.scale",
                "a scale without a total");
    return;
  }
  rule->Number("break_score.total_from", kind.total_from(), scored.total_min,
               scored.total_max);
}

void BreakMissed(Rule* rule) {
  Window(rule, "break_missed.within_days",
         rule->source().break_missed().within_days());
}

void LabelChange(Rule* rule) {
  OnlyTold(rule);
  Window(rule, "label_change.within_days",
         rule->source().label_change().within_days());
}

void ProductRise(Rule* rule) {
  Window(rule, "product_rise.window_days",
         rule->source().product_rise().window_days());
  if (rule->context()->pack->source.use_log_model().products_rising_size() <
      2) {
    rule->Error("PACK_EMPTY_DOMAIN", "product_rise",
                "use_log_model.products_rising names no two products, so none "
                "is stronger than another");
  }
}

void CoUse(Rule* rule) {
  Hours(rule, "co_use.within_h", rule->source().co_use().within_h());
  Hours(rule, "co_use.recent_h", rule->source().co_use().recent_h());
  if (rule->context()->pack->source.use_log_model().depressants().empty()) {
    rule->Error("PACK_EMPTY_DOMAIN", "co_use",
                "use_log_model names no depressants");
  }
}

void Association(Rule* rule) {
  OnlyTold(rule);
  rule->Number("association.min_pairs",
               rule->source().association().min_pairs(), 2, kMaxRuleDays);
}

void ReportMissing(Rule* rule) {
  Window(rule, "report_missing.within_days",
         rule->source().report_missing().within_days());
}

void BeforeExercise(Rule* rule) {
  const v1::BeforeExerciseRule& kind = rule->source().before_exercise();
  Hours(rule, "before_exercise.within_h", kind.within_h());
  Window(rule, "before_exercise.within_days", kind.within_days());
}

void LogGap(Rule* rule) {
  Window(rule, "log_gap.days", rule->source().log_gap().days());
}

void OffPlan(Rule* rule) {
  const v1::OffPlanRule& kind = rule->source().off_plan();
  Window(rule, "off_plan.days_in_row", kind.days_in_row());
  Window(rule, "off_plan.within_days", kind.within_days());
}

void Driving(Rule* rule) {
  const v1::DrivingRule& kind = rule->source().driving();
  Hours(rule, "driving.within_h", kind.within_h());
  Window(rule, "driving.within_days", kind.within_days());
}

void AfterAbstinence(Rule* rule) {
  const v1::AfterAbstinenceRule& kind = rule->source().after_abstinence();
  HoursWithoutUse(rule, "after_abstinence.abstinence_h", kind.abstinence_h());
  Window(rule, "after_abstinence.within_days", kind.within_days());
}

struct Kind {
  v1::UseLogRule::KindCase kind;
  void (*compile)(Rule* rule);
};

constexpr Kind kKinds[] = {
    {v1::UseLogRule::kUseDays, UseDays},
    {v1::UseLogRule::kOwnCap, OwnCap},
    {v1::UseLogRule::kMeanChange, MeanChange},
    {v1::UseLogRule::kChasing, Chasing},
    {v1::UseLogRule::kRelief, Relief},
    {v1::UseLogRule::kBreakScore, BreakScore},
    {v1::UseLogRule::kBreakMissed, BreakMissed},
    {v1::UseLogRule::kLabelChange, LabelChange},
    {v1::UseLogRule::kProductRise, ProductRise},
    {v1::UseLogRule::kCoUse, CoUse},
    {v1::UseLogRule::kAssociation, Association},
    {v1::UseLogRule::kReportMissing, ReportMissing},
    {v1::UseLogRule::kBeforeExercise, BeforeExercise},
    {v1::UseLogRule::kLogGap, LogGap},
    {v1::UseLogRule::kOffPlan, OffPlan},
    {v1::UseLogRule::kDriving, Driving},
    {v1::UseLogRule::kAfterAbstinence, AfterAbstinence},
};

}  // namespace

void CompileLogRules(CompileContext* context, IdSet* ids) {
  int position = 0;
  for (const v1::UseLogRule& source : context->pack->source.use_log_rules()) {
    const Path path = {"use_log_rules", position, source.id()};
    Rule rule(context, source, path);
    rule.CompileHead(ids);
    rule.CompileKind(kKinds);
    if (source.has_mean_change()) {
      context->mean_changes.emplace(source.id(), position);
    }
    context->pack->use_log.rules.push_back(rule.compiled());
    ++position;
  }
}

}  // namespace afterleaf
