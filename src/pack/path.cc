#include "src/pack/path.h"

#include "absl/strings/str_cat.h"

namespace afterleaf {
namespace {

bool HasPlaceInPath(absl::string_view id) {
  return !id.empty() && id.size() <= 64;
}

}  // namespace

void Path::AppendTo(std::string* text) const {
  if (parent_ != nullptr) {
    parent_->AppendTo(text);
    text->push_back('.');
  }
  absl::StrAppend(text, name_);
  if (index_ >= 0) absl::StrAppend(text, "[", index_, "]");
  if (HasPlaceInPath(id_)) absl::StrAppend(text, " ", id_);
}

std::string Path::ToString() const {
  std::string text;
  AppendTo(&text);
  return text;
}

std::string ElementPath(absl::string_view list, int index,
                        absl::string_view id) {
  return Path(list, index, id).ToString();
}

}  // namespace afterleaf
