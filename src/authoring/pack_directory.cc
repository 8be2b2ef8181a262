#include "src/authoring/pack_directory.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <system_error>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "src/authoring/message_check.h"
#include "src/authoring/text_proto.h"
#include "src/authoring/utf8.h"
#include "src/base/limits.h"

namespace afterleaf {
namespace authoring {
namespace {

namespace fs = std::filesystem;

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr absl::string_view kExamplesFolder = "examples";

// Text is wordier than the bytes it becomes, and examples are many.
constexpr std::size_t kMostFileBytes = std::size_t{16} << 20;

SourceError Plain(absl::string_view message) {
  return {SourceLocation(), "", std::string(message)};
}

// Paths below `root`, relative to `base`, of every *.textproto, in byte order.
std::vector<std::string> ListFiles(const fs::path& root, const fs::path& base,
                                   std::vector<FileError>* errors) {
  std::vector<std::string> files;
  std::error_code problem;
  auto entry = fs::recursive_directory_iterator(root, problem);
  while (!problem && entry != fs::recursive_directory_iterator()) {
    std::error_code unreadable;
    if (entry->is_regular_file(unreadable) &&
        entry->path().extension() == ".textproto") {
      files.push_back(entry->path().lexically_relative(base).generic_string());
    }
    entry.increment(problem);
  }
  if (problem) errors->push_back({"", Plain("this folder cannot be read")});
  std::sort(files.begin(), files.end());
  return files;
}

bool IsExample(absl::string_view file) {
  return absl::StartsWith(file, "examples/") ||
         absl::StrContains(file, "/examples/");
}

// The text of `path`; false with an error when it cannot be read.
bool ReadText(const fs::path& path, const std::string& file, std::string* text,
              std::vector<FileError>* errors) {
  std::ifstream stream(path, std::ios::binary);
  std::string buffer(kMostFileBytes + 1, '\0');
  if (stream) stream.read(&buffer[0], static_cast<long>(buffer.size()));
  if (!stream.eof() && stream.gcount() == 0) {
    errors->push_back({file, Plain("cannot be read")});
    return false;
  }
  buffer.resize(static_cast<std::size_t>(stream.gcount()));
  if (buffer.size() > kMostFileBytes) {
    errors->push_back({file, Plain("larger than 16 MiB")});
    return false;
  }
  if (LooksLikeUtf16(buffer)) {
    errors->push_back(
        {file, Plain("is UTF-16 or UTF-32; save the file as UTF-8")});
    return false;
  }
  *text = std::string(WithoutByteOrderMark(buffer));
  return true;
}

// "alerts[3].when" with `first` = 10 becomes "alerts[13].when".
std::string Shift(const std::string& path,
                  const std::map<std::string, int>& first) {
  const std::size_t open = path.find('[');
  const std::size_t close = path.find(']');
  if (open == std::string::npos || path.find('.') < open) return path;
  const auto offset = first.find(path.substr(0, open));
  int index = 0;
  if (offset == first.end() ||
      !absl::SimpleAtoi(path.substr(open + 1, close - open - 1), &index)) {
    return path;
  }
  return absl::StrCat(offset->first, "[", index + offset->second,
                      path.substr(close));
}

// Joins the messages of several files into one.
class Joiner {
 public:
  Joiner(const MessageTypes& types, PackDirectory* pack)
      : joined_(types.New("Pack")), part_(types.New("Pack")), pack_(pack) {}

  void Add(const std::string& file, const ParsedMessage& parsed) {
    part_->ParseFromString(parsed.bytes);
    std::map<std::string, int> first;
    std::vector<const FieldDescriptor*> fields;
    part_->GetReflection()->ListFields(*part_, &fields);
    for (const FieldDescriptor* field : fields) {
      if (field->is_repeated()) {
        first[field->name()] =
            joined_->GetReflection()->FieldSize(*joined_, field);
        continue;
      }
      const auto other = single_.emplace(field, file);
      if (!other.second) {
        pack_->errors.push_back(
            {file,
             {Locate(parsed.locations, field->name()), field->name(),
              absl::StrCat("already given in ", other.first->second,
                           "; a pack has it once")}});
      }
    }
    for (const auto& location : parsed.locations) {
      pack_->locations.emplace(Shift(location.first, first),
                               FileLocation{file, location.second});
    }
    joined_->MergeFrom(*part_);
  }

  std::string Bytes() const { return Serialize(*joined_); }

