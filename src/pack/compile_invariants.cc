#include <utility>

#include "src/pack/compile_context.h"
#include "src/pack/id_set.h"

namespace afterleaf {
namespace {

void AddOutcomeFacts(CompileContext* context) {
  CompiledPack* pack = context->pack;
  Fact ceiling;
  ceiling.name = "ceiling";
  ceiling.kind = FactKind::kOutcome;
  ceiling.stage = Stage::kOutcome;
  ceiling.max = v1::VIGOROUS;
  pack->outcome.ceiling = context->AddFact(std::move(ceiling), "invariants");
  // An id that is there twice, or no id at all, is an issue already.
  const auto add = [&](absl::string_view prefix, absl::string_view id,
                       std::vector<FactId>* facts) {
    const absl::string_view name = context->Name({prefix, id});
    if (pack->fact_by_name.contains(name)) return;
    facts->push_back(context->AddYesNo(name, FactKind::kOutcome,
                                       Stage::kOutcome, -1, "invariants"));
  };
  for (const CompiledAlert& alert : pack->alerts) {
    add("fired.", alert.source->id(), &pack->outcome.fired);
  }
  for (const CompiledProtocol& protocol : pack->protocols) {
    add("offered.", protocol.source->id(), &pack->outcome.offered);
  }
}

void CheckChange(CompileContext* context, const v1::Change& change,
                 const Path& path) {
  if (change.answers().empty() ||
      change.outcome() == v1::Change::OUTCOME_UNSPECIFIED ||
      !v1::Change::Outcome_IsValid(change.outcome())) {
    context->issues->Error("PACK_BAD_INVARIANT", path,
                           "a change names answers and an outcome");
  }
  for (absl::string_view id : change.answers()) {
    if (context->pack->input_by_id.contains(id) ||
        context->pack->scale_by_id.contains(id)) {
      continue;
    }
    context->issues->Error("PACK_UNKNOWN_ID", {path, "answers"},
                           {"no input or scale \"", id, "\""});
  }
}

}  // namespace

void CompileInvariants(CompileContext* context) {
  CompiledPack* pack = context->pack;
  if (pack->source.invariants().empty()) return;
  AddOutcomeFacts(context);
  ConditionReader reader{Stage::kOutcome};
  reader.silence_under_none_allowed = true;
  IdSet ids(context, "another invariant has this id");
  int position = 0;
  for (const v1::Invariant& invariant : pack->source.invariants()) {
    const Path path = {"invariants", position++, invariant.id()};
    ids.Add(invariant.id(), path);
    if (invariant.sentence().empty() ||
        (invariant.has_when() && !invariant.has_then()) ||
        (!invariant.has_then() && !invariant.has_change() &&
         invariant.held_by().empty())) {
      context->issues->Error("PACK_BAD_INVARIANT", path,
                             "an invariant has a sentence to sign, and `then`, "
                             "`change` or `held_by`; a `when` needs a `then`");
    }
    CompiledInvariant compiled;
    compiled.source = &invariant;
    if (invariant.has_when()) {
      compiled.when =
          CompileCondition(context, invariant.when(), reader, {path, "when"});
    }
    if (invariant.has_then()) {
      compiled.then =
          CompileCondition(context, invariant.then(), reader, {path, "then"});
    }
    if (invariant.has_change()) {
      CheckChange(context, invariant.change(), {path, "change"});
    }
    pack->invariants.push_back(compiled);
  }
}

}  // namespace afterleaf
