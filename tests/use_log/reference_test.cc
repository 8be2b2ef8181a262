// The rules about logs against a plain reference, for random logs and rules
// with random numbers.

#include "tests/use_log/reference.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>

#include "afterleaf/use_log.h"
#include "tests/support/engine.h"
#include "tests/use_log/diary.h"

namespace afterleaf {
namespace {

using reference::Answer;

constexpr int kPacks = 150;
constexpr int kLogsOfAPack = 100;

class Draw {
 public:
  explicit Draw(uint64_t seed) : engine_(seed) {}
  // Both included.
  int From(int least, int most) {
    return least + static_cast<int>(engine_() %
                                    static_cast<uint64_t>(most - least + 1));
  }
  bool Percent(int percent) { return From(1, 100) <= percent; }
  template <class List>
  auto OneOf(const List& list) {
    return list[static_cast<size_t>(
        From(0, static_cast<int>(list.size()) - 1))];
  }

 private:
  std::mt19937_64 engine_;
};

// Other numbers for every rule, small ones, so that random logs are on both
// sides of them.
void DrawNumbers(v1::UseLogRule* rule, Draw& draw) {
  switch (rule->kind_case()) {
    case v1::UseLogRule::kUseDays:
      for (v1::DayCount& count : *rule->mutable_use_days()->mutable_any()) {
        count.set_within_days(draw.From(1, 20));
        count.set_at_least(draw.From(1, count.within_days()));
      }
      return;
    case v1::UseLogRule::kOwnCap:
      return rule->mutable_own_cap()->set_within_days(draw.From(1, 7));
    case v1::UseLogRule::kMeanChange: {
      v1::MeanChangeRule& kind = *rule->mutable_mean_change();
      kind.set_window_days(draw.From(1, 12));
      kind.set_min_days(draw.From(1, (kind.window_days() + 1) / 2));
      kind.set_amount_not_reduced(draw.Percent(30));
      kind.set_without_plan(draw.Percent(30));
      if (kind.measure() == v1::MeanChangeRule::AMOUNT_PER_DAY ||
          kind.measure() == v1::MeanChangeRule::AMOUNT_PER_USE_DAY) {
        if (draw.Percent(50))
          return kind.set_rises_to_percent(draw.From(101, 150));
        return kind.set_falls_below_percent(draw.From(60, 100));
      }
      if (draw.Percent(50)) return kind.set_rises_by_tenths(draw.From(1, 15));
      return kind.set_falls_by_tenths(draw.From(1, 15));
    }
    case v1::UseLogRule::kChasing:
      return rule->mutable_chasing()->set_within_days(draw.From(1, 10));
    case v1::UseLogRule::kRelief: {
      v1::ReliefRule& kind = *rule->mutable_relief();
      kind.set_of_use_days(draw.From(1, 12));
      kind.set_relief_days(
          draw.From((kind.of_use_days() + 1) / 2, kind.of_use_days()));
      kind.set_waking_minutes(draw.From(0, 90));
      kind.set_waking_within_days(draw.From(1, 8));
      kind.set_waking_days(draw.From((kind.waking_within_days() + 1) / 2,
                                     kind.waking_within_days()));
      return;
    }
    case v1::UseLogRule::kBreakScore:
      rule->mutable_break_score()->set_gap_h(draw.From(24, 150));
      return rule->mutable_break_score()->set_total_from(draw.From(2, 6));
    case v1::UseLogRule::kBreakMissed:
      return rule->mutable_break_missed()->set_within_days(draw.From(1, 15));
    case v1::UseLogRule::kLabelChange:
      return rule->mutable_label_change()->set_within_days(draw.From(1, 20));
    case v1::UseLogRule::kProductRise:
      return rule->mutable_product_rise()->set_window_days(draw.From(1, 12));
    case v1::UseLogRule::kCoUse:
      rule->mutable_co_use()->set_within_h(draw.From(1, 40));
      return rule->mutable_co_use()->set_recent_h(draw.From(1, 150));
    case v1::UseLogRule::kAssociation:
      return rule->mutable_association()->set_min_pairs(draw.From(2, 12));
    case v1::UseLogRule::kReportMissing:
      return rule->mutable_report_missing()->set_within_days(draw.From(1, 8));
    case v1::UseLogRule::kBeforeExercise:
      rule->mutable_before_exercise()->set_within_h(draw.From(1, 60));
      return rule->mutable_before_exercise()->set_within_days(draw.From(1, 9));
    case v1::UseLogRule::kLogGap:
      return rule->mutable_log_gap()->set_days(draw.From(1, 5));
    case v1::UseLogRule::kOffPlan:
      rule->mutable_off_plan()->set_days_in_row(draw.From(1, 4));
      return rule->mutable_off_plan()->set_within_days(draw.From(1, 8));
    case v1::UseLogRule::kDriving:
      rule->mutable_driving()->set_within_h(draw.From(1, 60));
      return rule->mutable_driving()->set_within_days(draw.From(1, 9));
    case v1::UseLogRule::kAfterAbstinence:
      rule->mutable_after_abstinence()->set_abstinence_h(draw.From(24, 120));
      return rule->mutable_after_abstinence()->set_within_days(
          draw.From(1, 20));
    case v1::UseLogRule::KIND_NOT_SET:
      return;
  }
}

void DrawNumbers(v1::MetricRule* rule, Draw& draw) {
  switch (rule->kind_case()) {
    case v1::MetricRule::kLatest:
      return rule->mutable_latest()->set_within_days(draw.From(1, 6));
    case v1::MetricRule::kDaysInRow:
      rule->mutable_days_in_row()->set_from(draw.From(0, 4));
      rule->mutable_days_in_row()->set_to(draw.From(4, 10));
      return rule->mutable_days_in_row()->set_days(draw.From(1, 4));
    case v1::MetricRule::kDaysOf:
      rule->mutable_days_of()->set_to(draw.From(1, 6));
      rule->mutable_days_of()->set_of_days(draw.From(1, 12));
      return rule->mutable_days_of()->set_days(
          draw.From(1, (rule->days_of().of_days() + 1) / 2));
    case v1::MetricRule::kMean:
      rule->mutable_mean()->set_within_days(draw.From(1, 10));
      rule->mutable_mean()->set_min_days(
          draw.From(1, (rule->mean().within_days() + 1) / 2));
      return rule->mutable_mean()->set_below(draw.From(300, 500));
    case v1::MetricRule::kBaseline: {
      v1::BaselineRule& kind = *rule->mutable_baseline();
      kind.set_baseline_days(draw.From(4, 20));
      kind.set_min_days(draw.From(2, (kind.baseline_days() + 1) / 2));
      kind.set_days(draw.From(1, 3));
      if (kind.has_above_mean()) return kind.set_above_mean(draw.From(1, 8));
      kind.set_below_sd_hundredths(draw.From(1, 90));
      return kind.set_recent_days(draw.From(1, kind.baseline_days()));
    }
    case v1::MetricRule::KIND_NOT_SET:
      return;
  }
}

// A log of a person who stays at one place, or travels. Nothing is wrong with
// its entries.
class LogDrawing {
 public:
  LogDrawing(Draw& draw, bool travels) : draw_(draw), travels_(travels) {
    days_ = draw.From(1, 45);
    offset_ = draw.Percent(50) ? 0 : draw.From(-48, 56) * 15;
    now_s_ =
        int64_t{kFirstDay + days_} * 86400 - draw.From(1, 86400) - 60 * offset_;
    today_ = kFirstDay + days_ - 1;
  }

