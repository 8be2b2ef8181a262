// A publisher's wording of scales, beside our own labels.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "src/base/limits.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Issues;
using support::List;
using support::Read;
using support::TinyPack;
using support::Words;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kWorded[] = R"(
  scales {
    id: "FREE" method: MEAN values: [ 0, 1, 2 ] licence: EMBED_OK
    items { id: "f1" } items { id: "f2" }
    total_per_unit: 10
  }
  scales {
    id: "OWNED" method: SUM values: [ 0, 1 ] licence: NOT_EMBEDDABLE
    items { id: "o1" }
  }
  scales { id: "UNSURE" method: SUM values: [ 0, 1 ] items { id: "u1" } }
  languages {
    locale: "en"
    texts { id: "scale.FREE" text: "Mood" }
    texts { id: "scale.FREE.f1" text: "First" }
  }
  languages { locale: "de" texts { id: "notice" text: "Ein Test." } }
  languages { locale: "fr" awaiting_review: true }
  wordings {
    scale: "FREE" locale: "en" instruction: "In the last week:"
    items { item: "f1" question: "How was the first?"
            answers { value: 0 text: "Fine" } answers { value: 2 text: "Bad" } }
  }
)";

class Wording : public ::testing::Test {
 protected:
  v1::PackDescription With(const std::string& request) const {
    return *DescribePack(pack_, Read<v1::DescribePackRequest>(request));
  }
  // "instruction | question | text of the first answer" of a scale's first
  // item.
  std::string Of(const std::string& request, int scale) const {
    const v1::PackDescription pack = With(request);
    const v1::ScaleDescription& described = pack.scales(scale);
    const v1::ItemDescription& item = described.items(0);
    return described.instruction() + "|" + item.question() + "|" +
           (item.answers().empty() ? "" : item.answers(0).text());
  }
  std::string OfFree(const std::string& request) const {
    return Of(request, 0);
  }
  std::string OfOwned(const std::string& request) const {
    return Of(request, 1);
  }
  Words IssuesOf(const std::string& request) const {
    return Issues(With(request).issues());
  }

  const Pack pack_ = TinyPack(kWorded);
};

TEST_F(Wording, OfThePackStandsBesideOurLabels) {
  const v1::PackDescription pack = With("locale: \"en\"");
  const v1::ScaleDescription& scale = pack.scales(0);
  EXPECT_EQ(scale.instruction(), "In the last week:");
  EXPECT_EQ(scale.items(0).label(), "First");
  EXPECT_EQ(scale.items(0).question(), "How was the first?");
  ASSERT_EQ(scale.items(0).answers_size(), 2);
  EXPECT_EQ(scale.items(0).answers(1).value(), 2);
  EXPECT_EQ(scale.items(0).answers(1).text(), "Bad");
  EXPECT_EQ(scale.items(1).question(), "");
  EXPECT_THAT(scale.items(1).answers(), IsEmpty());
}

TEST_F(Wording, IsThatOfTheVeryLanguageAskedFor) {
  EXPECT_EQ(OfFree("locale: \"en\""),
            "In the last week:|How was the first?|Fine");
  // No language asked for is the pack's own.
  EXPECT_EQ(OfFree(""), OfFree("locale: \"en\""));
  for (const char* locale : {"de", "en-GB", "pt"}) {
    EXPECT_EQ(OfFree(std::string("locale: \"") + locale + "\""), "||");
  }
}

TEST_F(Wording, MayBeInALanguageThatThePackDoesNotHave) {
  EXPECT_EQ(OfFree(R"(locale: "pt" wordings { scale: "FREE" locale: "pt"
                      items { item: "f1" question: "Como foi?" } })"),
            "|Como foi?|");
}

TEST_F(Wording, OfTheRequestStandsInsteadOfThatOfThePack) {
  EXPECT_EQ(OfFree(R"(locale: "en" wordings { scale: "FREE" locale: "en"
                      items { item: "f1" question: "And the first?" } })"),
            "|And the first?|");
  EXPECT_EQ(OfFree(R"(locale: "en" wordings { scale: "FREE" locale: "de"
                      items { item: "f1" question: "Wie war es?" } })"),
            "In the last week:|How was the first?|Fine");
}

