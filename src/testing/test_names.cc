#include "src/testing/test_names.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace afterleaf {
namespace testing {

std::string TestNames::For(absl::string_view id) {
  std::string name(id);
  for (char& c : name) {
    if (!absl::ascii_isalnum(static_cast<unsigned char>(c))) c = '_';
  }
  if (name.empty()) name = "Unnamed";
  if (absl::StartsWith(name, "DISABLED_"))
    name = absl::StrCat("Example_", name);
  std::string unique = name;
  for (int number = 2; !taken_.insert(unique).second; ++number) {
    unique = absl::StrCat(name, "_", number);
  }
  return unique;
}

}  // namespace testing
}  // namespace afterleaf
