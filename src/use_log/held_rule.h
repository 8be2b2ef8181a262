#ifndef AFTERLEAF_USE_LOG_HELD_RULE_H_
#define AFTERLEAF_USE_LOG_HELD_RULE_H_

#include <cstdint>
#include <vector>

#include "src/use_log/abstinence.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// A rule of the pack that holds of a log, and the days it rests on.
struct HeldRule {
  // Position in its list.
  int rule = 0;
  int32_t from_day = 0;
  int32_t to_day = 0;
};

// The rules about use, and those about recovery, that hold; each in the order
// of the pack. What is not known never makes a rule hold, but for those whose
// message in use_log_model.proto says so.
// `gaps` are those of the table.
std::vector<HeldRule> HeldUseRules(const LogTable& table,
                                   const std::vector<Gap>& gaps);
std::vector<HeldRule> HeldMetricRules(const LogTable& table);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_HELD_RULE_H_
