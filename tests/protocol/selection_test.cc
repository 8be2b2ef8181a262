// Which protocols are offered, in which order, and how much of them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Assessed;
using support::List;
using support::Protocols;
using support::TinyPack;
using support::Words;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr char kFlags[] = R"(
  inputs { id: "wants" yes_no {} silence_value: "yes" }
  inputs { id: "cough" yes_no {} silence_value: "no" }
  inputs { id: "fever" yes_no {} silence_value: "no" }
  inputs { id: "rash" yes_no {} silence_value: "no" }
)";

v1::Assessment Reply(const Pack& pack, const std::string& screen) {
  return Assessed(pack, "use { status: \"USING\" } screen { " + screen + " }");
}

class Selection : public ::testing::Test {
 protected:
  Words Of(const std::string& screen) const {
    return Protocols(Reply(pack_, screen));
  }

  const Pack pack_ = TinyPack(std::string(kFlags) + R"(
    protocols { id: "LAST" rank: 30 protocol_class: SELF_CARE
                when { fact: "wants" is: true } tags: "calm" }
    protocols { id: "FIRST" rank: 10 protocol_class: ASK_CLINICIAN
                when { fact: "wants" is: true } }
    protocols { id: "MIDDLE" rank: 20 protocol_class: SELF_CARE
                when { fact: "wants" is: true } tags: "calm" tags: "warm" }
    protocols { id: "HIDDEN" rank: 5 protocol_class: CLINICIAN_ONLY
                when { fact: "wants" is: true } }
    limits { id: "NO_CALM" when { fact: "cough" is: true }
             forbid_tags: "calm" }
    limits { id: "NO_FIRST" when { fact: "rash" is: true }
             forbid_tags: "FIRST" }
    limits { id: "TWO" when { fact: "fever" is: true }
             only_protocols: "FIRST" only_protocols: "MIDDLE" }
    limits { id: "OTHER_TWO" when { fact: "rash" is: true }
             only_protocols: "MIDDLE" only_protocols: "LAST" }
  )");
};

TEST_F(Selection, OffersByRank) {
  EXPECT_THAT(Of(""), ElementsAre("FIRST", "MIDDLE", "LAST"));
}

TEST_F(Selection, OffersOnlyWhatIsCertainlyMeant) {
  EXPECT_THAT(Of("unknown: \"wants\""), IsEmpty());
  EXPECT_THAT(Of("absent: \"wants\""), IsEmpty());
}

TEST_F(Selection, NeverOffersWhatIsForCliniciansAlone) {
  EXPECT_THAT(Of("present: \"wants\""), Not(Contains("HIDDEN")));
}

TEST_F(Selection, AForbiddenTagTakesOutAllThatCarryIt) {
  EXPECT_THAT(Of("present: \"cough\""), ElementsAre("FIRST"));
}

TEST_F(Selection, ALimitThatIsOnlyPossibleForbidsToo) {
  EXPECT_THAT(Of("unknown: \"cough\""), ElementsAre("FIRST"));
}

TEST_F(Selection, AnIdIsATagOfItsOwn) {
  EXPECT_THAT(Of("present: \"rash\""), ElementsAre("MIDDLE", "LAST"));
}

TEST_F(Selection, AListLeavesOnlyWhatIsOnIt) {
  EXPECT_THAT(Of("present: \"fever\""), ElementsAre("FIRST", "MIDDLE"));
}

TEST_F(Selection, SeveralListsIntersect) {
  EXPECT_THAT(Of("present: [\"fever\", \"rash\"]"), ElementsAre("MIDDLE"));
  EXPECT_THAT(Of("present: [\"fever\", \"rash\", \"cough\"]"), IsEmpty());
}

TEST_F(Selection, SaysWhyAndForWhom) {
  const v1::Assessment reply = Reply(pack_, "present: \"wants\"");
  EXPECT_EQ(reply.protocols(0).protocol_class(), v1::ASK_CLINICIAN);
  EXPECT_FALSE(reply.protocols(0).has_dose());
  EXPECT_THAT(List(reply.protocols(0).because()), ElementsAre("wants"));
}

class Exercise : public ::testing::Test {
 protected:
  Words Of(const std::string& screen) const {
    return Protocols(Reply(pack_, screen));
  }
  v1::OfferedProtocol First(const std::string& screen) const {
    return Reply(pack_, screen).protocols(0);
  }

