#include "src/assess/ask_list.h"

#include <algorithm>
#include <tuple>

#include "src/base/message.h"
#include "src/pack/texts.h"

namespace afterleaf {
namespace {

bool IsAnswered(const Evaluation& evaluation, int question) {
  const CompiledPack& pack = evaluation.pack();
  const int inputs = static_cast<int>(pack.inputs.size());
  const FactTable& facts = evaluation.facts();
  if (question < inputs) return facts.IsYes(pack.inputs[question].given);
  if (question == pack.question_of_last_use()) {
    return evaluation.reading().hours.has_value();
  }
  return facts.ValueOf(pack.scales[question - inputs].state) ==
         v1::ScaleResult::SCORED;
}

}  // namespace

AskList::AskList(const CompiledPack& pack) : pack_(pack) {
  candidates_.resize(pack.questions.size());
  order_.reserve(pack.questions.size());
}

void AskList::Gather(Evaluation& evaluation) {
  for (int question : order_) candidates_[question] = Candidate{};
  order_.clear();
  waiting_.clear();
  const Reasons& reasons = evaluation.reasons();
  for (const CompiledAlert& alert : pack_.alerts) {
    if (!reasons.IsUnsettled(alert.when)) continue;
    AddRule(evaluation, alert.when, alert.source->id(), Weight::kTier,
            alert.source->tier());
  }
  for (const CompiledLimit& limit : pack_.limits) {
    if (!reasons.IsUnsettled(limit.when)) continue;
    AddRule(evaluation, limit.when, limit.source->id(), Weight::kLimit, v1::T0);
  }
  for (const CompiledProtocol& protocol : pack_.protocols) {
    if (protocol.when == kNoCondition || !reasons.IsUnsettled(protocol.when)) {
      continue;
    }
    AddRule(evaluation, protocol.when, protocol.source->id(), Weight::kProtocol,
            v1::T0);
  }
  for (const CompiledFinding& finding : pack_.findings) {
    if (!evaluation.facts().IsYes(finding.fact)) continue;
    for (int question : finding.ask) {
      if (IsAnswered(evaluation, question)) continue;
      Add(question, finding.source->id(), Weight::kOther, v1::T0);
    }
  }
  for (int input : pack_.always_asked) {
    const int question = pack_.question_of_input(input);
    if (!IsAnswered(evaluation, question)) Ask(question);
  }

  const auto rank = [&](int question) {
    const Candidate& candidate = candidates_[question];
    return std::make_tuple(candidate.weight, -candidate.tier, question);
  };
  std::sort(order_.begin(), order_.end(),
            [&](int a, int b) { return rank(a) < rank(b); });
}

void AskList::AddRule(Evaluation& evaluation, ConditionId condition,
                      absl::string_view rule, Weight weight, v1::Tier tier) {
  evaluation.reasons().Waiting(condition).ForEach(
      [&](int question) { Add(question, rule, weight, tier); });
}

AskList::Candidate& AskList::Ask(int question) {
  Candidate& candidate = candidates_[question];
  if (!candidate.asked) order_.push_back(question);
  candidate.asked = true;
  return candidate;
}

void AskList::Add(int question, absl::string_view rule, Weight weight,
                  v1::Tier tier) {
  Candidate& candidate = Ask(question);
  candidate.weight = std::min(candidate.weight, weight);
  candidate.tier = std::max(candidate.tier, tier);
  const int added = static_cast<int>(waiting_.size());
  waiting_.push_back({rule, -1});
  if (candidate.last_rule < 0) {
    candidate.first_rule = added;
  } else {
    waiting_[candidate.last_rule].next = added;
  }
  candidate.last_rule = added;
}

void AskList::Write(int locale, Repeated<v1::Question>* out) const {
  for (int position : order_) {
    const Candidate& candidate = candidates_[position];
    v1::Question* question = out->Add();
    question->set_id(LentText(pack_.questions[position].id));
    question->set_question(
        TextIn(pack_, locale, pack_.questions[position].text));
    if (candidate.tier != v1::T0) question->set_could_reach(candidate.tier);
    for (int i = candidate.first_rule; i >= 0; i = waiting_[i].next) {
      AddText(LentText(waiting_[i].rule), question->mutable_rules());
    }
  }
}

}  // namespace afterleaf
