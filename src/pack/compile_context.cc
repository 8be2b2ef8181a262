#include "src/pack/compile_context.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_join.h"

namespace afterleaf {

CompileContext::CompileContext(CompiledPack* compiled, IssueSink* sink)
    : pack(compiled), issues(sink) {
  for (const v1::Reason& reason : pack->source.reasons()) {
    reasons.emplace(reason.id(), 0);
  }
  for (const v1::Source& source : pack->source.sources()) {
    sources.emplace(source.id(), 0);
  }
  int claim = 0;
  for (const v1::Claim& entry : pack->source.claims()) {
    claims.emplace(entry.id(), claim++);
  }
  int position = 0;
  for (const v1::Protocol& protocol : pack->source.protocols()) {
    protocols.emplace(protocol.id(), position);
    const auto add_tag = [&](absl::string_view tag) {
      const auto [entry, added] =
          tags.emplace(tag, static_cast<int>(protocols_by_tag.size()));
      if (added) protocols_by_tag.emplace_back();
      std::vector<int>& tagged = protocols_by_tag[entry->second];
      if (tagged.empty() || tagged.back() != position) {
        tagged.push_back(position);
      }
    };
    add_tag(protocol.id());
    for (absl::string_view tag : protocol.tags()) add_tag(tag);
    ++position;
  }
}

absl::string_view CompileContext::Name(TextParts parts) {
  const std::string name = JoinParts(parts);
  char* const copy =
      google::protobuf::Arena::CreateArray<char>(&pack->arena, name.size());
  std::copy(name.begin(), name.end(), copy);
  return absl::string_view(copy, name.size());
}

FactId CompileContext::AddFact(Fact fact, const Path& path) {
  const FactId id = static_cast<FactId>(pack->facts.size());
  if (!pack->fact_by_name.emplace(fact.name, id).second) {
    issues->Error("PACK_DUPLICATE_ID", path,
                  {"\"", fact.name,
                   "\" already names another fact; inputs, scales, indexes, "
                   "findings and flags need ids of their own"});
  }
  pack->facts.push_back(std::move(fact));
  return id;
}

FactId CompileContext::AddYesNo(absl::string_view name, FactKind kind,
                                Stage stage, int owner, const Path& path) {
  Fact fact;
  fact.name = name;
  fact.kind = kind;
  fact.stage = stage;
  fact.owner = owner;
  fact.max = 1;
  fact.values = {"no", "yes"};
  return AddFact(std::move(fact), path);
}

TextId CompileContext::RequiredText(absl::string_view id, const Path& path) {
  const TextId text = OptionalText(id);
  // Another language's text would help nobody who falls back to the default.
  if (text == kNoText || pack->texts[pack->default_locale][text].empty()) {
    issues->Warning("PACK_MISSING_TEXT", path,
                    {"the default language has no text \"", id, "\""});
  }
  return text;
}

TextId CompileContext::RequiredText(TextParts id, const Path& path) {
  return RequiredText(JoinParts(id), path);
}

TextId CompileContext::RequiredText(absl::string_view id, TextParts usual,
                                    const Path& path) {
  return id.empty() ? RequiredText(usual, path) : RequiredText(id, path);
}

TextId CompileContext::OptionalText(absl::string_view id) {
  const auto found = pack->text_by_id.find(id);
  return found == pack->text_by_id.end() ? kNoText : found->second;
}

TextId CompileContext::OptionalText(TextParts id) {
  return OptionalText(JoinParts(id));
}

TextId CompileContext::OptionalText(absl::string_view id, TextParts usual) {
  return id.empty() ? OptionalText(usual) : OptionalText(id);
}

int CompileContext::FindInput(absl::string_view id, const Path& path) {
  const auto found = pack->input_by_id.find(id);
  if (found != pack->input_by_id.end()) return found->second;
  issues->Error("PACK_UNKNOWN_ID", path,
                {"no input \"", id, "\" in this pack"});
  return -1;
}

int CompileContext::FindScale(absl::string_view id, const Path& path) {
  const auto found = pack->scale_by_id.find(id);
  if (found != pack->scale_by_id.end()) return found->second;
  issues->Error("PACK_UNKNOWN_ID", path,
                {"no scale \"", id, "\" in this pack"});
  return -1;
}

int CompileContext::FindPhase(absl::string_view id, const Path& path) {
  const std::vector<CompiledPhase>& phases = pack->phase_model.phases;
  for (size_t i = 0; i < phases.size(); ++i) {
    if (phases[i].id == id) return static_cast<int>(i);
  }
  issues->Error("PACK_UNKNOWN_ID", path,
                {"no phase \"", id, "\" in this pack"});
  return -1;
}

int CompileContext::FindValue(FactId fact, absl::string_view value,
                              const Path& path) {
  const std::vector<absl::string_view>& values = pack->facts[fact].values;
  const auto found = std::find(values.begin(), values.end(), value);
  if (found != values.end()) return static_cast<int>(found - values.begin());
  issues->Error("PACK_UNKNOWN_VALUE", path,
                {"\"", pack->facts[fact].name, "\" has no value \"", value,
                 "\"; it has ", absl::StrJoin(values, ", ")});
  return -1;
}

void CompileContext::CheckBand(int32_t from, int32_t to, const Path& path,
                               int64_t* expected) {
  if (from != *expected || to < from) {
    issues->Error("PACK_BAND_GAP", path,
                  {"this band must begin at ", *expected,
                   "; bands leave no gap and do not overlap"});
  }
  *expected = int64_t{to} + 1;
}

void CompileContext::CheckId(absl::string_view id, const Path& path) {
  const bool legal = !id.empty() && id.size() <= 64 &&
                     std::all_of(id.begin(), id.end(), [](char c) {
                       return (c >= 'a' && c <= 'z') ||
                              (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '_' || c == '-';
                     });
  if (!legal) {
    issues->Error("PACK_BAD_ID", path,
                  "an id has 1 to 64 letters, digits, '_' or '-'");
  }
}

void CompileContext::CheckReason(absl::string_view id, const Path& path) {
  if (reasons.contains(id)) return;
  issues->Error("PACK_UNKNOWN_ID", path,
                {"no reason \"", id,
                 "\" in this pack; reviewers sign a reason once, "
                 "under `reasons`"});
}

void CompileContext::CheckEvidence(const v1::Evidence& evidence,
                                   const Path& path) {
  for (absl::string_view id : evidence.sources()) {
    if (sources.contains(id)) continue;
    issues->Error("PACK_UNKNOWN_ID", {path, "evidence.sources"},
                  {"no source \"", id, "\" in this pack"});
  }
  for (absl::string_view id : evidence.claims()) {
    if (claims.contains(id)) continue;
    issues->Error("PACK_UNKNOWN_ID", {path, "evidence.claims"},
                  {"no claim \"", id, "\" in this pack"});
  }
}

}  // namespace afterleaf
