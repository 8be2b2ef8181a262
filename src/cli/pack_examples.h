// A pack's folder with its examples, for the commands that run them.

#ifndef AFTERLEAF_CLI_PACK_EXAMPLES_H_
#define AFTERLEAF_CLI_PACK_EXAMPLES_H_

#include <string>
#include <vector>

#include "absl/types/optional.h"
#include "afterleaf/pack.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/pack_directory.h"
#include "src/cli/command.h"

namespace afterleaf {
namespace cli {

struct PackWithExamples {
  Pack pack;
  std::vector<authoring::ExampleDirectory::Entry> examples;
};

// Reads the pack in `folder` and its examples. Without a value `failed` says
// why.
absl::optional<PackWithExamples> ReadPackWithExamples(
    const authoring::MessageTypes& types, const std::string& folder,
    Outcome* failed);

// The number of --jobs, or as many as the machine runs at once. False with
// `failed` when it is no number from 1 to 1024.
bool ReadJobs(const Invocation& invocation, int* jobs, Outcome* failed);

// "FOLDER/FILE:LINE:COLUMN".
std::string PlaceInFolder(const std::string& folder,
                          const authoring::FileLocation& location);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_PACK_EXAMPLES_H_
