// Breaks as they were, and as they were planned.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/use_log/comparisons.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::UseLogAnalysis BreaksIn(const Diary& diary) {
  v1::UseLogAnalysis analysis;
  WriteBreaks(diary.table(), Gaps(diary.table()), &analysis);
  return analysis;
}

// "48 known present" for each break.
std::vector<std::string> BreaksOf(absl::string_view calendar) {
  std::vector<std::string> words;
  const v1::UseLogAnalysis analysis = BreaksIn(Diary(calendar));
  for (const v1::UseBreak& gap : analysis.breaks()) {
    words.push_back(absl::StrCat(gap.known_hours(), gap.known() ? " known" : "",
                                 gap.present() ? " present" : ""));
  }
  return words;
}

TEST(Breaks, HaveAWholeDay) {
  EXPECT_THAT(BreaksOf("uu"), IsEmpty());
  EXPECT_THAT(BreaksOf("u-u"), ElementsAre("24 known"));
  EXPECT_THAT(BreaksOf("u--u"), ElementsAre("48 known"));
}

TEST(Breaks, MayStillLast) {
  EXPECT_THAT(BreaksOf("u."), IsEmpty());
  EXPECT_THAT(BreaksOf("u-."), ElementsAre("42 known present"));
}

TEST(Breaks, LieAfterAUse) { EXPECT_THAT(BreaksOf("---u"), IsEmpty()); }

TEST(Breaks, CountOnlyWhatIsKnown) {
  EXPECT_THAT(BreaksOf("u--.-u"), ElementsAre("48"));
}

TEST(Breaks, SayFromWhenToWhenTheyWere) {
  const v1::UseLogAnalysis analysis = BreaksIn(Diary("U-U"));
  ASSERT_EQ(analysis.breaks_size(), 1);
  EXPECT_EQ(analysis.breaks(0).from_s(), At(kFirstDay, 12));
  EXPECT_EQ(analysis.breaks(0).to_s(), At(kFirstDay + 2, 12));
}

// A score of a scale at an hour, or on a day.
std::string ScoreAt(absl::string_view scale, int32_t day, int hour) {
  return absl::StrCat("scores { time { at_s: ", At(day, hour),
                      " } response { scale: \"", scale, "\" } }");
}
std::string ScoreOn(absl::string_view scale, int32_t day) {
  return absl::StrCat("scores { time { day: ", day, " } response { scale: \"",
                      scale, "\" } }");
}

// The highest scores of each break as "WITHOUT 5", where the totals of the
// scores, in the order of time, are given.
std::vector<std::vector<std::string>> HighestOf(
    absl::string_view calendar, const std::string& scores,
    const std::vector<std::optional<int32_t>>& totals) {
  Diary diary(calendar, scores);
  EXPECT_EQ(diary.table().scores.size(), totals.size());
  for (size_t i = 0; i < totals.size(); ++i) {
    diary.table().scores[i].total = totals[i];
  }
  std::vector<std::vector<std::string>> all;
  const v1::UseLogAnalysis analysis = BreaksIn(diary);
  for (const v1::UseBreak& gap : analysis.breaks()) {
    std::vector<std::string> words;
    for (const v1::ScaleTotal& total : gap.highest_scores()) {
      words.push_back(absl::StrCat(total.scale(), " ", total.total()));
    }
    all.push_back(words);
  }
  return all;
}

TEST(Breaks, ShowTheHighestScoreOfWithdrawalTakenInThem) {
  EXPECT_THAT(
      HighestOf("U--U--U",
                ScoreAt("WITHOUT", 1000, 11) + ScoreAt("WITHOUT", 1000, 13) +
                    ScoreAt("WITHOUT", 1002, 9) + ScoreAt("WITHOUT", 1003, 11) +
                    ScoreAt("WITHOUT", 1004, 9),
                {6, 2, 4, 3, 1}),
      ElementsAre(ElementsAre("WITHOUT 4"), ElementsAre("WITHOUT 1")));
}

TEST(Breaks, ShowNoScoreOfAnotherScaleNorOneWithoutATotal) {
  EXPECT_THAT(
      HighestOf("U-U", ScoreAt("CHEER", 1001, 9) + ScoreAt("WITHOUT", 1001, 10),
                {5, std::nullopt}),
      ElementsAre(IsEmpty()));
}

TEST(Breaks, ShowAScoreOfADayOnlyWhenAllOfTheDayLiesInThem) {
  EXPECT_THAT(HighestOf("U-U",
                        ScoreOn("WITHOUT", 1000) + ScoreOn("WITHOUT", 1001) +
                            ScoreOn("WITHOUT", 1002),
                        {6, 2, 5}),
              ElementsAre(ElementsAre("WITHOUT 2")));
}

