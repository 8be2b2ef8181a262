#include "src/base/error_detail.h"

#include <string>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "absl/types/optional.h"
#include "afterleaf/pack.h"
#include "src/base/message.h"
#include "src/base/parse.h"

namespace afterleaf {
namespace {

constexpr absl::string_view kTypeUrl = "afterleaf.v1.Error";

std::string At(absl::string_view path, absl::string_view message) {
  if (path.empty()) return std::string(message);
  return absl::StrCat(path, ": ", message);
}

absl::Status WithDetail(absl::Status status, const v1::Error& detail) {
  status.SetPayload(kTypeUrl, absl::Cord(SerializeDeterministic(detail)));
  return status;
}

}  // namespace

absl::Status ErrorAt(absl::StatusCode code, absl::string_view path,
                     absl::string_view message) {
  v1::Error detail;
  detail.set_path(MessageText(path));
  return WithDetail(absl::Status(code, At(path, message)), detail);
}

absl::Status PackError(const v1::PackReport& report) {
  const v1::Issue* first = nullptr;
  int errors = 0;
  absl::StatusCode code = absl::StatusCode::kInvalidArgument;
  for (const v1::Issue& issue : report.issues()) {
    if (issue.severity() != v1::Issue::ERROR) continue;
    ++errors;
    if (first == nullptr) first = &issue;
    if (issue.code() == kPackTooLarge || issue.code() == kPackTooDeep) {
      code = absl::StatusCode::kResourceExhausted;
    }
  }
  v1::Error detail;
  *detail.mutable_issues() = report.issues();
  std::string message = "the pack does not load";
  if (first != nullptr) {
    detail.set_path(first->path());
    message = At(first->path(), first->message());
    if (errors > 1) {
      absl::StrAppend(&message, " (and ", errors - 1, " more)");
    }
  }
  return WithDetail(absl::Status(code, message), detail);
}

v1::Error ErrorDetail(const absl::Status& status) {
  v1::Error detail;
  const absl::optional<absl::Cord> payload = status.GetPayload(kTypeUrl);
  if (!payload.has_value()) return detail;
  const std::string bytes(*payload);
  return ParseStrict<v1::Error>(bytes, bytes.size()).value_or(v1::Error());
}

}  // namespace afterleaf
