#include "src/authoring/pack_facts.h"

#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "src/authoring/find_by_id.h"

namespace afterleaf {
namespace authoring {
namespace {

using Numbers = std::map<std::string, std::set<std::int32_t>>;
using Ids = std::set<std::string>;

constexpr char kLastUse[] = "last_use";

void AddBands(const std::string& scale,
              const google::protobuf::RepeatedPtrField<v1::Band>& bands,
              Numbers* numbers) {
  for (const v1::Band& band : bands) {
    (*numbers)[scale].insert({band.from(), band.to()});
  }
}

void AddPhaseNumbers(const v1::PhaseModel& model, Numbers* numbers) {
  std::set<std::int32_t>& hours = (*numbers)[kLastUse];
  int last = 0;
  for (const v1::Window& window : model.windows()) {
    for (int i = 0; i < window.boundaries_h_size(); ++i) {
      last = window.boundaries_h(i);
      hours.insert(last);
      for (const v1::WindowModifier& modifier : model.modifiers()) {
        if (i < modifier.add_h_size()) hours.insert(last + modifier.add_h(i));
      }
    }
    for (const v1::ScoreStep& step : model.score_steps()) {
      if (step.within_h_after_acute() == 0) continue;
      hours.insert(last + step.within_h_after_acute());
      for (const v1::WindowModifier& modifier : model.modifiers()) {
        const int n = modifier.add_h_size();
        hours.insert(last + step.within_h_after_acute() +
                     (n > 0 ? modifier.add_h(n - 1) : 0));
      }
    }
  }
  hours.insert({model.late().from_h(), model.late().sure_from_h(),
                model.tapering_gap_h(), model.using_gap_h(),
                model.frequent_using_gap_h(), model.lapse().recent_below_h()});
  (*numbers)[model.frequency_input()].insert(model.frequent_from());
  (*numbers)[model.lapse().abstinence_input()].insert(
      model.lapse().abstinence_from_h());
  (*numbers)[model.lapse().use_days_input()].insert(
      {0, 1, model.lapse().relapse_from_days()});
  for (const v1::BurdenTest& burden : model.late().burden()) {
    (*numbers)[burden.scale()].insert(burden.from());
  }
  for (const v1::SeverityScale& scale : model.severity()) {
    (*numbers)[scale.scale()].insert(scale.cuts().begin(), scale.cuts().end());
  }
}

// Follows facts to the answers behind them.
class Tracer {
 public:
  explicit Tracer(const v1::Pack& pack) : pack_(pack) {}

  void Condition(const v1::Condition& condition) {
    ForEachTest(condition,
                [this](const v1::Condition& test) { Fact(test.fact()); });
  }

  void Phase() {
    const v1::PhaseModel& model = pack_.phase_model();
    if (!seen_.insert("phase").second) return;
    for (const std::string& id :
         {model.status_input(), model.window_input(), model.frequency_input(),
          model.lapse().abstinence_input(), model.lapse().use_days_input()}) {
      if (!id.empty()) answers_.insert(id);
    }
    answers_.insert(kLastUse);
    for (const v1::WindowModifier& modifier : model.modifiers()) {
      Fact(modifier.index());
    }
    for (const v1::SeverityScale& scale : model.severity()) {
      answers_.insert(scale.scale());
    }
    for (const v1::BurdenTest& burden : model.late().burden()) {
      answers_.insert(burden.scale());
    }
  }

  const Ids& answers() const { return answers_; }

 private:
  void Fact(absl::string_view fact) {
    const std::string name(fact);
    absl::string_view base = fact.substr(0, fact.find('.'));
    if (absl::StartsWith(fact, "last_use.")) {
      answers_.insert(kLastUse);
    } else if (fact == "screen.state") {
      answers_.insert("screen");
    } else if (const v1::Input* input = FindById(
                   pack_.inputs(), absl::StripSuffix(fact, ".given"))) {
      answers_.insert(input->id());
      if (input->screen() == v1::CORE) answers_.insert("screen");
    } else if (const v1::Scale* scale = FindById(pack_.scales(), base)) {
      Scale(*scale, name);
    } else if (const v1::Index* index = FindById(pack_.indexes(), base)) {
      Index(*index);
    } else if (const v1::Finding* finding = FindById(pack_.findings(), fact)) {
      if (seen_.insert(name).second) Condition(finding->when());
    } else if (fact == "tier") {
      if (!seen_.insert(name).second) return;
      for (const v1::Alert& alert : pack_.alerts()) Condition(alert.when());
    } else {
      // A phase, its flag, or the severity.
      Phase();
    }
  }

