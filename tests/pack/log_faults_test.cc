// One fault at a time in the model of a log and in the rules about logs.

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/base/limits.h"
#include "tests/pack/faults.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
namespace {

v1::Pack DiaryPack() { return ReadTestPack("diary.textproto"); }

class Faults : public ::testing::TestWithParam<Fault> {};

TEST_P(Faults, IsRefused) { ExpectFault(GetParam(), DiaryPack()); }

std::string Name(const ::testing::TestParamInfo<Fault>& info) {
  return FaultName(info.param);
}

v1::UseLogModel& Model(v1::Pack& pack) { return *pack.mutable_use_log_model(); }

// A rule, and its place in the list as paths name it.
v1::UseLogRule& Rule(v1::Pack& pack, const std::string& id) {
  for (v1::UseLogRule& rule : *pack.mutable_use_log_rules()) {
    if (rule.id() == id) return rule;
  }
  ADD_FAILURE() << "no rule " << id;
  return *pack.add_use_log_rules();
}
v1::MetricRule& Metric(v1::Pack& pack, const std::string& id) {
  for (v1::MetricRule& rule : *pack.mutable_metric_rules()) {
    if (rule.id() == id) return rule;
  }
  ADD_FAILURE() << "no rule " << id;
  return *pack.add_metric_rules();
}

const std::vector<Fault> kModel = {
    {"NoName", [](v1::Pack& p) { Model(p).clear_substance(); }, "PACK_BAD_ID",
     "use_log_model.substance"},
    {"EmptyName", [](v1::Pack& p) { Model(p).set_substance_names(1, ""); },
     "PACK_BAD_ID", "use_log_model.substance_names[1]"},
    {"NameTwice", [](v1::Pack& p) { Model(p).set_substance_names(0, "TEA"); },
     "PACK_DUPLICATE_ID", "use_log_model.substance_names[0]"},
    {"OwnNameOfADepressant",
     [](v1::Pack& p) { Model(p).mutable_depressants(1)->set_name("Chai"); },
     "PACK_DUPLICATE_ID", "use_log_model.depressants[1] Chai"},
    {"NameOfTwoDepressants",
     [](v1::Pack& p) {
       Model(p).mutable_depressants(1)->add_other_names("tia maria");
     },
     "PACK_DUPLICATE_ID",
     "use_log_model.depressants[1] valerian.other_names[0]"},
    {"DepressantWithoutName",
     [](v1::Pack& p) { Model(p).mutable_depressants(0)->clear_name(); },
     "PACK_BAD_ID", "use_log_model.depressants[0]"},
    {"UnitTwice",
     [](v1::Pack& p) {
       v1::LogUnit unit = Model(p).units(0);
       *Model(p).add_units() = unit;
     },
     "PACK_DUPLICATE_ID", "use_log_model.units[3] g_leaf"},
    {"UnitWithoutId",
     [](v1::Pack& p) { Model(p).mutable_units(1)->clear_id(); }, "PACK_BAD_ID",
     "use_log_model.units[1]"},
    {"UnitOfNothing",
     [](v1::Pack& p) { Model(p).mutable_units(1)->set_max_thousandths(0); },
     "PACK_BAD_RANGE", "use_log_model.units[1] cup.max_thousandths"},
    {"UnitWithoutEnd",
     [](v1::Pack& p) {
       Model(p).mutable_units(1)->set_max_thousandths(kMaxLogThousandths + 1);
     },
     "PACK_BAD_RANGE", "use_log_model.units[1] cup.max_thousandths"},
    {"PlanInAnUnknownUnit",
     [](v1::Pack& p) { Model(p).mutable_units(2)->set_plannable(true); },
     "PACK_BAD_RANGE", "use_log_model.units[2] some.plannable"},
    {"UsualAmountInNoUnit",
     [](v1::Pack& p) { Model(p).set_usual_amount_unit("bucket"); },
     "PACK_UNKNOWN_ID", "use_log_model.usual_amount_unit"},
    {"UsualAmountInAnUnknownUnit",
     [](v1::Pack& p) { Model(p).set_usual_amount_unit("some"); },
     "PACK_UNKNOWN_ID", "use_log_model.usual_amount_unit"},
    {"NoProducts", [](v1::Pack& p) { Model(p).clear_product_input(); },
     "PACK_UNKNOWN_ID", "use_log_model.product_input"},
    {"ProductsOfNoInput",
     [](v1::Pack& p) { Model(p).set_product_input("coffee"); },
     "PACK_UNKNOWN_ID", "use_log_model.product_input"},
    {"ProductsThatAreNumbers",
     [](v1::Pack& p) { Model(p).set_product_input("days_pw"); },
     "PACK_WRONG_TYPE", "use_log_model.product_input"},
    {"RisingToNoProduct",
     [](v1::Pack& p) { Model(p).set_products_rising(2, "WHITE"); },
     "PACK_UNKNOWN_VALUE", "use_log_model.products_rising[2]"},
    {"RisingToTheUnknown",
     [](v1::Pack& p) { Model(p).set_products_rising(2, "UNKNOWN"); },
     "PACK_UNKNOWN_VALUE", "use_log_model.products_rising[2]"},
    {"RisingToTheSame",
     [](v1::Pack& p) { Model(p).set_products_rising(2, "GREEN"); },
     "PACK_DUPLICATE_ID", "use_log_model.products_rising[2]"},
    {"MixOfNoProduct", [](v1::Pack& p) { Model(p).set_mixed_product("WHITE"); },
     "PACK_UNKNOWN_VALUE", "use_log_model.mixed_product"},
    {"MixOfTheUnknown",
     [](v1::Pack& p) { Model(p).set_mixed_product("UNKNOWN"); },
     "PACK_UNKNOWN_VALUE", "use_log_model.mixed_product"},
    {"ReasonTwice", [](v1::Pack& p) { Model(p).set_reasons(0, "sleepy"); },
     "PACK_DUPLICATE_ID", "use_log_model.reasons[1]"},
    {"ReasonWithoutId", [](v1::Pack& p) { Model(p).set_reasons(0, ""); },
     "PACK_BAD_ID", "use_log_model.reasons[0]"},
    {"UsualDayOfNoDays", [](v1::Pack& p) { Model(p).set_usual_days(0); },
     "PACK_BAD_RANGE", "use_log_model.usual_days"},
    {"UsualDayOfTooManyDays",
     [](v1::Pack& p) { Model(p).set_usual_days(kMaxRuleDays + 1); },
     "PACK_BAD_RANGE", "use_log_model.usual_days"},
    {"OnPlanBelowNothing",
     [](v1::Pack& p) { Model(p).set_on_plan_percent(-1); }, "PACK_BAD_RANGE",
     "use_log_model.on_plan_percent"},
    {"OnPlanWhateverIsUsed",
     [](v1::Pack& p) { Model(p).set_on_plan_percent(101); }, "PACK_BAD_RANGE",
     "use_log_model.on_plan_percent"},
    {"MilestoneOfNoDays",
     [](v1::Pack& p) { Model(p).set_milestone_days(0, 0); }, "PACK_BAD_RANGE",
     "use_log_model.milestone_days[0]"},
    {"MilestoneTwice", [](v1::Pack& p) { Model(p).set_milestone_days(1, 1); },
     "PACK_BAD_RANGE", "use_log_model.milestone_days[1]"},
    {"MilestoneBeyondAnyLog",
     [](v1::Pack& p) { Model(p).set_milestone_days(2, kMaxLogDays + 1); },
     "PACK_BAD_RANGE", "use_log_model.milestone_days[2]"},
    {"SourceOfTheModel",
     [](v1::Pack& p) { Model(p).mutable_evidence()->set_sources(0, "S9"); },
     "PACK_UNKNOWN_ID", "use_log_model.evidence.sources"},
    {"RulesWithoutAModel", [](v1::Pack& p) { p.clear_use_log_model(); },
     "PACK_EMPTY_DOMAIN", "use_log_model"},
    {"UseRulesWithoutAModel",
     [](v1::Pack& p) {
       p.clear_use_log_model();
       p.clear_metric_rules();
     },
     "PACK_EMPTY_DOMAIN", "use_log_model"},
    {"MetricRulesWithoutAModel",
     [](v1::Pack& p) {
       p.clear_use_log_model();
       p.clear_use_log_rules();
     },
     "PACK_EMPTY_DOMAIN", "use_log_model"},
};
INSTANTIATE_TEST_SUITE_P(Model, Faults, ::testing::ValuesIn(kModel), Name);

const std::vector<Fault> kHeads = {
    {"UseRuleWithoutId", [](v1::Pack& p) { Rule(p, "CAP").clear_id(); },
     "PACK_BAD_ID", "use_log_rules[1]"},
    {"MetricRuleWithoutId", [](v1::Pack& p) { Metric(p, "SORE").clear_id(); },
     "PACK_BAD_ID", "metric_rules[1]"},
    {"UseRuleTwice", [](v1::Pack& p) { Rule(p, "CAP").set_id("DAILY"); },
     "PACK_DUPLICATE_ID", "use_log_rules[1] DAILY"},
    {"IdOfBothLists", [](v1::Pack& p) { Metric(p, "SORE").set_id("DAILY"); },
     "PACK_DUPLICATE_ID", "metric_rules[1] DAILY"},
    {"FlagWithASpace", [](v1::Pack& p) { Rule(p, "CAP").set_flag("OVER CAP"); },
     "PACK_BAD_ID", "use_log_rules[1] CAP.flag"},
    {"AnswerOfNoInput", [](v1::Pack& p) { Rule(p, "CAP").set_answers("gin"); },
     "PACK_UNKNOWN_ID", "use_log_rules[1] CAP.answers"},
    {"AnswerOfANumber",
     [](v1::Pack& p) { Rule(p, "CAP").set_answers("days_pw"); },
     "PACK_WRONG_TYPE", "use_log_rules[1] CAP.answers"},
    {"MetricAnswerOfAChoice",
     [](v1::Pack& p) { Metric(p, "SORE").set_answers("status"); },
     "PACK_WRONG_TYPE", "metric_rules[1] SORE.answers"},
    {"SourceOfAUseRule",
     [](v1::Pack& p) { Rule(p, "CAP").mutable_evidence()->add_sources("S9"); },
     "PACK_UNKNOWN_ID", "use_log_rules[1] CAP.evidence.sources"},
    {"ClaimOfAMetricRule",
     [](v1::Pack& p) {
       Metric(p, "SORE").mutable_evidence()->add_claims("C9");
     },
     "PACK_UNKNOWN_ID", "metric_rules[1] SORE.evidence.claims"},
    {"PromptOfNoScale",
     [](v1::Pack& p) { Metric(p, "TIRED").set_prompts(1, "MOOD"); },
     "PACK_UNKNOWN_ID", "metric_rules[2] TIRED.prompts[1]"},
    {"UseRuleOfNoKind", [](v1::Pack& p) { Rule(p, "CAP").clear_own_cap(); },
     "PACK_BAD_CONDITION", "use_log_rules[1] CAP"},
    {"MetricRuleOfNoKind",
     [](v1::Pack& p) { Metric(p, "SORE").clear_days_in_row(); },
     "PACK_BAD_CONDITION", "metric_rules[1] SORE"},
    {"NoMetric", [](v1::Pack& p) { Metric(p, "SORE").clear_metric(); },
     "PACK_UNKNOWN_VALUE", "metric_rules[1] SORE.metric"},
    {"MetricOfAnotherSchema",
     [](v1::Pack& p) {
       Metric(p, "SORE").set_metric(static_cast<v1::Metric>(99));
     },
     "PACK_UNKNOWN_VALUE", "metric_rules[1] SORE.metric"},
};
INSTANTIATE_TEST_SUITE_P(Heads, Faults, ::testing::ValuesIn(kHeads), Name);

const std::vector<Fault> kKinds = {
    {"NoNumberOfUseDays",
     [](v1::Pack& p) { Rule(p, "DAILY").mutable_use_days()->clear_any(); },
     "PACK_EMPTY_DOMAIN", "use_log_rules[0] DAILY.use_days.any"},
    {"CapOfMoreThanAWeek",
     [](v1::Pack& p) { Rule(p, "CAP").mutable_own_cap()->set_within_days(8); },
     "PACK_BAD_RANGE", "use_log_rules[1] CAP.own_cap.within_days"},
    {"MeanOfNothing",
     [](v1::Pack& p) {
       Rule(p, "MORE_LEAF").mutable_mean_change()->clear_measure();
     },
     "PACK_UNKNOWN_VALUE", "use_log_rules[2] MORE_LEAF.mean_change.measure"},
    {"MeanThatNeedNotChange",
     [](v1::Pack& p) {
       Rule(p, "MORE_LEAF").mutable_mean_change()->clear_change();
     },
     "PACK_BAD_CONDITION", "use_log_rules[2] MORE_LEAF.mean_change"},
    {"AmountByTenths",
     [](v1::Pack& p) {
       Rule(p, "MORE_LEAF").mutable_mean_change()->set_rises_by_tenths(5);
     },
     "PACK_WRONG_TYPE", "use_log_rules[2] MORE_LEAF.mean_change"},
    {"AmountOfADayByTenths",
     [](v1::Pack& p) {
       Rule(p, "TOO_FAST").mutable_mean_change()->set_falls_by_tenths(5);
     },
     "PACK_WRONG_TYPE", "use_log_rules[17] TOO_FAST.mean_change"},
    {"ChasingNothing",
     [](v1::Pack& p) { Rule(p, "CHASING").mutable_chasing()->clear_rule(); },
     "PACK_UNKNOWN_ID", "use_log_rules[5] CHASING.chasing.rule"},
    {"ChasingAnotherKind",
     [](v1::Pack& p) {
       Rule(p, "CHASING").mutable_chasing()->set_rule("DAILY");
     },
     "PACK_UNKNOWN_ID", "use_log_rules[5] CHASING.chasing.rule"},
    {"ChasingWhatStandsBelow",
     [](v1::Pack& p) {
       Rule(p, "CHASING").mutable_chasing()->set_rule("TOO_FAST");
     },
     "PACK_UNKNOWN_ID", "use_log_rules[5] CHASING.chasing.rule"},
    {"ReliefForNoReason",
     [](v1::Pack& p) { Rule(p, "RELIEF").mutable_relief()->set_reason("fun"); },
     "PACK_UNKNOWN_ID", "use_log_rules[6] RELIEF.relief.reason"},
    {"BreakOfNoScale",
     [](v1::Pack& p) {
       Rule(p, "BREAK_HURT").mutable_break_score()->set_scale("MOOD");
     },
     "PACK_UNKNOWN_ID", "use_log_rules[7] BREAK_HURT.break_score.scale"},
    {"BreakOfAScaleWithoutTotal",
     [](v1::Pack& p) {
       v1::Scale& scale = *p.add_scales();
       scale.set_id("YES_NO");
       scale.set_method(v1::Scale::SCREEN);
       scale.add_values(0);
       scale.add_values(1);
       scale.add_items()->set_id("y1");
       Rule(p, "BREAK_HURT").mutable_break_score()->set_scale("YES_NO");
     },
     "PACK_WRONG_TYPE", "use_log_rules[7] BREAK_HURT.break_score.scale"},
    {"LabelsThatRaiseAFlag",
     [](v1::Pack& p) { Rule(p, "LABELS").set_flag("ROTATES"); },
     "PACK_BAD_RANGE", "use_log_rules[9] LABELS.flag"},
    {"LabelsThatAnswer",
     [](v1::Pack& p) { Rule(p, "LABELS").set_answers("with_rum"); },
     "PACK_BAD_RANGE", "use_log_rules[9] LABELS.answers"},
    {"AssociationThatRaisesAFlag",
     [](v1::Pack& p) { Rule(p, "GOES_WITH").set_flag("HELPS"); },
     "PACK_BAD_RANGE", "use_log_rules[12] GOES_WITH.flag"},
    {"AssociationThatAnswers",
     [](v1::Pack& p) { Rule(p, "GOES_WITH").set_answers("with_rum"); },
     "PACK_BAD_RANGE", "use_log_rules[12] GOES_WITH.answers"},
    {"RiseOfOneProduct",
     [](v1::Pack& p) {
       Model(p).clear_products_rising();
       Model(p).add_products_rising("BLACK");
     },
     "PACK_EMPTY_DOMAIN", "use_log_rules[10] STRONGER.product_rise"},
    {"CoUseOfNoDepressant", [](v1::Pack& p) { Model(p).clear_depressants(); },
     "PACK_EMPTY_DOMAIN", "use_log_rules[11] RUM_TOO.co_use"},
    {"NoBound",
     [](v1::Pack& p) { Metric(p, "HOT_JOINT").mutable_latest()->clear_from(); },
     "PACK_BAD_RANGE", "metric_rules[0] HOT_JOINT.latest"},
    {"BoundsUpsideDown",
     [](v1::Pack& p) { Metric(p, "SORE").mutable_days_in_row()->set_from(7); },
     "PACK_BAD_RANGE", "metric_rules[1] SORE.days_in_row"},
    {"BoundAboveEveryValue",
     [](v1::Pack& p) { Metric(p, "SORE").mutable_days_in_row()->set_to(11); },
     "PACK_BAD_RANGE", "metric_rules[1] SORE.days_in_row.to"},
    {"BoundBelowEveryValue",
     [](v1::Pack& p) { Metric(p, "TIRED").mutable_days_of()->set_from(-1); },
     "PACK_BAD_RANGE", "metric_rules[2] TIRED.days_of.from"},
    {"BaselineAgainstNothing",
     [](v1::Pack& p) { Metric(p, "HRV").mutable_baseline()->clear_against(); },
     "PACK_BAD_CONDITION", "metric_rules[4] HRV.baseline"},
    {"LogarithmOfWhatMayBeZero",
     [](v1::Pack& p) { Metric(p, "HRV").set_metric(v1::SORENESS); },
     "PACK_WRONG_TYPE", "metric_rules[4] HRV.baseline.below_sd_hundredths"},
    {"LogarithmOfWhatMayBeLarge",
     [](v1::Pack& p) { Metric(p, "HRV").set_metric(v1::SLEEP_MINUTES); },
     "PACK_WRONG_TYPE", "metric_rules[4] HRV.baseline.below_sd_hundredths"},
    {"RecentDaysOfAValue",
     [](v1::Pack& p) {
       Metric(p, "PULSE").mutable_baseline()->set_recent_days(1);
     },
     "PACK_BAD_RANGE", "metric_rules[5] PULSE.baseline.recent_days"},
};
INSTANTIATE_TEST_SUITE_P(Kinds, Faults, ::testing::ValuesIn(kKinds), Name);

TEST(LogPack, LoadsWithoutAnIssueAboutLogs) {
  const v1::PackReport report = LintPack(ToBytes(DiaryPack()));
  for (const v1::Issue& issue : report.issues()) {
    EXPECT_EQ(issue.path().find("log"), std::string::npos) << issue.path();
    EXPECT_EQ(issue.path().find("metric"), std::string::npos) << issue.path();
  }
}

TEST(LogPack, LacksATextThatNobodyWrote) {
  const std::vector<std::string> texts = {
      "log.DAILY",        "log.PULSE",          "unit.cup",
      "log.taper.behind", "log.trend.worsened", "log.recovery.alike"};
  v1::Pack pack = DiaryPack();
  const int before = LintPack(ToBytes(pack)).issues_size();
  for (v1::Text& text : *pack.mutable_languages(0)->mutable_texts()) {
    if (std::find(texts.begin(), texts.end(), text.id()) != texts.end()) {
      text.set_id(absl::StrCat("not.", text.id()));
    }
  }
  std::vector<std::string> missing;
  const v1::PackReport report = LintPack(ToBytes(pack));
  for (const v1::Issue& issue : report.issues()) {
    if (issue.code() == "PACK_MISSING_TEXT") missing.push_back(issue.path());
  }
  EXPECT_EQ(report.issues_size(), before + 6);
  EXPECT_THAT(
      missing,
      ::testing::IsSupersetOf(
          {"use_log_rules[0] DAILY.about", "metric_rules[5] PULSE.about",
           "use_log_model.units[1] cup.label", "use_log_model"}));
}

TEST(LogPack, MayGiveATextAnotherName) {
  v1::Pack pack = DiaryPack();
  const int before = LintPack(ToBytes(pack)).issues_size();
  Rule(pack, "CAP").set_about("log.DAILY");
  Model(pack).mutable_units(0)->set_label("unit.cup");
  EXPECT_EQ(LintPack(ToBytes(pack)).issues_size(), before);
  Rule(pack, "CAP").set_about("nobody wrote it");
  EXPECT_EQ(LintPack(ToBytes(pack)).issues_size(), before + 1);
}

TEST(LogPack, NeedsNoUnitOfUsualAmountsNoMixAndNoDepressant) {
  v1::Pack pack = DiaryPack();
  Model(pack).clear_usual_amount_unit();
  Model(pack).clear_mixed_product();
  Model(pack).clear_depressants();
  Model(pack).clear_milestone_days();
  pack.clear_use_log_rules();
  pack.clear_metric_rules();
  EXPECT_TRUE(Pack::Load(ToBytes(pack)).ok());
}

}  // namespace
}  // namespace afterleaf
