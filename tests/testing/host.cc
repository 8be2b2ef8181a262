// A host's suite: a test of its own, and a pack named on the command line.
//
//   host FOLDER [SUITE]

#include "afterleaf/testing.h"
#include "gtest/gtest.h"

TEST(Host, HasTestsOfItsOwn) { SUCCEED(); }

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc == 3) {
    afterleaf::testing::RegisterPackTests(argv[1], argv[2]);
  } else if (argc == 2) {
    afterleaf::testing::RegisterPackTests(argv[1]);
  } else {
    return 2;
  }
  return RUN_ALL_TESTS();
}
