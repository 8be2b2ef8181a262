#include "src/assess/write_reply.h"
#include "src/base/message.h"

namespace afterleaf {

void WriteBecause(const Evaluation& evaluation, const FactSet& answers,
                  RepeatedText* out) {
  if (!evaluation.gives_reasons()) return;
  const CompiledPack& pack = evaluation.pack();
  answers.ForEach([&](FactId fact) {
    AddText(LentText(fact == pack.last_use_hours
                         ? absl::string_view("last_use")
                         : absl::string_view(pack.facts[fact].name)),
            out);
  });
}

void WriteWhyCertain(Evaluation& evaluation, ConditionId condition,
                     RepeatedText* out) {
  if (!evaluation.gives_reasons()) return;
  WriteBecause(evaluation, evaluation.reasons().WhyCertain(condition), out);
}

void WriteWhyPossible(Evaluation& evaluation, ConditionId condition,
                      RepeatedText* because, RepeatedText* unsettled) {
  if (!evaluation.gives_reasons()) return;
  WriteBecause(evaluation, evaluation.reasons().WhyPossible(condition),
               because);
  evaluation.reasons().Unsettled(condition).ForEach([&](int question) {
    AddText(LentText(evaluation.pack().questions[question].id), unsettled);
  });
}

}  // namespace afterleaf
