#ifndef AFTERLEAF_ASSESS_WRITE_REPLY_H_
#define AFTERLEAF_ASSESS_WRITE_REPLY_H_

#include <string>

#include "afterleaf/v1/assessment.pb.h"
#include "src/assess/evaluation.h"
#include "src/base/message.h"

namespace afterleaf {

// Each writes one part of a reply from a finished evaluation, with its reasons
// and its texts in the language. What to ask next is in ask_list.h.
void WritePhase(const Evaluation& evaluation, int locale,
                v1::PhaseAssessment* out);
void WriteScores(const Evaluation& evaluation, int locale,
                 Repeated<v1::ScaleResult>* out);
void WriteIndexes(const Evaluation& evaluation, int locale,
                  Repeated<v1::IndexResult>* out);
void WriteFlags(Evaluation& evaluation, int locale, Repeated<v1::Flag>* out);
void WriteSafety(Evaluation& evaluation, int locale, v1::SafetyAssessment* out);
void WriteExercise(Evaluation& evaluation, int locale, v1::ExercisePlan* out);
void WriteProtocols(Evaluation& evaluation, int locale,
                    Repeated<v1::OfferedProtocol>* out);

// Why outputs are as they are; nothing when the request declined reasons.
//
// The names of the answers in a set.
void WriteBecause(const Evaluation& evaluation, const FactSet& answers,
                  RepeatedText* out);
// The answers that make a certain condition certain.
void WriteWhyCertain(Evaluation& evaluation, ConditionId condition,
                     RepeatedText* out);
// The answers that point to a condition that is only possible, and the open
// questions that keep it from being settled.
void WriteWhyPossible(Evaluation& evaluation, ConditionId condition,
                      RepeatedText* because, RepeatedText* unsettled);

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_WRITE_REPLY_H_
