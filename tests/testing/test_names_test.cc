#include "src/testing/test_names.h"

#include <string>

#include "gtest/gtest.h"

namespace afterleaf {
namespace testing {
namespace {

TEST(TestNames, KeepsAsciiLettersAndDigits) {
  EXPECT_EQ(TestNames().For("Ab9"), "Ab9");
}

TEST(TestNames, PutsAnUnderscoreForWhatFiltersAndCMakeRead) {
  EXPECT_EQ(TestNames().For("V-06"), "V_06");
  EXPECT_EQ(TestNames().For("COWS/24 is:*?;\"$"), "COWS_24_is______");
}

TEST(TestNames, PutsAnUnderscoreForEachByteOutsideAscii) {
  EXPECT_EQ(TestNames().For("\xc3\xa4"), "__");
}

TEST(TestNames, NumbersNamesThatComeAgain) {
  TestNames names;
  EXPECT_EQ(names.For("a-b"), "a_b");
  EXPECT_EQ(names.For("a_b"), "a_b_2");
  EXPECT_EQ(names.For("a.b"), "a_b_3");
}

TEST(TestNames, NeverHandsOutANumberedNameTwice) {
  TestNames names;
  EXPECT_EQ(names.For("a_2"), "a_2");
  EXPECT_EQ(names.For("a"), "a");
  EXPECT_EQ(names.For("a"), "a_3");
}

TEST(TestNames, NamesWhatHasNoId) { EXPECT_EQ(TestNames().For(""), "Unnamed"); }

TEST(TestNames, LetsNoIdDisableItsTest) {
  EXPECT_EQ(TestNames().For("DISABLED-1"), "Example_DISABLED_1");
  EXPECT_EQ(TestNames().For("disabled-1"), "disabled_1");
}

}  // namespace
}  // namespace testing
}  // namespace afterleaf
