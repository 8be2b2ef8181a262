// afterleaf pack test.

#include "afterleaf/pack.h"

#include <filesystem>
#include <set>

#include "absl/strings/str_cat.h"
#include "src/authoring/junit.h"
#include "src/authoring/pack_directory.h"
#include "src/authoring/test_run.h"
#include "src/authoring/update_examples.h"
#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/pack_examples.h"
#include "src/cli/pack_source.h"

namespace afterleaf {
namespace cli {
namespace {

using Examples = std::vector<authoring::ExampleDirectory::Entry>;

std::string Header(absl::string_view verdict, const std::string& id,
                   const std::string& title) {
  return absl::StrCat(verdict, id, title.empty() ? "" : "  ", title, "\n");
}

std::string Place(const std::string& folder,
                  const authoring::FileLocation& location) {
  return absl::StrCat("      at ", PlaceInFolder(folder, location), "\n");
}

void AppendResult(const std::string& folder,
                  const authoring::ExampleResult& result, std::string* out) {
  if (result.ok()) {
    absl::StrAppend(out, Header("ok    ", result.id, result.title));
    return;
  }
  absl::StrAppend(out, Header("FAIL  ", result.id, result.title),
                  Place(folder, result.location));
  for (const authoring::Difference& difference : result.differences) {
    absl::StrAppend(out, "      ", difference.what, "\n");
    for (const std::string& why : difference.why) {
      absl::StrAppend(out, "        - ", why, "\n");
    }
  }
}

Outcome Test(const Pack& pack, const std::string& folder,
             const Examples& examples, const Invocation& invocation, int jobs) {
  const std::vector<authoring::ExampleResult> results =
      authoring::RunExamples(pack, examples, jobs);
  const bool verbose = invocation.options.count("verbose") > 0;
  Outcome outcome;
  int failed = 0;
  std::set<std::string> invariants;
  for (const authoring::ExampleResult& result : results) {
    failed += result.ok() ? 0 : 1;
    invariants.insert(result.invariants.begin(), result.invariants.end());
    if (verbose || !result.ok()) AppendResult(folder, result, &outcome.out);
  }
  const int run = static_cast<int>(results.size());
  absl::StrAppend(&outcome.out, Counted(run, "example"), ", ", run - failed,
                  " passed, ", failed, " failed\n");
  if (!invariants.empty()) {
    absl::StrAppend(&outcome.out, "held against their patients: ",
                    Counted(static_cast<int>(invariants.size()), "invariant"),
                    "\n");
  }
  if (failed > 0) outcome.exit_code = kFindings;
  const std::string junit = invocation.Get("junit", "");
  if (!junit.empty()) {
    const std::string fault =
        WriteFile(junit, authoring::ToJUnit(folder, results));
    if (!fault.empty()) {
      outcome.err = absl::StrCat(junit, ": ", fault, "\n");
      outcome.exit_code = kUnusable;
    }
  }
  return outcome;
}

void AppendLines(const std::vector<std::string>& lines, std::string* out) {
  for (const std::string& line : lines) {
    absl::StrAppend(out, "      ", line, "\n");
  }
}

Outcome Update(const authoring::MessageTypes& types, const Pack& pack,
               const std::string& folder, const Examples& examples,
               bool allow_milder) {
  const authoring::UpdatePlan plan =
      authoring::PlanUpdate(types, pack, folder, examples, allow_milder);
  Outcome outcome;
  int refused = 0;
  // What becomes less cautious is said before anything else.
  for (const authoring::ExampleUpdate& update : plan.examples) {
    for (const std::string& milder : update.milder) {
      absl::StrAppend(&outcome.out, milder, "  ", update.id, "\n");
    }
  }
  for (const authoring::ExampleUpdate& update : plan.examples) {
    const bool is_refused = !update.refused.empty();
    refused += is_refused ? 1 : 0;
    absl::StrAppend(
        &outcome.out,
        Header(is_refused ? "REFUSED  " : "update   ", update.id, ""),
        Place(folder, update.location));
    AppendLines(update.changes, &outcome.out);
    AppendLines(update.refused, &outcome.out);
  }
  for (const auto& file : plan.files) {
    const std::string path =
        (std::filesystem::path(folder) / file.first).generic_string();
    const std::string fault = WriteFile(path, file.second);
    if (!fault.empty()) return Unusable(absl::StrCat(path, ": ", fault));
  }
  absl::StrAppend(
      &outcome.out,
      Counted(static_cast<int>(plan.examples.size()) - refused, "example"),
      " rewritten, ", refused, " refused\n");
  if (refused > 0) outcome.exit_code = kFindings;
  return outcome;
}

}  // namespace

Outcome RunPackTest(const Invocation& invocation) {
  const std::string& folder = invocation.arguments[0];
  const std::string filter = invocation.Get("filter", "");
  const bool update = invocation.options.count("update") > 0;
  const bool allow_milder = invocation.options.count("allow-milder") > 0;
  if (allow_milder && !update) {
    return Unusable("--allow-milder belongs to --update");
  }
  if (update && invocation.options.count("junit") > 0) {
    return Unusable("--junit tells how examples ran; --update runs none");
  }
  Outcome failed;
  int jobs = 0;
  if (!ReadJobs(invocation, &jobs, &failed)) return failed;
  const authoring::MessageTypes types;
  const absl::optional<PackWithExamples> content =
      ReadPackWithExamples(types, folder, &failed);
  if (!content.has_value()) return failed;
  const Examples chosen = authoring::FilterExamples(content->examples, filter);
  if (chosen.empty()) {
    failed = {filter.empty() ? kFindings : kUnusable, "",
              filter.empty() ? "afterleaf: the pack has no examples\n"
                             : "afterleaf: no example fits the filter\n"};
    return failed;
  }
  return update ? Update(types, content->pack, folder, chosen, allow_milder)
                : Test(content->pack, folder, chosen, invocation, jobs);
}

}  // namespace cli
}  // namespace afterleaf
