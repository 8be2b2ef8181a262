#include "tests/support/engine.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/text_proto.h"

namespace afterleaf::support {
namespace {

[[noreturn]] void Stop(const std::string& why) {
  std::cerr << why << std::endl;
  std::abort();
}

const authoring::MessageTypes& Types() {
  static const auto* const types = new authoring::MessageTypes;
  return *types;
}

std::filesystem::path TestData(const std::string& path) {
  return std::filesystem::path(AFTERLEAF_SOURCE_DIR) / "tests" / "testdata" /
         path;
}

Pack LoadPack(const v1::Pack& source) {
  absl::StatusOr<Pack> pack = Pack::Load(source.SerializeAsString());
  if (!pack.ok()) {
    std::string why = "the test's pack does not load:";
    const v1::Error error = ErrorDetail(pack.status());
    for (const v1::Issue& issue : error.issues()) {
      absl::StrAppend(&why, "\n", issue.code(), " ", issue.path(), ": ",
                      issue.message());
    }
    Stop(why);
  }
  return *std::move(pack);
}

}  // namespace

std::string BytesOf(absl::string_view name, absl::string_view text) {
  const authoring::ParsedMessage parsed =
      authoring::ParseTextProto(Types(), name, text);
  if (!parsed.ok()) {
    Stop(absl::StrCat(text, "\n",
                      authoring::FormatSourceError(name, parsed.errors[0])));
  }
  return parsed.bytes;
}

std::string TextOf(const google::protobuf::MessageLite& message) {
  const std::string name = message.GetTypeName();
  return authoring::ToTextProto(Types(), name.substr(name.rfind('.') + 1),
                                message.SerializeAsString());
}

Pack TinyPack(absl::string_view more) {
  auto source = Read<v1::Pack>(ReadTestData("packs/tiny.textproto"));
  source.MergeFrom(Read<v1::Pack>(more));
  return LoadPack(source);
}

Pack CaffeinePack() {
  return LoadPack(Read<v1::Pack>(ReadTestData("packs/caffeine.textproto")));
}

Pack DiaryPack() {
  return LoadPack(Read<v1::Pack>(ReadTestData("packs/diary.textproto")));
}

std::string ReadTestData(const std::string& path) {
  std::ifstream file(TestData(path), std::ios::binary);
  if (!file) Stop("no file " + TestData(path).string());
  return {std::istreambuf_iterator<char>(file),
          std::istreambuf_iterator<char>()};
}

void WriteTestData(const std::string& path, const std::string& text) {
  std::ofstream(TestData(path), std::ios::binary) << text;
}

std::vector<std::string> ListTestData(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(TestData(folder))) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

v1::Assessment Assessed(const Pack& pack, absl::string_view request) {
  absl::StatusOr<v1::Assessment> reply =
      Assess(pack, Read<v1::AssessRequest>(request));
  if (!reply.ok()) Stop(absl::StrCat(request, "\n", reply.status().ToString()));
  return *std::move(reply);
}

std::string Refusal(const absl::Status& status) {
  if (status.ok()) return "OK";
  return absl::StrCat(absl::StatusCodeToString(status.code()), " ",
                      ErrorDetail(status).path());
}

}  // namespace afterleaf::support
