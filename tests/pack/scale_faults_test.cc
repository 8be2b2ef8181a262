// One fault at a time in scales and their wording.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "gtest/gtest.h"
#include "src/base/limits.h"
#include "tests/pack/faults.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
namespace {

class Faults : public ::testing::TestWithParam<Fault> {};

TEST_P(Faults, IsRefused) { ExpectFault(GetParam()); }

std::string Name(const ::testing::TestParamInfo<Fault>& info) {
  return FaultName(info.param);
}

v1::Scale& Ache(v1::Pack& pack) { return *pack.mutable_scales(0); }

const std::vector<Fault> kScales = {
    // What may be prorated depends on it.
    {"NoMethod", [](v1::Pack& p) { Ache(p).clear_method(); },
     "PACK_UNKNOWN_VALUE", "scales[0] ACHE.method", 2},
    {"ItemTwice", [](v1::Pack& p) { Ache(p).mutable_items(1)->set_id("a1"); },
     // The skip rule no longer finds its item.
     "PACK_DUPLICATE_ID", "scales[0] ACHE.items[1] a1", 2},
    {"NoItems",
     [](v1::Pack& p) {
       v1::Scale& scale = *p.add_scales();
       scale.set_id("HOLLOW");
       scale.set_method(v1::Scale::SUM);
     },
     "PACK_EMPTY_DOMAIN", "scales[2] HOLLOW", 2},
    {"NoValues", [](v1::Pack& p) { p.mutable_scales(1)->clear_values(); },
     "PACK_EMPTY_DOMAIN", "scales[1] START.items[0] braces", 2},
    {"ValueTwice", [](v1::Pack& p) { Ache(p).add_values(0); },
     // Once for each item.
     "PACK_DUPLICATE_ID", "scales[0] ACHE.items[0] a1", 2},
    {"NegativeValue",
     [](v1::Pack& p) {
       Ache(p).mutable_items(0)->add_values(-1);
       Ache(p).mutable_items(0)->add_values(0);
       Ache(p).mutable_items(0)->add_values(3);
     },
     "PACK_BAD_RANGE", "scales[0] ACHE.items[0] a1"},
    {"PointsTooHigh",
     [](v1::Pack& p) {
       v1::ScaleItem& item = *p.mutable_scales(1)->add_items();
       item.set_id("most");
       item.set_input("braces");
       item.add_values(0);
       item.add_values(1);
       v1::ValuePoints& points = *item.add_points();
       points.set_value(1);
       points.set_points(2147483647);
     },
     "PACK_BAD_RANGE", "scales[1] START.items[1] most"},
    {"BandsBeginTooLate",
     [](v1::Pack& p) { Ache(p).mutable_bands(0)->set_from(1); },
     "PACK_BAND_GAP", "scales[0] ACHE.bands[0]"},
    {"BandsLeaveAGap",
     [](v1::Pack& p) { Ache(p).mutable_bands(1)->set_from(4); },
     "PACK_BAND_GAP", "scales[0] ACHE.bands[1]"},
    {"BandsOverlap", [](v1::Pack& p) { Ache(p).mutable_bands(1)->set_from(2); },
     "PACK_BAND_OVERLAP", "scales[0] ACHE.bands[1]"},
    {"BandInsideAnother",
     [](v1::Pack& p) {
       v1::Band& band = *Ache(p).add_bands();
       band.set_id("STRONG");
       band.set_from(4);
       band.set_to(5);
     },
     "PACK_BAND_OVERLAP", "scales[0] ACHE.bands[2]"},
    {"BandsHighestFirst",
     [](v1::Pack& p) { Ache(p).mutable_bands()->SwapElements(0, 1); },
     "PACK_BAD_RANGE", "scales[0] ACHE.bands[1]"},
    {"BandThatNobodyReaches",
     [](v1::Pack& p) {
       v1::Band& band = *Ache(p).add_bands();
       band.set_id("STRONG");
       band.set_from(8);
       band.set_to(9);
     },
     "PACK_UNREACHABLE_BAND", "scales[0] ACHE.bands[2]"},
    {"BandUpsideDown",
     [](v1::Pack& p) {
       v1::Band& band = *Ache(p).add_bands();
       band.set_id("LAST");
       band.set_from(8);
       band.set_to(7);
     },
     "PACK_BAD_RANGE", "scales[0] ACHE.bands[2]"},
    {"BandsEndTooEarly",
     [](v1::Pack& p) { Ache(p).mutable_bands(1)->set_to(6); }, "PACK_BAND_GAP",
     "scales[0] ACHE.bands"},
    {"BandsEndTooLate",
     [](v1::Pack& p) { Ache(p).mutable_bands(1)->set_to(8); }, "PACK_BAD_RANGE",
     "scales[0] ACHE.bands[1]"},
    {"BandsEndAtTheLargestNumber",
     [](v1::Pack& p) { Ache(p).mutable_bands(1)->set_to(2147483647); },
     "PACK_BAD_RANGE", "scales[0] ACHE.bands[1]"},
    {"BandsBeginAtTheSmallestNumber",
     [](v1::Pack& p) { Ache(p).mutable_bands(0)->set_from(-2147483648); },
     "PACK_BAD_RANGE", "scales[0] ACHE.bands[0]"},
    {"BandsOfAGroupLeaveAGap",
     [](v1::Pack& p) {
       Ache(p).mutable_band_sets(0)->mutable_bands(1)->set_from(6);
     },
     "PACK_BAND_GAP", "scales[0] ACHE.band_sets[0].bands[1]"},
    {"BandsOfAGroupAreNone",
     [](v1::Pack& p) { Ache(p).mutable_band_sets(0)->clear_bands(); },
     "PACK_BAND_GAP", "scales[0] ACHE.band_sets[0]"},
    {"TooManyMustBeAnswered", [](v1::Pack& p) { Ache(p).set_min_answered(3); },
     "PACK_BAD_RANGE", "scales[0] ACHE.min_answered"},
    {"NeverProratedAndProrated",
     [](v1::Pack& p) { Ache(p).set_never_prorate(true); }, "PACK_BAD_RANGE",
     "scales[0] ACHE.min_answered"},
    {"MultiplierBelowZero", [](v1::Pack& p) { Ache(p).set_multiplier(-1); },
     "PACK_BAD_RANGE", "scales[0] ACHE.multiplier"},
    {"SkipOfNoItem",
     [](v1::Pack& p) { Ache(p).mutable_skips(0)->set_item("a9"); },
     "PACK_UNKNOWN_ID", "scales[0] ACHE.skips[0]"},
    {"SkipToNoItem",
     [](v1::Pack& p) { Ache(p).mutable_skips(0)->set_then(0, "a9"); },
     "PACK_UNKNOWN_ID", "scales[0] ACHE.skips[0]"},
    {"SkipSetsAnIllegalValue",
     [](v1::Pack& p) { Ache(p).mutable_skips(0)->set_set(4); },
     "PACK_UNKNOWN_VALUE", "scales[0] ACHE.skips[0]"},
    {"UnitDividedByNothing",
     [](v1::Pack& p) { Ache(p).mutable_units(0)->set_divide_by(0); },
     "PACK_BAD_RANGE", "scales[0] ACHE.units line_mm"},
    {"UnknownSource",
     [](v1::Pack& p) { Ache(p).mutable_evidence()->set_sources(0, "S9"); },
     "PACK_UNKNOWN_ID", "scales[0] ACHE.evidence.sources"},
    {"ItemInNoInput",
     [](v1::Pack& p) {
       p.mutable_scales(1)->mutable_items(0)->set_input("nobody");
     },
     "PACK_UNKNOWN_ID", "scales[1] START.items[0] braces.input"},
    {"ItemInANumber",
     [](v1::Pack& p) {
       p.mutable_scales(1)->mutable_items(0)->set_input("days_pw");
     },
     "PACK_WRONG_TYPE", "scales[1] START.items[0] braces.input"},
    {"ItemOfFourValuesInAnInput",
     [](v1::Pack& p) { p.mutable_scales(1)->add_values(2); }, "PACK_WRONG_TYPE",
     "scales[1] START.items[0] braces.input"},
    {"OneItemInAnInputAndOneNot",
     [](v1::Pack& p) { p.mutable_scales(1)->add_items()->set_id("second"); },
     "PACK_WRONG_TYPE", "scales[1] START"},
    {"BandsOfAScreen",
     [](v1::Pack& p) { *p.mutable_scales(1)->add_bands() = Ache(p).bands(0); },
     "PACK_WRONG_TYPE", "scales[1] START.bands"},
    {"SettledBandOfAScaleThatIsProrated",
     [](v1::Pack& p) { Ache(p).set_band_when_settled(true); }, "PACK_BAD_RANGE",
     "scales[0] ACHE.band_when_settled"},
    {"SettledBandWithoutBands",
     [](v1::Pack& p) { p.mutable_scales(1)->set_band_when_settled(true); },
     "PACK_BAD_RANGE", "scales[1] START.band_when_settled"},
    {"ThirdsOfAUnit", [](v1::Pack& p) { Ache(p).set_total_per_unit(3); },
     "PACK_BAD_RANGE", "scales[0] ACHE.total_per_unit"},
    {"PartsBelowZero", [](v1::Pack& p) { Ache(p).set_total_per_unit(-10); },
     "PACK_BAD_RANGE", "scales[0] ACHE.total_per_unit"},
    {"StatedTotalOfASum",
     [](v1::Pack& p) { Ache(p).mutable_stated_total()->set_max(9); },
     "PACK_WRONG_TYPE", "scales[0] ACHE.stated_total"},
    {"ChangeOfNothing", [](v1::Pack& p) { Ache(p).add_changes(); },
     "PACK_BAD_RANGE", "scales[0] ACHE.changes[1]"},
    {"ChangeBelowZero",
     [](v1::Pack& p) { Ache(p).add_changes()->set_points(-1); },
     "PACK_BAD_RANGE", "scales[0] ACHE.changes[1]"},
    {"ChangeOfTooManyPercent",
     [](v1::Pack& p) { Ache(p).add_changes()->set_percent(1001); },
     "PACK_BAD_RANGE", "scales[0] ACHE.changes[1]"},
    {"ChangeOfNoSource",
     [](v1::Pack& p) {
       v1::ChangeThreshold& change = *Ache(p).add_changes();
       change.set_points(2);
       change.mutable_evidence()->add_sources("S9");
     },
     "PACK_UNKNOWN_ID", "scales[0] ACHE.changes[1].evidence.sources"},
    {"WrongCheckDigitOfAPanel",
     [](v1::Pack& p) { Ache(p).set_loinc_panel("2345-6"); },
     "PACK_LOINC_CHECK_DIGIT", "scales[0] ACHE.loinc_panel"},
    {"WrongCheckDigitOfATotal",
     [](v1::Pack& p) { Ache(p).set_loinc_total("8480-7"); },
     "PACK_LOINC_CHECK_DIGIT", "scales[0] ACHE.loinc_total"},
    {"WrongCheckDigitOfAnItem",
     [](v1::Pack& p) { Ache(p).mutable_items(1)->set_loinc("8480-5"); },
     "PACK_LOINC_CHECK_DIGIT", "scales[0] ACHE.items[1] a2.loinc"},
    {"NoCodeAtAll", [](v1::Pack& p) { Ache(p).set_loinc_panel("pain"); },
     "PACK_LOINC_CHECK_DIGIT", "scales[0] ACHE.loinc_panel"},
    {"CodeWithoutDash", [](v1::Pack& p) { Ache(p).set_loinc_panel("84806"); },
     "PACK_LOINC_CHECK_DIGIT", "scales[0] ACHE.loinc_panel"},
    {"CodeWithALetter", [](v1::Pack& p) { Ache(p).set_loinc_panel("84a0-6"); },
     "PACK_LOINC_CHECK_DIGIT", "scales[0] ACHE.loinc_panel"},
    {"CheckDigitAlone", [](v1::Pack& p) { Ache(p).set_loinc_panel("-0"); },
     "PACK_LOINC_CHECK_DIGIT", "scales[0] ACHE.loinc_panel"},
};
INSTANTIATE_TEST_SUITE_P(Scales, Faults, ::testing::ValuesIn(kScales), Name);

// A scale whose totals come from elsewhere.
v1::Scale& AddStated(v1::Pack& pack) {
  v1::Scale& scale = *pack.add_scales();
  scale.set_id("OUTSIDE");
  scale.set_title("notice");
  scale.set_method(v1::Scale::EXTERNAL);
  scale.mutable_stated_total()->set_max(40);
  return scale;
}

const std::vector<Fault> kStated = {
    {"NoRange", [](v1::Pack& p) { AddStated(p).clear_stated_total(); },
     "PACK_BAD_RANGE", "scales[2] OUTSIDE.stated_total"},
    {"EmptyRange",
     [](v1::Pack& p) { AddStated(p).mutable_stated_total()->set_min(41); },
     "PACK_BAD_RANGE", "scales[2] OUTSIDE.stated_total"},
    {"RangeBelowZero",
     [](v1::Pack& p) { AddStated(p).mutable_stated_total()->set_min(-1); },
     "PACK_BAD_RANGE", "scales[2] OUTSIDE.stated_total"},
    {"RangeWithoutEnd",
     [](v1::Pack& p) {
       AddStated(p).mutable_stated_total()->set_max(kMaxStatedTotal + 1);
     },
     "PACK_BAD_RANGE", "scales[2] OUTSIDE.stated_total"},
    {"Items",
     [](v1::Pack& p) {
       v1::ScaleItem& item = *AddStated(p).add_items();
       item.set_id("x1");
       item.set_label("notice");
       item.add_values(0);
     },
     "PACK_WRONG_TYPE", "scales[2] OUTSIDE.items"},
    {"Bands",
     [](v1::Pack& p) {
       v1::Band& band = *AddStated(p).add_bands();
       band.set_id("ALL");
       band.set_label("notice");
       band.set_to(40);
     },
     "PACK_WRONG_TYPE", "scales[2] OUTSIDE.bands"},
    {"Multiplier", [](v1::Pack& p) { AddStated(p).set_multiplier(2); },
     "PACK_BAD_RANGE", "scales[2] OUTSIDE.multiplier"},
    {"MultiplierOfAMean",
     [](v1::Pack& p) {
       p.mutable_scales(1)->set_method(v1::Scale::MEAN);
       p.mutable_scales(1)->set_multiplier(2);
     },
     "PACK_BAD_RANGE", "scales[1] START.multiplier"},
    // Its total no longer reaches what a finding asks for.
    {"MeanThatIsProrated",
     [](v1::Pack& p) { Ache(p).set_method(v1::Scale::MEAN); }, "PACK_BAD_RANGE",
     "scales[0] ACHE.min_answered", 2},
};
INSTANTIATE_TEST_SUITE_P(Stated, Faults, ::testing::ValuesIn(kStated), Name);

// One more wording, in another language.
v1::ScaleWording& AddWording(v1::Pack& pack) {
  v1::ScaleWording& wording = *pack.add_wordings();
  wording.set_scale("ACHE");
  wording.set_locale("en");
  v1::ItemWording& item = *wording.add_items();
  item.set_item("a1");
  item.set_question("How sore is your jaw?");
  v1::AnswerWording& answer = *item.add_answers();
  answer.set_value(3);
  answer.set_text("Very");
  return wording;
}

const std::vector<Fault> kWordings = {
    {"OfNoScale", [](v1::Pack& p) { AddWording(p).set_scale("AXE"); },
     "PACK_UNKNOWN_ID", "wordings[1] AXE.scale"},
    {"WithoutLanguage", [](v1::Pack& p) { AddWording(p).clear_locale(); },
     "PACK_BAD_ID", "wordings[1] ACHE.locale"},
    {"WithoutLicence", [](v1::Pack& p) { Ache(p).clear_licence(); },
     "PACK_WORDING_LICENCE", "wordings[0] ACHE"},
    {"OfALicenceToAskFor",
     [](v1::Pack& p) { Ache(p).set_licence(v1::Scale::CHECK_FIRST); },
     "PACK_WORDING_LICENCE", "wordings[0] ACHE"},
    // A permission is the host's, and does not travel with a pack.
    {"WithAPermissionOfItsOwn",
     [](v1::Pack& p) {
       p.mutable_wordings(0)->set_permission("licence of the owner");
       Ache(p).set_licence(v1::Scale::NOT_EMBEDDABLE);
     },
     "PACK_WORDING_LICENCE", "wordings[0] ACHE"},
    {"TwiceInALanguage",
     [](v1::Pack& p) {
       AddWording(p);
       AddWording(p);
     },
     "PACK_DUPLICATE_ID", "wordings[2] ACHE"},
    {"OfNoItem",
     [](v1::Pack& p) { AddWording(p).mutable_items(0)->set_item("a9"); },
     "PACK_UNKNOWN_ID", "wordings[1] ACHE.items[0].item"},
    {"OfAnItemTwice",
     [](v1::Pack& p) {
       v1::ScaleWording& wording = AddWording(p);
       wording.add_items()->set_item("a1");
     },
     "PACK_DUPLICATE_ID", "wordings[1] ACHE.items[1]"},
    {"OfAnIllegalValue",
     [](v1::Pack& p) {
       AddWording(p).mutable_items(0)->mutable_answers(0)->set_value(4);
     },
     "PACK_UNKNOWN_VALUE", "wordings[1] ACHE.items[0].answers[0].value"},
    {"OfAValueTwice",
     [](v1::Pack& p) {
       v1::AnswerWording& answer =
           *AddWording(p).mutable_items(0)->add_answers();
       answer.set_value(3);
       answer.set_text("A lot");
     },
     "PACK_DUPLICATE_ID", "wordings[1] ACHE.items[0].answers[1]"},
    {"OfAnAnswerThatSaysNothing",
     [](v1::Pack& p) {
       AddWording(p).mutable_items(0)->mutable_answers(0)->clear_text();
     },
     "PACK_EMPTY_TEXT", "wordings[1] ACHE.items[0].answers[0].text"},
};
INSTANTIATE_TEST_SUITE_P(Wordings, Faults, ::testing::ValuesIn(kWordings),
                         Name);

bool Loads(const v1::Pack& pack) { return Pack::Load(ToBytes(pack)).ok(); }

// What the faults above are one step away from.
TEST(ScaleLoads, WithSoundParts) {
  v1::Pack pack = MinimalPack();
  AddWording(pack);
  AddStated(pack).mutable_stated_total()->set_max(kMaxStatedTotal);
  v1::Scale& scale = Ache(pack);
  scale.set_loinc_panel("8480-6");
  scale.set_loinc_total("75893-8");
  scale.set_total_per_unit(1000);
  scale.add_changes()->set_percent(1000);
  scale.add_changes()->set_points(1);
  EXPECT_TRUE(Loads(pack));
}

}  // namespace
}  // namespace afterleaf
