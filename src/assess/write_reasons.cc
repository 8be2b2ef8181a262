#include "src/assess/write_reply.h"

namespace afterleaf {

void WriteAnswers(const CompiledPack& pack, const FactSet& answers,
                  google::protobuf::RepeatedPtrField<std::string>* out) {
  answers.ForEach([&](FactId fact) {
    *out->Add() =
        fact == pack.last_use_hours ? "last_use" : pack.facts[fact].name;
  });
}

void WriteUnsettled(const Evaluation& evaluation, ConditionId condition,
                    google::protobuf::RepeatedPtrField<std::string>* out) {
  const CompiledPack& pack = evaluation.pack();
  QuestionSet questions;
  evaluation.reasons().AddUnsettled(condition, &questions);
  questions.ForEach(
      [&](int question) { *out->Add() = pack.questions[question].id; });
}

}  // namespace afterleaf
