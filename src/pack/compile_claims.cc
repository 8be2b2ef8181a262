#include "src/pack/compile_context.h"
#include "src/pack/id_set.h"
#include "src/pack/iso_date.h"

namespace afterleaf {
namespace {

IdMap CompileTextRules(CompileContext* context) {
  IdMap ids;
  int position = 0;
  for (const v1::TextRule& rule : context->pack->source.text_rules()) {
    const Path path = {"text_rules", position++, rule.id()};
    if (rule.id().empty() || !ids.emplace(rule.id(), 0).second) {
      context->issues->Error("PACK_DUPLICATE_ID", path,
                             "a text rule has an id of its own");
    }
    bool says_something = !rule.groups().empty();
    for (const v1::PhraseGroup& group : rule.groups()) {
      says_something = says_something && !group.phrases().empty();
    }
    if (rule.locale().empty() || rule.about().empty() || !says_something) {
      context->issues->Error(
          "PACK_BAD_TEXT_RULE", path,
          "a text rule needs a locale, what it is about, and "
          "groups of at least one phrase");
    }
  }
  return ids;
}

void CompileClaim(CompileContext* context, const v1::Claim& claim,
                  const IdMap& text_rules, const Path& path) {
  context->CheckId(claim.id(), path);
  if (claim.kind() == v1::Claim::KIND_UNSPECIFIED ||
      !v1::Claim::Kind_IsValid(claim.kind())) {
    context->issues->Error("PACK_UNKNOWN_VALUE", {path, "kind"},
                           "a claim needs a kind");
  }
  const v1::Evidence& evidence = claim.evidence();
  if (evidence.grade() == v1::GRADE_UNSPECIFIED ||
      !v1::Grade_IsValid(evidence.grade()) ||
      !v1::Grade_IsValid(evidence.also())) {
    context->issues->Error("PACK_UNKNOWN_VALUE", {path, "evidence.grade"},
                           "a claim needs a grade");
  }
  context->CheckEvidence(evidence, path);
  CompiledClaim compiled;
  compiled.source = &claim;
  if (claim.blocked_by().empty()) {
    compiled.text =
        context->RequiredText(claim.text(), {"claim.", claim.id()}, path);
  } else if (!claim.text().empty()) {
    context->issues->Error("PACK_BAD_STATEMENT", path,
                           "a claim that is blocked has no text");
  }
  for (absl::string_view id : claim.blocked_by()) {
    if (context->trusted || text_rules.contains(id)) continue;
    context->issues->Error("PACK_UNKNOWN_ID", {path, "blocked_by"},
                           {"no text rule \"", id, "\""});
  }
  context->pack->claims.push_back(compiled);
}

// Whoever removes an alert leaves a name and a day.
void CheckOverrides(CompileContext* context) {
  int position = 0;
  for (const v1::Override& entry : context->pack->source.overrides()) {
    const Path path = {"overrides", position++, entry.alert()};
    if (entry.alert().empty() || entry.since_version().empty() ||
        entry.because().empty() || entry.signed_by().empty() ||
        !IsIsoDate(entry.signed_on())) {
      context->issues->Error("PACK_UNSIGNED_OVERRIDE", path,
                             "an override names the alert, the version that "
                             "still had it, why, who signed, and the day, "
                             "written like 2026-01-31");
    }
  }
}

}  // namespace

void CompileClaims(CompileContext* context) {
  const IdMap text_rules = CompileTextRules(context);
  int position = 0;
  IdSet ids(context, "another claim has this id");
  for (const v1::Claim& claim : context->pack->source.claims()) {
    const Path path = {"claims", position++, claim.id()};
    ids.AddAny(claim.id(), path);
    CompileClaim(context, claim, text_rules, path);
  }
  CheckOverrides(context);
}

}  // namespace afterleaf
