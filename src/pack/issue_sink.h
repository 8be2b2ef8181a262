#ifndef AFTERLEAF_PACK_ISSUE_SINK_H_
#define AFTERLEAF_PACK_ISSUE_SINK_H_

#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"
#include "src/pack/path.h"
#include "src/pack/text_parts.h"

namespace afterleaf {

// Collects every issue of a pack, so that an author sees all of them at once.
class IssueSink {
 public:
  explicit IssueSink(v1::PackReport* report) : report_(report) {}

  void Error(const char* code, const Path& path, TextParts message);
  void Error(const char* code, const Path& path, absl::string_view message);
  // Most messages are one literal, and this makes the least code of them.
  void Error(const char* code, const Path& path, const char* message);
  void Warning(const char* code, const Path& path, TextParts message);
  void Warning(const char* code, const Path& path, absl::string_view message);

  int errors() const { return errors_; }

 private:
  // `number` counts the issues of this severity, this one included.
  void Add(v1::Issue::Severity severity, int number, absl::string_view code,
           const Path& path, TextParts message);

  v1::PackReport* report_;
  int errors_ = 0;
  int warnings_ = 0;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_ISSUE_SINK_H_