TEST_F(Wording, OfALicensedScaleNeedsAPermission) {
  const std::string wording = R"(locale: "en" wordings { scale: "OWNED"
      locale: "en" items { item: "o1" question: "Do you?" } )";
  EXPECT_EQ(OfOwned(wording + "}"), "||");
  EXPECT_THAT(IssuesOf(wording + "}"),
              ElementsAre("WORDING_NOT_PERMITTED wordings[0].permission"));
  const std::string permitted = wording + "permission: \"licence 7\" }";
  EXPECT_EQ(OfOwned(permitted), "|Do you?|");
  EXPECT_THAT(IssuesOf(permitted), IsEmpty());
}

TEST_F(Wording, OfAScaleWithoutAStatedLicenceNeedsAPermissionToo) {
  EXPECT_THAT(IssuesOf(R"(wordings { scale: "UNSURE" locale: "en" })"),
              ElementsAre("WORDING_NOT_PERMITTED wordings[0].permission"));
}

// One fault is told of each, and the pack's own stands.
TEST_F(Wording, ThatIsRefusedIsNotUsedInAnyPart) {
  const std::string request = R"(locale: "en"
      wordings { scale: "FREE" locale: "en" instruction: "Now:"
                 items { item: "f1" question: "Well?" }
                 items { item: "f9" question: "And?" }
                 items { item: "f8" question: "And?" } })";
  EXPECT_EQ(OfFree(request), "In the last week:|How was the first?|Fine");
  EXPECT_THAT(IssuesOf(request),
              ElementsAre("WORDING_UNKNOWN_ITEM wordings[0].items[1].item"));
}

TEST_F(Wording, IsHeldAgainstTheScale) {
  EXPECT_THAT(
      IssuesOf(R"(
        wordings { scale: "NONE" locale: "en" }
        wordings { scale: "FREE" }
        wordings { scale: "FREE" locale: "it" }
        wordings { scale: "FREE" locale: "it" }
        wordings { scale: "FREE" locale: "es"
                   items { item: "f1" answers { value: 3 text: "Peor" } } }
        wordings { scale: "FREE" locale: "el"
                   items { item: "f1" answers { value: 1 } } }
        wordings { scale: "FREE" locale: "nl"
                   items { item: "f1" } items { item: "f1" } }
      )"),
      ElementsAre("WORDING_UNKNOWN_SCALE wordings[0].scale",
                  "WORDING_NO_LOCALE wordings[1].locale",
                  "WORDING_TWICE wordings[3]",
                  "WORDING_UNKNOWN_VALUE wordings[4].items[0].answers[0].value",
                  "WORDING_NO_TEXT wordings[5].items[0].answers[0].text",
                  "WORDING_TWICE wordings[6].items[1]"));
}

// A caller in C++ can hand in any bytes; the reply must be text.
TEST_F(Wording, IsText) {
  v1::DescribePackRequest request;
  v1::ScaleWording& wording = *request.add_wordings();
  wording.set_scale("FREE");
  wording.set_locale("en");
  wording.set_instruction("\xff");
  const v1::PackDescription reply = *DescribePack(pack_, request);
  EXPECT_THAT(Issues(reply.issues()),
              ElementsAre("WORDING_NO_TEXT wordings[0].instruction"));
  EXPECT_EQ(reply.scales(0).instruction(), "In the last week:");
}

TEST_F(Wording, OfManyScalesIsBounded) {
  v1::DescribePackRequest request;
  for (int i = 0; i < kMaxWordings; ++i) {
    v1::ScaleWording& wording = *request.add_wordings();
    wording.set_scale("FREE");
    wording.set_locale("x" + std::to_string(i));
  }
  EXPECT_TRUE(DescribePack(pack_, request).ok());
  *request.add_wordings() = request.wordings(0);
  EXPECT_EQ(support::Refusal(DescribePack(pack_, request).status()),
            "RESOURCE_EXHAUSTED wordings");
}

TEST_F(Wording, LanguagesThatNobodyHasReadYetAreNamed) {
  const v1::PackDescription pack = With("");
  EXPECT_THAT(List(pack.locales()), ElementsAre("en", "de", "fr"));
  EXPECT_THAT(List(pack.locales_awaiting_review()), ElementsAre("fr"));
}

TEST_F(Wording, ScalesSayHowTheyAreScoredAndInWhichParts) {
  const v1::PackDescription pack = With("");
  EXPECT_EQ(pack.scales(0).method(), v1::Scale::MEAN);
  EXPECT_EQ(pack.scales(0).total_per_unit(), 10);
  EXPECT_EQ(pack.scales(0).maximum(), 20);
  EXPECT_EQ(pack.scales(1).method(), v1::Scale::SUM);
  EXPECT_EQ(pack.scales(1).total_per_unit(), 1);
}

}  // namespace
}  // namespace afterleaf
