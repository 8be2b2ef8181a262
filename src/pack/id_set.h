#ifndef AFTERLEAF_PACK_ID_SET_H_
#define AFTERLEAF_PACK_ID_SET_H_

#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "src/pack/compile_context.h"

namespace afterleaf {

// The ids of a list: each is legal and its own.
class IdSet {
 public:
  explicit IdSet(CompileContext* context) : context_(context) {}
  void Add(absl::string_view id, absl::string_view path) {
    context_->CheckId(id, path);
    if (!seen_.insert(std::string(id)).second) {
      context_->issues->Error("PACK_DUPLICATE_ID", path,
                              "another one of this list has this id");
    }
  }

 private:
  CompileContext* context_;
  absl::flat_hash_set<std::string> seen_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_ID_SET_H_
