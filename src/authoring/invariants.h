// A pack's invariants: sentences that clinicians sign, held against patients.

#ifndef AFTERLEAF_AUTHORING_INVARIANTS_H_
#define AFTERLEAF_AUTHORING_INVARIANTS_H_

#include <set>
#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "afterleaf/v1/request.pb.h"
#include "src/authoring/people.h"

namespace afterleaf {

class Evaluation;
struct CompiledPack;

namespace authoring {

struct InvariantCheck {
  // Ids of the invariants that say something about this patient: `when` is
  // certain, or one of the answers of `change` could be made worse.
  std::set<std::string> applied;
  // One line for each that does not hold, beginning with its id.
  std::vector<std::string> broken;
};

// Holds the invariants of one pack against patients. The pack must outlive it.
class InvariantChecker {
 public:
  InvariantChecker(const MessageTypes& types, const Pack& pack);

  // Every invariant against one patient and, for those about changes, against
  // the patient with one answer made worse: one that is not yes becomes yes; a
  // number or a total moves to the next number that the pack names and to the
  // worst; an item of a scale that was answered by items to each worse answer.
  // What the patient does not know is left alone. Of a patient whom the pack
  // refuses no invariant says anything.
  InvariantCheck Check(const v1::AssessRequest& patient) const;

 private:
  std::vector<v1::AssessRequest> MadeWorse(const v1::AssessRequest& patient,
                                           const Evaluation& evaluation,
                                           const std::string& answer) const;

  const CompiledPack& pack_;
  const People people_;
};

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_INVARIANTS_H_
