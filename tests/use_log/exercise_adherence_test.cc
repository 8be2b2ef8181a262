// Exercise beside a protocol's dose: regularity first.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/use_log/progress.h"
#include "tests/support/engine.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;

using Adherence = v1::ExerciseAdherence;

constexpr int32_t kToday = kFirstDay + 99;

// A session so many days ago.
std::string Ago(int days, int minutes = 0, absl::string_view kind = "") {
  return absl::StrCat(
      "sessions { time { day: ", kToday - days, " } kind: \"", kind, "\"",
      minutes > 0 ? absl::StrCat(" minutes: ", minutes) : "", " }");
}

v1::Progress ProgressOf(const std::string& sessions,
                        absl::string_view dose = "") {
  const Diary diary(std::string(100, '.'), sessions);
  const auto protocol =
      support::Read<v1::Protocol>(absl::StrCat("dose { ", dose, " }"));
  v1::Progress progress;
  WriteExerciseAdherence(diary.table(), dose.empty() ? nullptr : &protocol,
                         &progress);
  return progress;
}

Adherence AdherenceOf(const std::string& sessions,
                      absl::string_view dose = "") {
  return ProgressOf(sessions, dose).exercise();
}

TEST(ExerciseAdherence, IsAbsentWithoutASession) {
  EXPECT_FALSE(ProgressOf("").has_exercise());
  EXPECT_TRUE(ProgressOf(Ago(0)).has_exercise());
}

TEST(ExerciseAdherence, CountsWeeksOfSevenDaysBackFromToday) {
  EXPECT_EQ(AdherenceOf(Ago(6)).weeks(), 1);
  EXPECT_EQ(AdherenceOf(Ago(7)).weeks(), 2);
  EXPECT_EQ(AdherenceOf(Ago(13)).weeks(), 2);
  EXPECT_EQ(AdherenceOf(Ago(14)).weeks(), 3);
}

TEST(ExerciseAdherence, CountsAWeekOnceHoweverManySessionsItHas) {
  const Adherence adherence =
      AdherenceOf(Ago(15) + Ago(16) + Ago(16) + Ago(0) + Ago(1));
  EXPECT_EQ(adherence.weeks_with_sessions(), 2);
  EXPECT_EQ(adherence.weeks(), 3);
}

TEST(ExerciseAdherence, KeepsARunWhileThisWeekIsStillEmpty) {
  EXPECT_EQ(AdherenceOf(Ago(0) + Ago(7) + Ago(14)).current_run_weeks(), 3);
  EXPECT_EQ(AdherenceOf(Ago(7) + Ago(14)).current_run_weeks(), 2);
  EXPECT_EQ(AdherenceOf(Ago(14)).current_run_weeks(), 0);
  EXPECT_EQ(AdherenceOf(Ago(0) + Ago(14)).current_run_weeks(), 1);
}

TEST(ExerciseAdherence, RemembersTheLongestRun) {
  EXPECT_EQ(AdherenceOf(Ago(0) + Ago(14) + Ago(21) + Ago(28) + Ago(42))
                .longest_run_weeks(),
            3);
}

TEST(ExerciseAdherence, CountsDaysAndMinutesOfTheLastSeven) {
  const Adherence adherence =
      AdherenceOf(Ago(0, 20) + Ago(0, 5) + Ago(6, 30) + Ago(7, 100));
  EXPECT_EQ(adherence.days_last_7(), 2);
  EXPECT_EQ(adherence.minutes_last_7(), 55);
  EXPECT_FALSE(adherence.minutes_incomplete());
}

TEST(ExerciseAdherence, SaysWhenMinutesOfTheLastSevenDaysAreMissing) {
  EXPECT_TRUE(AdherenceOf(Ago(0, 20) + Ago(1)).minutes_incomplete());
  EXPECT_FALSE(AdherenceOf(Ago(0, 20) + Ago(7)).minutes_incomplete());
}

TEST(ExerciseAdherence, IsComparedWithNothingWithoutAProtocol) {
  const Adherence adherence = AdherenceOf(Ago(0, 20));
  EXPECT_EQ(adherence.days_state(), Adherence::NOT_COMPARED);
  EXPECT_EQ(adherence.minutes_state(), Adherence::NOT_COMPARED);
  EXPECT_FALSE(adherence.has_days_from());
}

