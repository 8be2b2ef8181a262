#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/nearest_name.h"
#include "src/authoring/source_location.h"
#include "src/authoring/utf8.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::vector<std::string> kLegal = {"status", "months", "days_per_week"};

TEST(NearestName, FindsOneEditOrAThirdOfTheLetters) {
  EXPECT_EQ(NearestName("moths", kLegal), "months");
  EXPECT_EQ(NearestName("daysPerWek", kLegal), "days_per_week");
  EXPECT_EQ(NearestName("STATUS", kLegal), "status");
}

TEST(NearestName, FindsNothingFarAway) {
  EXPECT_EQ(NearestName("Zebra", kLegal), "");
  EXPECT_EQ(NearestName("", kLegal), "");
  EXPECT_EQ(NearestName(std::string(100, 'm'), kLegal), "");
}

TEST(DidYouMean, NeverRepeatsANameThatIsFarAway) {
  EXPECT_EQ(DidYouMean("field", "moths", kLegal),
            "no such field; did you mean months?");
  EXPECT_THAT(DidYouMean("field", "Zebra", kLegal),
              AllOf(HasSubstr("status, months"), Not(HasSubstr("Zebra"))));
}

TEST(Utf8, FindsTheFirstByteThatIsNotUtf8) {
  EXPECT_EQ(FindInvalidUtf8("caf\xC3\xA9"), absl::string_view::npos);
  EXPECT_EQ(FindInvalidUtf8("\xC3\xA9 caf\xE9 x"), 6u);
  EXPECT_EQ(FindInvalidUtf8("ab\xE2\x82"), 2u);
}

TEST(Utf8, KnowsByteOrderMarks) {
  EXPECT_TRUE(LooksLikeUtf16(absl::string_view("\xFF\xFE{\0", 4)));
  EXPECT_TRUE(LooksLikeUtf16(absl::string_view("\xFE\xFF\0{", 4)));
  EXPECT_FALSE(LooksLikeUtf16("{}"));
  EXPECT_EQ(WithoutByteOrderMark("\xEF\xBB\xBF{}"), "{}");
}

TEST(Location, CountsCharactersFromOne) {
  const SourceLocation at = LocateByte("a\n\xC3\xA9x", 4);
  EXPECT_EQ(at.line, 2);
  EXPECT_EQ(at.column, 2);
}

TEST(Location, FallsBackToTheFieldAround) {
  const SourceMap map = {{"screen", {3, 1}}, {"screen.present[0]", {4, 5}}};
  EXPECT_EQ(Locate(map, "screen.present[0]").line, 4);
  EXPECT_EQ(Locate(map, "screen.present[7]").line, 3);
  EXPECT_EQ(Locate(map, "use.months").line, 0);
}

TEST(Descriptors, HaveEveryMessageThatToolsRead) {
  const MessageTypes types;
  for (const char* name : {"AssessRequest", "Pack", "ExampleFile", "Assessment",
                           "ScaleResult", "Explanation"}) {
    EXPECT_NE(types.Find(name), nullptr) << name;
  }
  EXPECT_EQ(types.Find("NoSuchMessage"), nullptr);
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
