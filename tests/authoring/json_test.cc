#include "src/authoring/json.h"

#include <string>

#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Json : public ::testing::Test {
 protected:
  v1::AssessRequest Read(absl::string_view json) {
    const ParsedMessage parsed = ParseJson(types_, "AssessRequest", json);
    EXPECT_TRUE(parsed.ok()) << json << "\n" << Errors(parsed);
    v1::AssessRequest request;
    EXPECT_TRUE(request.ParseFromString(parsed.bytes));
    return request;
  }

  // All errors, a line each.
  static std::string Errors(const ParsedMessage& parsed) {
    std::string lines;
    for (const SourceError& error : parsed.errors) {
      lines += FormatSourceError("f", error) + "\n";
    }
    return lines;
  }

  std::string Refusal(absl::string_view json,
                      absl::string_view message = "AssessRequest") {
    const ParsedMessage parsed = ParseJson(types_, message, json);
    EXPECT_FALSE(parsed.ok()) << json;
    EXPECT_TRUE(parsed.bytes.empty());
    return Errors(parsed);
  }

  const MessageTypes types_;
};

TEST_F(Json, TakesProtoAndCamelNames) {
  const v1::AssessRequest request = Read(
      R"({"as_of_s": 5, "use": {"lastUse": {"hoursAgo": 60}, "days_per_week":
      7}, "screen": {"done": true, "present": ["chest_pain"]}})");
  EXPECT_EQ(request.as_of_s(), 5);
  EXPECT_EQ(request.use().last_use().hours_ago(), 60);
  EXPECT_EQ(request.use().days_per_week(), 7);
  EXPECT_TRUE(request.screen().done());
  EXPECT_EQ(request.screen().present(0), "chest_pain");
}

TEST_F(Json, TakesWholeNumbersInEveryFormOfProto3Json) {
  EXPECT_EQ(Read(R"({"as_of_s": "9007199254740993"})").as_of_s(),
            9007199254740993);
  EXPECT_EQ(Read(R"({"as_of_s": 9223372036854775807})").as_of_s(),
            9223372036854775807);
  EXPECT_EQ(Read(R"({"person": {"age": 4.1e1}})").person().age(), 41);
  EXPECT_EQ(Read(R"({"person": {"age": "41"}})").person().age(), 41);
  EXPECT_EQ(Read(R"({"scales": [{"answers": [-1, 0]}]})").scales(0).answers(0),
            -1);
}

TEST_F(Json, KeepsZeroAndFalseApartFromAbsence) {
  const v1::AssessRequest request =
      Read(R"({"person": {"age": 0, "pregnant": false, "sedentary": null}})");
  EXPECT_TRUE(request.person().has_age());
  EXPECT_TRUE(request.person().has_pregnant());
  EXPECT_FALSE(request.person().has_sedentary());
}

TEST_F(Json, TakesEnumsByNameAndNumber) {
  const ParsedMessage parsed = ParseJson(
      types_, "SafetyAssessment", R"({"tier": "T2", "possible_tier": 3})");
  v1::SafetyAssessment safety;
  ASSERT_TRUE(safety.ParseFromString(parsed.bytes));
  EXPECT_EQ(safety.tier(), v1::T2);
  EXPECT_EQ(safety.possible_tier(), v1::T3);
  EXPECT_THAT(Refusal(R"({"tier": "T9"})", "SafetyAssessment"),
              HasSubstr("tier: expected one of T0, T1, T2, T3"));
  EXPECT_THAT(Refusal(R"({"tier": 9})", "SafetyAssessment"),
              HasSubstr("tier: expected one of"));
}

TEST_F(Json, NamesAnUnknownFieldWithTheNearestLegalOne) {
  EXPECT_EQ(Refusal("{\n  \"use\": {\"moths\": 3}\n}"),
            "f:2:11: use.moths: no such field; did you mean months?\n");
}

TEST_F(Json, DoesNotRepeatAnUnknownFieldThatIsNoNearMiss) {
  EXPECT_THAT(Refusal(R"({"person": {"ZEBRA": 3}})"),
              AllOf(HasSubstr("f:1:13: person: no such field; there are: age"),
                    Not(HasSubstr("ZEBRA"))));
}

TEST_F(Json, TellsTheTypeThatWouldBeRight) {
  EXPECT_EQ(Refusal(R"({"person": {"age": "old"}})"),
            "f:1:20: person.age: expected a whole number\n");
  EXPECT_EQ(Refusal(R"({"person": {"age": 1.5}})"),
            "f:1:20: person.age: expected a whole number\n");
  EXPECT_EQ(Refusal(R"({"person": {"pregnant": 1}})"),
            "f:1:25: person.pregnant: expected true or false\n");
  EXPECT_EQ(Refusal(R"({"person": {"sex": true}})"),
            "f:1:20: person.sex: expected a text in quotes\n");
  EXPECT_EQ(Refusal(R"({"person": [1]})"),
            "f:1:12: person: expected an object in braces\n");
  EXPECT_EQ(Refusal(R"({"scales": {"scale": "X"}})"),
            "f:1:12: scales: expected a list in square brackets, each an "
            "object in braces\n");
  EXPECT_EQ(Refusal(R"({"screen": {"present": ["a", 7]}})"),
            "f:1:30: screen.present[1]: expected a text in quotes\n");
  EXPECT_EQ(Refusal(R"({"screen": {"present": ["a", null]}})"),
            "f:1:30: screen.present[1]: expected a text in quotes\n");
  EXPECT_EQ(Refusal("[]"), "f:1:1: expected an object in braces\n");
}

