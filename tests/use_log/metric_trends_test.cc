// How recovery goes, metric by metric.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/use_log/progress.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Trends = google::protobuf::RepeatedPtrField<v1::MetricTrend>;

Trends TrendsOf(const Diary& diary) {
  Trends trends;
  WriteMetricTrends(diary.table(), &trends);
  return trends;
}

// "1000=4" for each point.
std::vector<std::string> Points(const v1::MetricTrend& trend) {
  std::vector<std::string> words;
  for (const v1::MetricPoint& point : trend.points()) {
    words.push_back(absl::StrCat(point.day(), "=", point.value()));
  }
  return words;
}

// A calendar of so many days, today the last of them.
std::string Blank(int days) {
  return std::string(static_cast<size_t>(days), '.');
}

TEST(MetricTrends, StandInTheOrderOfDaysWhateverThatOfTheLog) {
  const Trends trends = TrendsOf(
      Diary(Blank(4),
            "recovery { day: 1002 energy: 3 } recovery { day: 1000 energy: 5 } "
            "recovery { day: 1001 soreness: 2 }"));
  ASSERT_EQ(trends.size(), 2);
  EXPECT_EQ(trends[0].metric(), "soreness");
  EXPECT_THAT(Points(trends[0]), ElementsAre("1001=2"));
  EXPECT_EQ(trends[1].metric(), "energy");
  EXPECT_THAT(Points(trends[1]), ElementsAre("1000=5", "1002=3"));
}

TEST(MetricTrends, AreNamedAsTheFieldsOfARecoveryDay) {
  const Trends trends = TrendsOf(Diary(Blank(1), R"(
    recovery {
      day: 1000 soreness: 0 sleep_minutes: 1 sleep_quality: 2 energy: 3
      hrv_rmssd_ms: 4 resting_heart_rate_bpm: 50 stiffness_minutes: 6
      mental_recovery: 7 overall_recovery: 8 hot_swollen_joint: true
    })"));
  std::vector<std::string> names;
  for (const v1::MetricTrend& trend : trends) names.push_back(trend.metric());
  EXPECT_THAT(
      names,
      ElementsAre("soreness", "sleep_minutes", "sleep_quality", "energy",
                  "hrv_rmssd_ms", "resting_heart_rate_bpm", "stiffness_minutes",
                  "mental_recovery", "overall_recovery", "hot_swollen_joint"));
}

TEST(MetricTrends, TakeTheMeanOfTheLast7DaysAndOfTheLast28) {
  // Today is day 1028: 27, 28, 6 and 7 days ago.
  const Trends trends = TrendsOf(Diary(Blank(29), R"(
    recovery { day: 1000 energy: 10 }
    recovery { day: 1001 energy: 8 }
    recovery { day: 1021 energy: 6 }
    recovery { day: 1022 energy: 4 })"));
  ASSERT_EQ(trends.size(), 1);
  EXPECT_EQ(trends[0].points_size(), 4);
  EXPECT_EQ(trends[0].values_last_7(), 1);
  EXPECT_EQ(trends[0].mean_last_7_tenths(), 40);
  EXPECT_EQ(trends[0].values_last_28(), 3);
  EXPECT_EQ(trends[0].mean_last_28_tenths(), 60);
}

TEST(MetricTrends, RoundHalfATenthUp) {
  // The means are 2.25 and 2.333.
  EXPECT_EQ(TrendsOf(Diary(Blank(4), R"(
              recovery { day: 1000 energy: 2 } recovery { day: 1001 energy: 2 }
              recovery { day: 1002 energy: 2 }
              recovery { day: 1003 energy: 3 })"))[0]
                .mean_last_7_tenths(),
            23);
  EXPECT_EQ(TrendsOf(Diary(Blank(3), R"(
              recovery { day: 1000 energy: 2 } recovery { day: 1001 energy: 2 }
              recovery { day: 1002 energy: 3 })"))[0]
                .mean_last_7_tenths(),
            23);
}

TEST(MetricTrends, HaveNoMeanWithoutAValue) {
  const Trends trends =
      TrendsOf(Diary(Blank(29), "recovery { day: 1000 energy: 10 }"));
  ASSERT_EQ(trends.size(), 1);
  EXPECT_EQ(trends[0].values_last_28(), 0);
  EXPECT_FALSE(trends[0].has_mean_last_7_tenths());
  EXPECT_FALSE(trends[0].has_mean_last_28_tenths());
}

TEST(MetricTrends, ShowAYesOrNoWithoutAMean) {
  const Trends trends =
      TrendsOf(Diary(Blank(2),
                     "recovery { day: 1000 hot_swollen_joint: false } "
                     "recovery { day: 1001 hot_swollen_joint: true }"));
  ASSERT_EQ(trends.size(), 1);
  EXPECT_THAT(Points(trends[0]), ElementsAre("1000=0", "1001=1"));
  EXPECT_EQ(trends[0].values_last_7(), 2);
  EXPECT_FALSE(trends[0].has_mean_last_7_tenths());
}

TEST(MetricTrends, AreNoneOfADayThatSaysNothing) {
  EXPECT_THAT(TrendsOf(Diary(Blank(2), "recovery { day: 1000 }")), IsEmpty());
  EXPECT_THAT(TrendsOf(Diary("uu")), IsEmpty());
}

}  // namespace
}  // namespace afterleaf
