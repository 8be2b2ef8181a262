#include "src/base/add_issue.h"

#include <string>

namespace afterleaf {

void AddIssue(absl::string_view code, absl::string_view path,
              absl::string_view message,
              google::protobuf::RepeatedPtrField<v1::Issue>* issues) {
  v1::Issue* issue = issues->Add();
  issue->set_code(std::string(code));
  issue->set_path(std::string(path));
  issue->set_message(std::string(message));
}

}  // namespace afterleaf
