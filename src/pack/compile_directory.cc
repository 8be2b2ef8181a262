#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "src/base/stable_sort.h"
#include "src/pack/compile_context.h"
#include "src/pack/id_set.h"
#include "src/pack/iso_date.h"

namespace afterleaf {
namespace {

// Every region, and the fallback, has an entry for emergencies. Before services
// are sorted, as regions are numbered where they are met first.
void CheckEmergency(CompileContext* context) {
  const CompiledPack& pack = *context->pack;
  std::vector<char> has_emergency(pack.region_by_code.size(), false);
  for (const CompiledService& service : pack.services) {
    if (service.source->kind() == v1::CrisisService::EMERGENCY) {
      has_emergency[service.region] = true;
    }
  }
  bool has_fallback = false;
  int next = 0;
  for (const CompiledService& service : pack.services) {
    if (service.region != next) continue;
    const absl::string_view region = service.source->region();
    if (has_emergency[next++]) {
      has_fallback |= region.empty();
    } else if (!region.empty()) {
      context->issues->Error(
          "PACK_NO_EMERGENCY", "services",
          {"region \"", region, "\" needs an EMERGENCY entry"});
    }
  }
  if (!has_fallback) {
    context->issues->Error(
        "PACK_NO_EMERGENCY", "services",
        "the fallback (empty region) needs an EMERGENCY entry");
  }
}

void CompileServices(CompileContext* context) {
  CompiledPack* pack = context->pack;
  IdSet ids(context, "another service has this id");
  int index = 0;
  for (const v1::CrisisService& service : pack->source.services()) {
    const Path path = {"services", index++, service.id()};
    ids.AddAny(service.id(), path);
    if (service.kind() == v1::CrisisService::KIND_UNSPECIFIED ||
        !v1::CrisisService::Kind_IsValid(service.kind()) ||
        service.channel() == v1::CrisisService::CHANNEL_UNSPECIFIED ||
        !v1::CrisisService::Channel_IsValid(service.channel())) {
      context->issues->Error("PACK_UNKNOWN_VALUE", path,
                             "a service needs a kind and a channel");
    }
    if (service.value().empty() !=
        (service.channel() == v1::CrisisService::NOTE)) {
      context->issues->Error("PACK_BAD_RANGE", {path, "value"},
                             "every channel but NOTE needs a value");
    }
    // Requests are looked up in capitals: others would never be found.
    const absl::string_view region = service.region();
    if (!region.empty() &&
        (region.size() != 2 || !absl::ascii_isupper(region[0]) ||
         !absl::ascii_isupper(region[1]))) {
      context->issues->Error("PACK_BAD_REGION", path,
                             "a region has two capital letters, like US");
    }
    for (absl::string_view date :
         {service.verified_on(), service.expires_on()}) {
      if (!date.empty() && !IsIsoDate(date)) {
        context->issues->Error("PACK_BAD_RANGE", path,
                               "dates exist and are written like 2026-01-31");
      }
    }
    if (!service.shown_unverified_because().empty()) {
      context->CheckReason(service.shown_unverified_because(),
                           {path, "shown_unverified_because"});
    }
    CompiledService compiled;
    compiled.source = &service;
    compiled.region = NumberOf(region, &pack->region_by_code);
    compiled.name = context->RequiredText({"service.", service.id()}, path);
    compiled.note = context->OptionalText({"service.", service.id(), ".note"});
    compiled.shown = !service.verified_on().empty() ||
                     service.kind() == v1::CrisisService::EMERGENCY ||
                     !service.shown_unverified_because().empty();
    pack->services.push_back(compiled);
  }
  CheckEmergency(context);
  SortStably(&pack->services,
             [](const CompiledService& a, const CompiledService& b) {
               return a.source->kind() < b.source->kind();
             });
}

CompiledStatement CompileStatement(CompileContext* context,
                                   const v1::Statement& statement,
                                   const Path& path) {
  CompiledStatement compiled;
  if (statement.claim().empty()) {
    compiled.text = context->RequiredText(statement.text(), path);
    compiled.evidence = &statement.evidence();
    context->CheckEvidence(statement.evidence(), path);
    return compiled;
  }
  const auto found = context->claims.find(statement.claim());
  if (found == context->claims.end()) {
    context->issues->Error(
        "PACK_UNKNOWN_ID", {path, "claim"},
        {"no claim \"", statement.claim(), "\" in this pack"});
    return compiled;
  }
  const CompiledClaim& claim = context->pack->claims[found->second];
  if (!claim.source->blocked_by().empty() || !statement.text().empty() ||
      statement.has_evidence()) {
    context->issues->Error("PACK_BAD_STATEMENT", path,
                           "a statement has a text and evidence, or names a "
                           "claim that people may read");
  }
  compiled.claim = found->second;
  compiled.text = claim.text;
  compiled.evidence = &claim.source->evidence();
  return compiled;
}

void CompileTopics(CompileContext* context) {
  CompiledPack* pack = context->pack;
  IdSet ids(context, "another topic has this id");
  int index = 0;
  for (const v1::Topic& topic : pack->source.topics()) {
    const Path path = {"topics", index++, topic.id()};
    ids.Add(topic.id(), path);
    CompiledTopic compiled;
    compiled.source = &topic;
    compiled.title =
        context->RequiredText(topic.title(), {"topic.", topic.id()}, path);
    int number = 0;
    for (const v1::Statement& statement : topic.statements()) {
      compiled.statements.push_back(
          CompileStatement(context, statement, {path, "statements", number++}));
    }
    pack->topics.push_back(std::move(compiled));
  }
}

}  // namespace

void CompileDirectory(CompileContext* context) {
  CompileServices(context);
  CompileTopics(context);
}

// The order of the flags is the order of the stages that set them.
void CompileFlags(CompileContext* context) {
  CompiledPack* pack = context->pack;
  IdMap seen;
  const auto add = [&](absl::string_view id, absl::string_view about,
                       FactId fact, int index, int band) {
    if (!seen.emplace(id, 0).second) {
      context->issues->Error("PACK_DUPLICATE_ID", "flags",
                             {"\"", id, "\" is set twice"});
    }
    CompiledFlag flag;
    flag.id = id;
    flag.fact = fact;
    flag.index = index;
    flag.band = band;
    flag.about = context->RequiredText(about, {"flag.", id}, "flags");
    pack->flags.push_back(flag);
  };
  for (size_t i = 0; i < pack->indexes.size(); ++i) {
    const CompiledIndex& index = pack->indexes[i];
    int band = 0;
    for (const v1::IndexBand& entry : index.source->bands()) {
      if (!entry.flag().empty()) {
        add(entry.flag(), "", index.band, static_cast<int>(i), band);
      }
      ++band;
    }
    if (!index.source->incomplete_flag().empty()) {
      add(index.source->incomplete_flag(), "", index.complete,
          static_cast<int>(i), -1);
    }
  }
  for (FactId flag : pack->phase_model.flags) {
    add(pack->facts[flag].name, "", flag, -1, -1);
  }
  for (const CompiledFinding& finding : pack->findings) {
    if (finding.source->flag()) {
      add(finding.source->id(), finding.source->about(), finding.fact, -1, -1);
    }
  }
}

void CompileQuestions(CompileContext* context) {
  CompiledPack* pack = context->pack;
  for (int i = 0; i < pack->source.inputs_size(); ++i) {
    pack->questions.push_back(
        {pack->source.inputs(i).id(), pack->inputs[i].question});
  }
  for (const CompiledScale& scale : pack->scales) {
    pack->questions.push_back({scale.source->id(), scale.title});
  }
  pack->questions.push_back(
      {"last_use", context->RequiredText("input.last_use", "inputs")});
  IdMap position;
  for (size_t i = 0; i < pack->questions.size(); ++i) {
    position.emplace(pack->questions[i].id, static_cast<int>(i));
  }
  for (size_t i = 0; i < pack->findings.size(); ++i) {
    CompiledFinding& finding = pack->findings[i];
    for (absl::string_view id : finding.source->ask()) {
      const auto found = position.find(id);
      if (found != position.end()) {
        finding.ask.push_back(found->second);
      } else {
        const Path path = {"findings", static_cast<int>(i),
                           finding.source->id()};
        context->issues->Error("PACK_UNKNOWN_ID", {path, "ask"},
                               {"no input or scale \"", id, "\""});
      }
    }
  }
}

}  // namespace afterleaf
