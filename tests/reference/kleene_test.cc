#include "tests/reference/kleene.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace afterleaf {
namespace {

constexpr Kleene kF = Kleene::kFalse;
constexpr Kleene kU = Kleene::kUnknown;
constexpr Kleene kT = Kleene::kTrue;

// A yes/no fact whose test `is: true` has this value.
std::vector<std::string> YesNo(Kleene value) {
  if (value == kT) return {"yes"};
  if (value == kF) return {"no"};
  return {"no", "yes"};
}

v1::Condition Yes(const std::string& fact) {
  v1::Condition test;
  test.set_fact(fact);
  test.set_is(true);
  return test;
}

TEST(EvaluateKleene, FollowsTheTablesOfStrongKleeneLogic) {
  v1::Condition all;
  v1::Condition any;
  v1::Condition none;
  v1::Condition two;
  for (const char* fact : {"a", "b"}) {
    *all.add_all() = Yes(fact);
    *any.add_any() = Yes(fact);
    *none.add_none() = Yes(fact);
    *two.add_of() = Yes(fact);
  }
  two.set_at_least(2);
  struct Row {
    Kleene a, b, all, any, none;
  };
  for (const Row& row : std::vector<Row>{{kT, kT, kT, kT, kF},
                                         {kT, kU, kU, kT, kF},
                                         {kT, kF, kF, kT, kF},
                                         {kU, kU, kU, kU, kU},
                                         {kU, kF, kF, kU, kU},
                                         {kF, kF, kF, kF, kT}}) {
    for (const bool swap : {false, true}) {
      const StillPossible facts = {{"a", YesNo(swap ? row.b : row.a)},
                                   {"b", YesNo(swap ? row.a : row.b)}};
      EXPECT_EQ(EvaluateKleene(all, facts), row.all);
      EXPECT_EQ(EvaluateKleene(two, facts), row.all);
      EXPECT_EQ(EvaluateKleene(any, facts), row.any);
      EXPECT_EQ(EvaluateKleene(none, facts), row.none);
    }
  }
}

TEST(EvaluateKleene, ReadsEveryKindOfTest) {
  v1::Condition range;
  range.set_fact("n");
  range.set_from(-1);
  range.set_to(2);
  EXPECT_EQ(EvaluateKleene(range, {{"n", {"-1", "0", "2"}}}), kT);
  EXPECT_EQ(EvaluateKleene(range, {{"n", {"2", "3"}}}), kU);
  EXPECT_EQ(EvaluateKleene(range, {{"n", {"-2", "3"}}}), kF);
  range.clear_to();
  EXPECT_EQ(EvaluateKleene(range, {{"n", {"3"}}}), kT);
  EXPECT_EQ(EvaluateKleene(range, {{"n", {"-2"}}}), kF);

  v1::Condition set;
  set.set_fact("s");
  set.add_is_one_of("x");
  set.add_is_one_of("y");
  EXPECT_EQ(EvaluateKleene(set, {{"s", {"x", "y"}}}), kT);
  EXPECT_EQ(EvaluateKleene(set, {{"s", {"x", "z"}}}), kU);
  EXPECT_EQ(EvaluateKleene(set, {{"s", {"z"}}}), kF);

  v1::Condition no = Yes("f");
  no.set_is(false);
  EXPECT_EQ(EvaluateKleene(no, {{"f", {"no"}}}), kT);
  EXPECT_EQ(EvaluateKleene(no, {{"f", {"yes"}}}), kF);
  EXPECT_EQ(EvaluateKleene(no, {{"f", {"no", "yes"}}}), kU);
}

TEST(EvaluateKleene, TestsOfWhatWasNotAskedAreFalse) {
  v1::Condition no = Yes("f");
  EXPECT_EQ(EvaluateKleene(no, {{"f", {}}}), kF);
  no.set_is(false);
  EXPECT_EQ(EvaluateKleene(no, {{"f", {}}}), kF);
}

}  // namespace
}  // namespace afterleaf
