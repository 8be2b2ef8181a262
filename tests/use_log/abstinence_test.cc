// What counts as time without use: only what is known.

#include "src/use_log/abstinence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/support/engine.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Each gap as "36 known" or "36": its hours, and whether every day is known.
std::vector<std::string> GapsOf(const Diary& diary) {
  std::vector<std::string> words;
  for (const Gap& gap : Gaps(diary.table())) {
    words.push_back(absl::StrCat(gap.known_hours, gap.known ? " known" : ""));
  }
  return words;
}

std::vector<std::string> GapsOf(absl::string_view calendar,
                                absl::string_view more = "") {
  return GapsOf(Diary(calendar, more));
}

TEST(Abstinence, RunsFromUseToUseWhereEveryDayIsKnown) {
  EXPECT_THAT(GapsOf("U-U"), ElementsAre("48 known"));
  EXPECT_THAT(GapsOf("U---U"), ElementsAre("96 known"));
}

TEST(Abstinence, RunsFromNoonToNoonOfTheNextDay) {
  EXPECT_THAT(GapsOf("UU"), ElementsAre("24 known"));
}

TEST(Abstinence, HasNoGapWithinADay) {
  EXPECT_THAT(GapsOf("U", "uses { time { at_s: 86446800 } }"), IsEmpty());
}

TEST(Abstinence, BeginsAtTheEndOfADayWhoseTimeIsNotKnown) {
  EXPECT_THAT(GapsOf("u-U"), ElementsAre("36 known"));
}

TEST(Abstinence, EndsAtTheBeginningOfADayWhoseTimeIsNotKnown) {
  EXPECT_THAT(GapsOf("U-u"), ElementsAre("36 known"));
  EXPECT_THAT(GapsOf("u-u"), ElementsAre("24 known"));
  EXPECT_THAT(GapsOf("uu"), ElementsAre("0 known"));
}

TEST(Abstinence, BeginsWithTheLatestOfSeveralUsesOfADay) {
  // At noon, at three, and at some time.
  EXPECT_THAT(GapsOf("U-U", "uses { time { at_s: 86454000 } }"),
              ElementsAre("45 known"));
  EXPECT_THAT(GapsOf("U-U", "uses { time { day: 1000 } }"),
              ElementsAre("36 known"));
}

TEST(Abstinence, EndsWithTheEarliestOfSeveralUsesOfADay) {
  // At three in the morning of the last day.
  EXPECT_THAT(GapsOf("U-U", "uses { time { at_s: 86583600 } }"),
              ElementsAre("39 known"));
}

TEST(Abstinence, IsSplitByADayOfWhichNothingIsKnown) {
  EXPECT_THAT(GapsOf("U----U"), ElementsAre("120 known"));
  // Half of the first day and a day, or a day and half of the last.
  EXPECT_THAT(GapsOf("U-.-U"), ElementsAre("36"));
  // Two whole days in the middle, and one with half of the last.
  EXPECT_THAT(GapsOf("U.--.-U"), ElementsAre("48"));
  EXPECT_THAT(GapsOf("U--.U"), ElementsAre("60"));
  EXPECT_THAT(GapsOf("U.--U"), ElementsAre("60"));
}

TEST(Abstinence, TakesNothingFromDaysWithoutAnEntry) {
  EXPECT_THAT(GapsOf("u........u"), ElementsAre("0"));
  EXPECT_THAT(GapsOf("U........U"), ElementsAre("12"));
  EXPECT_THAT(GapsOf(".........u"), IsEmpty());
}

TEST(Abstinence, LastsUntilNowWhileTodayIsNotOver) {
  EXPECT_THAT(GapsOf("u-."), ElementsAre("42 known"));
  EXPECT_THAT(GapsOf("u--"), ElementsAre("42 known"));
  EXPECT_THAT(GapsOf("U."), ElementsAre("30 known"));
}

TEST(Abstinence, DoesNotBeginTodayAfterADayOfWhichNothingIsKnown) {
  EXPECT_THAT(GapsOf("u.."), ElementsAre("0"));
  EXPECT_THAT(GapsOf("u-.."), ElementsAre("24"));
  // Unless the person says that there was none today.
  EXPECT_THAT(GapsOf("u.-"), ElementsAre("18"));
}

TEST(Abstinence, BeforeTheFirstUseBeginsWithTheFirstKnownDay) {
  EXPECT_THAT(GapsOf("--U"), ElementsAre("60 known"));
  EXPECT_THAT(GapsOf("-.--U"), ElementsAre("60"));
  EXPECT_THAT(GapsOf("--"), ElementsAre("42 known"));
  EXPECT_THAT(GapsOf("-"), IsEmpty());
  EXPECT_THAT(GapsOf("..--U", "recovery { day: 1000 soreness: 1 }"),
              ElementsAre("60 known"));
}

