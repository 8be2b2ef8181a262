#include "src/authoring/test_run.h"

#include <set>

#include "absl/strings/match.h"
#include "afterleaf/v1/example.pb.h"
#include "src/authoring/parallel.h"

namespace afterleaf {
namespace authoring {
namespace {

v1::Example Parse(const ExampleDirectory::Entry& entry) {
  v1::Example example;
  example.ParseFromString(entry.bytes);
  return example;
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
  std::vector<ExampleResult> results(examples.size());
  ParallelFor(examples.size(), jobs, [&](std::size_t i) {
    const v1::Example example = Parse(examples[i]);
    results[i] = {example.id(), example.title(), examples[i].location,
                  ExplainExample(pack, example)};
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
