#include "src/authoring/update_examples.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr char kFile[] = "examples/e.textproto";

// A folder that is gone after the test. Of the pack, cough is T1 by A and rest
// is the ceiling of fever.
class UpdateExamplesTest : public ::testing::Test {
 protected:
  UpdateExamplesTest()
      : pack_(support::TinyPack(R"(
          inputs { id: "cough" yes_no {} screen: CORE }
          inputs { id: "fever" yes_no {} screen: CORE }
          alerts { id: "A" tier: T1 when { fact: "cough" is: true } }
          limits {
            id: "REST"
            max_intensity: NONE
            when { fact: "fever" is: true }
          }
          scales {
            id: "S"
            method: SUM
            values: [ 0, 1, 2 ]
            items { id: "a" }
            items { id: "b" }
            bands { id: "LOW" from: 0 to: 1 }
            bands { id: "HIGH" from: 2 to: 4 }
          }
        )")) {
    std::string name =
        (fs::temp_directory_path() / "afterleaf-update-XXXXXX").string();
    folder_ = ::mkdtemp(&name[0]);
  }
  ~UpdateExamplesTest() override { fs::remove_all(folder_); }

  UpdatePlan Plan(const std::string& text, bool allow_milder = false) {
    const fs::path path = fs::path(folder_) / kFile;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    const ExampleDirectory read = ReadExamples(types_, folder_);
    EXPECT_TRUE(read.ok());
    return PlanUpdate(types_, pack_, folder_, read.examples, allow_milder);
  }
  // The one refusal of a file with one example that fails.
  std::string Refusal(const std::string& text) {
    const UpdatePlan plan = Plan(text);
    EXPECT_THAT(plan.files, IsEmpty());
    EXPECT_THAT(plan.examples, SizeIs(1));
    if (plan.examples.size() != 1 || plan.examples[0].refused.size() != 1) {
      return "not one refusal";
    }
    return plan.examples[0].refused[0];
  }

  const MessageTypes types_;
  const Pack pack_;
  std::string folder_;
};

std::string Boundary(const std::string& given, const std::string& expect) {
  return "examples {\n  id: 'e'\n  kind: BOUNDARY\n  edge: 'x'\n  patient { "
         "screen { done: true " +
         given + " } }\n  expect { " + expect + " }\n}\n";
}

TEST_F(UpdateExamplesTest, LeavesExamplesThatPassAlone) {
  const UpdatePlan plan = Plan(Boundary("", "tier: T0"));
  EXPECT_THAT(plan.examples, IsEmpty());
  EXPECT_THAT(plan.files, IsEmpty());
}

TEST_F(UpdateExamplesTest, RewritesTheFieldsThatDifferAndKeepsEveryOtherByte) {
  const std::string before = R"(# Two edges. \303\241
examples {
  id: "passes"   kind: BOUNDARY edge: "cough"
  patient { screen { done: true } }
  expect { tier: T0 }  # as it is
}

# expect { tier: T3 } in a comment
examples {
  id: "fails"
  title: "}"
  kind: BOUNDARY
  edge: "cough"
  patient { screen { done: true present: "cough" } }
  expect {
    # Why this phase.
    phase: 'UNPLACED'
    tier: T0   # no help needed
    ceiling: LIGHT
    flags { ids: ["DATA_MISSING", "OTHER"] }
  }
}
)";
  const UpdatePlan plan = Plan(before);
  ASSERT_THAT(plan.examples, SizeIs(1));
  EXPECT_EQ(plan.examples[0].id, "fails");
  EXPECT_THAT(plan.examples[0].changes,
              ElementsAre("tier: T0 -> T1", "rules: none -> A",
                          "flags: DATA_MISSING, OTHER -> DATA_MISSING"));
  EXPECT_THAT(plan.examples[0].refused, IsEmpty());
  std::string after = before;
  const auto replace = [&after](const std::string& from,
                                const std::string& to) {
    after.replace(after.find(from), from.size(), to);
  };
  replace("tier: T0   # no", "tier: T1\n    rules: [\"A\"]   # no");
  replace(R"(flags { ids: ["DATA_MISSING", "OTHER"] })",
          R"(flags { ids: ["DATA_MISSING"] })");
  ASSERT_EQ(plan.files.count(kFile), 1U);
  EXPECT_EQ(plan.files.at(kFile), after);
}

TEST_F(UpdateExamplesTest, RewritesSeveralExamplesOfOneFile) {
  const std::string one = Boundary("present: 'cough'", "tier: T0");
  std::string two = one;
  two.replace(two.find("'e'"), 3, "'f'");
  const UpdatePlan plan = Plan(one + two);
  EXPECT_THAT(plan.examples, SizeIs(2));
  std::string expected = one + two;
  for (std::size_t at = expected.find("tier: T0"); at != std::string::npos;
       at = expected.find("tier: T0", at)) {
    expected.replace(at, 8, "tier: T1 rules: [\"A\"]");
  }
  EXPECT_EQ(plan.files.at(kFile), expected);
}

