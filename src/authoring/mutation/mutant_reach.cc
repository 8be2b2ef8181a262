#include "src/authoring/mutation/mutant_reach.h"

#include <cstddef>

#include "google/protobuf/descriptor.h"
#include "src/authoring/expected_log.h"
#include "src/pack/compiled_pack.h"
#include "src/rules/evaluate.h"

namespace afterleaf {
namespace authoring {
namespace {

// The condition of a rule or of an index in which the steps end.
ConditionId ConditionAt(const CompiledPack& pack, const Mutant& mutant) {
  if (mutant.steps.size() < 2) return kNoCondition;
  const std::size_t at = static_cast<std::size_t>(mutant.steps[0].index);
  const std::string& list = mutant.steps[0].field->name();
  const std::string& field = mutant.steps[1].field->name();
  if (field == "when") {
    if (list == "findings") return pack.findings[at].when;
    if (list == "alerts") return pack.alerts[at].when;
    if (list == "limits") return pack.limits[at].when;
    if (list == "protocols") return pack.protocols[at].when;
  }
  if (list != "indexes") return kNoCondition;
  const CompiledIndex& index = pack.indexes[at];
  if (field == "discount_when") return index.discount_when;
  if (field == "override_when") return index.override_when;
  if (field == "components" && mutant.steps.size() > 2 &&
      mutant.steps[2].field->name() == "not_applicable_when") {
    return index.components[static_cast<std::size_t>(mutant.steps[1].index)]
        .not_applicable_when;
  }
  return kNoCondition;
}

Truth TruthOf(const CompiledPack& pack, ConditionId condition,
              const Evaluation& evaluation) {
  return condition == kNoCondition
             ? Truth{}
             : Evaluate(pack, condition, evaluation.facts());
}

bool SaysScale(const v1::AssessRequest& person, const std::string& scale) {
  for (const v1::ScaleResponse& response : person.scales()) {
    if (response.scale() == scale) return true;
  }
  return false;
}

}  // namespace

MutantReach::MutantReach(const Pack& pack, const Mutant& mutant,
                         const Pack& mutated)
    : pack_(pack), mutated_(mutated) {
  list_ = mutant.steps[0].field->name();
  about_logs_ = IsAboutLogs(mutant);
  position_ = mutant.steps[0].index;
  if (mutant.steps.size() > 1) field_ = mutant.steps[1].field->name();
  if (list_ == "phase_model") {
    position_ = mutant.steps[1].index;
    if (field_ == "phases") field_ = mutant.steps[2].field->name();
  }
  before_ = ConditionAt(pack.compiled(), mutant);
  if (before_ != kNoCondition) {
    after_ = ConditionAt(mutated.compiled(), mutant);
  }
}

bool MutantReach::May(const v1::AssessRequest& person,
                      const Evaluation& evaluation) const {
  const CompiledPack& pack = pack_.compiled();
  if (about_logs_) return person.has_log();
  if (before_ != kNoCondition) {
    const Truth before = TruthOf(pack, before_, evaluation);
    const Truth after = TruthOf(mutated_.compiled(), after_, evaluation);
    return before.certain != after.certain || before.possible != after.possible;
  }
  const std::size_t at = static_cast<std::size_t>(position_);
  if (list_ == "findings") {
    return TruthOf(pack, pack.findings[at].when, evaluation).possible;
  }
  if (list_ == "alerts") {
    return TruthOf(pack, pack.alerts[at].when, evaluation).possible;
  }
  if (list_ == "limits") {
    return TruthOf(pack, pack.limits[at].when, evaluation).possible;
  }
  if (list_ == "protocols") {
    for (std::size_t i = 0; i < pack.protocols.size(); ++i) {
      if (i != at && pack.protocols[i].replacement != position_) continue;
      if (TruthOf(pack, pack.protocols[i].when, evaluation).certain)
        return true;
    }
    return false;
  }
  if (list_ == "scales") {
    return pack.scales[at].bound_to_inputs() ||
           SaysScale(person, pack.scales[at].source->id());
  }
  if (list_ == "inputs" && field_ != "screen") {
    return !evaluation.facts().IsYes(pack.inputs[at].given);
  }
  if (list_ == "phase_model" && field_ == "ceiling") {
    return evaluation.phase().phase == position_;
  }
  return true;
}

bool MutantReach::MayChangeAskList(const Evaluation& evaluation) const {
  // What would hold if asked reaches further through a finding.
  if (before_ == kNoCondition || list_ == "findings") return true;
  return CouldHold(pack_.compiled(), before_, evaluation.facts()) ||
         CouldHold(mutated_.compiled(), after_, evaluation.facts());
}

bool MutantReach::May(const v1::ScoreScaleRequest& request) const {
  const CompiledPack& pack = pack_.compiled();
  const auto found = pack.scale_by_id.find(request.response().scale());
  if (found == pack.scale_by_id.end()) return false;
  if (list_ == "scales") return found->second == position_;
  // Which bands a scale has may rest on who the person is.
  return list_ == "inputs";
}

bool MutantReach::SeesRule(const v1::ExpectedUseLog& expected) const {
  // What a rule answers is a part of what is derived.
  if (expected.derived().answered_yes_size() > 0) return true;
  const v1::Pack& pack = pack_.compiled().source;
  if (list_ == "metric_rules") {
    const v1::MetricRule& rule = pack.metric_rules(position_);
    return AssertsLogRule(expected, rule.id(), true, true);
  }
  const std::string& id = pack.use_log_rules(position_).id();
  for (const v1::UseLogRule& rule : pack.use_log_rules()) {
    if ((rule.id() == id || rule.chasing().rule() == id) &&
        AssertsLogRule(expected, rule.id(), true, true)) {
      return true;
    }
  }
  return false;
}

bool MutantReach::MayFailLog(const v1::Example& example) const {
  if (list_ == "use_log_model") return true;
  if (about_logs_) return SeesRule(example.expect_log());
  if (list_ == "scales") {
    const std::string& id = pack_.compiled().source.scales(position_).id();
    for (const v1::ScoreEntry& score : example.log().log().scores()) {
      if (score.response().scale() == id) return true;
    }
    return false;
  }
  // How long an abstinence counts as one is a number of the phase model.
  if (list_ == "phase_model") {
    return example.expect_log().derived().has_longest_abstinence_h();
  }
  return list_ == "protocols" && !example.log().exercise_protocol().empty();
}

}  // namespace authoring
}  // namespace afterleaf
