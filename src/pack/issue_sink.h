#ifndef AFTERLEAF_PACK_ISSUE_SINK_H_
#define AFTERLEAF_PACK_ISSUE_SINK_H_

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"
#include "src/base/limits.h"
#include "src/base/message.h"

namespace afterleaf {

// Collects every issue of a pack, so that an author sees all of them at once.
class IssueSink {
 public:
  explicit IssueSink(v1::PackReport* report) : report_(report) {}

  void Error(absl::string_view code, absl::string_view path,
             absl::string_view message) {
    Add(v1::Issue::ERROR, ++errors_, code, path, message);
  }
  void Warning(absl::string_view code, absl::string_view path,
               absl::string_view message) {
    Add(v1::Issue::WARNING, ++warnings_, code, path, message);
  }

  int errors() const { return errors_; }

 private:
  // `number` counts the issues of this severity, this one included.
  void Add(v1::Issue::Severity severity, int number, absl::string_view code,
           absl::string_view path, absl::string_view message) {
    if (number > kMaxIssues + 1) return;
    if (number == kMaxIssues + 1) {
      code = "PACK_MORE_ISSUES";
      path = "";
      message = "there are more of these; mend the ones above first";
    }
    v1::Issue* issue = report_->add_issues();
    issue->set_severity(severity);
    issue->set_code(MessageText(code));
    issue->set_path(MessageText(path));
    issue->set_message(MessageText(message));
  }

  v1::PackReport* report_;
  int errors_ = 0;
  int warnings_ = 0;
};

inline bool HasPlaceInPath(absl::string_view id) {
  return !id.empty() && id.size() <= 64;
}

// "alerts[12] FEVER", or "alerts[12]" when there is no id. An id that is too
// long to be one is left out, for every issue below it would repeat it.
inline std::string ElementPath(absl::string_view list, int index,
                               absl::string_view id) {
  return absl::StrCat(list, "[", index, "]", HasPlaceInPath(id) ? " " : "",
                      HasPlaceInPath(id) ? id : "");
}

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_ISSUE_SINK_H_
