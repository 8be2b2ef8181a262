// afterleaf pack test.

#include "afterleaf/pack.h"

#include <filesystem>
#include <set>
#include <system_error>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "afterleaf/v1/example.pb.h"
#include "src/authoring/examples.h"
#include "src/authoring/pack_directory.h"
#include "src/cli/command.h"
#include "src/cli/pack_source.h"

namespace afterleaf {
namespace cli {
namespace {

std::string InFolder(const std::string& folder,
                     const authoring::FileLocation& location) {
  return (std::filesystem::path(folder) / authoring::FormatLocation(location))
      .generic_string();
}

}  // namespace

Outcome RunPackTest(const Invocation& invocation) {
  const std::string& path = invocation.arguments[0];
  const std::string filter = invocation.Get("filter", "");
  const authoring::MessageTypes types;
  std::error_code ignored;
  if (!std::filesystem::is_directory(path, ignored)) {
    return Unusable(absl::StrCat(path, ": no such folder"));
  }
  Invocation with_pack;
  with_pack.options["pack"] = path;
  Outcome outcome;
  const absl::optional<Pack> pack = LoadPack(types, with_pack, &outcome);
  if (!pack.has_value()) return outcome;
  const authoring::ExampleDirectory examples =
      authoring::ReadExamples(types, path);
  if (!examples.ok()) {
    return {kUnusable, "", ExampleFileFaults(path, examples)};
  }
  int run = 0;
  int failed = 0;
  std::set<std::string> ids;
  for (const auto& entry : examples.examples) {
    v1::Example example;
    example.ParseFromString(entry.bytes);
    if (!absl::StrContains(example.id(), filter)) continue;
    ++run;
    std::vector<std::string> differences =
        authoring::RunExample(*pack, example);
    if (example.id().empty()) differences.emplace_back("has no id");
    if (!ids.insert(example.id()).second) {
      differences.emplace_back("another example has the same id");
    }
    failed += differences.empty() ? 0 : 1;
    absl::StrAppend(&outcome.out, differences.empty() ? "ok    " : "FAIL  ",
                    example.id(), example.title().empty() ? "" : "  ",
                    example.title(), "\n");
    if (!differences.empty()) {
      absl::StrAppend(&outcome.out, "      at ", InFolder(path, entry.location),
                      "\n");
    }
    for (const std::string& difference : differences) {
      absl::StrAppend(&outcome.out, "      ", difference, "\n");
    }
  }
  absl::StrAppend(&outcome.out, Counted(run, "example"), ", ", run - failed,
                  " passed, ", failed, " failed\n");
  if (failed > 0) outcome.exit_code = kFindings;
  if (run == 0) {
    outcome.err = filter.empty() ? "afterleaf: the pack has no examples\n"
                                 : "afterleaf: no example fits the filter\n";
    outcome.exit_code = filter.empty() ? kFindings : kUnusable;
  }
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
