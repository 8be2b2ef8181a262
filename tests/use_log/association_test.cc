// How recovery goes together with use on the day before.

#include "src/use_log/association.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/use_log/comparisons.h"
#include "tests/support/engine.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Recovery in the morning of a day.
std::string Morning(int32_t day, int overall) {
  return absl::StrCat("recovery { day: ", day, " overall_recovery: ", overall,
                      " }");
}

// "1000 use 4" for each pair.
std::vector<std::string> PairsOf(absl::string_view calendar,
                                 absl::string_view more) {
  std::vector<std::string> words;
  const Diary diary(calendar, more);
  for (const RecoveryPair& pair : RecoveryPairs(diary.table())) {
    words.push_back(
        absl::StrCat(pair.day, pair.used ? " use " : " none ", pair.recovery));
  }
  return words;
}

TEST(RecoveryPairs, AreAKnownDayAndTheNextMorning) {
  EXPECT_THAT(
      PairsOf("u-.u", Morning(1001, 3) + Morning(1002, 8) + Morning(1003, 5)),
      ElementsAre("1000 use 3", "1001 none 8"));
}

TEST(RecoveryPairs, TakeWhatAUseSaysOfTheNextDayWhereTheMorningSaysNothing) {
  constexpr char kUse[] = "uses { time { day: 1000 } next_day_recovery: 4 }";
  EXPECT_THAT(PairsOf("..", kUse), ElementsAre("1000 use 4"));
  EXPECT_THAT(PairsOf("..", kUse + Morning(1001, 9)),
              ElementsAre("1000 use 9"));
  EXPECT_THAT(PairsOf("..", absl::StrCat(kUse, "recovery { day: 1001 }")),
              ElementsAre("1000 use 4"));
}

TEST(RecoveryPairs, TakeTheLastUseThatSaysHowTheNextDayWas) {
  EXPECT_THAT(PairsOf("..", R"(
                uses { time { at_s: 86403600 } next_day_recovery: 2 }
                uses { time { at_s: 86410800 } }
                uses { time { at_s: 86407200 } next_day_recovery: 7 })"),
              ElementsAre("1000 use 7"));
}

TEST(RecoveryPairs, AreNoneOfADayBeforeOneThatHasNotBegun) {
  EXPECT_THAT(PairsOf(".", "uses { time { day: 1000 } next_day_recovery: 4 }"),
              IsEmpty());
}

v1::UseLogAnalysis Associated(const Diary& diary) {
  v1::UseLogAnalysis analysis;
  WriteAssociation(diary.table(), 0, &analysis);
  return analysis;
}

// A calendar of `u` and `-` with how each next morning was.
v1::UseLogAnalysis Associated(const std::string& days,
                              const std::vector<int>& mornings) {
  std::string recovery;
  int32_t day = kFirstDay;
  for (const int overall : mornings) recovery += Morning(++day, overall);
  return Associated(Diary(days + ".", recovery));
}

TEST(Association, NeedsThePairsThatThePackAsksFor) {
  EXPECT_FALSE(Associated("u-u", {1, 9, 2}).has_association());
  EXPECT_TRUE(Associated("u-u-", {1, 9, 2, 9}).has_association());
  EXPECT_EQ(Associated("u-u-u", {1, 9, 2, 9, 3}).association().pairs(), 5);
}

TEST(Association, IsAbsentWhereAllDaysOrAllRatingsAreAlike) {
  EXPECT_FALSE(Associated("uuuu", {1, 2, 3, 4}).has_association());
  EXPECT_FALSE(Associated("----", {1, 2, 3, 4}).has_association());
  EXPECT_FALSE(Associated("u-u-", {5, 5, 5, 5}).has_association());
}

TEST(Association, IsNegativeWhereRecoveryWasLowerAfterUse) {
  const v1::RecoveryAssociation association =
      Associated("u-u-", {2, 8, 2, 8}).association();
  EXPECT_EQ(association.r_hundredths(), -100);
  EXPECT_EQ(association.use_pairs(), 2);
  EXPECT_EQ(association.mean_after_use_tenths(), 20);
  EXPECT_EQ(association.mean_after_no_use_tenths(), 80);
  EXPECT_EQ(association.about(), "Lower after days of tea.");
}

