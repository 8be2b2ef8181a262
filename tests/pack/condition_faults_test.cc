// What a condition may not say, and what it may not read where.

#include <string>

#include "afterleaf/pack.h"
#include "gtest/gtest.h"
#include "src/authoring/text_proto.h"
#include "tests/pack/faults.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
namespace {

v1::Condition Parse(const std::string& text) {
  const authoring::MessageTypes types;
  const authoring::ParsedMessage parsed =
      authoring::ParseTextProto(types, "Condition", text);
  EXPECT_TRUE(parsed.ok()) << text;
  v1::Condition condition;
  EXPECT_TRUE(condition.ParseFromString(parsed.bytes));
  return condition;
}

// The finding "sore", which A1 reads through another one, with this condition.
Fault InFinding(const std::string& name, const std::string& condition,
                const std::string& code, const std::string& below = "",
                int errors = 1) {
  return {name,
          [condition](v1::Pack& pack) {
            *pack.mutable_findings(0)->mutable_when() = Parse(condition);
          },
          code, "findings[0] sore.when" + below, errors};
}

Fault InAlert(const std::string& name, const std::string& condition,
              const std::string& code, const std::string& below = "") {
  return {name,
          [condition](v1::Pack& pack) {
            *pack.mutable_alerts(1)->mutable_when() = Parse(condition);
          },
          code, "alerts[1] A2.when" + below};
}

class ConditionFaults : public ::testing::TestWithParam<Fault> {};

TEST_P(ConditionFaults, IsRefused) { ExpectFault(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Forms, ConditionFaults,
    ::testing::Values(
        InFinding("Empty", "", "PACK_BAD_CONDITION"),
        InFinding("TwoForms",
                  R"(all { fact: "braces" is: true }
                     any { fact: "braces" is: true })",
                  "PACK_BAD_CONDITION"),
        InFinding("TestAndGroup",
                  R"(fact: "braces" is: true
                     all { fact: "braces" is: true })",
                  "PACK_BAD_CONDITION"),
        InFinding("TestOfNothing", R"(fact: "braces")", "PACK_BAD_CONDITION"),
        InFinding("TestWithoutFact", "is: true", "PACK_BAD_CONDITION"),
        InFinding("TwoTests", R"(fact: "days_pw" from: 1 is: true)",
                  "PACK_BAD_CONDITION"),
        InFinding("AtLeastNone", R"(of { fact: "braces" is: true })",
                  "PACK_BAD_CONDITION"),
        InFinding("AtLeastFewerThanNone",
                  R"(at_least: -1 of { fact: "braces" is: true })",
                  "PACK_BAD_CONDITION"),
        InFinding("AtLeastMoreThanThereAre",
                  R"(at_least: 2 of { fact: "braces" is: true })",
                  "PACK_BAD_CONDITION"),
        InFinding("DeepInside",
                  R"(all { fact: "braces" is: true }
                     all { none { at_least: 1 of {} } })",
                  "PACK_BAD_CONDITION", ".all[1].none[0].of[0]")),
    [](const auto& fault) { return FaultName(fault.param); });

INSTANTIATE_TEST_SUITE_P(
    Types, ConditionFaults,
    ::testing::Values(
        InFinding("RangeOfASet", R"(fact: "flavour" from: 1)",
                  "PACK_WRONG_TYPE"),
        InFinding("RangeOfYesNo", R"(fact: "braces" to: 1)", "PACK_WRONG_TYPE"),
        InFinding("IsOfANumber", R"(fact: "days_pw" is: true)",
                  "PACK_WRONG_TYPE"),
        InFinding("OneOfForANumber", R"(fact: "days_pw" is_one_of: "3")",
                  "PACK_WRONG_TYPE"),
        InFinding("IsOfAnEnumeration", R"(fact: "flavour" is: true)",
                  "PACK_WRONG_TYPE"),
        InFinding("UnknownValue", R"(fact: "flavour" is_one_of: "SALT")",
                  "PACK_UNKNOWN_VALUE"),
        InFinding("UnknownBand", R"(fact: "ACHE.band" is_one_of: "AWFUL")",
                  "PACK_UNKNOWN_VALUE"),
        InFinding("UnknownPhase", R"(fact: "phase" is_one_of: "NEVER")",
                  "PACK_UNKNOWN_VALUE"),
        InFinding("RangeAboveTheDomain", R"(fact: "days_pw" from: 8)",
                  "PACK_UNREACHABLE"),
        InFinding("RangeBelowTheDomain", R"(fact: "days_pw" to: -1)",
                  "PACK_UNREACHABLE"),
        InFinding("RangeUpsideDown", R"(fact: "days_pw" from: 5 to: 4)",
                  "PACK_UNREACHABLE"),
        InFinding("TotalOutOfReach", R"(fact: "ACHE" from: 8)",
                  "PACK_UNREACHABLE"),
        InFinding("SeverityOutOfReach", R"(fact: "severity" from: 4)",
                  "PACK_UNREACHABLE"),
        Fault{"TierOutOfReach",
              [](v1::Pack& pack) {
                pack.mutable_limits(1)->mutable_when()->set_from(4);
              },
              "PACK_UNREACHABLE", "limits[1] L2.when"}),
    [](const auto& fault) { return FaultName(fault.param); });

