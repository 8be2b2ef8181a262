// Every number of the model of a log and of the rules about logs: the least and
// the most that it may be load, and one beyond either is refused.

#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "gtest/gtest.h"
#include "src/base/limits.h"
#include "tests/pack/faults.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
namespace {

struct Number {
  std::string name;
  // Sets it, and what may not be more than it.
  void (*set)(v1::Pack& pack, int n);
  int least;
  int most;
  std::string path;
};

void PrintTo(const Number& number, std::ostream* out) { *out << number.name; }

v1::UseLogRule& Use(v1::Pack& pack, int rule) {
  return *pack.mutable_use_log_rules(rule);
}
v1::MetricRule& Metric(v1::Pack& pack, int rule) {
  return *pack.mutable_metric_rules(rule);
}
v1::DayCount& DayCount(v1::Pack& pack) {
  return *Use(pack, 0).mutable_use_days()->mutable_any(0);
}

v1::Pack DiaryPack() { return ReadTestPack("diary.textproto"); }

class Numbers : public ::testing::TestWithParam<Number> {};

TEST_P(Numbers, LoadWithinTheirBoundsOnly) {
  const Number& number = GetParam();
  for (const int n : {number.least, number.most}) {
    v1::Pack pack = DiaryPack();
    number.set(pack, n);
    EXPECT_TRUE(Pack::Load(ToBytes(pack)).ok())
        << n << ": " << Pack::Load(ToBytes(pack)).status();
  }
  for (const int n : {number.least - 1, number.most + 1}) {
    ExpectFault({"", [&](v1::Pack& p) { number.set(p, n); }, "PACK_BAD_RANGE",
                 number.path},
                DiaryPack());
  }
}

const std::vector<Number> kNumbers = {
    {"DAILY_within_days",
     [](v1::Pack& p, int n) {
       DayCount(p).set_within_days(n);
       DayCount(p).set_at_least(1);
     },
     1, kMaxRuleDays, "use_log_rules[0] DAILY.use_days.any[0].within_days"},
    {"DAILY_at_least", [](v1::Pack& p, int n) { DayCount(p).set_at_least(n); },
     1, 4, "use_log_rules[0] DAILY.use_days.any[0].at_least"},
    {"CAP_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 1).mutable_own_cap()->set_within_days(n);
     },
     1, 7, "use_log_rules[1] CAP.own_cap.within_days"},
    {"MORE_LEAF_window_days",
     [](v1::Pack& p, int n) {
       Use(p, 2).mutable_mean_change()->set_window_days(n);
       Use(p, 2).mutable_mean_change()->set_min_days(1);
     },
     1, kMaxRuleDays, "use_log_rules[2] MORE_LEAF.mean_change.window_days"},
    {"MORE_LEAF_min_days",
     [](v1::Pack& p, int n) {
       Use(p, 2).mutable_mean_change()->set_min_days(n);
     },
     1, 6, "use_log_rules[2] MORE_LEAF.mean_change.min_days"},
    {"FADING_min_days",
     [](v1::Pack& p, int n) {
       Use(p, 4).mutable_mean_change()->set_min_days(n);
     },
     1, kMaxRuleDays, "use_log_rules[4] FADING.mean_change.min_days"},
    {"MORE_LEAF_rises_to_percent",
     [](v1::Pack& p, int n) {
       Use(p, 2).mutable_mean_change()->set_rises_to_percent(n);
     },
     101, kMaxMeanChange,
     "use_log_rules[2] MORE_LEAF.mean_change.rises_to_percent"},
    {"MORE_OFTEN_rises_by_tenths",
     [](v1::Pack& p, int n) {
       Use(p, 3).mutable_mean_change()->set_rises_by_tenths(n);
     },
     1, kMaxMeanChange,
     "use_log_rules[3] MORE_OFTEN.mean_change.rises_by_tenths"},
    {"FADING_falls_by_tenths",
     [](v1::Pack& p, int n) {
       Use(p, 4).mutable_mean_change()->set_falls_by_tenths(n);
     },
     1, kMaxMeanChange, "use_log_rules[4] FADING.mean_change.falls_by_tenths"},
    {"TOO_FAST_falls_below_percent",
     [](v1::Pack& p, int n) {
       Use(p, 17).mutable_mean_change()->set_falls_below_percent(n);
     },
     1, 100, "use_log_rules[17] TOO_FAST.mean_change.falls_below_percent"},
    {"CHASING_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 5).mutable_chasing()->set_within_days(n);
     },
     1, kMaxRuleDays, "use_log_rules[5] CHASING.chasing.within_days"},
    {"RELIEF_of_use_days",
     [](v1::Pack& p, int n) {
       Use(p, 6).mutable_relief()->set_of_use_days(n);
       Use(p, 6).mutable_relief()->set_relief_days(1);
     },
     1, kMaxRuleDays, "use_log_rules[6] RELIEF.relief.of_use_days"},
    {"RELIEF_relief_days",
     [](v1::Pack& p, int n) { Use(p, 6).mutable_relief()->set_relief_days(n); },
     1, 5, "use_log_rules[6] RELIEF.relief.relief_days"},
    {"RELIEF_waking_minutes",
     [](v1::Pack& p, int n) {
       Use(p, 6).mutable_relief()->set_waking_minutes(n);
     },
     0, 1440, "use_log_rules[6] RELIEF.relief.waking_minutes"},
    {"RELIEF_waking_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 6).mutable_relief()->set_waking_within_days(n);
       Use(p, 6).mutable_relief()->set_waking_days(1);
     },
     1, kMaxRuleDays, "use_log_rules[6] RELIEF.relief.waking_within_days"},
    {"RELIEF_waking_days",
     [](v1::Pack& p, int n) { Use(p, 6).mutable_relief()->set_waking_days(n); },
     1, 4, "use_log_rules[6] RELIEF.relief.waking_days"},
    {"BREAK_HURT_gap_h",
     [](v1::Pack& p, int n) { Use(p, 7).mutable_break_score()->set_gap_h(n); },
     24, kMaxRuleHours, "use_log_rules[7] BREAK_HURT.break_score.gap_h"},
    {"BREAK_HURT_total_from",
     [](v1::Pack& p, int n) {
       Use(p, 7).mutable_break_score()->set_total_from(n);
     },
     0, 6, "use_log_rules[7] BREAK_HURT.break_score.total_from"},
    {"BREAK_MISSED_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 8).mutable_break_missed()->set_within_days(n);
     },
     1, kMaxRuleDays, "use_log_rules[8] BREAK_MISSED.break_missed.within_days"},
    {"LABELS_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 9).mutable_label_change()->set_within_days(n);
     },
     1, kMaxRuleDays, "use_log_rules[9] LABELS.label_change.within_days"},
    {"STRONGER_window_days",
     [](v1::Pack& p, int n) {
       Use(p, 10).mutable_product_rise()->set_window_days(n);
     },
     1, kMaxRuleDays, "use_log_rules[10] STRONGER.product_rise.window_days"},
    {"RUM_TOO_within_h",
     [](v1::Pack& p, int n) { Use(p, 11).mutable_co_use()->set_within_h(n); },
     1, kMaxRuleHours, "use_log_rules[11] RUM_TOO.co_use.within_h"},
    {"RUM_TOO_recent_h",
     [](v1::Pack& p, int n) { Use(p, 11).mutable_co_use()->set_recent_h(n); },
     1, kMaxRuleHours, "use_log_rules[11] RUM_TOO.co_use.recent_h"},
    {"GOES_WITH_min_pairs",
     [](v1::Pack& p, int n) {
       Use(p, 12).mutable_association()->set_min_pairs(n);
     },
     2, kMaxRuleDays, "use_log_rules[12] GOES_WITH.association.min_pairs"},
    {"NO_REPORT_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 13).mutable_report_missing()->set_within_days(n);
     },
     1, kMaxRuleDays, "use_log_rules[13] NO_REPORT.report_missing.within_days"},
    {"BEFORE_WALK_within_h",
     [](v1::Pack& p, int n) {
       Use(p, 14).mutable_before_exercise()->set_within_h(n);
     },
     1, kMaxRuleHours,
     "use_log_rules[14] BEFORE_WALK.before_exercise.within_h"},
    {"BEFORE_WALK_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 14).mutable_before_exercise()->set_within_days(n);
     },
     1, kMaxRuleDays,
     "use_log_rules[14] BEFORE_WALK.before_exercise.within_days"},
    {"SILENT_days",
     [](v1::Pack& p, int n) { Use(p, 15).mutable_log_gap()->set_days(n); }, 1,
     kMaxRuleDays, "use_log_rules[15] SILENT.log_gap.days"},
    {"OFF_PLAN_days_in_row",
     [](v1::Pack& p, int n) {
       Use(p, 16).mutable_off_plan()->set_days_in_row(n);
     },
     1, kMaxRuleDays, "use_log_rules[16] OFF_PLAN.off_plan.days_in_row"},
    {"OFF_PLAN_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 16).mutable_off_plan()->set_within_days(n);
     },
     1, kMaxRuleDays, "use_log_rules[16] OFF_PLAN.off_plan.within_days"},
    {"DRIVING_within_h",
     [](v1::Pack& p, int n) { Use(p, 18).mutable_driving()->set_within_h(n); },
     1, kMaxRuleHours, "use_log_rules[18] DRIVING.driving.within_h"},
    {"DRIVING_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 18).mutable_driving()->set_within_days(n);
     },
     1, kMaxRuleDays, "use_log_rules[18] DRIVING.driving.within_days"},
    {"AGAIN_abstinence_h",
     [](v1::Pack& p, int n) {
       Use(p, 19).mutable_after_abstinence()->set_abstinence_h(n);
     },
     24, kMaxRuleHours,
     "use_log_rules[19] AGAIN.after_abstinence.abstinence_h"},
    {"AGAIN_within_days",
     [](v1::Pack& p, int n) {
       Use(p, 19).mutable_after_abstinence()->set_within_days(n);
     },
     1, kMaxRuleDays, "use_log_rules[19] AGAIN.after_abstinence.within_days"},
    {"HOT_JOINT_within_days",
     [](v1::Pack& p, int n) {
       Metric(p, 0).mutable_latest()->set_within_days(n);
     },
     1, kMaxRuleDays, "metric_rules[0] HOT_JOINT.latest.within_days"},
    {"SORE_days",
     [](v1::Pack& p, int n) {
       Metric(p, 1).mutable_days_in_row()->set_days(n);
     },
     1, kMaxRuleDays, "metric_rules[1] SORE.days_in_row.days"},
    {"HOT_JOINT_from",
     [](v1::Pack& p, int n) { Metric(p, 0).mutable_latest()->set_from(n); }, 0,
     1, "metric_rules[0] HOT_JOINT.latest.from"},
    {"TIRED_to",
     [](v1::Pack& p, int n) { Metric(p, 2).mutable_days_of()->set_to(n); }, 0,
     10, "metric_rules[2] TIRED.days_of.to"},
    {"TIRED_of_days",
     [](v1::Pack& p, int n) {
       Metric(p, 2).mutable_days_of()->set_of_days(n);
       Metric(p, 2).mutable_days_of()->set_days(1);
     },
     1, kMaxRuleDays, "metric_rules[2] TIRED.days_of.of_days"},
    {"TIRED_days",
     [](v1::Pack& p, int n) { Metric(p, 2).mutable_days_of()->set_days(n); }, 1,
     5, "metric_rules[2] TIRED.days_of.days"},
    {"SHORT_SLEEP_within_days",
     [](v1::Pack& p, int n) {
       Metric(p, 3).mutable_mean()->set_within_days(n);
       Metric(p, 3).mutable_mean()->set_min_days(1);
     },
     1, kMaxRuleDays, "metric_rules[3] SHORT_SLEEP.mean.within_days"},
    {"SHORT_SLEEP_min_days",
     [](v1::Pack& p, int n) { Metric(p, 3).mutable_mean()->set_min_days(n); },
     1, 4, "metric_rules[3] SHORT_SLEEP.mean.min_days"},
    {"SHORT_SLEEP_below",
     [](v1::Pack& p, int n) { Metric(p, 3).mutable_mean()->set_below(n); }, 1,
     1440, "metric_rules[3] SHORT_SLEEP.mean.below"},
    {"HRV_baseline_days",
     [](v1::Pack& p, int n) {
       Metric(p, 4).mutable_baseline()->set_baseline_days(n);
       Metric(p, 4).mutable_baseline()->set_min_days(2);
       Metric(p, 4).mutable_baseline()->set_recent_days(1);
     },
     2, kMaxBaselineDays, "metric_rules[4] HRV.baseline.baseline_days"},
    {"HRV_min_days",
     [](v1::Pack& p, int n) {
       Metric(p, 4).mutable_baseline()->set_min_days(n);
     },
     2, 12, "metric_rules[4] HRV.baseline.min_days"},
    {"HRV_days",
     [](v1::Pack& p, int n) { Metric(p, 4).mutable_baseline()->set_days(n); },
     1, kMaxRuleDays, "metric_rules[4] HRV.baseline.days"},
    {"HRV_recent_days",
     [](v1::Pack& p, int n) {
       Metric(p, 4).mutable_baseline()->set_recent_days(n);
     },
     1, 12, "metric_rules[4] HRV.baseline.recent_days"},
    {"HRV_below_sd_hundredths",
     [](v1::Pack& p, int n) {
       Metric(p, 4).mutable_baseline()->set_below_sd_hundredths(n);
     },
     1, kMaxDeviationHundredths,
     "metric_rules[4] HRV.baseline.below_sd_hundredths"},
    {"PULSE_above_mean",
     [](v1::Pack& p, int n) {
       Metric(p, 5).mutable_baseline()->set_above_mean(n);
     },
     1, 280, "metric_rules[5] PULSE.baseline.above_mean"},
};
INSTANTIATE_TEST_SUITE_P(Rules, Numbers, ::testing::ValuesIn(kNumbers),
                         [](const ::testing::TestParamInfo<Number>& info) {
                           return info.param.name;
                         });

