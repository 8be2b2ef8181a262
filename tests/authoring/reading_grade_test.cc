#include "src/authoring/reading_grade.h"

#include "gtest/gtest.h"

namespace afterleaf {
namespace authoring {
namespace {

TEST(CountSyllables, CountsGroupsOfVowelsWithoutSilentEndings) {
  const struct {
    const char* word;
    int syllables;
  } cases[] = {
      {"walk", 1},   {"water", 2},     {"make", 1},    {"makes", 1},
      {"table", 2},  {"tables", 2},    {"changes", 2}, {"walked", 1},
      {"needed", 2}, {"ibuprofen", 4}, {"Sleep", 1},   {"the", 1},
      {"whole", 1},  {"I", 1},         {"42", 1},      {"easily", 3},
      {"don't", 1},  {"mm", 1},        {"see", 1},     {"boxes", 2},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(CountSyllables(c.word), c.syllables) << c.word;
  }
}

TEST(GradeText, CountsWordsAndSentences) {
  const ReadingGrade grade =
      GradeText("Well-made walks help! Do 3.5 a day?\nGo");
  EXPECT_EQ(grade.words, 10);
  EXPECT_EQ(grade.sentences, 3);
}

TEST(GradeText, IsTheFormulaInTenths) {
  // 0.39 * 10 / 1 + 11.8 * 10 / 10 - 15.59 = 0.11.
  EXPECT_EQ(GradeText("we do not go up and down the old road.").tenths, 1);
  // 0.39 * 5 + 11.8 * 10 / 5 - 15.59 = 9.96.
  EXPECT_EQ(GradeText("water water water water water").tenths, 100);
  // 0.39 * 5 + 11.8 * 5 / 5 - 15.59 = -1.84.
  EXPECT_EQ(GradeText("go go go go go").tenths, -18);
}

TEST(GradeText, OfNothingIsZero) {
  EXPECT_EQ(GradeText(" ... ").words, 0);
  EXPECT_EQ(GradeText("").tenths, 0);
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
