// A log from JSON.

#ifndef AFTERLEAF_CLI_LOG_LOG_JSON_INPUT_H_
#define AFTERLEAF_CLI_LOG_LOG_JSON_INPUT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/source_location.h"

namespace afterleaf {
namespace cli {

struct JsonLogInput {
  v1::AnalyzeUseLogRequest request;
  // Where its fields stand, by their paths in the file.
  authoring::SourceMap locations;
  // The file holds a UseLog, not a whole request.
  bool log_alone = false;
  // Complete lines about why it cannot be read; empty: it was.
  std::string unusable;
};

// Reads an AnalyzeUseLogRequest, which is what an object with the field "log"
// is, or a UseLog.
JsonLogInput ReadLogJson(const authoring::MessageTypes& types,
                         absl::string_view label, absl::string_view text);

// "FILE:LINE:COLUMN: PATH: MESSAGE" about the field at `path` of the request.
std::string JsonFault(absl::string_view label, const JsonLogInput& input,
                      absl::string_view path, absl::string_view message);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_JSON_INPUT_H_
