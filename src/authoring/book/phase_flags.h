// Flags that the phase model and the indexes set.

#ifndef AFTERLEAF_AUTHORING_BOOK_PHASE_FLAGS_H_
#define AFTERLEAF_AUTHORING_BOOK_PHASE_FLAGS_H_

#include <string>
#include <vector>

#include "afterleaf/v1/index.pb.h"
#include "afterleaf/v1/phase_model.pb.h"

namespace afterleaf {
namespace authoring {
namespace book {

struct PhaseFlag {
  std::string id;
  // When the algorithm sets it, in words.
  std::string when;
};

// Each flag once, in the order of the algorithm's steps.
std::vector<PhaseFlag> PhaseFlags(const v1::PhaseModel& model);

// Those of the bands, then the one for a missing component.
std::vector<std::string> IndexFlags(const v1::Index& index);

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_PHASE_FLAGS_H_
