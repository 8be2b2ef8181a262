// What a person wrote down over time: use, recovery, exercise, scores.
//
//   afterleaf::v1::AnalyzeUseLogRequest request;
//   request.set_as_of_s(1700000000);
//   auto* use = request.mutable_log()->add_uses();
//   use->mutable_time()->set_at_s(1699990000);
//   auto analysis = afterleaf::AnalyzeUseLog(pack, request);
//   // analysis->derived().last_use_from_s() == 1699990000
//
// It shows and flags; it never says how much of anything to take, which
// product, or when. A day without an entry is a day of which nothing is known:
// it never counts as a day without use, unless the person says that the
// calendar is complete (UseLog.complete), which the analysis then states.
//
// Outcomes of research (UseOutcomes)
//
// A log is read as a calendar of days of use, days without use and missing
// days, as the timeline follow-back reads one: L. C. Sobell and M. B. Sobell,
// "Timeline follow-back", in R. Z. Litten and J. P. Allen (eds.), Measuring
// Alcohol Consumption, Humana Press 1992. The endpoints are of the three
// families of the CTNote library, abstinence, relapse and reduction: G. Odom,
// L. Brandt, R. Balise, CTNote 0.1.0, 2022, doi 10.32614/CRAN.package.CTNote.
// Most trials that it collects count urine tests; here every number is of
// self-reported days. Only days of the period that are over are looked at.
//
//   days abstinent   Days without use.
//   longest run      Most days without use in a row; a missing day that is left
//                    out ends a run. CTNote: longest period of abstinence.
//   percent days     Days without use, of the days that count, in hundredths of
//   abstinent        a percent, half rounded up.
//   first use        Days from the first day of the period, which is 0, to the
//                    first day of use. CTNote: length of initial abstinence.
//   relapse run      Days to the first of 7 days of use in a row, or of as many
//                    as are asked for. Seven is the part of X:BOT's definition
//                    that goes by days (CTN-0051; J. D. Lee et al., Lancet
//                    2018;391:309-318). Its other part, four weeks in a row
//                    each with a sign of use, is not counted here. X:BOT looks
//                    from day 21 after randomisation on: let the period begin
//                    there.
//   relapse window   Days to the first of 3 days of use within 7, or of as many
//                    as are asked for. Three within 7 is this library's own, a
//                    lower bar than trials set: for example 10 within 28 (J. D.
//                    Lee et al., Contemp Clin Trials 2015;41:110-117).
//   last 28 days     Days of use, and missing days, of the last 28 of the
//                    period.
//   reduction        Days of use, of the days that count, in hundredths of a
//                    percent: those of the baseline less those of the period.
//                    In points, not a ratio: from 80 % to 20 % it is 60.
//
// Missing days are never filled in silently. By OutcomeRules.missing they are
// left out, which is the default; or they count as use, as most of the trials
// in CTNote count a missing test; or as days without use, which is right only
// for a source that records nothing but use. The choice can turn a result
// around, and leaving out and filling in can both mislead (S. McPherson et al.,
// Exp Clin Psychopharmacol 2012, on CTN-0003), so the reply names the rule and
// how many days were missing. Where missing days are left out, the time to an
// event is given only when it is the same whatever happened on them; otherwise
// it is open.
//
// Rules that cannot be applied are an issue, and no outcomes: INVALID_RANGE,
// INVALID_RESPONSE, TOO_OLD, NO_WHOLE_DAY.

#ifndef AFTERLEAF_USE_LOG_H_
#define AFTERLEAF_USE_LOG_H_

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/use_log_analysis.pb.h"

namespace afterleaf {

// Days and weeks, the rules of the pack that hold, breaks, a clinician's taper
// plan beside what was used, how recovery goes together with use, progress, and
// the outcomes of research.
//
// Scores in a log are shown as they went. They are not screened for urgency
// here: hand the present answers to Assess.
//
// Whatever is wrong with an entry (a time in the future, before 1970 or more
// than 120 years back, an impossible offset, a negative or absurd amount, a
// second entry that is equal to the first, an id that the pack does not have)
// is an issue with the entry's index, and the others are analysed. Codes:
// INVALID_INPUT for no time now, IN_FUTURE, BEFORE_1970, TOO_OLD, INVALID_TIME,
// INVALID_OFFSET, INVALID_AMOUNT, ZERO_AMOUNT, INVALID_RANGE, INVALID_RESPONSE,
// DUPLICATE, CONTRADICTION, NOT_IN_PACK, PLAN_NOT_USABLE, and MORE_ISSUES after
// the first thousand.
//
// The order of the entries does not matter, and substances other than the
// pack's own and the depressants it names change nothing but `substances`.
//
// Fails with INVALID_ARGUMENT for a protocol that the pack does not have, and
// for a log where the pack reads none; with RESOURCE_EXHAUSTED for more than
// 100,000 entries of all kinds together.
absl::StatusOr<v1::UseLogAnalysis> AnalyzeUseLog(
    const Pack& pack, const v1::AnalyzeUseLogRequest& request);

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_H_
