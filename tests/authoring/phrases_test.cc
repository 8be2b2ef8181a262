#include "src/authoring/phrases.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::TextRule Rule(const std::vector<std::vector<std::string>>& groups,
                  const std::vector<std::string>& unless = {}) {
  v1::TextRule rule;
  for (const std::vector<std::string>& group : groups) {
    v1::PhraseGroup& added = *rule.add_groups();
    for (const std::string& phrase : group) added.add_phrases(phrase);
  }
  for (const std::string& phrase : unless) {
    rule.mutable_unless()->add_phrases(phrase);
  }
  return rule;
}

TEST(SentencesOf, EndAtMarksAndLines) {
  EXPECT_THAT(SentencesOf("One. Two! Three? Four; five\nsix"),
              ElementsAre(ElementsAre("one"), ElementsAre("two"),
                          ElementsAre("three"), ElementsAre("four"),
                          ElementsAre("five"), ElementsAre("six")));
  EXPECT_THAT(SentencesOf("... \n!"), IsEmpty());
  EXPECT_THAT(SentencesOf(""), IsEmpty());
}

TEST(SentencesOf, DoNotEndInsideANumberOrAtAColon) {
  EXPECT_THAT(SentencesOf("Not so: 3.5 h, or 3,5."),
              ElementsAre(ElementsAre("not", "so", "3.5", "h", "or", "3,5")));
  EXPECT_THAT(SentencesOf("It is 3. Then"),
              ElementsAre(ElementsAre("it", "is", "3"), ElementsAre("then")));
}

TEST(SentencesOf, AreWordsWithTheirApostrophesAndHyphens) {
  EXPECT_THAT(
      SentencesOf("Don't (half-life) B-12 3-4 'x' \xE2\x80\x94 y"),
      ElementsAre(ElementsAre("don't", "half-life", "b-12", "3-4", "x", "y")));
  EXPECT_THAT(SentencesOf("don\xE2\x80\x99t"),
              ElementsAre(ElementsAre("don't")));
}

TEST(SentencesOf, PartANumberFromItsUnit) {
  EXPECT_THAT(
      SentencesOf("3g 2-3mg 3.5g b12"),
      ElementsAre(ElementsAre("3", "g", "2-3", "mg", "3.5", "g", "b12")));
}

TEST(SentencesOf, AreInLowerCaseBeyondAscii) {
  // "¿CUÁNTO? AÑO" and a word in Greek, which is left as it is.
  EXPECT_THAT(SentencesOf("\302\277CU\303\201NTO? A\303\221O \316\251"),
              ElementsAre(ElementsAre("cu\303\241nto"),
                          ElementsAre("a\303\261o", "\316\251")));
}

TEST(BreaksTextRule, NeedsAPhraseOfEachGroupInOneSentence) {
  const v1::TextRule rule =
      Rule({{"sugar", "sweet*"}, {"# g", "# spoon*", "a spoon of"}});
  const char* const breaking[] = {
      "Take 3 g of sugar.",   "3g sugar",         "SUGAR, 2-3 g!",
      "Sweeteners: 2 spoons", "A spoon of sugar", "Rest. Sugar 3.5 g.",
      "sugar (10 spoonfuls)",
  };
  for (const char* text : breaking) {
    EXPECT_TRUE(BreaksTextRule(text, rule)) << text;
  }
  const char* const sound[] = {
      "Sugar. Take 3 g.", "Take sugar.", "Take 3 g of salt.", "Sugars, 3 g",
      "sugar 3 large g",  "sugar g 3",   "sugar 3\ng",        "",
      "a spoon sugar",
  };
  for (const char* text : sound) {
    EXPECT_FALSE(BreaksTextRule(text, rule)) << text;
  }
}

TEST(BreaksTextRule, LetsASentencePassThatSaysNotTo) {
  const v1::TextRule rule = Rule({{"sugar"}, {"# g"}}, {"do not", "not shown"});
  EXPECT_FALSE(BreaksTextRule("Do not take 3 g of sugar.", rule));
  EXPECT_FALSE(BreaksTextRule("Not shown: that 3 g of sugar help.", rule));
  EXPECT_TRUE(BreaksTextRule("Do not wait. Take 3 g of sugar.", rule));
  EXPECT_TRUE(BreaksTextRule("Do now not 3 g of sugar.", rule));
}

TEST(BreaksTextRule, TakesANumberAsItIsWritten) {
  const v1::TextRule rule = Rule({{"half-life"}, {"3.5 hours"}});
  EXPECT_TRUE(BreaksTextRule("Its half-life is 3.5 hours.", rule));
  EXPECT_FALSE(BreaksTextRule("Its half-life is 3.6 hours.", rule));
  EXPECT_FALSE(BreaksTextRule("Half of life is 3.5 hours.", rule));
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
