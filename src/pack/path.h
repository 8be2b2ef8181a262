#ifndef AFTERLEAF_PACK_PATH_H_
#define AFTERLEAF_PACK_PATH_H_

#include <string>

#include "absl/strings/string_view.h"

namespace afterleaf {

// Where something stands in a pack, such as "limits[3] FEVER.message". Every
// check has its path at hand, and almost none ever tells it; so a path is a
// name beside the path that it continues, and becomes text only when it is
// told. It refers to what it was made of, and is never longer there than that.
class Path {
 public:
  constexpr Path(absl::string_view name)  // NOLINT: a name is a path
      : name_(name) {}
  constexpr Path(const char* name)  // NOLINT
      : name_(name) {}
  Path(const std::string& name)  // NOLINT
      : name_(name) {}

  // An entry of a list, "alerts[12] FEVER", or "alerts[12]" when there is no
  // id. An id that is too long to be one is left out, for every issue below it
  // would repeat it.
  Path(absl::string_view list, int index, absl::string_view id)
      : name_(list), index_(index), id_(id) {}

  // A field, or an entry of a list, of what stands at `parent`.
  Path(const Path& parent, absl::string_view name, int index = -1,
       absl::string_view id = absl::string_view())
      : parent_(&parent), name_(name), index_(index), id_(id) {}
  Path(Path&& parent, absl::string_view name, int index = -1,
       absl::string_view id = absl::string_view()) = delete;

  std::string ToString() const;

 private:
  void AppendTo(std::string* text) const;

  const Path* parent_ = nullptr;
  absl::string_view name_;
  int index_ = -1;
  absl::string_view id_;
};

// The same as text, of an entry of a list at the top of a pack.
std::string ElementPath(absl::string_view list, int index,
                        absl::string_view id);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_PATH_H_
