// Rules about what was used.

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "tests/use_log/findings.h"

namespace afterleaf {
namespace {

std::string Label(int32_t day, absl::string_view name) {
  return UseOn(day, absl::StrCat("vein_label: \"", name, "\""));
}

TEST(LabelChangeRule, TellsOfTwoNamesOnPackets) {
  EXPECT_FALSE(Holds("LABELS", "uu", Label(0, "red") + Label(1, "red")));
  EXPECT_EQ(DaysOf("LABELS", ".........",
                   Label(0, "red") + Label(3, "red") + Label(8, "white")),
            "0..8");
}

TEST(LabelChangeRule, TakesNamesThatDifferInCaseOrSpaceForOne) {
  EXPECT_FALSE(Holds("LABELS", "..", Label(0, "Red ") + Label(1, "red")));
  EXPECT_FALSE(Holds("LABELS", "..", Label(0, " ") + Label(1, "red")));
}

TEST(LabelChangeRule, ForgetsUsesBeforeItsWindow) {
  EXPECT_FALSE(
      Holds("LABELS", "..........", Label(0, "red") + Label(9, "white")));
}

std::string Product(int32_t day, absl::string_view product) {
  return UseOn(day, absl::StrCat("product: \"", product, "\""));
}

TEST(ProductRiseRule, HoldsWhenTheStrongestProductIsStrongerThanBefore) {
  EXPECT_EQ(DaysOf("STRONGER", "..........",
                   Product(4, "GREEN") + Product(5, "BLACK")),
            "0..9");
  EXPECT_TRUE(Holds("STRONGER", "..........",
                    Product(0, "BLACK") + Product(1, "GREEN") +
                        Product(8, "MATCHA") + Product(9, "GREEN")));
  EXPECT_FALSE(
      Holds("STRONGER", "..........",
            Product(0, "BLACK") + Product(1, "GREEN") + Product(8, "BLACK")));
  EXPECT_FALSE(Holds("STRONGER", "..........",
                     Product(0, "BLACK") + Product(9, "GREEN")));
}

TEST(ProductRiseRule, ComparesTwoWindowsOnly) {
  EXPECT_FALSE(Holds("STRONGER", "...........",
                     Product(0, "GREEN") + Product(6, "BLACK")));
  EXPECT_FALSE(Holds("STRONGER", "..........",
                     Product(3, "GREEN") + Product(4, "BLACK")));
}

TEST(ProductRiseRule, NeedsAProductThatHasAPlaceBefore) {
  EXPECT_FALSE(Holds("STRONGER", ".........u", Product(9, "MATCHA")));
  EXPECT_FALSE(Holds("STRONGER", "..........",
                     Product(0, "BLEND") + Product(9, "MATCHA")));
  EXPECT_FALSE(Holds("STRONGER", "..........",
                     Product(0, "UNKNOWN") + Product(9, "MATCHA")));
}

TEST(ProductRiseRule, DoesNotTakeAMixForStronger) {
  EXPECT_FALSE(Holds("STRONGER", "..........",
                     Product(0, "GREEN") + Product(9, "BLEND")));
}

std::string Report(int32_t day, absl::string_view seen) {
  return UseOn(day, absl::StrCat("lab_report_seen: \"", seen, "\""));
}

TEST(ReportMissingRule, HoldsUnlessEveryUseHasAReport) {
  EXPECT_FALSE(Holds("NO_REPORT", "..", Report(0, "Y") + Report(1, "Y")));
  EXPECT_EQ(DaysOf("NO_REPORT", "......", Report(0, "Y") + Report(1, "N")),
            "0..5");
  EXPECT_TRUE(Holds("NO_REPORT", "..", Report(0, "Y") + Report(1, "U")));
  EXPECT_TRUE(Holds("NO_REPORT", ".u", Report(0, "Y")));
}

TEST(ReportMissingRule, ForgetsUsesBeforeItsWindow) {
  EXPECT_TRUE(Holds("NO_REPORT", "u.....", Report(5, "Y")));
  EXPECT_FALSE(Holds("NO_REPORT", "u......", Report(6, "Y")));
  EXPECT_FALSE(Holds("NO_REPORT", "------"));
}

}  // namespace
}  // namespace afterleaf
