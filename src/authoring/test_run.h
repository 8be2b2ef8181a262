// Running a pack's examples, all at once.

#ifndef AFTERLEAF_AUTHORING_TEST_RUN_H_
#define AFTERLEAF_AUTHORING_TEST_RUN_H_

#include <set>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/pack.h"
#include "src/authoring/explain_example.h"
#include "src/authoring/pack_directory.h"

namespace afterleaf {
namespace authoring {

struct ExampleResult {
  std::string id;
  std::string title;
  FileLocation location;
  // Empty: it passes.
  std::vector<Difference> differences;
  // Ids of the invariants that say something about its patient. Those that do
  // not hold are among the differences.
  std::set<std::string> invariants;

  bool ok() const { return differences.empty(); }
};

// Those whose id holds `text`; an empty `text` is in every id.
std::vector<ExampleDirectory::Entry> FilterExamples(
    const std::vector<ExampleDirectory::Entry>& examples,
    absl::string_view text);

// Runs examples on up to `jobs` threads, and holds the pack's invariants
// against their patients. The results stand in the order of the examples and
// are the same whatever `jobs`. An example without an id, or with the id of an
// earlier one, fails too.
std::vector<ExampleResult> RunExamples(
    const Pack& pack, const std::vector<ExampleDirectory::Entry>& examples,
    int jobs);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_TEST_RUN_H_
