#ifndef AFTERLEAF_ASSESS_OPEN_LOG_H_
#define AFTERLEAF_ASSESS_OPEN_LOG_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/use_log.pb.h"
#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"
#include "src/use_log/abstinence.h"
#include "src/use_log/held_rule.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// A log that was read, and the rules that hold of it.
struct OpenedLog {
  LogTable table;
  std::vector<Gap> gaps;
  std::vector<HeldRule> use_rules;
  std::vector<HeldRule> metric_rules;
  // As of now, with the inputs that rules answer.
  v1::DerivedUse derived;
};

// Which log, and how it was handed in. Paths of issues begin with `path`.
struct LogHandedIn {
  const v1::UseLog* log = nullptr;
  std::optional<int64_t> as_of_s;
  int32_t utc_offset_minutes = 0;
  absl::string_view path;
};

// Reads a log, scores what is to be scored in it, and holds the pack's rules
// against it. Nothing, with an issue, when the time now is missing or cannot
// be. Fails when there are too many entries or the pack reads no logs.
absl::StatusOr<std::optional<OpenedLog>> OpenLog(const CompiledPack& pack,
                                                 const LogHandedIn& handed_in,
                                                 Repeated<v1::Issue>* issues);

// The rules that hold, with their texts.
void WriteLogFindings(const CompiledPack& pack, const OpenedLog& log,
                      int locale, Repeated<v1::LogFinding>* out);

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_OPEN_LOG_H_
