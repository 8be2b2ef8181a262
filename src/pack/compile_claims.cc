#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "src/pack/compile_context.h"
#include "src/pack/iso_date.h"

namespace afterleaf {
namespace {

using Ids = absl::flat_hash_set<absl::string_view>;

Ids CompileTextRules(CompileContext* context) {
  Ids ids;
  int position = 0;
  for (const v1::TextRule& rule : context->pack->source.text_rules()) {
    const std::string path = ElementPath("text_rules", position++, rule.id());
    if (rule.id().empty() || !ids.insert(rule.id()).second) {
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
                  const Ids& text_rules, const std::string& path) {
  context->CheckId(claim.id(), path);
  if (claim.kind() == v1::Claim::KIND_UNSPECIFIED ||
      !v1::Claim::Kind_IsValid(claim.kind())) {
    context->issues->Error("PACK_UNKNOWN_VALUE", absl::StrCat(path, ".kind"),
                           "a claim needs a kind");
  }
  const v1::Evidence& evidence = claim.evidence();
  if (evidence.grade() == v1::GRADE_UNSPECIFIED ||
      !v1::Grade_IsValid(evidence.grade()) ||
      !v1::Grade_IsValid(evidence.also())) {
    context->issues->Error("PACK_UNKNOWN_VALUE",
                           absl::StrCat(path, ".evidence.grade"),
                           "a claim needs a grade");
  }
  context->CheckEvidence(evidence, path);
  CompiledClaim compiled;
  compiled.source = &claim;
  if (claim.blocked_by().empty()) {
    compiled.text = context->RequiredText(
        claim.text().empty() ? absl::StrCat("claim.", claim.id())
                             : claim.text(),
        path);
  } else if (!claim.text().empty()) {
    context->issues->Error("PACK_BAD_STATEMENT", path,
                           "a claim that is blocked has no text");
  }
  for (absl::string_view id : claim.blocked_by()) {
    if (text_rules.contains(id)) continue;
    context->issues->Error("PACK_UNKNOWN_ID", absl::StrCat(path, ".blocked_by"),
                           absl::StrCat("no text rule \"", id, "\""));
  }
  context->pack->claims.push_back(compiled);
}

// Whoever removes an alert leaves a name and a day.
void CheckOverrides(CompileContext* context) {
  int position = 0;
  for (const v1::Override& entry : context->pack->source.overrides()) {
    const std::string path =
        ElementPath("overrides", position++, entry.alert());
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
  const Ids text_rules = CompileTextRules(context);
  int position = 0;
  absl::flat_hash_set<absl::string_view> ids;
  for (const v1::Claim& claim : context->pack->source.claims()) {
    const std::string path = ElementPath("claims", position++, claim.id());
    if (!ids.insert(claim.id()).second) {
      context->issues->Error("PACK_DUPLICATE_ID", path,
                             "another claim has this id");
    }
    CompileClaim(context, claim, text_rules, path);
  }
  CheckOverrides(context);
}

}  // namespace afterleaf
