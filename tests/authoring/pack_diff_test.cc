#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/diff/override_gate.h"
#include "src/authoring/diff/pack_changes.h"
#include "src/authoring/diff/people_diff.h"
#include "src/pack/compiled_pack.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kInputs[] = R"(
  inputs { id: "heat" integer { min: 0 max: 100 } not_asked_because: "R" }
  inputs { id: "cough" yes_no {} silence_value: "no" }
  reasons { id: "R" text: "A reason." }
  findings { id: "sick" when { fact: "cough" is: true } }
)";

// The tiny pack with one alert.
Pack WithAlert(const std::string& when, const std::string& tier = "T2",
               const std::string& more = "") {
  return support::TinyPack(absl::StrCat(
      kInputs, "alerts { id: 'HOT' tier: ", tier,
      " message: 'notice' rationale: 'notice' when { ", when, " } }", more));
}

PeopleDiff People(const Pack& before, const Pack& after,
                  std::size_t people = 400, int jobs = 1) {
  const MessageTypes types;
  return FindPeopleDiff(types, before, after, {}, people, 1, jobs,
                        [](std::size_t) {});
}

std::vector<WeakenedAlert> Weakened(const Pack& before, const Pack& after,
                                    std::size_t people = 400) {
  return FindWeakenedAlerts(before.compiled().source, after.compiled().source,
                            People(before, after, people).narrowed);
}

std::vector<std::string> Changes(const Pack& before, const Pack& after) {
  const MessageTypes types;
  std::vector<std::string> lines;
  for (const PackChange& change :
       FindPackChanges(types, before.compiled().source.SerializeAsString(),
                       after.compiled().source.SerializeAsString())) {
    const char* const kinds[] = {"+", "-", "="};
    lines.push_back(absl::StrCat(kinds[static_cast<int>(change.kind)],
                                 change.list, " ", change.id));
    for (const std::string& line : change.lines) lines.push_back(line);
  }
  return lines;
}

int HeatOf(const v1::AssessRequest& person) {
  return person.answers_size() == 1 ? person.answers(0).number() : -1;
}

TEST(PeopleDiff, FindsThePersonAtTheEdgeAndNoOther) {
  const PeopleDiff diff = People(WithAlert("fact: 'heat' from: 40"),
                                 WithAlert("fact: 'heat' from: 41"));
  ASSERT_EQ(diff.differences.size(), 1u);
  EXPECT_EQ(diff.differences[0].what, "tier T2 -> T0");
  EXPECT_EQ(diff.differences[0].kind, DifferenceKind::kMilder);
  EXPECT_EQ(HeatOf(diff.differences[0].person), 40);
  ASSERT_EQ(diff.narrowed.size(), 1u);
  EXPECT_EQ(HeatOf(diff.narrowed[0].person), 40);
}

TEST(PeopleDiff, AMovedEdgeTheOtherWayIsStricter) {
  const PeopleDiff diff = People(WithAlert("fact: 'heat' from: 40"),
                                 WithAlert("fact: 'heat' from: 39"));
  ASSERT_EQ(diff.differences.size(), 1u);
  EXPECT_EQ(diff.differences[0].kind, DifferenceKind::kStricter);
  EXPECT_EQ(HeatOf(diff.differences[0].person), 39);
  EXPECT_THAT(diff.narrowed, IsEmpty());
}

TEST(PeopleDiff, NobodyDiffersBetweenEqualPacks) {
  const Pack pack = WithAlert("fact: 'heat' from: 40");
  const PeopleDiff diff = People(pack, pack);
  EXPECT_THAT(diff.differences, IsEmpty());
  EXPECT_GT(diff.compared, 300u);
}

TEST(PeopleDiff, NamesTheExamplesThatDiffer) {
  const MessageTypes types;
  v1::Example example = support::Read<v1::Example>(
      "id: 'WARM' patient { answers { input: 'heat' number: 40 } "
      "screen { done: true } }");
  const PeopleDiff diff =
      FindPeopleDiff(types, WithAlert("fact: 'heat' from: 40"),
                     WithAlert("fact: 'heat' from: 41"), {example}, 0, 1, 1,
                     [](std::size_t) {});
  ASSERT_EQ(diff.differences.size(), 1u);
  EXPECT_THAT(diff.differences[0].examples, ElementsAre("WARM"));
  EXPECT_FALSE(diff.differences[0].person.has_screen());
}

