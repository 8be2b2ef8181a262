// Whether every weakened alert of a new version has a signed record.

#ifndef AFTERLEAF_AUTHORING_DIFF_OVERRIDE_GATE_H_
#define AFTERLEAF_AUTHORING_DIFF_OVERRIDE_GATE_H_

#include <string>
#include <vector>

#include "afterleaf/v1/condition.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "src/authoring/diff/people_diff.h"

namespace afterleaf {
namespace authoring {

// Whether `after` surely holds wherever `before` does, told by their form
// alone: equal, or with members added to `any`, ranges widened or values added
// to `is_one_of`, and every fact that is read defined as before. False: it may
// hold less often, or nobody can tell.
bool ProvablyWider(const v1::Pack& before_pack, const v1::Condition& before,
                   const v1::Pack& after_pack, const v1::Condition& after);

struct WeakenedAlert {
  std::string alert;
  // What was done to it: "T2 is removed", "T3 is lowered to T2".
  std::string how;
  // `after` has an Override of it for the version of `before`, with all of
  // because, signed_by and signed_on.
  bool signed_off = false;
};

// The alerts of T2 and T3 of `before` that `after` removes, lowers or narrows,
// in their order. Narrowed are those in `narrowed`, and those whose condition,
// or something that it reads, changed in a way that is not provably wider.
std::vector<WeakenedAlert> FindWeakenedAlerts(
    const v1::Pack& before, const v1::Pack& after,
    const std::vector<NarrowedAlert>& narrowed);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_DIFF_OVERRIDE_GATE_H_
