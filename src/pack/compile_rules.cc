#include <utility>

#include "src/base/stable_sort.h"
#include "src/pack/compile_context.h"
#include "src/pack/id_set.h"

namespace afterleaf {
namespace {

// Every rule's condition is required: a rule that always holds is written as a
// test that always holds, so that nothing holds by omission.
ConditionId CompileWhen(CompileContext* context, bool has_when,
                        const v1::Condition& when, Stage last_stage,
                        const Path& path) {
  if (!has_when) {
    context->issues->Error("PACK_BAD_CONDITION", path, "a rule needs a `when`");
    return kNoCondition;
  }
  return CompileCondition(context, when, {last_stage}, {path, "when"});
}

int FindProtocol(CompileContext* context, absl::string_view id,
                 const Path& path) {
  const auto found = context->protocols.find(id);
  if (found != context->protocols.end()) return found->second;
  context->issues->Error("PACK_UNKNOWN_ID", path, {"no protocol \"", id, "\""});
  return -1;
}

}  // namespace

void CompileFindings(CompileContext* context) {
  CompiledPack* pack = context->pack;
  int position = 0;
  for (const v1::Finding& finding : pack->source.findings()) {
    const Path path = {"findings", position, finding.id()};
    context->CheckId(finding.id(), path);
    CompiledFinding compiled;
    compiled.source = &finding;
    // Compiled before its own fact exists: a finding reads those above it.
    compiled.when = CompileWhen(context, finding.has_when(), finding.when(),
                                Stage::kFindings, path);
    Fact fact;
    fact.name = finding.id();
    fact.kind = FactKind::kFinding;
    fact.stage = Stage::kFindings;
    fact.owner = position;
    fact.max = 1;
    fact.values = {"no", "yes"};
    fact.may_be_silent = MayRestOnSilence(*pack, compiled.when);
    compiled.fact = context->AddFact(std::move(fact), path);
    context->CheckEvidence(finding.evidence(), path);
    pack->findings.push_back(std::move(compiled));
    ++position;
  }
  Fact tier;
  tier.name = "tier";
  tier.kind = FactKind::kTier;
  tier.stage = Stage::kTier;
  tier.max = v1::Tier_MAX;
  pack->tier = context->AddFact(std::move(tier), "alerts");
}

void CompileAlerts(CompileContext* context) {
  CompiledPack* pack = context->pack;
  IdSet ids(context);
  int position = 0;
  for (const v1::Alert& alert : pack->source.alerts()) {
    const Path path = {"alerts", position++, alert.id()};
    ids.Add(alert.id(), path);
    CompiledAlert compiled;
    compiled.source = &alert;
    compiled.when = CompileWhen(context, alert.has_when(), alert.when(),
                                Stage::kFindings, path);
    if (alert.tier() == v1::T0 || !v1::Tier_IsValid(alert.tier())) {
      context->issues->Error("PACK_UNKNOWN_VALUE", {path, "tier"},
                             "an alert has the tier T1, T2 or T3");
    }
    compiled.message = context->RequiredText(
        alert.message(), {"alert.", alert.id()}, {path, "message"});
    compiled.rationale = context->RequiredText(
        alert.rationale(), {"why.", alert.id()}, {path, "rationale"});
    if (!alert.ignore_unknown_because().empty()) {
      context->CheckReason(alert.ignore_unknown_because(),
                           {path, "ignore_unknown_because"});
    }
    context->CheckEvidence(alert.evidence(), path);
    pack->alerts.push_back(compiled);
  }
}

void CompileLimits(CompileContext* context) {
  CompiledPack* pack = context->pack;
  IdSet ids(context);
  int position = 0;
  for (const v1::Limit& limit : pack->source.limits()) {
    const Path path = {"limits", position++, limit.id()};
    ids.Add(limit.id(), path);
    CompiledLimit compiled;
    compiled.source = &limit;
    compiled.when = CompileWhen(context, limit.has_when(), limit.when(),
                                Stage::kTier, path);
    if (limit.has_max_intensity() &&
        !v1::Intensity_IsValid(limit.max_intensity())) {
      context->issues->Error("PACK_UNKNOWN_VALUE", {path, "max_intensity"},
                             "no such intensity");
    }
    if (limit.has_max_minutes() && limit.max_minutes() < 1) {
      context->issues->Error("PACK_BAD_RANGE", {path, "max_minutes"},
                             "at least 1; max_intensity NONE forbids exercise");
    }
    for (absl::string_view tag : limit.forbid_tags()) {
      const auto found = context->tags.find(tag);
      if (found == context->tags.end()) {
        context->issues->Error("PACK_UNKNOWN_ID", {path, "forbid_tags"},
                               {"no protocol has the tag \"", tag, "\""});
        continue;
      }
      const std::vector<int>& tagged = context->protocols_by_tag[found->second];
      compiled.forbidden.insert(compiled.forbidden.end(), tagged.begin(),
                                tagged.end());
    }
    for (absl::string_view kind : limit.forbid_kinds()) {
      compiled.forbidden_kinds.push_back(NumberOf(kind, &pack->kind_by_id));
    }
    for (absl::string_view id : limit.only_protocols()) {
      const int protocol = FindProtocol(context, id, {path, "only_protocols"});
      if (protocol >= 0) compiled.only.push_back(protocol);
    }
    compiled.has_only = !limit.only_protocols().empty();
    compiled.message = context->RequiredText(
        limit.message(), {"limit.", limit.id()}, {path, "message"});
    if (!limit.ignore_unknown_because().empty()) {
      context->CheckReason(limit.ignore_unknown_because(),
                           {path, "ignore_unknown_because"});
    }
    context->CheckEvidence(limit.evidence(), path);
    pack->limits.push_back(std::move(compiled));
  }
}

void CompileProtocols(CompileContext* context) {
  CompiledPack* pack = context->pack;
  IdSet ids(context);
  int position = 0;
  for (const v1::Protocol& protocol : pack->source.protocols()) {
    const Path path = {"protocols", position, protocol.id()};
    ids.Add(protocol.id(), path);
    CompiledProtocol compiled;
    compiled.source = &protocol;
    // Without a condition it is offered only as a replacement.
    if (protocol.has_when()) {
      compiled.when = CompileCondition(context, protocol.when(), {Stage::kTier},
                                       {path, "when"});
    }
    if (protocol.protocol_class() == v1::PROTOCOL_CLASS_UNSPECIFIED ||
        !v1::ProtocolClass_IsValid(protocol.protocol_class())) {
      context->issues->Error("PACK_UNKNOWN_VALUE", {path, "protocol_class"},
                             "needs SELF_CARE, ASK_CLINICIAN or "
                             "CLINICIAN_ONLY");
    }
    if (!protocol.replacement().empty()) {
      compiled.replacement =
          FindProtocol(context, protocol.replacement(), {path, "replacement"});
      if (compiled.replacement == position) {
        context->issues->Error("PACK_BAD_RANGE", {path, "replacement"},
                               "a protocol cannot replace itself");
      }
    }
    const v1::Dose& dose = protocol.dose();
    if (!v1::Intensity_IsValid(protocol.needs()) ||
        !v1::Intensity_IsValid(dose.intensity_from()) ||
        !v1::Intensity_IsValid(dose.intensity_to()) ||
        dose.intensity_from() > dose.intensity_to() ||
        (dose.has_minutes_to() && dose.minutes_from() > dose.minutes_to()) ||
        (dose.has_days_per_week_to() &&
         dose.days_per_week_from() > dose.days_per_week_to()) ||
        (dose.has_week_minutes_to() &&
         dose.week_minutes_from() > dose.week_minutes_to())) {
      context->issues->Error("PACK_BAD_RANGE", {path, "dose"},
                             "the lower end of a range is not above the upper "
                             "end");
    }
    compiled.title = context->RequiredText(
        protocol.title(), {"protocol.", protocol.id()}, {path, "title"});
    compiled.about = context->OptionalText(
        protocol.about(), {"protocol.", protocol.id(), ".about"});
    for (absl::string_view step : protocol.steps()) {
      compiled.steps.push_back(context->RequiredText(step, {path, "steps"}));
    }
    for (absl::string_view kind : dose.kinds()) {
      compiled.kinds.push_back(
          {NumberOf(kind, &pack->kind_by_id),
           context->RequiredText({"kind.", kind}, {path, "dose.kinds"})});
    }
    context->CheckEvidence(protocol.evidence(), path);
    pack->protocols.push_back(std::move(compiled));
    ++position;
  }
  const auto rank = [&](int protocol) {
    return pack->source.protocols(protocol).rank();
  };
  pack->protocols_by_rank =
      StableOrder(position, [&](int a, int b) { return rank(a) < rank(b); });
  for (size_t i = 1; i < pack->protocols_by_rank.size(); ++i) {
    const int protocol = pack->protocols_by_rank[i];
    if (rank(protocol) == rank(pack->protocols_by_rank[i - 1])) {
      context->issues->Error(
          "PACK_RANK_TIE",
          {"protocols", protocol, pack->source.protocols(protocol).id()},
          "another protocol has this rank; ranks are unique");
    }
  }
}

}  // namespace afterleaf
