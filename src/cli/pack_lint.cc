// afterleaf pack lint.

#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "src/authoring/pack_directory.h"
#include "src/cli/command.h"
#include "src/cli/pack_source.h"

namespace afterleaf {
namespace cli {

Outcome RunPackLint(const Invocation& invocation) {
  const std::string& path = invocation.arguments[0];
  const authoring::MessageTypes types;
  PackSource source;
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    return Unusable(absl::StrCat(path, ": no such folder or file"));
  }
  Outcome outcome;
  std::string lines = ReadPackSource(types, path, &source);
  absl::StrAppend(
      &lines, ExampleFileFaults(path, authoring::ReadExamples(types, path)));
  if (!lines.empty()) {
    outcome.out = absl::StrCat(lines, path,
                               ": has files that cannot be read; "
                               "the rest was not checked\n");
    outcome.exit_code = kFindings;
    return outcome;
  }
  const v1::PackReport report = LintPack(source.bytes);
  int errors = 0;
  for (const v1::Issue& issue : report.issues()) {
    errors += issue.severity() == v1::Issue::ERROR ? 1 : 0;
    outcome.out += FormatIssue(path, source, issue);
  }
  const int warnings = report.issues_size() - errors;
  absl::StrAppend(&outcome.out, path, ": ", Counted(errors, "error"), ", ",
                  Counted(warnings, "warning"), "\n");
  if (report.issues_size() > 0) outcome.exit_code = kFindings;
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
