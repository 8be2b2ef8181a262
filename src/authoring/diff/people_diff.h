// The people to whom two versions of a pack answer differently.

#ifndef AFTERLEAF_AUTHORING_DIFF_PEOPLE_DIFF_H_
#define AFTERLEAF_AUTHORING_DIFF_PEOPLE_DIFF_H_

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/types/optional.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/intensity.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/authoring/descriptors.h"

namespace afterleaf {
namespace authoring {

// What a pack says of one person, as far as two versions are compared.
struct PersonOutcome {
  v1::Tier tier = v1::T0;
  std::string phase;
  v1::Intensity ceiling = v1::NONE;
  std::set<std::string> protocols;
  // Alerts that are certain, with their tiers.
  std::set<std::pair<std::string, int>> alerts;
};

// Nothing: the pack refuses the request.
absl::optional<PersonOutcome> OutcomeOf(const Pack& pack,
                                        const v1::AssessRequest& person);

enum class DifferenceKind { kMilder, kStricter, kPhase, kProtocols };

// People of whom the same has changed.
struct PeopleDifference {
  DifferenceKind kind = DifferenceKind::kProtocols;
  // "tier T1 -> T0, protocols - MED_CLIN".
  std::string what;
  // The one of whom least has to be said.
  v1::AssessRequest person;
  // Ids of examples that differ in just this way.
  std::vector<std::string> examples;
};

// An alert that `before` certainly raises for the person and `after` does not,
// or with a lower tier.
struct NarrowedAlert {
  std::string alert;
  v1::AssessRequest person;
};

struct PeopleDiff {
  // Milder ones first, then by how little has to be said.
  std::vector<PeopleDifference> differences;
  // One person for each alert, in the order of the ids.
  std::vector<NarrowedAlert> narrowed;
  // People whom both packs understood.
  std::size_t compared = 0;
};

// Compares the patients of `examples` and `people` more who are drawn around
// them by `seed`, half of them from the answers that the `changed` conditions
// and rules of the packs read. The same result whatever `jobs`.
PeopleDiff FindPeopleDiff(const MessageTypes& types, const Pack& before,
                          const Pack& after,
                          const std::vector<v1::Example>& examples,
                          std::size_t people, std::uint64_t seed, int jobs,
                          const std::function<void(std::size_t)>& progress);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_DIFF_PEOPLE_DIFF_H_