  void Scale(const v1::Scale& scale, const std::string& fact) {
    answers_.insert(scale.id());
    for (const v1::ScaleItem& item : scale.items()) {
      if (!item.input().empty()) answers_.insert(item.input());
    }
    if (fact != scale.id()) answers_.insert(fact);
    for (const v1::BandSet& set : scale.band_sets()) Condition(set.when());
  }

  void Index(const v1::Index& index) {
    if (!seen_.insert(index.id()).second) return;
    for (const v1::IndexComponent& component : index.components()) {
      answers_.insert(component.input());
      Condition(component.not_applicable_when());
    }
    Condition(index.discount_when());
    Condition(index.override_when());
  }

  const v1::Pack& pack_;
  Ids answers_;
  Ids seen_;
};

}  // namespace

void ForEachTest(const v1::Condition& condition,
                 const std::function<void(const v1::Condition&)>& see) {
  if (!condition.fact().empty()) see(condition);
  for (const auto* members : {&condition.all(), &condition.any(),
                              &condition.none(), &condition.of()}) {
    for (const v1::Condition& member : *members) ForEachTest(member, see);
  }
}

void ForEachCondition(const v1::Pack& pack,
                      const std::function<void(const v1::Condition&)>& see) {
  for (const v1::Scale& scale : pack.scales()) {
    for (const v1::BandSet& set : scale.band_sets()) see(set.when());
    for (const v1::ScaleNote& note : scale.notes()) see(note.when());
  }
  for (const v1::Index& index : pack.indexes()) {
    see(index.discount_when());
    see(index.override_when());
    for (const v1::IndexComponent& component : index.components()) {
      see(component.not_applicable_when());
    }
  }
  for (const v1::Finding& finding : pack.findings()) see(finding.when());
  for (const v1::Alert& alert : pack.alerts()) see(alert.when());
  for (const v1::Limit& limit : pack.limits()) see(limit.when());
  for (const v1::Protocol& protocol : pack.protocols()) see(protocol.when());
  for (const v1::Invariant& invariant : pack.invariants()) {
    see(invariant.when());
    see(invariant.then());
  }
}

Numbers NumbersOfAnswers(const v1::Pack& pack) {
  Numbers numbers;
  ForEachCondition(pack, [&numbers](const v1::Condition& condition) {
    ForEachTest(condition, [&numbers](const v1::Condition& test) {
      const std::string id =
          test.fact() == "last_use.hours" ? kLastUse : test.fact();
      if (test.has_from()) numbers[id].insert(test.from());
      if (test.has_to()) numbers[id].insert(test.to());
    });
  });
  for (const v1::Index& index : pack.indexes()) {
    for (const v1::IndexComponent& component : index.components()) {
      for (const v1::Cut& cut : component.cuts()) {
        numbers[component.input()].insert(cut.from());
      }
    }
  }
  for (const v1::Scale& scale : pack.scales()) {
    AddBands(scale.id(), scale.bands(), &numbers);
    for (const v1::BandSet& set : scale.band_sets()) {
      AddBands(scale.id(), set.bands(), &numbers);
    }
  }
  AddPhaseNumbers(pack.phase_model(), &numbers);
  return numbers;
}

Ids AnswersBehind(const v1::Pack& pack, const v1::Condition& condition) {
  Tracer tracer(pack);
  tracer.Condition(condition);
  return tracer.answers();
}

Ids AnswersBehindPhase(const v1::Pack& pack) {
  Tracer tracer(pack);
  tracer.Phase();
  return tracer.answers();
}

}  // namespace authoring
}  // namespace afterleaf
