#include "src/authoring/coverage/asserted.h"

namespace afterleaf {
namespace authoring {
namespace {

bool Passes(const Evaluation& evaluation, int protocol) {
  return evaluation.limits().allowed[protocol] &&
         evaluation.pack().protocols[protocol].source->needs() <=
             evaluation.limits().ceiling;
}

}  // namespace

bool AssertsAlert(const ExampleRun& run, int alert) {
  return run.expected().has_tier() &&
         run.evaluation.pack().alerts[alert].source->tier() >=
             run.expected().tier();
}

bool AssertsLimit(const ExampleRun& run, int limit) {
  const v1::Limit& source = *run.evaluation.pack().limits[limit].source;
  return (source.has_max_intensity() && run.expected().has_ceiling()) ||
         run.expected().has_protocols();
}

bool AssertsOffer(const ExampleRun& run, int protocol) {
  const std::string& id =
      run.evaluation.pack().protocols[protocol].source->id();
  return run.expected().has_protocols() || HasId(run.expected().must(), id) ||
         HasId(run.expected().must_not(), id);
}

bool AssertsProtocolCondition(const ExampleRun& run, int protocol) {
  const CompiledProtocol& compiled = run.evaluation.pack().protocols[protocol];
  return AssertsOffer(run, protocol) &&
         (Passes(run.evaluation, protocol) ||
          (run.evaluation.limits().allowed[protocol] &&
           compiled.replacement >= 0 &&
           Passes(run.evaluation, compiled.replacement)));
}

bool AssertsFinding(const ExampleRun& run, int finding) {
  const CompiledFinding& compiled = run.evaluation.pack().findings[finding];
  return (compiled.source->flag() && run.expected().has_flags()) ||
         run.observed[compiled.fact];
}

bool AssertsAsking(const ExampleRun& run, int finding) {
  const CompiledFinding& compiled = run.evaluation.pack().findings[finding];
  const auto& asks = compiled.source->ask();
  return run.evaluation.facts().IsYes(compiled.fact) &&
         std::any_of(asks.begin(), asks.end(), [&](const std::string& id) {
           return HasId(run.expected().ask(), id);
         });
}

bool AssertsBandSet(const ExampleRun& run, int scale) {
  const CompiledScale& compiled = run.evaluation.pack().scales[scale];
  return (run.example.has_answers() &&
          run.example.answers().response().scale() == compiled.source->id() &&
          !run.example.expect_score().band().empty()) ||
         (compiled.band != kNoFact && run.observed[compiled.band]);
}

bool AssertsIndex(const ExampleRun& run, int index) {
  const CompiledIndex& compiled = run.evaluation.pack().indexes[index];
  const auto& bands = compiled.source->bands();
  const bool has_flag = std::any_of(
      bands.begin(), bands.end(),
      [](const v1::IndexBand& band) { return !band.flag().empty(); });
  return (has_flag && run.expected().has_flags()) ||
         run.observed[compiled.band];
}

}  // namespace authoring
}  // namespace afterleaf
