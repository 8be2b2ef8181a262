// Packs and messages for tests, written as text protos where they are used.
//
//   const Pack pack = TinyPack(R"(
//     inputs { id: "cough" yes_no {} }
//     alerts { id: "COUGH" tier: T1 when { fact: "cough" is: true } }
//   )");
//   const v1::Assessment reply =
//       Assessed(pack, R"(screen { present: "cough" })");
//
// A mistake in a test's own text ends the run.

#ifndef AFTERLEAF_TESTS_SUPPORT_ENGINE_H_
#define AFTERLEAF_TESTS_SUPPORT_ENGINE_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "afterleaf/assess.h"
#include "afterleaf/pack.h"
#include "google/protobuf/message_lite.h"

namespace afterleaf::support {

// The bytes of the message called `name` in package afterleaf.v1.
std::string BytesOf(absl::string_view name, absl::string_view text);

// The message that a text proto says.
template <typename Message>
Message Read(absl::string_view text) {
  Message message;
  const std::string name = message.GetTypeName();
  message.ParseFromString(BytesOf(name.substr(name.rfind('.') + 1), text));
  return message;
}

// The text proto of a message, for comparing and for showing it.
std::string TextOf(const google::protobuf::MessageLite& message);

// tests/testdata/packs/tiny.textproto with more content: lists append, single
// fields are replaced.
Pack TinyPack(absl::string_view more = "");
// tests/testdata/packs/caffeine.textproto, and diary.textproto.
Pack CaffeinePack();
Pack DiaryPack();

// A file below tests/testdata, and the names of those in a folder of it.
std::string ReadTestData(const std::string& path);
void WriteTestData(const std::string& path, const std::string& text);
std::vector<std::string> ListTestData(const std::string& folder);

// The reply to a request that must be answered.
v1::Assessment Assessed(const Pack& pack, absl::string_view request);

// How a request is refused: "INVALID_ARGUMENT screen.present[0]". "OK" when it
// is not.
std::string Refusal(const absl::Status& status);

}  // namespace afterleaf::support

#endif  // AFTERLEAF_TESTS_SUPPORT_ENGINE_H_
