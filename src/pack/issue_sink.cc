#include "src/pack/issue_sink.h"

#include "src/base/limits.h"
#include "src/base/message.h"

namespace afterleaf {

void IssueSink::Error(const char* code, const Path& path, TextParts message) {
  Add(v1::Issue::ERROR, ++errors_, code, path, message);
}

void IssueSink::Error(const char* code, const Path& path,
                      absl::string_view message) {
  Add(v1::Issue::ERROR, ++errors_, code, path, {message});
}

void IssueSink::Error(const char* code, const Path& path, const char* message) {
  Add(v1::Issue::ERROR, ++errors_, code, path, {message});
}

void IssueSink::Warning(const char* code, const Path& path, TextParts message) {
  Add(v1::Issue::WARNING, ++warnings_, code, path, message);
}

void IssueSink::Warning(const char* code, const Path& path,
                        absl::string_view message) {
  Add(v1::Issue::WARNING, ++warnings_, code, path, {message});
}

void IssueSink::Add(v1::Issue::Severity severity, int number,
                    absl::string_view code, const Path& path,
                    TextParts message) {
  if (number > kMaxIssues + 1) return;
  v1::Issue* issue = report_->add_issues();
  issue->set_severity(severity);
  if (number == kMaxIssues + 1) {
    issue->set_code("PACK_MORE_ISSUES");
    issue->set_message("there are more of these; mend the ones above first");
    return;
  }
  issue->set_code(MessageText(code));
  issue->set_path(path.ToString());
  issue->set_message(JoinParts(message));
}

}  // namespace afterleaf