TEST(LogLimits, RulesOfBothLists) {
  v1::Pack pack = DiaryPack();
  const v1::UseLogRule use = pack.use_log_rules(0);
  const v1::MetricRule metric = pack.metric_rules(0);
  const auto add_rule = [&](bool about_use) {
    const std::string id = "R" + std::to_string(pack.use_log_rules_size() +
                                                pack.metric_rules_size());
    if (about_use) {
      *pack.add_use_log_rules() = use;
      pack.mutable_use_log_rules()->rbegin()->set_id(id);
    } else {
      *pack.add_metric_rules() = metric;
      pack.mutable_metric_rules()->rbegin()->set_id(id);
    }
  };
  for (int rules = pack.use_log_rules_size() + pack.metric_rules_size();
       rules < kMaxLogRules; ++rules) {
    add_rule(rules % 2 == 0);
  }
  EXPECT_TRUE(Pack::Load(ToBytes(pack)).ok());
  add_rule(true);
  ExpectFault({"", [](v1::Pack&) {}, "PACK_TOO_LARGE", ""}, pack);
}

TEST(LogLimits, UnitsOfAmounts) {
  v1::Pack pack = DiaryPack();
  v1::UseLogModel& model = *pack.mutable_use_log_model();
  const auto add_unit = [&] {
    v1::LogUnit& unit = *model.add_units();
    unit.set_id("u" + std::to_string(model.units_size()));
    unit.set_max_thousandths(kMaxLogThousandths);
    unit.set_label("unit.cup");
  };
  while (model.units_size() < kMaxLogUnits) add_unit();
  EXPECT_TRUE(Pack::Load(ToBytes(pack)).ok());
  add_unit();
  ExpectFault({"", [](v1::Pack&) {}, "PACK_TOO_LARGE", "use_log_model.units"},
              pack);
}

}  // namespace
}  // namespace afterleaf
