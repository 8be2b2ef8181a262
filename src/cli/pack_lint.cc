// afterleaf pack lint.

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "src/authoring/lint/lint.h"
#include "src/authoring/pack_directory.h"
#include "src/cli/command.h"
#include "src/cli/pack_source.h"

namespace afterleaf {
namespace cli {
namespace {

// By file and line; what has no place comes first.
void Sort(const PackSource& source, v1::PackReport* report) {
  using Key = std::tuple<std::string, int, int, std::string, std::string>;
  std::vector<std::pair<Key, v1::Issue>> sorted;
  sorted.reserve(static_cast<std::size_t>(report->issues_size()));
  for (const v1::Issue& issue : report->issues()) {
    const authoring::FileLocation at =
        authoring::LocateIssue(source.directory, issue.path());
    sorted.emplace_back(Key(at.file, at.where.line, at.where.column,
                            issue.path(), issue.code()),
                        issue);
  }
  std::stable_sort(
      sorted.begin(), sorted.end(),
      [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    *report->mutable_issues(static_cast<int>(i)) = sorted[i].second;
  }
}

}  // namespace

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
  const authoring::ExampleDirectory examples =
      authoring::ReadExamples(types, path);
  absl::StrAppend(&lines, ExampleFileFaults(path, examples));
  if (!lines.empty()) {
    outcome.out = absl::StrCat(lines, path,
                               ": has files that cannot be read; "
                               "the rest was not checked\n");
    outcome.exit_code = kFindings;
    return outcome;
  }
  authoring::LintOptions options;
  options.release = invocation.options.count("release") > 0;
  if (std::filesystem::is_directory(path, ignored)) {
    options.examples = authoring::TakeExamples(examples, &source.directory);
  }
  v1::PackReport report = authoring::LintContent(types, source.bytes, options);
  if (report.issues().empty()) return outcome;
  Sort(source, &report);
  int errors = 0;
  for (const v1::Issue& issue : report.issues()) {
    errors += issue.severity() == v1::Issue::ERROR ? 1 : 0;
    outcome.out += FormatIssue(path, source, issue);
  }
  const int warnings = report.issues_size() - errors;
  absl::StrAppend(&outcome.out, path, ": ", Counted(errors, "error"), ", ",
                  Counted(warnings, "warning"), "\n");
  outcome.exit_code = kFindings;
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
