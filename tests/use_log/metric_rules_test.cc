// Rules about recovery: at the number of the rule, and one to either side.

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/use_log.h"
#include "src/base/limits.h"
#include "tests/support/engine.h"
#include "tests/use_log/diary.h"
#include "tests/use_log/findings.h"

namespace afterleaf {
namespace {

constexpr int kNone = -1;

// Values of a metric on days in a row, from day 0 to today; kNone: no value.
struct Days {
  std::string metric;
  std::vector<int> values;
};

std::string Log(const Days& days) {
  std::string log;
  int32_t day = 0;
  for (const int value : days.values) {
    if (value != kNone) {
      log += RecoveryOn(day, absl::StrCat(days.metric, ": ", value));
    }
    ++day;
  }
  return log;
}

std::string Found(absl::string_view rule, absl::string_view metric,
                  std::vector<int> values) {
  const std::string calendar(values.size(), '.');
  return DaysOf(rule, calendar, Log({std::string(metric), std::move(values)}));
}

bool Sore(std::vector<int> values) {
  return !Found("SORE", "soreness", std::move(values)).empty();
}
bool Tired(std::vector<int> values) {
  return !Found("TIRED", "energy", std::move(values)).empty();
}
bool SleptLittle(std::vector<int> values) {
  return !Found("SHORT_SLEEP", "sleep_minutes", std::move(values)).empty();
}
bool LowHrv(std::vector<int> values) {
  return !Found("HRV", "hrv_rmssd_ms", std::move(values)).empty();
}
bool RaisedPulse(std::vector<int> values) {
  return !Found("PULSE", "resting_heart_rate_bpm", std::move(values)).empty();
}

std::string HotJoint(int32_t day, bool hot) {
  return RecoveryOn(
      day, absl::StrCat("hot_swollen_joint: ", hot ? "true" : "false"));
}

TEST(LatestRule, HoldsByTheMostRecentValueOfItsWindow) {
  EXPECT_EQ(DaysOf("HOT_JOINT", "...", HotJoint(2, true)), "1..2");
  EXPECT_TRUE(Holds("HOT_JOINT", "...", HotJoint(1, true)));
  EXPECT_FALSE(Holds("HOT_JOINT", "...", HotJoint(0, true)));
  EXPECT_FALSE(
      Holds("HOT_JOINT", "...", HotJoint(1, true) + HotJoint(2, false)));
  EXPECT_TRUE(
      Holds("HOT_JOINT", "...", HotJoint(1, false) + HotJoint(2, true)));
}

TEST(DaysInRowRule, HoldsFromItsNumberOfDaysOn) {
  EXPECT_FALSE(Sore({kNone, 4, 4}));
  EXPECT_EQ(Found("SORE", "soreness", {4, 4, 4}), "0..2");
  EXPECT_EQ(Found("SORE", "soreness", {4, 4, 4, 4}), "1..3");
}

TEST(DaysInRowRule, HoldsWithinItsBounds) {
  EXPECT_FALSE(Sore({5, 5, 3}));
  EXPECT_TRUE(Sore({5, 4, 6}));
  EXPECT_FALSE(Sore({5, 7, 5}));
}

TEST(DaysInRowRule, MayEndYesterday) {
  EXPECT_EQ(Found("SORE", "soreness", {5, 5, 5, kNone}), "0..2");
  EXPECT_TRUE(Sore({5, 5, 5, 0}));
  EXPECT_FALSE(Sore({5, 5, 5, kNone, kNone}));
}

TEST(DaysInRowRule, EndsOnADayWithoutAValue) {
  EXPECT_FALSE(Sore({5, 5, kNone, 5, 5}));
}

TEST(DaysOfRule, HoldsFromItsNumberOfDaysOn) {
  EXPECT_FALSE(Tired({2, kNone, 2, kNone, kNone}));
  EXPECT_EQ(Found("TIRED", "energy", {2, kNone, 2, kNone, 0}), "0..4");
  EXPECT_TRUE(Tired({1, 1, 1, 1, 1}));
}

TEST(DaysOfRule, HoldsWithinItsBoundAndWindow) {
  EXPECT_FALSE(Tired({2, kNone, 2, kNone, 3}));
  EXPECT_FALSE(Tired({2, kNone, kNone, 2, kNone, 2}));
}

TEST(MeanRule, HoldsBelowItsValueOnly) {
  EXPECT_EQ(Found("SHORT_SLEEP", "sleep_minutes", {kNone, 300, 419, 360}),
            "0..3");
  EXPECT_FALSE(SleptLittle({kNone, 300, 420, 360}));
  EXPECT_FALSE(SleptLittle({kNone, 300, 421, 360}));
}

TEST(MeanRule, NeedsEnoughDaysInItsWindow) {
  EXPECT_FALSE(SleptLittle({kNone, kNone, 100, 100}));
  EXPECT_TRUE(SleptLittle({kNone, 100, 100, 100}));
  EXPECT_FALSE(SleptLittle({100, kNone, kNone, 100, 100}));
}

// The last three days against the twelve up to the day looked at, on two days.
TEST(BaselineOfLogarithms, FindsAFallBelowTheUsual) {
  EXPECT_EQ(Found("HRV", "hrv_rmssd_ms",
                  {50, 52, 48, 50, 52, 48, 50, 52, 48, 50, 30, 30, 30}),
            "0..12");
  EXPECT_FALSE(LowHrv({50, 52, 48, 50, 52, 48, 50, 52, 48, 50, 48, 50, 52}));
  EXPECT_FALSE(LowHrv({50, 52, 48, 50, 52, 48, 50, 52, 48, 50, 80, 80, 80}));
}

TEST(BaselineOfLogarithms, NeedsItsNumberOfDaysInARow) {
  // Low today alone, for yesterday was high enough to make up for the day
  // before.
  EXPECT_FALSE(LowHrv({50, 52, 48, 50, 52, 48, 50, 52, 48, 48, 60, 30}));
  EXPECT_TRUE(LowHrv({50, 52, 48, 50, 52, 48, 50, 52, 48, 30, 30, 30, kNone}));
}

TEST(BaselineOfLogarithms, NeedsEnoughValues) {
  // Yesterday had five, and six.
  EXPECT_FALSE(LowHrv({60, 60, 60, 60, kNone, kNone, 20, 20}));
  EXPECT_TRUE(LowHrv({60, 60, 60, 60, 60, kNone, 20, 20}));
}

TEST(BaselineOfLogarithms, NeedsARecentValue) {
  EXPECT_FALSE(
      LowHrv({60, 60, 60, 60, 60, 20, 20, kNone, kNone, kNone, kNone}));
}

TEST(BaselineOfLogarithms, OfEqualValuesIsNotFallenBelow) {
  EXPECT_FALSE(LowHrv({50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50}));
}

// Of the values themselves, the last days lie 0.58 and 0.61 deviations below.
TEST(BaselineOfLogarithms, ComparesLogarithms) {
  EXPECT_FALSE(LowHrv({400, 25, 400, 25, 400, 25, 400, 25, 60, 60, 60, 60}));
}

// Sums of squares as large as they get: half a year of 500, then half a year of
// 1. The last day lies 0.9986 deviations below the mean.
TEST(BaselineOfLogarithms, StaysExactAtTheLargestNumbers) {
  for (const auto& [hundredths, holds] : {std::pair(99, true), {100, false}}) {
    auto source =
        support::Read<v1::Pack>(support::ReadTestData("packs/diary.textproto"));
    v1::BaselineRule& rule =
        *source.mutable_metric_rules(4)->mutable_baseline();
    rule.set_baseline_days(kMaxBaselineDays);
    rule.set_min_days(kMaxBaselineDays);
    rule.set_recent_days(kMaxBaselineDays / 2);
    rule.set_days(1);
    rule.set_below_sd_hundredths(hundredths);
    const absl::StatusOr<Pack> pack = Pack::Load(source.SerializeAsString());
    ASSERT_TRUE(pack.ok()) << pack.status();
    v1::AnalyzeUseLogRequest request;
    request.set_as_of_s(At(kFirstDay + kMaxBaselineDays - 1, 12));
    for (int i = 0; i < kMaxBaselineDays; ++i) {
      v1::RecoveryDay& day = *request.mutable_log()->add_recovery();
      day.set_day(kFirstDay + i);
      day.set_hrv_rmssd_ms(i < kMaxBaselineDays / 2 ? 500 : 1);
    }
    const absl::StatusOr<v1::UseLogAnalysis> analysis =
        AnalyzeUseLog(*pack, request);
    ASSERT_TRUE(analysis.ok()) << analysis.status();
    EXPECT_EQ(analysis->findings_size() > 0, holds) << hundredths;
  }
}

TEST(BaselineMean, IsExceededFromItsNumberOn) {
  // 60, and on the second day 61.4.
  EXPECT_EQ(Found("PULSE", "resting_heart_rate_bpm", {60, 60, 60, 60, 67, 69}),
            "-3..5");
  EXPECT_FALSE(RaisedPulse({60, 60, 60, 60, 67, 68}));
  EXPECT_FALSE(RaisedPulse({60, 60, 60, 60, 66, 69}));
}

TEST(BaselineMean, NeedsEnoughValuesBeforeTheDay) {
  EXPECT_FALSE(RaisedPulse({60, 60, 60, 80, 90}));
  EXPECT_TRUE(RaisedPulse({60, 60, 60, 60, 80, 90}));
}

// The eight days before each of the two: with the 20 their mean would be lower.
TEST(BaselineMean, ForgetsDaysBeforeIt) {
  EXPECT_FALSE(RaisedPulse({20, 60, 60, 60, 60, 60, 60, 60, 60, 66, 69}));
  EXPECT_TRUE(RaisedPulse({kNone, 20, 60, 60, 60, 60, 60, 60, 60, 66, 69}));
}

TEST(BaselineMean, NeedsAValueOnEachDayOfTheRow) {
  EXPECT_FALSE(RaisedPulse({60, 60, 60, 60, 80, kNone, 90}));
  EXPECT_TRUE(RaisedPulse({60, 60, 60, 60, 80, 90, kNone}));
  EXPECT_FALSE(RaisedPulse({60, 60, 60, 60, 80, 90, kNone, kNone}));
}

}  // namespace
}  // namespace afterleaf
