#include "src/base/error_detail.h"

#include "absl/strings/cord.h"
#include "afterleaf/pack.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace {

v1::Issue* Add(v1::PackReport* report, v1::Issue::Severity severity,
               absl::string_view code, absl::string_view path) {
  v1::Issue* issue = report->add_issues();
  issue->set_severity(severity);
  issue->set_code(std::string(code));
  issue->set_path(std::string(path));
  issue->set_message("is wrong");
  return issue;
}

TEST(ErrorDetail, CarriesThePathBesideTheMessage) {
  const absl::Status status = ErrorAt(absl::StatusCode::kNotFound, "topic",
                                      "the pack has no such topic");
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(status.message(), "topic: the pack has no such topic");
  EXPECT_EQ(ErrorDetail(status).path(), "topic");
  EXPECT_EQ(ErrorDetail(status).issues_size(), 0);
}

TEST(ErrorDetail, LeavesTheColonAwayWithoutAPath) {
  const absl::Status status =
      ErrorAt(absl::StatusCode::kInternal, "", "broken");
  EXPECT_EQ(status.message(), "broken");
  EXPECT_EQ(ErrorDetail(status).path(), "");
}

TEST(ErrorDetail, IsEmptyForStatusesOfOthers) {
  EXPECT_EQ(ErrorDetail(absl::OkStatus()).ByteSizeLong(), 0u);
  EXPECT_EQ(ErrorDetail(absl::InternalError("x")).ByteSizeLong(), 0u);
  absl::Status foreign = absl::InternalError("x");
  foreign.SetPayload("afterleaf.v1.Error", absl::Cord("\x0a\x7f no message"));
  EXPECT_EQ(ErrorDetail(foreign).ByteSizeLong(), 0u);
}

TEST(PackError, CarriesEveryIssueAndSpeaksOfTheFirstError) {
  v1::PackReport report;
  Add(&report, v1::Issue::WARNING, "PACK_UNUSED", "inputs[0]");
  Add(&report, v1::Issue::ERROR, "PACK_UNKNOWN_FACT", "alerts[1]");
  Add(&report, v1::Issue::ERROR, "PACK_UNKNOWN_FACT", "alerts[2]");
  const absl::Status status = PackError(report);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(), "alerts[1]: is wrong (and 1 more)");
  const v1::Error detail = ErrorDetail(status);
  EXPECT_EQ(detail.path(), "alerts[1]");
  ASSERT_EQ(detail.issues_size(), 3);
  EXPECT_EQ(detail.issues(2).path(), "alerts[2]");
  EXPECT_EQ(detail.issues(0).severity(), v1::Issue::WARNING);
}

TEST(PackError, IsResourceExhaustedForALimit) {
  for (const absl::string_view code : {kPackTooLarge, kPackTooDeep}) {
    v1::PackReport report;
    Add(&report, v1::Issue::ERROR, "PACK_UNKNOWN_FACT", "alerts[1]");
    Add(&report, v1::Issue::ERROR, code, "alerts[2]");
    EXPECT_EQ(PackError(report).code(), absl::StatusCode::kResourceExhausted);
  }
  v1::PackReport warned;
  Add(&warned, v1::Issue::WARNING, kPackTooLarge, "alerts[1]");
  Add(&warned, v1::Issue::ERROR, "PACK_UNKNOWN_FACT", "alerts[2]");
  EXPECT_EQ(PackError(warned).code(), absl::StatusCode::kInvalidArgument);
}

TEST(PackError, IsAFailureEvenForAnEmptyReport) {
  EXPECT_EQ(PackError(v1::PackReport()).code(),
            absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace afterleaf
