// Invariants are held against patients, and against patients who got worse.

#include "src/authoring/invariants.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr char kContent[] = R"(
  inputs { id: "cough" yes_no {} }
  inputs { id: "fever" yes_no {} }
  inputs { id: "pulse" integer { min: 20 max: 300 unit: "bpm" } }
  scales {
    id: "WHEEZE" method: SUM values: [0, 1, 2, 3]
    items { id: "w1" } items { id: "w2" }
  }
)";

// What the invariants of `more` say about `patient`.
InvariantCheck Checked(absl::string_view more, absl::string_view patient) {
  const MessageTypes types;
  const Pack pack = support::TinyPack(absl::StrCat(kContent, more));
  return InvariantChecker(types, pack)
      .Check(support::Read<v1::AssessRequest>(patient));
}

constexpr char kCoughIsSeen[] = R"(
  invariants {
    id: "SEEN" sentence: "Whoever coughs is seen the same day."
    when { fact: "cough" is: true }
    then { fact: "tier" from: 2 }
  }
)";
constexpr char kCoughAlert[] =
    R"(alerts { id: "C" tier: T2 when { fact: "cough" is: true } })";

TEST(Invariants, HoldWhereThenIsCertain) {
  const InvariantCheck check =
      Checked(absl::StrCat(kCoughAlert, kCoughIsSeen),
              R"(answers { input: "cough" yes: true })");
  EXPECT_THAT(check.applied, ElementsAre("SEEN"));
  EXPECT_THAT(check.broken, IsEmpty());
}

TEST(Invariants, BreakWhereThenIsNot) {
  const InvariantCheck check =
      Checked(kCoughIsSeen, R"(answers { input: "cough" yes: true })");
  EXPECT_THAT(check.broken,
              ElementsAre("SEEN: Whoever coughs is seen the same day."));
}

TEST(Invariants, SayNothingOfAPatientWhoDoesNotFit) {
  for (const char* patient : {R"(answers { input: "cough" yes: false })",
                              R"(unknown: "cough")", ""}) {
    const InvariantCheck check = Checked(kCoughIsSeen, patient);
    EXPECT_THAT(check.applied, IsEmpty()) << patient;
    EXPECT_THAT(check.broken, IsEmpty()) << patient;
  }
}

TEST(Invariants, SayNothingOfAPatientWhomThePackRefuses) {
  EXPECT_THAT(
      Checked(kCoughIsSeen, R"(answers { input: "rash" yes: true })").applied,
      IsEmpty());
}

TEST(Invariants, WithoutAWhenHoldForEverybody) {
  const char* const everybody = R"(
    invariants {
      id: "CEILING" sentence: "Nobody may exercise hard."
      then { fact: "ceiling" to: 2 }
    })";
  EXPECT_THAT(Checked(everybody, "").applied, ElementsAre("CEILING"));
}

TEST(Invariants, ReadWhatWasOfferedAndWhatFired) {
  const std::string content = absl::StrCat(kCoughAlert, R"(
    invariants {
      id: "FIRED" sentence: "A cough fires its alert."
      when { fact: "cough" is: true }
      then { fact: "fired.C" is: true }
    }
    protocols { id: "TEA" protocol_class: SELF_CARE rank: 900
                when { fact: "fever" is: true } }
    invariants {
      id: "TEA" sentence: "A cough gets tea."
      when { fact: "cough" is: true }
      then { fact: "offered.TEA" is: true }
    })");
  EXPECT_THAT(
      Checked(content, R"(answers { input: "cough" yes: true })").broken,
      ElementsAre(HasSubstr("gets tea")));
  EXPECT_THAT(Checked(content, R"(answers { input: "cough" yes: true }
                                  answers { input: "fever" yes: true })")
                  .broken,
              IsEmpty());
}

TEST(Invariants, FindAYesThatLowersTheTier) {
  const std::string content = R"(
    alerts { id: "C" tier: T2 when {
      all { fact: "cough" is: true } all { none { fact: "fever" is: true } } } }
    invariants {
      id: "WORSE" sentence: "A fever never lowers the tier."
      change { answers: "fever" outcome: TIER }
    })";
  const InvariantCheck check =
      Checked(content, R"(answers { input: "cough" yes: true }
                  answers { input: "fever" yes: false })");
  EXPECT_THAT(check.applied, ElementsAre("WORSE"));
  ASSERT_THAT(check.broken, SizeIs(1));
  EXPECT_EQ(check.broken[0],
            "WORSE when fever gets worse: A fever never lowers the tier.");
  // What is open is not made worse: learning it may well calm.
  EXPECT_THAT(Checked(content, R"(answers { input: "cough" yes: true }
                                  unknown: "fever")")
                  .applied,
              IsEmpty());
  // Nothing is worse than a yes.
  EXPECT_THAT(Checked(content, R"(answers { input: "cough" yes: true }
                                  answers { input: "fever" yes: true })")
                  .applied,
              IsEmpty());
}

TEST(Invariants, FindANumberThatRaisesTheCeiling) {
  const std::string content = R"(
    limits { id: "L" max_intensity: NONE when { fact: "pulse" from: 100 to: 149 } }
    invariants {
      id: "PULSE" sentence: "A faster pulse never allows more."
      change { answers: "pulse" outcome: CEILING }
    })";
  // 150 is the next number that the pack names.
  EXPECT_THAT(
      Checked(content, R"(answers { input: "pulse" number: 149 })").broken,
      SizeIs(1));
  EXPECT_THAT(
      Checked(content, R"(answers { input: "pulse" number: 150 })").broken,
      IsEmpty());
}

TEST(Invariants, FindATotalAndAnItemThatLowerTheTier) {
  const std::string content = R"(
    alerts { id: "C" tier: T1 when { fact: "WHEEZE" from: 2 to: 4 } }
    invariants {
      id: "WHEEZE" sentence: "More wheezing is never less urgent."
      change { answers: "WHEEZE" outcome: TIER }
    })";
  EXPECT_THAT(Checked(content, R"(scales { scale: "WHEEZE" total: 4 })").broken,
              SizeIs(1));
  EXPECT_THAT(Checked(content, R"(scales { scale: "WHEEZE" total: 5 })").broken,
              IsEmpty());
  EXPECT_THAT(
      Checked(content, R"(scales { scale: "WHEEZE" answers: [1, 2] })").broken,
      SizeIs(1));
  EXPECT_THAT(
      Checked(content, R"(scales { scale: "WHEEZE" answers: [0, 0] })").broken,
      IsEmpty());
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
