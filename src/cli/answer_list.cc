#include "src/cli/answer_list.h"

#include <cstdint>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace afterleaf {
namespace cli {
namespace {

// How ScaleResponse.answers marks a missing answer.
constexpr std::int32_t kMissing = -1;

}  // namespace

std::string ReadAnswers(absl::string_view text, v1::ScaleResponse* response) {
  int place = 0;
  for (const absl::string_view answer : absl::StrSplit(text, ',')) {
    ++place;
    const std::pair<absl::string_view, absl::string_view> item =
        absl::StrSplit(answer, absl::MaxSplits('=', 1));
    const bool named = answer.size() != item.first.size();
    const absl::string_view number = named ? item.second : item.first;
    std::int32_t value = kMissing;
    if (number != "-" &&
        (!absl::SimpleAtoi(number, &value) || value == kMissing)) {
      return absl::StrCat("answer ", place,
                          ": expected a whole number, or - for a missing one");
    }
    if (!named) {
      response->add_answers(value);
    } else if (number != "-") {
      v1::ItemAnswer* by_id = response->add_items();
      by_id->set_item(std::string(item.first));
      by_id->set_value(value);
    }
  }
  return "";
}

}  // namespace cli
}  // namespace afterleaf
