#include "src/use_log/read_log.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "src/base/message.h"
#include "src/base/parse.h"
#include "src/base/stable_sort.h"
#include "src/pack/metrics.h"
#include "src/use_log/log_places.h"
#include "src/use_log/read_uses.h"
#include "src/use_log/time_order.h"

namespace afterleaf {
namespace {

using Issues = Repeated<v1::Issue>;

class LogReader {
 public:
  LogReader(const CompiledPack& pack, const LogQuestion& question,
            absl::string_view path, Issues* issues)
      : pack_(pack),
        model_(pack.use_log),
        log_(*question.log),
        places_(question, path, issues) {
    table_.pack = &pack;
    table_.log = question.log;
    table_.now_s = question.now_s;
    table_.utc_offset_minutes = question.utc_offset_minutes;
    table_.today = places_.today();
  }

  LogTable Read() {
    ReadUses(&places_, &table_);
    for (const Use& use : table_.uses) Reach(use.when.day);
    ReadNoUse();
    ReadComplete();
    ReadBreaks();
    ReadPlan();
    ReadSessions();
    ReadRecovery();
    ReadScores();
    ReadDrives();
    ReadCap();
    LayOutDays();
    places_.ReportRest();
    return std::move(table_);
  }

 private:
  // Days that the table has to hold.
  void Reach(int32_t day) {
    first_day_ = any_day_ ? std::min(first_day_, day) : day;
    any_day_ = true;
  }

  void ReadNoUse() {
    for (int i = 0; i < log_.no_use_size(); ++i) {
      Moment when;
      const LogPlace place = {"no_use", i};
      if (!places_.ReadTime(log_.no_use(i).time(), place, "time", &when))
        continue;
      ++table_.entries_used;
      // What is said of tomorrow says nothing of today.
      if (when.is_tomorrow ||
          !IsOwnSubstance(model_, log_.no_use(i).substance())) {
        continue;
      }
      Reach(when.day);
      no_use_.push_back({when.day, i});
    }
  }

  void ReadComplete() {
    std::vector<v1::DayRange> ranges;
    for (int i = 0; i < log_.complete_size(); ++i) {
      const LogPlace place = {"complete", i};
      v1::DayRange days = log_.complete(i);
      if (!places_.CheckRange(days, place)) continue;
      if (!places_.CheckDay(days.from_day(), place, "from_day")) continue;
      if (days.to_day() > table_.today) {
        places_.Report("IN_FUTURE", place, "to_day",
                       "no day to come can be complete; counted up to today");
        days.set_to_day(table_.today);
      }
      ++table_.entries_used;
      Reach(days.from_day());
      ranges.push_back(days);
    }
    SortStably(&ranges, [](const v1::DayRange& a, const v1::DayRange& b) {
      return a.from_day() < b.from_day();
    });
    for (const v1::DayRange& days : ranges) {
      if (!table_.complete.empty() &&
          days.from_day() <= table_.complete.back().to_day() + 1) {
        v1::DayRange& last = table_.complete.back();
        last.set_to_day(std::max(last.to_day(), days.to_day()));
      } else {
        table_.complete.push_back(days);
      }
    }
  }

  void ReadBreaks() {
    for (int i = 0; i < log_.breaks_size(); ++i) {
      const v1::DayRange& days = log_.breaks(i).days();
      const LogPlace place = {"breaks", i};
      if (!places_.CheckRange(days, place)) continue;
      if (days.from_day() < places_.EarliestDay()) {
        places_.CheckDay(days.from_day(), place, "days");
        continue;
      }
      ++table_.entries_used;
      table_.breaks.push_back(days);
    }
    SortStably(&table_.breaks,
               [](const v1::DayRange& a, const v1::DayRange& b) {
                 return std::make_pair(a.from_day(), a.to_day()) <
                        std::make_pair(b.from_day(), b.to_day());
               });
  }

  // A plan is used as it stands, or not at all.
  void ReadPlan() {
    if (!log_.has_taper_plan()) return;
    const v1::TaperPlan& plan = log_.taper_plan();
    const auto refuse = [&](absl::string_view field, absl::string_view why) {
      places_.Report("PLAN_NOT_USABLE", absl::StrCat("taper_plan.", field),
                     why);
    };
    const auto unit = model_.units.find(plan.unit());
    if (absl::StripAsciiWhitespace(plan.approved_by()).empty()) {
      refuse("approved_by",
             "a plan needs the clinician who made or approved it");
      return;
    }
    if (unit == model_.units.end() ||
        !model_.source->units(unit->second).plannable()) {
      refuse("unit", "the pack has no such unit, or none for plans");
      return;
    }
    if (plan.steps().empty()) {
      refuse("steps", "a plan has at least one step");
      return;
    }
    const int64_t most = model_.source->units(unit->second).max_thousandths();
    for (int i = 0; i < plan.steps_size(); ++i) {
      const v1::TaperStep& step = plan.steps(i);
      const std::string field = absl::StrCat("steps[", i, "]");
      if (step.from_day() < 0 ||
          (i > 0 && step.from_day() <= plan.steps(i - 1).from_day())) {
        refuse(field, "steps begin on days of their own, earliest first");
        return;
      }
      if (step.thousandths_per_day() < 0 || step.thousandths_per_day() > most) {
        refuse(field, absl::StrCat("a day lies in 0 to ", most,
                                   " thousandths of this unit"));
        return;
      }
    }
    ++table_.entries_used;
    table_.plan = &plan;
    table_.plan_unit = unit->second;
  }

