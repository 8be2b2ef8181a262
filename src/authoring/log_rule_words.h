// Rules about logs in words: what has to be in a log for each to hold.

#ifndef AFTERLEAF_AUTHORING_LOG_RULE_WORDS_H_
#define AFTERLEAF_AUTHORING_LOG_RULE_WORDS_H_

#include <string>

#include "afterleaf/v1/use_log_model.pb.h"

namespace afterleaf {
namespace authoring {

// "a use on each of the last 7 days, or on at least 24 of the last 28 days". No
// full stop, so that it can go on a sentence. Empty for a rule of no kind.
std::string LogRuleWords(const v1::UseLogModel& model,
                         const v1::UseLogRule& rule);
std::string LogRuleWords(const v1::MetricRule& rule);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_LOG_RULE_WORDS_H_
