#include <string>

#include "afterleaf/afterleaf.h"
#include "gtest/gtest.h"

namespace {

TEST(Version, EveryMacroEqualsItsFunction) {
  EXPECT_EQ(AFTERLEAF_VERSION_NUMBER, afterleaf_version_number());
  EXPECT_STREQ(AFTERLEAF_VERSION_STRING, afterleaf_version_string());
  EXPECT_EQ(AFTERLEAF_ABI_VERSION, afterleaf_abi_version());
  EXPECT_EQ(AFTERLEAF_SCHEMA_VERSION_MIN, afterleaf_schema_version_min());
  EXPECT_EQ(AFTERLEAF_SCHEMA_VERSION_MAX, afterleaf_schema_version_max());
}

TEST(Version, StringAndNumberSayTheSame) {
  const std::string expected = std::to_string(AFTERLEAF_VERSION_MAJOR) + "." +
                               std::to_string(AFTERLEAF_VERSION_MINOR) + "." +
                               std::to_string(AFTERLEAF_VERSION_PATCH);
  EXPECT_EQ(afterleaf_version_string(), expected);
  EXPECT_EQ(afterleaf_version_number(), AFTERLEAF_VERSION_MAJOR * 10000 +
                                            AFTERLEAF_VERSION_MINOR * 100 +
                                            AFTERLEAF_VERSION_PATCH);
  EXPECT_LE(afterleaf_schema_version_min(), afterleaf_schema_version_max());
}

TEST(StatusName, IsThatOfTheCanonicalCodes) {
  EXPECT_STREQ(afterleaf_status_name(AFTERLEAF_OK), "OK");
  EXPECT_STREQ(afterleaf_status_name(AFTERLEAF_INVALID_ARGUMENT),
               "INVALID_ARGUMENT");
  EXPECT_STREQ(afterleaf_status_name(AFTERLEAF_NOT_FOUND), "NOT_FOUND");
  EXPECT_STREQ(afterleaf_status_name(AFTERLEAF_RESOURCE_EXHAUSTED),
               "RESOURCE_EXHAUSTED");
  EXPECT_STREQ(afterleaf_status_name(AFTERLEAF_INTERNAL), "INTERNAL");
  EXPECT_STREQ(afterleaf_status_name(16), "UNAUTHENTICATED");
}

TEST(StatusName, AnswersForEveryNumber) {
  for (const afterleaf_status status : {-1, 17, 1000, INT32_MIN, INT32_MAX}) {
    EXPECT_STREQ(afterleaf_status_name(status), "UNRECOGNIZED") << status;
  }
}

TEST(Status, NumbersNeverChange) {
  EXPECT_EQ(AFTERLEAF_OK, 0);
  EXPECT_EQ(AFTERLEAF_INVALID_ARGUMENT, 3);
  EXPECT_EQ(AFTERLEAF_NOT_FOUND, 5);
  EXPECT_EQ(AFTERLEAF_RESOURCE_EXHAUSTED, 8);
  EXPECT_EQ(AFTERLEAF_INTERNAL, 13);
}

}  // namespace
