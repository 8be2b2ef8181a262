#include "tests/use_log/diary.h"

#include <gtest/gtest.h>

#include <utility>

#include "src/use_log/read_log.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace {

int64_t Evening(absl::string_view calendar) {
  return At(kFirstDay + static_cast<int32_t>(calendar.size()) - 1, 18);
}

v1::UseLog DrawnWith(absl::string_view calendar, absl::string_view more) {
  v1::UseLog log = DrawnLog(calendar);
  log.MergeFrom(support::Read<v1::UseLog>(more));
  return log;
}

}  // namespace

const Pack& DiaryPack() {
  static const auto* const pack = new Pack(support::DiaryPack());
  return *pack;
}

v1::UseLog DrawnLog(absl::string_view calendar) {
  v1::UseLog log;
  int32_t day = kFirstDay;
  for (const char letter : calendar) {
    switch (letter) {
      case 'u':
        log.add_uses()->mutable_time()->set_day(day);
        break;
      case 'U':
        log.add_uses()->mutable_time()->set_at_s(At(day, 12));
        break;
      case '-':
        log.add_no_use()->mutable_time()->set_day(day);
        break;
      default:
        EXPECT_EQ(letter, '.') << "no such day";
    }
    ++day;
  }
  return log;
}

Diary::Diary(absl::string_view calendar, absl::string_view more)
    : Diary(DrawnWith(calendar, more), Evening(calendar)) {}

Diary::Diary(v1::UseLog log, int64_t now_s) : log_(std::move(log)) {
  LogQuestion question;
  question.log = &log_;
  question.now_s = now_s;
  google::protobuf::RepeatedPtrField<v1::Issue> issues;
  table_ = ReadLog(DiaryPack().compiled(), question, "log", &issues);
  for (const v1::Issue& issue : issues) {
    ADD_FAILURE() << issue.code() << " " << issue.path();
  }
}

}  // namespace afterleaf
