#include "src/authoring/invariants.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/assess/evaluation.h"
#include "src/rules/evaluate.h"

namespace afterleaf {
namespace authoring {
namespace {

// The facts of an assessment and, behind them, those of its whole answer.
FactTable WithOutcome(const Evaluation& evaluation) {
  const OutcomeFacts& outcome = evaluation.pack().outcome;
  FactTable facts = evaluation.facts();
  facts.AddOutcome();
  facts.SetNumber(outcome.ceiling, evaluation.limits().ceiling);
  const auto set = [&](const std::vector<FactId>& of, auto holds) {
    for (size_t i = 0; i < of.size(); ++i) {
      facts.SetValue(of[i], holds(i) ? yes_no::kYes : yes_no::kNo);
    }
  };
  set(outcome.fired, [&](size_t i) {
    return evaluation.truths()[evaluation.pack().alerts[i].when].certain;
  });
  std::vector<bool> offered(outcome.offered.size(), false);
  for (const Selection::Offer& offer : evaluation.selection().offers) {
    offered[offer.protocol] = true;
  }
  set(outcome.offered, [&](size_t i) { return offered[i]; });
  return facts;
}

bool Lists(const v1::Invariant& invariant, const std::string& answer) {
  const auto& answers = invariant.change().answers();
  return std::find(answers.begin(), answers.end(), answer) != answers.end();
}

bool FaresBetter(const Evaluation& now, const Evaluation& before,
                 v1::Change::Outcome outcome) {
  return outcome == v1::Change::TIER
             ? now.safety().tier < before.safety().tier
             : now.limits().ceiling > before.limits().ceiling;
}

// Of the numbers that may be set, the next one beyond `now` and the last, in
// the worse direction. Everything is worse than nothing said.
std::vector<AnswerValue> WorseNumbers(const std::vector<AnswerValue>& values,
                                      const FactValue& now,
                                      bool lower_is_worse) {
  std::vector<AnswerValue> worse;
  for (const AnswerValue& value : values) {
    if (value.kind != AnswerValue::Kind::kNumber) continue;
    if (!now.asked ||
        (lower_is_worse ? value.number < now.low : value.number > now.high)) {
      worse.push_back(value);
    }
  }
  if (lower_is_worse) std::reverse(worse.begin(), worse.end());
  if (worse.size() > 2) worse.erase(worse.begin() + 1, worse.end() - 1);
  return worse;
}

bool AnsweredByItems(const v1::AssessRequest& patient,
                     const std::string& scale) {
  return std::any_of(
      patient.scales().begin(), patient.scales().end(),
      [&](const v1::ScaleResponse& response) {
        return response.scale() == scale &&
               !(response.answers().empty() && response.items().empty());
      });
}

int PointsOf(const CompiledItem& item, int value) {
  for (const v1::ValuePoints& entry : item.points) {
    if (entry.value() == value) return entry.points();
  }
  return 0;
}

std::vector<AnswerChange> WorseItems(const CompiledScale& scale,
                                     const FactTable& facts) {
  const bool lower_is_worse =
      scale.source->direction() == v1::Scale::LOWER_IS_WORSE;
  std::vector<AnswerChange> worse;
  for (size_t i = 0; i < scale.items.size(); ++i) {
    const CompiledItem& item = scale.items[i];
    if (!facts.IsKnown(item.fact)) continue;
    const int now = PointsOf(item, facts[item.fact].low);
    for (const v1::ValuePoints& entry : item.points) {
      if (lower_is_worse ? entry.points() < now : entry.points() > now) {
        worse.push_back(
            {absl::StrCat(scale.source->id(), ".",
                          scale.source->items(static_cast<int>(i)).id()),
             AnswerValue::Number(entry.value())});
      }
    }
  }
  return worse;
}

}  // namespace

InvariantChecker::InvariantChecker(const MessageTypes& types, const Pack& pack)
    : pack_(pack.compiled()), people_(types, pack_.source) {}

std::vector<v1::AssessRequest> InvariantChecker::MadeWorse(
    const v1::AssessRequest& patient, const Evaluation& evaluation,
    const std::string& answer) const {
  const FactTable& facts = evaluation.facts();
  std::vector<AnswerChange> changes;
  const auto add = [&](const std::vector<AnswerValue>& values) {
    for (const AnswerValue& value : values) changes.push_back({answer, value});
  };
  const auto input = pack_.input_by_id.find(answer);
  if (input != pack_.input_by_id.end()) {
    const FactId fact = pack_.inputs[input->second].fact;
    // Learning what was open may settle a rule that rested on its being open.
    if (facts[fact].asked && !facts.IsKnown(fact)) return {};
    if (!pack_.facts[fact].is_set()) {
      add(WorseNumbers(people_.Values(answer), facts[fact],
                       /*lower_is_worse=*/false));
    } else if (!facts.IsYes(fact)) {
      add({{AnswerValue::Kind::kYes, 0, 0, ""}});
    }
  } else {
    const CompiledScale& scale = pack_.scales[pack_.scale_by_id.at(answer)];
    if (AnsweredByItems(patient, answer)) {
      changes = WorseItems(scale, facts);
    } else if (scale.total != kNoFact) {
      // The worst total need not be one that the pack names.
      const bool lower_is_worse =
          scale.source->direction() == v1::Scale::LOWER_IS_WORSE;
      std::vector<AnswerValue> values = people_.Values(answer);
      values.insert(values.begin(), AnswerValue::Number(scale.total_min));
      values.push_back(AnswerValue::Number(scale.total_max));
      add(WorseNumbers(values, facts[scale.total], lower_is_worse));
    }
  }
  std::vector<v1::AssessRequest> worse;
  worse.reserve(changes.size());
  for (const AnswerChange& change : changes) {
    worse.push_back(people_.With(patient, {change}));
  }
  return worse;
}

InvariantCheck InvariantChecker::Check(const v1::AssessRequest& patient) const {
  InvariantCheck check;
  Evaluation before(pack_);
  if (pack_.invariants.empty() || !before.Run(patient).ok()) return check;
  const FactTable facts = WithOutcome(before);
  const auto certain = [&](ConditionId condition) {
    return Evaluate(pack_, condition, facts).certain;
  };
  std::set<std::string> answers;
  for (const CompiledInvariant& invariant : pack_.invariants) {
    const v1::Invariant& source = *invariant.source;
    answers.insert(source.change().answers().begin(),
                   source.change().answers().end());
    if (invariant.then == kNoCondition ||
        (invariant.when != kNoCondition && !certain(invariant.when))) {
      continue;
    }
    check.applied.insert(source.id());
    if (!certain(invariant.then)) {
      check.broken.push_back(
          absl::StrCat(source.id(), ": ", source.sentence()));
    }
  }
  for (const std::string& answer : answers) {
    // One line for an invariant and an answer, however many values break it.
    std::set<std::string> broken;
    for (const v1::AssessRequest& worse : MadeWorse(patient, before, answer)) {
      Evaluation now(pack_);
      if (!now.Run(worse).ok()) continue;
      for (const CompiledInvariant& invariant : pack_.invariants) {
        const v1::Invariant& source = *invariant.source;
        if (!Lists(source, answer)) continue;
        check.applied.insert(source.id());
        if (FaresBetter(now, before, source.change().outcome())) {
          broken.insert(absl::StrCat(source.id(), " when ", answer,
                                     " gets worse: ", source.sentence()));
        }
      }
    }
    check.broken.insert(check.broken.end(), broken.begin(), broken.end());
  }
  return check;
}

}  // namespace authoring
}  // namespace afterleaf
