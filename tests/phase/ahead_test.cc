// How far the phases ahead are: ranges, never dates.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Ahead;
using support::Assessed;
using support::TinyPack;
using support::Words;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Stopped `last_use` ago.
Words AheadOf(const Pack& pack, const std::string& product,
              const std::string& last_use, const std::string& rest = "") {
  return Ahead(Assessed(pack, "use { status: \"STOPPED\" " + product +
                                  " last_use { " + last_use + " } } " + rest)
                   .phase());
}

constexpr char kShort[] = "product: \"SHORT\"";

TEST(PhasesAhead, AreExactWhereEverythingIsKnown) {
  EXPECT_THAT(AheadOf(TinyPack(), kShort, "hours_ago: 4"),
              ElementsAre("PEAK 6-6", "EASING 16-16", "FREE 96-196"));
}

TEST(PhasesAhead, SpreadWithTheLastUse) {
  // The most acute phase of the range is the peak; what comes after it may be
  // there already.
  EXPECT_THAT(
      AheadOf(TinyPack(), kShort, "hours_ago_between { from: 12 to: 30 }"),
      ElementsAre("EASING 0-8", "FREE 70-188"));
  EXPECT_THAT(
      AheadOf(TinyPack(), kShort, "hours_ago_between { from: 1 to: 3 }"),
      ElementsAre("PEAK 7-9", "EASING 17-19", "FREE 97-199"));
}

TEST(PhasesAhead, SpreadOverEveryProductWhileItIsNotKnown) {
  for (const char* product : {"", "product: \"UNKNOWN\""}) {
    EXPECT_THAT(AheadOf(TinyPack(), product, "hours_ago: 4"),
                ElementsAre("PEAK 6-10", "EASING 16-26", "FREE 96-196"))
        << product;
  }
  // A product that is known and has no window of its own has the usual one.
  EXPECT_THAT(AheadOf(TinyPack(), "product: \"OTHER\"", "hours_ago: 4"),
              ElementsAre("PEAK 6-6", "EASING 16-16", "FREE 96-196"));
}

TEST(PhasesAhead, EndWithTheTimeline) {
  EXPECT_THAT(AheadOf(TinyPack(), kShort, "hours_ago: 200"), IsEmpty());
  EXPECT_THAT(AheadOf(TinyPack(), kShort, "hours_ago: 150"),
              ElementsAre("FREE 0-50"));
}

constexpr char kRisk[] = R"(
  inputs { id: "heavy" yes_no {} }
  inputs { id: "long" yes_no {} }
  indexes {
    id: "RISK"
    components {
      input: "heavy" max_points: 2
      values { value: "yes" points: 2 } values { value: "no" points: 0 }
    }
    components {
      input: "long" max_points: 1
      values { value: "yes" points: 1 } values { value: "no" points: 0 }
    }
    bands { id: "LOW" from: 0 to: 0 }
    bands { id: "MID" from: 1 to: 2 }
    bands { id: "HIGH" from: 3 to: 3 }
  }
)";

std::string Answers(const std::string& heavy, const std::string& is_long) {
  const auto list = [](const std::string& id, const std::string& answer) {
    return answer.empty() ? "" : answer + ": \"" + id + "\" ";
  };
  return "screen { " + list("heavy", heavy) + list("long", is_long) + " }";
}

TEST(PhasesAhead, AModifierShiftsTheWindows) {
  const Pack pack = TinyPack(absl::StrCat(kRisk, R"(phase_model {
        modifiers { index: "RISK" band: "HIGH" add_h: [ 2, 7 ] } })"));
  EXPECT_THAT(
      AheadOf(pack, kShort, "hours_ago: 4", Answers("present", "present")),
      ElementsAre("PEAK 8-8", "EASING 23-23", "FREE 96-196"));
  EXPECT_THAT(
      AheadOf(pack, kShort, "hours_ago: 4", Answers("present", "absent")),
      ElementsAre("PEAK 6-6", "EASING 16-16", "FREE 96-196"));
}

TEST(PhasesAhead, SpreadWhileTheIndexIsNotComplete) {
  const Pack pack = TinyPack(absl::StrCat(kRisk, R"(phase_model {
        modifiers { index: "RISK" band: "HIGH" add_h: [ 2, 7 ] } })"));
  EXPECT_THAT(AheadOf(pack, kShort, "hours_ago: 4", Answers("present", "")),
              ElementsAre("PEAK 6-8", "EASING 16-23", "FREE 96-196"));
}

// LOW to HIGH are possible, so the band in between is too.
TEST(PhasesAhead, SpreadWhileABandBetweenTheBoundsIsPossible) {
  const Pack pack = TinyPack(absl::StrCat(kRisk, R"(phase_model {
        modifiers { index: "RISK" band: "MID" add_h: [ 2, 7 ] } })"));
  EXPECT_THAT(AheadOf(pack, kShort, "hours_ago: 4"),
              ElementsAre("PEAK 6-8", "EASING 16-23", "FREE 96-196"));
  EXPECT_THAT(AheadOf(pack, kShort, "hours_ago: 4", Answers("present", "")),
              ElementsAre("PEAK 6-8", "EASING 16-23", "FREE 96-196"));
  EXPECT_THAT(
      AheadOf(pack, kShort, "hours_ago: 4", Answers("absent", "absent")),
      ElementsAre("PEAK 6-6", "EASING 16-16", "FREE 96-196"));
}

TEST(PhasesAhead, TheShiftedWindowIsTheOneThePersonIsJudgedBy) {
  const Pack pack = TinyPack(absl::StrCat(kRisk, R"(phase_model {
        modifiers { index: "RISK" band: "HIGH" add_h: [ 2, 7 ] } })"));
  const auto phase = [&](int hours, const std::string& answers) {
    return Assessed(pack,
                    absl::StrCat("use { status: \"STOPPED\" product: \"SHORT\" "
                                 "last_use { hours_ago: ",
                                 hours, " } } ", answers))
        .phase()
        .phase();
  };
  const std::string high = Answers("present", "present");
  EXPECT_EQ(phase(11, high), "ONSET");
  EXPECT_EQ(phase(12, high), "PEAK");
  EXPECT_EQ(phase(26, high), "PEAK");
  EXPECT_EQ(phase(27, high), "EASING");
  EXPECT_EQ(phase(20, Answers("absent", "absent")), "EASING");
}

}  // namespace
}  // namespace afterleaf
