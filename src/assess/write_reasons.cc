#include "src/assess/write_reply.h"
#include "src/base/message.h"

namespace afterleaf {

void WriteAnswers(const CompiledPack& pack, const FactSet& answers,
                  RepeatedText* out) {
  answers.ForEach([&](FactId fact) {
    AddText(fact == pack.last_use_hours
                ? absl::string_view("last_use")
                : absl::string_view(pack.facts[fact].name),
            out);
  });
}

void WriteUnsettled(const Evaluation& evaluation, ConditionId condition,
                    RepeatedText* out) {
  const CompiledPack& pack = evaluation.pack();
  QuestionSet questions;
  evaluation.reasons().AddUnsettled(condition, &questions);
  questions.ForEach(
      [&](int question) { AddText(pack.questions[question].id, out); });
}

}  // namespace afterleaf
