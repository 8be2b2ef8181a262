// afterleaf pack build.

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "src/authoring/descriptors.h"
#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/pack_source.h"

namespace afterleaf {
namespace cli {

Outcome RunPackBuild(const Invocation& invocation) {
  const std::string& folder = invocation.arguments[0];
  const std::string& file = invocation.arguments[1];
  const std::string folder_fault = FolderFault(folder);
  if (!folder_fault.empty()) {
    return Unusable(absl::StrCat(folder, ": ", folder_fault));
  }
  const authoring::MessageTypes types;
  PackSource source;
  Outcome outcome;
  outcome.err = ReadPackSource(types, folder, &source);
  int errors = outcome.err.empty() ? 0 : 1;
  v1::PackReport report;
  if (errors == 0) report = LintPack(source.bytes);
  for (const v1::Issue& issue : report.issues()) {
    errors += issue.severity() == v1::Issue::ERROR ? 1 : 0;
    outcome.err += FormatIssue(folder, source, issue);
  }
  if (errors > 0) {
    absl::StrAppend(&outcome.err, file, ": not written: ", folder,
                    " has faults\n");
    outcome.exit_code = kFindings;
    return outcome;
  }
  const std::string fault = WriteFile(file, source.bytes);
  if (!fault.empty()) {
    absl::StrAppend(&outcome.err, file, ": ", fault, "\n");
    outcome.exit_code = kUnusable;
    return outcome;
  }
  outcome.out = absl::StrCat(
      file, ": pack ", report.pack().id(), " ", report.pack().version(), ", ",
      source.bytes.size(), " bytes\n", "sha256 ", report.pack().digest(), "\n");
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
