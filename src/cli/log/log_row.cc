#include "src/cli/log/log_row.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "src/authoring/nearest_name.h"
#include "src/cli/answer_list.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr std::int64_t kThousand = 1000;
// Far above any amount that a pack allows, far below overflow.
constexpr std::int64_t kMostUnits = 1000000000;

// "2.5" is 2500.
absl::optional<std::int64_t> ParseThousandths(absl::string_view text) {
  const bool negative = absl::ConsumePrefix(&text, "-");
  const std::pair<absl::string_view, absl::string_view> parts =
      absl::StrSplit(text, absl::MaxSplits('.', 1));
  const auto digits = [](absl::string_view part) {
    return std::all_of(part.begin(), part.end(), absl::ascii_isdigit);
  };
  std::int64_t whole = 0;
  std::int64_t fraction = 0;
  if (!digits(parts.first) || !digits(parts.second) ||
      !absl::SimpleAtoi(parts.first, &whole) || whole > kMostUnits ||
      parts.second.size() > 3) {
    return absl::nullopt;
  }
  for (std::size_t i = 0; i < 3; ++i) {
    fraction =
        fraction * 10 + (i < parts.second.size() ? parts.second[i] - '0' : 0);
  }
  const std::int64_t thousandths = whole * kThousand + fraction;
  return negative ? -thousandths : thousandths;
}

// "90" or "1:30".
absl::optional<std::int32_t> ParseMinutes(absl::string_view text) {
  const std::pair<absl::string_view, absl::string_view> parts =
      absl::StrSplit(text, absl::MaxSplits(':', 1));
  std::int32_t first = 0;
  if (!absl::SimpleAtoi(parts.first, &first)) return absl::nullopt;
  if (!absl::StrContains(text, ":")) return first;
  constexpr std::int32_t kMostHours = 1000;
  std::int32_t minutes = 0;
  if (first < 0 || first > kMostHours || parts.second.size() != 2 ||
      !absl::SimpleAtoi(parts.second, &minutes) || minutes < 0 ||
      minutes > 59) {
    return absl::nullopt;
  }
  return first * 60 + minutes;
}

absl::optional<bool> ParseYesNo(absl::string_view text) {
  for (const absl::string_view yes : {"yes", "y", "true", "1"}) {
    if (absl::EqualsIgnoreCase(text, yes)) return true;
  }
  for (const absl::string_view no : {"no", "n", "false", "0"}) {
    if (absl::EqualsIgnoreCase(text, no)) return false;
  }
  return absl::nullopt;
}

class RowReader {
 public:
  RowReader(const TableRules& rules, const RowCells& cells)
      : rules_(rules), cells_(cells) {}

  std::vector<CellFault> TakeFaults() { return std::move(faults_); }
  bool sound() const { return faults_.empty(); }

  // The kind of the row, if it has one.
  absl::optional<RowKind> Kind() {
    const absl::string_view word = Cell(Column::kKind);
    if (word.empty()) return KindOfSilence();
    for (int kind = 0; kind < kRowKinds; ++kind) {
      if (absl::EqualsIgnoreCase(word,
                                 InfoOf(static_cast<RowKind>(kind)).name)) {
        return static_cast<RowKind>(kind);
      }
    }
    Fault(Column::kKind,
          authoring::DidYouMean("kind of row", word, RowKindNames()));
    return absl::nullopt;
  }

  // What is filled in without a place in such a row would be lost.
  void RefuseOthers(RowKind kind) {
    for (int i = 0; i < kColumns; ++i) {
      const auto column = static_cast<Column>(i);
      if (cells_[static_cast<std::size_t>(i)].empty() ||
          InfoOf(column).FitsInto(kind)) {
        continue;
      }
      Fault(column, absl::StrCat("a row of the kind ", InfoOf(kind).name,
                                 " has nothing there; leave it empty"));
    }
  }

