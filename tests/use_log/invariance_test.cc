// What may not change an answer about a log, for random logs.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/use_log.h"
#include "tests/support/engine.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using support::TextOf;

constexpr int kLogs = 400;
constexpr int32_t kDays = 70;
constexpr int64_t kNow = (int64_t{kFirstDay} + kDays) * 86400 + 40000;

class Draw {
 public:
  explicit Draw(uint64_t seed) : engine_(seed) {}
  int Below(int n) { return static_cast<int>(engine_() % uint64_t(n)); }
  bool OneIn(int n) { return Below(n) == 0; }
  template <class List>
  void Shuffle(List* list) {
    for (int i = list->size() - 1; i > 0; --i) {
      list->SwapElements(i, Below(i + 1));
    }
  }

 private:
  std::mt19937_64 engine_;
};

v1::LogTime DrawTime(Draw& draw) {
  v1::LogTime time;
  const int32_t day = kFirstDay + draw.Below(kDays);
  if (draw.OneIn(3)) {
    time.set_day(day);
  } else {
    time.set_at_s(int64_t{day} * 86400 + draw.Below(86400));
    if (draw.OneIn(2)) time.set_utc_offset_minutes(draw.Below(1561) - 720);
  }
  return time;
}

v1::UseEntry DrawUse(Draw& draw) {
  static const char* const kProducts[] = {"GREEN", "BLACK", "MATCHA", "PUER"};
  static const char* const kReasons[] = {"taste", "sleepy", "headache", "x"};
  v1::UseEntry use;
  *use.mutable_time() = DrawTime(draw);
  if (draw.OneIn(2)) {
    use.set_amount_thousandths(draw.Below(40) * 250);
    use.set_unit(draw.OneIn(4) ? "cup" : "g_leaf");
  }
  if (draw.OneIn(2)) use.set_product(kProducts[draw.Below(4)]);
  if (draw.OneIn(2)) use.set_reason(kReasons[draw.Below(4)]);
  if (draw.OneIn(2)) use.set_wanted_effect(draw.Below(12));
  if (draw.OneIn(3)) use.set_minutes_since_waking(draw.Below(200));
  if (draw.OneIn(3)) use.set_next_day_recovery(draw.Below(11));
  if (draw.OneIn(6)) use.add_co_substances(draw.OneIn(2) ? "rum" : "milk");
  return use;
}

v1::UseLog DrawLog(Draw& draw) {
  v1::UseLog log;
  for (int n = draw.Below(90); n > 0; --n) *log.add_uses() = DrawUse(draw);
  for (int n = draw.Below(60); n > 0; --n) {
    *log.add_no_use()->mutable_time() = DrawTime(draw);
  }
  for (int n = draw.Below(40); n > 0; --n) {
    v1::RecoveryDay* day = log.add_recovery();
    day->set_day(kFirstDay + draw.Below(kDays));
    day->set_overall_recovery(draw.Below(11));
    day->set_energy(draw.Below(11));
    day->set_hrv_rmssd_ms(20 + draw.Below(60));
  }
  for (int n = draw.Below(12); n > 0; --n) {
    v1::ScoreEntry* score = log.add_scores();
    *score->mutable_time() = DrawTime(draw);
    score->mutable_response()->set_scale("WITHOUT");
    score->mutable_response()->set_total(draw.Below(7));
  }
  for (int n = draw.Below(10); n > 0; --n) {
    v1::ExerciseSession* session = log.add_sessions();
    *session->mutable_time() = DrawTime(draw);
    session->set_minutes(10 + draw.Below(60));
    session->set_kind("walking");
  }
  if (draw.OneIn(3)) {
    v1::DayRange* days = log.add_complete();
    days->set_from_day(kFirstDay + draw.Below(kDays));
    days->set_to_day(days->from_day() + draw.Below(30));
  }
  if (draw.OneIn(2)) log.set_own_cap_days(draw.Below(8));
  return log;
}

v1::UseLogAnalysis Analyzed(const v1::UseLog& log) {
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = log;
  request.set_as_of_s(kNow);
  request.set_derive_every_day(true);
  request.mutable_outcomes();
  absl::StatusOr<v1::UseLogAnalysis> reply =
      AnalyzeUseLog(DiaryPack(), request);
  EXPECT_TRUE(reply.ok()) << reply.status();
  return reply.ok() ? *std::move(reply) : v1::UseLogAnalysis();
}

// Everything but issues, whose paths name places in the log.
std::string Answer(const v1::UseLog& log) {
  v1::UseLogAnalysis analysis = Analyzed(log);
  analysis.clear_issues();
  return TextOf(analysis);
}

void ShuffleAll(Draw& draw, v1::UseLog* log) {
  draw.Shuffle(log->mutable_uses());
  draw.Shuffle(log->mutable_no_use());
  draw.Shuffle(log->mutable_recovery());
  draw.Shuffle(log->mutable_scores());
  draw.Shuffle(log->mutable_sessions());
}

TEST(AnAnswerAboutALog, DoesNotDependOnTheOrderOfEntries) {
  for (int i = 0; i < kLogs; ++i) {
    Draw draw(static_cast<uint64_t>(i));
    const v1::UseLog log = DrawLog(draw);
    v1::UseLog shuffled = log;
    ShuffleAll(draw, &shuffled);
    ASSERT_EQ(Answer(log), Answer(shuffled)) << "seed " << i;
  }
}

