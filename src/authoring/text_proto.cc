#include "src/authoring/text_proto.h"

#include <memory>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/io/tokenizer.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/message.h"
#include "google/protobuf/stubs/logging.h"
#include "google/protobuf/text_format.h"
#include "src/authoring/message_check.h"
#include "src/authoring/nearest_name.h"
#include "src/authoring/utf8.h"

namespace afterleaf {
namespace authoring {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using google::protobuf::TextFormat;

constexpr int kDeepestNesting = 64;

// The n-th part of `message` that stands in double quotes, from 0.
absl::string_view Quoted(absl::string_view message, std::size_t n) {
  const std::vector<absl::string_view> parts = absl::StrSplit(message, '"');
  const std::size_t at = 2 * n + 1;
  return at < parts.size() ? parts[at] : absl::string_view();
}

struct Finding {
  std::string message;
  // The parser had already gone past the token that is at fault.
  bool at_token_before = false;
};

// Our words for what the parser of protobuf 3.21 says. Only names of types and
// fields that exist are taken over from its message, never what stands in the
// text; a message that is not known here is a plain syntax error.
Finding InOurWords(const MessageTypes& types, absl::string_view said) {
  if (absl::StartsWith(said, "Message type \"")) {
    const absl::string_view type_name = Quoted(said, 0);
    const Descriptor* type =
        types.pool().FindMessageTypeByName(std::string(type_name));
    if (type == nullptr) return {"no such field", true};
    return {DidYouMean("field", Quoted(said, 1), FieldNames(*type)), true};
  }
  struct Rule {
    absl::string_view begins;
    absl::string_view words;
    bool at_token_before;
  };
  static constexpr Rule kRules[] = {
      {"Expected integer or identifier", "expected a name of the enumeration",
       false},
      {"Expected integer", "expected a whole number", false},
      {"Expected double", "expected a number", false},
      {"Expected string", "expected a text in quotes", false},
      {"Expected identifier", "expected a field name or a closing brace",
       false},
      {"Expected \"{\"", "expected a message in braces", false},
      {"Integer out of range",
       "a number out of range for this field, or not a whole one", false},
      {"Invalid value for boolean field", "expected true or false", true},
      {"Unknown enumeration value", "no such value of the enumeration", true},
      {"Non-repeated field", "given twice; give it once", true},
      {"Field \"", "another field of the same choice is already given", true},
      {"Message is too deep", "nested deeper than 64 levels", false},
      {"Unexpected end of string", "a quote is still open", false},
      {"String literals cannot cross", "a quote is still open at the line end",
       false},
      {"Invalid control characters", "a control character", false},
      {"Invalid escape sequence", "an unknown backslash sequence in a text",
       false},
      {"Extension", "extensions do not exist here", false},
  };
  for (const Rule& rule : kRules) {
    if (absl::StartsWith(said, rule.begins)) {
      return {std::string(rule.words), rule.at_token_before};
    }
  }
  return {
      "not a text proto from here; look for a missing colon, quote or brace",
      false};
}

// A place as protobuf's tokenizer counts: from 0, in bytes, a tab reaching to
// the next multiple of 8.
struct TokenPlace {
  int line = 0;
  int column = 0;
};

bool IsBefore(const TokenPlace& a, const TokenPlace& b) {
  return a.line != b.line ? a.line < b.line : a.column < b.column;
}

// Turns the tokenizer's places into ours.
class Places {
 public:
  explicit Places(absl::string_view text)
      : text_(text), lines_(absl::StrSplit(text, '\n')) {}

  SourceLocation At(const TokenPlace& place) const {
    SourceLocation where{place.line + 1, place.column + 1};
    if (place.line >= static_cast<int>(lines_.size())) return where;
    const absl::string_view line = lines_[static_cast<std::size_t>(place.line)];
    // Counting along endless lines would take forever.
    if (line.size() > kLongestCountedLine) return where;
    int column = 0;
    std::size_t offset = 0;
    while (offset < line.size() && column < place.column) {
      column = line[offset] == '\t' ? (column / kTab + 1) * kTab : column + 1;
      ++offset;
    }
    where.column = LocateByte(line, offset).column;
    return where;
  }