  const Pack pack_ = TinyPack(std::string(kFlags) + R"(
    protocols {
      id: "RUN" rank: 1 protocol_class: SELF_CARE needs: MODERATE
      when { fact: "wants" is: true }
      dose { intensity_from: LIGHT intensity_to: VIGOROUS
             minutes_from: 20 minutes_to: 40
             kinds: "running" kinds: "cycling" }
      replacement: "STROLL"
      tags: "outside"
    }
    protocols {
      id: "STROLL" rank: 2 protocol_class: SELF_CARE needs: LIGHT
      dose { intensity_from: LIGHT intensity_to: LIGHT kinds: "walking" }
      replacement: "BREATHE"
    }
    protocols { id: "BREATHE" rank: 3 protocol_class: SELF_CARE }
    protocols { id: "JUMP" rank: 4 protocol_class: SELF_CARE needs: VIGOROUS
                when { fact: "rash" is: true } replacement: "STROLL" }
    limits { id: "MODERATE_ONLY" when { fact: "rash" is: true }
             max_intensity: MODERATE max_minutes: 30 }
    limits { id: "LIGHT_ONLY" when { fact: "cough" is: true }
             max_intensity: LIGHT max_minutes: 10 }
    limits { id: "REST" when { fact: "fever" is: true } max_intensity: NONE }
    limits { id: "NOT_OUTSIDE" when { fact: "abstinence" from: 1 to: 1 }
             forbid_tags: "outside" }
    limits { id: "NO_STROLL" when { fact: "abstinence" from: 2 to: 2 }
             forbid_tags: "STROLL" }
    limits { id: "NO_BIKE" when { fact: "abstinence" from: 3 to: 3 }
             forbid_kinds: "cycling" }
    languages {
      locale: "en"
      texts { id: "kind.running" text: "Running" }
      texts { id: "kind.cycling" text: "Cycling" }
    }
  )");
};

TEST_F(Exercise, UncutBelowNoLimit) {
  const v1::OfferedProtocol run = First("");
  EXPECT_EQ(run.dose().intensity_from(), v1::LIGHT);
  EXPECT_EQ(run.dose().intensity_to(), v1::VIGOROUS);
  EXPECT_EQ(run.dose().minutes_from(), 20);
  EXPECT_EQ(run.dose().minutes_to(), 40);
  EXPECT_THAT(List(run.kind_labels()), ElementsAre("Running", "Cycling"));
}

TEST_F(Exercise, IsCutToTheCeilingAndTheMinutes) {
  const v1::OfferedProtocol run = First("present: \"rash\"");
  EXPECT_EQ(run.protocol(), "RUN");
  EXPECT_EQ(run.dose().intensity_to(), v1::MODERATE);
  EXPECT_EQ(run.dose().minutes_from(), 20);
  EXPECT_EQ(run.dose().minutes_to(), 30);
}

TEST_F(Exercise, BelowItsNeedTheReplacementStandsIn) {
  const v1::OfferedProtocol stroll = First("present: \"cough\"");
  EXPECT_EQ(stroll.protocol(), "STROLL");
  EXPECT_EQ(stroll.instead_of(), "RUN");
  // The minutes are bounded even where the protocol says none.
  EXPECT_FALSE(stroll.dose().has_minutes_from());
  EXPECT_EQ(stroll.dose().minutes_to(), 10);
  // For the reason of what it stands in for.
  EXPECT_THAT(List(stroll.because()), ElementsAre("wants"));
}

TEST_F(Exercise, AReplacementMustItselfPass) {
  EXPECT_THAT(Of("present: \"fever\""), IsEmpty());
  const auto with = [&](int abstinence) {
    return Protocols(
        Assessed(pack_, "use { status: \"USING\" longest_abstinence_h: " +
                            std::to_string(abstinence) +
                            " } screen { present: \"cough\" }"));
  };
  EXPECT_THAT(with(0), ElementsAre("STROLL for RUN"));
  EXPECT_THAT(with(2), IsEmpty());
}

TEST_F(Exercise, WhatIsForbiddenIsNotReplaced) {
  EXPECT_THAT(
      Protocols(Assessed(pack_,
                         "use { status: \"USING\" longest_abstinence_h: 1 } "
                         "screen { present: \"cough\" }")),
      IsEmpty());
}

TEST_F(Exercise, AReplacementIsOfferedOnce) {
  EXPECT_THAT(Of("present: [\"cough\", \"rash\"]"),
              ElementsAre("STROLL for RUN"));
  EXPECT_THAT(Of("present: \"rash\""), ElementsAre("RUN", "STROLL for JUMP"));
}

TEST_F(Exercise, WithoutAConditionItIsOnlyAReplacement) {
  EXPECT_THAT(Of(""), ElementsAre("RUN"));
}

TEST_F(Exercise, AForbiddenKindIsTakenOut) {
  const v1::OfferedProtocol run =
      Assessed(pack_, "use { status: \"USING\" longest_abstinence_h: 3 }")
          .protocols(0);
  EXPECT_THAT(List(run.dose().kinds()), ElementsAre("running"));
  EXPECT_THAT(List(run.kind_labels()), ElementsAre("Running"));
}

TEST(ReplacementWithAConditionOfItsOwn, IsOfferedForItself) {
  const Pack pack = TinyPack(std::string(kFlags) + R"(
    protocols { id: "RUN" rank: 1 protocol_class: SELF_CARE needs: MODERATE
                when { fact: "wants" is: true } replacement: "STROLL" }
    protocols { id: "STROLL" rank: 2 protocol_class: SELF_CARE needs: LIGHT
                when { fact: "rash" is: true } }
    limits { id: "LIGHT_ONLY" when { fact: "cough" is: true }
             max_intensity: LIGHT }
  )");
  EXPECT_THAT(Protocols(Reply(pack, "present: [\"cough\", \"rash\"]")),
              ElementsAre("STROLL"));
  EXPECT_THAT(Protocols(Reply(pack, "present: \"cough\"")),
              ElementsAre("STROLL for RUN"));
  EXPECT_THAT(Protocols(Reply(pack, "present: \"rash\"")),
              ElementsAre("RUN", "STROLL"));
}

}  // namespace
}  // namespace afterleaf
