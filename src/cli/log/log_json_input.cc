#include "src/cli/log/log_json_input.h"

#include <nlohmann/json.hpp>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "src/authoring/json.h"
#include "src/authoring/utf8.h"
#include "src/base/limits.h"
#include "src/base/parse.h"

namespace afterleaf {
namespace cli {
namespace {

// Whether the outermost object has the field "log". Text that is no JSON has
// not; what is wrong with it the reading proper tells.
bool HoldsRequest(absl::string_view text) {
  bool found = false;
  // Looks no deeper than the outermost fields.
  const auto look = [&found](int depth, nlohmann::json::parse_event_t event,
                             nlohmann::json& parsed) {
    if (event == nlohmann::json::parse_event_t::key && depth == 1 &&
        parsed == "log") {
      found = true;
    }
    return depth == 0;
  };
  const nlohmann::json ignored =
      nlohmann::json::parse(text.begin(), text.end(), look,
                            /*allow_exceptions=*/false);
  return found;
}

}  // namespace

JsonLogInput ReadLogJson(const authoring::MessageTypes& types,
                         absl::string_view label, absl::string_view text) {
  JsonLogInput input;
  text = authoring::WithoutByteOrderMark(text);
  input.log_alone = !HoldsRequest(text);
  authoring::ParsedMessage parsed = authoring::ParseJson(
      types, input.log_alone ? "UseLog" : "AnalyzeUseLogRequest", text);
  for (const authoring::SourceError& error : parsed.errors) {
    absl::StrAppend(&input.unusable,
                    "afterleaf: ", authoring::FormatSourceError(label, error),
                    "\n");
  }
  if (!parsed.ok()) return input;
  input.locations = std::move(parsed.locations);
  const absl::Status status =
      input.log_alone
          ? ParseStrict(parsed.bytes, kMaxRequestBytes,
                        input.request.mutable_log())
          : ParseStrict(parsed.bytes, kMaxRequestBytes, &input.request);
  if (!status.ok()) {
    input.unusable = absl::StrCat("afterleaf: ", label, ": ",
                                  std::string(status.message()), "\n");
  }
  return input;
}

std::string JsonFault(absl::string_view label, const JsonLogInput& input,
                      absl::string_view path, absl::string_view message) {
  absl::string_view own_path = path;
  if (input.log_alone) absl::ConsumePrefix(&own_path, "log.");
  authoring::SourceError error;
  error.where = authoring::Locate(input.locations, own_path);
  error.path = std::string(own_path);
  error.message = std::string(message);
  return authoring::FormatSourceError(label, error);
}

}  // namespace cli
}  // namespace afterleaf
