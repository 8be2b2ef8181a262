#include "src/base/field_reader.h"

#include <string>

#include "gtest/gtest.h"

namespace afterleaf {
namespace {

using std::string_literals::operator""s;

TEST(FieldReader, FindsNothingInNoBytes) {
  FieldReader fields("");
  EXPECT_FALSE(fields.Next());
}

TEST(FieldReader, ReadsEveryKindOfFieldInItsPlace) {
  const std::string bytes =
      "\x08\x96\x01"  // 1: 150
      "\x12\x03"
      "abc"                                   // 2: "abc"
      "\x12\x00"                              // 2 again: ""
      "\x1d\x01\x02\x00\x00"                  // 3: four bytes
      "\x21\x01\x00\x00\x00\x00\x00\x00\x80"  // 4: eight bytes
      "\x82\x01\x02"
      "de"s;  // 16: "de"
  FieldReader fields(bytes);

  ASSERT_TRUE(fields.Next());
  EXPECT_EQ(fields.number(), 1u);
  EXPECT_EQ(fields.value(), 150u);
  EXPECT_EQ(fields.bytes(), "\x08\x96\x01");

  ASSERT_TRUE(fields.Next());
  EXPECT_EQ(fields.number(), 2u);
  EXPECT_EQ(fields.content(), "abc");
  EXPECT_EQ(fields.content().data(), bytes.data() + 5);
  EXPECT_EQ(fields.bytes(),
            "\x12\x03"
            "abc");
  EXPECT_EQ(fields.value(), 0u);

  ASSERT_TRUE(fields.Next());
  EXPECT_EQ(fields.number(), 2u);
  EXPECT_EQ(fields.content(), "");

  ASSERT_TRUE(fields.Next());
  EXPECT_EQ(fields.number(), 3u);
  EXPECT_EQ(fields.value(), 0x201u);

  ASSERT_TRUE(fields.Next());
  EXPECT_EQ(fields.number(), 4u);
  EXPECT_EQ(fields.value(), 0x8000000000000001u);

  ASSERT_TRUE(fields.Next());
  EXPECT_EQ(fields.number(), 16u);
  EXPECT_EQ(fields.content(), "de");
  EXPECT_EQ(fields.bytes().end(), bytes.data() + bytes.size());
  EXPECT_FALSE(fields.Next());
}

}  // namespace
}  // namespace afterleaf
