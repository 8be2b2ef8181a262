#include "tests/use_log/findings.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "afterleaf/use_log.h"
#include "tests/support/engine.h"
#include "tests/use_log/diary.h"

namespace afterleaf {

std::string DaysOf(absl::string_view rule, absl::string_view calendar,
                   absl::string_view more) {
  const Diary diary(calendar, more);
  v1::AnalyzeUseLogRequest request;
  *request.mutable_log() = diary.log();
  request.set_as_of_s(diary.table().now_s);
  const absl::StatusOr<v1::UseLogAnalysis> analysis =
      AnalyzeUseLog(DiaryPack(), request);
  EXPECT_TRUE(analysis.ok()) << analysis.status();
  if (!analysis.ok()) return "";
  for (const v1::LogFinding& finding : analysis->findings()) {
    if (finding.rule() != rule) continue;
    return absl::StrCat(finding.days().from_day() - kFirstDay, "..",
                        finding.days().to_day() - kFirstDay);
  }
  return "";
}

bool Holds(absl::string_view rule, absl::string_view calendar,
           absl::string_view more) {
  return !DaysOf(rule, calendar, more).empty();
}

std::string UseOn(int32_t day, absl::string_view more) {
  return absl::StrCat("uses { time { day: ", kFirstDay + day, " } ", more,
                      " }\n");
}

std::string UseAt(int64_t second, absl::string_view more) {
  return absl::StrCat("uses { time { at_s: ", At(kFirstDay, 0) + second, " } ",
                      more, " }\n");
}

std::string Amount(int32_t day, int64_t thousandths, absl::string_view unit) {
  return UseOn(day, absl::StrCat("amount_thousandths: ", thousandths,
                                 " unit: \"", unit, "\""));
}

std::string RecoveryOn(int32_t day, absl::string_view more) {
  return absl::StrCat("recovery { day: ", kFirstDay + day, " ", more, " }\n");
}

}  // namespace afterleaf