TEST(PeopleDiff, IsTheSameOnSeveralThreads) {
  const Pack before = WithAlert("fact: 'heat' from: 40");
  const Pack after = WithAlert("fact: 'heat' from: 60", "T3");
  const auto shown = [&](int jobs) {
    std::string all;
    for (const auto& one : People(before, after, 400, jobs).differences) {
      absl::StrAppend(&all, one.what, support::TextOf(one.person));
    }
    return all;
  };
  EXPECT_EQ(shown(1), shown(4));
}

TEST(PackChanges, TellConditionsAsSentencesAndFieldsOneByOne) {
  const std::vector<std::string> lines =
      Changes(WithAlert("fact: 'heat' from: 40"),
              WithAlert("fact: 'heat' from: 41", "T3"));
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0], "=alerts HOT");
  EXPECT_THAT(lines[1], testing::AllOf(HasSubstr("when: "), HasSubstr("40"),
                                       HasSubstr(" -> "), HasSubstr("41")));
  EXPECT_EQ(lines[2], "tier: T2 -> T3");
}

TEST(PackChanges, TellWhatIsAddedAndWhatIsRemoved) {
  const Pack before = WithAlert("fact: 'heat' from: 40");
  const Pack after = support::TinyPack(
      absl::StrCat(kInputs,
                   "languages { locale: 'en' texts { id: 'extra' "
                   "text: 'More.' } }"));
  EXPECT_THAT(Changes(before, before), IsEmpty());
  EXPECT_THAT(Changes(before, after), Contains("-alerts HOT"));
  EXPECT_THAT(Changes(after, before), Contains("+alerts HOT"));
}

TEST(ProvablyWider, IsToldByTheFormAlone) {
  struct Case {
    const char* before;
    const char* after;
    bool wider;
  };
  const Case cases[] = {
      {"fact: 'heat' from: 40", "fact: 'heat' from: 40", true},
      {"fact: 'heat' from: 40", "fact: 'heat' from: 39", true},
      {"fact: 'heat' from: 40", "fact: 'heat' from: 41", false},
      {"fact: 'heat' from: 40 to: 50", "fact: 'heat' from: 40", true},
      {"fact: 'heat' from: 40", "fact: 'heat' from: 40 to: 99", false},
      {"fact: 'heat' from: 40",
       "any { fact: 'heat' from: 40 } any { fact: 'cough' is: true }", true},
      {"any { fact: 'heat' from: 40 } any { fact: 'cough' is: true }",
       "any { fact: 'heat' from: 40 }", false},
      {"all { fact: 'heat' from: 40 } all { fact: 'cough' is: true }",
       "all { fact: 'heat' from: 30 } all { fact: 'cough' is: true }", true},
      {"fact: 'heat' from: 40",
       "all { fact: 'heat' from: 40 } all { fact: 'cough' is: true }", false},
      {"fact: 'cough' is: true", "fact: 'cough' is: false", false},
      {"fact: 'status' is_one_of: 'USING'",
       "fact: 'status' is_one_of: 'USING' is_one_of: 'STOPPED'", true},
      {"fact: 'status' is_one_of: 'USING' is_one_of: 'STOPPED'",
       "fact: 'status' is_one_of: 'USING'", false},
      {"none { fact: 'cough' is: true }", "none { fact: 'cough' is: true }",
       true},
      {"none { fact: 'cough' is: true }",
       "none { fact: 'cough' is: true } none { fact: 'sick' is: true }", false},
  };
  for (const Case& one : cases) {
    const v1::Pack before = WithAlert(one.before).compiled().source;
    const v1::Pack after = WithAlert(one.after).compiled().source;
    EXPECT_EQ(ProvablyWider(before, before.alerts(0).when(), after,
                            after.alerts(0).when()),
              one.wider)
        << one.before << " -> " << one.after;
  }
}