  void ReadSessions() {
    std::vector<LogEntryInTime> in_time;
    for (int i = 0; i < log_.sessions_size(); ++i) {
      LogEntryInTime session;
      session.index = i;
      if (places_.ReadTime(log_.sessions(i).time(), {"sessions", i}, "time",
                           &session.when)) {
        in_time.push_back(std::move(session));
      }
    }
    SortByTime(&in_time, [&](int session) {
      return SerializeDeterministic(log_.sessions(session));
    });
    for (const LogEntryInTime& each : in_time) {
      const v1::ExerciseSession& entry = log_.sessions(each.index);
      const LogPlace place = {"sessions", each.index};
      Session session;
      session.when = each.when;
      session.entry = &entry;
      if (entry.has_minutes()) {
        if (entry.minutes() >= 1 && entry.minutes() <= 1440) {
          session.minutes = entry.minutes();
        } else {
          places_.Report("INVALID_RESPONSE", place, "minutes",
                         "lies outside 1 to 1440; counts as not given");
        }
      }
      CheckEffort(entry, place);
      ++table_.entries_used;
      Reach(session.when.day);
      table_.sessions.push_back(session);
    }
  }

  void CheckEffort(const v1::ExerciseSession& entry, const LogPlace& place) {
    if (!entry.has_effort()) return;
    const auto found = pack_.scale_by_id.find(entry.effort_scale());
    if (found == pack_.scale_by_id.end()) {
      places_.Report("NOT_IN_PACK", place, "effort_scale",
                     "an effort needs the scale that it was rated on");
      return;
    }
    const CompiledScale& scale = pack_.scales[found->second];
    if (entry.effort() < scale.total_min || entry.effort() > scale.total_max) {
      places_.Report("INVALID_RESPONSE", place, "effort",
                     absl::StrCat("lies outside ", scale.total_min, " to ",
                                  scale.total_max));
    }
  }

  void ReadRecovery() {
    for (int i = 0; i < log_.recovery_size(); ++i) {
      const LogPlace place = {"recovery", i};
      const v1::RecoveryDay& entry = log_.recovery(i);
      if (!places_.CheckDay(entry.day(), place, "day")) continue;
      ++table_.entries_used;
      Reach(entry.day());
      const auto [found, is_new] = recovery_.try_emplace(
          entry.day(), static_cast<int>(table_.recovery.size()));
      if (is_new) {
        table_.recovery.Add()->set_day(entry.day());
      } else {
        places_.Report(
            "DUPLICATE", place, "day",
            "the day has another entry; the worse value of each metric "
            "stands");
      }
      MergeRecovery(entry, place, table_.recovery.Mutable(found->second));
    }
  }

  // Adds the legal values of an entry; of two the worse stands.
  void MergeRecovery(const v1::RecoveryDay& entry, const LogPlace& place,
                     v1::RecoveryDay* into) {
    for (const MetricInfo& info : Metrics()) {
      const std::optional<int32_t> value = GetMetric(entry, info.metric);
      if (!value.has_value()) continue;
      if (*value < info.min || *value > info.max) {
        places_.Report("INVALID_RESPONSE", place, info.field,
                       absl::StrCat("lies outside ", info.min, " to ", info.max,
                                    "; counts as not given"));
        continue;
      }
      const int32_t before = GetMetric(*into, info.metric).value_or(*value);
      SetMetric(info.metric,
                info.higher_is_worse ? std::max(before, *value)
                                     : std::min(before, *value),
                into);
    }
  }