  v1::UseLog Drawn() {
    DrawDays();
    DrawOthers();
    DrawPlans();
    return log_;
  }

  int64_t now_s() const { return now_s_; }
  int32_t utc_offset_minutes() const { return offset_; }

 private:
  // A time of a day. No two instants are the same.
  v1::LogTime TimeOn(int32_t day) {
    v1::LogTime time;
    int offset = offset_;
    if (travels_ && draw_.Percent(30)) {
      offset = draw_.From(-48, 56) * 15;
      time.set_utc_offset_minutes(offset);
    }
    const int64_t at =
        int64_t{day} * 86400 - 60 * offset +
        draw_.OneOf(std::vector<int>{0, 43200, 86399, draw_.From(0, 86399),
                                     draw_.From(0, 86399)});
    if (draw_.Percent(30) || at > now_s_ || !taken_.insert(at).second) {
      time.set_day(day);
    } else {
      time.set_at_s(at);
    }
    return time;
  }
  int32_t AnyDay() { return draw_.From(kFirstDay, today_); }

  void DrawDays() {
    // Habits change once.
    const int turn = draw_.From(0, days_);
    int use = draw_.From(0, 100);
    int none = draw_.From(0, 100);
    int level = draw_.From(1, 8);
    int effect = draw_.From(2, 10);
    const bool thorough = draw_.Percent(50);
    for (int i = 0; i < days_; ++i) {
      if (i == turn) {
        use = draw_.From(0, 100);
        none = draw_.From(0, 100);
        level = draw_.From(1, 8);
        effect = draw_.From(0, 10);
      }
      const int32_t day = kFirstDay + i;
      if (draw_.Percent(use)) {
        for (int n = draw_.From(1, 3); n > 0; --n) {
          DrawUse(day, level, effect, thorough);
        }
      } else if (draw_.Percent(none)) {
        *log_.add_no_use()->mutable_time() = TimeOn(day);
      }
      if (draw_.Percent(70)) DrawRecovery(day);
    }
  }

