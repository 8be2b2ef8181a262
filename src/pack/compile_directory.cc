#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "src/pack/compile_context.h"
#include "src/pack/iso_date.h"

namespace afterleaf {
namespace {

void CompileServices(CompileContext* context) {
  CompiledPack* pack = context->pack;
  absl::flat_hash_set<std::string> ids;
  absl::flat_hash_set<std::string> regions;
  absl::flat_hash_set<std::string> with_emergency;
  int index = 0;
  for (const v1::CrisisService& service : pack->source.services()) {
    const std::string path = ElementPath("services", index++, service.id());
    if (!ids.insert(std::string(service.id())).second) {
      context->issues->Error("PACK_DUPLICATE_ID", path,
                             "another service has this id");
    }
    if (service.kind() == v1::CrisisService::KIND_UNSPECIFIED ||
        !v1::CrisisService::Kind_IsValid(service.kind()) ||
        service.channel() == v1::CrisisService::CHANNEL_UNSPECIFIED ||
        !v1::CrisisService::Channel_IsValid(service.channel())) {
      context->issues->Error("PACK_UNKNOWN_VALUE", path,
                             "a service needs a kind and a channel");
    }
    if (service.value().empty() !=
        (service.channel() == v1::CrisisService::NOTE)) {
      context->issues->Error("PACK_BAD_RANGE", absl::StrCat(path, ".value"),
                             "every channel but NOTE needs a value");
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
                           absl::StrCat(path, ".shown_unverified_because"));
    }
    regions.insert(std::string(service.region()));
    if (service.kind() == v1::CrisisService::EMERGENCY) {
      with_emergency.insert(std::string(service.region()));
    }
    CompiledService compiled;
    compiled.source = &service;
    compiled.name =
        context->RequiredText(absl::StrCat("service.", service.id()), path);
    compiled.note =
        context->OptionalText(absl::StrCat("service.", service.id(), ".note"));
    compiled.shown = !service.verified_on().empty() ||
                     service.kind() == v1::CrisisService::EMERGENCY ||
                     !service.shown_unverified_because().empty();
    pack->services.push_back(compiled);
  }
  regions.insert("");
  for (absl::string_view region : regions) {
    if (!with_emergency.contains(region)) {
      context->issues->Error(
          "PACK_NO_EMERGENCY", "services",
          region.empty()
              ? "the fallback (empty region) needs an EMERGENCY entry"
              : absl::StrCat("region \"", region,
                             "\" needs an EMERGENCY entry"));
    }
  }
}

CompiledStatement CompileStatement(CompileContext* context,
                                   const v1::Statement& statement,
                                   const std::string& path) {
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
        "PACK_UNKNOWN_ID", absl::StrCat(path, ".claim"),
        absl::StrCat("no claim \"", statement.claim(), "\" in this pack"));
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
  absl::flat_hash_set<std::string> ids;
  int index = 0;
  for (const v1::Topic& topic : pack->source.topics()) {
    const std::string path = ElementPath("topics", index++, topic.id());
    context->CheckId(topic.id(), path);
    if (!ids.insert(std::string(topic.id())).second) {
      context->issues->Error("PACK_DUPLICATE_ID", path,
                             "another topic has this id");
    }
    CompiledTopic compiled;
    compiled.source = &topic;
    compiled.title = context->RequiredText(
        topic.title().empty() ? absl::StrCat("topic.", topic.id())
                              : topic.title(),
        path);
    int number = 0;
    for (const v1::Statement& statement : topic.statements()) {
      compiled.statements.push_back(
          CompileStatement(context, statement,
                           absl::StrCat(path, ".statements[", number++, "]")));
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
  absl::flat_hash_set<std::string> seen;
  const auto add = [&](absl::string_view id, absl::string_view about,
                       FactId fact, int index, int band) {
    if (!seen.insert(std::string(id)).second) {
      context->issues->Error("PACK_DUPLICATE_ID", "flags",
                             absl::StrCat("\"", id, "\" is set twice"));
    }
    CompiledFlag flag;
    flag.id = std::string(id);
    flag.fact = fact;
    flag.index = index;
    flag.band = band;
    flag.about = context->RequiredText(
        about.empty() ? absl::StrCat("flag.", id) : about, "flags");
    pack->flags.push_back(std::move(flag));
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
        {std::string(pack->source.inputs(i).id()), pack->inputs[i].question});
  }
  for (const CompiledScale& scale : pack->scales) {
    pack->questions.push_back({std::string(scale.source->id()), scale.title});
  }
  pack->questions.push_back(
      {"last_use", context->RequiredText("input.last_use", "inputs")});
  absl::flat_hash_map<absl::string_view, int> position;
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
        context->issues->Error(
            "PACK_UNKNOWN_ID",
            absl::StrCat(ElementPath("findings", static_cast<int>(i),
                                     finding.source->id()),
                         ".ask"),
            absl::StrCat("no input or scale \"", id, "\""));
      }
    }
  }
}

}  // namespace afterleaf