  // The row's own cell, or what stands in every row.
  absl::string_view Cell(Column column) const {
    const absl::string_view own = cells_[static_cast<std::size_t>(column)];
    if (!own.empty()) return own;
    const auto constant = rules_.constants.find(column);
    return constant == rules_.constants.end() ? absl::string_view()
                                              : constant->second;
  }

  void Fault(absl::optional<Column> column, std::string message) {
    faults_.push_back({column, std::move(message)});
  }

  void ReadTime(v1::LogTime* time) {
    const absl::string_view when = Cell(Column::kWhen);
    const absl::optional<v1::LogTime> read = ParseLogTime(
        when, Cell(Column::kClock), Cell(Column::kOffset), rules_.times);
    if (read.has_value()) {
      *time = *read;
    } else if (!when.empty() && ParseDay(when, rules_.times).has_value()) {
      Fault(Cell(Column::kClock).empty() ? Column::kOffset : Column::kClock,
            "expected a time of day like 07:30, and an offset like +01:00");
    } else {
      Fault(Column::kWhen, std::string(rules_.times.Expected()));
    }
  }

  // The day on which a stretch begins or a step takes force: never an instant.
  std::int32_t ReadDay(Column column) {
    const absl::optional<std::int32_t> day =
        ParseDay(Cell(column), rules_.times);
    if (!day.has_value()) {
      Fault(column, std::string(rules_.times.ExpectedDay()));
    }
    return day.value_or(0);
  }

  void ReadRange(v1::DayRange* range) {
    range->set_from_day(ReadDay(Column::kWhen));
    range->set_to_day(Cell(Column::kUntil).empty() ? range->from_day()
                                                   : ReadDay(Column::kUntil));
  }

  template <class Message>
  void Text(Column column, Message* message, std::string* (Message::*field)()) {
    const absl::string_view cell = Cell(column);
    if (!cell.empty()) *(message->*field)() = std::string(cell);
  }

  template <class Message>
  void Whole(Column column, Message* message,
             void (Message::*set)(std::int32_t)) {
    std::int32_t value = 0;
    if (Cell(column).empty()) return;
    if (absl::SimpleAtoi(Cell(column), &value)) {
      (message->*set)(value);
    } else {
      Fault(column, "expected a whole number");
    }
  }

  template <class Message>
  void Minutes(Column column, Message* message,
               void (Message::*set)(std::int32_t)) {
    if (Cell(column).empty()) return;
    const absl::optional<std::int32_t> value = ParseMinutes(Cell(column));
    if (value.has_value()) {
      (message->*set)(*value);
    } else {
      Fault(column,
            "expected a whole number of minutes, or hours and minutes "
            "like 7:30");
    }
  }

  template <class Message>
  void Amount(Message* message, void (Message::*set)(std::int64_t)) {
    if (Cell(Column::kAmount).empty()) return;
    const absl::optional<std::int64_t> value =
        ParseThousandths(Cell(Column::kAmount));
    if (value.has_value()) {
      (message->*set)(*value);
    } else {
      Fault(Column::kAmount,
            "expected a number like 2.5, with a point and at most three "
            "decimals");
    }
  }

  template <class List>
  void Names(Column column, List* list) {
    for (absl::string_view name :
         absl::StrSplit(Cell(column), ';', absl::SkipWhitespace())) {
      *list->Add() = std::string(absl::StripAsciiWhitespace(name));
    }
  }

  void Need(Column column) {
    if (Cell(column).empty()) Fault(column, "is empty, and is needed here");
  }

 private:
  // A row without a kind is a use, if it says more than when: a sheet may have
  // a row for every day.
  absl::optional<RowKind> KindOfSilence() {
    for (int i = static_cast<int>(Column::kSubstance); i < kColumns; ++i) {
      if (!Cell(static_cast<Column>(i)).empty()) return RowKind::kUse;
    }
    Fault(
        absl::nullopt,
        "says nothing but when; fill in kind, for example no_use, or what was "
        "used");
    return absl::nullopt;
  }

