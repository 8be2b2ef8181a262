// Writing a pack's new answers into its BOUNDARY examples.

#ifndef AFTERLEAF_AUTHORING_UPDATE_EXAMPLES_H_
#define AFTERLEAF_AUTHORING_UPDATE_EXAMPLES_H_

#include <map>
#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/pack_directory.h"

namespace afterleaf {
namespace authoring {

struct ExampleUpdate {
  std::string id;
  FileLocation location;
  // "LOWER TIER: T2 -> T1": what becomes less cautious.
  std::vector<std::string> milder;
  // "tier: T2 -> T1", field by field.
  std::vector<std::string> changes;
  // Why the example is not rewritten. Empty: it is.
  std::vector<std::string> refused;
};

struct UpdatePlan {
  // Every example that fails, in order.
  std::vector<ExampleUpdate> examples;
  // New text of the files that change, by their path below the folder.
  std::map<std::string, std::string> files;
};

// Plans to give every failing BOUNDARY example among `examples` the answer of
// the pack, in those fields of its expectation that differ; everything else in
// the files stays byte for byte. Writes nothing.
//
// Refused is what a person has to decide: an example of another kind; one that
// the pack refuses, or answers with an INVALID_RESPONSE that was not expected;
// what `must`, `must_not`, `ask` and `notes` name; and, without `allow_milder`,
// a lower tier (the possible one too) or a higher ceiling.
UpdatePlan PlanUpdate(const MessageTypes& types, const Pack& pack,
                      const std::string& folder,
                      const std::vector<ExampleDirectory::Entry>& examples,
                      bool allow_milder);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_UPDATE_EXAMPLES_H_
