// Which parts of a pack its examples show.
//
// Everything in a pack that decides is an obligation: a rule, a test within a
// condition, the edge of a threshold or a band, a number of the phase model. It
// is covered when examples that pass show it both ways and *assert* the outcome
// concerned: an example that compares only the phase covers no alert. What the
// domains prove impossible is no obligation.

#ifndef AFTERLEAF_AUTHORING_COVERAGE_COVERAGE_H_
#define AFTERLEAF_AUTHORING_COVERAGE_COVERAGE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/pack.h"
#include "src/authoring/pack_directory.h"

namespace afterleaf {
namespace authoring {

enum class CoverageKind {
  // Rules: each takes effect in one example and does not in another.
  kAlerts,
  kLimits,
  kProtocols,
  kFlags,
  // Findings that are no flag, as the rules that read them show them.
  kFindings,
  // Tests within conditions: each is once the one that decides while the
  // condition is certain, and once while it is not (masking MC/DC).
  kTests,
  // Edges of numeric tests: at either number the test decides.
  kThresholds,
  kScaleBands,
  kIndexes,
  kPhaseModel,
  // Rules about logs, both ways, and the inputs that they answer.
  kLogRules,
  kLogAnswers,
};
inline constexpr int kCoverageKinds = 12;

// For example "tests within conditions".
absl::string_view CoverageKindName(CoverageKind kind);

struct Obligation {
  struct Side {
    // "no example in which `sbp >= 180` is the one test that makes TR-36
    // certain".
    std::string missing;
    // Positions of the examples that show it, in order.
    std::vector<int> shown_by;
  };

  CoverageKind kind = CoverageKind::kAlerts;
  // What the obligation belongs to, for example "TR-36".
  std::string rule;
  // As in a lint issue: "alerts[35] TR-36.when.any[0]".
  std::string path;
  // One or two.
  std::vector<Side> sides;

  bool covered() const;
};

struct CoverageReport {
  // By kind, then in the order of the pack.
  std::vector<Obligation> obligations;
  // By position; those that fail have no part in the coverage.
  std::vector<std::string> example_ids;
  int failing_examples = 0;

  int covered() const;
};

// Measures what `examples` cover, on up to `jobs` threads; the report is the
// same whatever `jobs`.
CoverageReport MeasureCoverage(
    const Pack& pack, const std::vector<ExampleDirectory::Entry>& examples,
    int jobs);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_COVERAGE_COVERAGE_H_
