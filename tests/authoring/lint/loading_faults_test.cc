// Faults that keep a pack from loading reach its authors through lint, one
// issue each. tests/pack has them all; here are those that were found in
// published content, and one of each kind.

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/authoring/lint/faults.h"

namespace afterleaf {
namespace authoring {
namespace {

class LoadingFaults : public ::testing::TestWithParam<Fault> {};

TEST_P(LoadingFaults, IsTheOnlyIssue) { ExpectFault(GetParam()); }

const std::vector<Fault> kFaults = {
    // Bands 0-4, 5-9, 10-14 and "above 15": nobody with 15 gets any.
    {"NoBandAtTheEdge",
     [](PackWithExamples& c) {
       c.pack.mutable_scales(0)->mutable_bands(3)->set_from(16);
     },
     "PACK_BAND_GAP at scales[0] WORRY.bands[3]"},
    {"EveryBandOneTooHigh",
     [](PackWithExamples& c) {
       v1::Scale& scale = *c.pack.mutable_scales(1);
       for (v1::Band& band : *scale.mutable_bands()) {
         band.set_from(band.from() + 1);
         if (band.to() < 48) band.set_to(band.to() + 1);
       }
     },
     "PACK_BAND_GAP at scales[1] SORE.bands[0]"},
    {"BandsThatOverlap",
     [](PackWithExamples& c) {
       c.pack.mutable_scales(0)->mutable_bands(3)->set_from(14);
     },
     "PACK_BAND_OVERLAP at scales[0] WORRY.bands[3]"},
    {"BandThatNoTotalReaches",
     [](PackWithExamples& c) {
       v1::Scale& scale = *c.pack.mutable_scales(1);
       scale.clear_values();
       scale.add_values(0);
       scale.add_values(12);
       scale.mutable_bands(1)->set_to(11);
       scale.mutable_bands(2)->set_from(12);
     },
     "PACK_UNREACHABLE_BAND at scales[1] SORE.bands[1]"},
    {"LoincWithABadCheckDigit",
     [](PackWithExamples& c) {
       c.pack.mutable_scales(0)->set_loinc_panel("12345-6");
     },
     "PACK_LOINC_CHECK_DIGIT at scales[0] WORRY.loinc_panel"},
    {"WordingThatTheLicenceDoesNotAllow",
     [](PackWithExamples& c) {
       v1::ScaleWording& wording = *c.pack.add_wordings();
       wording.set_scale("WORRY");
       wording.set_locale("en");
     },
     "PACK_WORDING_LICENCE at wordings[0] WORRY"},
    {"TestBeyondTheDomain",
     [](PackWithExamples& c) {
       *c.pack.mutable_alerts(2)->mutable_when() =
           When("fact: 'pulse' from: 221");
     },
     "PACK_UNREACHABLE at alerts[2] A-pulse.when"},
    {"UnknownFact",
     [](PackWithExamples& c) {
       *c.pack.mutable_alerts(0)->mutable_when() =
           When("any { fact: 'bleeding' is: true } any { fact: 'x' is: true }");
     },
     "PACK_UNKNOWN_FACT at alerts[0] A-bleed.when.any[1]"},
    {"LaterStage",
     [](PackWithExamples& c) {
       *c.pack.mutable_alerts(0)->mutable_when() = When("fact: 'tier' from: 1");
     },
     "PACK_LATER_STAGE at alerts[0] A-bleed.when"},
    {"WrongType",
     [](PackWithExamples& c) {
       *c.pack.mutable_alerts(2)->mutable_when() =
           When("fact: 'pulse' is: true");
     },
     "PACK_WRONG_TYPE at alerts[2] A-pulse.when"},
    {"UnknownBand",
     [](PackWithExamples& c) {
       *c.pack.mutable_alerts(3)->mutable_when() =
           When("fact: 'WORRY.band' is_one_of: 'WORST'");
     },
     "PACK_UNKNOWN_VALUE at alerts[3] A-worry.when"},
    {"SilenceUnderNone",
     [](PackWithExamples& c) {
       *c.pack.mutable_limits(0)->mutable_when() =
           When("none { fact: 'fever' is: true }");
     },
     "PACK_SILENCE_UNDER_NONE at limits[0] L-bleed.when.none[0]"},
    {"TwoForms",
     [](PackWithExamples& c) {
       c.pack.mutable_limits(0)->mutable_when()->set_from(1);
     },
     "PACK_BAD_CONDITION at limits[0] L-bleed.when"},
    {"UnsignedReason",
     [](PackWithExamples& c) {
       c.pack.mutable_alerts(3)->set_ignore_unknown_because("NOBODY");
     },
     "PACK_UNKNOWN_ID at alerts[3] A-worry.ignore_unknown_because"},
    {"SameRank",
     [](PackWithExamples& c) { c.pack.mutable_protocols(1)->set_rank(1); },
     "PACK_RANK_TIE at protocols[1] REST"},
    {"AlertIdTwice",
     [](PackWithExamples& c) {
       v1::Alert& alert = *c.pack.mutable_alerts(3);
       alert.set_id("A-bleed");
       alert.set_message("alert.A-worry");
       alert.set_rationale("why.A-worry");
     },
     "PACK_DUPLICATE_ID at alerts[3] A-bleed"},
    {"TierThatIsNone",
     [](PackWithExamples& c) {
       c.pack.mutable_alerts(0)->set_tier(static_cast<v1::Tier>(9));
     },
     "PACK_UNKNOWN_VALUE at alerts[0] A-bleed.tier"},
    {"NoSuchSource",
     [](PackWithExamples& c) {
       c.pack.mutable_claims(0)->mutable_evidence()->set_sources(0, "S9");
     },
     "PACK_UNKNOWN_ID at claims[0] K-walk.evidence.sources"},
    {"NoSuchClaim",
     [](PackWithExamples& c) {
       c.pack.mutable_protocols(0)->mutable_evidence()->set_claims(0, "K-run");
     },
     "PACK_UNKNOWN_ID at protocols[0] WALK.evidence.claims"},
    {"ClaimWithoutGrade",
     [](PackWithExamples& c) {
       c.pack.mutable_claims(1)->mutable_evidence()->clear_grade();
     },
     "PACK_UNKNOWN_VALUE at claims[1] K-care.evidence.grade"},
    {"BlockedByNothing",
     [](PackWithExamples& c) {
       c.pack.mutable_claims(3)->set_blocked_by(0, "advises_much.en");
     },
     "PACK_UNKNOWN_ID at claims[3] K-ad.blocked_by"},
    {"StatementOfABlockedClaim",
     [](PackWithExamples& c) {
       c.pack.mutable_topics(0)->mutable_statements(1)->set_claim("K-ad");
     },
     "PACK_BAD_STATEMENT at topics[0] nails.statements[1]"},
    {"TextRuleWithoutPhrases",
     [](PackWithExamples& c) {
       c.pack.mutable_text_rules(1)->mutable_groups(0)->clear_phrases();
     },
     "PACK_BAD_TEXT_RULE at text_rules[1] tells_to_stop.en"},
    {"InvariantThatNothingHolds",
     [](PackWithExamples& c) { c.pack.mutable_invariants(2)->clear_held_by(); },
     "PACK_BAD_INVARIANT at invariants[2] INV-3"},
    {"UnsignedOverride",
     [](PackWithExamples& c) { c.pack.add_overrides()->set_alert("A-old"); },
     "PACK_UNSIGNED_OVERRIDE at overrides[0] A-old"},
    {"NoEmergencyInARegion",
     [](PackWithExamples& c) {
       v1::CrisisService& service = *c.pack.add_services();
       service = c.pack.services(0);
       service.set_id("at.helpline");
       service.set_region("AT");
       service.set_kind(v1::CrisisService::SUICIDE);
       for (int i : {0, 1}) {
         v1::Text& text = *c.pack.mutable_languages(i)->add_texts();
         text.set_id("service.at.helpline");
         text.set_text("Help");
       }
     },
     "PACK_NO_EMERGENCY at services"},
    {"DayThatIsNone",
     [](PackWithExamples& c) {
       c.pack.mutable_services(0)->set_verified_on("2026-02-30");
     },
     "PACK_BAD_RANGE at services[0] any.emergency"},
    {"DoseTurnedAround",
     [](PackWithExamples& c) {
       c.pack.mutable_protocols(0)->mutable_dose()->set_minutes_from(31);
     },
     "PACK_BAD_RANGE at protocols[0] WALK.dose"},
    {"PhaseThatIsNone",
     [](PackWithExamples& c) {
       c.pack.mutable_phase_model()->set_using_phase("ASLEEP");
     },
     "PACK_UNKNOWN_ID at phase_model.using_phase"},
};

INSTANTIATE_TEST_SUITE_P(Lint, LoadingFaults, ::testing::ValuesIn(kFaults),
                         [](const ::testing::TestParamInfo<Fault>& info) {
                           return info.param.name;
                         });

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
