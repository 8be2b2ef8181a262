// Replies as text for a person, JSON or text proto.

#ifndef AFTERLEAF_CLI_REPLY_FORMAT_H_
#define AFTERLEAF_CLI_REPLY_FORMAT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/message_lite.h"
#include "src/authoring/descriptors.h"
#include "src/cli/command.h"

namespace afterleaf {
namespace cli {

enum class ReplyFormat { kText, kJson, kTextProto };

// The format that --format names; false with an outcome when it names none.
bool GetReplyFormat(const Invocation& invocation, ReplyFormat* format,
                    Outcome* failed);

// `reply` as JSON or text proto, or `text` as it is.
std::string Render(const authoring::MessageTypes& types, ReplyFormat format,
                   const google::protobuf::MessageLite& reply,
                   const std::string& text);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_REPLY_FORMAT_H_