TEST_F(Json, RefusesNumbersOutOfRange) {
  EXPECT_EQ(Refusal(R"({"person": {"age": 2147483648}})"),
            "f:1:20: person.age: out of range; expected a whole number from "
            "-2147483648 to 2147483647\n");
  EXPECT_EQ(Read(R"({"person": {"age": 2147483647}})").person().age(),
            2147483647);
  EXPECT_THAT(Refusal(R"({"as_of_s": 9223372036854775808})"),
              HasSubstr("as_of_s: expected a whole number"));
  EXPECT_THAT(Refusal(R"({"as_of_s": 1e999})"), HasSubstr("too large"));
}

TEST_F(Json, RefusesFieldsGivenTwice) {
  EXPECT_EQ(Refusal(R"({"region": "A", "region": "B"})"),
            "f:1:17: region: given twice; give it once\n");
  EXPECT_THAT(Refusal(R"({"as_of_s": 1, "asOfS": 2})"),
              HasSubstr("as_of_s: given twice"));
  EXPECT_THAT(
      Refusal(R"({"use": {"last_use": {"hours_ago": 1, "instant_s": 2}}})"),
      HasSubstr("give only one of instant_s, between, hours_ago, "
                "hours_ago_between"));
}

TEST_F(Json, ListsSeveralFaultsAtOnce) {
  EXPECT_EQ(Refusal(R"({"person": {"age": "x", "sex": 1}})"),
            "f:1:20: person.age: expected a whole number\n"
            "f:1:32: person.sex: expected a text in quotes\n");
}

TEST_F(Json, LocatesSyntaxErrors) {
  EXPECT_THAT(Refusal("{\n \"person\": {,}\n}"), HasSubstr("f:2:13: not JSON"));
  EXPECT_THAT(Refusal("{\"person\": {"), HasSubstr("ends too early"));
  EXPECT_THAT(Refusal("{} {}"), HasSubstr("f:1:4: not JSON"));
  EXPECT_THAT(Refusal("{'a': 1}"), HasSubstr("f:1:2: not JSON"));
  EXPECT_THAT(Refusal("{\"locale\": \"caf\xE9\"}"),
              HasSubstr("f:1:16: not UTF-8"));
}

TEST_F(Json, LocatesKeysBehindEscapedQuotesAndOtherScripts) {
  // Fifteen columns, though more bytes, stand before the unknown field.
  EXPECT_EQ(Refusal("{\"locale\":\"\xC3\xA9\\\"\",\"regio\":1}"),
            "f:1:17: regio: no such field; did you mean region?\n");
}

TEST_F(Json, BoundsNestingAndCount) {
  std::string deep(40, '[');
  EXPECT_THAT(Refusal(deep), HasSubstr("nested deeper than 32 levels"));
  std::string many = "{\"unknown\": [0";
  for (int i = 0; i < 1'000'000; ++i) many += ",0";
  EXPECT_THAT(Refusal(many + "]}"), HasSubstr("more than 1,000,000 values"));
}

TEST_F(Json, KnowsWhereEveryFieldStands) {
  const ParsedMessage parsed =
      ParseJson(types_, "AssessRequest",
                "{\n \"screen\": {\n  \"present\": [\"a\",\n   \"b\"]}}");
  EXPECT_EQ(Locate(parsed.locations, "screen.present[1]").line, 4);
  EXPECT_EQ(Locate(parsed.locations, "screen.present[1]").column, 4);
  EXPECT_EQ(Locate(parsed.locations, "screen.absent[0]").line, 2);
}

TEST_F(Json, WritesSetFieldsWithEnumNames) {
  v1::SafetyAssessment safety;
  safety.set_tier(v1::T0);
  safety.set_title("caf\xC3\xA9");
  const std::string json =
      ToJson(types_, "SafetyAssessment", safety.SerializeAsString());
  EXPECT_THAT(json,
              AllOf(HasSubstr("\"tier\": \"T0\""), HasSubstr("caf\xC3\xA9"),
                    Not(HasSubstr("possible"))));
  const ParsedMessage back = ParseJson(types_, "SafetyAssessment", json);
  EXPECT_EQ(back.bytes, safety.SerializeAsString());
}

TEST_F(Json, PrintsNothing) {
  ::testing::internal::CaptureStderr();
  Refusal("{\"locale\": \"\\ud800\"}");
  ToJson(types_, "SafetyAssessment", "\xFF\xFF");
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