  // The token before the one at `place`; `place` itself when there is none.
  TokenPlace TokenBefore(const TokenPlace& place) const {
    google::protobuf::io::ArrayInputStream stream(
        text_.data(), static_cast<int>(text_.size()));
    Ignore ignore;
    google::protobuf::io::Tokenizer tokenizer(&stream, &ignore);
    tokenizer.set_comment_style(
        google::protobuf::io::Tokenizer::SH_COMMENT_STYLE);
    TokenPlace before = place;
    while (tokenizer.Next()) {
      const TokenPlace here{tokenizer.current().line,
                            tokenizer.current().column};
      if (!IsBefore(here, place)) break;
      before = here;
    }
    return before;
  }

 private:
  class Ignore : public google::protobuf::io::ErrorCollector {
    void AddError(int, int, const std::string&) override {}
  };

  static constexpr int kTab = 8;
  static constexpr std::size_t kLongestCountedLine = 4096;

  absl::string_view text_;
  std::vector<absl::string_view> lines_;
};

class Collector : public google::protobuf::io::ErrorCollector {
 public:
  Collector(const MessageTypes& types, const Places& places,
            std::vector<SourceError>* errors)
      : types_(types), places_(places), errors_(errors) {}

  // A negative line is unknown.
  void AddError(int line, int column, const std::string& message) override {
    const Finding finding = InOurWords(types_, message);
    SourceLocation where;
    if (line >= 0) {
      const TokenPlace place{line, column};
      where = places_.At(finding.at_token_before ? places_.TokenBefore(place)
                                                 : place);
    }
    errors_->push_back({where, "", finding.message});
  }

 private:
  const MessageTypes& types_;
  const Places& places_;
  std::vector<SourceError>* errors_;
};

// Adds where every field below `message` stands.
void AddLocations(const Message& message, const TextFormat::ParseInfoTree& tree,
                  const Places& places, const std::string& path,
                  SourceMap* locations) {
  const Reflection& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    const std::string field_path =
        path.empty() ? field->name() : absl::StrCat(path, ".", field->name());
    const bool repeated = field->is_repeated();
    const int count = repeated ? reflection.FieldSize(message, field) : 1;
    for (int i = 0; i < count; ++i) {
      const int index = repeated ? i : -1;
      const std::string element =
          repeated ? absl::StrCat(field_path, "[", i, "]") : field_path;
      const auto at = tree.GetLocation(field, index);
      if (at.line >= 0) {
        locations->emplace(element, places.At({at.line, at.column}));
      }
      if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
      const TextFormat::ParseInfoTree* nested =
          tree.GetTreeForNested(field, index);
      if (nested == nullptr) continue;
      AddLocations(repeated ? reflection.GetRepeatedMessage(message, field, i)
                            : reflection.GetMessage(message, field),
                   *nested, places, element, locations);
    }
  }
}

}  // namespace

ParsedMessage ParseTextProto(const MessageTypes& types, absl::string_view name,
                             absl::string_view text) {
  // The runtime prints some of what it dislikes to stderr.
  const google::protobuf::LogSilencer silencer;
  ParsedMessage parsed;
  const std::size_t invalid = FindInvalidUtf8(text);
  if (invalid != absl::string_view::npos) {
    parsed.errors.push_back({LocateByte(text, invalid), "",
                             "not UTF-8 here; save the file as UTF-8"});
    return parsed;
  }
  const std::unique_ptr<Message> message = types.New(name);
  TextFormat::ParseInfoTree tree;
  const Places places(text);
  Collector collector(types, places, &parsed.errors);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&collector);
  parser.WriteLocationsTo(&tree);
  parser.SetRecursionLimit(kDeepestNesting);
  if (!parser.ParseFromString(std::string(text), message.get())) {
    if (parsed.ok()) {
      parsed.errors.push_back({SourceLocation(), "", "not a text proto"});
    }
    return parsed;
  }
  AddLocations(*message, tree, places, "", &parsed.locations);
  CheckMessage(*message, parsed.locations, &parsed.errors);
  if (parsed.ok()) parsed.bytes = Serialize(*message);
  return parsed;
}

std::string ToTextProto(const MessageTypes& types, absl::string_view name,
                        absl::string_view bytes) {
  const google::protobuf::LogSilencer silencer;
  const std::unique_ptr<Message> message = types.New(name);
  if (!message->ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return "";
  }
  TextFormat::Printer printer;
  // Texts in other languages stay readable.
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  printer.PrintToString(*message, &text);
  return text;
}

}  // namespace authoring
}  // namespace afterleaf
