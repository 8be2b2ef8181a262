#include <algorithm>
#include <string>
#include <vector>

#include "afterleaf/batch.h"
#include "afterleaf/pack.h"
#include "gtest/gtest.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace {

using support::TinyPack;

v1::ColumnLayout LayoutOf(const Pack& pack) {
  return DescribePack(pack, v1::DescribePackRequest())->columns();
}

v1::Column ColumnOf(const v1::ColumnLayout& layout, const std::string& id) {
  for (const v1::Column& column : layout.columns()) {
    if (column.id() == id) return column;
  }
  ADD_FAILURE() << "no column " << id;
  return v1::Column();
}

// Path and message of each issue.
std::vector<std::string> Refused(const std::string& more) {
  std::vector<std::string> refused;
  const v1::ColumnLayout layout = LayoutOf(TinyPack(more));
  for (const v1::Issue& issue : layout.refused()) {
    EXPECT_EQ(issue.code(), "PACK_NOT_IN_COLUMNS");
    refused.push_back(issue.path() + ": " + issue.message());
  }
  return refused;
}

std::string Weight(const std::string& column, const std::string& test) {
  return "inputs { id: 'weight' integer { min: 0 max: 300000 unit: 'g' } " +
         column + " } findings { id: 'f' when { fact: 'weight' " + test +
         " } }";
}

using Refusals = std::vector<std::string>;

TEST(ColumnLayout, OfABatchIsThatOfTheDescription) {
  const Pack pack = support::CaffeinePack();
  EXPECT_EQ(Batch(pack).layout().SerializeAsString(),
            LayoutOf(pack).SerializeAsString());
}

TEST(ColumnLayout, TakesANumberOnAStep) {
  EXPECT_EQ(Refused(Weight("column_step: 50", "from: 70050")), Refusals());
  EXPECT_EQ(Refused(Weight("column_step: 50", "to: 70049")), Refusals());
}

TEST(ColumnLayout, RefusesANumberBetweenTwoSteps) {
  EXPECT_EQ(Refused(Weight("column_step: 50", "from: 70049")),
            Refusals({"findings[0] f: a test parts weight at 70049, which is "
                      "no whole number of the steps of 50 of its column"}));
  EXPECT_EQ(Refused(Weight("column_step: 50", "to: 70050")),
            Refusals({"findings[0] f: a test parts weight at 70051, which is "
                      "no whole number of the steps of 50 of its column"}));
}

TEST(ColumnLayout, RefusesANumberBeyondTheEndOfItsColumn) {
  EXPECT_EQ(Refused(Weight("", "from: 32766")), Refusals());
  EXPECT_EQ(Refused(Weight("", "from: 32767")), Refusals());
  EXPECT_EQ(Refused(Weight("", "from: 32768")),
            Refusals({"findings[0] f: a test parts weight at 32768, and its "
                      "column ends at 32767 steps of 1; larger steps reach "
                      "further"}));
}

TEST(ColumnLayout, RefusesHoursBeyondTheEndOfTheirColumn) {
  EXPECT_EQ(Refused("phase_model { late { sure_from_h: 32767 } }"), Refusals());
  EXPECT_EQ(Refused("phase_model { late { sure_from_h: 32768 } }"),
            Refusals({"phase_model: late.sure_from_h parts last_use.hours at "
                      "32768, and its column ends at 32767 steps of 1; larger "
                      "steps reach further"}));
}

TEST(ColumnLayout, RefusesMoreFlagsThanASetHasBits) {
  // The phase model of the tiny pack has seven.
  std::string more;
  for (int i = 0; i < 57; ++i) {
    more += "findings { id: 'F" + std::to_string(i) +
            "' flag: true when { fact: 'days_pw' from: 3 } }";
  }
  EXPECT_EQ(Refused(more), Refusals());
  more += "findings { id: 'G' flag: true when { fact: 'days_pw' from: 3 } }";
  EXPECT_EQ(Refused(more),
            Refusals({"flags: at most 64 fit into the bits of a set: those of "
                      "findings, indexes and the phase model together"}));
}

TEST(ColumnLayout, OfARefusedPackIsEmptyAndItsBatchSaysWhy) {
  const Pack pack = TinyPack(Weight("", "from: 40000"));
  const v1::ColumnLayout layout = LayoutOf(pack);
  EXPECT_EQ(layout.fingerprint(), 0u);
  EXPECT_EQ(layout.columns_size(), 0);
  const absl::Status status =
      Batch(pack).Assess(BatchColumns(), BatchOutcomes());
  EXPECT_EQ(support::Refusal(status), "INVALID_ARGUMENT pack");
  EXPECT_NE(status.message().find("findings[0] f: a test parts weight"),
            std::string::npos)
      << status;
}

TEST(ColumnLayout, TellsStepsUnitAndEndOfANumber) {
  const v1::ColumnLayout layout =
      LayoutOf(TinyPack(Weight("column_step: 50", "from: 50")));
  const v1::Column weight = ColumnOf(layout, "weight");
  EXPECT_EQ(weight.step(), 50);
  EXPECT_EQ(weight.unit(), "g");
  EXPECT_EQ(weight.max(), 6000);
  EXPECT_FALSE(weight.capped());
  const v1::Column abstinence = ColumnOf(layout, "abstinence");
  EXPECT_EQ(abstinence.max(), 32767);
  EXPECT_TRUE(abstinence.capped());
}

TEST(ColumnLayout, ListsTheLegalNumbersWhereThereAreGaps) {
  const v1::ColumnLayout layout = LayoutOf(TinyPack(R"(
    scales { id: "S" method: SUM multiplier: 4 items { id: "a" values: [0, 3] } }
  )"));
  const v1::Column item = ColumnOf(layout, "S.a");
  EXPECT_EQ(std::vector<int>(item.numbers().begin(), item.numbers().end()),
            std::vector<int>({0, 3}));
  const v1::Column total = ColumnOf(layout, "S");
  EXPECT_EQ(std::vector<int>(total.numbers().begin(), total.numbers().end()),
            std::vector<int>({0, 4, 8, 12}));
}

TEST(ColumnLayout, HasAnotherFingerprintWhenAnythingInItDiffers) {
  const uint64_t plain = LayoutOf(TinyPack()).fingerprint();
  EXPECT_EQ(LayoutOf(TinyPack()).fingerprint(), plain);
  EXPECT_NE(
      LayoutOf(TinyPack("inputs { id: 'cough' yes_no {} }")).fingerprint(),
      plain);
  EXPECT_NE(LayoutOf(TinyPack("findings { id: 'F' flag: true when { fact: "
                              "'days_pw' from: 3 } }"))
                .fingerprint(),
            plain);
  // A rule between the two is none of its business.
  EXPECT_EQ(LayoutOf(TinyPack("findings { id: 'f' when { fact: 'days_pw' from: "
                              "3 } }"))
                .fingerprint(),
            plain);
}

}  // namespace
}  // namespace afterleaf
