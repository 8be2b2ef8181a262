// The whole assessment of a person.
//
//   afterleaf::v1::AssessRequest request;
//   request.mutable_use()->set_status("STOPPED");
//   request.mutable_use()->set_product("LEAF");
//   request.mutable_use()->mutable_last_use()->set_hours_ago(60);
//   request.mutable_screen()->set_done(true);
//   request.mutable_screen()->add_present("chest_pain");
//   auto reply = afterleaf::Assess(pack, request);
//   // reply->safety().tier() == afterleaf::v1::T3
//
// Pure: the answer depends on the request and the pack alone. There is no clock
// ("now" is the request's as_of_s), locale, environment, file, network, log or
// global state, and the same input gives the same bytes on every platform.

#ifndef AFTERLEAF_ASSESS_H_
#define AFTERLEAF_ASSESS_H_

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/request.pb.h"

namespace afterleaf {

// Phase, scores, urgency, exercise ceiling, protocols, flags, what to ask next
// and crisis contacts, each with its reasons and evidence.
//
// An answer to a known id with an illegal value counts as missing, is an issue
// in the reply, and everything else is assessed: one bad answer never hides
// another. What is missing never lowers urgency.
//
// A log of the request (`log`, with `as_of_s`) answers where nothing else is
// said: the last use, a range where days without an entry follow it; days of
// use in the last 7; the abstinence before the present uses; product, amount,
// doses and days a week of the usual days up to the last use, each only where
// the log leaves nothing of it open; last night's sleep; and the inputs of
// rules that hold (see use_log.h). What is said beside it stands, unless the
// log shows a later use, or more of it, which then stands and is an issue.
// Scores in the log are not screened here; only rules about logs read them.
//
// With `omit_reasons` every `because` and `unsettled` of the reply is empty,
// and all else is the same to the byte: which rules fired, their texts and
// evidence, what to ask next and the rules that wait for it. For hosts that
// only draw the result; the other functions of an AssessRequest heed it too.
//
// Fails, with the path of the field and never an answer's value:
//   INVALID_ARGUMENT    an input, scale, item, unit or result that the pack
//                       does not have; more answers than a scale has items
//   RESOURCE_EXHAUSTED  more than 1,024 answers, or 100,000 entries of the log
//
// Fields of the request that an Input of a pack may name in `field`:
//   person.age  person.sex  person.pregnant  person.obstetric_clearance
//   person.sedentary  use.status  use.product  use.amount_mg  use.doses_tenths
//   use.months  use.days_per_week  use.earlier_withdrawal
//   use.longest_abstinence_h  use.use_days_last_7  vitals.systolic_mmhg
//   vitals.diastolic_mmhg  vitals.heart_rate_bpm  vitals.temperature_tenths_c
//   vitals.sleep_minutes  restlessness.reported  restlessness.location
//   restlessness.circadian  restlessness.relief  restlessness.rest
//   restlessness.sensation  restlessness.trigger
absl::StatusOr<v1::Assessment> Assess(const Pack& pack,
                                      const v1::AssessRequest& request);

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_H_
