#include "src/base/add_issue.h"

#include "src/base/message.h"

namespace afterleaf {

void AddIssue(absl::string_view code, absl::string_view path,
              absl::string_view message, Repeated<v1::Issue>* issues) {
  v1::Issue* issue = issues->Add();
  issue->set_code(MessageText(code));
  issue->set_path(MessageText(path));
  issue->set_message(MessageText(message));
}

}  // namespace afterleaf
