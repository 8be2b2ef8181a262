#include "src/rules/fact_table.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/condition_pack.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Rules read n from 1 to 2 and at 4, c as "v1", and y as yes; nothing reads z.
class TellingFacts : public ::testing::Test {
 protected:
  FactId Id(const std::string& name) const {
    return compiled().fact_by_name.at(name);
  }
  std::vector<std::string> Telling(FactId end) const {
    std::vector<std::string> names;
    facts_.ForEachTelling(end, [&](FactId fact) {
      names.emplace_back(compiled().facts[fact].name);
    });
    return names;
  }
  std::vector<std::string> Telling() const {
    return Telling(static_cast<FactId>(compiled().facts_before_findings));
  }
  const CompiledPack& compiled() const { return pack_.compiled(); }

  const Pack pack_ =
      LoadPackOf({Number("n", -2, 5), Choice("c", 3), YesNo("y"), YesNo("z")},
                 {RangeTest("n", 1, 2), RangeTest("n", 4, 4),
                  SetTest("c", {"v1"}), YesTest("y", true)});
  FactTable facts_{pack_.compiled()};
};

TEST_F(TellingFacts, AreThoseOfWhichATestMayHold) {
  EXPECT_THAT(Telling(), IsEmpty());
  facts_.SetValue(Id("c"), 1);
  facts_.SetValue(Id("y"), yes_no::kYes);
  facts_.SetValue(Id("z"), yes_no::kYes);
  EXPECT_THAT(Telling(), ElementsAre("c", "y"));
  facts_.SetValue(Id("c"), 0);
  facts_.SetUnknown(Id("y"));
  EXPECT_THAT(Telling(), ElementsAre("y"));
}

TEST_F(TellingFacts, OfNumbersLieFromTheFirstRangeToTheLast) {
  for (int number = -2; number <= 5; ++number) {
    facts_.SetNumber(Id("n"), number);
    EXPECT_EQ(facts_.IsTelling(Id("n")), number >= 1 && number <= 4) << number;
  }
  facts_.SetRange(Id("n"), -2, 0);
  EXPECT_FALSE(facts_.IsTelling(Id("n")));
  facts_.SetRange(Id("n"), -2, 1);
  EXPECT_TRUE(facts_.IsTelling(Id("n")));
}

TEST_F(TellingFacts, AreForgottenWithTheirAnswers) {
  facts_.SetValue(Id("y"), yes_no::kYes);
  facts_.SetValue(Id("c"), 1);
  facts_.SetNotAsked(Id("y"));
  EXPECT_THAT(Telling(), ElementsAre("c"));
  facts_.Clear();
  EXPECT_THAT(Telling(), IsEmpty());
}

TEST_F(TellingFacts, AreVisitedOnlyBelowTheEnd) {
  facts_.SetNumber(Id("n"), 1);
  facts_.SetValue(Id("c"), 1);
  facts_.SetValue(Id("y"), yes_no::kYes);
  EXPECT_THAT(Telling(Id("c")), ElementsAre("n"));
  EXPECT_THAT(Telling(Id("c") + 1), ElementsAre("n", "c"));
}

}  // namespace
}  // namespace afterleaf
