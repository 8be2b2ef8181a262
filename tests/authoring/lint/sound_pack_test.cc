// What lint must not complain about.

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/examples.h"
#include "tests/authoring/lint/faults.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::IsEmpty;

void SetWhen(PackWithExamples& c, int alert, const std::string& when) {
  *c.pack.mutable_alerts(alert)->mutable_when() = When(when);
}

TEST(SoundPack, HasNoIssue) {
  EXPECT_THAT(Issues(SoundPack()), IsEmpty());
  EXPECT_THAT(Issues(SoundPack(), /*release=*/true), IsEmpty());
}

TEST(SoundPack, PassesItsOwnExamples) {
  const PackWithExamples content = SoundPack();
  const absl::StatusOr<Pack> pack =
      Pack::Load(content.pack.SerializeAsString());
  ASSERT_TRUE(pack.ok());
  for (const v1::Example& example : content.examples) {
    EXPECT_THAT(RunExample(*pack, example), IsEmpty()) << example.id();
  }
}

// Bands that are one whole band too high still hold every total, so no lint can
// see it; examples on both sides of the edges do.
TEST(SoundPack, LeavesBandsThatAreAllTooHighToTheExamples) {
  PackWithExamples content = SoundPack();
  v1::Scale& scale = *content.pack.mutable_scales(1);
  for (int i = 0; i + 1 < scale.bands_size(); ++i) {
    scale.mutable_bands(i)->set_id(scale.bands(i + 1).id());
  }
  scale.mutable_bands(4)->set_id("NONE");
  EXPECT_THAT(Issues(content), IsEmpty());
  const absl::StatusOr<Pack> pack =
      Pack::Load(content.pack.SerializeAsString());
  ASSERT_TRUE(pack.ok());
  EXPECT_FALSE(RunExample(*pack, content.examples[4]).empty());
}

// Alone it is how a rule for everybody is written.
TEST(SoundPack, MayHaveARuleThatAlwaysHolds) {
  PackWithExamples content = SoundPack();
  *content.pack.mutable_protocols(0)->mutable_when() =
      When("fact: 'tier' from: 0");
  EXPECT_THAT(Issues(content), IsEmpty());
}

TEST(SoundPack, MayTestRangesThatTouch) {
  PackWithExamples content = SoundPack();
  SetWhen(content, 2,
          "all { fact: 'pulse' from: 150 } all { fact: 'pulse' to: 150 }");
  EXPECT_THAT(Issues(content), IsEmpty());
}

// Whoever was not asked about a fever has neither a fever nor none.
TEST(SoundPack, MayTestBothAnswersOfWhatMayStaySilent) {
  PackWithExamples content = SoundPack();
  SetWhen(content, 1,
          "all { fact: 'fast_pulse' is: true } all { any { fact: 'fever' is: "
          "true } any { fact: 'fever' is: false } }");
  EXPECT_THAT(Issues(content), IsEmpty());
}

TEST(SoundPack, MayHaveTwoAlertsOfWhichNeitherStandsInForTheOther) {
  const struct {
    const char* when;
    v1::Tier tier;
    const char* message;
    bool ignores_unknown;
  } cases[] = {
      // Not inside the other.
      {"fact: 'pulse' from: 159", v1::T2, "alert.A-pulse", false},
      // A higher tier, or another message.
      {"fact: 'pulse' from: 200", v1::T3, "alert.A-pulse", false},
      {"fact: 'pulse' from: 200", v1::T2, "alert.A-fast", false},
  };
  for (const auto& extra : cases) {
    PackWithExamples content = SoundPack();
    v1::Alert& alert = *content.pack.add_alerts();
    alert = content.pack.alerts(2);
    alert.set_id("A-extra");
    alert.set_rationale("why.A-pulse");
    alert.set_message(extra.message);
    alert.set_tier(extra.tier);
    *alert.mutable_when() = When(extra.when);
    EXPECT_THAT(Issues(content), IsEmpty()) << extra.when;
  }
}