TEST(Abstinence, ReachesAWeekWithTheSeventhDay) {
  EXPECT_THAT(GapsOf("u------u"), ElementsAre("144 known"));
  EXPECT_THAT(GapsOf("u-------u"), ElementsAre("168 known"));
  EXPECT_THAT(GapsOf("u--------u"), ElementsAre("192 known"));
}

TEST(Abstinence, CountsDaysOfACompleteCalendar) {
  EXPECT_THAT(GapsOf("u...u", "complete { from_day: 1000 to_day: 1004 }"),
              ElementsAre("72 known"));
  EXPECT_THAT(GapsOf("u...u", "complete { from_day: 1002 to_day: 1004 }"),
              ElementsAre("48"));
}

TEST(Abstinence, SaysBetweenWhichUsesAGapLies) {
  const Diary diary("-u-u-.");
  const std::vector<Gap> gaps = Gaps(diary.table());
  ASSERT_EQ(gaps.size(), 3U);
  EXPECT_EQ(gaps[0].before, -1);
  EXPECT_EQ(gaps[0].after, 0);
  EXPECT_EQ(gaps[1].before, 0);
  EXPECT_EQ(gaps[1].after, 1);
  EXPECT_EQ(gaps[2].before, 1);
  EXPECT_EQ(gaps[2].after, -1);
  EXPECT_EQ(gaps[0].from_s, At(kFirstDay, 0));
  EXPECT_EQ(gaps[1].from_s, At(kFirstDay + 2, 0) - 1);
  EXPECT_EQ(gaps[1].to_s, At(kFirstDay + 3, 0));
  EXPECT_EQ(gaps[2].to_s, At(kFirstDay + 5, 18));
  EXPECT_EQ(gaps[1].whole_days, 1);
  EXPECT_EQ(gaps[2].whole_days, 1);
}

TEST(Abstinence, GoesByTheOffsetOfEachUse) {
  // Eight in the evening at UTC+9, and noon at UTC-5 two local days later; the
  // day between is not known. Each leaves the part of its own local day.
  EXPECT_THAT(GapsOf(".....", R"(
                uses { time { at_s: 86439600 utc_offset_minutes: 540 } }
                uses { time { at_s: 86634000 utc_offset_minutes: -300 } }
                complete { from_day: 1003 to_day: 1004 })"),
              ElementsAre("12", "49 known"));
}

TEST(Abstinence, IsNeverLongerThanTheTimeBetweenTwoUsesOnAJourney) {
  // From one midnight at UTC-12 to that two local days later at UTC+14.
  EXPECT_THAT(GapsOf("...", R"(
                uses { time { at_s: 86443200 utc_offset_minutes: -720 } }
                uses { time { at_s: 86522400 utc_offset_minutes: 840 } })"),
              ElementsAre("22"));
}

TEST(Abstinence, EndsWithTheFirstUseEvenOfALaterLocalDay) {
  // Over the date line: ten in the morning of day 1002 at UTC+13 lies before
  // ten in the evening of day 1001 at UTC-10.
  EXPECT_THAT(GapsOf("U....", R"(
                uses { time { at_s: 86562000 utc_offset_minutes: 780 } }
                uses { time { at_s: 86601600 utc_offset_minutes: -600 } }
                complete { from_day: 1000 to_day: 1004 })"),
              ElementsAre("33 known", "58 known"));
}

// Random logs against what is said about them hour by hour. Times are whole
// hours, all clocks show UTC, and it is six in the evening.

enum class Said { kNothing, kNoUse, kUses };

struct Day {
  Said said = Said::kNothing;
  // Hours of its uses, smallest first; -1 for one of which only the day is
  // known.
  std::vector<int> uses;
};

using Days = std::vector<Day>;

Days RandomDays(std::mt19937* random) {
  const auto draw = [&](uint32_t below) {
    return static_cast<int>((*random)() % below);
  };
  Days days(static_cast<size_t>(1 + draw(14)));
  const int unknown = draw(4);
  for (size_t i = 0; i < days.size(); ++i) {
    Day& day = days[i];
    if (draw(4) < unknown) continue;
    day.said = draw(3) == 0 ? Said::kUses : Said::kNoUse;
    if (day.said != Said::kUses) continue;
    const uint32_t hours = i + 1 == days.size() ? 18 : 24;
    for (int use = 0; use <= draw(2); ++use) {
      day.uses.push_back(draw(3) == 0 ? -1 : draw(hours));
    }
    std::sort(day.uses.begin(), day.uses.end());
  }
  return days;
}