INSTANTIATE_TEST_SUITE_P(
    Facts, ConditionFaults,
    ::testing::Values(
        InFinding("UnknownFact", R"(fact: "jaw" is: true)",
                  "PACK_UNKNOWN_FACT"),
        InFinding("UnknownItem", R"(fact: "ACHE.a3" from: 1)",
                  "PACK_UNKNOWN_FACT"),
        // A screen has a result and no total.
        InFinding("TotalOfAScreen", R"(fact: "START" from: 1)",
                  "PACK_UNKNOWN_FACT"),
        InFinding("ItReadsItself", R"(fact: "sore" is: true)",
                  "PACK_UNKNOWN_FACT"),
        InFinding("AFindingReadsOneBelow", R"(fact: "LOOSE" is: true)",
                  "PACK_UNKNOWN_FACT"),
        InFinding("AFindingReadsTheTier", R"(fact: "tier" from: 1)",
                  "PACK_UNKNOWN_FACT"),
        InAlert("AnAlertReadsTheTier", R"(fact: "tier" from: 1)",
                "PACK_LATER_STAGE"),
        InAlert("AnAlertReadsTheTierDeepInside",
                R"(any { fact: "jaw_pain" is: true }
                   any { all { fact: "tier" from: 1 } })",
                "PACK_LATER_STAGE", ".any[1].all[0]"),
        InAlert("AnAlertIsNoFact", R"(fact: "A1" is: true)",
                "PACK_UNKNOWN_FACT"),
        Fault{"AnIndexReadsAnIndex",
              [](v1::Pack& pack) {
                *pack.mutable_indexes(0)->mutable_discount_when() =
                    Parse(R"(fact: "HABIT" is_one_of: "WEAK")");
              },
              "PACK_LATER_STAGE", "indexes[0] HABIT.discount_when"},
        Fault{"AComponentReadsAPhaseNotYetKnown",
              [](v1::Pack& pack) {
                *pack.mutable_indexes(0)
                     ->mutable_components(0)
                     ->mutable_not_applicable_when() =
                    Parse(R"(fact: "phase" is_one_of: "EARLY")");
              },
              "PACK_UNKNOWN_FACT",
              "indexes[0] HABIT.components[0] days_pw.not_applicable_when"},
        Fault{"BandsReadAPhase",
              [](v1::Pack& pack) {
                *pack.mutable_scales(0)->mutable_band_sets(0)->mutable_when() =
                    Parse(R"(fact: "phase" is_one_of: "EARLY")");
              },
              "PACK_LATER_STAGE", "scales[0] ACHE.band_sets[0].when"},
        Fault{"ANoteReadsTheTier",
              [](v1::Pack& pack) {
                *pack.mutable_scales(0)->mutable_notes(0)->mutable_when() =
                    Parse(R"(fact: "tier" from: 1)");
              },
              "PACK_LATER_STAGE", "scales[0] ACHE.notes[0] quiet.when"},
        Fault{"ARuleWithoutWhen",
              [](v1::Pack& pack) { pack.mutable_limits(0)->clear_when(); },
              "PACK_BAD_CONDITION", "limits[0] L1"}),
    [](const auto& fault) { return FaultName(fault.param); });

