// From rows to entries: what is read, and what is told of what is not.

#include <algorithm>

#include "gmock/gmock.h"
#include "google/protobuf/repeated_field.h"
#include "gtest/gtest.h"
#include "src/cli/log/log_table_input.h"

namespace afterleaf {
namespace cli {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TableInput Read(absl::string_view text, const TableRules& rules = {}) {
  return ReadLogTable("log.csv", text, rules);
}

v1::UseLog LogOf(absl::string_view text, const TableRules& rules = {}) {
  const TableInput input = Read(text, rules);
  EXPECT_EQ(input.unusable, "");
  EXPECT_THAT(input.faults, IsEmpty());
  EXPECT_EQ(input.people.size(), 1u);
  return input.people.empty() ? v1::UseLog() : input.people[0].log;
}

TEST(ReadLogTable, ReadsEveryColumnOfAUse) {
  const v1::UseLog log = LogOf(
      "when,substance,amount,unit,product,vein_label,reason,"
      "minutes_since_waking,minutes_from_exercise,co_substances,wanted_effect,"
      "unwanted,next_day_recovery,lab_report_seen\n"
      "2024-02-29,kratom,2.5,g_leaf,LEAF,red,pain,0:45,-30,alcohol; "
      "caffeine,7,\"nausea;itch, mild\",4,N\n");
  ASSERT_EQ(log.uses_size(), 1);
  const v1::UseEntry& use = log.uses(0);
  EXPECT_EQ(use.time().day(), 19782);
  EXPECT_EQ(use.substance(), "kratom");
  EXPECT_EQ(use.amount_thousandths(), 2500);
  EXPECT_EQ(use.unit(), "g_leaf");
  EXPECT_EQ(use.product(), "LEAF");
  EXPECT_EQ(use.vein_label(), "red");
  EXPECT_EQ(use.reason(), "pain");
  EXPECT_EQ(use.minutes_since_waking(), 45);
  EXPECT_EQ(use.minutes_from_exercise(), -30);
  EXPECT_THAT(use.co_substances(), ElementsAre("alcohol", "caffeine"));
  EXPECT_EQ(use.wanted_effect(), 7);
  EXPECT_THAT(use.unwanted(), ElementsAre("nausea", "itch, mild"));
  EXPECT_EQ(use.next_day_recovery(), 4);
  EXPECT_EQ(use.lab_report_seen(), "N");
}

TEST(ReadLogTable, EmptyCellsAreNotKnownAndNeverZero) {
  const v1::UseLog log =
      LogOf("when,amount,wanted_effect,unit\n2024-02-29,,,g_leaf\n");
  ASSERT_EQ(log.uses_size(), 1);
  EXPECT_FALSE(log.uses(0).has_amount_thousandths());
  EXPECT_FALSE(log.uses(0).has_wanted_effect());
}

TEST(ReadLogTable, ReadsEveryKindOfRow) {
  const v1::UseLog log = LogOf(
      "kind,when,until,amount,unit,approved_by,activity,minutes,effort_scale,"
      "effort,sleep_minutes,soreness,hot_swollen_joint,scale,total,answers\n"
      "no_use,2024-02-29,,,,,,,,,,,,,,\n"
      "complete,2024-02-01,2024-02-10,,,,,,,,,,,,,\n"
      "break,2024-02-11,2024-02-12,,,,,,,,,,,,,\n"
      "plan,2024-02-20,2024-02-29,1,g_leaf,,,,,,,,,,,\n"
      "plan,2024-02-10,,2,g_leaf,Dr. A,,,,,,,,,,\n"
      "exercise,2024-02-29T10:00Z,,,,,walking,1:05,CR10,3,,,,,,\n"
      "recovery,2024-02-29,,,,,,,,,7:10,3,no,,,\n"
      "score,2024-02-29,,,,,,,,,,,,SOWS,12,\n"
      "Score,2024-02-28,,,,,,,,,,,,PHQ9,,\"1,0,-,2\"\n"
      "drive,2024-02-29T11:00Z,,,,,,,,,,,,,,\n");
  EXPECT_EQ(log.no_use(0).time().day(), 19782);
  EXPECT_EQ(log.complete(0).to_day() - log.complete(0).from_day(), 9);
  EXPECT_EQ(log.breaks(0).days().to_day() - log.breaks(0).days().from_day(), 1);
  // Steps by day, whatever the order of the rows.
  EXPECT_EQ(log.taper_plan().approved_by(), "Dr. A");
  EXPECT_EQ(log.taper_plan().steps(0).thousandths_per_day(), 2000);
  EXPECT_EQ(log.taper_plan().steps(1).thousandths_per_day(), 1000);
  EXPECT_EQ(log.taper_plan().last_day(), 19782);
  EXPECT_EQ(log.sessions(0).kind(), "walking");
  EXPECT_EQ(log.sessions(0).minutes(), 65);
  EXPECT_EQ(log.sessions(0).effort(), 3);
  EXPECT_EQ(log.recovery(0).sleep_minutes(), 430);
  EXPECT_EQ(log.recovery(0).soreness(), 3);
  EXPECT_TRUE(log.recovery(0).has_hot_swollen_joint());
  EXPECT_FALSE(log.recovery(0).hot_swollen_joint());
  EXPECT_EQ(log.scores(0).response().total(), 12);
  EXPECT_THAT(log.scores(1).response().answers(), ElementsAre(1, 0, -1, 2));
  EXPECT_TRUE(log.drives(0).has_at_s());
}

TEST(ReadLogTable, ADayWithoutAnythingButItsDateIsNoUse) {
  const TableInput input = Read("when,amount,unit\n2024-02-29,,\n");
  EXPECT_THAT(input.faults,
              ElementsAre(AllOf(HasSubstr("log.csv:2: "),
                                HasSubstr("says nothing but when"))));
  EXPECT_EQ(input.people[0].log.uses_size(), 0);
}

TEST(ReadLogTable, EveryBadRowIsToldWithItsLineAndTheRestIsRead) {
  const TableInput input = Read(
      "kind,when,amount,unit,wanted_effect\n"
      "use,yesterday,1,g_leaf,\n"
      "use,2024-02-29,\"1,5\",g_leaf,\n"
      "use,2024-02-29,1.2345,g_leaf,much\n"
      "use,2024-02-29,1.5,g_leaf,3\n"
      "uze,2024-02-29,1.5,g_leaf,3\n"
      "no_use,2024-02-28,1.5,,\n"
      "use,2024-02-29\n"
      "use,2024-02-29,7731,g_leaf,\"\n"
      "use,2024-02-27,2,g_leaf,4\n");
  EXPECT_THAT(
      input.faults,
      ElementsAre(
          AllOf(HasSubstr("log.csv:2: column when: "), HasSubstr("2026-03-29"),
                Not(HasSubstr("yesterday"))),
          HasSubstr("log.csv:3: column amount: expected a number like 2.5"),
          AllOf(HasSubstr("log.csv:4: column amount: "),
                Not(HasSubstr("1.2345"))),
          HasSubstr("log.csv:4: column wanted_effect: expected a whole number"),
          AllOf(HasSubstr("log.csv:6: column kind: "),
                HasSubstr("did you mean use?")),
          HasSubstr("log.csv:7: column amount: a row of the kind no_use has "
                    "nothing there"),
          HasSubstr("log.csv:8: has 2 cells where the first row has 5"),
          AllOf(HasSubstr("log.csv:9: "), Not(HasSubstr("7731")))));
  EXPECT_EQ(input.people[0].log.uses_size(), 2);
  EXPECT_THAT(input.people[0].lines[0], ElementsAre(5, 10));
}

TEST(ReadLogTable, OneBadCellLeavesNothingOfItsRow) {
  const TableInput input = Read(
      "kind,when,amount,unit,approved_by\n"
      "plan,2024-02-01,2,g_leaf,Dr. A\n"
      "plan,2024-02-08,one,g_leaf,Dr. A\n"
      "plan,2024-02-15,1,capsule,Dr. A\n");
  EXPECT_THAT(input.faults, ElementsAre(HasSubstr("log.csv:3: column amount"),
                                        HasSubstr("log.csv:4: column unit")));
  EXPECT_EQ(input.people[0].log.taper_plan().steps_size(), 1);
}

TEST(ReadLogTable, ReadsHeadingsByTheirMapping) {
  TableRules rules;
  rules.headings = {{Column::kSubstance, "what"}, {Column::kPerson, "who"}};
  rules.times.day_zero = 19782;
  const TableInput input = Read(
      "\xEF\xBB\xBF\"who\",\"what\",\"when\"\r\n2,\"Kratom\",-1\r\n"
      "3,\"Alcohol\",0\r\n2,\"Kratom\",1\r\n",
      rules);
  EXPECT_EQ(input.unusable, "");
  ASSERT_EQ(input.people.size(), 2u);
  EXPECT_EQ(input.people[0].person, "2");
  EXPECT_EQ(input.people[0].log.uses(0).substance(), "Kratom");
  EXPECT_EQ(input.people[0].log.uses(0).time().day(), 19781);
  EXPECT_THAT(input.people[0].lines[0], ElementsAre(2, 4));
  EXPECT_EQ(input.people[1].log.uses_size(), 1);
}

TEST(ReadLogTable, ReadsOnePersonAndRowsOfOneKindOnly) {
  TableRules rules;
  rules.headings = {{Column::kPerson, "who"}};
  rules.person = "2";
  rules.only = {{"source", "diary"}};
  const v1::UseLog log = LogOf(
      "who,source,when,substance\n"
      "2,diary,2024-02-29,kratom\n"
      "3,diary,not a date,kratom\n"
      "2,urine test,not a date,kratom\n",
      rules);
  EXPECT_EQ(log.uses_size(), 1);
}

TEST(ReadLogTable, ConstantsStandWhereACellIsEmpty) {
  TableRules rules;
  rules.constants = {{Column::kUnit, "capsule"},
                     {Column::kSubstance, "kratom"}};
  const v1::UseLog log = LogOf(
      "kind,when,amount,unit\nuse,2024-02-29,2,\nuse,2024-02-29,2,ml\n"
      "recovery,2024-02-29,,\n",
      rules);
  EXPECT_EQ(log.uses(0).unit(), "capsule");
  EXPECT_EQ(log.uses(1).unit(), "ml");
  EXPECT_EQ(log.recovery_size(), 1);
}

TEST(ReadLogTable, AHeadingThatIsNoColumnIsNeverPassedOverInSilence) {
  EXPECT_THAT(Read("when,amuont\n").unusable,
              AllOf(HasSubstr("log.csv:1: column 2"),
                    HasSubstr("did you mean amount?")));
  const std::string other = Read("when,my secret\n").unusable;
  EXPECT_THAT(other, AllOf(HasSubstr("column 2"), HasSubstr("--ignore-columns"),
                           HasSubstr("log --help lists the names"),
                           Not(HasSubstr("secret"))));
  TableRules rules;
  rules.ignore_other_columns = true;
  EXPECT_EQ(
      LogOf("when,my secret,product\n2024-02-29,x,LEAF\n", rules).uses_size(),
      1);
}

TEST(ReadLogTable, TellsWhichHeadingIsMissingOrTwice) {
  EXPECT_THAT(Read("kind,amount\n").unusable, HasSubstr("--column when="));
  EXPECT_THAT(Read("when,when\n").unusable, HasSubstr("two columns"));
  EXPECT_THAT(Read("").unusable, HasSubstr("is empty"));
  TableRules rules;
  rules.headings = {{Column::kSubstance, "drgu_used"}};
  EXPECT_THAT(Read("when,drug_used\n", rules).unusable,
              HasSubstr("did you mean drug_used?"));
}

TEST(ReadLogTable, TextThatIsNotUtf8CostsOneRow) {
  const TableInput input =
      Read("when,vein_label\n2024-02-29,gr\xFCn\n2024-02-29,red\n");
  EXPECT_THAT(input.faults, ElementsAre(HasSubstr("column 2: is not UTF-8")));
  EXPECT_EQ(input.people[0].log.uses_size(), 1);
}

TEST(ReadLogTable, RowsWithEmptyCellsAloneAreBlank) {
  EXPECT_EQ(LogOf("when,product\n2024-02-29,LEAF\n,\n , \n").uses_size(), 1);
}

TEST(PlaceInTable, NamesTheLineAndTheColumnOfAField) {
  TableRules rules;
  rules.headings = {{Column::kAmount, "grams"}};
  const TableInput input = Read(
      "kind,when,grams,unit,scale,total\n"
      "use,2024-02-29,2,g_leaf,,\n"
      "score,2024-02-29,,,SOWS,12\n"
      "use,2024-02-28,2,g_leaf,,\n",
      rules);
  ASSERT_EQ(input.people.size(), 1u);
  const auto place = [&](absl::string_view path) {
    return PlaceInTable("log.csv", rules, input.people[0], path);
  };
  EXPECT_EQ(place("log.uses[1].amount_thousandths"), "log.csv:4: column grams");
  EXPECT_EQ(place("log.uses[0].time.at_s"), "log.csv:2: column when");
  EXPECT_EQ(place("log.uses[0]"), "log.csv:2");
  EXPECT_EQ(place("log.scores[0].response.total"), "log.csv:3: column total");
  EXPECT_EQ(place("log.scores[0].response"), "log.csv:3: column scale");
  EXPECT_EQ(place("log.uses[2]"), "log.csv");
  EXPECT_EQ(place("outcomes.period"), "log.csv");
}

}  // namespace
}  // namespace cli
}  // namespace afterleaf
