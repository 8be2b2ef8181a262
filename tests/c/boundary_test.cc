#include "src/c/boundary.h"

#include <new>
#include <stdexcept>

#include "gtest/gtest.h"
#include "src/base/error_detail.h"

namespace afterleaf {
namespace {

// Runs a body in the guard; returns the status and the message of the error.
template <class Body>
afterleaf_status RunGuarded(Body body, std::string* message) {
  afterleaf_error* error = nullptr;
  const afterleaf_status status = Guard(&error, body);
  EXPECT_EQ(error != nullptr, status != AFTERLEAF_OK);
  EXPECT_EQ(afterleaf_error_code(error), status);
  *message = afterleaf_error_message(error);
  afterleaf_error_free(error);
  // The same without an error object.
  EXPECT_EQ(Guard(nullptr, body), status);
  return status;
}

TEST(Guard, PassesStatusesOn) {
  std::string message;
  EXPECT_EQ(RunGuarded([] { return absl::OkStatus(); }, &message),
            AFTERLEAF_OK);
  EXPECT_EQ(message, "");
  const auto fail = [] {
    return ErrorAt(absl::StatusCode::kNotFound, "topic", "none such");
  };
  EXPECT_EQ(RunGuarded(fail, &message), AFTERLEAF_NOT_FOUND);
  EXPECT_EQ(message, "topic: none such");
}

TEST(Guard, TurnsOutOfMemoryIntoAStatus) {
  std::string message;
  EXPECT_EQ(
      RunGuarded([]() -> absl::Status { throw std::bad_alloc(); }, &message),
      AFTERLEAF_RESOURCE_EXHAUSTED);
  EXPECT_EQ(message, "out of memory");
}

TEST(Guard, TurnsEveryOtherExceptionIntoInternalAndTellsNothingOfIt) {
  std::string message;
  EXPECT_EQ(
      RunGuarded([]() -> absl::Status { throw std::runtime_error("SECRET"); },
                 &message),
      AFTERLEAF_INTERNAL);
  EXPECT_EQ(message, "internal error");
  EXPECT_EQ(RunGuarded([]() -> absl::Status { throw 1; }, &message),
            AFTERLEAF_INTERNAL);
}

TEST(Guard, ClearsTheErrorOfAnEarlierCall) {
  char place;
  auto* error = reinterpret_cast<afterleaf_error*>(&place);
  EXPECT_EQ(Guard(&error, [] { return absl::OkStatus(); }), AFTERLEAF_OK);
  EXPECT_EQ(error, nullptr);
}

}  // namespace
}  // namespace afterleaf