TEST_F(UpdateExamplesTest, TakesAListAwayThatHasNothingLeft) {
  const std::string before =
      "examples {\n  id: 'e' kind: BOUNDARY\n  patient { screen { done: true } "
      "}\n  expect {\n    tier: T1\n    rules: 'A'\n    rules: 'B'\n  }\n}\n";
  const UpdatePlan plan = Plan(before, /*allow_milder=*/true);
  EXPECT_EQ(plan.files.at(kFile),
            "examples {\n  id: 'e' kind: BOUNDARY\n  patient { screen { done: "
            "true } }\n  expect {\n    tier: T0\n  }\n}\n");
}

TEST_F(UpdateExamplesTest, RewritesScores) {
  const std::string begin =
      "examples {\n  id: 'e' kind: BOUNDARY\n  answers { response { scale: 'S' "
      "answers: [1, 1] } }\n  expect_score { ";
  EXPECT_THAT(Plan(begin + "total: 1 band: 'LOW' }\n}\n").files.at(kFile),
              HasSubstr("expect_score { total: 2 band: \"HIGH\" }"));
  EXPECT_THAT(Plan(begin + "no_total: true }\n}\n").files.at(kFile),
              HasSubstr("expect_score { total: 2 }"));
}

TEST_F(UpdateExamplesTest, RefusesAPatientAndAnExampleWithoutAKind) {
  std::string patient = Boundary("present: 'cough'", "tier: T0");
  patient.replace(patient.find("BOUNDARY"), 8, "PATIENT");
  EXPECT_EQ(Refusal(patient),
            "a PATIENT is never rewritten; a person has to decide");
  patient.replace(patient.find("kind: PATIENT"), 13, "");
  EXPECT_EQ(Refusal(patient),
            "an example without a kind is never rewritten; a person has to "
            "decide");
}

TEST_F(UpdateExamplesTest, RefusesALowerTierUnlessItIsAllowed) {
  const std::string text = Boundary("", "tier: T1 rules: 'A'");
  EXPECT_THAT(Refusal(text), HasSubstr("--allow-milder"));
  const UpdatePlan plan = Plan(text, /*allow_milder=*/true);
  ASSERT_THAT(plan.examples, SizeIs(1));
  EXPECT_THAT(plan.examples[0].milder, ElementsAre("LOWER TIER: T1 -> T0"));
  EXPECT_THAT(plan.examples[0].refused, IsEmpty());
  EXPECT_THAT(plan.files.at(kFile), HasSubstr("expect { tier: T0 }"));
}

TEST_F(UpdateExamplesTest, RefusesAHigherCeilingButNotALowerOne) {
  EXPECT_THAT(Refusal(Boundary("", "ceiling: NONE")),
              HasSubstr("--allow-milder"));
  EXPECT_THAT(
      Plan(Boundary("present: 'fever'", "ceiling: LIGHT")).files.at(kFile),
      HasSubstr("expect { ceiling: NONE }"));
}

TEST_F(UpdateExamplesTest, RefusesALowerPossibleTier) {
  const UpdatePlan plan = Plan(Boundary("", "possible_tier: T1"), true);
  ASSERT_THAT(plan.examples, SizeIs(1));
  EXPECT_THAT(plan.examples[0].milder,
              ElementsAre("LOWER POSSIBLE TIER: T1 -> T0"));
}

TEST_F(UpdateExamplesTest, RefusesToBlessAnError) {
  EXPECT_THAT(Refusal(Boundary("present: 'no_such_input'", "tier: T0")),
              HasSubstr("refused: "));
  const std::string illegal =
      "examples {\n  id: 'e' kind: BOUNDARY\n  answers { response { scale: 'S' "
      "answers: [1, 9] } }\n  expect_score { band: 'LOW' }\n}\n";
  EXPECT_THAT(Refusal(illegal), HasSubstr("INVALID_RESPONSE"));
}

TEST_F(UpdateExamplesTest, RefusesWhatAnExampleNamesOnPurpose) {
  EXPECT_EQ(Refusal(Boundary("", "must: 'WALK'")), "must: not offered: WALK");
  EXPECT_EQ(Refusal(Boundary("", "ask: 'cough'")), "ask: not asked: cough");
}

TEST_F(UpdateExamplesTest, RefusesAFormItDoesNotUnderstand) {
  std::string text = Boundary("present: 'cough'", "tier: T0");
  text.replace(text.find("expect { tier: T0 }"), 19, "expect < tier: T0 >");
  EXPECT_THAT(Refusal(text), HasSubstr("not rewritten"));
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