TEST(ProvablyWider, FollowsFindings) {
  const v1::Pack before = WithAlert("fact: 'sick' is: true").compiled().source;
  v1::Pack wider = before;
  wider.mutable_findings(0)->clear_when();
  wider.mutable_findings(0)->mutable_when()->add_any()->CopyFrom(
      before.findings(0).when());
  wider.mutable_findings(0)->mutable_when()->add_any()->CopyFrom(
      support::Read<v1::Condition>("fact: 'heat' from: 40"));
  const v1::Condition& when = before.alerts(0).when();
  EXPECT_TRUE(ProvablyWider(before, when, wider, when));
  EXPECT_FALSE(ProvablyWider(wider, when, before, when));
}

TEST(ProvablyWider, AnInputThatMeansSomethingElseIsNotTheSame) {
  const v1::Pack before = WithAlert("fact: 'cough' is: true").compiled().source;
  v1::Pack after = before;
  for (v1::Input& input : *after.mutable_inputs()) {
    if (input.id() == "cough") input.set_silence_value("yes");
  }
  const v1::Condition& when = before.alerts(0).when();
  EXPECT_FALSE(ProvablyWider(before, when, after, when));
}

TEST(OverrideGate, FailsForARemovedALoweredAndANarrowedAlert) {
  const Pack before = WithAlert("fact: 'heat' from: 40");
  const auto removed = Weakened(before, support::TinyPack(kInputs));
  ASSERT_EQ(removed.size(), 1u);
  EXPECT_EQ(removed[0].alert, "HOT");
  EXPECT_EQ(removed[0].how, "T2 is removed");
  EXPECT_FALSE(removed[0].signed_off);
  const auto lowered =
      Weakened(before, WithAlert("fact: 'heat' from: 40", "T1"));
  ASSERT_EQ(lowered.size(), 1u);
  EXPECT_EQ(lowered[0].how, "T2 is lowered to T1");
  const auto narrowed = Weakened(before, WithAlert("fact: 'heat' from: 41"));
  ASSERT_EQ(narrowed.size(), 1u);
  EXPECT_THAT(narrowed[0].how, HasSubstr("narrowed"));
}

TEST(OverrideGate, NeedsARecordWhereNobodyCanTell) {
  // No people: only the form speaks.
  const auto changed = Weakened(WithAlert("fact: 'heat' from: 40"),
                                WithAlert("fact: 'heat' from: 41"), 0);
  ASSERT_EQ(changed.size(), 1u);
  EXPECT_THAT(changed[0].how, HasSubstr("nobody can tell"));
}

TEST(OverrideGate, PassesWhatIsWiderOrHigherAndAlertsOfT1) {
  const Pack before = WithAlert("fact: 'heat' from: 40");
  EXPECT_THAT(Weakened(before, WithAlert("fact: 'heat' from: 39")), IsEmpty());
  EXPECT_THAT(Weakened(before, WithAlert("fact: 'heat' from: 40", "T3")),
              IsEmpty());
  EXPECT_THAT(Weakened(WithAlert("fact: 'heat' from: 40", "T1"),
                       support::TinyPack(kInputs)),
              IsEmpty());
}

TEST(OverrideGate, PassesWithACompleteRecordOfTheOldVersion) {
  const Pack before = WithAlert("fact: 'heat' from: 40");
  const v1::Override whole = support::Read<v1::Override>(
      "alert: 'HOT' since_version: '1.0.0' because: 'B.' signed_by: 'S' "
      "signed_on: '2026-01-01'");
  const auto signed_off = [&](const v1::Override& record) {
    v1::Pack after = support::TinyPack(kInputs).compiled().source;
    *after.add_overrides() = record;
    return FindWeakenedAlerts(before.compiled().source, after, {})
        .at(0)
        .signed_off;
  };
  EXPECT_TRUE(signed_off(whole));
  v1::Override part = whole;
  part.set_alert("OTHER");
  EXPECT_FALSE(signed_off(part));
  part = whole;
  part.set_since_version("0.9.0");
  EXPECT_FALSE(signed_off(part));
  part = whole;
  part.clear_because();
  EXPECT_FALSE(signed_off(part));
  part = whole;
  part.clear_signed_by();
  EXPECT_FALSE(signed_off(part));
  part = whole;
  part.clear_signed_on();
  EXPECT_FALSE(signed_off(part));
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
