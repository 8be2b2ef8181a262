#include "src/pack/compile.h"

#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "afterleaf/pack.h"
#include "src/base/error_detail.h"
#include "src/base/limits.h"
#include "src/base/parse.h"
#include "src/base/sha256.h"
#include "src/pack/compile_context.h"
#include "src/pack/id_set.h"

namespace afterleaf {
namespace {

// Whoever names an id means one entry.
template <class Entries>
void CheckUnique(const Entries& entries, absl::string_view list,
                 CompileContext* context) {
  IdSet ids(context);
  int index = 0;
  for (const auto& entry : entries) {
    ids.AddAny(entry.id(), {list, index++, entry.id()});
  }
}

void CheckHeader(CompileContext* context) {
  const v1::Pack& source = context->pack->source;
  IssueSink* issues = context->issues;
  context->CheckId(source.id(), "id");
  if (source.version().empty()) {
    issues->Error("PACK_BAD_ID", "version",
                  "a pack needs a version such as \"1.0.0\"");
  }
  if (source.schema() < kPackSchemaMin || source.schema() > kPackSchemaMax) {
    issues->Error(
        "PACK_SCHEMA", "schema",
        {"this library reads schema ", kPackSchemaMin, " to ", kPackSchemaMax});
  }
  const int64_t rules = int64_t{source.findings_size()} + source.alerts_size() +
                        source.limits_size() + source.protocols_size() +
                        source.use_log_rules_size() +
                        source.metric_rules_size();
  CheckUnique(source.reasons(), "reasons", context);
  CheckUnique(source.sources(), "sources", context);
  if (rules > kMaxRules) {
    issues->Error("PACK_TOO_LARGE", "",
                  {"findings, alerts, limits, protocols and rules "
                   "about logs are at most ",
                   kMaxRules, " together"});
  }
}

}  // namespace

std::shared_ptr<const CompiledPack> CompilePack(absl::string_view bytes,
                                                absl::string_view digest,
                                                v1::PackReport* report) {
  IssueSink issues(report);
  auto pack = std::make_shared<CompiledPack>();
  const absl::Status parsed = ParseStrict(bytes, kMaxPackBytes, pack->parsed);
  if (!parsed.ok()) {
    // The message of a status begins with its path; an issue has its own.
    const std::string path(ErrorDetail(parsed).path());
    issues.Error(parsed.code() == absl::StatusCode::kResourceExhausted
                     ? "PACK_TOO_LARGE"
                     : "PACK_MALFORMED",
                 path,
                 absl::StripPrefix(parsed.message(), absl::StrCat(path, ": ")));
    return nullptr;
  }
  CompileContext context{pack.get(), &issues};
  CheckHeader(&context);
  CompileTexts(&context);
  CompileInputs(&context);
  CompileScales(&context);
  CompileIndexes(&context);
  CompilePhaseModel(&context);
  pack->facts_before_findings = pack->facts.size();
  CompileFindings(&context);
  CompileScaleConditions(&context);
  CompileWordings(&context);
  CompileAlerts(&context);
  CompileLimits(&context);
  CompileProtocols(&context);
  CompileUseLog(&context);
  CompileClaims(&context);
  CompileDirectory(&context);
  CompileFlags(&context);
  CompileQuestions(&context);
  pack->assessed_facts = pack->facts.size();
  CompileInvariants(&context);
  if (issues.errors() > 0) return nullptr;
  pack->identity.set_id(pack->source.id());
  pack->identity.set_version(pack->source.version());
  pack->identity.set_digest(digest.empty() ? Sha256Hex(bytes)
                                           : std::string(digest));
  *report->mutable_pack() = pack->identity;
  return pack;
}

}  // namespace afterleaf
