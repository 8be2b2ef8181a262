// Coverage, mutants, differences, lint and the book of a pack that reads logs.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/book/book.h"
#include "src/authoring/coverage/coverage.h"
#include "src/authoring/diff/logs_diff.h"
#include "src/authoring/diff/pack_changes.h"
#include "src/authoring/lint/lint.h"
#include "src/authoring/mutation/mutants.h"
#include "src/authoring/mutation/mutation_run.h"
#include "src/pack/compiled_pack.h"
#include "tests/support/engine.h"

namespace afterleaf::authoring {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

v1::Pack Diary() {
  return support::Read<v1::Pack>(
      support::ReadTestData("packs/diary.textproto"));
}

Pack Loaded(const v1::Pack& source) {
  absl::StatusOr<Pack> pack = Pack::Load(source.SerializeAsString());
  EXPECT_TRUE(pack.ok()) << pack.status();
  return *std::move(pack);
}

// Of day 20, 12:00 UTC, with a use on each of the last so many days.
std::string UseOn(int days, const std::string& expect) {
  return absl::StrCat(
      "log { as_of_s: 1771200 } repeat { days { from_day: ", 21 - days,
      " to_day: 20 } use {} } expect_log { ", expect, " }");
}

// Rum with today's tea, by the log alone.
constexpr char kRumPatient[] =
    "patient { as_of_s: 1771200 screen { done: true } log { uses { time { "
    "at_s: 1760400 } co_substances: 'grog' } } } ";

// What no example shows of one rule.
std::vector<std::string> Missing(const std::string& rule,
                                 const std::vector<std::string>& examples) {
  std::vector<ExampleDirectory::Entry> entries;
  for (const std::string& text : examples) {
    entries.push_back(
        {support::BytesOf("Example",
                          absl::StrCat("id: 'e", entries.size(), "' ", text)),
         {"examples/e.textproto", {1, 1}}});
  }
  const CoverageReport report = MeasureCoverage(Loaded(Diary()), entries, 1);
  EXPECT_EQ(report.failing_examples, 0);
  std::vector<std::string> missing;
  for (const Obligation& obligation : report.obligations) {
    if (obligation.rule != rule) continue;
    for (const Obligation::Side& side : obligation.sides) {
      if (side.shown_by.empty()) missing.push_back(side.missing);
    }
  }
  return missing;
}

TEST(CoverageOfLogs, AsksForARuleThatHoldsAndThatDoesNot) {
  const std::string holds = "no example asserts that DAILY holds of a log";
  const std::string does_not =
      "no example asserts that DAILY does not hold of a log with entries";
  EXPECT_THAT(Missing("DAILY", {}), ElementsAre(holds, does_not));
  EXPECT_THAT(Missing("DAILY", {UseOn(4, "must: 'DAILY'")}),
              ElementsAre(does_not));
  EXPECT_THAT(Missing("DAILY", {UseOn(3, "must_not: 'DAILY'")}),
              ElementsAre(holds));
  EXPECT_THAT(Missing("DAILY", {UseOn(4,
                                      "flags { ids: ['TEA_DAILY', "
                                      "'NO_REPORT'] }"),
                                UseOn(3, "rules { ids: 'NO_REPORT' }")}),
              IsEmpty());
}

TEST(CoverageOfLogs, DoesNotCountALogWithoutEntriesOrAnotherExpectation) {
  EXPECT_EQ(Missing("DAILY", {"log { as_of_s: 1771200 } expect_log { must_not: "
                              "'DAILY' }",
                              UseOn(4, "use_days: 4")})
                .size(),
            2u);
}

TEST(CoverageOfLogs, AsksForAPatientWhoseAnswerTheLogChanges) {
  const std::string unanswered =
      "no patient is answered otherwise because RUM_TOO answers with_rum";
  EXPECT_THAT(Missing("RUM_TOO", {}), Contains(unanswered));
  EXPECT_THAT(
      Missing("RUM_TOO",
              {absl::StrCat(kRumPatient, "expect_log { must: 'RUM_TOO' }")}),
      Contains(unanswered));
  EXPECT_THAT(
      Missing("RUM_TOO", {absl::StrCat(kRumPatient,
                                       "expect { tier: T2 rules: 'RUM' } "
                                       "expect_log { must: 'RUM_TOO' }"),
                          UseOn(1, "must_not: 'RUM_TOO'")}),
      IsEmpty());
}

TEST(MutantsOfLogs, AreThereForEveryNumberAndName) {
  const MessageTypes types;
  std::vector<std::string> names;
  for (const Mutant& mutant : AllMutants(types, Diary().SerializeAsString())) {
    if (IsAboutLogs(mutant)) names.push_back(mutant.name);
  }
  EXPECT_THAT(
      names,
      IsSupersetOf(
          {"use_log_rules DAILY dropped", "use_log_rules DAILY.flag dropped",
           "use_log_rules DAILY.use_days.any[0].within_days: 4 to 5",
           "use_log_rules DAILY.use_days.any[1] dropped",
           "use_log_rules MORE_LEAF.mean_change.rises_to_percent: 125 to 124",
           "use_log_rules TOO_FAST.mean_change.without_plan: true to false",
           "use_log_rules RUM_TOO.answers dropped",
           "metric_rules SORE.days_in_row.from: 4 to 3",
           "metric_rules SORE.metric: SORENESS to SLEEP_MINUTES",
           "metric_rules TIRED.prompts[CHEER] dropped",
           "metric_rules HRV.baseline.below_sd_hundredths: 50 to 51",
           "use_log_model.units[g_leaf].max_thousandths: 100000 to 100001",
           "use_log_model.units[cup].plannable: false to true",
           "use_log_model.depressants[rum].other_names[grog] dropped",
           "use_log_model.substance_names[chai] dropped",
           "use_log_model.milestone_days[1]: 7 to 8"}));
}

// Mutants of the rule DAILY that no example notices.
std::vector<std::string> Surviving(const std::vector<std::string>& examples) {
  static const auto* const types = new MessageTypes;
  const std::string base = MutationBase(Diary().SerializeAsString());
  std::vector<Mutant> mutants;
  for (const Mutant& mutant : AllMutants(*types, base)) {
    if (absl::StartsWith(mutant.name, "use_log_rules DAILY")) {
      mutants.push_back(mutant);
    }
  }
  std::vector<v1::Example> read;
  for (const std::string& example : examples) {
    read.push_back(support::Read<v1::Example>(example));
  }
  const std::vector<Fate> fates =
      RunMutants(*types, base, mutants, read, 1, [](std::size_t) {});
  std::vector<std::string> names;
  for (std::size_t i = 0; i < fates.size(); ++i) {
    if (fates[i] == Fate::kSurvived) names.push_back(mutants[i].name);
  }
  return names;
}

// The log of UseOn, of which nothing repeats.
std::string UsesOn(const std::vector<int>& days, const std::string& expect) {
  std::string uses;
  for (const int day : days) {
    absl::StrAppend(&uses, "uses { time { day: ", day, " } } ");
  }
  return absl::StrCat("log { as_of_s: 1771200 log { ", uses,
                      "} } expect_log { ", expect, " }");
}

TEST(MutantsOfLogs, AreKilledByLogsOnEitherSideOfEveryNumber) {
  const std::vector<std::string> perfect = {
      UsesOn({17, 18, 19, 20}, "flags { ids: ['TEA_DAILY', 'NO_REPORT'] }"),
      UsesOn({18, 19, 20}, "must_not: 'DAILY'"),
      UsesOn({16, 17, 18, 19}, "must_not: 'DAILY'"),
      UsesOn({11, 12, 13, 14, 15, 16, 17, 18}, "must: 'DAILY'"),
      UsesOn({11, 12, 13, 14, 15, 16, 17}, "must_not: 'DAILY'"),
      UsesOn({10, 11, 12, 13, 14, 15, 16, 17}, "must_not: 'DAILY'"),
  };
  EXPECT_THAT(Surviving(perfect), IsEmpty());
  std::vector<std::string> less = perfect;
  less.pop_back();
  EXPECT_THAT(
      Surviving(less),
      ElementsAre("use_log_rules DAILY.use_days.any[1].within_days: 10 to 11"));
}

TEST(MutantsOfLogs, ThatChangeAnAnswerAreKilledByAPatientToo) {
  static const auto* const types = new MessageTypes;
  const std::string base = MutationBase(Diary().SerializeAsString());
  std::vector<Mutant> mutants;
  for (const Mutant& mutant : AllMutants(*types, base)) {
    if (mutant.name == "use_log_rules RUM_TOO.answers dropped") {
      mutants.push_back(mutant);
    }
  }
  ASSERT_EQ(mutants.size(), 1u);
  EXPECT_THAT(RunMutants(*types, base, mutants,
                         {support::Read<v1::Example>(absl::StrCat(
                             kRumPatient, "expect { tier: T2 rules: 'RUM' }"))},
                         1, [](std::size_t) {}),
              ElementsAre(Fate::kKilled));
}

TEST(DiffOfLogs, NamesTheExamplesThatARuleHoldsOfOtherwise) {
  v1::Pack after = Diary();
  after.mutable_use_log_rules(0)
      ->mutable_use_days()
      ->mutable_any(0)
      ->set_at_least(3);
  const std::vector<v1::Example> examples = {
      support::Read<v1::Example>(
          absl::StrCat("id: 'four' ", UsesOn({17, 18, 19, 20}, ""))),
      support::Read<v1::Example>(
          absl::StrCat("id: 'three' ", UsesOn({18, 19, 20}, ""))),
      support::Read<v1::Example>("id: 'no log' patient {}")};
  const LogsDiff diff = FindLogsDiff(Loaded(Diary()), Loaded(after), examples);
  EXPECT_EQ(diff.compared, 2);
  ASSERT_EQ(diff.differences.size(), 1u);
  EXPECT_EQ(diff.differences[0].rule, "DAILY");
  EXPECT_TRUE(diff.differences[0].holds_now);
  EXPECT_THAT(diff.differences[0].examples, ElementsAre("three"));
  EXPECT_THAT(
      FindLogsDiff(Loaded(Diary()), Loaded(Diary()), examples).differences,
      IsEmpty());
}

TEST(DiffOfLogs, TellsWhatIsWrittenOtherwise) {
  const MessageTypes types;
  v1::Pack after = Diary();
  after.mutable_use_log_model()->mutable_units(0)->set_max_thousandths(7);
  after.mutable_use_log_model()->mutable_depressants(1)->add_other_names("v");
  after.mutable_use_log_rules(1)->mutable_own_cap()->set_within_days(8);
  const std::vector<PackChange> changes = FindPackChanges(
      types, Diary().SerializeAsString(), after.SerializeAsString());
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_THAT(changes[0].lines,
              ElementsAre("units[g_leaf].max_thousandths: 100000 -> 7",
                          "depressants[valerian].other_names: none -> v"));
  EXPECT_EQ(changes[1].id, "CAP");
  EXPECT_THAT(changes[1].lines, ElementsAre("own_cap.within_days: 7 -> 8"));
}

std::vector<std::string> Issues(const v1::Pack& pack,
                                const std::vector<v1::Example>& examples) {
  LintOptions options;
  options.examples = examples;
  const v1::PackReport report =
      LintContent(MessageTypes(), pack.SerializeAsString(), options);
  std::vector<std::string> issues;
  for (const v1::Issue& issue : report.issues()) {
    issues.push_back(absl::StrCat(issue.code(), " at ", issue.path()));
  }
  return issues;
}

TEST(LintOfLogs, AsksWhatARuleRestsOn) {
  EXPECT_THAT(Issues(Diary(), {}),
              IsSupersetOf({"PACK_MISSING_EVIDENCE at use_log_rules[1] "
                            "CAP.evidence",
                            "PACK_MISSING_EVIDENCE at metric_rules[0] "
                            "HOT_JOINT.evidence"}));
  v1::Pack pack = Diary();
  pack.mutable_use_log_rules(1)->mutable_evidence()->set_grade(v1::A);
  EXPECT_THAT(Issues(pack, {}),
              Contains("PACK_UNSUPPORTED_ADVICE at "
                       "use_log_rules[1] CAP.evidence.grade"));
}

TEST(LintOfLogs, KnowsTheTextsThatOnlyLogsUse) {
  EXPECT_THAT(Issues(Diary(), {}), Not(Contains(HasSubstr("log.DAILY"))));
  EXPECT_THAT(Issues(Diary(), {}), Not(Contains(HasSubstr("unit.g_leaf"))));
  v1::Pack pack = Diary();
  v1::Text* text = pack.mutable_languages(0)->add_texts();
  text->set_id("log.NOBODY");
  text->set_text("Nobody reads this.");
  EXPECT_THAT(Issues(pack, {}), Contains(HasSubstr("log.NOBODY")));
}

TEST(LintOfLogs, HoldsTextsOfRulesAgainstTheTextRules) {
  v1::Pack pack = Diary();
  *pack.add_text_rules() = support::Read<v1::TextRule>(
      "id: 'no_more' locale: 'en' about: 'Advice.' "
      "groups { phrases: 'more leaf' }");
  EXPECT_THAT(Issues(pack, {}), Contains(AllOf(HasSubstr("PACK_TEXT_RULE"),
                                               HasSubstr("log.MORE_LEAF"))));
}

TEST(LintOfLogs, TellsAPatternThatRepeatsNothing) {
  EXPECT_THAT(
      Issues(Diary(), {support::Read<v1::Example>(
                          "id: 'x' kind: PATIENT why: 'w' log {} repeat {} "
                          "expect_log { rules {} }")}),
      Contains("PACK_EXAMPLE_KIND at examples[0] x"));
}

TEST(BookOfLogs, SaysWhatEveryRuleNeedsAndWhatThePersonReads) {
  BookContent content;
  content.pack = Diary();
  content.examples.push_back(support::Read<v1::Example>(
      "id: 'P' kind: PATIENT title: 'A tea week' why: 'Because.' " +
      UseOn(7, "must: 'DAILY' prompts { ids: 'CHEER' }")));
  const std::string book = WriteBook(MessageTypes(), content);
  EXPECT_THAT(book, HasSubstr("a use on each of the last 4 days, or on at "
                              "least 8 of the last 10 days"));
  EXPECT_THAT(book, HasSubstr("You drank tea on most days."));
  EXPECT_THAT(book, HasSubstr("id=\"DAILY\""));
  EXPECT_THAT(book, HasSubstr("grog, Tia Maria"));
  EXPECT_THAT(book, HasSubstr("1 example says whether it holds"));
  // The patient, with the days that repeat.
  EXPECT_THAT(book, HasSubstr("from_day: 14"));
  EXPECT_THAT(book, HasSubstr("Rules about logs that hold"));
}

TEST(BookOfLogs, SaysOfAPackThatReadsNoneThatItReadsNone) {
  BookContent content;
  content.pack = support::TinyPack().compiled().source;
  EXPECT_THAT(WriteBook(MessageTypes(), content),
              HasSubstr("This pack reads no logs."));
}

}  // namespace
}  // namespace afterleaf::authoring
