#include "src/base/wire_check.h"

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "gtest/gtest.h"
#include "src/base/limits.h"

namespace afterleaf {
namespace {

enum : int { kVarint, kEightBytes, kLengthDelimited, kStart, kEnd, kFourBytes };

constexpr std::uint64_t kMaxInt32 = 0x7FFFFFFF;

std::string Varint(std::uint64_t value) {
  std::string bytes;
  while (value >= 0x80) {
    bytes += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  return bytes + static_cast<char>(value);
}

std::string Tag(int number, int type) {
  return Varint(static_cast<std::uint64_t>(number) << 3 | type);
}

std::string Number(int number, std::uint64_t value) {
  return Tag(number, kVarint) + Varint(value);
}

std::string Bytes(int number, const std::string& content) {
  return Tag(number, kLengthDelimited) + Varint(content.size()) + content;
}

// Fields of AssessRequest and what lies below it, by their numbers.
std::string AsOf(std::uint64_t value) { return Number(1, value); }
std::string Person(const std::string& content) { return Bytes(2, content); }
std::string Age(std::uint64_t value) { return Number(1, value); }
std::string Pregnant(std::uint64_t value) { return Number(3, value); }
std::string Scale(const std::string& content) { return Bytes(4, content); }
std::string PackedAnswers(const std::string& content) {
  return Bytes(2, content);
}
std::string UnpackedAnswer(std::uint64_t value) { return Number(2, value); }
std::string Item(const std::string& content) { return Bytes(3, content); }
std::string Screen(const std::string& content) { return Bytes(5, content); }
std::string Present(const std::string& id) { return Bytes(2, id); }
std::string Unknown(const std::string& id) { return Bytes(10, id); }
std::string Locale(const std::string& locale) { return Bytes(11, locale); }

absl::Status Check(const std::string& bytes) {
  return CheckWire("afterleaf.v1.AssessRequest", bytes);
}

TEST(WireCheck, AcceptsWhatIsWellFormed) {
  const std::string kCases[] = {
      "",
      AsOf(0),
      AsOf(~std::uint64_t{0}),
      Person(""),
      Person(Age(34) + Pregnant(1)),
      // A field may come twice; the last one counts, messages are merged.
      Person(Age(34)) + Person(Pregnant(0)),
      Scale(PackedAnswers("")),
      Scale(PackedAnswers(Varint(0) + Varint(1) + Varint(6))),
      Scale(UnpackedAnswer(0) + UnpackedAnswer(1) + PackedAnswers(Varint(2))),
      Scale(UnpackedAnswer(0xFFFFFFFF)),
      Screen(Present("chest_pain") + Present("")),
      Locale("\xE4\xB8\xAD"),
      // The largest and the smallest int32; negative ones take ten bytes.
      Person(Age(kMaxInt32)),
      Person(Age(~kMaxInt32)),
      // Longer than it must be, which some writers do for lengths.
      Tag(2, kLengthDelimited) + std::string("\x82\x80\x80\x80\x00", 5) +
          Age(1),
  };
  for (const std::string& bytes : kCases) {
    EXPECT_TRUE(Check(bytes).ok()) << Check(bytes);
  }
}

TEST(WireCheck, NamesThePathAndTheFault) {
  const std::string ten_long(10, '\xFF');
  const struct {
    const char* name;
    std::string bytes;
    const char* message;
  } kCases[] = {
      {"unknown field", Number(99, 1), "unknown field number 99"},
      {"unknown field of any wire type", Bytes(99, "x"),
       "unknown field number 99"},
      {"unknown field in a list of a list",
       Scale("") + Scale("") + Scale(Item(Number(9, 1))),
       "scales[2].items[0]: unknown field number 9"},
      {"lists are counted behind other fields",
       Screen("") + Scale(Item("")) + AsOf(1) + Scale(Item("") + Bytes(9, "")),
       "scales[1]: unknown field number 9"},
      {"field number 0", Tag(0, kVarint) + "x", "a field with the number 0"},
      {"number for a text", Number(11, 1),
       "locale: wire type 0 where 2 belongs"},
      {"bytes for a number", Person(Bytes(1, "x")),
       "person.age: wire type 2 where 0 belongs"},
      {"four bytes for a number", Person(Tag(1, kFourBytes) + "abcd"),
       "person.age: wire type 5 where 0 belongs"},
      {"eight bytes for a message", Tag(2, kEightBytes) + "abcdefgh",
       "person: wire type 1 where 2 belongs"},
      {"wire type 6", Person(Tag(1, 6)),
       "person.age: wire type 6 where 0 belongs"},
      {"wire type 7", Person(Tag(1, 7)),
       "person.age: wire type 7 where 0 belongs"},
      {"start of a group", Tag(2, kStart) + Tag(2, kEnd),
       "person: a group, which is not used here"},
      {"end of a group", Tag(2, kEnd),
       "person: a group, which is not used here"},
      {"tag without its end", "\x80", "the bytes end inside a field"},
      {"tag without a value", Tag(1, kVarint),
       "as_of_s: the bytes end inside a field"},
      {"length without its bytes", Tag(2, kLengthDelimited) + "\x05xx",
       "person: the bytes end inside a field"},
      {"inner message longer than the outer",
       Bytes(4, Tag(3, kLengthDelimited) + "\x04") + "abcd",
       "scales[0].items[0]: the bytes end inside a field"},
      {"text longer than its message",
       Screen(Present("a") + Tag(2, kLengthDelimited) + "\x01") + "b",
       "screen.present[1]: the bytes end inside a field"},
      {"value of eleven bytes", Tag(1, kVarint) + ten_long + "\x01",
       "as_of_s: a number of too many bytes"},
      {"value of more than 64 bits",
       Tag(1, kVarint) + ten_long.substr(1) + "\x02",
       "as_of_s: a number of too many bytes"},
      {"tag of six bytes", "\x8a\x80\x80\x80\x80\x01",
       "a number of too many bytes"},
      {"tag of more than 32 bits", "\x8a\x80\x80\x80\x10",
       "a number of too many bytes"},
      {"length of six bytes",
       Tag(2, kLengthDelimited) + std::string("\x80\x80\x80\x80\x80\x00", 6),
       "person: a number of too many bytes"},
      {"length of 4 GiB", Tag(2, kLengthDelimited) + "\xFF\xFF\xFF\xFF\x0F",
       "person: the bytes end inside a field"},
      {"int32 too large", Person(Age(kMaxInt32 + 1)),
       "person.age: a number that does not fit the field's type"},
      {"int32 too small", Person(Age(~kMaxInt32 - 1)),
       "person.age: a number that does not fit the field's type"},
      {"int32 that 32 bits would make small",
       Person(Age((std::uint64_t{1} << 32) + 30)),
       "person.age: a number that does not fit the field's type"},
      {"sint32 too large", Scale(UnpackedAnswer(std::uint64_t{1} << 32)),
       "scales[0].answers[0]: a number that does not fit the field's type"},
      {"neither no nor yes", Person(Pregnant(2)),
       "person.pregnant: a number that does not fit the field's type"},
      {"bad number in a packed list",
       Scale(PackedAnswers(Varint(1) + Varint(2) + "\x80")),
       "scales[0].answers[2]: the bytes end inside a field"},
      {"bad number behind packed and unpacked ones",
       Scale(UnpackedAnswer(1) + PackedAnswers(Varint(1) + Varint(2)) +
             PackedAnswers(Varint(3) + Varint(std::uint64_t{1} << 32))),
       "scales[0].answers[4]: a number that does not fit the field's type"},
      {"text that is not UTF-8", Locale("e\xFF"),
       "locale: a text that is not UTF-8"},
      {"text in a list that is not UTF-8", Unknown("age") + Unknown("\xC3"),
       "unknown[1]: a text that is not UTF-8"},
  };
  for (const auto& c : kCases) {
    const absl::Status status = Check(c.bytes);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << c.name;
    EXPECT_EQ(status.message(), c.message) << c.name;
    const std::string path = ErrorDetail(status).path();
    const std::string message = c.message;
    const std::size_t colon = message.find(": ");
    EXPECT_EQ(path, colon == std::string::npos ? "" : message.substr(0, colon))
        << c.name;
  }
}

// `depth` conditions inside one another, the outermost included.
std::string NestedConditions(int depth) {
  std::string bytes;
  for (int i = 1; i < depth; ++i) bytes = Bytes(6, bytes);
  return bytes;
}

TEST(WireCheck, BoundsNesting) {
  constexpr absl::string_view kCondition = "afterleaf.v1.Condition";
  for (const int depth : {kMaxMessageNesting - 1, kMaxMessageNesting}) {
    EXPECT_TRUE(CheckWire(kCondition, NestedConditions(depth)).ok()) << depth;
  }
  const absl::Status status =
      CheckWire(kCondition, NestedConditions(kMaxMessageNesting + 1));
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  std::string path = "all[0]";
  for (int i = 1; i < kMaxMessageNesting; ++i)
    absl::StrAppend(&path, ".all[0]");
  EXPECT_EQ(ErrorDetail(status).path(), path);
}

TEST(WireCheck, EndsOnHostileNesting) {
  EXPECT_FALSE(
      CheckWire("afterleaf.v1.Condition", NestedConditions(20000)).ok());
  std::string packs(1 << 20, '\x32');
  EXPECT_FALSE(CheckWire("afterleaf.v1.Condition", packs).ok());
}

TEST(WireCheck, DoesNotKnowForeignMessages) {
  EXPECT_EQ(CheckWire("afterleaf.v1.Nothing", "").code(),
            absl::StatusCode::kInternal);
  EXPECT_EQ(CheckWire("", "").code(), absl::StatusCode::kInternal);
  EXPECT_EQ(CheckWire("zzz", "").code(), absl::StatusCode::kInternal);
}

TEST(WireCheck, NeverRepeatsAValue) {
  const std::string marker = "SECRET";
  for (const std::string& bytes :
       {Locale(marker + "\xFF"), Screen(Present(marker) + "\x12"),
        Bytes(99, marker), Scale(Bytes(2, marker + "\xFF"))}) {
    const absl::Status status = Check(bytes);
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.ToString().find(marker), std::string::npos);
  }
}

}  // namespace
}  // namespace afterleaf