  void DrawUse(int32_t day, int level, int effect, bool thorough) {
    v1::UseEntry& use = *log_.add_uses();
    *use.mutable_time() = TimeOn(day);
    if (draw_.Percent(20)) use.set_substance("Chai");
    if (thorough || draw_.Percent(60)) {
      use.set_amount_thousandths(250 * draw_.From(level, level + 2));
      use.set_unit(draw_.Percent(thorough ? 95 : 70)
                       ? "g_leaf"
                       : draw_.OneOf(std::vector<const char*>{"cup", "some"}));
    }
    if (thorough || draw_.Percent(60)) {
      use.set_wanted_effect(
          std::min(10, std::max(0, effect + draw_.From(-2, 2))));
    }
    if (draw_.Percent(40)) {
      use.set_product(draw_.OneOf(std::vector<const char*>{
          "GREEN", "GREEN", "BLACK", "MATCHA", "BLEND", "UNKNOWN"}));
    }
    if (draw_.Percent(60)) {
      use.set_reason(
          draw_.OneOf(std::vector<const char*>{"taste", "headache", "sleepy"}));
    }
    if (draw_.Percent(40)) use.set_minutes_since_waking(draw_.From(0, 120));
    if (draw_.Percent(10)) {
      use.set_minutes_from_exercise(draw_.From(-1440, 600));
    }
    if (draw_.Percent(10))
      use.set_vein_label(draw_.Percent(80) ? "Red" : "white");
    if (draw_.Percent(10)) use.set_vein_label("red");
    if (draw_.Percent(4)) use.add_co_substances("GROG");
    if (draw_.Percent(20)) use.set_next_day_recovery(draw_.From(0, 10));
    if (draw_.Percent(90))
      use.set_lab_report_seen(draw_.Percent(95) ? "Y" : "N");
  }

  void DrawRecovery(int32_t day) {
    v1::RecoveryDay& recovery = *log_.add_recovery();
    recovery.set_day(day);
    if (draw_.Percent(80)) recovery.set_soreness(draw_.From(0, 10));
    if (draw_.Percent(80)) recovery.set_sleep_minutes(draw_.From(200, 600));
    if (draw_.Percent(80)) recovery.set_energy(draw_.From(0, 10));
    if (draw_.Percent(90)) recovery.set_hrv_rmssd_ms(draw_.From(40, 60));
    if (draw_.Percent(90)) {
      recovery.set_resting_heart_rate_bpm(draw_.From(56, 66));
    }
    if (draw_.Percent(40)) recovery.set_overall_recovery(draw_.From(0, 10));
    if (draw_.Percent(20)) recovery.set_hot_swollen_joint(draw_.Percent(50));
  }

  void DrawOthers() {
    for (int n = draw_.From(0, 3); n > 0; --n) {
      v1::UseEntry& rum = *log_.add_uses();
      *rum.mutable_time() = TimeOn(AnyDay());
      rum.set_substance(draw_.Percent(70) ? "rum" : "cocoa");
    }
    for (int n = draw_.From(0, 5); n > 0; --n) {
      *log_.add_sessions()->mutable_time() = TimeOn(AnyDay());
      *log_.add_drives() = TimeOn(AnyDay());
      v1::ScoreEntry& score = *log_.add_scores();
      *score.mutable_time() = TimeOn(AnyDay());
      score.mutable_response()->set_scale(draw_.Percent(80) ? "WITHOUT"
                                                            : "CHEER");
      score.mutable_response()->set_total(draw_.From(0, 5));
    }
  }

