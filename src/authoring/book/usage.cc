#include "src/authoring/book/usage.h"

#include <string>

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

class UsageFinder {
 public:
  explicit UsageFinder(const Anchors& anchors) : anchors_(anchors) {}

  Usage Take() { return std::move(usage_); }

  void Uses(const Place& user, Kind kind, const std::string& id) {
    if (!id.empty()) usage_[{kind, id}].insert(user);
  }

  void Reads(const Place& reader, const v1::Condition& condition) {
    if (!condition.fact().empty()) {
      const Place place = anchors_.OfFact(condition.fact());
      usage_[place].insert(reader);
      // Who reads an item of a scale reads the scale.
      if (place.kind == Kind::kItem) {
        Uses(reader, Kind::kScale, place.id.substr(0, place.id.find('.')));
      }
    }
    for (const auto* members : {&condition.all(), &condition.any(),
                                &condition.none(), &condition.of()}) {
      for (const v1::Condition& member : *members) Reads(reader, member);
    }
  }

  void Cites(const Place& place, const v1::Evidence& evidence) {
    for (const std::string& id : evidence.sources()) {
      Uses(place, Kind::kSource, id);
    }
    for (const std::string& id : evidence.claims()) {
      Uses(place, Kind::kClaim, id);
    }
  }

  void AddScale(const v1::Scale& scale) {
    const Place place{Kind::kScale, scale.id()};
    Cites(place, scale.evidence());
    for (const auto& change : scale.changes()) Cites(place, change.evidence());
    for (const auto& set : scale.band_sets()) Reads(place, set.when());
    for (const auto& note : scale.notes()) Reads(place, note.when());
    for (const auto& item : scale.items()) {
      Uses(place, Kind::kInput, item.input());
    }
  }

  void AddIndex(const v1::Index& index) {
    const Place place{Kind::kIndex, index.id()};
    Cites(place, index.evidence());
    Reads(place, index.discount_when());
    Reads(place, index.override_when());
    for (const auto& component : index.components()) {
      Uses(place, Kind::kInput, component.input());
      Reads(place, component.not_applicable_when());
    }
  }

  void AddPhaseModel(const v1::PhaseModel& model) {
    const Place place{Kind::kChapter, "phases"};
    Cites(place, model.evidence());
    for (const std::string& input :
         {model.status_input(), model.window_input(), model.frequency_input(),
          model.lapse().abstinence_input(), model.lapse().use_days_input()}) {
      Uses(place, Kind::kInput, input);
    }
    for (const auto& entry : model.modifiers()) {
      Uses(place, Kind::kIndex, entry.index());
    }
    for (const auto& entry : model.severity()) {
      Uses(place, Kind::kScale, entry.scale());
    }
    for (const auto& entry : model.late().burden()) {
      Uses(place, Kind::kScale, entry.scale());
    }
  }

 private:
  const Anchors& anchors_;
  Usage usage_;
};

template <class Rule>
void AddRule(const Place& place, const Rule& rule, UsageFinder* finder) {
  finder->Reads(place, rule.when());
  finder->Cites(place, rule.evidence());
}

}  // namespace

Usage FindUsage(const v1::Pack& pack, const Anchors& anchors) {
  UsageFinder finder(anchors);
  for (const auto& input : pack.inputs()) {
    finder.Uses({Kind::kInput, input.id()}, Kind::kReason,
                input.not_asked_because());
  }
  for (const auto& scale : pack.scales()) finder.AddScale(scale);
  for (const auto& index : pack.indexes()) finder.AddIndex(index);
  finder.AddPhaseModel(pack.phase_model());
  finder.Cites({Kind::kChapter, "logs"}, pack.use_log_model().evidence());
  for (const auto& finding : pack.findings()) {
    AddRule({Kind::kFinding, finding.id()}, finding, &finder);
  }
  for (const auto& alert : pack.alerts()) {
    const Place place{Kind::kAlert, alert.id()};
    AddRule(place, alert, &finder);
    finder.Uses(place, Kind::kReason, alert.ignore_unknown_because());
  }
  for (const auto& limit : pack.limits()) {
    const Place place{Kind::kLimit, limit.id()};
    AddRule(place, limit, &finder);
    finder.Uses(place, Kind::kReason, limit.ignore_unknown_because());
    for (const auto* names : {&limit.forbid_tags(), &limit.only_protocols()}) {
      for (const std::string& name : *names) {
        finder.Uses(place, Kind::kProtocol, name);
      }
    }
  }
  for (const auto& protocol : pack.protocols()) {
    AddRule({Kind::kProtocol, protocol.id()}, protocol, &finder);
  }
  for (const auto& rule : pack.use_log_rules()) {
    const Place place{Kind::kLogRule, rule.id()};
    finder.Cites(place, rule.evidence());
    finder.Uses(place, Kind::kInput, rule.answers());
    finder.Uses(place, Kind::kScale, rule.break_score().scale());
  }
  for (const auto& rule : pack.metric_rules()) {
    const Place place{Kind::kLogRule, rule.id()};
    finder.Cites(place, rule.evidence());
    finder.Uses(place, Kind::kInput, rule.answers());
    for (const std::string& scale : rule.prompts()) {
      finder.Uses(place, Kind::kScale, scale);
    }
  }
  for (const auto& topic : pack.topics()) {
    const Place place{Kind::kTopic, topic.id()};
    for (const auto& statement : topic.statements()) {
      finder.Cites(place, statement.evidence());
      finder.Uses(place, Kind::kClaim, statement.claim());
    }
  }
  for (const auto& claim : pack.claims()) {
    const Place place{Kind::kClaim, claim.id()};
    finder.Cites(place, claim.evidence());
    for (const std::string& rule : claim.blocked_by()) {
      finder.Uses(place, Kind::kTextRule, rule);
    }
  }
  for (const auto& invariant : pack.invariants()) {
    const Place place{Kind::kInvariant, invariant.id()};
    finder.Reads(place, invariant.when());
    finder.Reads(place, invariant.then());
  }
  for (const auto& service : pack.services()) {
    finder.Uses({Kind::kService, service.id()}, Kind::kReason,
                service.shown_unverified_because());
  }
  return finder.Take();
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