TEST(ExerciseAdherence, IsComparedWithNothingThatTheProtocolDoesNotSay) {
  const Adherence adherence = AdherenceOf(
      Ago(0, 20), "minutes_from: 10 minutes_to: 15 kinds: \"walking\"");
  EXPECT_EQ(adherence.days_state(), Adherence::NOT_COMPARED);
  EXPECT_EQ(adherence.minutes_state(), Adherence::NOT_COMPARED);
  EXPECT_FALSE(adherence.has_minutes_from());
  EXPECT_FALSE(adherence.has_minutes_to());
}

TEST(ExerciseAdherence, ComparesDaysWithBothEndsOfTheRange) {
  constexpr char kDose[] = "days_per_week_from: 2 days_per_week_to: 3";
  std::string sessions = Ago(0);
  EXPECT_EQ(AdherenceOf(sessions, kDose).days_state(), Adherence::BELOW);
  sessions += Ago(1);
  EXPECT_EQ(AdherenceOf(sessions, kDose).days_state(), Adherence::WITHIN);
  sessions += Ago(2);
  EXPECT_EQ(AdherenceOf(sessions, kDose).days_state(), Adherence::WITHIN);
  sessions += Ago(3);
  EXPECT_EQ(AdherenceOf(sessions, kDose).days_state(), Adherence::ABOVE);
}

TEST(ExerciseAdherence, ComparesMinutesWithBothEndsOfTheRange) {
  constexpr char kDose[] = "week_minutes_from: 40 week_minutes_to: 120";
  const auto state = [&](int minutes) {
    return AdherenceOf(Ago(0, minutes), kDose).minutes_state();
  };
  EXPECT_EQ(state(39), Adherence::BELOW);
  EXPECT_EQ(state(40), Adherence::WITHIN);
  EXPECT_EQ(state(120), Adherence::WITHIN);
  EXPECT_EQ(state(121), Adherence::ABOVE);
}

TEST(ExerciseAdherence, TakesAWeekAsItsSessionsOnItsDays) {
  const Adherence adherence =
      AdherenceOf(Ago(0, 60),
                  "minutes_from: 20 minutes_to: 30 days_per_week_from: 3 "
                  "days_per_week_to: 4");
  EXPECT_EQ(adherence.minutes_from(), 60);
  EXPECT_EQ(adherence.minutes_to(), 120);
  EXPECT_EQ(adherence.minutes_state(), Adherence::WITHIN);
  EXPECT_EQ(adherence.days_from(), 3);
  EXPECT_EQ(adherence.days_to(), 4);
}

TEST(ExerciseAdherence, TakesTheMinutesOfAWeekWhereTheProtocolSaysThem) {
  const Adherence adherence =
      AdherenceOf(Ago(0, 60),
                  "minutes_from: 20 minutes_to: 30 days_per_week_from: 3 "
                  "days_per_week_to: 4 week_minutes_from: 50");
  EXPECT_EQ(adherence.minutes_from(), 50);
  EXPECT_EQ(adherence.minutes_to(), 120);
}

TEST(ExerciseAdherence, DoesNotSayBelowWhenMinutesAreMissing) {
  constexpr char kDose[] = "week_minutes_from: 40 week_minutes_to: 120";
  const auto state = [&](int minutes, absl::string_view dose) {
    return AdherenceOf(Ago(0, minutes) + Ago(1), dose).minutes_state();
  };
  EXPECT_EQ(state(10, kDose), Adherence::NOT_COMPARED);
  EXPECT_EQ(state(60, kDose), Adherence::NOT_COMPARED);
  EXPECT_EQ(state(121, kDose), Adherence::ABOVE);
  // Enough is enough where there is no upper end.
  EXPECT_EQ(state(40, "week_minutes_from: 40"), Adherence::WITHIN);
}

TEST(ExerciseAdherence, ListsKindsOfTheLast28DaysByTheirMinutes) {
  const Adherence adherence = AdherenceOf(
      Ago(0, 10, "yoga") + Ago(27, 20, "walking") + Ago(5, 20, "walking") +
      Ago(28, 500, "walking") + Ago(3, 10, "cycling") + Ago(3, 0, "cycling") +
      Ago(4, 10, "archery"));
  std::vector<std::string> kinds;
  for (const v1::KindMinutes& kind : adherence.kinds()) {
    kinds.push_back(
        absl::StrCat(kind.kind(), " ", kind.sessions(), " ", kind.minutes()));
  }
  EXPECT_THAT(kinds, ElementsAre("walking 2 40", "cycling 2 10", "archery 1 10",
                                 "yoga 1 10"));
}

}  // namespace
}  // namespace afterleaf
