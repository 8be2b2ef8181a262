// The legal name that a misspelt one most likely meant.

#ifndef AFTERLEAF_AUTHORING_NEAREST_NAME_H_
#define AFTERLEAF_AUTHORING_NEAREST_NAME_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace authoring {

// The name in `legal` with the fewest edits from `name`, the first of equals;
// empty when it would take more than a third of its letters (at least one).
// Case and '_' do not count.
//
// Because only a near miss of a legal name is found, an error may repeat `name`
// when this is not empty without repeating what a person wrote about
// themselves.
std::string NearestName(absl::string_view name,
                        const std::vector<std::string>& legal);

// "no such field; did you mean x?", or a list of what is legal there.
std::string DidYouMean(absl::string_view what, absl::string_view name,
                       const std::vector<std::string>& legal);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_NEAREST_NAME_H_