Diary Written(const Days& days) {
  v1::UseLog log;
  for (size_t i = 0; i < days.size(); ++i) {
    const int32_t date = kFirstDay + static_cast<int32_t>(i);
    if (days[i].said == Said::kNoUse) {
      log.add_no_use()->mutable_time()->set_day(date);
    }
    for (size_t use = 0; use < days[i].uses.size(); ++use) {
      v1::UseEntry* entry = log.add_uses();
      // Equal entries would count once.
      entry->set_vein_label(absl::StrCat(use));
      if (days[i].uses[use] < 0) {
        entry->mutable_time()->set_day(date);
      } else {
        entry->mutable_time()->set_at_s(At(date, days[i].uses[use]));
      }
    }
  }
  const int32_t today = kFirstDay + static_cast<int32_t>(days.size()) - 1;
  return Diary(std::move(log), At(today, 18));
}

// Hours of the longest row of known hours in [from, to), counted from the
// midnight before the first day.
int64_t LongestRow(const Days& days, int64_t from, int64_t to) {
  int64_t longest = 0;
  int64_t row = 0;
  for (int64_t hour = from; hour < to; ++hour) {
    const auto day = static_cast<size_t>(hour / 24);
    bool known = days[day].said != Said::kNothing;
    if (day + 1 == days.size() && day > 0 && !known) {
      known = days[day - 1].said != Said::kNothing;
    }
    row = known ? row + 1 : 0;
    longest = std::max(longest, row);
  }
  return longest;
}

std::vector<std::string> SlowGaps(const Days& days) {
  const auto count = static_cast<int>(days.size());
  std::vector<std::string> words;
  // The day and hour from which a gap runs; the first begins with a known day.
  int from_day = 0;
  while (from_day < count && days[from_day].said == Said::kNothing) ++from_day;
  int64_t from = from_day * 24;
  int first_whole = from_day;
  const auto add = [&](int day, int64_t to) {
    if (day <= from_day) return;
    bool known = true;
    for (int whole = first_whole; whole < day; ++whole) {
      known &= days[whole].said != Said::kNothing;
    }
    words.push_back(
        absl::StrCat(LongestRow(days, from, to), known ? " known" : ""));
  };
  for (int day = 0; day < count; ++day) {
    const std::vector<int>& uses = days[day].uses;
    if (uses.empty()) continue;
    add(day, day * 24 + std::max(uses.front(), 0));
    from_day = day;
    first_whole = day + 1;
    from = day * 24 + (uses.front() < 0 ? 24 : uses.back());
  }
  add(count - 1, (count - 1) * 24 + 18);
  return words;
}

// The longest abstinence. Within a day there are no gaps, so all up to a day
// are alike.
int64_t Longest(const Days& days) {
  const Diary diary = Written(days);
  int64_t longest = 24;
  for (const Gap& gap : Gaps(diary.table())) {
    longest = std::max(longest, gap.known_hours);
  }
  return longest;
}

class RandomLogs : public ::testing::Test {
 protected:
  static constexpr int kLogs = 4000;
  std::mt19937 random_{20261128};
};

TEST_F(RandomLogs, AreMeasuredAsHourByHour) {
  for (int i = 0; i < kLogs; ++i) {
    const Days days = RandomDays(&random_);
    const Diary diary = Written(days);
    ASSERT_EQ(GapsOf(diary), SlowGaps(days)) << "log " << i << ":\n"
                                             << support::TextOf(diary.log());
  }
}

TEST_F(RandomLogs, HaveNoLongerAbstinenceWithoutOneOfTheirDays) {
  for (int i = 0; i < kLogs; ++i) {
    const Days days = RandomDays(&random_);
    const int64_t longest = Longest(days);
    // Today without an entry goes on as yesterday was, with or without a use.
    for (size_t day = 0; day + 1 < days.size(); ++day) {
      Days fewer = days;
      fewer[day] = Day();
      ASSERT_LE(Longest(fewer), longest)
          << "log " << i << " without day " << day;
    }
  }
}

TEST_F(RandomLogs, HaveNoLongerAbstinenceWithAnotherUse) {
  for (int i = 0; i < kLogs; ++i) {
    const Days days = RandomDays(&random_);
    const int64_t longest = Longest(days);
    for (size_t day = 0; day < days.size(); ++day) {
      Days more = days;
      more[day].said = Said::kUses;
      more[day].uses.insert(more[day].uses.begin(), -1);
      ASSERT_LE(Longest(more), longest) << "log " << i << ", day " << day;
      // An hour makes a day known, and with it the rest of that day.
      if (days[day].said == Said::kNothing) continue;
      more = days;
      more[day].said = Said::kUses;
      more[day].uses.push_back(static_cast<int>(random_() % 18));
      std::sort(more[day].uses.begin(), more[day].uses.end());
      ASSERT_LE(Longest(more), longest) << "log " << i << ", day " << day;
    }
  }
}

}  // namespace
}  // namespace afterleaf
