#include "src/authoring/compare_values.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace afterleaf {
namespace authoring {

IdSet ToIdSet(const google::protobuf::RepeatedPtrField<std::string>& list) {
  return IdSet(list.begin(), list.end());
}

IdSet WithoutIds(const IdSet& from, const IdSet& what) {
  IdSet left;
  for (const std::string& id : from) {
    if (what.count(id) == 0) left.insert(id);
  }
  return left;
}

void CompareValue(absl::string_view what, absl::string_view expected,
                  absl::string_view actual, std::vector<std::string>* lines) {
  if (expected == actual) return;
  lines->push_back(
      absl::StrCat(what, ": expected ", expected, ", got ", actual));
}

void CompareSets(absl::string_view what, const IdSet& expected,
                 const IdSet& actual, std::vector<std::string>* lines) {
  const IdSet missing = WithoutIds(expected, actual);
  const IdSet surplus = WithoutIds(actual, expected);
  if (missing.empty() && surplus.empty()) return;
  std::string line = absl::StrCat(what, ": ");
  if (!missing.empty()) {
    absl::StrAppend(&line, "missing ", absl::StrJoin(missing, ", "));
  }
  if (!surplus.empty()) {
    absl::StrAppend(&line, missing.empty() ? "" : "; ", "not expected ",
                    absl::StrJoin(surplus, ", "));
  }
  lines->push_back(line);
}

}  // namespace authoring
}  // namespace afterleaf
