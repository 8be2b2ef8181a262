#include "src/authoring/coverage/coverage.h"

#include <algorithm>
#include <memory>

#include "afterleaf/v1/example.pb.h"
#include "src/authoring/coverage/coverage_parts.h"
#include "src/authoring/examples.h"
#include "src/authoring/log_patterns.h"
#include "src/authoring/parallel.h"

namespace afterleaf {
namespace authoring {
namespace {

using Parts = std::vector<std::unique_ptr<CoveragePart>>;

// What one example comes to.
struct Looked {
  std::string id;
  bool passes = false;
  std::vector<ShownSide> shown;
};

// Scale answers as a person of whom only these are known; of a log nobody.
v1::AssessRequest RequestOf(const v1::Example& example) {
  if (example.has_patient()) return example.patient();
  v1::AssessRequest request;
  if (!example.has_answers()) return request;
  *request.mutable_person() = example.answers().person();
  *request.add_scales() = example.answers().response();
  return request;
}

Looked LookAt(const Pack& pack, const Parts& parts,
              const ExampleDirectory::Entry& entry) {
  v1::Example example;
  example.ParseFromString(entry.bytes);
  example = WithPatternsWrittenOut(std::move(example));
  Looked looked;
  looked.id = example.id();
  looked.passes = RunExample(pack, example).empty();
  Evaluation evaluation(pack.compiled());
  if (!looked.passes || !evaluation.Run(RequestOf(example)).ok()) {
    return looked;
  }
  ExampleRun run{
      example, evaluation, std::vector<bool>(pack.compiled().facts.size()), {}};
  for (const auto& part : parts) part->Look(&run);
  looked.shown = std::move(run.shown);
  return looked;
}

}  // namespace

int ObligationList::Add(CoverageKind kind, const std::string& rule,
                        const std::string& path,
                        const std::vector<std::string>& missing) {
  Obligation obligation;
  obligation.kind = kind;
  obligation.rule = rule;
  obligation.path = path;
  obligation.sides.reserve(missing.size());
  for (const std::string& side : missing) {
    obligation.sides.push_back({side, {}});
  }
  obligations_.push_back(std::move(obligation));
  return static_cast<int>(obligations_.size()) - 1;
}

absl::string_view CoverageKindName(CoverageKind kind) {
  static constexpr absl::string_view kNames[kCoverageKinds] = {
      "alerts",
      "limits",
      "protocols",
      "flags",
      "findings that are no flag",
      "tests within conditions",
      "thresholds of tests",
      "edges of scale bands",
      "indexes",
      "phase model",
      "rules about logs",
      "answers that logs give",
  };
  return kNames[static_cast<int>(kind)];
}

bool Obligation::covered() const {
  return std::all_of(sides.begin(), sides.end(),
                     [](const Side& side) { return !side.shown_by.empty(); });
}

int CoverageReport::covered() const {
  return static_cast<int>(
      std::count_if(obligations.begin(), obligations.end(),
                    [](const Obligation& o) { return o.covered(); }));
}

CoverageReport MeasureCoverage(
    const Pack& pack, const std::vector<ExampleDirectory::Entry>& examples,
    int jobs) {
  ObligationList list;
  Parts parts;
  // What conditions hang on, the others build on.
  parts.push_back(CoverConditions(pack.compiled(), &list));
  parts.push_back(CoverRules(pack.compiled(), &list));
  parts.push_back(CoverScaleBands(pack.compiled(), &list));
  parts.push_back(CoverIndexes(pack.compiled(), &list));
  parts.push_back(CoverPhaseModel(pack.compiled(), &list));
  parts.push_back(CoverLogs(pack, &list));
  std::vector<Looked> looked(examples.size());
  ParallelFor(examples.size(), jobs, [&](std::size_t i) {
    looked[i] = LookAt(pack, parts, examples[i]);
  });
  CoverageReport report;
  report.obligations = list.Take();
  report.example_ids.reserve(looked.size());
  for (std::size_t i = 0; i < looked.size(); ++i) {
    report.example_ids.push_back(looked[i].id);
    report.failing_examples += looked[i].passes ? 0 : 1;
    for (const ShownSide& shown : looked[i].shown) {
      std::vector<int>& by =
          report.obligations[shown.obligation].sides[shown.side].shown_by;
      const int example = static_cast<int>(i);
      if (by.empty() || by.back() != example) by.push_back(example);
    }
  }
  std::stable_sort(
      report.obligations.begin(), report.obligations.end(),
      [](const Obligation& a, const Obligation& b) { return a.kind < b.kind; });
  return report;
}

}  // namespace authoring
}  // namespace afterleaf
