#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/optional.h"
#include "afterleaf/pack.h"
#include "afterleaf/testing.h"
#include "afterleaf/v1/example.pb.h"
#include "gtest/gtest.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/lint/lint.h"
#include "src/authoring/pack_directory.h"
#include "src/authoring/test_run.h"
#include "src/testing/test_names.h"

namespace afterleaf {
namespace testing {
namespace {

// GoogleTest shows a file without a line for this.
constexpr int kNoLine = -1;

struct Place {
  std::string file;
  int line = kNoLine;
};

struct Failure {
  Place at;
  std::string message;
};

using Failures = std::vector<Failure>;
using Check = std::function<Failures()>;

// A test that fails with whatever its check finds.
class CheckTest : public ::testing::Test {
 public:
  explicit CheckTest(Check check) : check_(std::move(check)) {}

 private:
  void TestBody() override {
    for (const Failure& failure : check_()) {
      ADD_FAILURE_AT(failure.at.file.c_str(), failure.at.line)
          << failure.message;
    }
  }

  Check check_;
};

void Register(const std::string& suite, const std::string& name,
              const Place& place, Check check) {
  ::testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr,
                          place.file.c_str(), place.line,
                          [check = std::move(check)]() -> ::testing::Test* {
                            return new CheckTest(check);
                          });
}

Place PlaceOf(const std::string& folder,
              const authoring::FileLocation& location) {
  if (location.file.empty()) return {folder, kNoLine};
  return {(std::filesystem::path(folder) / location.file).generic_string(),
          location.where.line > 0 ? location.where.line : kNoLine};
}

Failures ReadingFaults(const std::string& folder,
                       const std::vector<authoring::FileError>& errors) {
  Failures failures;
  failures.reserve(errors.size());
  for (const authoring::FileError& error : errors) {
    failures.push_back(
        {PlaceOf(folder, {error.file, error.error.where}),
         absl::StrCat(error.error.path, error.error.path.empty() ? "" : ": ",
                      error.error.message)});
  }
  return failures;
}

// `files` comes to know where the examples stand, too.
Failures LintFaults(const authoring::MessageTypes& types,
                    const std::string& folder,
                    const authoring::ExampleDirectory& examples,
                    authoring::PackDirectory* files) {
  if (!files->ok()) return ReadingFaults(folder, files->errors);
  Failures failures;
  authoring::LintOptions options;
  options.examples = authoring::TakeExamples(examples, files);
  const v1::PackReport report =
      authoring::LintContent(types, files->bytes, options);
  failures.reserve(static_cast<std::size_t>(report.issues_size()));
  for (const v1::Issue& issue : report.issues()) {
    failures.push_back(
        {PlaceOf(folder, authoring::LocateIssue(*files, issue.path())),
         absl::StrCat(v1::Issue::Severity_Name(issue.severity()), " ",
                      issue.code(), ": ", issue.path(),
                      issue.path().empty() ? "" : ": ", issue.message())});
  }
  return failures;
}

Failures ExampleFolderFaults(const std::string& folder,
                             const authoring::ExampleDirectory& files) {
  if (!files.ok()) return ReadingFaults(folder, files.errors);
  if (!files.examples.empty()) return {};
  return {{{folder, kNoLine},
           "has no example; a pack is tested by at least one in a .textproto "
           "file below examples/"}};
}

// What a failing example says: which one, what differs, and why it matters.
std::string Describe(const v1::Example& example,
                     const std::vector<std::string>& differences) {
  std::string text = absl::StrCat("example ", example.id());
  if (!example.title().empty()) absl::StrAppend(&text, ": ", example.title());
  absl::StrAppend(&text, "\n  ", absl::StrJoin(differences, "\n  "));
  if (!example.why().empty()) absl::StrAppend(&text, "\nWhy: ", example.why());
  return text;
}

// Fails with `faults`, and with what differs when the example is run. Without a
// pack it cannot run, and `faults` say so.
Check ExampleCheck(const absl::optional<Pack>& pack,
                   const authoring::ExampleDirectory::Entry& entry,
                   const std::vector<std::string>& faults, const Place& place) {
  return [pack, entry, faults, place]() -> Failures {
    std::vector<std::string> lines = faults;
    if (pack.has_value()) {
      for (const authoring::ExampleResult& result :
           authoring::RunExamples(*pack, {entry}, 1)) {
        for (const authoring::Difference& difference : result.differences) {
          lines.push_back(difference.what);
          for (const std::string& why : difference.why) {
            lines.push_back(absl::StrCat("  - ", why));
          }
        }
      }
    }
    if (lines.empty()) return {};
    v1::Example example;
    example.ParseFromString(entry.bytes);
    return {{place, Describe(example, lines)}};
  };
}

absl::optional<Pack> Load(const authoring::PackDirectory& files) {
  if (!files.ok()) return absl::nullopt;
  absl::StatusOr<Pack> pack = Pack::Load(files.bytes);
  if (!pack.ok()) return absl::nullopt;
  return *std::move(pack);
}

}  // namespace

void RegisterPackTests(const std::string& directory, const std::string& suite) {
  const authoring::MessageTypes types;
  const Place folder = {directory, kNoLine};
  authoring::PackDirectory files =
      authoring::ReadPackDirectory(types, directory);
  const authoring::ExampleDirectory examples =
      authoring::ReadExamples(types, directory);
  Register(suite, "Lint", folder,
           [faults = LintFaults(types, directory, examples, &files)] {
             return faults;
           });
  Register(
      suite, "HasExamples", folder,
      [faults = ExampleFolderFaults(directory, examples)] { return faults; });

  const absl::optional<Pack> pack = Load(files);
  TestNames names;
  // Id to the place of the first example that has it.
  std::map<std::string, std::string> first;
  for (const authoring::ExampleDirectory::Entry& entry : examples.examples) {
    v1::Example example;
    example.ParseFromString(entry.bytes);
    std::vector<std::string> faults;
    const auto other =
        first.emplace(example.id(), authoring::FormatLocation(entry.location));
    if (!other.second) {
      faults.push_back(
          absl::StrCat("has the id of the example at ", other.first->second));
    }
    if (!pack.has_value()) {
      faults.push_back(absl::StrCat("was not run: the pack does not load, see ",
                                    suite, ".Lint"));
    }
    const Place place = PlaceOf(directory, entry.location);
    Register(absl::StrCat(suite, "Examples"), names.For(example.id()), place,
             ExampleCheck(pack, entry, faults, place));
  }
}

}  // namespace testing
}  // namespace afterleaf
