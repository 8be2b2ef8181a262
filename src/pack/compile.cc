#include "src/pack/compile.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "afterleaf/pack.h"
#include "src/base/error_detail.h"
#include "src/base/field_reader.h"
#include "src/base/limits.h"
#include "src/base/message.h"
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

// Reads the message of a pack that nobody has checked.
bool ReadSource(CompiledPack* pack, IssueSink* issues) {
  const absl::Status parsed =
      ParseStrict(pack->bytes, kMaxPackBytes, pack->parsed);
  if (parsed.ok()) return true;
  // The message of a status begins with its path; an issue has its own.
  const std::string path(ErrorDetail(parsed).path());
  const absl::string_view fault =
      absl::StripPrefix(parsed.message(), absl::StrCat(path, ": "));
  if (parsed.code() == absl::StatusCode::kResourceExhausted) {
    issues->Error("PACK_TOO_LARGE", path, fault);
  } else {
    issues->Error("PACK_MALFORMED", path,
                  {"not the bytes of a pack (", fault,
                   "); `afterleaf pack build` makes them of a folder of text "
                   "files"});
  }
  return false;
}

bool IsLeftOut(std::uint32_t field) {
  return field == v1::Pack::kLanguagesFieldNumber ||
         field == v1::Pack::kTextRulesFieldNumber;
}

// Reads the message of the library's own pack, without its larger part.
bool ReadTrustedSource(CompiledPack* pack) {
  // Fields that stand side by side are read in one go.
  absl::string_view run;
  FieldReader fields(pack->bytes);
  while (fields.Next()) {
    if (!IsLeftOut(fields.number())) {
      const char* const begin =
          run.empty() ? fields.bytes().data() : run.data();
      run = absl::string_view(
          begin, static_cast<std::size_t>(fields.bytes().end() - begin));
    } else if (!run.empty()) {
      if (!AddTrusted(run, pack->parsed)) return false;
      run = absl::string_view();
    }
  }
  return run.empty() || AddTrusted(run, pack->parsed);
}

// False when an issue is an error.
bool CompileSource(bool trusted, CompiledPack* pack, IssueSink* issues) {
  CompileContext context{pack, issues};
  context.trusted = trusted;
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
  if (issues->errors() > 0) return false;
  CompileReaders(pack);
  return true;
}

void Identify(absl::string_view digest, CompiledPack* pack) {
  pack->identity.set_id(pack->source.id());
  pack->identity.set_version(pack->source.version());
  pack->identity.set_digest(MessageText(digest));
}

}  // namespace

std::shared_ptr<const CompiledPack> CompilePack(absl::string_view bytes,
                                                v1::PackReport* report) {
  IssueSink issues(report);
  auto pack = std::make_shared<CompiledPack>();
  pack->bytes = bytes;
  if (bytes.size() <= kMaxPackBytes) {
    char* const copy = pack->NewBytes(bytes.size());
    std::copy(bytes.begin(), bytes.end(), copy);
    pack->bytes = absl::string_view(copy, bytes.size());
  }
  if (!ReadSource(pack.get(), &issues) ||
      !CompileSource(/*trusted=*/false, pack.get(), &issues)) {
    return nullptr;
  }
  Identify(Sha256Hex(bytes), pack.get());
  *report->mutable_pack() = pack->identity;
  return pack;
}

std::shared_ptr<const CompiledPack> CompileTrustedPack(
    std::shared_ptr<CompiledPack> pack, absl::string_view digest,
    v1::PackReport* report) {
  IssueSink issues(report);
  if (!ReadTrustedSource(pack.get()) ||
      !CompileSource(/*trusted=*/true, pack.get(), &issues)) {
    return nullptr;
  }
  Identify(digest, pack.get());
  return pack;
}

}  // namespace afterleaf
