// What is proved, and what must not be: a proof that is none would call a
// sound rule a fault.

#include "src/authoring/condition_logic.h"

#include <cstdint>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/pack.pb.h"
#include "gtest/gtest.h"
#include "src/authoring/text_proto.h"
#include "src/rules/evaluate.h"
#include "src/rules/fact_table.h"

namespace afterleaf {
namespace authoring {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream stream(path);
  EXPECT_TRUE(stream.good()) << path;
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

// A pack whose findings are the conditions in question, beside inputs: n from 0
// to 9, colour, wet and dry (yes/no), and q (yes/no, may stay silent); the
// scale S with two items of 0, 2, 4 and the bands LOW to 3 and HIGH from 4; and
// the finding `damp` (wet or dry).
Pack PackWith(const std::vector<std::string>& conditions) {
  std::string text = absl::StrCat(
      ReadFile(AFTERLEAF_SOURCE_DIR "/tests/testdata/packs/tiny.textproto"), R"(
    reasons { id: "R" text: "A reason." }
    inputs { id: "n" integer { min: 0 max: 9 } }
    inputs { id: "colour" enumeration { values: ["RED", "BLUE", "GREEN"] } }
    inputs { id: "wet" yes_no {} }
    inputs { id: "dry" yes_no {} }
    inputs { id: "q" yes_no {} not_asked_because: "R" }
    scales {
      id: "S" method: SUM items { id: "a" } items { id: "b" }
      values: [0, 2, 4]
      bands { id: "LOW" from: 0 to: 3 } bands { id: "HIGH" from: 4 to: 8 }
    }
    findings { id: "damp" when {
      any { fact: "wet" is: true } any { fact: "dry" is: true } } }
  )");
  int number = 0;
  for (const std::string& condition : conditions) {
    absl::StrAppend(&text, "findings { id: 'c", number++, "' when { ",
                    condition, " } }\n");
  }
  const MessageTypes types;
  const ParsedMessage parsed = ParseTextProto(types, "Pack", text);
  for (const SourceError& error : parsed.errors) {
    ADD_FAILURE() << FormatSourceError("pack", error);
  }
  absl::StatusOr<Pack> pack = Pack::Load(parsed.bytes);
  EXPECT_TRUE(pack.ok()) << pack.status();
  return *std::move(pack);
}

// Position of the first condition in question; `damp` stands before it.
constexpr int kFirst = 1;
ConditionId ConditionOf(const Pack& pack, int condition) {
  return pack.compiled().findings[kFirst + condition].when;
}

bool Never(const std::string& condition) {
  const Pack pack = PackWith({condition});
  return ConditionLogic(pack.compiled()).NeverHold({{ConditionOf(pack, 0)}});
}
bool Always(const std::string& condition) {
  const Pack pack = PackWith({condition});
  return ConditionLogic(pack.compiled()).AlwaysHolds(ConditionOf(pack, 0));
}
bool Implies(const std::string& a, const std::string& b) {
  const Pack pack = PackWith({a, b});
  return ConditionLogic(pack.compiled())
      .Implies(ConditionOf(pack, 0), ConditionOf(pack, 1));
}
bool SameSpelling(const std::string& a, const std::string& b) {
  const Pack pack = PackWith({a, b});
  ConditionLogic logic(pack.compiled());
  return logic.Spelling(ConditionOf(pack, 0)) ==
         logic.Spelling(ConditionOf(pack, 1));
}

TEST(NeverHold, ProvesThatRangesAndSetsDoNotMeet) {
  EXPECT_TRUE(Never("all { fact: 'n' from: 5 } all { fact: 'n' to: 4 }"));
  EXPECT_FALSE(Never("all { fact: 'n' from: 5 } all { fact: 'n' to: 5 }"));
  EXPECT_TRUE(
      Never("all { fact: 'colour' is_one_of: 'RED' } "
            "all { fact: 'colour' is_one_of: ['BLUE', 'GREEN'] }"));
  EXPECT_TRUE(
      Never("all { fact: 'damp' is: false } all { fact: 'wet' is: true }"));
}

TEST(NeverHold, KnowsTheValuesOfItemsAndTheTotalsOfBands) {
  EXPECT_TRUE(Never("fact: 'S.a' from: 1 to: 1"));
  EXPECT_FALSE(Never("fact: 'S.a' from: 1 to: 2"));
  EXPECT_TRUE(Never(
      "all { fact: 'S' to: 3 } all { fact: 'S.band' is_one_of: 'HIGH' }"));
  EXPECT_FALSE(Never(
      "all { fact: 'S' to: 4 } all { fact: 'S.band' is_one_of: 'HIGH' }"));
}

TEST(NeverHold, KnowsThePhasesThatThePhaseModelGives) {
  EXPECT_FALSE(Never("fact: 'phase_by_time' is_one_of: 'RETURN'"));
  EXPECT_FALSE(Never("fact: 'phase' is_one_of: 'CUTTING_DOWN'"));
}

TEST(NeverHold, DoesNotLookIntoAFindingThatIsTakenAsGiven) {
  const Pack pack =
      PackWith({"all { fact: 'damp' is: false } all { fact: 'wet' is: true }"});
  ConditionLogic logic(pack.compiled());
  logic.TakeAsGiven(0);
  EXPECT_FALSE(logic.NeverHold({{ConditionOf(pack, 0)}}));
}

// Either choice leaves one member of the other group.
TEST(NeverHold, NeedsEveryChoiceToContradictAWholeGroup) {
  EXPECT_FALSE(
      Never("all { any { fact: 'n' to: 2 } any { fact: 'n' from: 7 } } "
            "all { any { fact: 'n' from: 5 } any { fact: 'n' to: 4 } }"));
}

TEST(AlwaysHolds, NeedsEveryValueAndSilenceToo) {
  EXPECT_TRUE(Always("any { fact: 'n' to: 4 } any { fact: 'n' from: 5 }"));
  EXPECT_FALSE(Always("any { fact: 'n' to: 4 } any { fact: 'n' from: 6 }"));
  EXPECT_TRUE(
      Always("any { fact: 'wet' is: true } any { fact: 'wet' is: false }"));
  EXPECT_FALSE(
      Always("any { fact: 'q' is: true } any { fact: 'q' is: false }"));
}

TEST(Implies, FollowsGroups) {
  EXPECT_TRUE(Implies("fact: 'n' from: 6", "fact: 'n' from: 5"));
  EXPECT_FALSE(Implies("fact: 'n' from: 5", "fact: 'n' from: 6"));
  EXPECT_TRUE(Implies("fact: 'wet' is: true", "fact: 'damp' is: true"));
  EXPECT_TRUE(Implies("all { fact: 'wet' is: true } all { fact: 'n' from: 3 }",
                      "fact: 'damp' is: true"));
  EXPECT_TRUE(Implies("all { fact: 'n' from: 3 } all { fact: 'n' to: 5 }",
                      "fact: 'n' from: 2 to: 6"));
  EXPECT_TRUE(Implies("fact: 'S' from: 5", "fact: 'S.band' is_one_of: 'HIGH'"));
  EXPECT_TRUE(
      Implies("none { fact: 'damp' is: true }", "fact: 'wet' is: false"));
  EXPECT_TRUE(Implies(
      "at_least: 2 of { fact: 'wet' is: true } of { fact: 'dry' is: true } "
      "of { fact: 'n' from: 3 }",
      "any { fact: 'wet' is: true } any { fact: 'dry' is: true }"));
  EXPECT_FALSE(Implies(
      "at_least: 1 of { fact: 'wet' is: true } of { fact: 'dry' is: true } "
      "of { fact: 'n' from: 3 }",
      "any { fact: 'wet' is: true } any { fact: 'dry' is: true }"));
  EXPECT_TRUE(Implies(
      "at_least: 2 of { fact: 'wet' is: true } of { fact: 'dry' is: true } "
      "of { fact: 'n' from: 3 }",
      "at_least: 2 of { fact: 'dry' is: true } of { fact: 'n' from: 2 } "
      "of { fact: 'wet' is: true } of { fact: 'colour' is_one_of: 'RED' }"));
}

// What always holds is still only possible while its facts are not known, so it
// does not stand in for what is certain.
TEST(Implies, HoldsForTheCertainHalfToo) {
  EXPECT_FALSE(Implies("fact: 'n' from: 2",
                       "any { fact: 'n' to: 4 } any { fact: 'n' from: 5 }"));
}

// Both ranges stay possible of somebody who gave two answers; a third does not.
TEST(Implies, ConcludesNothingFromRangesThatNeverMeet) {
  EXPECT_FALSE(Implies("all { fact: 'n' to: 3 } all { fact: 'n' from: 5 }",
                       "fact: 'n' from: 9"));
}

TEST(Spelling, DoesNotDependOnOrderAndNesting) {
  EXPECT_TRUE(SameSpelling(
      "any { fact: 'wet' is: true } any { fact: 'dry' is: true }",
      "any { all { fact: 'dry' is: true } } any { fact: 'wet' is: true }"));
  EXPECT_TRUE(SameSpelling("fact: 'n' to: 4", "none { fact: 'n' from: 5 }"));
  EXPECT_FALSE(SameSpelling("fact: 'n' to: 4", "fact: 'n' to: 5"));
  EXPECT_FALSE(SameSpelling(
      "any { fact: 'wet' is: true } any { fact: 'dry' is: true }",
      "all { fact: 'wet' is: true } all { fact: 'dry' is: true }"));
}

// Random conditions against the evaluator that people's answers meet.
class RandomConditions {
 public:
  explicit RandomConditions(unsigned seed) : random_(seed) {}