  void ReadScores() {
    std::vector<LogEntryInTime> in_time;
    for (int i = 0; i < log_.scores_size(); ++i) {
      const LogPlace place = {"scores", i};
      LogEntryInTime score;
      score.index = i;
      if (!places_.ReadTime(log_.scores(i).time(), place, "time",
                            &score.when)) {
        continue;
      }
      if (!pack_.scale_by_id.contains(log_.scores(i).response().scale())) {
        places_.Report("NOT_IN_PACK", place, "response.scale",
                       "the pack has no such scale; not scored");
        continue;
      }
      in_time.push_back(std::move(score));
    }
    SortByTime(&in_time, [&](int score) {
      return SerializeDeterministic(log_.scores(score));
    });
    for (const LogEntryInTime& each : in_time) {
      LogScore score;
      score.when = each.when;
      score.entry = each.index;
      score.scale =
          pack_.scale_by_id.find(log_.scores(each.index).response().scale())
              ->second;
      ++table_.entries_used;
      Reach(score.when.day);
      table_.scores.push_back(score);
    }
  }

  void ReadDrives() {
    for (int i = 0; i < log_.drives_size(); ++i) {
      Moment when;
      if (!places_.ReadTime(log_.drives(i), {"drives", i}, "", &when)) continue;
      ++table_.entries_used;
      Reach(when.day);
      table_.drives.push_back(when);
    }
    SortStably(&table_.drives, [](const Moment& a, const Moment& b) {
      return TimeOf(a) < TimeOf(b);
    });
  }

  void ReadCap() {
    if (!log_.has_own_cap_days()) return;
    if (log_.own_cap_days() < 0 || log_.own_cap_days() > 7) {
      places_.Report("INVALID_RESPONSE", "own_cap_days",
                     "lies outside 0 to 7; counts as not given");
      return;
    }
    table_.own_cap_days = log_.own_cap_days();
  }

  void LayOutDays() {
    if (!any_day_) return;
    table_.first_day = first_day_;
    table_.days.resize(static_cast<size_t>(table_.today - first_day_) + 1);
    const auto day_of = [&](int32_t day) -> LogDayFacts& {
      return table_.days[static_cast<size_t>(day - first_day_)];
    };
    for (const v1::DayRange& days : table_.complete) {
      for (int32_t day = days.from_day(); day <= days.to_day(); ++day) {
        day_of(day).state = DayState::kNoUse;
      }
    }
    for (const int32_t day : table_.doubtful_days) {
      if (table_.Has(day)) day_of(day).state = DayState::kNoEntry;
    }
    // Today is not over, and a use is left to be placed.
    if (table_.use_without_time) {
      day_of(table_.today).state = DayState::kNoEntry;
    }
    for (const auto& [day, index] : no_use_) {
      day_of(day).state = DayState::kNoUse;
    }
    // The uses stand in the order of time; a traveller's days may not.
    SortStably(&table_.uses, [](const Use& a, const Use& b) {
      return a.when.day < b.when.day;
    });
    for (const Use& use : table_.uses) {
      LogDayFacts& facts = day_of(use.when.day);
      facts.state = DayState::kUse;
      ++facts.use_count;
    }
    int32_t first_use = 0;
    for (LogDayFacts& facts : table_.days) {
      facts.first_use = first_use;
      first_use += facts.use_count;
    }
    for (const auto& [day, index] : no_use_) {
      LogDayFacts& facts = day_of(day);
      if (!facts.used()) continue;
      facts.state = DayState::kUseDespiteNoUse;
      places_.Report("CONTRADICTION", {"no_use", index}, "time",
                     "a use stands on the same day; it counts as a day of use");
    }
    for (const v1::RecoveryDay& entry : table_.recovery) {
      day_of(entry.day()).recovery = &entry;
    }
  }

  struct MarkedDay {
    int32_t day;
    int index;
  };

  const CompiledPack& pack_;
  const CompiledUseLog& model_;
  const v1::UseLog& log_;
  LogPlaces places_;
  LogTable table_;
  std::vector<MarkedDay> no_use_;
  absl::flat_hash_map<int32_t, int> recovery_;
  int32_t first_day_ = 0;
  bool any_day_ = false;
};

}  // namespace

bool IsUtcOffset(int32_t minutes) {
  // Baker Island to the Line Islands.
  return minutes >= -12 * 60 && minutes <= 14 * 60;
}

std::optional<int64_t> LogTable::Planned(int32_t day) const {
  if (plan == nullptr || (plan->has_last_day() && day > plan->last_day())) {
    return std::nullopt;
  }
  const auto& steps = plan->steps();
  const auto after = std::upper_bound(
      steps.begin(), steps.end(), day,
      [](int32_t d, const v1::TaperStep& step) { return d < step.from_day(); });
  if (after == steps.begin()) return std::nullopt;
  return std::prev(after)->thousandths_per_day();
}

LogTable ReadLog(const CompiledPack& pack, const LogQuestion& question,
                 absl::string_view path, Issues* issues) {
  return LogReader(pack, question, path, issues).Read();
}

}  // namespace afterleaf
