#include "src/authoring/people.h"

#include <string>
#include <vector>

#include "afterleaf/assess.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/pack_facts.h"
#include "src/authoring/person_words.h"
#include "src/pack/compiled_pack.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using Kind = AnswerValue::Kind;

// Inputs of every form, and a scale.
const v1::Pack& Source() {
  static const auto* const source = new v1::Pack(support::TinyPack(R"(
    inputs { id: "heat" field: "vitals.temperature_tenths_c"
             integer { min: 300 max: 450 } }
    inputs { id: "cough" yes_no {} screen: CORE }
    inputs { id: "pill" yes_no {} }
    scales {
      id: "SORE" method: SUM title: "notice"
      items { id: "a" label: "notice" } items { id: "b" label: "notice" }
      values: [ 0, 1, 2 ]
    }
    findings { id: "hot" when { fact: "heat" from: 400 } }
    alerts {
      id: "A" tier: T1 message: "notice" rationale: "notice"
      when {
        any { fact: "hot" is: true }
        any { fact: "SORE" from: 3 }
        any { fact: "SORE.a" from: 2 }
      }
    }
  )")
                                                     .compiled()
                                                     .source);
  return *source;
}

class PeopleTest : public testing::Test {
 protected:
  std::string With(const std::string& person,
                   const std::vector<AnswerChange>& changes) {
    return support::TextOf(
        people_.With(support::Read<v1::AssessRequest>(person), changes));
  }
  std::vector<int> Numbers(const std::string& id) {
    std::vector<int> numbers;
    for (const AnswerValue& value : people_.Values(id)) {
      if (value.kind == Kind::kNumber) numbers.push_back(value.number);
    }
    return numbers;
  }
  static std::string Same(const std::string& text) {
    return support::TextOf(support::Read<v1::AssessRequest>(text));
  }

  const MessageTypes types_;
  const People people_{types_, Source()};
};

TEST_F(PeopleTest, SetsAnAnswerWhereverItBelongs) {
  EXPECT_EQ(With("", {{"heat", AnswerValue::Number(401)}}),
            Same("vitals { temperature_tenths_c: 401 }"));
  EXPECT_EQ(With("", {{"status", AnswerValue::Choice("STOPPED")}}),
            Same("use { status: 'STOPPED' }"));
  EXPECT_EQ(With("", {{"cough", {Kind::kYes, 0, 0, ""}}}),
            Same("screen { present: 'cough' }"));
  EXPECT_EQ(With("", {{"pill", {Kind::kNo, 0, 0, ""}}}),
            Same("answers { input: 'pill' yes: false }"));
  EXPECT_EQ(With("", {{"SORE", AnswerValue::Number(3)}}),
            Same("scales { scale: 'SORE' total: 3 }"));
  EXPECT_EQ(With("", {{"SORE.b", AnswerValue::Number(1)}}),
            Same("scales { scale: 'SORE' items { item: 'b' value: 1 } }"));
  EXPECT_EQ(With("", {{"last_use", AnswerValue::Number(5)}}),
            Same("use { last_use { hours_ago: 5 } }"));
  EXPECT_EQ(With("", {{"screen", {Kind::kYes, 0, 0, ""}}}),
            Same("screen { done: true }"));
}

TEST_F(PeopleTest, TakesOutEveryOtherMention) {
  EXPECT_EQ(With("screen { absent: 'cough' unknown: 'cough' present: 'pill' } "
                 "unknown: 'cough' answers { input: 'cough' yes: false }",
                 {{"cough", {Kind::kYes, 0, 0, ""}}}),
            Same("screen { present: 'pill' present: 'cough' }"));
  EXPECT_EQ(With("vitals { temperature_tenths_c: 390 } "
                 "answers { input: 'heat' number: 380 }",
                 {{"heat", {Kind::kUnknown, 0, 0, ""}}}),
            Same("vitals {} unknown: 'heat'"));
  EXPECT_EQ(With("scales { scale: 'SORE' answers: [1, 2] }", {{"SORE.b", {}}}),
            Same("scales { scale: 'SORE' answers: [1, -1] }"));
}

TEST_F(PeopleTest, AnIdThatThePackDoesNotHaveChangesNothing) {
  EXPECT_EQ(With("screen { done: true }", {{"nobody", {}}}),
            Same("screen { done: true }"));
  EXPECT_THAT(people_.Values("nobody"), IsEmpty());
}

TEST_F(PeopleTest, ValuesLieAroundTheNumbersOfThePack) {
  EXPECT_THAT(Numbers("heat"), ElementsAre(300, 399, 400, 401, 450));
  EXPECT_THAT(Numbers("last_use"), IsSupersetOf({0, 9, 10, 11, 199, 200, 201}));
  EXPECT_THAT(Numbers("SORE.a"), ElementsAre(0, 1, 2));
}

TEST_F(PeopleTest, ASeedAlwaysDrawsTheSamePeople) {
  const auto draw_some = [&](std::uint64_t seed) {
    Draw draw(seed);
    std::string all;
    for (int i = 0; i < 50; ++i) {
      const v1::AssessRequest person =
          people_.Vary(v1::AssessRequest(), people_.answers(), &draw);
      EXPECT_TRUE(Assess(support::TinyPack(), v1::AssessRequest()).ok());
      all += person.SerializeAsString() + "|";
    }
    return all;
  };
  EXPECT_EQ(draw_some(3), draw_some(3));
  EXPECT_NE(draw_some(3), draw_some(4));
}

TEST_F(PeopleTest, ShrinkKeepsOnlyWhatIsNeeded) {
  const auto person = support::Read<v1::AssessRequest>(
      "vitals { temperature_tenths_c: 400 sleep_minutes: 10 } "
      "screen { done: true present: 'cough' } unknown: 'pill' "
      "scales { scale: 'SORE' answers: [2, 1] }");
  const std::string smallest =
      Shrink(types_, "AssessRequest", person.SerializeAsString(),
             [](const std::string& bytes) {
               v1::AssessRequest request;
               request.ParseFromString(bytes);
               return request.vitals().temperature_tenths_c() == 400 &&
                      request.scales_size() == 1;
             });
  v1::AssessRequest request;
  request.ParseFromString(smallest);
  EXPECT_EQ(support::TextOf(request),
            Same("vitals { temperature_tenths_c: 400 } scales {}"));
  EXPECT_LT(CountSaid(types_, "AssessRequest", smallest),
            CountSaid(types_, "AssessRequest", person.SerializeAsString()));
}

TEST(PackFacts, FollowsFindingsToTheAnswersBehind) {
  EXPECT_THAT(AnswersBehind(Source(), Source().alerts(0).when()),
              ElementsAre("SORE", "SORE.a", "heat"));
  v1::Condition phase;
  phase.set_fact("phase");
  EXPECT_THAT(AnswersBehind(Source(), phase),
              IsSupersetOf({"last_use", "status", "product"}));
}

TEST(PersonWords, NameWhatIsSaid) {
  const MessageTypes types;
  EXPECT_EQ(PersonWords(types, Source(), v1::AssessRequest()),
            "nothing is known");
  EXPECT_EQ(PersonWords(types, Source(), support::Read<v1::AssessRequest>(R"(
        use { status: "STOPPED" last_use { hours_ago: 60 } }
        vitals { temperature_tenths_c: 400 }
        scales { scale: "SORE" total: 3 }
        screen { done: true present: "cough" unknown: "pill" }
        answers { input: "pill" yes: false })")),
            "status STOPPED, heat 400, last use 60 h ago, SORE 3, screen done, "
            "cough, pill not known, no pill");
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
