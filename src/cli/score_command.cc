// afterleaf score: one scale from the command line.

#include <cstdint>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "afterleaf/scale.h"
#include "src/cli/answer_list.h"
#include "src/cli/command.h"
#include "src/cli/pack_source.h"
#include "src/cli/reply_format.h"
#include "src/cli/report.h"

namespace afterleaf {
namespace cli {
namespace {

// Reads the whole number of an option, if it is given; false with an outcome.
bool ReadNumber(const Invocation& invocation, absl::string_view option,
                absl::optional<std::int32_t>* number, Outcome* failed) {
  const std::string text = invocation.Get(option, "");
  if (text.empty()) return true;
  std::int32_t value = 0;
  if (!absl::SimpleAtoi(text, &value)) {
    *failed = Unusable(
        absl::StrCat("score: --", option, ": expected a whole number"));
    return false;
  }
  *number = value;
  return true;
}

}  // namespace

Outcome RunScore(const Invocation& invocation) {
  Outcome outcome;
  ReplyFormat format = ReplyFormat::kText;
  absl::optional<std::int32_t> total;
  absl::optional<std::int32_t> earlier;
  absl::optional<std::int32_t> age;
  if (!GetReplyFormat(invocation, &format, &outcome) ||
      !ReadNumber(invocation, "total", &total, &outcome) ||
      !ReadNumber(invocation, "earlier", &earlier, &outcome) ||
      !ReadNumber(invocation, "age", &age, &outcome)) {
    return outcome;
  }
  v1::ScoreScaleRequest request;
  request.set_locale(invocation.Get("locale", ""));
  request.mutable_response()->set_scale(invocation.arguments[0]);
  if (invocation.arguments.size() > 1) {
    const std::string fault =
        ReadAnswers(invocation.arguments[1], request.mutable_response());
    if (!fault.empty()) return Unusable(absl::StrCat("score: ", fault));
  } else if (!total.has_value()) {
    return Unusable(
        "score: give answers, such as 1,0,-,2, or --total; see afterleaf score "
        "--help");
  }
  if (total.has_value()) request.mutable_response()->set_total(*total);
  if (earlier.has_value()) request.set_earlier_total(*earlier);
  if (age.has_value()) request.mutable_person()->set_age(*age);
  const std::string sex = invocation.Get("sex", "");
  if (!sex.empty()) request.mutable_person()->set_sex(sex);

  const authoring::MessageTypes types;
  const absl::optional<Pack> pack = LoadPack(types, invocation, &outcome);
  if (!pack.has_value()) return outcome;
  const absl::StatusOr<v1::ScaleResult> reply = ScoreScale(*pack, request);
  if (!reply.ok()) {
    return Unusable(
        absl::StrCat("score: ", std::string(reply.status().message())));
  }
  outcome.out =
      Render(types, format, *reply, ScoreText(*reply, invocation.layout));
  if (!reply->issues().empty()) outcome.exit_code = kFindings;
  for (const v1::Issue& issue : reply->issues()) {
    absl::StrAppend(&outcome.err, "afterleaf: score: ", issue.path(),
                    issue.path().empty() ? "" : ": ", issue.message(), "\n");
  }
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
