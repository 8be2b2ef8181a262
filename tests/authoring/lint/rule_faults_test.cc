// Rules that load and never act, or that another one makes superfluous, and
// rules that nothing supports: one issue each.

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/authoring/lint/faults.h"

namespace afterleaf {
namespace authoring {
namespace {

class RuleFaults : public ::testing::TestWithParam<Fault> {};

TEST_P(RuleFaults, IsTheOnlyIssue) { ExpectFault(GetParam()); }

std::string Name(const ::testing::TestParamInfo<Fault>& info) {
  return info.param.name;
}

// A fault that is another condition of one rule.
Fault OfAlert(const std::string& name, int alert, const std::string& when,
              const std::string& issue) {
  return {name,
          [=](PackWithExamples& c) {
            *c.pack.mutable_alerts(alert)->mutable_when() = When(when);
          },
          issue};
}
Fault OfFinding(const std::string& name, int finding, const std::string& when,
                const std::string& issue) {
  return {name,
          [=](PackWithExamples& c) {
            *c.pack.mutable_findings(finding)->mutable_when() = When(when);
          },
          issue};
}

const std::vector<Fault> kNeverOrAlways = {
    OfAlert("TwoRangesThatNeverMeet", 2,
            "all { fact: 'pulse' from: 180 } all { fact: 'pulse' to: 150 }",
            "PACK_UNREACHABLE_RULE at alerts[2] A-pulse.when"),
    OfAlert("ATotalOutsideItsBand", 3,
            "all { fact: 'WORRY.band' is_one_of: 'SEVERE' } "
            "all { fact: 'WORRY' to: 14 }",
            "PACK_UNREACHABLE_RULE at alerts[3] A-worry.when"),
    OfAlert("AFindingAndItsOpposite", 1,
            "all { fact: 'fast_pulse' is: true } all { fact: 'pulse' to: 119 }",
            "PACK_UNREACHABLE_RULE at alerts[1] A-fast.when"),
    OfAlert("TwoOfRangesThatNeverMeet", 2,
            "at_least: 2 of { fact: 'pulse' from: 160 } "
            "of { fact: 'pulse' to: 40 }",
            "PACK_UNREACHABLE_RULE at alerts[2] A-pulse.when"),
    OfAlert("EveryChoiceIsRuledOut", 1,
            "all { fact: 'age' from: 40 to: 60 } "
            "all { any { fact: 'age' to: 30 } any { fact: 'age' from: 70 } }",
            "PACK_UNREACHABLE_RULE at alerts[1] A-fast.when"),
    OfAlert("TwoChoicesThatExcludeEachOther", 1,
            "all { any { fact: 'age' to: 10 } any { fact: 'age' from: 90 } } "
            "all { any { fact: 'age' from: 11 to: 20 } "
            "any { fact: 'age' from: 80 to: 89 } }",
            "PACK_UNREACHABLE_RULE at alerts[1] A-fast.when"),
    OfFinding("YesAndNo", 1,
              "all { fact: 'bleeding' is: true } "
              "all { none { fact: 'bleeding' is: true } }",
              "PACK_UNREACHABLE_RULE at findings[1] hurt.when"),
    // Its readers are not told as well.
    OfFinding("AFindingThatOthersRead", 0,
              "all { fact: 'pulse' from: 120 } all { fact: 'pulse' to: 119 }",
              "PACK_UNREACHABLE_RULE at findings[0] fast_pulse.when"),
    {"TwoPhasesAtOnce",
     [](PackWithExamples& c) {
       *c.pack.mutable_limits(2)->mutable_when() = When(
           "all { fact: 'phase' is_one_of: 'EARLY' } "
           "all { fact: 'phase' is_one_of: 'LATER' }");
     },
     "PACK_UNREACHABLE_RULE at limits[2] L-early.when"},
    {"ATierThatNoAlertHas",
     [](PackWithExamples& c) { c.pack.mutable_alerts(0)->set_tier(v1::T2); },
     "PACK_UNREACHABLE_RULE at limits[3] L-now.when"},
    {"TwoTiersAtOnce",
     [](PackWithExamples& c) {
       *c.pack.mutable_protocols(0)->mutable_when() =
           When("all { fact: 'tier' to: 1 } all { fact: 'tier' from: 2 }");
     },
     "PACK_UNREACHABLE_RULE at protocols[0] WALK.when"},
    OfAlert("OneOfSeveralNeverHolds", 0,
            "any { fact: 'bleeding' is: true } "
            "any { all { fact: 'age' from: 65 } all { fact: 'age' to: 64 } }",
            "PACK_UNREACHABLE_RULE at alerts[0] A-bleed.when.any[1]"),
    OfAlert(
        "OneOfSeveralNeverHoldsThere", 1,
        "all { fact: 'age' from: 65 } "
        "all { any { fact: 'age' to: 30 } any { fact: 'pulse' from: 150 } }",
        "PACK_UNREACHABLE_RULE at alerts[1] A-fast.when.all[1].any[0]"),
    OfAlert("RulesOutWhatNeverIs", 1,
            "all { fact: 'gloves' is: true } "
            "all { none { all { fact: 'age' from: 65 } "
            "all { fact: 'age' to: 18 } } none { fact: 'age' to: 5 } }",
            "PACK_UNREACHABLE_RULE at alerts[1] A-fast.when.all[1].none[0]"),
    OfAlert("TheWholeDomain", 1,
            "all { fact: 'fast_pulse' is: true } all { fact: 'age' from: 0 }",
            "PACK_ALWAYS_TRUE at alerts[1] A-fast.when.all[1]"),
    OfAlert("TwoRangesThatHoldEverything", 1,
            "all { fact: 'fast_pulse' is: true } "
            "all { any { fact: 'age' to: 64 } any { fact: 'age' from: 65 } }",
            "PACK_ALWAYS_TRUE at alerts[1] A-fast.when.all[1]"),
    {"EveryTier",
     [](PackWithExamples& c) {
       *c.pack.mutable_protocols(0)->mutable_when() =
           When("all { fact: 'tier' to: 2 } all { fact: 'tier' from: 0 }");
     },
     "PACK_ALWAYS_TRUE at protocols[0] WALK.when.all[1]"},
};
INSTANTIATE_TEST_SUITE_P(NeverOrAlways, RuleFaults,
                         ::testing::ValuesIn(kNeverOrAlways), Name);

v1::Alert& AddAlertLike(PackWithExamples& c, int alert, const std::string& id,
                        const std::string& when) {
  v1::Alert& added = *c.pack.add_alerts();
  added = c.pack.alerts(alert);
  added.set_message("alert." + c.pack.alerts(alert).id());
  added.set_rationale("why." + c.pack.alerts(alert).id());
  added.set_id(id);
  *added.mutable_when() = When(when);
  return added;
}
v1::Limit& AddLimitLike(PackWithExamples& c, int limit, const std::string& id,
                        const std::string& when) {
  v1::Limit& added = *c.pack.add_limits();
  added = c.pack.limits(limit);
  added.set_message("limit." + c.pack.limits(limit).id());
  added.set_id(id);
  *added.mutable_when() = When(when);
  return added;
}
Fault FindingAgain(const std::string& name, const std::string& when) {
  return {name,
          [=](PackWithExamples& c) {
            v1::Finding& finding = *c.pack.add_findings();
            finding.set_id("quick");
            *finding.mutable_when() = When(when);
          },
          "PACK_DUPLICATE_RULE at findings[3] quick"};
}

const std::vector<Fault> kSuperfluous = {
    FindingAgain("FindingTwice", "fact: 'pulse' from: 120"),
    FindingAgain("FindingNested", "any { all { fact: 'pulse' from: 120 } }"),
    FindingAgain("FindingByAnotherName", "fact: 'fast_pulse' is: true"),
    FindingAgain(
        "FindingTurnedAround",
        "any { fact: 'SORE' from: 13 } any { fact: 'bleeding' is: true }"),
    FindingAgain("FindingDenied", "none { fact: 'pulse' to: 119 }"),
    {"AlertTwice",
     [](PackWithExamples& c) {
       AddAlertLike(
           c, 2, "A-again",
           "any { fact: 'pulse' to: 40 } any { fact: 'pulse' from: 160 }");
     },
     "PACK_DUPLICATE_RULE at alerts[4] A-again"},
    {"AlertInsideAnother",
     [](PackWithExamples& c) {
       AddAlertLike(c, 2, "A-faster", "fact: 'pulse' from: 161");
     },
     "PACK_SHADOWED_RULE at alerts[4] A-faster"},
    {"AlertInsideOneOfAHigherTier",
     [](PackWithExamples& c) {
       AddAlertLike(c, 2, "A-faster", "fact: 'pulse' from: 161")
           .set_tier(v1::T1);
     },
     "PACK_SHADOWED_RULE at alerts[4] A-faster"},
    {"AlertOfTheSameConditionAndALowerTier",
     [](PackWithExamples& c) {
       AddAlertLike(c, 0, "A-bleeds", "fact: 'bleeding' is: true")
           .set_tier(v1::T1);
     },
     "PACK_SHADOWED_RULE at alerts[4] A-bleeds"},
    {"AlertInsideAFinding",
     [](PackWithExamples& c) {
       AddAlertLike(c, 0, "A-hurt", "fact: 'hurt' is: true");
     },
     "PACK_SHADOWED_RULE at alerts[0] A-bleed"},
    // Each stands in for the other; the second is told.
    {"AlertInOtherWords",
     [](PackWithExamples& c) {
       AddAlertLike(c, 2, "A-same",
                    "any { fact: 'pulse' from: 160 } any { fact: 'pulse' to: "
                    "40 } any { all { fact: 'pulse' from: 160 } all { fact: "
                    "'gloves' is: true } }");
     },
     "PACK_SHADOWED_RULE at alerts[4] A-same"},
    {"AlertInsideABand",
     [](PackWithExamples& c) {
       AddAlertLike(c, 3, "A-worst", "fact: 'WORRY' from: 18");
     },
     "PACK_SHADOWED_RULE at alerts[4] A-worst"},
    {"LimitTwice",
     [](PackWithExamples& c) {
       AddLimitLike(c, 1, "L-again", "fact: 'pulse' from: 120");
     },
     "PACK_DUPLICATE_RULE at limits[4] L-again"},
    {"LimitInsideAStricterOne",
     [](PackWithExamples& c) {
       v1::Limit& limit =
           AddLimitLike(c, 1, "L-faster", "fact: 'pulse' from: 150");
       limit.set_max_intensity(v1::MODERATE);
       limit.set_max_minutes(20);
     },
     "PACK_SHADOWED_RULE at limits[4] L-faster"},
    {"LimitThatLeavesMoreProtocols",
     [](PackWithExamples& c) {
       AddLimitLike(c, 3, "L-soon", "fact: 'tier' from: 3")
           .add_only_protocols("WALK");
     },
     "PACK_SHADOWED_RULE at limits[4] L-soon"},
    {"ProtocolTwice",
     [](PackWithExamples& c) {
       v1::Protocol& added = *c.pack.add_protocols();
       added = c.pack.protocols(1);
       added.set_id("REST_AGAIN");
       added.set_title("protocol.REST");
       added.set_rank(4);
       c.pack.mutable_protocols(1)->set_title("protocol.REST");
     },
     "PACK_DUPLICATE_RULE at protocols[3] REST_AGAIN"},
};
INSTANTIATE_TEST_SUITE_P(Superfluous, RuleFaults,
                         ::testing::ValuesIn(kSuperfluous), Name);

const std::vector<Fault> kEvidence = {
    {"AlertWithoutGrade",
     [](PackWithExamples& c) {
       c.pack.mutable_alerts(0)->mutable_evidence()->clear_grade();
     },
     "PACK_MISSING_EVIDENCE at alerts[0] A-bleed.evidence"},
    {"AlertWithoutEvidence",
     [](PackWithExamples& c) { c.pack.mutable_alerts(0)->clear_evidence(); },
     "PACK_MISSING_EVIDENCE at alerts[0] A-bleed.evidence"},
    {"LimitVerifiedByNothing",
     [](PackWithExamples& c) {
       c.pack.mutable_limits(1)->mutable_evidence()->clear_verification();
     },
     "PACK_MISSING_EVIDENCE at limits[1] L-fast.evidence"},
    {"ProtocolWithoutClaim",
     [](PackWithExamples& c) {
       c.pack.mutable_protocols(2)->mutable_evidence()->clear_claims();
     },
     "PACK_MISSING_EVIDENCE at protocols[2] VISIT.evidence"},
    {"ClaimVerifiedByNothing",
     [](PackWithExamples& c) {
       c.pack.mutable_claims(0)->mutable_evidence()->clear_sources();
     },
     "PACK_MISSING_EVIDENCE at claims[0] K-walk.evidence"},
    {"StatementWithoutGrade",
     [](PackWithExamples& c) {
       c.pack.mutable_topics(0)->mutable_statements(0)->clear_evidence();
     },
     "PACK_MISSING_EVIDENCE at topics[0] nails.statements[0].evidence"},
    {"FindingByHearsay",
     [](PackWithExamples& c) {
       c.pack.mutable_findings(0)->mutable_evidence()->set_grade(v1::U);
     },
     "PACK_UNSUPPORTED_ADVICE at findings[0] fast_pulse.evidence.grade"},
    {"AlertByAnecdote",
     [](PackWithExamples& c) {
       c.pack.mutable_alerts(0)->mutable_evidence()->set_grade(v1::A);
     },
     "PACK_UNSUPPORTED_ADVICE at alerts[0] A-bleed.evidence.grade"},
    {"LimitThatIsPartlyContradicted",
     [](PackWithExamples& c) {
       c.pack.mutable_limits(0)->mutable_evidence()->set_also(v1::X);
     },
     "PACK_UNSUPPORTED_ADVICE at limits[0] L-bleed.evidence.grade"},
    {"ProtocolOnAnUnsupportedClaim",
     [](PackWithExamples& c) {
       c.pack.mutable_protocols(1)->mutable_evidence()->add_claims("K-paint");
     },
     "PACK_UNSUPPORTED_ADVICE at protocols[1] REST.evidence.claims[1]"},
    {"ProtocolOnABlockedClaim",
     [](PackWithExamples& c) {
       c.pack.mutable_protocols(1)->mutable_evidence()->set_claims(0, "K-ad");
     },
     "PACK_UNSUPPORTED_ADVICE at protocols[1] REST.evidence.claims[0]"},
    {"UnsupportedWordsAsAStep",
     [](PackWithExamples& c) {
       c.pack.mutable_protocols(1)->add_steps("claim.K-paint");
     },
     "PACK_UNSUPPORTED_ADVICE at protocols[1] REST.steps[0]"},
};
INSTANTIATE_TEST_SUITE_P(Evidence, RuleFaults, ::testing::ValuesIn(kEvidence),
                         Name);

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