TEST(AnAnswerAboutALog, IsTheSameOfALogThatWasSplitAndMerged) {
  for (int i = 0; i < kLogs; ++i) {
    Draw draw(static_cast<uint64_t>(i) + 1000);
    const v1::UseLog log = DrawLog(draw);
    v1::UseLog parts[3];
    parts[0] = log;
    parts[0].clear_uses();
    parts[0].clear_no_use();
    parts[0].clear_scores();
    for (const v1::UseEntry& use : log.uses()) {
      *parts[draw.Below(3)].add_uses() = use;
    }
    for (const v1::NoUseDay& day : log.no_use()) {
      *parts[draw.Below(3)].add_no_use() = day;
    }
    for (const v1::ScoreEntry& score : log.scores()) {
      *parts[draw.Below(3)].add_scores() = score;
    }
    v1::UseLog merged = parts[2];
    merged.MergeFrom(parts[0]);
    merged.MergeFrom(parts[1]);
    ASSERT_EQ(Answer(log), Answer(merged)) << "seed " << i;
  }
}

TEST(AnAnswerAboutALog, IsNotChangedByOtherSubstances) {
  for (int i = 0; i < kLogs; ++i) {
    Draw draw(static_cast<uint64_t>(i) + 2000);
    v1::UseLog log = DrawLog(draw);
    v1::UseLogAnalysis before = Analyzed(log);
    for (int n = 1 + draw.Below(40); n > 0; --n) {
      v1::UseEntry use = DrawUse(draw);
      use.set_substance(draw.OneIn(2) ? "cocoa" : "Yerba Mate");
      *log.add_uses() = use;
    }
    v1::UseLogAnalysis after = Analyzed(log);
    for (v1::UseLogAnalysis* analysis : {&before, &after}) {
      analysis->clear_substances();
      analysis->clear_issues();
      analysis->clear_entries_used();
    }
    ASSERT_EQ(TextOf(before), TextOf(after)) << "seed " << i;
  }
}

int64_t Abstinence(const v1::UseLogAnalysis& analysis) {
  int64_t hours = 0;
  for (const v1::UseBreak& each : analysis.breaks()) {
    hours = std::max<int64_t>(hours, each.known_hours());
  }
  return hours;
}

TEST(Abstinence, IsNeverMadeLongerByTakingDaysOut) {
  for (int i = 0; i < kLogs; ++i) {
    Draw draw(static_cast<uint64_t>(i) + 3000);
    v1::UseLog log = DrawLog(draw);
    log.clear_complete();
    const v1::UseLogAnalysis before = Analyzed(log);
    // What is known of a day without use is forgotten.
    v1::UseLog less = log;
    less.clear_no_use();
    for (const v1::NoUseDay& day : log.no_use()) {
      if (!draw.OneIn(3)) *less.add_no_use() = day;
    }
    const v1::UseLogAnalysis after = Analyzed(less);
    const v1::Milestones& reached = before.progress().milestones();
    const v1::Milestones& left = after.progress().milestones();
    ASSERT_LE(left.lifetime_no_use_days(), reached.lifetime_no_use_days()) << i;
    ASSERT_LE(left.longest_run_days(), reached.longest_run_days()) << i;
    ASSERT_LE(left.current_run_days(), reached.current_run_days()) << i;
    ASSERT_LE(Abstinence(after), Abstinence(before)) << i;
    ASSERT_LE(after.outcomes().days_abstinent(),
              before.outcomes().days_abstinent())
        << i;
    ASSERT_LE(after.derived().longest_abstinence_h(),
              before.derived().longest_abstinence_h())
        << i;
    ASSERT_GE(after.derived().last_use_to_s(), before.derived().last_use_to_s())
        << i;
  }
}

TEST(Abstinence, IsNeverMadeByTakingAllThatIsKnownOfADayOut) {
  for (int i = 0; i < kLogs; ++i) {
    Draw draw(static_cast<uint64_t>(i) + 4000);
    v1::UseLog log = DrawLog(draw);
    log.clear_complete();
    const int32_t day = kFirstDay + draw.Below(kDays);
    const auto is_of_day = [&](const v1::LogTime& time) {
      const int64_t local = time.has_at_s()
                                ? time.at_s() + 60 * time.utc_offset_minutes()
                                : int64_t{time.day()} * 86400;
      return local / 86400 == day;
    };
    v1::UseLog less = log;
    less.clear_uses();
    less.clear_no_use();
    for (const v1::UseEntry& use : log.uses()) {
      if (!is_of_day(use.time())) *less.add_uses() = use;
    }
    for (const v1::NoUseDay& mark : log.no_use()) {
      if (!is_of_day(mark.time())) *less.add_no_use() = mark;
    }
    const v1::UseLogAnalysis before = Analyzed(log);
    const v1::UseLogAnalysis after = Analyzed(less);
    ASSERT_LE(after.progress().milestones().lifetime_no_use_days(),
              before.progress().milestones().lifetime_no_use_days())
        << i;
    ASSERT_LE(after.progress().milestones().longest_run_days(),
              before.progress().milestones().longest_run_days())
        << i;
  }
}

}  // namespace
}  // namespace afterleaf
