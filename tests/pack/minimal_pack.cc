#include "tests/pack/minimal_pack.h"

#include <fstream>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "src/authoring/text_proto.h"
#include "src/base/parse.h"

namespace afterleaf {

v1::Pack MinimalPack() { return ReadTestPack("minimal.textproto"); }

v1::Pack ReadTestPack(absl::string_view file) {
  const std::string path =
      absl::StrCat(AFTERLEAF_SOURCE_DIR, "/tests/testdata/packs/", file);
  std::ifstream stream(path);
  EXPECT_TRUE(stream.good()) << path;
  std::stringstream text;
  text << stream.rdbuf();
  const authoring::MessageTypes types;
  const authoring::ParsedMessage parsed =
      authoring::ParseTextProto(types, "Pack", text.str());
  for (const authoring::SourceError& error : parsed.errors) {
    ADD_FAILURE() << authoring::FormatSourceError(path, error);
  }
  v1::Pack pack;
  EXPECT_TRUE(pack.ParseFromString(parsed.bytes)) << path;
  return pack;
}

std::string ToBytes(const v1::Pack& pack) {
  return SerializeDeterministic(pack);
}

}  // namespace afterleaf
