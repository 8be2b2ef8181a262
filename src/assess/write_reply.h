#ifndef AFTERLEAF_ASSESS_WRITE_REPLY_H_
#define AFTERLEAF_ASSESS_WRITE_REPLY_H_

#include <string>

#include "afterleaf/v1/assessment.pb.h"
#include "src/assess/evaluation.h"
#include "src/base/message.h"

namespace afterleaf {

// Each writes one part of a reply from a finished evaluation, with its reasons
// and its texts in the language.
void WritePhase(const Evaluation& evaluation, int locale,
                v1::PhaseAssessment* out);
void WriteScores(const Evaluation& evaluation, int locale,
                 Repeated<v1::ScaleResult>* out);
void WriteIndexes(const Evaluation& evaluation, int locale,
                  Repeated<v1::IndexResult>* out);
void WriteFlags(const Evaluation& evaluation, int locale,
                Repeated<v1::Flag>* out);
void WriteSafety(const Evaluation& evaluation, int locale,
                 v1::SafetyAssessment* out);
void WriteExercise(const Evaluation& evaluation, int locale,
                   v1::ExercisePlan* out);
void WriteProtocols(
    const Evaluation& evaluation, int locale,
    Repeated<v1::OfferedProtocol>* out);
void WriteAskList(const Evaluation& evaluation, int locale,
                  Repeated<v1::Question>* out);

// The names of the answers in a set.
void WriteAnswers(const CompiledPack& pack, const FactSet& answers,
                  RepeatedText* out);

// The open questions that keep a condition from being settled.
void WriteUnsettled(const Evaluation& evaluation, ConditionId condition,
                    RepeatedText* out);

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_WRITE_REPLY_H_