  const TableRules& rules_;
  const RowCells& cells_;
  std::vector<CellFault> faults_;
};

v1::UseEntry ReadUse(RowReader* row) {
  v1::UseEntry use;
  row->ReadTime(use.mutable_time());
  row->Text(Column::kSubstance, &use, &v1::UseEntry::mutable_substance);
  row->Amount(&use, &v1::UseEntry::set_amount_thousandths);
  row->Text(Column::kUnit, &use, &v1::UseEntry::mutable_unit);
  row->Text(Column::kProduct, &use, &v1::UseEntry::mutable_product);
  row->Text(Column::kVeinLabel, &use, &v1::UseEntry::mutable_vein_label);
  row->Text(Column::kReason, &use, &v1::UseEntry::mutable_reason);
  row->Minutes(Column::kMinutesSinceWaking, &use,
               &v1::UseEntry::set_minutes_since_waking);
  row->Minutes(Column::kMinutesFromExercise, &use,
               &v1::UseEntry::set_minutes_from_exercise);
  row->Names(Column::kCoSubstances, use.mutable_co_substances());
  row->Whole(Column::kWantedEffect, &use, &v1::UseEntry::set_wanted_effect);
  row->Names(Column::kUnwanted, use.mutable_unwanted());
  row->Whole(Column::kNextDayRecovery, &use,
             &v1::UseEntry::set_next_day_recovery);
  row->Text(Column::kLabReportSeen, &use,
            &v1::UseEntry::mutable_lab_report_seen);
  return use;
}

v1::NoUseDay ReadNoUse(RowReader* row) {
  v1::NoUseDay no_use;
  row->ReadTime(no_use.mutable_time());
  row->Text(Column::kSubstance, &no_use, &v1::NoUseDay::mutable_substance);
  return no_use;
}

v1::ExerciseSession ReadSession(RowReader* row) {
  v1::ExerciseSession session;
  row->ReadTime(session.mutable_time());
  row->Text(Column::kActivity, &session, &v1::ExerciseSession::mutable_kind);
  row->Minutes(Column::kMinutes, &session, &v1::ExerciseSession::set_minutes);
  row->Text(Column::kEffortScale, &session,
            &v1::ExerciseSession::mutable_effort_scale);
  row->Whole(Column::kEffort, &session, &v1::ExerciseSession::set_effort);
  return session;
}

v1::RecoveryDay ReadRecovery(RowReader* row) {
  v1::RecoveryDay day;
  day.set_day(row->ReadDay(Column::kWhen));
  row->Whole(Column::kSoreness, &day, &v1::RecoveryDay::set_soreness);
  row->Minutes(Column::kSleepMinutes, &day,
               &v1::RecoveryDay::set_sleep_minutes);
  row->Whole(Column::kSleepQuality, &day, &v1::RecoveryDay::set_sleep_quality);
  row->Whole(Column::kEnergy, &day, &v1::RecoveryDay::set_energy);
  row->Whole(Column::kHrv, &day, &v1::RecoveryDay::set_hrv_rmssd_ms);
  row->Whole(Column::kRestingHeartRate, &day,
             &v1::RecoveryDay::set_resting_heart_rate_bpm);
  row->Minutes(Column::kStiffnessMinutes, &day,
               &v1::RecoveryDay::set_stiffness_minutes);
  row->Whole(Column::kMentalRecovery, &day,
             &v1::RecoveryDay::set_mental_recovery);
  row->Whole(Column::kOverallRecovery, &day,
             &v1::RecoveryDay::set_overall_recovery);
  const absl::string_view joint = row->Cell(Column::kHotSwollenJoint);
  if (!joint.empty()) {
    const absl::optional<bool> swollen = ParseYesNo(joint);
    if (swollen.has_value()) {
      day.set_hot_swollen_joint(*swollen);
    } else {
      row->Fault(Column::kHotSwollenJoint, "expected yes or no");
    }
  }
  return day;
}