  // Under `none` a rule may not test what may stay silent.
  std::string Condition(int depth, bool silence_allowed = true) {
    const int kind = depth == 0 ? 0 : Up(7);
    if (kind < 4) return Test(silence_allowed);
    const char* const groups[] = {"all", "any", "none", "of"};
    const std::string group = groups[kind - 4];
    const int members = 1 + Up(2);
    std::string text =
        group == "of" ? absl::StrCat("at_least: ", 1 + Up(members - 1), " ")
                      : "";
    for (int i = 0; i < members; ++i) {
      absl::StrAppend(&text, group, " { ",
                      Condition(depth - 1, silence_allowed && group != "none"),
                      " } ");
    }
    return text;
  }

  // A person of whom some things are known, some are not, and some were not
  // asked.
  FactTable Person(const CompiledPack& pack) {
    FactTable facts(pack);
    for (size_t i = 0; i < pack.assessed_facts; ++i) {
      const Fact& fact = pack.facts[i];
      const int id = static_cast<int>(i);
      const int what = Up(3);
      if (what == 0) {
        facts.SetUnknown(id);
      } else if (what == 1 && fact.may_be_silent) {
        facts.SetNotAsked(id);
      } else if (fact.is_set()) {
        facts.SetValue(id, Up(fact.max));
      } else {
        facts.SetNumber(id, fact.min + Up(fact.max - fact.min));
      }
    }
    // What follows from other facts follows from them here too.
    const CompiledScale& scale = pack.scales[0];
    const FactValue& total = facts[scale.total];
    std::uint64_t bands = 0;
    for (const CompiledBand& band : scale.bands) {
      if (band.to >= total.low && band.from <= total.high) {
        bands |= std::uint64_t{1} << band.value;
      }
    }
    if (total.asked) {
      facts.SetMask(scale.band, bands);
    } else {
      facts.SetNotAsked(scale.band);
    }
    const CompiledFinding& damp = pack.findings[0];
    const Truth truth = Evaluate(pack, damp.when, facts);
    facts.SetMask(damp.fact, truth.certain ? 2 : truth.possible ? 3 : 1);
    return facts;
  }

