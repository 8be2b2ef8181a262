#include "tests/c/abi.h"

namespace afterleaf {
namespace {

TEST(Error, OfNullIsEmpty) {
  EXPECT_EQ(afterleaf_error_code(nullptr), AFTERLEAF_OK);
  EXPECT_STREQ(afterleaf_error_message(nullptr), "");
  EXPECT_EQ(afterleaf_error_detail(nullptr).data, nullptr);
  EXPECT_EQ(afterleaf_error_detail(nullptr).size, 0u);
  afterleaf_error_free(nullptr);
}

TEST(Buffer, OfNullIsEmpty) {
  EXPECT_EQ(afterleaf_buffer_data(nullptr), nullptr);
  EXPECT_EQ(afterleaf_buffer_size(nullptr), 0u);
  afterleaf_buffer_free(nullptr);
}

TEST(Error, OutlivesTheEngineAndTheRequest) {
  afterleaf_error* error = nullptr;
  {
    const Engine engine = TestEngine();
    const std::string malformed = "\xff\x01";
    afterleaf_buffer* reply = nullptr;
    ASSERT_EQ(afterleaf_assess(engine.get(), Bytes(malformed), &reply, &error),
              AFTERLEAF_INVALID_ARGUMENT);
  }
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(afterleaf_error_code(error), AFTERLEAF_INVALID_ARGUMENT);
  EXPECT_STREQ(afterleaf_error_message(error), "unknown field number 31");
  afterleaf_error_free(error);
}

}  // namespace
}  // namespace afterleaf
