#include "src/authoring/nearest_name.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace afterleaf {
namespace authoring {
namespace {

// Names longer than this are no near miss of anything.
constexpr std::size_t kLongestName = 64;
// A list of legal names longer than this helps nobody.
constexpr std::size_t kLongestList = 16;

std::string Folded(absl::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (c != '_') folded.push_back(absl::ascii_tolower(c));
  }
  return folded;
}

// Insertions, deletions and replacements that turn `a` into `b`.
std::size_t EditDistance(absl::string_view a, absl::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string NearestName(absl::string_view name,
                        const std::vector<std::string>& legal) {
  if (name.empty() || name.size() > kLongestName) return "";
  const std::string folded = Folded(name);
  std::string nearest;
  std::size_t fewest = kLongestName;
  for (const std::string& candidate : legal) {
    const std::string other = Folded(candidate);
    const std::size_t edits = EditDistance(folded, other);
    const std::size_t allowed = std::max<std::size_t>(1, other.size() / 3);
    if (edits <= allowed && edits < other.size() && edits < fewest) {
      fewest = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string DidYouMean(absl::string_view what, absl::string_view name,
                       const std::vector<std::string>& legal) {
  const std::string nearest = NearestName(name, legal);
  if (!nearest.empty()) {
    return absl::StrCat("no such ", what, "; did you mean ", nearest, "?");
  }
  if (legal.size() <= kLongestList) {
    return absl::StrCat("no such ", what,
                        "; there are: ", absl::StrJoin(legal, ", "));
  }
  return absl::StrCat("no such ", what);
}

}  // namespace authoring
}  // namespace afterleaf
