// Every way to say when the last use was.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "absl/strings/str_cat.h"
#include "src/base/limits.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Issues;
using support::TinyPack;
using support::Words;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int64_t kFirst = std::numeric_limits<int64_t>::min();
constexpr int64_t kLast = std::numeric_limits<int64_t>::max();
constexpr int64_t kNow = 1'700'000'000;

class LastUse : public ::testing::Test {
 protected:
  LastUse() {
    request_.mutable_use()->set_status("STOPPED");
    request_.set_as_of_s(kNow);
  }
  v1::Assessment Reply() const { return *Assess(pack_, request_); }
  // "5-7", or "not given" with an issue.
  std::string Hours() const {
    const v1::Assessment reply = Reply();
    if (!reply.phase().has_hours_from()) {
      EXPECT_THAT(Issues(reply), ElementsAre("INVALID_INPUT use.last_use"));
      EXPECT_THAT(support::Flags(reply), ::testing::Contains("BAD_TIME"));
      return "not given";
    }
    EXPECT_THAT(Issues(reply), IsEmpty());
    return absl::StrCat(reply.phase().hours_from(), "-",
                        reply.phase().hours_to());
  }
  std::string At(int64_t instant) {
    request_.mutable_use()->mutable_last_use()->set_instant_s(instant);
    return Hours();
  }
  std::string Between(int64_t from, int64_t to) {
    v1::InstantRange* range =
        request_.mutable_use()->mutable_last_use()->mutable_between();
    range->set_from_s(from);
    range->set_to_s(to);
    return Hours();
  }
  std::string HoursAgo(int hours) {
    request_.mutable_use()->mutable_last_use()->set_hours_ago(hours);
    return Hours();
  }
  std::string HoursAgoBetween(int from, int to) {
    v1::HoursRange* range =
        request_.mutable_use()->mutable_last_use()->mutable_hours_ago_between();
    range->set_from(from);
    range->set_to(to);
    return Hours();
  }

  const Pack pack_ = TinyPack();
  v1::AssessRequest request_;
};

TEST_F(LastUse, InstantsAreWholeHoursRoundedDown) {
  EXPECT_EQ(At(kNow), "0-0");
  EXPECT_EQ(At(kNow - 3599), "0-0");
  EXPECT_EQ(At(kNow - 3600), "1-1");
  EXPECT_EQ(At(kNow - 7199), "1-1");
  EXPECT_EQ(At(kNow - 7200), "2-2");
}

TEST_F(LastUse, TheFutureCountsAsNotGiven) {
  EXPECT_EQ(At(kNow + 1), "not given");
  EXPECT_EQ(HoursAgo(-1), "not given");
  EXPECT_EQ(HoursAgo(0), "0-0");
}

TEST_F(LastUse, AnInstantNeedsTheTimeNow) {
  request_.clear_as_of_s();
  EXPECT_EQ(At(kNow), "not given");
  EXPECT_EQ(Between(kNow - 10, kNow), "not given");
  EXPECT_EQ(HoursAgo(5), "5-5");
}

TEST_F(LastUse, ARangeOfInstantsReachesFromItsLatestToItsEarliest) {
  EXPECT_EQ(Between(kNow - 7300, kNow - 3599), "0-2");
  EXPECT_EQ(Between(kNow - 7200, kNow - 7200), "2-2");
}

TEST_F(LastUse, ARangeThatReachesIntoTheFutureCountsAsNotGiven) {
  EXPECT_EQ(Between(kNow - 7200, kNow + 1), "not given");
  EXPECT_EQ(Between(kNow - 7200, kNow), "0-2");
}

TEST_F(LastUse, ARangeThatEndsBeforeItStartsCountsAsNotGiven) {
  EXPECT_EQ(Between(kNow - 10, kNow - 11), "not given");
  EXPECT_EQ(HoursAgoBetween(8, 7), "not given");
  EXPECT_EQ(HoursAgoBetween(7, 7), "7-7");
  EXPECT_EQ(HoursAgoBetween(7, 8), "7-8");
  EXPECT_EQ(HoursAgoBetween(-1, 8), "not given");
}

TEST_F(LastUse, MoreThanALifetimeAgoCountsAsNotGiven) {
  EXPECT_EQ(HoursAgo(kMaxLastUseHours),
            absl::StrCat(kMaxLastUseHours, "-", kMaxLastUseHours));
  EXPECT_EQ(HoursAgo(kMaxLastUseHours + 1), "not given");
  EXPECT_EQ(HoursAgoBetween(5, kMaxLastUseHours + 1), "not given");
  EXPECT_EQ(At(kNow - (int64_t{kMaxLastUseHours} + 1) * 3600), "not given");
}

TEST_F(LastUse, NoInstantIsTooFarOffToBeCompared) {
  EXPECT_EQ(At(kFirst), "not given");
  EXPECT_EQ(At(kLast), "not given");
  EXPECT_EQ(Between(kFirst, kLast), "not given");
  EXPECT_EQ(Between(kLast, kFirst), "not given");
  EXPECT_EQ(HoursAgo(std::numeric_limits<int>::max()), "not given");
  EXPECT_EQ(HoursAgo(std::numeric_limits<int>::min()), "not given");
  request_.set_as_of_s(kLast);
  EXPECT_EQ(At(kFirst), "not given");
  EXPECT_EQ(At(kLast), "0-0");
  EXPECT_EQ(At(kLast - 3600), "1-1");
  request_.set_as_of_s(kFirst);
  EXPECT_EQ(At(kFirst), "0-0");
  EXPECT_EQ(At(kFirst + 1), "not given");
  EXPECT_EQ(At(kLast), "not given");
}

TEST_F(LastUse, InstantsBeforeTheEpochAreInstantsToo) {
  request_.set_as_of_s(3600);
  EXPECT_EQ(At(-3600), "2-2");
  EXPECT_EQ(At(-1), "1-1");
}

TEST_F(LastUse, NotSaidIsNoFault) {
  request_.mutable_use()->mutable_last_use();
  const v1::Assessment reply = Reply();
  EXPECT_FALSE(reply.phase().has_hours_from());
  EXPECT_THAT(Issues(reply), IsEmpty());
}

TEST_F(LastUse, AnEmptyRangeIsTheHourNow) {
  request_.mutable_use()->mutable_last_use()->mutable_hours_ago_between();
  EXPECT_EQ(Hours(), "0-0");
}

}  // namespace
}  // namespace afterleaf
