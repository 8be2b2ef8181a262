// Answers to a scale as a person types them.

#ifndef AFTERLEAF_CLI_ANSWER_LIST_H_
#define AFTERLEAF_CLI_ANSWER_LIST_H_

#include <string>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/scale_response.pb.h"

namespace afterleaf {
namespace cli {

// Reads "1,0,-,2" or "p9=1,p1=2". Returns what is wrong, or "".
std::string ReadAnswers(absl::string_view text, v1::ScaleResponse* response);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_ANSWER_LIST_H_
