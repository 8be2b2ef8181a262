#include "src/authoring/text_proto.h"

#include <string>

#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace authoring {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class TextProto : public ::testing::Test {
 protected:
  // The first error; nothing may be printed and no marker repeated.
  std::string Refusal(absl::string_view text,
                      absl::string_view message = "AssessRequest") {
    ::testing::internal::CaptureStderr();
    const ParsedMessage parsed = ParseTextProto(types_, message, text);
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
    EXPECT_FALSE(parsed.ok()) << text;
    EXPECT_TRUE(parsed.bytes.empty());
    for (const SourceError& error : parsed.errors) {
      EXPECT_THAT(FormatSourceError("f", error), Not(HasSubstr("ZEBRA")));
      EXPECT_THAT(FormatSourceError("f", error), Not(HasSubstr("77031")));
    }
    return parsed.ok() ? "" : FormatSourceError("f", parsed.errors[0]);
  }

  const MessageTypes types_;
};

TEST_F(TextProto, ReadsWhatLiteClassesParse) {
  const ParsedMessage parsed = ParseTextProto(
      types_, "AssessRequest",
      "# a remark\nperson { age: 41 }\nscreen { present: [\"a\", \"b\"] }");
  ASSERT_TRUE(parsed.ok());
  v1::AssessRequest request;
  ASSERT_TRUE(request.ParseFromString(parsed.bytes));
  EXPECT_EQ(request.person().age(), 41);
  EXPECT_EQ(request.screen().present(1), "b");
  EXPECT_EQ(Locate(parsed.locations, "person.age").line, 2);
  EXPECT_EQ(Locate(parsed.locations, "screen.present[0]").line, 3);
}

TEST_F(TextProto, TellsUnknownFields) {
  EXPECT_EQ(Refusal("use {\n  moths: 3\n}"),
            "f:2:3: no such field; did you mean months?");
  EXPECT_THAT(Refusal("ZEBRA: 3"), HasSubstr("f:1:1: no such field"));
}

TEST_F(TextProto, TellsWrongTypes) {
  EXPECT_EQ(Refusal("person { age: \"ZEBRA\" }"),
            "f:1:15: expected a whole number");
  EXPECT_EQ(Refusal("person { sex: ZEBRA }"),
            "f:1:15: expected a text in quotes");
  EXPECT_EQ(Refusal("person { pregnant: ZEBRA }"),
            "f:1:20: expected true or false");
  EXPECT_THAT(Refusal("person { pregnant: 77031 }"), HasSubstr("f:1:20: "));
  EXPECT_THAT(Refusal("person { age: 7703177031 }"), HasSubstr("out of range"));
  EXPECT_THAT(Refusal("person { age: 77031.5 }"), HasSubstr("f:1:15: "));
  EXPECT_THAT(Refusal("person: 77031"), HasSubstr("f:1:9: "));
}

TEST_F(TextProto, PointsAtTheFaultAndNotPastIt) {
  // The parser itself says line 3.
  EXPECT_EQ(Refusal("person {\n  pregnant: ZEBRA # a remark\n}"),
            "f:2:13: expected true or false");
  EXPECT_EQ(Refusal("locale: '\xC3\xA9'\tregoin: 'US'"),
            "f:1:13: no such field; did you mean region?");
}

TEST_F(TextProto, TellsEnumValuesThatDoNotExist) {
  EXPECT_THAT(Refusal("tier: ZEBRA", "SafetyAssessment"),
              HasSubstr("no such value of the enumeration"));
  // proto3 enumerations are open, so the parser itself lets numbers pass.
  EXPECT_THAT(Refusal("tier: 77031", "SafetyAssessment"),
              HasSubstr("f:1:1: tier: no such value of the enumeration"));
}

TEST_F(TextProto, TellsWhatIsGivenTwice) {
  EXPECT_THAT(Refusal("region: 'A' region: 'B'"), HasSubstr("given twice"));
  EXPECT_THAT(Refusal("use { last_use { hours_ago: 1 instant_s: 77031 } }"),
              HasSubstr("another field of the same choice"));
}

TEST_F(TextProto, TellsBrokenSyntaxWithoutQuotingIt) {
  for (const char* text : {"person { age 77031 }",
                           "person { age: 77031",
                           "person { age: ZEBRA",
                           "{ZEBRA}",
                           "locale: 'ZEBRA",
                           "locale: ZEBRA'",
                           "locale: \"ZEBRA\n\"",
                           "locale: '\\ZEBRA'",
                           "person { age: 77031ZEBRA }",
                           "[ZEBRA.x]: 77031",
                           "[type.googleapis.com/ZEBRA] { a: 1 }",
                           "person < ZEBRA",
                           "77031",
                           "person { age: 0x }",
                           "person { age: 1e }",
                           "locale: 'a' ; ; ZEBRA",
                           "locale: 'ZEBRA' 77031",
                           "\"ZEBRA\"",
                           "locale: ZEBRA 77031 / * @",
                           "locale: \x01ZEBRA",
                           "scales: [ZEBRA]",
                           "scales [{ total: ZEBRA }]",
                           "unknown: ['a' 'ZEBRA' 77031]",
                           "/* ZEBRA",
                           "person { /* ZEBRA"}) {
    EXPECT_NE(Refusal(text), "") << text;
  }
}

TEST_F(TextProto, RefusesTextThatIsNotUtf8) {
  EXPECT_EQ(Refusal("locale: 'caf\xE9'"),
            "f:1:13: not UTF-8 here; save the file as UTF-8");
  EXPECT_EQ(Refusal("region: 'US'\nlocale: 'caf\\351'"),
            "f:2:1: locale: not UTF-8");
}

TEST_F(TextProto, BoundsNesting) {
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "all { ";
  EXPECT_THAT(Refusal(deep, "Condition"), HasSubstr("nested deeper"));
}

TEST_F(TextProto, WritesTextThatItReadsBack) {
  v1::SafetyAssessment safety;
  safety.set_tier(v1::T2);
  safety.set_title("caf\xC3\xA9");
  const std::string text =
      ToTextProto(types_, "SafetyAssessment", safety.SerializeAsString());
  EXPECT_EQ(text, "tier: T2\ntitle: \"caf\xC3\xA9\"\n");
  EXPECT_EQ(ParseTextProto(types_, "SafetyAssessment", text).bytes,
            safety.SerializeAsString());
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
