#include "tests/use_log/reference.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "absl/strings/ascii.h"

namespace afterleaf::reference {
namespace {

constexpr double kForever = std::numeric_limits<double>::infinity();

// Somewhere between two seconds.
struct When {
  double from = 0;
  double to = 0;
  int day = 0;
};

struct Use {
  When when;
  const v1::UseEntry* entry = nullptr;
};

std::string Lower(const std::string& text) {
  return absl::AsciiStrToLower(text);
}

class Person {
 public:
  explicit Person(const Question& question)
      : pack(*question.pack), log(*question.log), now(double(question.now_s)) {
    offset_ = question.utc_offset_minutes;
    today = int(std::floor((now + 60.0 * offset_) / 86400));
    for (const v1::UseEntry& entry : log.uses()) {
      if (IsOwn(entry.substance())) {
        uses.push_back({Place(entry.time()), &entry});
        on[uses.back().when.day].push_back(&entry);
        for (const std::string& other : entry.co_substances()) {
          if (SlowsDown(other)) depressants.push_back(uses.back().when);
        }
      } else if (SlowsDown(entry.substance())) {
        depressants.push_back(Place(entry.time()));
      }
    }
    for (const v1::NoUseDay& day : log.no_use()) {
      if (IsOwn(day.substance())) said_none.insert(Place(day.time()).day);
    }
    for (const v1::DayRange& days : log.complete()) {
      for (int day = days.from_day(); day <= std::min(days.to_day(), today);
           ++day) {
        said_none.insert(day);
      }
    }
    for (const v1::RecoveryDay& day : log.recovery()) {
      recovery[day.day()] = &day;
    }
  }

  When Place(const v1::LogTime& time) const {
    const double offset =
        60.0 *
        (time.has_utc_offset_minutes() ? time.utc_offset_minutes() : offset_);
    When when;
    if (time.has_at_s()) {
      when.from = when.to = double(time.at_s());
      when.day = std::min(int(std::floor((when.from + offset) / 86400)), today);
    } else {
      when.day = time.day();
      when.from = std::min(86400.0 * when.day - offset, now);
      when.to = std::min(when.from + 86399, now);
    }
    return when;
  }

  // Where the person's day begins.
  double Midnight(int day) const { return 86400.0 * day - 60.0 * offset_; }

  bool Used(int day) const { return on.count(day) > 0; }
  bool Known(int day) const { return Used(day) || said_none.count(day) > 0; }
  std::vector<const v1::UseEntry*> UsesOn(int day) const {
    const auto found = on.find(day);
    if (found == on.end()) return {};
    return found->second;
  }
  std::vector<const v1::UseEntry*> UsesIn(int from, int to) const {
    std::vector<const v1::UseEntry*> all;
    for (int day = from; day <= to; ++day) {
      for (const v1::UseEntry* use : UsesOn(day)) all.push_back(use);
    }
    return all;
  }
  int UseDays(int within) const {
    int count = 0;
    for (int back = 0; back < within; ++back) count += Used(today - back);
    return count;
  }

  bool Comparable(const std::string& unit) const {
    for (const v1::LogUnit& known : pack.use_log_model().units()) {
      if (known.id() == unit) return !known.unknown();
    }
    return false;
  }
  std::vector<std::string> Units() const {
    std::vector<std::string> units;
    for (const v1::LogUnit& unit : pack.use_log_model().units()) {
      if (!unit.unknown()) units.push_back(unit.id());
    }
    return units;
  }
  // What was used on a day, when all of it is known in a unit.
  std::optional<int64_t> AmountOn(int day, const std::string& unit) const {
    if (!Used(day)) return std::nullopt;
    int64_t sum = 0;
    for (const v1::UseEntry* use : UsesOn(day)) {
      if (!use->has_amount_thousandths() || use->unit() != unit) {
        return std::nullopt;
      }
      sum += use->amount_thousandths();
    }
    return sum;
  }

  std::optional<int64_t> Planned(int day) const {
    if (!log.has_taper_plan()) return std::nullopt;
    const v1::TaperPlan& plan = log.taper_plan();
    if (plan.has_last_day() && day > plan.last_day()) return std::nullopt;
    std::optional<int64_t> planned;
    for (const v1::TaperStep& step : plan.steps()) {
      if (step.from_day() <= day) planned = step.thousandths_per_day();
    }
    return planned;
  }

