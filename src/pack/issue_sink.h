#ifndef AFTERLEAF_PACK_ISSUE_SINK_H_
#define AFTERLEAF_PACK_ISSUE_SINK_H_

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"

namespace afterleaf {

// Collects every issue of a pack, so that an author sees all of them at once.
class IssueSink {
 public:
  explicit IssueSink(v1::PackReport* report) : report_(report) {}

  void Error(absl::string_view code, absl::string_view path,
             absl::string_view message) {
    Add(v1::Issue::ERROR, code, path, message);
    ++errors_;
  }
  void Warning(absl::string_view code, absl::string_view path,
               absl::string_view message) {
    Add(v1::Issue::WARNING, code, path, message);
  }

  int errors() const { return errors_; }

 private:
  void Add(v1::Issue::Severity severity, absl::string_view code,
           absl::string_view path, absl::string_view message) {
    v1::Issue* issue = report_->add_issues();
    issue->set_severity(severity);
    issue->set_code(std::string(code));
    issue->set_path(std::string(path));
    issue->set_message(std::string(message));
  }

  v1::PackReport* report_;
  int errors_ = 0;
};

// "alerts[12] TR-30", or "alerts[12]" when there is no id.
inline std::string ElementPath(absl::string_view list, int index,
                               absl::string_view id) {
  return absl::StrCat(list, "[", index, "]", id.empty() ? "" : " ", id);
}

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_ISSUE_SINK_H_
