// The suite of a host: tests of its own, and its pack's examples among them.

#include <afterleaf/pack.h>
#include <afterleaf/testing.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

TEST(PackFile, LoadsAsTheAppLoadsIt) {
  std::ifstream file(PACK_FILE, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto pack = afterleaf::Pack::Load(bytes);
  ASSERT_TRUE(pack.ok()) << pack.status();
  EXPECT_EQ(pack->identity().id(), "caffeine-sleep");
}

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  afterleaf::testing::RegisterPackTests(PACK_DIR, "Caffeine");
  return RUN_ALL_TESTS();
}
