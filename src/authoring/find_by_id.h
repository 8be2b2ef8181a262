#ifndef AFTERLEAF_AUTHORING_FIND_BY_ID_H_
#define AFTERLEAF_AUTHORING_FIND_BY_ID_H_

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace authoring {

// The element of a list of a pack that has this id, null where there is none.
template <class List>
const typename List::value_type* FindById(const List& list,
                                          absl::string_view id) {
  for (const auto& element : list) {
    if (element.id() == id) return &element;
  }
  return nullptr;
}

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_FIND_BY_ID_H_
