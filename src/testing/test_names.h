// Names of tests made of ids.

#ifndef AFTERLEAF_TESTING_TEST_NAMES_H_
#define AFTERLEAF_TESTING_TEST_NAMES_H_

#include <set>
#include <string>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace testing {

// Hands out names that GoogleTest, its filters and CMake take, each once.
class TestNames {
 public:
  // `id` with '_' for every character that is no ASCII letter or digit, and a
  // number behind it where the name was handed out before. "" becomes
  // "Unnamed", and no name begins with DISABLED_: GoogleTest would skip that
  // test.
  std::string For(absl::string_view id);

 private:
  std::set<std::string> taken_;
};

}  // namespace testing
}  // namespace afterleaf

#endif  // AFTERLEAF_TESTING_TEST_NAMES_H_