// One that counts only when certain does not stand in for what counts when it
// is possible.
TEST(SoundPack, MayHaveAnAlertThatCountsWhenPossibleInsideOneThatDoesNot) {
  PackWithExamples content = SoundPack();
  content.pack.mutable_alerts(2)->set_ignore_unknown_because("RARE");
  v1::Alert& alert = *content.pack.add_alerts();
  alert = content.pack.alerts(2);
  alert.set_id("A-extra");
  alert.set_message("alert.A-pulse");
  alert.set_rationale("why.A-pulse");
  alert.clear_ignore_unknown_because();
  *alert.mutable_when() = When("fact: 'pulse' from: 200");
  EXPECT_THAT(Issues(content), IsEmpty());
}

TEST(SoundPack, MayHaveALimitInsideOneThatIsLessStrictInOneThing) {
  PackWithExamples content = SoundPack();
  v1::Limit& limit = *content.pack.add_limits();
  limit = content.pack.limits(1);
  limit.set_id("L-extra");
  limit.set_message("limit.L-fast");
  limit.set_max_minutes(19);
  *limit.mutable_when() = When("fact: 'pulse' from: 150");
  EXPECT_THAT(Issues(content), IsEmpty());
}

TEST(SoundPack, MayLeaveTextsOfARegionToItsLanguage) {
  PackWithExamples content = SoundPack();
  content.pack.mutable_languages(2)->clear_texts();
  EXPECT_THAT(Issues(content), IsEmpty());
}

// As the question of an input it is translated.
TEST(SoundPack, MayLabelAnItemWithATextOfSomethingElse) {
  PackWithExamples content = SoundPack();
  content.pack.mutable_scales(0)->mutable_items(0)->set_label("input.fever");
  auto* texts = content.pack.mutable_languages(0)->mutable_texts();
  for (int i = texts->size() - 1; i >= 0; --i) {
    if (texts->Get(i).id() == "scale.WORRY.w1") texts->DeleteSubrange(i, 1);
  }
  EXPECT_THAT(Issues(content), IsEmpty());
}

TEST(SoundPack, MayHaveAHardTextOfFourWords) {
  PackWithExamples content = SoundPack();
  for (v1::Text& text : *content.pack.mutable_languages(0)->mutable_texts()) {
    if (text.id() == "walk.1") {
      text.set_text("Considerable psychological improvement opportunities.");
    }
  }
  EXPECT_THAT(Issues(content), IsEmpty());
}

TEST(SoundPack, MaySayElsewhereWhatARuleForbidsOneClass) {
  PackWithExamples content = SoundPack();
  for (v1::Text& text : *content.pack.mutable_languages(0)->mutable_texts()) {
    if (text.id() == "walk.1") text.set_text("Stop your medicine.");
  }
  EXPECT_THAT(Issues(content), IsEmpty());
}

TEST(SoundPack, MayHaveAnExampleThatKnowsOfItsDisagreement) {
  PackWithExamples content = SoundPack();
  content.examples[2].mutable_answers()->mutable_response()->set_total(17);
  content.examples[2].mutable_expect_score()->mutable_issues()->add_ids(
      "DISAGREEMENT");
  EXPECT_THAT(Issues(content), IsEmpty());
}

TEST(LintContent, TellsOnlyWhatKeepsAPackFromLoadingWhenItDoesNotLoad) {
  PackWithExamples content = SoundPack();
  content.pack.clear_id();
  content.pack.mutable_alerts(0)->clear_evidence();
  EXPECT_THAT(Issues(content), testing::ElementsAre("PACK_BAD_ID at id"));
}

TEST(LintContent, DoesNotLookForExamplesThatAreNotKnown) {
  const PackWithExamples content = SoundPack();
  EXPECT_THAT(LintContent(MessageTypes(), content.pack.SerializeAsString(), {})
                  .issues(),
              IsEmpty());
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
