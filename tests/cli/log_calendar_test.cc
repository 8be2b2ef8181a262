#include "src/cli/log/log_calendar.h"

#include <cstdint>
#include <limits>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace cli {
namespace {

using ::testing::HasSubstr;

constexpr std::int32_t k20240229 = 19782;

TEST(ParseDate, KnowsTheDaysThatExist) {
  EXPECT_EQ(ParseDate("1970-01-01"), 0);
  EXPECT_EQ(ParseDate("2024-02-29"), k20240229);
  EXPECT_EQ(ParseDate("1969-12-31"), -1);
  for (const absl::string_view wrong :
       {"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "29.02.2024",
        "2024-02-29 ", "", "20240229", "2024-02-2x"}) {
    EXPECT_FALSE(ParseDate(wrong).has_value()) << wrong;
  }
}

TEST(ParseOffset, TakesHoursAndMinutes) {
  EXPECT_EQ(ParseOffset("+01:00"), 60);
  EXPECT_EQ(ParseOffset("-0530"), -330);
  EXPECT_EQ(ParseOffset("Z"), 0);
  for (const absl::string_view wrong : {"", "1", "+1:00", "+01:60", "01:00"}) {
    EXPECT_FALSE(ParseOffset(wrong).has_value()) << wrong;
  }
}

TEST(ParseLogTime, TakesAnInstantWithItsOffset) {
  const auto time =
      ParseLogTime("2026-03-29T01:30:00+01:00", "", "", TimeRules());
  ASSERT_TRUE(time.has_value());
  EXPECT_EQ(time->at_s(), 1774744200);
  EXPECT_EQ(time->utc_offset_minutes(), 60);
  EXPECT_FALSE(time->has_day());
}

TEST(ParseLogTime, TakesTheSameTimeInEveryForm) {
  TimeRules rules;
  rules.offset_minutes = 60;
  for (const auto& [when, clock, offset] :
       std::vector<std::tuple<std::string, std::string, std::string>>{
           {"2026-03-29T01:30:00+01:00", "", ""},
           {"2026-03-29 01:30+0100", "", ""},
           {"2026-03-29T01:30:00.250", "", ""},
           {"2026-03-29T00:30Z", "", ""},
           {"2026-03-29", "1:30", ""},
           {"2026-03-29", "01:30", "+01:00"},
           {"2026-03-29T01:30", "", "+01:00"}}) {
    const auto time = ParseLogTime(when, clock, offset, rules);
    ASSERT_TRUE(time.has_value()) << when;
    EXPECT_EQ(time->at_s(), 1774744200) << when;
  }
}

TEST(ParseLogTime, TakesDaysAndDaysFromDayZero) {
  EXPECT_EQ(ParseLogTime("2024-02-29", "", "", TimeRules())->day(), k20240229);
  TimeRules rules;
  EXPECT_FALSE(ParseLogTime("-30", "", "", rules).has_value());
  EXPECT_THAT(std::string(rules.Expected()), HasSubstr("--day-zero"));
  rules.day_zero = k20240229;
  EXPECT_EQ(ParseLogTime("-30", "", "", rules)->day(), k20240229 - 30);
  EXPECT_EQ(ParseLogTime("7", "", "", rules)->day(), k20240229 + 7);
  EXPECT_FALSE(ParseLogTime("99999999999", "", "", rules).has_value());
  EXPECT_FALSE(ParseLogTime("1.5", "", "", rules).has_value());
}

TEST(ParseLogTime, RefusesWhatWouldBeIgnored) {
  const TimeRules rules;
  EXPECT_FALSE(
      ParseLogTime("2026-03-29T01:30Z", "02:30", "", rules).has_value());
  EXPECT_FALSE(
      ParseLogTime("2026-03-29T01:30Z", "", "+01:00", rules).has_value());
  EXPECT_FALSE(ParseLogTime("2026-03-29T24:00Z", "", "", rules).has_value());
  EXPECT_FALSE(ParseLogTime("2026-03-29T01:30:00 CET", "", "", rules));
  EXPECT_FALSE(ParseLogTime("2026-03-29", "", "one hour", rules).has_value());
}

TEST(LocalDay, IsTheDayOfTheOwnClock) {
  v1::LogTime time;
  time.set_at_s(1774744200);  // 00:30 UTC.
  EXPECT_EQ(LocalDay(time, 0), ParseDate("2026-03-29"));
  EXPECT_EQ(LocalDay(time, -60), ParseDate("2026-03-28"));
  time.set_utc_offset_minutes(60);
  EXPECT_EQ(LocalDay(time, -60), ParseDate("2026-03-29"));
  time.set_at_s(-1);
  time.clear_utc_offset_minutes();
  EXPECT_EQ(LocalDay(time, 0), -1);
}

TEST(LocalDay, DoesNotOverflow) {
  v1::LogTime time;
  time.set_at_s(std::numeric_limits<std::int64_t>::max());
  EXPECT_GT(LocalDay(time, 840), 0);
  time.set_at_s(std::numeric_limits<std::int64_t>::min());
  EXPECT_LT(LocalDay(time, -720), 0);
}

TEST(EndOfDay, IsTheLastSecondOfThatDay) {
  v1::LogTime time;
  time.set_at_s(EndOfDay(20000, 120));
  EXPECT_EQ(LocalDay(time, 120), 20000);
  time.set_at_s(time.at_s() + 1);
  EXPECT_EQ(LocalDay(time, 120), 20001);
}

TEST(SpanText, NamesTheYearOnceWhereItCan) {
  EXPECT_EQ(SpanText(*ParseDate("2026-03-01"), *ParseDate("2026-05-31")),
            "1 Mar to 31 May 2026");
  EXPECT_EQ(SpanText(*ParseDate("2025-12-31"), *ParseDate("2026-01-01")),
            "31 Dec 2025 to 1 Jan 2026");
  EXPECT_EQ(SpanText(0, 0), "1 Jan 1970");
}

}  // namespace
}  // namespace cli
}  // namespace afterleaf
