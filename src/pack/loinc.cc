#include "src/pack/loinc.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/ascii.h"

namespace afterleaf {
namespace {

// LOINC codes have had up to 6 digits before the dash so far; longer ones are
// left room for.
constexpr std::size_t kMaxDigits = 10;

// The mod-10 digit (Luhn) of the digits before the dash.
int CheckDigit(absl::string_view digits) {
  int sum = 0;
  bool doubled = true;
  for (std::size_t i = digits.size(); i-- > 0; doubled = !doubled) {
    const int digit = (digits[i] - '0') * (doubled ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - sum % 10) % 10;
}

bool IsCode(absl::string_view code) {
  const std::size_t dash = code.find('-');
  if (dash == absl::string_view::npos || dash < 1 || dash > kMaxDigits ||
      dash + 2 != code.size()) {
    return false;
  }
  const absl::string_view digits = code.substr(0, dash);
  return std::all_of(digits.begin(), digits.end(), absl::ascii_isdigit) &&
         code.back() == '0' + CheckDigit(digits);
}

}  // namespace

void CheckLoinc(CompileContext* context, absl::string_view code,
                const Path& path) {
  if (code.empty() || IsCode(code)) return;
  context->issues->Error(
      "PACK_LOINC_CHECK_DIGIT", path,
      "no LOINC code: digits, a dash and their check digit; look it up again");
}

}  // namespace afterleaf
