#include "src/cli/request_input.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "afterleaf/pack.h"
#include "src/authoring/json.h"
#include "src/authoring/text_proto.h"
#include "src/authoring/utf8.h"
#include "src/base/limits.h"
#include "src/base/parse.h"
#include "src/cli/files.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr absl::string_view kSpace = " \t\r\n";

bool IsControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\n' && c != '\r' && c != '\t';
}

Outcome Faulty(const std::string& label, absl::string_view message) {
  return Unusable(absl::StrCat(label, ": ", message));
}

// Parses text of a kind that is known. False with an outcome.
bool ParseText(const authoring::MessageTypes& types, InputKind kind,
               absl::string_view text, RequestInput* input, Outcome* failed) {
  if (text.find_first_not_of(kSpace) == absl::string_view::npos) {
    *failed = Faulty(input->label,
                     "is empty; a request about which nothing is known is {} "
                     "in JSON");
    return false;
  }
  authoring::ParsedMessage parsed =
      kind == InputKind::kJson
          ? authoring::ParseJson(types, "AssessRequest", text)
          : authoring::ParseTextProto(types, "AssessRequest", text);
  if (!parsed.ok()) {
    *failed = {kUnusable, "", ""};
    for (const authoring::SourceError& error : parsed.errors) {
      absl::StrAppend(&failed->err, "afterleaf: ",
                      authoring::FormatSourceError(input->label, error), "\n");
    }
    return false;
  }
  input->locations = std::move(parsed.locations);
  const absl::Status status =
      ParseStrict(parsed.bytes, kMaxRequestBytes, &input->request);
  if (!status.ok()) *failed = Refused(*input, status);
  return status.ok();
}

}  // namespace

InputKind KindByName(absl::string_view path) {
  if (absl::EndsWith(path, ".json")) return InputKind::kJson;
  for (const absl::string_view ending :
       {".textproto", ".txtpb", ".textpb", ".pbtxt", ".prototxt"}) {
    if (absl::EndsWith(path, ending)) return InputKind::kTextProto;
  }
  for (const absl::string_view ending : {".binpb", ".pb", ".bin"}) {
    if (absl::EndsWith(path, ending)) return InputKind::kBinary;
  }
  return InputKind::kUnknown;
}

InputKind KindByContent(absl::string_view bytes) {
  if (std::any_of(bytes.begin(), bytes.end(), IsControl)) {
    return InputKind::kBinary;
  }
  const absl::string_view text = authoring::WithoutByteOrderMark(bytes);
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == absl::string_view::npos) return InputKind::kTextProto;
  return text[first] == '{' || text[first] == '[' ? InputKind::kJson
                                                  : InputKind::kTextProto;
}

bool ReadRequest(const authoring::MessageTypes& types,
                 const Invocation& invocation, RequestInput* input,
                 Outcome* failed) {
  const std::string& path = invocation.arguments.front();
  input->label = FileLabel(path);
  InputKind kind = InputKind::kUnknown;
  const std::string wanted = invocation.Get("input", "");
  if (wanted == "json") {
    kind = InputKind::kJson;
  } else if (wanted == "textproto") {
    kind = InputKind::kTextProto;
  } else if (wanted == "binary") {
    kind = InputKind::kBinary;
  } else if (!wanted.empty()) {
    *failed = Unusable("--input is json, textproto or binary");
    return false;
  } else {
    kind = KindByName(path);
  }

  std::string bytes;
  const std::string fault = ReadFile(path, kMaxRequestBytes, &bytes);
  if (!fault.empty()) {
    *failed = Faulty(input->label, fault);
    return false;
  }
  if (bytes.empty()) {
    return ParseText(types, InputKind::kTextProto, "", input, failed);
  }
  if (kind != InputKind::kBinary && authoring::LooksLikeUtf16(bytes)) {
    *failed =
        Faulty(input->label, "is UTF-16 or UTF-32; save the file as UTF-8");
    return false;
  }
  const bool told = kind != InputKind::kUnknown;
  if (!told) kind = KindByContent(bytes);
  if (kind == InputKind::kBinary) {
    const absl::Status status =
        ParseStrict(bytes, kMaxRequestBytes, &input->request);
    if (status.ok()) return true;
    *failed = told ? Refused(*input, status)
                   : Faulty(input->label,
                            "is no text, for it has control characters, and no "
                            "binary AssessRequest either; expected JSON or "
                            "text proto in UTF-8");
    return false;
  }
  const absl::string_view text = authoring::WithoutByteOrderMark(bytes);
  const auto control = std::find_if(text.begin(), text.end(), IsControl);
  if (control != text.end()) {
    const auto offset = static_cast<std::size_t>(control - text.begin());
    authoring::SourceError error;
    error.where = authoring::LocateByte(text, offset);
    error.message = "a control character; expected text in UTF-8";
    *failed = Unusable(authoring::FormatSourceError(input->label, error));
    return false;
  }
  return ParseText(types, kind, text, input, failed);
}

std::string RequestFault(const RequestInput& input, absl::string_view path,
                         absl::string_view message) {
  authoring::SourceError error;
  error.where = authoring::Locate(input.locations, path);
  error.path = std::string(path);
  error.message = std::string(message);
  return absl::StrCat(
      "afterleaf: ", authoring::FormatSourceError(input.label, error), "\n");
}

Outcome Refused(const RequestInput& input, const absl::Status& status) {
  const std::string path = ErrorDetail(status).path();
  absl::string_view message = status.message();
  // The library's messages begin with the path.
  if (!path.empty()) message = absl::StripPrefix(message, path + ": ");
  return {kUnusable, "", RequestFault(input, path, message)};
}

}  // namespace cli
}  // namespace afterleaf