  std::optional<int> Value(v1::Metric metric, int day) const {
    const auto found = recovery.find(day);
    if (found == recovery.end()) return std::nullopt;
    const v1::RecoveryDay& r = *found->second;
    switch (metric) {
#define METRIC(name, field)                     \
  case v1::name:                                \
    if (r.has_##field()) return int(r.field()); \
    return std::nullopt;
      METRIC(SORENESS, soreness)
      METRIC(SLEEP_MINUTES, sleep_minutes)
      METRIC(SLEEP_QUALITY, sleep_quality)
      METRIC(ENERGY, energy)
      METRIC(HRV_RMSSD_MS, hrv_rmssd_ms)
      METRIC(RESTING_HEART_RATE, resting_heart_rate_bpm)
      METRIC(STIFFNESS_MINUTES, stiffness_minutes)
      METRIC(MENTAL_RECOVERY, mental_recovery)
      METRIC(OVERALL_RECOVERY, overall_recovery)
      METRIC(HOT_SWOLLEN_JOINT, hot_swollen_joint)
#undef METRIC
      default:
        return std::nullopt;
    }
  }

  const v1::Pack& pack;
  const v1::UseLog& log;
  const double now;
  int today = 0;
  std::vector<Use> uses;
  std::map<int, std::vector<const v1::UseEntry*>> on;
  std::set<int> said_none;
  std::vector<When> depressants;
  std::map<int, const v1::RecoveryDay*> recovery;

 private:
  bool IsOwn(const std::string& name) const {
    const v1::UseLogModel& model = pack.use_log_model();
    if (name.empty() || Lower(name) == Lower(model.substance())) return true;
    for (const std::string& other : model.substance_names()) {
      if (Lower(name) == Lower(other)) return true;
    }
    return false;
  }
  bool SlowsDown(const std::string& name) const {
    for (const v1::LogName& known : pack.use_log_model().depressants()) {
      if (Lower(name) == Lower(known.name())) return true;
      for (const std::string& other : known.other_names()) {
        if (Lower(name) == Lower(other)) return true;
      }
    }
    return false;
  }

  int offset_ = 0;
};

struct Mean {
  int64_t sum = 0;
  int64_t count = 0;
  void Add(int64_t value) {
    sum += value;
    ++count;
  }
};

// -1, 0 or 1 as a * factor is less than, equal to or more than b * other.
int Compare(const Mean& a, int64_t factor, const Mean& b, int64_t other) {
  const int64_t left = a.sum * b.count * factor;
  const int64_t right = b.sum * a.count * other;
  return left < right ? -1 : left > right ? 1 : 0;
}

Mean AmountPerUseDay(const Person& p, int from, int to,
                     const std::string& unit) {
  Mean mean;
  for (int day = from; day <= to; ++day) {
    const auto amount = p.AmountOn(day, unit);
    if (amount) mean.Add(*amount);
  }
  return mean;
}

Mean Measure(const Person& p, v1::MeanChangeRule::Measure measure, int from,
             int to, const std::string& unit) {
  Mean mean;
  switch (measure) {
    case v1::MeanChangeRule::AMOUNT_PER_USE_DAY:
      return AmountPerUseDay(p, from, to, unit);
    case v1::MeanChangeRule::AMOUNT_PER_DAY:
      mean = AmountPerUseDay(p, from, to, unit);
      for (int day = from; day <= to; ++day) {
        // Every use day has to tell its amount.
        if (p.Used(day) && AmountPerUseDay(p, day, day, unit).count == 0) {
          return {};
        }
      }
      for (int day = from; day <= to; ++day) {
        if (p.Known(day) && !p.Used(day)) mean.Add(0);
      }
      return mean;
    case v1::MeanChangeRule::DOSES_PER_USE_DAY:
      for (int day = from; day <= to; ++day) {
        if (p.Used(day)) mean.Add(int64_t(p.UsesOn(day).size()));
      }
      return mean;
    default:
      for (const v1::UseEntry* use : p.UsesIn(from, to)) {
        if (use->has_wanted_effect()) mean.Add(use->wanted_effect());
      }
      return mean;
  }
}

bool MeanChanged(const v1::MeanChangeRule& rule, const Mean& now,
                 const Mean& before) {
  if (now.count < rule.min_days() || before.count < rule.min_days()) {
    return false;
  }
  const int64_t both = now.count * before.count;
  const int64_t rise = now.sum * before.count - before.sum * now.count;
  if (rule.has_rises_to_percent()) {
    return rise > 0 && Compare(now, 100, before, rule.rises_to_percent()) >= 0;
  }
  if (rule.has_falls_below_percent()) {
    return Compare(now, 100, before, rule.falls_below_percent()) < 0;
  }
  if (rule.has_rises_by_tenths()) {
    return 10 * rise >= rule.rises_by_tenths() * both;
  }
  return -10 * rise >= rule.falls_by_tenths() * both;
}

// As of the end of a day.
bool MeanChange(const Person& p, const v1::MeanChangeRule& rule, int end) {
  const int w = rule.window_days();
  const int now_from = end - w + 1;
  const int before_from = now_from - w;
  if (rule.without_plan()) {
    for (int day = now_from; day <= end; ++day) {
      if (p.Planned(day)) return false;
    }
  }
  if (rule.amount_not_reduced()) {
    bool some_unit_in_both = false;
    bool not_lower_in_one = false;
    for (const std::string& unit : p.Units()) {
      const Mean now = AmountPerUseDay(p, now_from, end, unit);
      const Mean before = AmountPerUseDay(p, before_from, now_from - 1, unit);
      if (now.count == 0 || before.count == 0) continue;
      some_unit_in_both = true;
      if (Compare(now, 1, before, 1) >= 0) not_lower_in_one = true;
    }
    if (some_unit_in_both && !not_lower_in_one) return false;
  }
  for (const std::string& unit : p.Units()) {
    if (MeanChanged(
            rule, Measure(p, rule.measure(), now_from, end, unit),
            Measure(p, rule.measure(), before_from, now_from - 1, unit))) {
      return true;
    }
  }
  return false;
}

bool Chasing(const Person& p, const v1::ChasingRule& rule) {
  const v1::MeanChangeRule* chased = nullptr;
  for (const v1::UseLogRule& other : p.pack.use_log_rules()) {
    if (other.id() == rule.rule()) chased = &other.mean_change();
  }
  for (int back = 1; back <= rule.within_days(); ++back) {
    const int end = p.today - back;
    if (!MeanChange(p, *chased, end)) continue;
    for (const std::string& unit : p.Units()) {
      const Mean since = AmountPerUseDay(p, end + 1, p.today, unit);
      const Mean window =
          AmountPerUseDay(p, end - chased->window_days() + 1, end, unit);
      if (since.count > 0 && window.count > 0 &&
          Compare(since, 1, window, 1) > 0) {
        return true;
      }
    }
  }
  return false;
}

bool Relief(const Person& p, const v1::ReliefRule& rule) {
  int use_days = 0;
  int for_reason = 0;
  for (auto day = p.on.rbegin(); day != p.on.rend(); ++day) {
    if (++use_days > rule.of_use_days()) break;
    for_reason += std::any_of(
        day->second.begin(), day->second.end(),
        [&](const auto* use) { return use->reason() == rule.reason(); });
  }
  int on_waking = 0;
  for (int back = 0; back < rule.waking_within_days(); ++back) {
    const auto uses = p.UsesOn(p.today - back);
    on_waking += std::any_of(uses.begin(), uses.end(), [&](const auto* use) {
      return use->has_minutes_since_waking() &&
             use->minutes_since_waking() <= rule.waking_minutes();
    });
  }
  return for_reason >= rule.relief_days() || on_waking >= rule.waking_days();
}

// Every stretch between the end of a use and the beginning of one, or now, that
// no use reaches into.
bool BreakScore(const Person& p, const v1::BreakScoreRule& rule) {
  std::vector<double> ends = {p.now};
  for (const Use& use : p.uses) ends.push_back(use.when.from);
  for (const Use& before : p.uses) {
    const double from = before.when.to;
    for (const double to : ends) {
      if (to - from < rule.gap_h() * 3600.0) continue;
      if (std::any_of(p.uses.begin(), p.uses.end(), [&](const Use& use) {
            return use.when.from < to && use.when.to > from;
          })) {
        continue;
      }
      for (const v1::ScoreEntry& score : p.log.scores()) {
        const When when = p.Place(score.time());
        if (score.response().scale() == rule.scale() &&
            score.response().total() >= rule.total_from() &&
            when.from >= from && when.to <= to) {
          return true;
        }
      }
    }
  }
  return false;
}

bool BreakMissed(const Person& p, const v1::BreakMissedRule& rule) {
  for (const v1::PlannedBreak& planned : p.log.breaks()) {
    bool touches = false;
    bool used = false;
    for (int day = planned.days().from_day(); day <= planned.days().to_day();
         ++day) {
      touches |= day <= p.today && day > p.today - rule.within_days();
      used |= p.Used(day);
    }
    if (touches && used) return true;
  }
  return false;
}

bool LabelChange(const Person& p, const v1::LabelChangeRule& rule) {
  std::set<std::string> names;
  for (const auto* use : p.UsesIn(p.today - rule.within_days() + 1, p.today)) {
    if (!use->vein_label().empty()) names.insert(Lower(use->vein_label()));
  }
  return names.size() > 1;
}

int Strongest(const Person& p, int from, int to) {
  const auto& rising = p.pack.use_log_model().products_rising();
  int strongest = -1;
  for (const auto* use : p.UsesIn(from, to)) {
    for (int place = 0; place < rising.size(); ++place) {
      if (use->product() == rising[place]) {
        strongest = std::max(strongest, place);
      }
    }
  }
  return strongest;
}

bool ProductRise(const Person& p, const v1::ProductRiseRule& rule) {
  const int w = rule.window_days();
  const int before = Strongest(p, p.today - 2 * w + 1, p.today - w);
  return before >= 0 && Strongest(p, p.today - w + 1, p.today) > before;
}

double Within(double value, const When& when) {
  return std::min(std::max(value, when.from), when.to);
}

// Tries every choice of two moments that can matter: the ends, and what lies at
// the greatest distance from an end of the other, or at the edge of what is
// recent.
bool CoUse(const Person& p, const v1::CoUseRule& rule) {
  const double apart = rule.within_h() * 3600.0;
  const double recent = p.now - rule.recent_h() * 3600.0;
  const auto choices = [&](const When& one, const When& other) {
    return std::vector<double>{one.from,
                               one.to,
                               Within(other.from - apart, one),
                               Within(other.from + apart, one),
                               Within(other.to - apart, one),
                               Within(other.to + apart, one),
                               Within(recent, one)};
  };
  for (const Use& use : p.uses) {
    for (const When& depressant : p.depressants) {
      for (const double a : choices(use.when, depressant)) {
        for (const double b : choices(depressant, use.when)) {
          if (std::abs(a - b) <= apart && std::max(a, b) >= recent) return true;
        }
      }
    }
  }
  return false;
}

bool Association(const Person& p, const v1::AssociationRule& rule) {
  int pairs = 0;
  std::set<int> known = p.said_none;
  for (const auto& [day, uses] : p.on) known.insert(day);
  for (const int day : known) {
    if (day >= p.today) continue;
    bool rated = p.Value(v1::OVERALL_RECOVERY, day + 1).has_value();
    for (const auto* use : p.UsesOn(day)) rated |= use->has_next_day_recovery();
    pairs += rated;
  }
  return pairs >= rule.min_pairs();
}

bool ReportMissing(const Person& p, const v1::ReportMissingRule& rule) {
  const auto uses = p.UsesIn(p.today - rule.within_days() + 1, p.today);
  return std::any_of(uses.begin(), uses.end(), [](const auto* use) {
    return use->lab_report_seen() != "Y";
  });
}

// Whatever the moments, the use is before the other, by at most so long.
bool CertainlyBefore(const When& use, const When& other, double seconds) {
  for (const double a : {use.from, use.to}) {
    for (const double b : {other.from, other.to}) {
      if (b < a || b - a > seconds) return false;
    }
  }
  return true;
}

bool UsedBefore(const Person& p, const When& when, int within_h,
                int within_days) {
  if (when.day <= p.today - within_days) return false;
  return std::any_of(p.uses.begin(), p.uses.end(), [&](const Use& use) {
    return CertainlyBefore(use.when, when, within_h * 3600.0);
  });
}

bool BeforeExercise(const Person& p, const v1::BeforeExerciseRule& rule) {
  for (const v1::ExerciseSession& session : p.log.sessions()) {
    if (UsedBefore(p, p.Place(session.time()), rule.within_h(),
                   rule.within_days())) {
      return true;
    }
  }
  for (const auto* use : p.UsesIn(p.today - rule.within_days() + 1, p.today)) {
    if (use->has_minutes_from_exercise() && use->minutes_from_exercise() <= 0 &&
        use->minutes_from_exercise() >= -60 * rule.within_h()) {
      return true;
    }
  }
  return false;
}

bool Driving(const Person& p, const v1::DrivingRule& rule) {
  return std::any_of(p.log.drives().begin(), p.log.drives().end(),
                     [&](const v1::LogTime& drive) {
                       return UsedBefore(p, p.Place(drive), rule.within_h(),
                                         rule.within_days());
                     });
}

bool LogGap(const Person& p, const v1::LogGapRule& rule) {
  int last_known = -1;
  if (!p.on.empty()) last_known = p.on.rbegin()->first;
  if (!p.said_none.empty()) {
    last_known = std::max(last_known, *p.said_none.rbegin());
  }
  return last_known >= 0 && p.today - last_known >= rule.days();
}

bool MoreThanPlanned(const Person& p, int day) {
  const auto planned = p.Planned(day);
  if (!planned || !p.Used(day)) return false;
  int64_t known = 0;
  for (const auto* use : p.UsesOn(day)) {
    if (use->unit() == p.log.taper_plan().unit()) {
      known += use->amount_thousandths();
    }
  }
  return *planned == 0 || known > *planned;
}

bool OffPlan(const Person& p, const v1::OffPlanRule& rule) {
  for (int back = 0; back < rule.within_days(); ++back) {
    int row = 0;
    while (row < rule.days_in_row() &&
           MoreThanPlanned(p, p.today - back - row)) {
      ++row;
    }
    if (row == rule.days_in_row()) return true;
  }
  return false;
}

// For people who stay where they are.
bool AfterAbstinence(const Person& p, const v1::AfterAbstinenceRule& rule) {
  for (const Use& use : p.uses) {
    if (use.when.day <= p.today - rule.within_days()) continue;
    // Where the abstinence began: at the end of the last use before, or of the
    // last day of which nothing is known.
    double began = -kForever;
    bool nested = false;
    for (const Use& other : p.uses) {
      if (other.when.from >= use.when.from) continue;
      began = std::max(began, other.when.to);
      nested |= other.when.to >= use.when.from;
    }
    if (nested) continue;
    int day = use.when.day - 1;
    while (p.Known(day) && !p.Used(day)) --day;
    if (!p.Known(day)) {
      began = std::max(began, p.Midnight(day + 1));
    }
    if (use.when.from - began >= rule.abstinence_h() * 3600.0) return true;
  }
  return false;
}

bool HoldsUse(const Person& p, const v1::UseLogRule& rule) {
  switch (rule.kind_case()) {
    case v1::UseLogRule::kUseDays:
      return std::any_of(
          rule.use_days().any().begin(), rule.use_days().any().end(),
          [&](const v1::DayCount& count) {
            return p.UseDays(count.within_days()) >= count.at_least();
          });
    case v1::UseLogRule::kOwnCap:
      return p.log.has_own_cap_days() &&
             p.UseDays(rule.own_cap().within_days()) > p.log.own_cap_days();
    case v1::UseLogRule::kMeanChange:
      return MeanChange(p, rule.mean_change(), p.today);
    case v1::UseLogRule::kChasing:
      return Chasing(p, rule.chasing());
    case v1::UseLogRule::kRelief:
      return Relief(p, rule.relief());
    case v1::UseLogRule::kBreakScore:
      return BreakScore(p, rule.break_score());
    case v1::UseLogRule::kBreakMissed:
      return BreakMissed(p, rule.break_missed());
    case v1::UseLogRule::kLabelChange:
      return LabelChange(p, rule.label_change());
    case v1::UseLogRule::kProductRise:
      return ProductRise(p, rule.product_rise());
    case v1::UseLogRule::kCoUse:
      return CoUse(p, rule.co_use());
    case v1::UseLogRule::kAssociation:
      return Association(p, rule.association());
    case v1::UseLogRule::kReportMissing:
      return ReportMissing(p, rule.report_missing());
    case v1::UseLogRule::kBeforeExercise:
      return BeforeExercise(p, rule.before_exercise());
    case v1::UseLogRule::kLogGap:
      return LogGap(p, rule.log_gap());
    case v1::UseLogRule::kOffPlan:
      return OffPlan(p, rule.off_plan());
    case v1::UseLogRule::kDriving:
      return Driving(p, rule.driving());
    case v1::UseLogRule::kAfterAbstinence:
      return AfterAbstinence(p, rule.after_abstinence());
    case v1::UseLogRule::KIND_NOT_SET:
      return false;
  }
  return false;
}

template <class Range>
bool Lies(std::optional<int> value, const Range& range) {
  return value && (!range.has_from() || *value >= range.from()) &&
         (!range.has_to() || *value <= range.to());
}

double MeanOf(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / double(values.size());
}

Answer BelowUsual(const Person& p, const v1::MetricRule& rule, int day) {
  const v1::BaselineRule& kind = rule.baseline();
  const auto logarithms = [&](int days) {
    std::vector<double> values;
    for (int back = 0; back < days; ++back) {
      const auto value = p.Value(rule.metric(), day - back);
      if (value) values.push_back(std::log(*value));
    }
    return values;
  };
  const std::vector<double> baseline = logarithms(kind.baseline_days());
  const std::vector<double> recent = logarithms(kind.recent_days());
  if (int(baseline.size()) < kind.min_days() || recent.empty()) {
    return Answer::kNo;
  }
  const double mean = MeanOf(baseline);
  double squares = 0;
  for (const double value : baseline)
    squares += (value - mean) * (value - mean);
  const double deviation = std::sqrt(squares / double(baseline.size() - 1));
  const double more_than =
      mean - MeanOf(recent) - kind.below_sd_hundredths() / 100.0 * deviation;
  if (std::abs(more_than) < 1e-7) return Answer::kEither;
  return more_than > 0 ? Answer::kYes : Answer::kNo;
}

Answer AboveUsual(const Person& p, const v1::MetricRule& rule, int day) {
  const v1::BaselineRule& kind = rule.baseline();
  Mean baseline;
  for (int back = 1; back <= kind.baseline_days(); ++back) {
    const auto value = p.Value(rule.metric(), day - back);
    if (value) baseline.Add(*value);
  }
  const auto value = p.Value(rule.metric(), day);
  const bool above =
      value && baseline.count >= kind.min_days() &&
      (*value - kind.above_mean()) * baseline.count >= baseline.sum;
  return above ? Answer::kYes : Answer::kNo;
}

// On each of so many days in a row, the last of them today or yesterday.
template <class Day>
Answer InRow(const Person& p, int days, Day day) {
  Answer answer = Answer::kNo;
  for (const int end : {p.today, p.today - 1}) {
    Answer row = Answer::kYes;
    for (int back = 0; back < days && row != Answer::kNo; ++back) {
      const Answer each = day(end - back);
      if (each != Answer::kYes)
        row = each == Answer::kNo ? each : Answer::kEither;
    }
    if (row == Answer::kYes) return row;
    if (row == Answer::kEither) answer = row;
  }
  return answer;
}

Answer YesNo(bool yes) { return yes ? Answer::kYes : Answer::kNo; }

}  // namespace

Answer Holds(const Question& question, const v1::UseLogRule& rule) {
  return YesNo(HoldsUse(Person(question), rule));
}

Answer Holds(const Question& question, const v1::MetricRule& rule) {
  const Person p(question);
  const auto value = [&](int day) { return p.Value(rule.metric(), day); };
  switch (rule.kind_case()) {
    case v1::MetricRule::kLatest:
      for (int back = 0; back < rule.latest().within_days(); ++back) {
        if (value(p.today - back)) {
          return YesNo(Lies(value(p.today - back), rule.latest()));
        }
      }
      return Answer::kNo;
    case v1::MetricRule::kDaysInRow:
      return InRow(p, rule.days_in_row().days(), [&](int day) {
        return YesNo(Lies(value(day), rule.days_in_row()));
      });
    case v1::MetricRule::kDaysOf: {
      int count = 0;
      for (int back = 0; back < rule.days_of().of_days(); ++back) {
        count += Lies(value(p.today - back), rule.days_of());
      }
      return YesNo(count >= rule.days_of().days());
    }
    case v1::MetricRule::kMean: {
      Mean mean;
      for (int back = 0; back < rule.mean().within_days(); ++back) {
        if (value(p.today - back)) mean.Add(*value(p.today - back));
      }
      return YesNo(mean.count >= rule.mean().min_days() &&
                   mean.sum < mean.count * rule.mean().below());
    }
    case v1::MetricRule::kBaseline:
      return InRow(p, rule.baseline().days(), [&](int day) {
        return rule.baseline().has_above_mean() ? AboveUsual(p, rule, day)
                                                : BelowUsual(p, rule, day);
      });
    case v1::MetricRule::KIND_NOT_SET:
      return Answer::kNo;
  }
  return Answer::kNo;
}

}  // namespace afterleaf::reference
