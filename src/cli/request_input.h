// A request from a file, in whichever of three forms it comes.

#ifndef AFTERLEAF_CLI_REQUEST_INPUT_H_
#define AFTERLEAF_CLI_REQUEST_INPUT_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "afterleaf/v1/request.pb.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/source_location.h"
#include "src/cli/command.h"

namespace afterleaf {
namespace cli {

enum class InputKind { kUnknown, kJson, kTextProto, kBinary };

// By the ending of the file's name; kUnknown when that does not tell.
InputKind KindByName(absl::string_view path);

// By content: control characters mean binary, a leading brace or bracket JSON,
// anything else text proto.
InputKind KindByContent(absl::string_view bytes);

struct RequestInput {
  v1::AssessRequest request;
  // The file's name in errors, and where its fields stand.
  std::string label;
  authoring::SourceMap locations;
};

// Reads the request that the invocation's first argument names. False: `failed`
// says what is wrong, and never what a person answered.
bool ReadRequest(const authoring::MessageTypes& types,
                 const Invocation& invocation, RequestInput* input,
                 Outcome* failed);

// A line about a fault at `path` of the request.
std::string RequestFault(const RequestInput& input, absl::string_view path,
                         absl::string_view message);

// The refusal of a request by the library.
Outcome Refused(const RequestInput& input, const absl::Status& status);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_REQUEST_INPUT_H_
