#include <algorithm>
#include <string>
#include <vector>

#include "src/assess/write_reply.h"
#include "src/base/message.h"
#include "src/pack/texts.h"
#include "src/rules/evaluate.h"

namespace afterleaf {
namespace {

// What an answer could change, the most important first.
enum class Weight { kTier, kLimit, kProtocol, kOther };

struct Candidate {
  bool asked = false;
  Weight weight = Weight::kOther;
  v1::Tier tier = v1::T0;
  // Ids, which the pack keeps.
  std::vector<absl::string_view> rules;
};

class AskList {
 public:
  explicit AskList(const Evaluation& evaluation)
      : evaluation_(evaluation),
        pack_(evaluation.pack()),
        candidates_(pack_.questions.size()) {}

  void AddRules() {
    for (size_t i = 0; i < pack_.alerts.size(); ++i) {
      const CompiledAlert& alert = pack_.alerts[i];
      AddWaiting(alert.when, alert.source->id(), Weight::kTier,
                 alert.source->tier());
    }
    for (const CompiledLimit& limit : pack_.limits) {
      AddWaiting(limit.when, limit.source->id(), Weight::kLimit, v1::T0);
    }
    for (const CompiledProtocol& protocol : pack_.protocols) {
      if (protocol.when == kNoCondition) continue;
      AddWaiting(protocol.when, protocol.source->id(), Weight::kProtocol,
                 v1::T0);
    }
    for (const CompiledFinding& finding : pack_.findings) {
      if (!evaluation_.facts().IsYes(finding.fact)) continue;
      for (int question : finding.ask) {
        if (!IsAnswered(question)) {
          Add(question, finding.source->id(), Weight::kOther, v1::T0);
        }
      }
    }
    for (size_t i = 0; i < pack_.inputs.size(); ++i) {
      const int question = pack_.question_of_input(static_cast<int>(i));
      if (pack_.inputs[i].always_ask && !IsAnswered(question)) {
        candidates_[question].asked = true;
      }
    }
  }

  void Write(int locale,
             Repeated<v1::Question>* out) const {
    std::vector<int> order;
    for (size_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].asked) order.push_back(static_cast<int>(i));
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
      const Candidate& x = candidates_[a];
      const Candidate& y = candidates_[b];
      return x.weight != y.weight ? x.weight < y.weight : x.tier > y.tier;
    });
    for (int position : order) {
      const Candidate& candidate = candidates_[position];
      v1::Question* question = out->Add();
      question->set_id(pack_.questions[position].id);
      question->set_question(
          TextIn(pack_, locale, pack_.questions[position].text));
      if (candidate.tier != v1::T0) question->set_could_reach(candidate.tier);
      for (absl::string_view rule : candidate.rules) {
        AddText(rule, question->mutable_rules());
      }
    }
  }

 private:
  void AddWaiting(ConditionId condition, absl::string_view rule, Weight weight,
                  v1::Tier tier) {
    QuestionSet questions;
    evaluation_.reasons().AddUnsettled(condition, &questions);
    evaluation_.reasons().AddSilent(condition, &questions);
    questions.ForEach([&](int question) { Add(question, rule, weight, tier); });
  }

  void Add(int question, absl::string_view rule, Weight weight,
           v1::Tier tier) {
    Candidate& candidate = candidates_[question];
    candidate.asked = true;
    candidate.weight = std::min(candidate.weight, weight);
    candidate.tier = std::max(candidate.tier, tier);
    candidate.rules.push_back(rule);
  }

  bool IsAnswered(int question) const {
    const int inputs = static_cast<int>(pack_.inputs.size());
    const FactTable& facts = evaluation_.facts();
    if (question < inputs) return facts.IsYes(pack_.inputs[question].given);
    if (question == pack_.question_of_last_use()) {
      return evaluation_.reading().hours.has_value();
    }
    return facts.ValueOf(pack_.scales[question - inputs].state) ==
           v1::ScaleResult::SCORED;
  }

  const Evaluation& evaluation_;
  const CompiledPack& pack_;
  std::vector<Candidate> candidates_;
};

}  // namespace

void WriteAskList(const Evaluation& evaluation, int locale,
                  Repeated<v1::Question>* out) {
  AskList list(evaluation);
  list.AddRules();
  list.Write(locale, out);
}

}  // namespace afterleaf
