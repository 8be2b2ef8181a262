// What has to change in an example's expectation for the pack to meet it.

#ifndef AFTERLEAF_AUTHORING_EXPECTATION_CHANGES_H_
#define AFTERLEAF_AUTHORING_EXPECTATION_CHANGES_H_

#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "afterleaf/v1/example.pb.h"
#include "src/authoring/expectation_text.h"

namespace afterleaf {
namespace authoring {

struct ExpectationChanges {
  // "tier: T2 -> T1", field by field, and the edits that make it so.
  std::vector<std::string> changes;
  std::vector<FieldEdit> edits;
  // "LOWER TIER: T2 -> T1": what becomes less cautious.
  std::vector<std::string> milder;
  // What no answer of the pack may settle: an example that the pack refuses, an
  // INVALID_RESPONSE that was not expected, and what `must`, `must_not`, `ask`
  // and `notes` name.
  std::vector<std::string> refused;
};

// Of an example that fails. Only fields that the expectation sets change.
ExpectationChanges ChangesFor(const Pack& pack, const v1::Example& example);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_EXPECTATION_CHANGES_H_
