#include "src/cli/pack_source.h"

#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "src/base/limits.h"
#include "src/cli/files.h"

namespace afterleaf {
namespace cli {
namespace {

std::string InFolder(const std::string& folder, const std::string& file) {
  return (std::filesystem::path(folder) / file).generic_string();
}

}  // namespace

std::string ReadPackSource(const authoring::MessageTypes& types,
                           const std::string& path, PackSource* source) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(path, ignored)) {
    std::string fault = ReadFile(path, kMaxPackBytes, &source->bytes);
    if (fault.empty() && source->bytes.empty()) {
      fault =
          "is empty; a pack is a folder of .textproto files, or the file that "
          "`afterleaf pack build` makes of one";
    }
    return fault.empty() ? "" : absl::StrCat(path, ": ", fault, "\n");
  }
  source->directory = authoring::ReadPackDirectory(types, path);
  std::string lines;
  for (const authoring::FileError& error : source->directory.errors) {
    const std::string file =
        error.file.empty() ? path : InFolder(path, error.file);
    absl::StrAppend(&lines, authoring::FormatSourceError(file, error.error),
                    "\n");
  }
  source->bytes = source->directory.bytes;
  return lines;
}

std::string FormatIssue(const std::string& path, const PackSource& source,
                        const v1::Issue& issue) {
  const authoring::FileLocation at =
      authoring::LocateIssue(source.directory, issue.path());
  const std::string place =
      at.file.empty() ? path : InFolder(path, authoring::FormatLocation(at));
  return absl::StrCat(
      place, ": ", issue.severity() == v1::Issue::ERROR ? "error " : "warning ",
      issue.code(), ": ", issue.path(), issue.path().empty() ? "" : ": ",
      issue.message(), "\n");
}

absl::optional<Pack> LoadPack(const authoring::MessageTypes& types,
                              const Invocation& invocation, Outcome* failed) {
  const std::string path = invocation.Get("pack", "");
  PackSource source;
  if (!path.empty()) {
    const std::string fault = ReadPackSource(types, path, &source);
    if (!fault.empty()) {
      *failed = {kUnusable, "", fault};
      return absl::nullopt;
    }
  }
  absl::StatusOr<Pack> pack =
      Pack::Load(path.empty() ? DefaultPackBytes() : source.bytes);
  if (pack.ok()) return *std::move(pack);
  const std::string label = path.empty() ? "the built-in pack" : path;
  *failed = {kUnusable, "", ""};
  const v1::Error detail = ErrorDetail(pack.status());
  for (const v1::Issue& issue : detail.issues()) {
    failed->err += FormatIssue(label, source, issue);
  }
  if (failed->err.empty()) {
    failed->err =
        absl::StrCat(label, ": ", std::string(pack.status().message()), "\n");
  }
  return absl::nullopt;
}

// The faults of example files, as lines.
std::string ExampleFileFaults(const std::string& folder,
                              const authoring::ExampleDirectory& examples) {
  std::string lines;
  for (const authoring::FileError& error : examples.errors) {
    const std::string file =
        (std::filesystem::path(folder) / error.file).generic_string();
    absl::StrAppend(&lines, authoring::FormatSourceError(file, error.error),
                    "\n");
  }
  return lines;
}

std::string Counted(int count, absl::string_view what) {
  return absl::StrCat(count, " ", what, count == 1 ? "" : "s");
}

}  // namespace cli
}  // namespace afterleaf