// "KEPT 0 use 0 unknown" for each planned break.
std::vector<std::string> AuditOf(absl::string_view calendar,
                                 absl::string_view breaks) {
  v1::UseLogAnalysis analysis;
  const Diary diary(calendar, breaks);
  WritePlannedBreaks(diary.table(), &analysis);
  std::vector<std::string> words;
  for (const v1::PlannedBreakAudit& audit : analysis.planned_breaks()) {
    words.push_back(
        absl::StrCat(v1::PlannedBreakAudit::State_Name(audit.state()), " ",
                     audit.use_days(), " ", audit.unknown_days()));
  }
  return words;
}

std::string Planned(int32_t from_day, int32_t to_day) {
  return absl::StrCat("breaks { days { from_day: ", from_day,
                      " to_day: ", to_day, " } }");
}

TEST(PlannedBreaks, AreKeptWhenTheyAreOverAndEveryDayIsKnown) {
  EXPECT_THAT(AuditOf("u--u", Planned(1001, 1002)), ElementsAre("KEPT 0 0"));
}

TEST(PlannedBreaks, AreNotKnownWhenADayIsNot) {
  EXPECT_THAT(AuditOf("u-.-u", Planned(1001, 1003)),
              ElementsAre("NOT_KNOWN 0 1"));
}

TEST(PlannedBreaks, AreNotKeptWithAUseOnTheirFirstOrLastDay) {
  EXPECT_THAT(AuditOf("u--u.", Planned(1000, 1002)),
              ElementsAre("NOT_KEPT 1 0"));
  EXPECT_THAT(AuditOf("u--u.", Planned(1001, 1003)),
              ElementsAre("NOT_KEPT 1 0"));
  EXPECT_THAT(AuditOf("u--u.", Planned(1001, 1002)), ElementsAre("KEPT 0 0"));
}

TEST(PlannedBreaks, AreUnderWayUntilTheirLastDayIsOver) {
  EXPECT_THAT(AuditOf("u-.", Planned(1001, 1002)),
              ElementsAre("UNDER_WAY 0 0"));
  EXPECT_THAT(AuditOf("u-..", Planned(1001, 1002)),
              ElementsAre("NOT_KNOWN 0 1"));
  EXPECT_THAT(AuditOf("u--.", Planned(1001, 1002)), ElementsAre("KEPT 0 0"));
}

TEST(PlannedBreaks, AreNotKeptAsSoonAsThereIsAUse) {
  EXPECT_THAT(AuditOf("u-u", Planned(1001, 1009)), ElementsAre("NOT_KEPT 1 0"));
}

TEST(PlannedBreaks, AreAheadUntilTheirFirstDay) {
  EXPECT_THAT(AuditOf("u-", Planned(1002, 1003)), ElementsAre("AHEAD 0 0"));
  EXPECT_THAT(AuditOf("u-", Planned(1001, 1003)), ElementsAre("UNDER_WAY 0 0"));
}

TEST(PlannedBreaks, AreNotKnownOnDaysBeforeTheLog) {
  EXPECT_THAT(AuditOf("--u", Planned(997, 1001)), ElementsAre("NOT_KNOWN 0 3"));
  EXPECT_THAT(AuditOf("...", Planned(1000, 1001)),
              ElementsAre("NOT_KNOWN 0 2"));
  EXPECT_THAT(AuditOf("...", Planned(1000, 1002)),
              ElementsAre("UNDER_WAY 0 2"));
}

TEST(PlannedBreaks, OfRandomLogsAreThoseOfANaiveCount) {
  std::mt19937 random(20261128);
  for (int i = 0; i < 1000; ++i) {
    std::string calendar(1 + random() % 20, '.');
    for (char& day : calendar) day = "..u---"[random() % 6];
    const int32_t today = kFirstDay + static_cast<int32_t>(calendar.size()) - 1;
    const int32_t from = kFirstDay - 3 + static_cast<int32_t>(random() % 26);
    const int32_t to = from + static_cast<int32_t>(random() % 8);
    int use = 0;
    int unknown = 0;
    for (int32_t day = from; day <= to && day <= today; ++day) {
      const char said = day < kFirstDay ? '.' : calendar[day - kFirstDay];
      if (said == 'u') ++use;
      if (said == '.' && day != today) ++unknown;
    }
    std::string state = "KEPT";
    if (from > today) {
      state = "AHEAD";
    } else if (use > 0) {
      state = "NOT_KEPT";
    } else if (to >= today) {
      state = "UNDER_WAY";
    } else if (unknown > 0) {
      state = "NOT_KNOWN";
    }
    EXPECT_THAT(AuditOf(calendar, Planned(from, to)),
                ElementsAre(absl::StrCat(state, " ", use, " ", unknown)))
        << calendar << " from " << from << " to " << to;
  }
}

}  // namespace
}  // namespace afterleaf
