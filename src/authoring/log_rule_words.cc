#include "src/authoring/log_rule_words.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"

namespace afterleaf {
namespace authoring {
namespace {

std::string Days(int days) {
  return absl::StrCat(days, days == 1 ? " day" : " days");
}
std::string LastDays(int days) { return absl::StrCat("the last ", Days(days)); }
std::string Hours(int hours) {
  return absl::StrCat(hours, hours == 1 ? " hour" : " hours");
}

// "at least 7 of the last 10 days", "each of the last 7 days".
std::string Share(int days, int of_days) {
  return days == of_days
             ? absl::StrCat("each of ", LastDays(of_days))
             : absl::StrCat("at least ", days, " of ", LastDays(of_days));
}

std::string Tenths(int tenths) {
  return absl::StrFormat("%d.%d", tenths / 10, tenths % 10);
}

std::string UseDays(const v1::UseDaysRule& rule) {
  std::vector<std::string> parts;
  for (const v1::DayCount& count : rule.any()) {
    parts.push_back(
        absl::StrCat("on ", Share(count.at_least(), count.within_days())));
  }
  return absl::StrCat("a use ", absl::StrJoin(parts, ", or "));
}

struct MeasureWords {
  absl::string_view what;
  // What `min_days` counts.
  absl::string_view counted;
};

MeasureWords WordsOf(v1::MeanChangeRule::Measure measure) {
  switch (measure) {
    case v1::MeanChangeRule::AMOUNT_PER_USE_DAY:
      return {"amount on a day of use", "days of use with a known amount"};
    case v1::MeanChangeRule::DOSES_PER_USE_DAY:
      return {"number of uses on a day of use", "days of use"};
    case v1::MeanChangeRule::WANTED_EFFECT:
      return {"rating of the wanted effect", "ratings"};
    case v1::MeanChangeRule::AMOUNT_PER_DAY:
      return {"amount on a known day", "known days"};
    default:
      return {"value", "days"};
  }
}

std::string ChangeWords(const v1::MeanChangeRule& rule) {
  switch (rule.change_case()) {
    case v1::MeanChangeRule::kRisesToPercent:
      return absl::StrCat("at least ", rule.rises_to_percent(), " % of");
    case v1::MeanChangeRule::kRisesByTenths:
      return absl::StrCat("at least ", Tenths(rule.rises_by_tenths()),
                          " higher than");
    case v1::MeanChangeRule::kFallsByTenths:
      return absl::StrCat("at least ", Tenths(rule.falls_by_tenths()),
                          " lower than");
    case v1::MeanChangeRule::kFallsBelowPercent:
      return absl::StrCat("below ", rule.falls_below_percent(), " % of");
    case v1::MeanChangeRule::CHANGE_NOT_SET:
      break;
  }
  return "unlike";
}

std::string MeanChange(const v1::MeanChangeRule& rule) {
  const MeasureWords measure = WordsOf(rule.measure());
  std::string words = absl::StrCat(
      "the mean ", measure.what, " in ", LastDays(rule.window_days()), " is ",
      ChangeWords(rule), " that in the ", Days(rule.window_days()),
      " before; both need ", rule.min_days(), " ", measure.counted);
  if (rule.amount_not_reduced()) {
    absl::StrAppend(&words, "; only while the amount is not lower than before");
  }
  if (rule.without_plan()) {
    absl::StrAppend(&words, "; only while no plan of a clinician was in force");
  }
  return words;
}

std::string Relief(const v1::ReliefRule& rule) {
  return absl::StrCat("a use for ", rule.reason(), " on at least ",
                      rule.relief_days(), " of the ", rule.of_use_days(),
                      " most recent days of use, or a use within ",
                      rule.waking_minutes(), " minutes of waking on ",
                      Share(rule.waking_days(), rule.waking_within_days()));
}

absl::string_view MetricWords(v1::Metric metric) {
  switch (metric) {
    case v1::SORENESS:
      return "soreness";
    case v1::SLEEP_MINUTES:
      return "sleep in minutes";
    case v1::SLEEP_QUALITY:
      return "quality of sleep";
    case v1::ENERGY:
      return "energy";
    case v1::HRV_RMSSD_MS:
      return "heart rate variability (rMSSD)";
    case v1::RESTING_HEART_RATE:
      return "resting heart rate";
    case v1::STIFFNESS_MINUTES:
      return "minutes of morning stiffness";
    case v1::MENTAL_RECOVERY:
      return "mental recovery";
    case v1::OVERALL_RECOVERY:
      return "overall recovery";
    case v1::HOT_SWOLLEN_JOINT:
      return "a hot, swollen joint (0 no, 1 yes)";
    default:
      return "the value";
  }
}

template <class Rule>
std::string RangeWords(const Rule& rule) {
  if (rule.has_from() && rule.has_to()) {
    return rule.from() == rule.to()
               ? absl::StrCat("is ", rule.from())
               : absl::StrCat("is ", rule.from(), " to ", rule.to());
  }
  return rule.has_from() ? absl::StrCat("is at least ", rule.from())
                         : absl::StrCat("is at most ", rule.to());
}

std::string InRow(int days) {
  return absl::StrCat(Days(days), " in a row, up to today or yesterday");
}

std::string Baseline(absl::string_view metric, const v1::BaselineRule& rule) {
  const std::string against =
      rule.against_case() == v1::BaselineRule::kBelowSdHundredths
          ? absl::StrCat(
                "the mean of the logarithms of ", metric, " over ",
                Days(rule.recent_days()), " is below that over ",
                Days(rule.baseline_days()), " by more than ",
                absl::StrFormat("%d.%02d", rule.below_sd_hundredths() / 100,
                                rule.below_sd_hundredths() % 100),
                " of the standard deviation")
          : absl::StrCat(metric, " is at least ", rule.above_mean(),
                         " above the mean of the ", Days(rule.baseline_days()),
                         " before");
  return absl::StrCat("on ", InRow(rule.days()), ", ", against,
                      "; the baseline needs ", rule.min_days(), " values");
}

}  // namespace

std::string LogRuleWords(const v1::UseLogModel& model,
                         const v1::UseLogRule& rule) {
  switch (rule.kind_case()) {
    case v1::UseLogRule::kUseDays:
      return UseDays(rule.use_days());
    case v1::UseLogRule::kOwnCap:
      return absl::StrCat("more days of use in ",
                          LastDays(rule.own_cap().within_days()),
                          " than the limit that the person set");
    case v1::UseLogRule::kMeanChange:
      return MeanChange(rule.mean_change());
    case v1::UseLogRule::kChasing:
      return absl::StrCat(rule.chasing().rule(), " held at the end of one of ",
                          "the ", Days(rule.chasing().within_days()),
                          " before today, and since then the mean amount on a "
                          "day of use is higher");
    case v1::UseLogRule::kRelief:
      return Relief(rule.relief());
    case v1::UseLogRule::kBreakScore:
      return absl::StrCat(rule.break_score().scale(), " of at least ",
                          rule.break_score().total_from(),
                          ", taken in a time of at least ",
                          Hours(rule.break_score().gap_h()),
                          " without an entry of use, whether or not the days "
                          "are known");
    case v1::UseLogRule::kBreakMissed:
      return absl::StrCat("a use on a day of a planned break that touches ",
                          LastDays(rule.break_missed().within_days()));
    case v1::UseLogRule::kLabelChange:
      return absl::StrCat("uses of ",
                          LastDays(rule.label_change().within_days()),
                          " have more than one name on the packet");
    case v1::UseLogRule::kProductRise:
      return absl::StrCat("the strongest product of ",
                          LastDays(rule.product_rise().window_days()),
                          " is stronger than that of the ",
                          Days(rule.product_rise().window_days()),
                          " before; from weak to strong: ",
                          absl::StrJoin(model.products_rising(), ", "));
    case v1::UseLogRule::kCoUse:
      return absl::StrCat("a depressant within ",
                          Hours(rule.co_use().within_h()),
                          " of a use, the later of the two at most ",
                          Hours(rule.co_use().recent_h()), " ago");
    case v1::UseLogRule::kAssociation:
      return absl::StrCat("at least ", rule.association().min_pairs(),
                          " pairs of a known day and the recovery felt on the "
                          "day after it");
    case v1::UseLogRule::kReportMissing:
      return absl::StrCat(
          "a use of ", LastDays(rule.report_missing().within_days()),
          " of which the log does not say that a laboratory report was seen");
    case v1::UseLogRule::kBeforeExercise:
      return absl::StrCat("a use in the ",
                          Hours(rule.before_exercise().within_h()),
                          " before a session of ",
                          LastDays(rule.before_exercise().within_days()));
    case v1::UseLogRule::kLogGap:
      return absl::StrCat("the last known day is at least ",
                          Days(rule.log_gap().days()), " ago");
    case v1::UseLogRule::kOffPlan:
      return absl::StrCat("more than the plan of a clinician on ",
                          Days(rule.off_plan().days_in_row()),
                          " in a row, the last of them in ",
                          LastDays(rule.off_plan().within_days()));
    case v1::UseLogRule::kDriving:
      return absl::StrCat("driving in the ", Hours(rule.driving().within_h()),
                          " after a use, in ",
                          LastDays(rule.driving().within_days()));
    case v1::UseLogRule::kAfterAbstinence:
      return absl::StrCat("a use in ",
                          LastDays(rule.after_abstinence().within_days()),
                          " that ended an abstinence of at least ",
                          Hours(rule.after_abstinence().abstinence_h()));
    case v1::UseLogRule::KIND_NOT_SET:
      break;
  }
  return "";
}

std::string LogRuleWords(const v1::MetricRule& rule) {
  const absl::string_view metric = MetricWords(rule.metric());
  switch (rule.kind_case()) {
    case v1::MetricRule::kLatest:
      return absl::StrCat("the latest value of ",
                          LastDays(rule.latest().within_days()), " of ", metric,
                          " ", RangeWords(rule.latest()));
    case v1::MetricRule::kDaysInRow:
      return absl::StrCat(metric, " ", RangeWords(rule.days_in_row()), " on ",
                          InRow(rule.days_in_row().days()));
    case v1::MetricRule::kDaysOf:
      return absl::StrCat(
          metric, " ", RangeWords(rule.days_of()), " on ",
          Share(rule.days_of().days(), rule.days_of().of_days()));
    case v1::MetricRule::kMean:
      return absl::StrCat("the mean of ", metric, " in ",
                          LastDays(rule.mean().within_days()), " is below ",
                          rule.mean().below(), "; ", rule.mean().min_days(),
                          " of the days need a value");
    case v1::MetricRule::kBaseline:
      return Baseline(metric, rule.baseline());
    case v1::MetricRule::KIND_NOT_SET:
      break;
  }
  return "";
}

}  // namespace authoring
}  // namespace afterleaf
