#ifndef AFTERLEAF_PACK_ID_SET_H_
#define AFTERLEAF_PACK_ID_SET_H_

#include "absl/strings/string_view.h"
#include "src/pack/compile_context.h"

namespace afterleaf {

// The ids of a list: each is its own. Refers to the ids.
class IdSet {
 public:
  explicit IdSet(CompileContext* context,
                 const char* taken = "another one of this list has this id")
      : context_(context), taken_(taken) {}

  // The id must be legal as well.
  void Add(absl::string_view id, const Path& path) {
    context_->CheckId(id, path);
    AddAny(id, path);
  }
  void AddAny(absl::string_view id, const Path& path);

 private:
  CompileContext* context_;
  const char* const taken_;
  IdMap seen_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_ID_SET_H_
