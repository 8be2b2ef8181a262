#include "src/authoring/lint/lint.h"

#include "afterleaf/pack.h"
#include "src/authoring/lint/checks.h"

namespace afterleaf {
namespace authoring {

v1::PackReport LintContent(const MessageTypes& types, absl::string_view bytes,
                           const LintOptions& options) {
  v1::PackReport report = LintPack(bytes);
  // A pack may be loaded without a text; its authors owe it.
  for (v1::Issue& issue : *report.mutable_issues()) {
    if (issue.code() == "PACK_MISSING_TEXT") {
      issue.set_severity(v1::Issue::ERROR);
    }
  }
  const absl::StatusOr<Pack> pack = Pack::Load(bytes);
  if (!pack.ok()) return report;
  const CompiledPack& compiled = pack->compiled();
  IssueSink issues(&report);
  CheckReachability(compiled, &issues);
  CheckRedundancy(compiled, &issues);
  CheckEvidence(compiled, &issues);
  CheckTextKeys(compiled, &issues);
  CheckReadingGrade(compiled, &issues);
  CheckTextRules(compiled, &issues);
  if (options.examples.has_value()) {
    CheckExamples(*pack, *options.examples, &issues);
    CheckInvariantsTested(types, *pack, *options.examples, &issues);
  }
  if (options.release) CheckRelease(compiled, &issues);
  return report;
}

}  // namespace authoring
}  // namespace afterleaf