 private:
  std::unique_ptr<Message> joined_;
  std::unique_ptr<Message> part_;
  PackDirectory* pack_;
  std::map<const FieldDescriptor*, std::string> single_;
};

// Whether the field that follows `dot` in `path` stands in the message at
// `message_path` of the pack.
bool IsField(const PackDirectory& pack, const std::string& message_path,
             absl::string_view path, std::size_t dot) {
  const std::size_t end = path.find_first_of(".[ ", dot + 1);
  const std::string field = absl::StrCat(
      message_path,
      path.substr(dot, end == absl::string_view::npos ? end : end - dot));
  return pack.locations.count(field) > 0 ||
         pack.locations.count(absl::StrCat(field, "[0]")) > 0;
}

void AddErrors(const std::string& file, const ParsedMessage& parsed,
               std::vector<FileError>* errors) {
  for (const SourceError& error : parsed.errors) {
    errors->push_back({file, error});
  }
}

// Appends the entries of one list of an example file.
void AddEntries(const Message& message, const std::string& name,
                const std::string& file, const ParsedMessage& parsed,
                std::vector<ExampleDirectory::Entry>* entries) {
  const Reflection& reflection = *message.GetReflection();
  const FieldDescriptor* list = message.GetDescriptor()->FindFieldByName(name);
  for (int i = 0; i < reflection.FieldSize(message, list); ++i) {
    entries->push_back(
        {Serialize(reflection.GetRepeatedMessage(message, list, i)),
         {file, Locate(parsed.locations, absl::StrCat(name, "[", i, "]"))}});
  }
}

}  // namespace

PackDirectory ReadPackDirectory(const MessageTypes& types,
                                const std::string& folder) {
  PackDirectory pack;
  Joiner joiner(types, &pack);
  bool any = false;
  for (const std::string& file : ListFiles(folder, folder, &pack.errors)) {
    if (IsExample(file)) continue;
    any = true;
    std::string text;
    if (!ReadText(fs::path(folder) / file, file, &text, &pack.errors)) continue;
    const ParsedMessage parsed = ParseTextProto(types, "Pack", text);
    AddErrors(file, parsed, &pack.errors);
    if (parsed.ok()) joiner.Add(file, parsed);
  }
  if (pack.ok() && !any) {
    pack.errors.push_back({"", Plain("has no .textproto file")});
  }
  if (pack.ok()) pack.bytes = joiner.Bytes();
  return pack;
}

FileLocation LocateIssue(const PackDirectory& pack, absl::string_view path) {
  // "services[2] us.emergency.kind" is found as "services[2].kind". Ids may
  // hold dots, so a name ends at the first dot that a known field follows.
  std::string plain;
  while (!path.empty()) {
    const std::size_t name = std::min(path.find(' '), path.size());
    absl::StrAppend(&plain, path.substr(0, name));
    std::size_t dot = path.find('.', name);
    while (dot != absl::string_view::npos && !IsField(pack, plain, path, dot)) {
      dot = path.find('.', dot + 1);
    }
    path = dot == absl::string_view::npos ? "" : path.substr(dot);
  }
  absl::string_view rest = plain;
  while (!rest.empty()) {
    const auto found = pack.locations.find(std::string(rest));
    if (found != pack.locations.end()) return found->second;
    const std::size_t cut = rest.find_last_of(".[");
    if (cut == absl::string_view::npos) break;
    rest = rest.substr(0, cut);
  }
  return FileLocation();
}

ExampleDirectory ReadExamples(const MessageTypes& types,
                              const std::string& folder) {
  ExampleDirectory result;
  const fs::path root = fs::path(folder) / std::string(kExamplesFolder);
  std::error_code problem;
  if (!fs::is_directory(root, problem)) return result;
  const std::unique_ptr<Message> message = types.New("ExampleFile");
  for (const std::string& file : ListFiles(root, folder, &result.errors)) {
    std::string text;
    if (!ReadText(fs::path(folder) / file, file, &text, &result.errors)) {
      continue;
    }
    const ParsedMessage parsed = ParseTextProto(types, "ExampleFile", text);
    AddErrors(file, parsed, &result.errors);
    if (!parsed.ok()) continue;
    message->ParseFromString(parsed.bytes);
    AddEntries(*message, "examples", file, parsed, &result.examples);
    AddEntries(*message, "equivalent_mutants", file, parsed,
               &result.equivalent_mutants);
  }
  return result;
}

std::vector<v1::Example> TakeExamples(const ExampleDirectory& directory,
                                      PackDirectory* pack) {
  std::vector<v1::Example> examples(directory.examples.size());
  for (std::size_t i = 0; i < examples.size(); ++i) {
    pack->locations.emplace(absl::StrCat("examples[", i, "]"),
                            directory.examples[i].location);
    examples[i].ParseFromString(directory.examples[i].bytes);
  }
  return examples;
}

std::string FormatLocation(const FileLocation& location) {
  std::string text = location.file;
  if (location.where.line > 0) {
    absl::StrAppend(&text, ":", location.where.line, ":",
                    location.where.column);
  }
  return text;
}

}  // namespace authoring
}  // namespace afterleaf
