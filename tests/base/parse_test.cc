#include "src/base/parse.h"

#include <string>

#include "afterleaf/pack.h"
#include "afterleaf/v1/request.pb.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace {

v1::AssessRequest SomeRequest() {
  v1::AssessRequest request;
  request.set_as_of_s(1700000000);
  request.mutable_person()->set_age(34);
  v1::ScaleResponse* scale = request.add_scales();
  scale->set_scale("PHQ9");
  for (const int answer : {0, 1, -1, 3}) scale->add_answers(answer);
  request.mutable_screen()->add_present("chest_pain");
  return request;
}

TEST(ParseStrict, GivesBackWhatWasSerialised) {
  const std::string bytes = SerializeDeterministic(SomeRequest());
  EXPECT_EQ(bytes, SomeRequest().SerializeAsString());
  const auto parsed = ParseStrict<v1::AssessRequest>(bytes, bytes.size());
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  EXPECT_EQ(parsed->scales(0).answers(2), -1);
  EXPECT_EQ(SerializeDeterministic(*parsed), bytes);
}

TEST(ParseStrict, TakesNoBytesAsAnEmptyMessage) {
  EXPECT_EQ(SerializeDeterministic(v1::AssessRequest()), "");
  EXPECT_TRUE(ParseStrict<v1::AssessRequest>("", 0).ok());
}

TEST(ParseStrict, HoldsTheSizeLimitToTheByte) {
  const std::string bytes = SerializeDeterministic(SomeRequest());
  for (const int above : {-1, 0, 1}) {
    const std::size_t limit = bytes.size() - above;
    const auto parsed = ParseStrict<v1::AssessRequest>(bytes, limit);
    EXPECT_EQ(parsed.status().code(), above > 0
                                          ? absl::StatusCode::kResourceExhausted
                                          : absl::StatusCode::kOk)
        << above;
  }
}

TEST(ParseStrict, LeavesAnEmptyMessageAndThePathOnFailure) {
  v1::AssessRequest request = SomeRequest();
  const std::string bytes = SerializeDeterministic(request);
  const absl::Status status =
      ParseStrict(bytes.substr(0, bytes.size() - 1), bytes.size(), &request);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorDetail(status).path(), "screen");
  EXPECT_EQ(request.ByteSizeLong(), 0u);
}

TEST(ParseStrict, RefusesWhatLibprotobufWouldPrintAbout) {
  v1::AssessRequest request;
  // "abc" with a byte that is not UTF-8 in its place, in the bytes only.
  request.set_locale("abc");
  std::string bytes = SerializeDeterministic(request);
  bytes.back() = '\xFF';
  testing::internal::CaptureStderr();
  const auto parsed = ParseStrict<v1::AssessRequest>(bytes, 100);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(parsed.status().message(), "locale: a text that is not UTF-8");
}

TEST(SerializeDeterministic, GivesLongMessagesWhole) {
  v1::AssessRequest request;
  for (int i = 0; i < 5000; ++i) {
    request.mutable_screen()->add_present(std::string(i % 300, 'x'));
  }
  EXPECT_EQ(SerializeDeterministic(request), request.SerializeAsString());
}

}  // namespace
}  // namespace afterleaf