v1::ScoreEntry ReadScore(RowReader* row) {
  v1::ScoreEntry score;
  row->ReadTime(score.mutable_time());
  v1::ScaleResponse* response = score.mutable_response();
  row->Need(Column::kScale);
  row->Text(Column::kScale, response, &v1::ScaleResponse::mutable_scale);
  row->Whole(Column::kTotal, response, &v1::ScaleResponse::set_total);
  const absl::string_view answers = row->Cell(Column::kAnswers);
  if (!answers.empty()) {
    const std::string fault = ReadAnswers(answers, response);
    if (!fault.empty()) row->Fault(Column::kAnswers, fault);
  } else if (!response->has_total()) {
    row->Need(Column::kTotal);
  }
  return score;
}

// A step, and what the rows of a plan say of it as a whole.
void ReadPlan(RowReader* row, v1::TaperPlan* plan) {
  v1::TaperStep step;
  step.set_from_day(row->ReadDay(Column::kWhen));
  row->Need(Column::kAmount);
  row->Amount(&step, &v1::TaperStep::set_thousandths_per_day);
  const auto same = [row](Column column, const std::string& said) {
    const absl::string_view cell = row->Cell(column);
    if (!cell.empty() && !said.empty() && cell != said) {
      row->Fault(column,
                 "an earlier row of the plan says otherwise; a log has "
                 "one plan");
    }
  };
  same(Column::kUnit, plan->unit());
  same(Column::kApprovedBy, plan->approved_by());
  std::int32_t last_day = 0;
  const bool ends = !row->Cell(Column::kUntil).empty();
  if (ends) last_day = row->ReadDay(Column::kUntil);
  if (!row->sound()) return;
  row->Text(Column::kUnit, plan, &v1::TaperPlan::mutable_unit);
  row->Text(Column::kApprovedBy, plan, &v1::TaperPlan::mutable_approved_by);
  if (ends) plan->set_last_day(last_day);
  *plan->add_steps() = step;
}

}  // namespace

std::vector<CellFault> ReadRow(const TableRules& rules, const RowCells& cells,
                               int line, PersonLog* person) {
  RowReader row(rules, cells);
  const absl::optional<RowKind> kind = row.Kind();
  if (!kind.has_value()) return row.TakeFaults();
  row.RefuseOthers(*kind);
  v1::UseLog* log = &person->log;
  // Adds what was read, if all of it was.
  const auto add = [&row](auto entry, auto* list) {
    if (row.sound()) *list->Add() = std::move(entry);
  };
  switch (*kind) {
    case RowKind::kUse:
      add(ReadUse(&row), log->mutable_uses());
      break;
    case RowKind::kNoUse:
      add(ReadNoUse(&row), log->mutable_no_use());
      break;
    case RowKind::kComplete: {
      v1::DayRange range;
      row.ReadRange(&range);
      add(range, log->mutable_complete());
      break;
    }
    case RowKind::kBreak: {
      v1::PlannedBreak planned;
      row.ReadRange(planned.mutable_days());
      add(planned, log->mutable_breaks());
      break;
    }
    case RowKind::kPlan: {
      if (!row.sound()) break;
      v1::TaperPlan plan = log->taper_plan();
      ReadPlan(&row, &plan);
      if (row.sound()) *log->mutable_taper_plan() = std::move(plan);
      break;
    }
    case RowKind::kExercise:
      add(ReadSession(&row), log->mutable_sessions());
      break;
    case RowKind::kRecovery:
      add(ReadRecovery(&row), log->mutable_recovery());
      break;
    case RowKind::kScore:
      add(ReadScore(&row), log->mutable_scores());
      break;
    case RowKind::kDrive: {
      v1::LogTime time;
      row.ReadTime(&time);
      add(time, log->mutable_drives());
      break;
    }
  }
  if (row.sound()) {
    person->lines[static_cast<std::size_t>(*kind)].push_back(line);
  }
  return row.TakeFaults();
}

}  // namespace cli
}  // namespace afterleaf
