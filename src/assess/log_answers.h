#ifndef AFTERLEAF_ASSESS_LOG_ANSWERS_H_
#define AFTERLEAF_ASSESS_LOG_ANSWERS_H_

#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// `request` without its log, and with what the log shows where nothing else was
// said, or nothing that can be. What was said stands, unless the log shows a
// later use, more of it, or a stronger product. Then the log stands, with an
// issue.
v1::AssessRequest WithLogAnswers(const CompiledPack& pack,
                                 const v1::AssessRequest& request,
                                 const v1::DerivedUse& derived,
                                 Repeated<v1::Issue>* issues);

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_LOG_ANSWERS_H_
