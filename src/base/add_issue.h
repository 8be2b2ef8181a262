#ifndef AFTERLEAF_BASE_ADD_ISSUE_H_
#define AFTERLEAF_BASE_ADD_ISSUE_H_

#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"
#include "src/base/message.h"

namespace afterleaf {

// Adds an issue about an answer. `message` never holds the answer's value.
void AddIssue(absl::string_view code, absl::string_view path,
              absl::string_view message, Repeated<v1::Issue>* issues);

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_ADD_ISSUE_H_
