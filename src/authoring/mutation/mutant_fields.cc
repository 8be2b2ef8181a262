#include "src/authoring/mutation/mutant_fields.h"

#include "google/protobuf/descriptor.h"
#include "src/authoring/mutation/mutants.h"

namespace afterleaf {
namespace authoring {
namespace {

using How = FieldChange;

constexpr char kThresholds[] = "thresholds";
constexpr char kRules[] = "rules dropped";
constexpr char kMembers[] = "condition members dropped";
constexpr char kValues[] = "condition values dropped";
constexpr char kFlipped[] = "yes/no tests flipped";
constexpr char kTiers[] = "tiers";
constexpr char kCeilings[] = "ceilings";
constexpr char kBounds[] = "what limits forbid";
constexpr char kDoses[] = "doses";
constexpr char kOffers[] = "how protocols are offered";
constexpr char kUnknown[] = "unknown answers ignored";
constexpr char kSilence[] = "silence and screen";
constexpr char kPhases[] = "phase model";
constexpr char kIndexes[] = "indexes";
constexpr char kScales[] = "scales";
constexpr char kLogs[] = "rules about logs";
constexpr char kLogNames[] = "names in logs";

constexpr MutantField kRows[] = {
    {"Condition", "from", How::kByOne, kThresholds},
    {"Condition", "to", How::kByOne, kThresholds},
    {"Condition", "at_least", How::kByOne, kThresholds},
    {"Condition", "is_one_of", How::kDropEntries, kValues},
    {"Condition", "is", How::kFlip, kFlipped},
    {"Condition", "all", How::kDropAndNegate, kMembers},
    {"Condition", "any", How::kDropAndNegate, kMembers},
    {"Condition", "none", How::kDropAndNegate, kMembers},
    {"Condition", "of", How::kDropAndNegate, kMembers},
    {"Pack", "findings", How::kDropEntries, kRules},
    {"Pack", "alerts", How::kDropEntries, kRules},
    {"Pack", "limits", How::kDropEntries, kRules},
    {"Pack", "protocols", How::kDropEntries, kRules},
    {"Alert", "tier", How::kStep, kTiers},
    {"Alert", "ignore_unknown_because", How::kClear, kUnknown},
    {"Limit", "max_intensity", How::kStep, kCeilings},
    {"Limit", "max_minutes", How::kByOne, kCeilings},
    {"Limit", "forbid_tags", How::kDropEntries, kBounds},
    {"Limit", "forbid_kinds", How::kDropEntries, kBounds},
    {"Limit", "only_protocols", How::kDropEntries, kBounds},
    {"Limit", "ignore_unknown_because", How::kClear, kUnknown},
    {"Protocol", "protocol_class", How::kStep, kOffers},
    {"Protocol", "needs", How::kStepAlways, kOffers},
    {"Protocol", "rank", How::kNeighbour, kOffers},
    {"Dose", "intensity_from", How::kStepAlways, kDoses},
    {"Dose", "intensity_to", How::kStepAlways, kDoses},
    {"Dose", "minutes_from", How::kByOne, kDoses},
    {"Dose", "minutes_to", How::kByOne, kDoses},
    {"Dose", "days_per_week_from", How::kByOne, kDoses},
    {"Dose", "days_per_week_to", How::kByOne, kDoses},
    {"Dose", "week_minutes_from", How::kByOne, kDoses},
    {"Dose", "week_minutes_to", How::kByOne, kDoses},
    {"Input", "silence_number", How::kByOne, kSilence},
    {"Input", "silence_value", How::kOtherValue, kSilence},
    {"Input", "not_asked_because", How::kClear, kSilence},
    {"Input", "screen", How::kStep, kSilence},
    {"PhaseDef", "ceiling", How::kStepAlways, kCeilings},
    {"PhaseDef", "acuity", How::kByOne, kPhases},
    {"Window", "boundaries_h", How::kByOne, kPhases},
    {"WindowModifier", "add_h", How::kByOne, kPhases},
    {"LatePhase", "from_h", How::kByOne, kPhases},
    {"LatePhase", "sure_from_h", How::kByOne, kPhases},
    {"LatePhase", "burden", How::kDropEntries, kPhases},
    {"BurdenTest", "from", How::kByOne, kPhases},
    {"SeverityScale", "cuts", How::kByOne, kPhases},
    {"PhaseModel", "modifiers", How::kDropEntries, kPhases},
    {"PhaseModel", "score_steps", How::kDropEntries, kPhases},
    {"PhaseModel", "tapering_gap_h", How::kByOne, kPhases},
    {"PhaseModel", "using_gap_h", How::kByOne, kPhases},
    {"PhaseModel", "frequent_using_gap_h", How::kByOne, kPhases},
    {"PhaseModel", "frequent_from", How::kByOne, kPhases},
    {"ScoreStep", "severity_from", How::kByOne, kPhases},
    {"ScoreStep", "within_h_after_acute", How::kByOne, kPhases},
    {"ScoreStep", "from", How::kDropEntries, kPhases},
    {"Lapse", "abstinence_from_h", How::kByOne, kPhases},
    {"Lapse", "recent_below_h", How::kByOne, kPhases},
    {"Lapse", "relapse_from_days", How::kByOne, kPhases},
    {"Index", "discount", How::kByOne, kIndexes},
    {"Index", "bands", How::kEdges, kIndexes},
    {"IndexComponent", "max_points", How::kByOne, kIndexes},
    {"Cut", "from", How::kByOneAlways, kIndexes},
    {"Cut", "points", How::kByOneAlways, kIndexes},
    {"EnumPoints", "points", How::kByOneAlways, kIndexes},
    {"Scale", "bands", How::kEdges, kScales},
    {"BandSet", "bands", How::kEdges, kScales},
    {"Scale", "multiplier", How::kByOne, kScales},
    {"Scale", "min_answered", How::kByOne, kScales},
    {"Scale", "total_per_unit", How::kByOne, kScales},
    {"Scale", "skips", How::kDropEntries, kRules},
    {"Scale", "notes", How::kDropEntries, kRules},
    {"ValuePoints", "points", How::kByOneAlways, kScales},
    {"SkipRule", "value", How::kByOneAlways, kScales},
    {"SkipRule", "set", How::kByOneAlways, kScales},
    {"SkipRule", "then", How::kDropEntries, kScales},
    {"ChangeThreshold", "points", How::kByOne, kScales},
    {"ChangeThreshold", "percent", How::kByOne, kScales},
    {"TotalUnit", "divide_by", How::kByOne, kScales},
    {"Pack", "use_log_rules", How::kDropEntries, kRules},
    {"Pack", "metric_rules", How::kDropEntries, kRules},
    {"UseLogRule", "flag", How::kClear, kLogs},
    {"UseLogRule", "answers", How::kClear, kLogs},
    {"MetricRule", "flag", How::kClear, kLogs},
    {"MetricRule", "answers", How::kClear, kLogs},
    {"MetricRule", "prompts", How::kDropEntries, kLogs},
    {"MetricRule", "metric", How::kStep, kLogs},
    {"UseDaysRule", "any", How::kDropEntries, kLogs},
    {"DayCount", "within_days", How::kByOne, kLogs},
    {"DayCount", "at_least", How::kByOne, kLogs},
    {"OwnCapRule", "within_days", How::kByOne, kLogs},
    {"MeanChangeRule", "window_days", How::kByOne, kLogs},
    {"MeanChangeRule", "min_days", How::kByOne, kLogs},
    {"MeanChangeRule", "rises_to_percent", How::kByOne, kLogs},
    {"MeanChangeRule", "rises_by_tenths", How::kByOne, kLogs},
    {"MeanChangeRule", "falls_by_tenths", How::kByOne, kLogs},
    {"MeanChangeRule", "falls_below_percent", How::kByOne, kLogs},
    {"ChasingRule", "within_days", How::kByOne, kLogs},
    {"ReliefRule", "relief_days", How::kByOne, kLogs},
    {"ReliefRule", "of_use_days", How::kByOne, kLogs},
    {"ReliefRule", "waking_minutes", How::kByOne, kLogs},
    {"ReliefRule", "waking_days", How::kByOne, kLogs},
    {"ReliefRule", "waking_within_days", How::kByOne, kLogs},
    {"BreakScoreRule", "gap_h", How::kByOne, kLogs},
    {"BreakScoreRule", "total_from", How::kByOne, kLogs},
    {"BreakMissedRule", "within_days", How::kByOne, kLogs},
    {"LabelChangeRule", "within_days", How::kByOne, kLogs},
    {"ProductRiseRule", "window_days", How::kByOne, kLogs},
    {"CoUseRule", "within_h", How::kByOne, kLogs},
    {"CoUseRule", "recent_h", How::kByOne, kLogs},
    {"AssociationRule", "min_pairs", How::kByOne, kLogs},
    {"ReportMissingRule", "within_days", How::kByOne, kLogs},
    {"BeforeExerciseRule", "within_h", How::kByOne, kLogs},
    {"BeforeExerciseRule", "within_days", How::kByOne, kLogs},
    {"LogGapRule", "days", How::kByOne, kLogs},
    {"OffPlanRule", "days_in_row", How::kByOne, kLogs},
    {"OffPlanRule", "within_days", How::kByOne, kLogs},
    {"DrivingRule", "within_h", How::kByOne, kLogs},
    {"DrivingRule", "within_days", How::kByOne, kLogs},
    {"AfterAbstinenceRule", "abstinence_h", How::kByOne, kLogs},
    {"AfterAbstinenceRule", "within_days", How::kByOne, kLogs},
    {"LatestRule", "within_days", How::kByOne, kLogs},
    {"LatestRule", "from", How::kByOne, kLogs},
    {"LatestRule", "to", How::kByOne, kLogs},
    {"DaysInRowRule", "days", How::kByOne, kLogs},
    {"DaysInRowRule", "from", How::kByOne, kLogs},
    {"DaysInRowRule", "to", How::kByOne, kLogs},
    {"DaysOfRule", "days", How::kByOne, kLogs},
    {"DaysOfRule", "of_days", How::kByOne, kLogs},
    {"DaysOfRule", "from", How::kByOne, kLogs},
    {"DaysOfRule", "to", How::kByOne, kLogs},
    {"MeanRule", "within_days", How::kByOne, kLogs},
    {"MeanRule", "min_days", How::kByOne, kLogs},
    {"MeanRule", "below", How::kByOne, kLogs},
    {"BaselineRule", "baseline_days", How::kByOne, kLogs},
    {"BaselineRule", "min_days", How::kByOne, kLogs},
    {"BaselineRule", "days", How::kByOne, kLogs},
    {"BaselineRule", "below_sd_hundredths", How::kByOne, kLogs},
    {"BaselineRule", "above_mean", How::kByOne, kLogs},
    {"BaselineRule", "recent_days", How::kByOne, kLogs},
    {"MeanChangeRule", "amount_not_reduced", How::kFlipAlways, kLogs},
    {"MeanChangeRule", "without_plan", How::kFlipAlways, kLogs},
    {"UseLogModel", "substance_names", How::kDropEntries, kLogNames},
    {"UseLogModel", "depressants", How::kDropEntries, kLogNames},
    {"LogName", "other_names", How::kDropEntries, kLogNames},
    {"UseLogModel", "units", How::kDropEntries, kLogNames},
    {"UseLogModel", "reasons", How::kDropEntries, kLogNames},
    {"UseLogModel", "products_rising", How::kDropEntries, kLogNames},
    {"UseLogModel", "usual_days", How::kByOne, kLogs},
    {"UseLogModel", "on_plan_percent", How::kByOne, kLogs},
    {"UseLogModel", "milestone_days", How::kByOne, kLogs},
    {"LogUnit", "max_thousandths", How::kByOne, kLogs},
    {"LogUnit", "plannable", How::kFlipAlways, kLogs},
    {"LogUnit", "unknown", How::kFlipAlways, kLogs},
};

struct Hint {
  const char* kind;
  const char* needs;
};

constexpr Hint kHints[] = {
    {kThresholds, "a person on either side of the number"},
    {kRules, "a person for whom the rule does something, and what it does"},
    {kMembers, "a person for whom this part alone decides"},
    {kNegatedMembers, "a person for whom this part alone decides"},
    {kValues, "a person with this value"},
    {kFlipped, "a person for whom this test alone decides"},
    {kTiers, "a person with this alert alone, and the tier"},
    {kCeilings, "a person whom nothing else holds as low, and the ceiling"},
    {kBounds, "a person who gets what this entry forbids or leaves but for it"},
    {kUnknown, "a person who does not know the answer, and what then applies"},
    {kDoses, "a person who is offered it, and `offers` with its dose"},
    {kOffers,
     "a person who is offered it, with `offers`, or "
     "`protocols_in_order` with its neighbour"},
    {kSilence, "a person who did not say it, and what then follows"},
    {kPhases, "a person on either side of the number, and the phase"},
    {kIndexes, "a person on either side of the number, and `indexes`"},
    {kScales, "answers on either side of the number, and `expect_score`"},
    {kLogs, "a log on either side of it, and `expect_log`"},
    {kLogNames, "a log that has the name, and what follows in `expect_log`"},
};

}  // namespace

const MutantField* FindMutantField(
    const google::protobuf::FieldDescriptor& field) {
  for (const MutantField& row : kRows) {
    if (field.containing_type()->name() == row.message &&
        field.name() == row.field) {
      return &row;
    }
  }
  return nullptr;
}

std::vector<std::string> MutantKinds() {
  std::vector<std::string> kinds;
  for (const Hint& hint : kHints) kinds.emplace_back(hint.kind);
  return kinds;
}

std::string WhatKills(const Mutant& mutant) {
  for (const Hint& hint : kHints) {
    if (mutant.kind == hint.kind) return hint.needs;
  }
  return "";
}

}  // namespace authoring
}  // namespace afterleaf
