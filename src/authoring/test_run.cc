#include "src/authoring/test_run.h"

#include <set>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "afterleaf/v1/example.pb.h"
#include "src/authoring/invariants.h"
#include "src/authoring/log_patterns.h"
#include "src/authoring/parallel.h"

namespace afterleaf {
namespace authoring {
namespace {

v1::Example Parse(const ExampleDirectory::Entry& entry) {
  v1::Example example;
  example.ParseFromString(entry.bytes);
  return WithPatternsWrittenOut(std::move(example));
}

}  // namespace

std::vector<ExampleDirectory::Entry> FilterExamples(
    const std::vector<ExampleDirectory::Entry>& examples,
    absl::string_view text) {
  std::vector<ExampleDirectory::Entry> chosen;
  for (const ExampleDirectory::Entry& entry : examples) {
    if (absl::StrContains(Parse(entry).id(), text)) chosen.push_back(entry);
  }
  return chosen;
}

std::vector<ExampleResult> RunExamples(
    const Pack& pack, const std::vector<ExampleDirectory::Entry>& examples,
    int jobs) {
  const MessageTypes types;
  const InvariantChecker invariants(types, pack);
  std::vector<ExampleResult> results(examples.size());
  ParallelFor(examples.size(), jobs, [&](std::size_t i) {
    const v1::Example example = Parse(examples[i]);
    ExampleResult& result = results[i];
    result = {example.id(),
              example.title(),
              examples[i].location,
              ExplainExample(pack, example),
              {}};
    if (!example.has_patient()) return;
    InvariantCheck check = invariants.Check(example.patient());
    result.invariants = std::move(check.applied);
    for (const std::string& broken : check.broken) {
      result.differences.push_back(
          {absl::StrCat("breaks invariant ", broken), {}});
    }
  });
  std::set<std::string> ids;
  for (ExampleResult& result : results) {
    if (result.id.empty()) result.differences.push_back({"has no id", {}});
    if (!ids.insert(result.id).second) {
      result.differences.push_back({"another example has the same id", {}});
    }
  }
  return results;
}

}  // namespace authoring
}  // namespace afterleaf
