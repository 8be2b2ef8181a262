// One fault at a time, in everything but conditions: each has its code and the
// path of the field to mend.

#include "tests/pack/faults.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace afterleaf {
namespace {

class Faults : public ::testing::TestWithParam<Fault> {};

TEST_P(Faults, IsRefused) { ExpectFault(GetParam()); }

std::string Name(const ::testing::TestParamInfo<Fault>& info) {
  return FaultName(info.param);
}

template <class Entries>
void Repeat(Entries* entries, int index) {
  const auto copy = entries->Get(index);
  *entries->Add() = copy;
}

const std::vector<Fault> kHeader = {
    {"NoId", [](v1::Pack& p) { p.clear_id(); }, "PACK_BAD_ID", "id"},
    {"IdWithASpace", [](v1::Pack& p) { p.set_id("chewing gum"); },
     "PACK_BAD_ID", "id"},
    {"IdTooLong", [](v1::Pack& p) { p.set_id(std::string(65, 'x')); },
     "PACK_BAD_ID", "id"},
    {"NoVersion", [](v1::Pack& p) { p.clear_version(); }, "PACK_BAD_ID",
     "version"},
    {"NoSchema", [](v1::Pack& p) { p.clear_schema(); }, "PACK_SCHEMA",
     "schema"},
    {"SchemaOfTheFuture", [](v1::Pack& p) { p.set_schema(2); }, "PACK_SCHEMA",
     "schema"},
    {"SchemaBelowZero", [](v1::Pack& p) { p.set_schema(-1); }, "PACK_SCHEMA",
     "schema"},
    {"DefaultLocaleWithoutTexts",
     [](v1::Pack& p) { p.set_default_locale("de"); }, "PACK_UNKNOWN_ID",
     "default_locale"},
    {"LanguageWithoutLocale",
     [](v1::Pack& p) { p.mutable_languages(1)->clear_locale(); }, "PACK_BAD_ID",
     "languages[1]"},
    {"EmptyText",
     [](v1::Pack& p) {
       p.mutable_languages(1)->mutable_texts(0)->clear_text();
     },
     "PACK_EMPTY_TEXT", "languages[1] es.texts[0] notice"},
    {"TextTwice",
     [](v1::Pack& p) { Repeat(p.mutable_languages(2)->mutable_texts(), 0); },
     "PACK_DUPLICATE_ID", "languages[2] es-AR.texts[1] input.status"},
    {"TextTwiceInTwoEntriesOfALanguage",
     [](v1::Pack& p) { p.mutable_languages(2)->set_locale("es"); },
     "PACK_DUPLICATE_ID", "languages[2] es.texts[0] input.status"},
    {"ReasonTwice", [](v1::Pack& p) { Repeat(p.mutable_reasons(), 0); },
     "PACK_DUPLICATE_ID", "reasons[1] RARE"},
    {"SourceTwice", [](v1::Pack& p) { Repeat(p.mutable_sources(), 0); },
     "PACK_DUPLICATE_ID", "sources[1] S1"},
};
INSTANTIATE_TEST_SUITE_P(Header, Faults, ::testing::ValuesIn(kHeader), Name);

const std::vector<Fault> kInputs = {
    // The input and the fact that says whether it was given.
    {"InputTwice", [](v1::Pack& p) { Repeat(p.mutable_inputs(), 7); },
     "PACK_DUPLICATE_ID", "inputs[8] braces", 2},
    // Who reads the fact then reads another one.
    {"InputWithTheIdOfAScale",
     [](v1::Pack& p) {
       p.add_inputs()->set_id("ACHE");
       p.mutable_inputs(8)->mutable_yes_no();
     },
     "PACK_DUPLICATE_ID", "scales[0] ACHE", 2},
    {"InputCalledPhase",
     [](v1::Pack& p) {
       p.add_inputs()->set_id("phase");
       p.mutable_inputs(8)->mutable_yes_no();
     },
     "PACK_DUPLICATE_ID", "phase_model", 2},
    {"InputCalledTier",
     [](v1::Pack& p) {
       p.add_inputs()->set_id("tier");
       p.mutable_inputs(8)->mutable_yes_no();
     },
     "PACK_DUPLICATE_ID", "alerts", 3},
    {"InputWithABadId",
     [](v1::Pack& p) {
       p.add_inputs()->set_id("a.b");
       p.mutable_inputs(8)->mutable_yes_no();
     },
     "PACK_BAD_ID", "inputs[8] a.b"},
    // A scale keeps an item in it.
    {"InputWithoutDomain",
     [](v1::Pack& p) { p.mutable_inputs(7)->clear_domain(); },
     "PACK_EMPTY_DOMAIN", "inputs[7] braces", 2},
    {"EmptyInteger",
     [](v1::Pack& p) { p.mutable_inputs(2)->mutable_integer()->set_min(8); },
     "PACK_EMPTY_DOMAIN", "inputs[2] days_pw.integer"},
    {"EmptyEnumeration",
     [](v1::Pack& p) {
       v1::Input& input = *p.add_inputs();
       input.set_id("hollow");
       input.mutable_enumeration();
     },
     "PACK_EMPTY_DOMAIN", "inputs[8] hollow.enumeration"},
    {"ValueTwice",
     [](v1::Pack& p) {
       p.mutable_inputs(1)->mutable_enumeration()->add_values("MINT");
     },
     "PACK_DUPLICATE_ID", "inputs[1] flavour.enumeration.values"},
    {"ValueWithABadId",
     [](v1::Pack& p) {
       p.mutable_inputs(1)->mutable_enumeration()->add_values("very mint");
     },
     "PACK_BAD_ID", "inputs[1] flavour.enumeration.values"},
    {"UnknownField",
     [](v1::Pack& p) { p.mutable_inputs(7)->set_field("hair"); },
     "PACK_UNKNOWN_ID", "inputs[7] braces.field"},
    {"FieldOfAnotherType",
     [](v1::Pack& p) { p.mutable_inputs(7)->set_field("person.age"); },
     "PACK_WRONG_TYPE", "inputs[7] braces.field"},
    {"FieldTakenTwice",
     [](v1::Pack& p) {
       v1::Input& input = *p.add_inputs();
       input.set_id("days_again");
       input.set_field("use.days_per_week");
       input.mutable_integer()->set_max(7);
     },
     "PACK_DUPLICATE_ID", "inputs[8] days_again.field"},
    {"SilenceOutOfTheDomain",
     [](v1::Pack& p) { p.mutable_inputs(4)->set_silence_number(8); },
     "PACK_UNKNOWN_VALUE", "inputs[4] chew_days.silence_number"},
    {"SilenceNumberOfASet",
     [](v1::Pack& p) { p.mutable_inputs(7)->set_silence_number(0); },
     "PACK_UNKNOWN_VALUE", "inputs[7] braces.silence_number"},
    {"SilenceValueOfANumber",
     [](v1::Pack& p) { p.mutable_inputs(2)->set_silence_value("0"); },
     "PACK_UNKNOWN_VALUE", "inputs[2] days_pw.silence_value"},
    {"SilenceWithoutSuchAValue",
     [](v1::Pack& p) { p.mutable_inputs(1)->set_silence_value("SALT"); },
     "PACK_UNKNOWN_VALUE", "inputs[1] flavour.silence_value"},
    {"SilenceWithoutSuchAReason",
     [](v1::Pack& p) { p.mutable_inputs(6)->set_not_asked_because("LAZY"); },
     "PACK_UNKNOWN_ID", "inputs[6] tooth_loose.not_asked_because"},
    {"UnknownValueWithoutSuchAValue",
     [](v1::Pack& p) { p.mutable_inputs(1)->set_unknown_value("DUNNO"); },
     "PACK_UNKNOWN_VALUE", "inputs[1] flavour.unknown_value"},
    {"CoreItemThatMayStayUnasked",
     [](v1::Pack& p) { p.mutable_inputs(6)->set_screen(v1::CORE); },
     "PACK_SILENT_CORE", "inputs[6] tooth_loose"},
    {"NumberInTheScreen",
     [](v1::Pack& p) { p.mutable_inputs(2)->set_screen(v1::SYMPTOM); },
     "PACK_WRONG_TYPE", "inputs[2] days_pw.screen"},
    {"ScreenRoleOfTheFuture",
     [](v1::Pack& p) {
       p.mutable_inputs(7)->set_screen(static_cast<v1::ScreenRole>(9));
     },
     "PACK_UNKNOWN_VALUE", "inputs[7] braces.screen"},
};
INSTANTIATE_TEST_SUITE_P(Inputs, Faults, ::testing::ValuesIn(kInputs), Name);

v1::Index& Habit(v1::Pack& pack) { return *pack.mutable_indexes(0); }

const std::vector<Fault> kIndexes = {
    {"NoComponents", [](v1::Pack& p) { Habit(p).clear_components(); },
     "PACK_EMPTY_DOMAIN", "indexes[0] HABIT.components"},
    {"ComponentOfNoInput",
     [](v1::Pack& p) { Habit(p).mutable_components(1)->set_input("nobody"); },
     "PACK_UNKNOWN_ID", "indexes[0] HABIT.components[1] nobody.input"},
    {"CutsOfASet",
     [](v1::Pack& p) { Habit(p).mutable_components(1)->clear_values(); },
     "PACK_WRONG_TYPE", "indexes[0] HABIT.components[1] flavour"},
    {"CutsThatFall",
     [](v1::Pack& p) {
       Habit(p).mutable_components(0)->mutable_cuts(1)->set_from(3);
     },
     "PACK_BAD_RANGE", "indexes[0] HABIT.components[0] days_pw.cuts"},
    {"MorePointsThanTheMost",
     [](v1::Pack& p) {
       Habit(p).mutable_components(0)->mutable_cuts(1)->set_points(3);
     },
     "PACK_BAD_RANGE", "indexes[0] HABIT.components[0] days_pw"},
    {"PointsOfNoValue",
     [](v1::Pack& p) {
       Habit(p).mutable_components(1)->mutable_values(0)->set_value("SALT");
     },
     "PACK_UNKNOWN_VALUE", "indexes[0] HABIT.components[1] flavour"},
    {"MaxPointsBelowZero",
     [](v1::Pack& p) { Habit(p).mutable_components(0)->set_max_points(-1); },
     "PACK_BAD_RANGE", "indexes[0] HABIT.components[0] days_pw.max_points", 3},
    {"BandsLeaveAGap",
     [](v1::Pack& p) { Habit(p).mutable_bands(1)->set_from(3); },
     "PACK_BAND_GAP", "indexes[0] HABIT.bands[1] FIRM"},
    // Nobody finds the bands of this index.
    {"BandsEndTooEarly",
     [](v1::Pack& p) { Habit(p).mutable_bands(1)->set_to(2); }, "PACK_BAND_GAP",
     "indexes[0] HABIT.bands", 3},
    // A condition would only ever find the first of the two.
    {"BandTwice",
     [](v1::Pack& p) {
       v1::IndexBand& band = *Habit(p).add_bands();
       band.set_id("FIRM");
       band.set_from(4);
       band.set_to(5);
     },
     "PACK_DUPLICATE_ID", "indexes[0] HABIT.bands[2] FIRM"},
    {"OverrideToNoBand",
     [](v1::Pack& p) { Habit(p).set_override_band("LOOSE"); },
     "PACK_UNKNOWN_VALUE", "indexes[0] HABIT.override_band"},
    {"DiscountThatAdds", [](v1::Pack& p) { Habit(p).set_discount(-1); },
     "PACK_BAD_RANGE", "indexes[0] HABIT.discount"},
    {"UnknownSource",
     [](v1::Pack& p) { Habit(p).mutable_evidence()->set_sources(0, "S9"); },
     "PACK_UNKNOWN_ID", "indexes[0] HABIT.evidence.sources"},
};
INSTANTIATE_TEST_SUITE_P(Indexes, Faults, ::testing::ValuesIn(kIndexes), Name);

v1::PhaseModel& Model(v1::Pack& pack) { return *pack.mutable_phase_model(); }

const std::vector<Fault> kPhaseModel = {
    {"PhaseTwice", [](v1::Pack& p) { Repeat(Model(p).mutable_phases(), 4); },
     "PACK_DUPLICATE_ID", "phase_model.phases[5] FREE"},
    {"CeilingOfTheFuture",
     [](v1::Pack& p) {
       Model(p).mutable_phases(0)->set_ceiling(static_cast<v1::Intensity>(9));
     },
     "PACK_UNKNOWN_VALUE", "phase_model.phases[0] UNPLACED"},
    {"NoStatusInput", [](v1::Pack& p) { Model(p).clear_status_input(); },
     "PACK_UNKNOWN_ID", "phase_model.status_input"},
    {"NoSuchStatus", [](v1::Pack& p) { Model(p).set_using_value("EATING"); },
     "PACK_UNKNOWN_VALUE", "phase_model.using_value"},
    {"NoSuchPhase", [](v1::Pack& p) { Model(p).set_unknown_phase("LOST"); },
     "PACK_UNKNOWN_ID", "phase_model.unknown_phase"},
    {"NoSuchPhaseInTheTimeline",
     [](v1::Pack& p) { Model(p).set_timeline(1, "LOST"); }, "PACK_UNKNOWN_ID",
     "phase_model.timeline"},
    {"TimelineOfOnePhase",
     [](v1::Pack& p) {
       Model(p).mutable_timeline()->DeleteSubrange(1, 2);
       Model(p).mutable_windows(0)->clear_boundaries_h();
       Model(p).mutable_windows(1)->clear_boundaries_h();
       Model(p).mutable_modifiers(0)->clear_add_h();
     },
     "PACK_EMPTY_DOMAIN", "phase_model.timeline"},
    {"FrequencyThatIsNoNumber",
     [](v1::Pack& p) { Model(p).set_frequency_input("braces"); },
     "PACK_WRONG_TYPE", "phase_model.frequency_input"},
    {"WindowOfANumber",
     [](v1::Pack& p) {
       Model(p).set_window_input("days_pw");
       Model(p).mutable_windows(0)->clear_values();
     },
     "PACK_WRONG_TYPE", "phase_model.window_input"},
    {"WindowOfNoValue",
     [](v1::Pack& p) { Model(p).mutable_windows(0)->set_values(0, "SALT"); },
     "PACK_UNKNOWN_VALUE", "phase_model.windows[0]"},
    {"WindowWithTooManyBoundaries",
     [](v1::Pack& p) { Model(p).mutable_windows(0)->add_boundaries_h(48); },
     "PACK_BAD_RANGE", "phase_model.windows[0]"},
    {"WindowThatBeginsAtZero",
     [](v1::Pack& p) { Model(p).mutable_windows(1)->set_boundaries_h(0, 0); },
     "PACK_BAD_RANGE", "phase_model.windows[1]"},
    {"WindowThatReachesTheLateOnes",
     [](v1::Pack& p) { Model(p).mutable_windows(1)->set_boundaries_h(0, 200); },
     // Also with the modifier on top.
     "PACK_BAD_RANGE", "phase_model.windows[1]", 2},
    {"ValueInTwoWindows",
     [](v1::Pack& p) { Model(p).mutable_windows(1)->add_values("MINT"); },
     "PACK_DUPLICATE_ID", "phase_model.windows[1]"},
    {"NoWindowForOtherwise",
     [](v1::Pack& p) { Model(p).mutable_windows(1)->clear_otherwise(); },
     "PACK_EMPTY_DOMAIN", "phase_model.windows"},
    {"TwoWindowsForOtherwise",
     [](v1::Pack& p) { Model(p).mutable_windows(0)->set_otherwise(true); },
     "PACK_DUPLICATE_ID", "phase_model.windows[1]"},
    {"ModifierOfNoIndex",
     [](v1::Pack& p) { Model(p).mutable_modifiers(0)->set_index("HOBBY"); },
     "PACK_UNKNOWN_ID", "phase_model.modifiers[0]"},
    {"ModifierOfNoBand",
     [](v1::Pack& p) { Model(p).mutable_modifiers(0)->set_band("LOOSE"); },
     "PACK_UNKNOWN_VALUE", "phase_model.modifiers[0]"},
    {"ModifierForTooManyBoundaries",
     [](v1::Pack& p) { Model(p).mutable_modifiers(0)->add_add_h(1); },
     "PACK_BAD_RANGE", "phase_model.modifiers[0]"},
    {"ModifierThatTakesAway",
     [](v1::Pack& p) { Model(p).mutable_modifiers(0)->set_add_h(0, -1); },
     "PACK_BAD_RANGE", "phase_model.modifiers[0]"},
    {"ModifierThatReachesTheLateOnes",
     [](v1::Pack& p) { Model(p).mutable_modifiers(0)->set_add_h(0, 152); },
     "PACK_BAD_RANGE", "phase_model.modifiers[0]"},
    {"TwoModifiers",
     [](v1::Pack& p) { Repeat(Model(p).mutable_modifiers(), 0); },
     "PACK_TOO_LARGE", "phase_model.modifiers"},
    {"LateUpsideDown",
     [](v1::Pack& p) { Model(p).mutable_late()->set_sure_from_h(199); },
     "PACK_BAD_RANGE", "phase_model.late"},
    {"BurdenOfNoScale",
     [](v1::Pack& p) {
       Model(p).mutable_late()->mutable_burden(0)->set_scale("PAIN");
     },
     "PACK_UNKNOWN_ID", "phase_model.late.burden"},
    {"SeverityOfNoScale",
     [](v1::Pack& p) { Model(p).mutable_severity(0)->set_scale("PAIN"); },
     "PACK_UNKNOWN_ID", "phase_model.severity"},
    {"SeverityOfTwoCuts",
     [](v1::Pack& p) {
       Model(p).mutable_severity(0)->mutable_cuts()->RemoveLast();
     },
     "PACK_BAD_RANGE", "phase_model.severity"},
    {"SeverityThatFalls",
     [](v1::Pack& p) { Model(p).mutable_severity(0)->set_cuts(2, 3); },
     "PACK_BAD_RANGE", "phase_model.severity"},
    {"SeverityByTooFewBands",
     [](v1::Pack& p) { Model(p).mutable_severity(0)->clear_cuts(); },
     "PACK_BAD_RANGE", "phase_model.severity"},
    {"StepToNoPhase",
     [](v1::Pack& p) { Model(p).mutable_score_steps(0)->set_to("LOST"); },
     "PACK_UNKNOWN_ID", "phase_model.score_steps[0]"},
    {"StepToALessAcutePhase",
     [](v1::Pack& p) {
       Model(p).mutable_score_steps(0)->set_from(0, "EARLY");
       Model(p).mutable_score_steps(0)->set_to("LATER");
     },
     "PACK_BAD_RANGE", "phase_model.score_steps[0]"},
    {"StepToTheSamePhase",
     [](v1::Pack& p) { Model(p).mutable_score_steps(0)->add_from("EARLY"); },
     "PACK_BAD_RANGE", "phase_model.score_steps[0]"},
    {"LapseOfNoPhase",
     [](v1::Pack& p) { Model(p).mutable_lapse()->set_lapse_phase("LOST"); },
     "PACK_UNKNOWN_ID", "phase_model.lapse.lapse_phase"},
    {"AbstinenceWithoutAMeaningOfSilence",
     [](v1::Pack& p) { p.mutable_inputs(3)->clear_silence(); },
     "PACK_WRONG_TYPE", "phase_model.lapse"},
    {"NoTimeForThreeSeverities",
     [](v1::Pack& p) {
       Model(p).mutable_no_time()->mutable_phase_by_severity()->RemoveLast();
     },
     "PACK_BAD_RANGE", "phase_model.no_time"},
    {"NoFlag", [](v1::Pack& p) { Model(p).clear_conflict_flag(); },
     "PACK_BAD_ID", "phase_model.conflict_flag"},
    {"FlagWithTheIdOfAnInput",
     [](v1::Pack& p) { Model(p).set_conflict_flag("braces"); },
     "PACK_DUPLICATE_ID", "phase_model.conflict_flag"},
};
INSTANTIATE_TEST_SUITE_P(PhaseModel, Faults, ::testing::ValuesIn(kPhaseModel),
                         Name);

const std::vector<Fault> kRules = {
    {"FindingWithTheIdOfAFlag",
     [](v1::Pack& p) {
       v1::Finding& finding = *p.add_findings();
       finding = p.findings(0);
       finding.set_id("CONFLICT");
     },
     "PACK_DUPLICATE_ID", "findings[3] CONFLICT"},
    {"FindingTwice", [](v1::Pack& p) { Repeat(p.mutable_findings(), 0); },
     "PACK_DUPLICATE_ID", "findings[3] sore"},
    {"FindingAsksForNothingKnown",
     [](v1::Pack& p) { p.mutable_findings(1)->add_ask("PAIN"); },
     "PACK_UNKNOWN_ID", "findings[1] LOOSE.ask"},
    {"FindingFromNoSource",
     [](v1::Pack& p) {
       p.mutable_findings(1)->mutable_evidence()->add_sources("S9");
     },
     "PACK_UNKNOWN_ID", "findings[1] LOOSE.evidence.sources"},
    {"AlertTwice", [](v1::Pack& p) { Repeat(p.mutable_alerts(), 0); },
     "PACK_DUPLICATE_ID", "alerts[2] A1"},
    {"AlertWithoutId", [](v1::Pack& p) { p.mutable_alerts(0)->clear_id(); },
     "PACK_BAD_ID", "alerts[0]", 2},
    {"AlertWithoutTier", [](v1::Pack& p) { p.mutable_alerts(0)->clear_tier(); },
     "PACK_UNKNOWN_VALUE", "alerts[0] A1.tier"},
    {"AlertOfTierFour",
     [](v1::Pack& p) {
       p.mutable_alerts(0)->set_tier(static_cast<v1::Tier>(4));
     },
     "PACK_UNKNOWN_VALUE", "alerts[0] A1.tier"},
    {"AlertIgnoresForNoReason",
     [](v1::Pack& p) {
       p.mutable_alerts(1)->set_ignore_unknown_because("LAZY");
     },
     "PACK_UNKNOWN_ID", "alerts[1] A2.ignore_unknown_because"},
    {"LimitTwice", [](v1::Pack& p) { Repeat(p.mutable_limits(), 0); },
     "PACK_DUPLICATE_ID", "limits[2] L1"},
    {"LimitToNoIntensity",
     [](v1::Pack& p) {
       p.mutable_limits(0)->set_max_intensity(static_cast<v1::Intensity>(9));
     },
     "PACK_UNKNOWN_VALUE", "limits[0] L1.max_intensity"},
    {"LimitToNoMinutes",
     [](v1::Pack& p) { p.mutable_limits(0)->set_max_minutes(0); },
     "PACK_BAD_RANGE", "limits[0] L1.max_minutes"},
    {"LimitForbidsNothingKnown",
     [](v1::Pack& p) { p.mutable_limits(0)->add_forbid_tags("efort"); },
     "PACK_UNKNOWN_ID", "limits[0] L1.forbid_tags"},
    {"LimitLeavesNothingKnown",
     [](v1::Pack& p) { p.mutable_limits(1)->add_only_protocols("SWIM"); },
     "PACK_UNKNOWN_ID", "limits[1] L2.only_protocols"},
    {"LimitIgnoresForNoReason",
     [](v1::Pack& p) {
       p.mutable_limits(1)->set_ignore_unknown_because("LAZY");
     },
     "PACK_UNKNOWN_ID", "limits[1] L2.ignore_unknown_because"},
    // Its rank comes twice as well.
    {"ProtocolTwice", [](v1::Pack& p) { Repeat(p.mutable_protocols(), 1); },
     "PACK_DUPLICATE_ID", "protocols[2] WATER", 2},
    {"RankTie", [](v1::Pack& p) { p.mutable_protocols(1)->set_rank(1); },
     "PACK_RANK_TIE", "protocols[1] WATER"},
    {"ProtocolWithoutClass",
     [](v1::Pack& p) { p.mutable_protocols(1)->clear_protocol_class(); },
     "PACK_UNKNOWN_VALUE", "protocols[1] WATER.protocol_class"},
    {"ReplacedByNothingKnown",
     [](v1::Pack& p) { p.mutable_protocols(0)->set_replacement("SWIM"); },
     "PACK_UNKNOWN_ID", "protocols[0] WALK.replacement"},
    {"ReplacedByItself",
     [](v1::Pack& p) { p.mutable_protocols(0)->set_replacement("WALK"); },
     "PACK_BAD_RANGE", "protocols[0] WALK.replacement"},
    {"MinutesUpsideDown",
     [](v1::Pack& p) {
       p.mutable_protocols(0)->mutable_dose()->set_minutes_from(31);
     },
     "PACK_BAD_RANGE", "protocols[0] WALK.dose"},
    {"DaysUpsideDown",
     [](v1::Pack& p) {
       p.mutable_protocols(0)->mutable_dose()->set_days_per_week_to(2);
     },
     "PACK_BAD_RANGE", "protocols[0] WALK.dose"},
    {"WeekUpsideDown",
     [](v1::Pack& p) {
       p.mutable_protocols(0)->mutable_dose()->set_week_minutes_to(29);
     },
     "PACK_BAD_RANGE", "protocols[0] WALK.dose"},
    {"IntensityUpsideDown",
     [](v1::Pack& p) {
       p.mutable_protocols(0)->mutable_dose()->set_intensity_to(v1::NONE);
     },
     "PACK_BAD_RANGE", "protocols[0] WALK.dose"},
};
INSTANTIATE_TEST_SUITE_P(Rules, Faults, ::testing::ValuesIn(kRules), Name);

const std::vector<Fault> kDirectory = {
    {"ShownForNoReason",
     [](v1::Pack& p) {
       p.mutable_services(1)->set_shown_unverified_because("HURRY");
     },
     "PACK_UNKNOWN_ID", "services[1] us.emergency.shown_unverified_because"},
    {"ServiceTwice", [](v1::Pack& p) { Repeat(p.mutable_services(), 1); },
     "PACK_DUPLICATE_ID", "services[2] us.emergency"},
    {"ServiceWithoutKind",
     [](v1::Pack& p) {
       Repeat(p.mutable_services(), 1);
       p.mutable_services(2)->set_id("us.other");
       p.mutable_services(2)->clear_kind();
     },
     "PACK_UNKNOWN_VALUE", "services[2] us.other"},
    {"ServiceWithoutChannel",
     [](v1::Pack& p) { p.mutable_services(1)->clear_channel(); },
     "PACK_UNKNOWN_VALUE", "services[1] us.emergency"},
    {"CallWithoutNumber",
     [](v1::Pack& p) { p.mutable_services(1)->clear_value(); },
     "PACK_BAD_RANGE", "services[1] us.emergency.value"},
    {"NoteWithNumber",
     [](v1::Pack& p) { p.mutable_services(0)->set_value("000"); },
     "PACK_BAD_RANGE", "services[0] any.emergency.value"},
    {"DateInAnotherOrder",
     [](v1::Pack& p) { p.mutable_services(1)->set_verified_on("31-01-2026"); },
     "PACK_BAD_RANGE", "services[1] us.emergency"},
    {"DateInWords",
     [](v1::Pack& p) { p.mutable_services(1)->set_verified_on("2026-Jan-1"); },
     "PACK_BAD_RANGE", "services[1] us.emergency"},
    {"DateWithATime",
     [](v1::Pack& p) {
       p.mutable_services(1)->set_expires_on("2026-01-31T00:00:00Z");
     },
     "PACK_BAD_RANGE", "services[1] us.emergency"},
    {"MonthThirteen",
     [](v1::Pack& p) { p.mutable_services(1)->set_expires_on("2026-13-01"); },
     "PACK_BAD_RANGE", "services[1] us.emergency"},
    {"DayZero",
     [](v1::Pack& p) { p.mutable_services(1)->set_expires_on("2026-01-00"); },
     "PACK_BAD_RANGE", "services[1] us.emergency"},
    {"NoSuchLeapDay",
     [](v1::Pack& p) { p.mutable_services(1)->set_expires_on("2027-02-29"); },
     "PACK_BAD_RANGE", "services[1] us.emergency"},
    {"NoLeapDayInACentury",
     [](v1::Pack& p) { p.mutable_services(1)->set_expires_on("2100-02-29"); },
     "PACK_BAD_RANGE", "services[1] us.emergency"},
    {"RegionInSmallLetters",
     [](v1::Pack& p) { p.mutable_services(1)->set_region("us"); },
     "PACK_BAD_REGION", "services[1] us.emergency"},
    {"RegionOfOneLetter",
     [](v1::Pack& p) { p.mutable_services(1)->set_region("U"); },
     "PACK_BAD_REGION", "services[1] us.emergency"},
    {"RegionOfThreeLetters",
     [](v1::Pack& p) { p.mutable_services(1)->set_region("USA"); },
     "PACK_BAD_REGION", "services[1] us.emergency"},
    {"NoEmergencyInTheFallback",
     [](v1::Pack& p) {
       p.mutable_services(0)->set_kind(v1::CrisisService::POISON);
     },
     "PACK_NO_EMERGENCY", "services"},
    {"NoFallbackAtAll",
     [](v1::Pack& p) { p.mutable_services()->DeleteSubrange(0, 1); },
     "PACK_NO_EMERGENCY", "services"},
    {"NoServices", [](v1::Pack& p) { p.clear_services(); }, "PACK_NO_EMERGENCY",
     "services"},
    {"NoEmergencyInARegion",
     [](v1::Pack& p) {
       p.mutable_services(1)->set_kind(v1::CrisisService::SUICIDE);
     },
     "PACK_NO_EMERGENCY", "services"},
    {"TopicTwice", [](v1::Pack& p) { Repeat(p.mutable_topics(), 0); },
     "PACK_DUPLICATE_ID", "topics[1] teeth"},
    {"TopicWithABadId",
     [](v1::Pack& p) { p.mutable_topics(0)->set_id("my teeth"); },
     "PACK_BAD_ID", "topics[0] my teeth"},
    {"StatementFromNoSource",
     [](v1::Pack& p) {
       p.mutable_topics(0)
           ->mutable_statements(0)
           ->mutable_evidence()
           ->add_sources("S9");
     },
     "PACK_UNKNOWN_ID", "topics[0] teeth.statements[0].evidence.sources"},
};
INSTANTIATE_TEST_SUITE_P(Directory, Faults, ::testing::ValuesIn(kDirectory),
                         Name);

const std::vector<Fault> kClaims = {
    {"ClaimTwice", [](v1::Pack& p) { Repeat(p.mutable_claims(), 0); },
     "PACK_DUPLICATE_ID", "claims[2] K1"},
    {"ClaimWithABadId", [](v1::Pack& p) { p.mutable_claims(1)->set_id("K 2"); },
     "PACK_BAD_ID", "claims[1] K 2"},
    {"ClaimWithoutAKind",
     [](v1::Pack& p) { p.mutable_claims(0)->clear_kind(); },
     "PACK_UNKNOWN_VALUE", "claims[0] K1.kind"},
    {"ClaimWithoutAGrade",
     [](v1::Pack& p) {
       p.mutable_claims(0)->mutable_evidence()->clear_grade();
     },
     "PACK_UNKNOWN_VALUE", "claims[0] K1.evidence.grade"},
    {"ClaimFromNoSource",
     [](v1::Pack& p) {
       p.mutable_claims(0)->mutable_evidence()->add_sources("S9");
     },
     "PACK_UNKNOWN_ID", "claims[0] K1.evidence.sources"},
    {"ClaimBlockedByNoRule",
     [](v1::Pack& p) { p.mutable_claims(1)->add_blocked_by("sells.de"); },
     "PACK_UNKNOWN_ID", "claims[1] K2.blocked_by"},
    {"BlockedClaimWithAText",
     [](v1::Pack& p) { p.mutable_claims(1)->set_text("claim.K1"); },
     "PACK_BAD_STATEMENT", "claims[1] K2"},
    {"AlertThatRestsOnNoClaim",
     [](v1::Pack& p) {
       p.mutable_alerts(0)->mutable_evidence()->add_claims("K9");
     },
     "PACK_UNKNOWN_ID", "alerts[0] A1.evidence.claims"},
    {"StatementOfNoClaim",
     [](v1::Pack& p) {
       v1::Statement* statement = p.mutable_topics(0)->add_statements();
       statement->set_claim("K9");
     },
     "PACK_UNKNOWN_ID", "topics[0] teeth.statements[1].claim"},
    {"StatementOfABlockedClaim",
     [](v1::Pack& p) {
       p.mutable_topics(0)->add_statements()->set_claim("K2");
     },
     "PACK_BAD_STATEMENT", "topics[0] teeth.statements[1]"},
    {"StatementWithAClaimAndATextOfItsOwn",
     [](v1::Pack& p) {
       p.mutable_topics(0)->mutable_statements(0)->set_claim("K1");
     },
     "PACK_BAD_STATEMENT", "topics[0] teeth.statements[0]"},
    {"TextRuleTwice", [](v1::Pack& p) { Repeat(p.mutable_text_rules(), 0); },
     "PACK_DUPLICATE_ID", "text_rules[1] sells.en"},
    {"TextRuleWithoutALanguage",
     [](v1::Pack& p) { p.mutable_text_rules(0)->clear_locale(); },
     "PACK_BAD_TEXT_RULE", "text_rules[0] sells.en"},
    {"TextRuleWithoutARemedy",
     [](v1::Pack& p) { p.mutable_text_rules(0)->clear_about(); },
     "PACK_BAD_TEXT_RULE", "text_rules[0] sells.en"},
    {"TextRuleThatEveryTextBreaks",
     [](v1::Pack& p) { p.mutable_text_rules(0)->clear_groups(); },
     "PACK_BAD_TEXT_RULE", "text_rules[0] sells.en"},
    {"TextRuleWithAnEmptyGroup",
     [](v1::Pack& p) { p.mutable_text_rules(0)->add_groups(); },
     "PACK_BAD_TEXT_RULE", "text_rules[0] sells.en"},
    {"OverrideThatNobodySigned",
     [](v1::Pack& p) {
       v1::Override* entry = p.add_overrides();
       entry->set_alert("A9");
       entry->set_since_version("1.0.0");
       entry->set_because("The alert was split in two.");
       entry->set_signed_on("2026-01-31");
     },
     "PACK_UNSIGNED_OVERRIDE", "overrides[0] A9"},
    {"OverrideOfADayThatIsNone",
     [](v1::Pack& p) {
       v1::Override* entry = p.add_overrides();
       entry->set_alert("A9");
       entry->set_since_version("1.0.0");
       entry->set_because("The alert was split in two.");
       entry->set_signed_by("A person");
       entry->set_signed_on("2026-02-30");
     },
     "PACK_UNSIGNED_OVERRIDE", "overrides[0] A9"},
};
INSTANTIATE_TEST_SUITE_P(Claims, Faults, ::testing::ValuesIn(kClaims), Name);

const std::vector<Fault> kInvariants = {
    {"InvariantTwice", [](v1::Pack& p) { Repeat(p.mutable_invariants(), 0); },
     "PACK_DUPLICATE_ID", "invariants[2] INV-1"},
    {"InvariantWithABadId",
     [](v1::Pack& p) { p.mutable_invariants(0)->clear_id(); }, "PACK_BAD_ID",
     "invariants[0]"},
    {"InvariantWithNothingToSign",
     [](v1::Pack& p) { p.mutable_invariants(0)->clear_sentence(); },
     "PACK_BAD_INVARIANT", "invariants[0] INV-1"},
    {"InvariantThatSaysNothing",
     [](v1::Pack& p) { p.mutable_invariants(1)->clear_change(); },
     "PACK_BAD_INVARIANT", "invariants[1] INV-2"},
    {"InvariantWithoutAThen",
     [](v1::Pack& p) { p.mutable_invariants(0)->clear_then(); },
     "PACK_BAD_INVARIANT", "invariants[0] INV-1"},
    {"InvariantOfNoAlert",
     [](v1::Pack& p) {
       p.mutable_invariants(0)->mutable_then()->set_fact("fired.A9");
     },
     "PACK_UNKNOWN_FACT", "invariants[0] INV-1.then"},
    {"InvariantOfNoAnswer",
     [](v1::Pack& p) {
       p.mutable_invariants(1)->mutable_change()->add_answers("A1");
     },
     "PACK_UNKNOWN_ID", "invariants[1] INV-2.change.answers"},
    {"ChangeOfNothing",
     [](v1::Pack& p) {
       p.mutable_invariants(1)->mutable_change()->clear_answers();
     },
     "PACK_BAD_INVARIANT", "invariants[1] INV-2.change"},
    {"ChangeOfNoOutcome",
     [](v1::Pack& p) {
       p.mutable_invariants(1)->mutable_change()->clear_outcome();
     },
     "PACK_BAD_INVARIANT", "invariants[1] INV-2.change"},
    {"AlertThatReadsTheCeiling",
     [](v1::Pack& p) {
       v1::Condition* when = p.mutable_alerts(0)->mutable_when();
       when->Clear();
       when->set_fact("ceiling");
       when->set_to(0);
     },
     "PACK_UNKNOWN_FACT", "alerts[0] A1.when"},
};
INSTANTIATE_TEST_SUITE_P(Invariants, Faults, ::testing::ValuesIn(kInvariants),
                         Name);

}  // namespace
}  // namespace afterleaf