 private:
  // 0 to `most`.
  int Up(int most) {
    return static_cast<int>(random_() % (static_cast<unsigned>(most) + 1));
  }
  std::string Test(bool silence_allowed) {
    const int from = Up(9);
    const char* const truth = Up(1) == 0 ? "true" : "false";
    switch (Up(silence_allowed ? 6 : 3)) {
      case 0:
        return absl::StrCat("fact: 'n' from: ", from,
                            " to: ", from + Up(9 - from));
      case 1:
        return Up(1) == 0 ? "fact: 'colour' is_one_of: ['RED', 'BLUE']"
                          : "fact: 'colour' is_one_of: 'GREEN'";
      case 2:
        return absl::StrCat("fact: 'damp' is: ", truth);
      case 3:
        return absl::StrCat("fact: 'wet' is: ", truth);
      case 4:
        return absl::StrCat("fact: 'q' is: ", truth);
      case 5:
        return absl::StrCat("fact: 'S' from: ", Up(8));
      default:
        return Up(1) == 0 ? "fact: 'S.band' is_one_of: 'LOW'"
                          : "fact: 'S.band' is_one_of: 'HIGH'";
    }
  }

  std::mt19937 random_;
};

TEST(ConditionLogic, ProvesNothingThatAPersonContradicts) {
  RandomConditions random(20260131);
  int proofs = 0;
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> conditions;
    for (int i = 0; i < 12; ++i) conditions.push_back(random.Condition(2));
    const Pack pack = PackWith(conditions);
    const CompiledPack& compiled = pack.compiled();
    ConditionLogic logic(compiled);
    std::vector<FactTable> people;
    for (int i = 0; i < 60; ++i) {
      people.push_back(random.Person(compiled));
    }
    for (int a = 0; a < 12; ++a) {
      const ConditionId left = ConditionOf(pack, a);
      const bool never = logic.NeverHold({{left}});
      const bool always = logic.AlwaysHolds(left);
      proofs += never + always;
      for (const FactTable& person : people) {
        const Truth truth = Evaluate(compiled, left, person);
        EXPECT_FALSE(never && truth.certain) << conditions[a];
        EXPECT_FALSE(always && !truth.possible) << conditions[a];
      }
      for (int b = 0; b < 12; ++b) {
        const ConditionId right = ConditionOf(pack, b);
        const bool same = logic.Spelling(left) == logic.Spelling(right);
        if (a == b || !(logic.Implies(left, right) || same)) continue;
        ++proofs;
        for (const FactTable& person : people) {
          const Truth x = Evaluate(compiled, left, person);
          const Truth y = Evaluate(compiled, right, person);
          EXPECT_TRUE((!x.certain || y.certain) && (!x.possible || y.possible))
              << conditions[a] << " does not imply " << conditions[b];
        }
      }
    }
  }
  EXPECT_GT(proofs, 500);
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
