// The pack that a command works with.

#ifndef AFTERLEAF_CLI_PACK_SOURCE_H_
#define AFTERLEAF_CLI_PACK_SOURCE_H_

#include <string>

#include "absl/types/optional.h"
#include "afterleaf/pack.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/pack_directory.h"
#include "src/cli/command.h"

namespace afterleaf {
namespace cli {

// Bytes of a pack and, for a folder, where its parts stand.
struct PackSource {
  std::string bytes;
  authoring::PackDirectory directory;
};

// Reads a pack from a folder of text protos or a binary file. Returns what is
// wrong, as lines, or "".
std::string ReadPackSource(const authoring::MessageTypes& types,
                           const std::string& path, PackSource* source);

// One line for an issue of a pack, with its file and line where known.
std::string FormatIssue(const std::string& path, const PackSource& source,
                        const v1::Issue& issue);

// The pack of --pack, or the built-in one. Without a value `failed` says why.
absl::optional<Pack> LoadPack(const authoring::MessageTypes& types,
                              const Invocation& invocation, Outcome* failed);

// The faults of example files, as lines.
std::string ExampleFileFaults(const std::string& folder,
                              const authoring::ExampleDirectory& examples);

// "1 example", "2 examples".
std::string Counted(int count, absl::string_view what);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_PACK_SOURCE_H_
