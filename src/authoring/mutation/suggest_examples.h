// Examples that would notice the mutants that no example notices yet.

#ifndef AFTERLEAF_AUTHORING_MUTATION_SUGGEST_EXAMPLES_H_
#define AFTERLEAF_AUTHORING_MUTATION_SUGGEST_EXAMPLES_H_

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "afterleaf/v1/example.pb.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/mutation/mutants.h"

namespace afterleaf {
namespace authoring {

struct Suggestions {
  // BOUNDARY examples in pairs: whoever tells the pack from a mutant, and the
  // nearest neighbour who gets something else. They expect what the pack
  // answers as it is: an author has to say whether that is right.
  v1::ExampleFile file;
  // By mutant: an example of the file would notice it.
  std::vector<bool> told;
};

// Searches, for each of the `survivors` of `base` but those about logs, which
// are an author's to write, people near the patients of
// `examples` whose answer tells the two apart, and makes the smallest of them.
// The same result whatever `jobs`. `progress` is called with the number of
// survivors done, from any thread.
Suggestions SuggestExamples(const MessageTypes& types, const std::string& base,
                            const std::vector<Mutant>& survivors,
                            const std::vector<v1::Example>& examples, int jobs,
                            const std::function<void(std::size_t)>& progress);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_MUTATION_SUGGEST_EXAMPLES_H_
