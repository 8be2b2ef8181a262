#include "src/authoring/log_patterns.h"

#include <cstdint>

#include "absl/strings/str_cat.h"
#include "src/base/limits.h"

namespace afterleaf {
namespace authoring {
namespace {

constexpr int64_t kDaySeconds = 86400;

// Where entries go, and the clock that they go by unless they say.
struct LogOfExample {
  v1::UseLog* log = nullptr;
  int32_t utc_offset_minutes = 0;
};

// Entries that a pattern stands for.
int64_t EntriesOf(const v1::LogPattern& pattern) {
  const int64_t every = pattern.every() == 0 ? 1 : pattern.every();
  const int64_t times = pattern.times() == 0 ? 1 : pattern.times();
  const int64_t last =
      int64_t{pattern.days().to_day()} - int64_t{pattern.days().from_day()};
  return (last / every + 1) * times;
}

// Empty: none.
std::string FaultOf(const v1::Example& example, const v1::LogPattern& pattern) {
  if (!example.has_patient() && !example.has_log()) {
    return "repeats an entry, but there is no patient and no log";
  }
  if (pattern.entry_case() == v1::LogPattern::ENTRY_NOT_SET) {
    return "repeats nothing; give one of use, no_use, session, recovery, score";
  }
  if (!pattern.has_days() ||
      pattern.days().to_day() < pattern.days().from_day()) {
    return "needs `days` that do not end before they begin";
  }
  if (pattern.every() < 0 || pattern.times() < 0) {
    return "`every` and `times` are not negative";
  }
  // Checked factor by factor, so that nothing overflows.
  if (pattern.times() > kMaxLogEntries || EntriesOf(pattern) > kMaxLogEntries) {
    return absl::StrCat("repeats an entry more than ", kMaxLogEntries,
                        " times");
  }
  return "";
}

// A time of day counts from the local midnight; without one the day alone.
void FillIn(int32_t day, int32_t utc_offset_minutes, v1::LogTime* time) {
  if (!time->has_at_s()) return time->set_day(day);
  const int32_t offset = time->has_utc_offset_minutes()
                             ? time->utc_offset_minutes()
                             : utc_offset_minutes;
  time->set_at_s(day * kDaySeconds - offset * int64_t{60} + time->at_s());
}

void AddEntry(const v1::LogPattern& pattern, int32_t day,
              const LogOfExample& to) {
  const auto add = [&](const auto& entry, auto* list) {
    auto* added = list->Add();
    *added = entry;
    FillIn(day, to.utc_offset_minutes, added->mutable_time());
  };
  switch (pattern.entry_case()) {
    case v1::LogPattern::kUse:
      return add(pattern.use(), to.log->mutable_uses());
    case v1::LogPattern::kNoUse:
      return add(pattern.no_use(), to.log->mutable_no_use());
    case v1::LogPattern::kSession:
      return add(pattern.session(), to.log->mutable_sessions());
    case v1::LogPattern::kScore:
      return add(pattern.score(), to.log->mutable_scores());
    case v1::LogPattern::kRecovery: {
      v1::RecoveryDay* added = to.log->add_recovery();
      *added = pattern.recovery();
      return added->set_day(day);
    }
    case v1::LogPattern::ENTRY_NOT_SET:
      return;
  }
}

void WriteOut(const v1::LogPattern& pattern, const LogOfExample& to) {
  const int64_t every = pattern.every() == 0 ? 1 : pattern.every();
  const int32_t times = pattern.times() == 0 ? 1 : pattern.times();
  for (int64_t day = pattern.days().from_day(); day <= pattern.days().to_day();
       day += every) {
    for (int32_t i = 0; i < times; ++i) {
      AddEntry(pattern, static_cast<int32_t>(day), to);
    }
  }
}

}  // namespace

std::vector<std::string> PatternFaults(const v1::Example& example) {
  std::vector<std::string> faults;
  for (int i = 0; i < example.repeat_size(); ++i) {
    const std::string fault = FaultOf(example, example.repeat(i));
    if (!fault.empty()) {
      faults.push_back(absl::StrCat("repeat[", i, "]: ", fault));
    }
  }
  return faults;
}

v1::Example WithPatternsWrittenOut(v1::Example example) {
  if (example.repeat().empty()) return example;
  google::protobuf::RepeatedPtrField<v1::LogPattern> patterns;
  patterns.Swap(example.mutable_repeat());
  for (const v1::LogPattern& pattern : patterns) {
    if (!FaultOf(example, pattern).empty()) {
      *example.add_repeat() = pattern;
    } else if (example.has_patient()) {
      v1::AssessRequest& patient = *example.mutable_patient();
      WriteOut(pattern, {patient.mutable_log(), patient.utc_offset_minutes()});
    } else {
      v1::AnalyzeUseLogRequest& request = *example.mutable_log();
      WriteOut(pattern, {request.mutable_log(), request.utc_offset_minutes()});
    }
  }
  return example;
}

}  // namespace authoring
}  // namespace afterleaf
