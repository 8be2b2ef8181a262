#include "src/authoring/sentence.h"

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"
#include "tests/support/engine.h"

namespace afterleaf::authoring {
namespace {

// Invented content: names and numbers are easy to tell apart.
v1::Pack Clinic() {
  return support::Read<v1::Pack>(R"pb(
    default_locale: "en"
    inputs {
      id: "cough_24h"
      yes_no {}
    }
    inputs {
      id: "wheeze"
      yes_no {}
    }
    inputs {
      id: "clear"
      field: "person.obstetric_clearance"
      yes_no {}
    }
    inputs {
      id: "upper"
      field: "vitals.systolic_mmhg"
      integer { min: 40 max: 300 unit: "mmHg" }
    }
    inputs {
      id: "heat"
      field: "vitals.temperature_tenths_c"
      integer { min: 300 max: 450 unit: "0.1 C" }
    }
    inputs {
      id: "kind"
      enumeration { values: [ "SOFT", "HARD", "BOTH" ] }
    }
    inputs {
      id: "mood_q1"
      yes_no {}
    }
    scales {
      id: "AIR"
      items { id: "a1" }
      bands { id: "LOW" from: 0 to: 4 label: "air.low" }
      bands { id: "HIGH" from: 5 to: 9 }
    }
    scales {
      id: "MOOD"
      items { id: "q1" input: "mood_q1" }
    }
    scales { id: "PAIN" total_per_unit: 10 }
    indexes { id: "HABIT" }
    phase_model {
      phases { id: "DAY_ONE" }
      phases { id: "AFTER" title: "late" }
    }
    findings { id: "breathless_now" }
    findings { id: "SHORT_OF_BREATH" flag: true }
    languages {
      locale: "es"
      texts { id: "scale.AIR" text: "Aire" }
    }
    languages {
      locale: "en"
      texts { id: "scale.AIR" text: "Air hunger (AIR)" }
      texts { id: "scale.AIR.a1" text: "Stairs" }
      texts { id: "air.low" text: "Little" }
      texts { id: "scale.MOOD.q1" text: "Sad" }
      texts { id: "phase.DAY_ONE" text: "The first day" }
      texts { id: "late" text: "Later on" }
      texts { id: "band.FIRM" text: "Firm" }
    }
  )pb");
}

std::string Sentence(absl::string_view condition) {
  return ConditionSentence(Clinic(), support::Read<v1::Condition>(condition));
}

TEST(Sentence, SaysAYesOfAnInputAsItsIdInWords) {
  EXPECT_EQ(Sentence(R"(fact: "cough_24h" is: true)"), "cough 24 h");
  EXPECT_EQ(Sentence(R"(fact: "cough_24h" is: false)"),
            "the answer on cough 24 h is no");
}

TEST(Sentence, CallsAnInputWhatItsFieldOfTheRequestHolds) {
  EXPECT_EQ(Sentence(R"(fact: "clear" is: true)"), "obstetric clearance");
}

TEST(Sentence, CallsAnInputThatAnswersAScaleItemByTheItemsLabel) {
  EXPECT_EQ(Sentence(R"(fact: "mood_q1" is: true)"), "Sad (MOOD q1)");
}

TEST(Sentence, WritesRangesWithTheirUnit) {
  EXPECT_EQ(Sentence(R"(fact: "upper" from: 180)"),
            "the systolic pressure is 180 mmHg or more");
  EXPECT_EQ(Sentence(R"(fact: "upper" to: 89)"),
            "the systolic pressure is 89 mmHg or less");
  EXPECT_EQ(Sentence(R"(fact: "upper" from: 90 to: 99)"),
            "the systolic pressure is 90 mmHg to 99 mmHg");
  EXPECT_EQ(Sentence(R"(fact: "upper" from: 90 to: 90)"),
            "the systolic pressure is 90 mmHg");
}

TEST(Sentence, WritesUnitsThatCountPartsAsDecimals) {
  EXPECT_EQ(Sentence(R"(fact: "heat" from: 380)"),
            "the temperature is 38.0 C or more");
  EXPECT_EQ(Sentence(R"(fact: "PAIN" from: 67)"),
            "the total of PAIN is 6.7 or more");
}

TEST(Sentence, ListsTheValuesOfAnEnumeration) {
  EXPECT_EQ(Sentence(R"(fact: "kind" is_one_of: [ "SOFT", "HARD", "BOTH" ])"),
            "the kind is SOFT, HARD or BOTH");
}

TEST(Sentence, CallsScalesItemsAndBandsByTheTextsOfTheDefaultLocale) {
  EXPECT_EQ(Sentence(R"(fact: "AIR" from: 5)"),
            "the total of Air hunger (AIR) is 5 or more");
  EXPECT_EQ(Sentence(R"(fact: "AIR.a1" from: 1)"),
            "the answer on Stairs (AIR a1) is 1 or more");
  EXPECT_EQ(Sentence(R"(fact: "AIR.band" is_one_of: [ "LOW", "HIGH" ])"),
            "the band of Air hunger (AIR) is \"Little\" or \"HIGH\"");
  EXPECT_EQ(Sentence(R"(fact: "HABIT" is_one_of: "FIRM")"),
            "the band of HABIT is \"Firm\"");
}

TEST(Sentence, CallsPhasesByTheirTitles) {
  EXPECT_EQ(Sentence(R"(fact: "phase" is_one_of: [ "DAY_ONE", "AFTER" ])"),
            "the phase is \"The first day\" or \"Later on\"");
  EXPECT_EQ(Sentence(R"(fact: "phase_by_time" is_one_of: "AFTER")"),
            "the phase by time alone is \"Later on\"");
}

TEST(Sentence, SaysPresenceInWords) {
  EXPECT_EQ(
      Sentence(
          R"(fact: "screen.state" is_one_of: [ "NOT_DONE", "INCOMPLETE" ])"),
      "the safety screen is not complete");
  EXPECT_EQ(Sentence(R"(fact: "screen.state" is_one_of: "COMPLETE")"),
            "the safety screen is complete");
  EXPECT_EQ(Sentence(R"(fact: "upper.given" is: false)"),
            "the systolic pressure is not known");
  EXPECT_EQ(Sentence(R"(fact: "last_use.given" is_one_of: "NONE")"),
            "the last use is not given");
  EXPECT_EQ(Sentence(R"(fact: "AIR.state" is_one_of: "PARTIAL")"),
            "Air hunger (AIR) is answered in part");
  EXPECT_EQ(Sentence(R"(fact: "MOOD.result" is_one_of: "unknown")"),
            "MOOD is not settled");
  EXPECT_EQ(Sentence(R"(fact: "HABIT.complete" is: false)"),
            "a part of HABIT is not known");
}

TEST(Sentence, SaysHoursInDaysWhereTheyAreWholeDays) {
  EXPECT_EQ(Sentence(R"(fact: "last_use.hours" to: 335)"),
            "the last use was less than 336 hours (14 days) ago");
  EXPECT_EQ(Sentence(R"(fact: "last_use.hours" to: 336)"),
            "the last use was 336 hours (14 days) or less ago");
  EXPECT_EQ(Sentence(R"(fact: "last_use.hours" from: 36)"),
            "the last use was 36 hours or more ago");
}

TEST(Sentence, NamesTheStepsOfSeverityTierAndCeiling) {
  EXPECT_EQ(Sentence(R"(fact: "severity" from: 2)"),
            "the severity of withdrawal is moderate or severe");
  EXPECT_EQ(Sentence(R"(fact: "severity" to: -1)"),
            "the severity of withdrawal is not told by any scale");
  EXPECT_EQ(Sentence(R"(fact: "tier" from: 1)"), "the tier is T1, T2 or T3");
  EXPECT_EQ(Sentence(R"(fact: "tier" from: 2 to: 2)"), "the tier is T2");
  EXPECT_EQ(Sentence(R"(fact: "ceiling" to: 1)"),
            "the exercise ceiling is no exercise or light");
}

TEST(Sentence, NamesFindingsAlertsAndProtocols) {
  EXPECT_EQ(Sentence(R"(fact: "breathless_now" is: true)"),
            "breathless now is found");
  EXPECT_EQ(Sentence(R"(fact: "SHORT_OF_BREATH" is: false)"),
            "SHORT_OF_BREATH is not found");
  EXPECT_EQ(Sentence(R"(fact: "fired.A-1" is: true)"), "A-1 fires");
  EXPECT_EQ(Sentence(R"(fact: "offered.WALK" is: false)"),
            "WALK is not offered");
}

TEST(Sentence, JoinsTwoMembersAndListsMore) {
  EXPECT_EQ(Sentence(R"(any { fact: "wheeze" is: true }
                        any { fact: "cough_24h" is: true })"),
            "wheeze, or cough 24 h");
  EXPECT_EQ(Sentence(R"(all { fact: "wheeze" is: true }
                        all { fact: "cough_24h" is: true }
                        all { fact: "mood_q1" is: true })"),
            "all of: wheeze; cough 24 h; Sad (MOOD q1)");
}

TEST(Sentence, EndsWithAListWithoutBrackets) {
  EXPECT_EQ(Sentence(R"(all { fact: "upper" from: 180 }
                        all {
                          any { fact: "wheeze" is: true }
                          any { fact: "cough_24h" is: true }
                          any { fact: "mood_q1" is: true }
                        })"),
            "the systolic pressure is 180 mmHg or more, and at least one of: "
            "wheeze; cough 24 h; Sad (MOOD q1)");
}

TEST(Sentence, PutsGroupsWithinGroupsInBrackets) {
  EXPECT_EQ(Sentence(R"(
              all {
                any { fact: "wheeze" is: true }
                any {
                  all { fact: "cough_24h" is: true }
                  all { fact: "mood_q1" is: true }
                }
              }
              all { any { fact: "upper" from: 180 }
                    any { fact: "heat" from: 380 } })"),
            "(wheeze, or [cough 24 h, and Sad (MOOD q1)]), and (the systolic "
            "pressure is 180 mmHg or more, or the temperature is 38.0 C or "
            "more)");
}

TEST(Sentence, SaysNoneAndAtLeast) {
  EXPECT_EQ(Sentence(R"(none { fact: "wheeze" is: true })"), "not: wheeze");
  EXPECT_EQ(Sentence(R"(none { fact: "wheeze" is: true }
                        none { fact: "tier" from: 3 })"),
            "none of: wheeze; the tier is T3");
  EXPECT_EQ(Sentence(R"(at_least: 2
                        of { fact: "wheeze" is: true }
                        of { fact: "cough_24h" is: true }
                        of { fact: "mood_q1" is: true })"),
            "at least 2 of: wheeze; cough 24 h; Sad (MOOD q1)");
}

TEST(Sentence, TakesAGroupOfOneAsItsMember) {
  EXPECT_EQ(Sentence(R"(all { any { fact: "wheeze" is: true } })"), "wheeze");
}

TEST(Sentence, WritesAFactThatThePackLacksAsItStands) {
  EXPECT_EQ(Sentence(R"(fact: "AIR.a7" from: 2)"), "AIR.a7 is 2 or more");
  EXPECT_EQ(Sentence(""), "always");
}

TEST(Sentence, ComesInPiecesThatTellWhichFactTheyName) {
  const std::vector<SentencePiece> pieces = SentencePieces(
      DescribeCondition(Clinic(), support::Read<v1::Condition>(R"(
        any { fact: "AIR.a1" from: 1 }
        any { fact: "wheeze" is: true })")));
  ASSERT_EQ(pieces.size(), 5u);
  EXPECT_EQ(pieces[0].fact, "");
  EXPECT_EQ(pieces[1].words, "Stairs (AIR a1)");
  EXPECT_EQ(pieces[1].fact, "AIR.a1");
  EXPECT_EQ(pieces[4].words, "wheeze");
  EXPECT_EQ(pieces[4].fact, "wheeze");
}

}  // namespace
}  // namespace afterleaf::authoring