  void DrawPlans() {
    if (draw_.Percent(20)) {
      v1::DayRange& days = *log_.add_complete();
      days.set_from_day(AnyDay());
      days.set_to_day(days.from_day() + draw_.From(0, 20));
    }
    for (int n = draw_.From(0, 2); n > 0; --n) {
      v1::DayRange& days = *log_.add_breaks()->mutable_days();
      days.set_from_day(AnyDay() + draw_.From(-3, 3));
      days.set_to_day(days.from_day() + draw_.From(0, 6));
    }
    if (draw_.Percent(60)) log_.set_own_cap_days(draw_.From(0, 7));
    if (draw_.Percent(50)) {
      v1::TaperPlan& plan = *log_.mutable_taper_plan();
      plan.set_approved_by("Dr. B.");
      plan.set_unit("g_leaf");
      int32_t day = AnyDay();
      for (int n = draw_.From(1, 3); n > 0; --n) {
        v1::TaperStep& step = *plan.add_steps();
        step.set_from_day(day);
        step.set_thousandths_per_day(250 * draw_.From(0, 8));
        day += draw_.From(1, 9);
      }
      if (draw_.Percent(40)) plan.set_last_day(day + draw_.From(0, 5));
    }
  }

  Draw& draw_;
  const bool travels_;
  int days_ = 0;
  int offset_ = 0;
  int32_t today_ = 0;
  int64_t now_s_ = 0;
  std::set<int64_t> taken_;
  v1::UseLog log_;
};

// How often each rule held, and did not.
struct Counts {
  int held = 0;
  int not_held = 0;
};

void Compare(bool travels) {
  std::map<std::string, Counts> counts;
  for (int i = 0; i < kPacks; ++i) {
    Draw draw(static_cast<uint64_t>(i) + (travels ? 1000 : 0));
    auto source =
        support::Read<v1::Pack>(support::ReadTestData("packs/diary.textproto"));
    for (auto& rule : *source.mutable_use_log_rules()) DrawNumbers(&rule, draw);
    for (auto& rule : *source.mutable_metric_rules()) DrawNumbers(&rule, draw);
    const absl::StatusOr<Pack> pack = Pack::Load(source.SerializeAsString());
    ASSERT_TRUE(pack.ok()) << pack.status();
    for (int k = 0; k < kLogsOfAPack; ++k) {
      LogDrawing drawing(draw, travels);
      v1::AnalyzeUseLogRequest request;
      *request.mutable_log() = drawing.Drawn();
      request.set_as_of_s(drawing.now_s());
      request.set_utc_offset_minutes(drawing.utc_offset_minutes());
      const absl::StatusOr<v1::UseLogAnalysis> analysis =
          AnalyzeUseLog(*pack, request);
      ASSERT_TRUE(analysis.ok()) << analysis.status();
      std::set<std::string> found;
      for (const v1::LogFinding& finding : analysis->findings()) {
        found.insert(finding.rule());
      }
      const reference::Question question = {&source, &request.log(),
                                            drawing.now_s(),
                                            drawing.utc_offset_minutes()};
      const auto compare = [&](const auto& rule) {
        const bool held = found.count(rule.id()) > 0;
        ++(held ? counts[rule.id()].held : counts[rule.id()].not_held);
        const Answer answer = reference::Holds(question, rule);
        EXPECT_TRUE(answer == Answer::kEither ||
                    held == (answer == Answer::kYes))
            << rule.id() << (held ? " held" : " did not hold") << ", pack " << i
            << ", log " << k << "\n"
            << support::TextOf(rule) << "\n"
            << support::TextOf(request);
      };
      for (const v1::UseLogRule& rule : source.use_log_rules()) {
        // They follow the local days of a traveller, the reference does not.
        if (travels &&
            (rule.has_break_score() || rule.has_after_abstinence())) {
          continue;
        }
        compare(rule);
      }
      for (const v1::MetricRule& rule : source.metric_rules()) compare(rule);
      if (::testing::Test::HasFailure()) return;
    }
  }
  for (const auto& [rule, count] : counts) {
    EXPECT_GE(count.held, kPacks * kLogsOfAPack / 100) << rule;
    EXPECT_GE(count.not_held, kPacks * kLogsOfAPack / 100) << rule;
  }
}

TEST(RulesAboutLogs, HoldAsTheReferenceSays) { Compare(/*travels=*/false); }

TEST(RulesAboutLogs, HoldAsTheReferenceSaysForTravellers) {
  Compare(/*travels=*/true);
}

}  // namespace
}  // namespace afterleaf
