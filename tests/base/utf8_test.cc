#include "src/base/utf8.h"

#include <string>

#include "gtest/gtest.h"

namespace afterleaf {
namespace {

using std::string_literals::operator""s;

// UTF-8 of any number up to 0x1FFFFF, legal or not.
std::string Encode(unsigned point) {
  const auto low = [point](int shift) {
    return static_cast<char>(0x80 | ((point >> shift) & 0x3F));
  };
  if (point < 0x80) return std::string(1, static_cast<char>(point));
  if (point < 0x800) return {static_cast<char>(0xC0 | (point >> 6)), low(0)};
  if (point < 0x10000) {
    return {static_cast<char>(0xE0 | (point >> 12)), low(6), low(0)};
  }
  return {static_cast<char>(0xF0 | (point >> 18)), low(12), low(6), low(0)};
}

TEST(Utf8, AcceptsEveryScalarValueAndNothingElse) {
  for (unsigned point = 0; point <= 0x1FFFFF; ++point) {
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    const bool expected = point <= 0x10FFFF && !surrogate;
    ASSERT_EQ(IsValidUtf8(Encode(point)), expected) << std::hex << point;
  }
}

TEST(Utf8, RefusesOverlongForms) {
  EXPECT_FALSE(IsValidUtf8("\xC0\x80"));
  EXPECT_FALSE(IsValidUtf8("\xC1\xBF"));
  EXPECT_FALSE(IsValidUtf8("\xE0\x80\x80"));
  EXPECT_FALSE(IsValidUtf8("\xE0\x9F\xBF"));
  EXPECT_FALSE(IsValidUtf8("\xF0\x80\x80\x80"));
  EXPECT_FALSE(IsValidUtf8("\xF0\x8F\xBF\xBF"));
}

TEST(Utf8, RefusesWhatIsCutOffOrHasNoLead) {
  for (const unsigned point : {0xE9u, 0x20ACu, 0x1F600u}) {
    const std::string whole = Encode(point);
    for (std::size_t size = 1; size < whole.size(); ++size) {
      EXPECT_FALSE(IsValidUtf8(whole.substr(0, size)));
      EXPECT_FALSE(IsValidUtf8(whole.substr(0, size) + "abcdefgh"));
      EXPECT_FALSE(IsValidUtf8(whole.substr(size)));
    }
  }
  for (int byte = 0x80; byte <= 0xFF; ++byte) {
    EXPECT_FALSE(IsValidUtf8(std::string(1, static_cast<char>(byte)))) << byte;
  }
}

TEST(Utf8, FindsABadByteAtEveryPlaceOfALongText) {
  const std::string good(40, 'a');
  EXPECT_TRUE(IsValidUtf8(good));
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = '\xFF';
    EXPECT_FALSE(IsValidUtf8(bad)) << i;
    const std::string accented = good.substr(0, i) + "\xC3\xA9" + good;
    EXPECT_TRUE(IsValidUtf8(accented)) << i;
  }
}

TEST(Utf8, AcceptsEmptyAndNul) {
  EXPECT_TRUE(IsValidUtf8(""));
  EXPECT_TRUE(IsValidUtf8("a\0b"s));
}

}  // namespace
}  // namespace afterleaf