// Silence must never make a rule certain.
INSTANTIATE_TEST_SUITE_P(
    Silence, ConditionFaults,
    ::testing::Values(
        InAlert("ASilentInputUnderNone",
                R"(none { fact: "tooth_loose" is: true })",
                "PACK_SILENCE_UNDER_NONE", ".none[0]"),
        InAlert("AlsoItsNo", R"(none { fact: "tooth_loose" is: false })",
                "PACK_SILENCE_UNDER_NONE", ".none[0]"),
        InAlert("DeepUnderNone",
                R"(all { none { any { fact: "braces" is: true }
                                any { fact: "tooth_loose" is: true } } })",
                "PACK_SILENCE_UNDER_NONE", ".all[0].none[0].any[1]"),
        InAlert("UnderThreeTimesNone",
                R"(none { none { none { fact: "tooth_loose" is: true } } })",
                "PACK_SILENCE_UNDER_NONE", ".none[0].none[0].none[0]"),
        InAlert("ATotalUnderNone", R"(none { fact: "ACHE" from: 3 })",
                "PACK_SILENCE_UNDER_NONE", ".none[0]"),
        InAlert("ABandUnderNone",
                R"(none { fact: "ACHE.band" is_one_of: "MILD" })",
                "PACK_SILENCE_UNDER_NONE", ".none[0]"),
        InAlert("AnItemUnderNone", R"(none { fact: "ACHE.a1" from: 1 })",
                "PACK_SILENCE_UNDER_NONE", ".none[0]"),
        InAlert("ThroughAFinding", R"(none { fact: "LOOSE" is: true })",
                "PACK_SILENCE_UNDER_NONE", ".none[0]"),
        InAlert("ThroughTwoFindings",
                R"(none { fact: "sore_and_loose" is: true })",
                "PACK_SILENCE_UNDER_NONE", ".none[0]"),
        // A finding over what was not asked is no, so its no is a none.
        InAlert("TheNoOfAFinding", R"(fact: "LOOSE" is: false)",
                "PACK_SILENCE_UNDER_NONE"),
        InAlert("TheNoOfAFindingByName", R"(fact: "LOOSE" is_one_of: "no")",
                "PACK_SILENCE_UNDER_NONE"),
        InAlert("TheNoOfTwoFindings", R"(fact: "sore_and_loose" is: false)",
                "PACK_SILENCE_UNDER_NONE"),
        InAlert("TheNoOfAFindingUnderTwiceNone",
                R"(none { none { fact: "LOOSE" is: false } })",
                "PACK_SILENCE_UNDER_NONE", ".none[0].none[0]"),
        Fault{"InAProtocol",
              [](v1::Pack& pack) {
                *pack.mutable_protocols(0)->mutable_when() =
                    Parse(R"(none { fact: "tooth_loose" is: true })");
              },
              "PACK_SILENCE_UNDER_NONE", "protocols[0] WALK.when.none[0]"}),
    [](const auto& fault) { return FaultName(fault.param); });

// What stands next to the faults above and is legal.
TEST(Conditions, ThatAreLegal) {
  for (const char* condition :
       {R"(fact: "tooth_loose" is: false)",
        R"(none { none { fact: "tooth_loose" is: true } })",
        R"(none { fact: "braces" is: true })", R"(fact: "LOOSE" is: true)",
        R"(none { fact: "ACHE.state" is_one_of: "SCORED" })",
        R"(none { fact: "tooth_loose.given" is: true })",
        R"(none { fact: "phase" is_one_of: ["EARLY", "LATER"] })",
        R"(none { fact: "STILL_SORE" is: true })",
        R"(fact: "severity" from: -1 to: -1)",
        R"(fact: "last_use.hours" from: 1)",
        R"(fact: "last_use.given" is_one_of: "NONE")",
        R"(fact: "screen.state" is_one_of: "NOT_DONE")",
        R"(fact: "START.result" is_one_of: "yes_any")",
        R"(fact: "HABIT.complete" is: false)",
        // One end may lie outside the domain.
        R"(fact: "days_pw" from: -5 to: 3)"}) {
    v1::Pack pack = MinimalPack();
    *pack.mutable_alerts(1)->mutable_when() = Parse(condition);
    const absl::Status status = Pack::Load(ToBytes(pack)).status();
    EXPECT_TRUE(status.ok()) << condition << "\n" << status;
  }
}

}  // namespace
}  // namespace afterleaf
