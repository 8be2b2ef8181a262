#include "src/cli/reply_format.h"

#include "absl/strings/strip.h"
#include "src/authoring/json.h"
#include "src/authoring/text_proto.h"
#include "src/base/parse.h"

namespace afterleaf {
namespace cli {

bool GetReplyFormat(const Invocation& invocation, ReplyFormat* format,
                    Outcome* failed) {
  const std::string wanted = invocation.Get("format", "text");
  if (wanted == "text") {
    *format = ReplyFormat::kText;
  } else if (wanted == "json") {
    *format = ReplyFormat::kJson;
  } else if (wanted == "textproto") {
    *format = ReplyFormat::kTextProto;
  } else {
    *failed = Unusable("--format is text, json or textproto");
    return false;
  }
  return true;
}

std::string Render(const authoring::MessageTypes& types, ReplyFormat format,
                   const google::protobuf::MessageLite& reply,
                   const std::string& text) {
  if (format == ReplyFormat::kText) return text;
  const std::string bytes = SerializeDeterministic(reply);
  const std::string full_name = reply.GetTypeName();
  const absl::string_view name = absl::StripPrefix(full_name, "afterleaf.v1.");
  return format == ReplyFormat::kJson
             ? authoring::ToJson(types, name, bytes)
             : authoring::ToTextProto(types, name, bytes);
}

}  // namespace cli
}  // namespace afterleaf
