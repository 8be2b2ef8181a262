// Telling what is otherwise than expected, in one line each.

#ifndef AFTERLEAF_AUTHORING_COMPARE_VALUES_H_
#define AFTERLEAF_AUTHORING_COMPARE_VALUES_H_

#include <set>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/repeated_ptr_field.h"

namespace afterleaf {
namespace authoring {

using IdSet = std::set<std::string>;

IdSet ToIdSet(const google::protobuf::RepeatedPtrField<std::string>& list);

// The ids of `from` that are not in `what`.
IdSet WithoutIds(const IdSet& from, const IdSet& what);

// What `id` makes of each message.
template <class Messages, class GetId>
IdSet CollectIds(const Messages& messages, GetId id) {
  IdSet ids;
  for (const auto& message : messages) ids.insert(id(message));
  return ids;
}

// Codes of a list of v1::Issue.
template <class Issues>
IdSet IssueCodes(const Issues& issues) {
  return CollectIds(issues, [](const auto& issue) { return issue.code(); });
}

// Each adds a line where the two differ: "total: expected 3, got 4", or
// "flags: missing A; not expected B".
void CompareValue(absl::string_view what, absl::string_view expected,
                  absl::string_view actual, std::vector<std::string>* lines);
void CompareSets(absl::string_view what, const IdSet& expected,
                 const IdSet& actual, std::vector<std::string>* lines);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_COMPARE_VALUES_H_
