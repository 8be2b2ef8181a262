#include "src/cli/layout.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(DisplayWidth, CountsColumnsNotBytes) {
  EXPECT_EQ(DisplayWidth("cafe"), 4);
  EXPECT_EQ(DisplayWidth("caf\xC3\xA9"), 4);
  EXPECT_EQ(DisplayWidth("cafe\xCC\x81"), 4);
  EXPECT_EQ(DisplayWidth("\xE4\xBD\xA0\xE5\xA5\xBD"), 4);
}

TEST(Wrap, BreaksBetweenWordsAndKeepsLineBreaks) {
  EXPECT_THAT(Wrap("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(Wrap("one\n\ntwo", 7), ElementsAre("one", "", "two"));
  EXPECT_THAT(Wrap("", 7), ElementsAre(""));
  EXPECT_THAT(Wrap("  one   two  ", 20), ElementsAre("one two"));
}

TEST(Wrap, CutsWordsThatAreWiderThanALine) {
  EXPECT_THAT(Wrap("a abcdefgh b", 4), ElementsAre("a", "abcd", "efgh", "b"));
  EXPECT_THAT(Wrap("\xC3\xA9\xC3\xA9\xC3\xA9", 2),
              ElementsAre("\xC3\xA9\xC3\xA9", "\xC3\xA9"));
}

TEST(Printable, DropsWhatMovesTheCursor) {
  EXPECT_EQ(Printable("a\x1b[2Jb\rc\x07"), "a[2Jbc");
  EXPECT_EQ(Printable("a\xE2\x80\xAE"
                      "b\xC2\x9B"
                      "c\td"),
            "abc d");
}

TEST(Layout, FitsEveryLineIntoItsWidth) {
  Layout layout({30, false});
  const std::string text =
      "A rather long text with w\xC3\xB6rds and "
      "averyveryverylongwordindeedyes.";
  layout.Banner(text, Style::kUrgent);
  layout.Heading(text);
  layout.Item("- ", text, 4);
  layout.Paragraph(text, 2);
  std::string line;
  for (const char c : layout.text()) {
    if (c != '\n') {
      line.push_back(c);
      continue;
    }
    EXPECT_LE(DisplayWidth(line), 30) << line;
    line.clear();
  }
}

TEST(Layout, HangsTheTextBesideItsMark) {
  Layout layout({12, false});
  layout.Item("- ", "one two three", 2);
  EXPECT_EQ(layout.text(), "  - one two\n    three\n");
}

TEST(Layout, ColoursOnlyWhenAsked) {
  Layout plain({80, false});
  plain.Banner("now", Style::kUrgent);
  EXPECT_THAT(plain.text(), Not(HasSubstr("\x1b")));
  Layout coloured({80, true});
  coloured.Banner("now", Style::kUrgent);
  EXPECT_THAT(coloured.text(), HasSubstr("\x1b[1;31m  now\x1b[0m\n"));
}

TEST(Layout, NeverLeavesTwoBlankLines) {
  Layout layout({80, false});
  layout.Blank();
  layout.Paragraph("a");
  layout.Blank();
  layout.Heading("b");
  EXPECT_EQ(layout.text(), "a\n\nb\n");
}

}  // namespace
}  // namespace cli
}  // namespace afterleaf