TEST(Association, IsPositiveWhereRecoveryWasHigherAfterUse) {
  const v1::RecoveryAssociation association =
      Associated("u-u-", {8, 2, 8, 2}).association();
  EXPECT_EQ(association.r_hundredths(), 100);
  EXPECT_EQ(association.about(), "Higher after days of tea.");
}

TEST(Association, IsZeroWhereRecoveryWasAlikeOnAverage) {
  const v1::RecoveryAssociation association =
      Associated("uu--", {2, 8, 2, 8}).association();
  EXPECT_EQ(association.r_hundredths(), 0);
  EXPECT_EQ(association.about(), "Alike.");
}

TEST(Association, RoundsMeansHalfUp) {
  // 9/4 and 10/3.
  const v1::RecoveryAssociation association =
      Associated("uuuu---", {2, 2, 2, 3, 3, 3, 4}).association();
  EXPECT_EQ(association.mean_after_use_tenths(), 23);
  EXPECT_EQ(association.mean_after_no_use_tenths(), 33);
}

TEST(Association, RoundsHalfAHundredthAwayFromZero) {
  // An eighth: of 16 days of use 9 were followed by the better morning, of 16
  // without 7.
  std::vector<int> mornings;
  for (const int better : {9, 7}) {
    for (int day = 0; day < 16; ++day)
      mornings.push_back(day < better ? 10 : 0);
  }
  const std::string half(16, 'u');
  const std::string other_half(16, '-');
  EXPECT_EQ(
      Associated(half + other_half, mornings).association().r_hundredths(), 13);
  EXPECT_EQ(
      Associated(other_half + half, mornings).association().r_hundredths(),
      -13);
}

TEST(Association, IsNotToldByAPackWithoutARuleForIt) {
  v1::Pack source = DiaryPack().compiled().source;
  auto* rules = source.mutable_use_log_rules();
  rules->erase(std::remove_if(rules->begin(), rules->end(),
                              [](const v1::UseLogRule& rule) {
                                return rule.has_association();
                              }),
               rules->end());
  const absl::StatusOr<Pack> pack = Pack::Load(source.SerializeAsString());
  ASSERT_TRUE(pack.ok()) << pack.status();
  Diary diary("u-u-.", Morning(1001, 1) + Morning(1002, 9) + Morning(1003, 1) +
                           Morning(1004, 9));
  EXPECT_TRUE(Associated(diary).has_association());
  diary.table().pack = &pack->compiled();
  EXPECT_FALSE(Associated(diary).has_association());
}

TEST(Association, OfRandomLogsIsPearsonsRoundedToHundredths) {
  std::mt19937 random(20261128);
  for (int i = 0; i < 1000; ++i) {
    std::string days(4 + random() % 40, '-');
    std::vector<int> mornings;
    for (char& day : days) {
      if (random() % 3 == 0) day = 'u';
      mornings.push_back(static_cast<int>(random() % 11));
    }
    // The textbook's two passes.
    const auto n = static_cast<long double>(days.size());
    long double mean_x = 0;
    long double mean_y = 0;
    for (size_t d = 0; d < days.size(); ++d) {
      mean_x += (days[d] == 'u' ? 1 : 0) / n;
      mean_y += mornings[d] / n;
    }
    long double xy = 0;
    long double xx = 0;
    long double yy = 0;
    for (size_t d = 0; d < days.size(); ++d) {
      const long double x = (days[d] == 'u' ? 1 : 0) - mean_x;
      const long double y = mornings[d] - mean_y;
      xy += x * y;
      xx += x * x;
      yy += y * y;
    }
    const v1::UseLogAnalysis analysis = Associated(days, mornings);
    if (xx < 1e-9 || yy < 1e-9) {
      EXPECT_FALSE(analysis.has_association()) << days;
      continue;
    }
    ASSERT_TRUE(analysis.has_association()) << days;
    const long double r = 100 * xy / std::sqrt(xx * yy);
    EXPECT_LE(std::abs(analysis.association().r_hundredths() - r), 0.5L + 1e-9L)
        << days;
  }
}

}  // namespace
}  // namespace afterleaf
