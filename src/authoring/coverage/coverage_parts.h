// What the parts of coverage share: each declares the obligations of its part
// of a pack, then looks at one example at a time.

#ifndef AFTERLEAF_AUTHORING_COVERAGE_COVERAGE_PARTS_H_
#define AFTERLEAF_AUTHORING_COVERAGE_COVERAGE_PARTS_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "afterleaf/v1/example.pb.h"
#include "src/assess/evaluation.h"
#include "src/authoring/coverage/coverage.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace authoring {

// Which of an obligation's sides an example shows.
struct ShownSide {
  int obligation = 0;
  int side = 0;
};

// One example that passes, its patterns written out. Of scale answers the
// evaluation is that of a person of whom nothing else is known, of a log that
// of nobody.
struct ExampleRun {
  const v1::Example& example;
  const Evaluation& evaluation;
  // By fact: an asserted outcome hangs on this fact through one decisive test.
  // Filled in by the part for conditions, which looks first.
  std::vector<bool> observed;
  std::vector<ShownSide> shown;

  // Empty for scale answers and logs.
  const v1::ExpectedAssessment& expected() const { return example.expect(); }
  void Show(int obligation, int side) { shown.push_back({obligation, side}); }
};

class ObligationList {
 public:
  // Returns the obligation's number; `missing` says what is missing without
  // each of its sides.
  int Add(CoverageKind kind, const std::string& rule, const std::string& path,
          const std::vector<std::string>& missing);

  std::vector<Obligation> Take() { return std::move(obligations_); }

 private:
  std::vector<Obligation> obligations_;
};

class CoveragePart {
 public:
  CoveragePart() = default;
  CoveragePart(const CoveragePart&) = delete;
  CoveragePart& operator=(const CoveragePart&) = delete;
  virtual ~CoveragePart() = default;

  // Adds what an example shows. Called on several threads at once.
  virtual void Look(ExampleRun* run) const = 0;
};

// Each adds its obligations to `list`. The pack must outlive the part.
std::unique_ptr<CoveragePart> CoverConditions(const CompiledPack& pack,
                                              ObligationList* list);
std::unique_ptr<CoveragePart> CoverRules(const CompiledPack& pack,
                                         ObligationList* list);
std::unique_ptr<CoveragePart> CoverScaleBands(const CompiledPack& pack,
                                              ObligationList* list);
std::unique_ptr<CoveragePart> CoverIndexes(const CompiledPack& pack,
                                           ObligationList* list);
std::unique_ptr<CoveragePart> CoverPhaseModel(const CompiledPack& pack,
                                              ObligationList* list);
std::unique_ptr<CoveragePart> CoverLogs(const Pack& pack, ObligationList* list);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_COVERAGE_COVERAGE_PARTS_H_
