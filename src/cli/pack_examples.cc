#include "src/cli/pack_examples.h"

#include <filesystem>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "src/authoring/parallel.h"
#include "src/cli/files.h"
#include "src/cli/pack_source.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr int kMostJobs = 1024;

}  // namespace

absl::optional<PackWithExamples> ReadPackWithExamples(
    const authoring::MessageTypes& types, const std::string& folder,
    Outcome* failed) {
  const std::string folder_fault = FolderFault(folder);
  if (!folder_fault.empty()) {
    *failed = Unusable(absl::StrCat(folder, ": ", folder_fault));
    return absl::nullopt;
  }
  Invocation with_pack;
  with_pack.options["pack"] = folder;
  absl::optional<Pack> pack = LoadPack(types, with_pack, failed);
  if (!pack.has_value()) return absl::nullopt;
  authoring::ExampleDirectory examples = authoring::ReadExamples(types, folder);
  if (!examples.ok()) {
    *failed = {kUnusable, "", ExampleFileFaults(folder, examples)};
    return absl::nullopt;
  }
  return PackWithExamples{*std::move(pack), std::move(examples.examples)};
}

bool ReadJobs(const Invocation& invocation, int* jobs, Outcome* failed) {
  *jobs = authoring::DefaultJobs();
  const std::string text = invocation.Get("jobs", "");
  if (text.empty()) return true;
  if (absl::SimpleAtoi(text, jobs) && *jobs >= 1 && *jobs <= kMostJobs) {
    return true;
  }
  *failed = Unusable(
      absl::StrCat("--jobs needs a number of threads, 1 to ", kMostJobs));
  return false;
}

std::string PlaceInFolder(const std::string& folder,
                          const authoring::FileLocation& location) {
  return (std::filesystem::path(folder) / authoring::FormatLocation(location))
      .generic_string();
}

}  // namespace cli
}  // namespace afterleaf
