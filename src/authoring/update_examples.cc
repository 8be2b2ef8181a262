#include "src/authoring/update_examples.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "src/authoring/examples.h"
#include "src/authoring/expectation_changes.h"
#include "src/authoring/text_proto.h"
#include "src/authoring/utf8.h"

namespace afterleaf {
namespace authoring {
namespace {

constexpr absl::string_view kNotWritable =
    "its expectation is written in a form that is not rewritten; put it in "
    "braces, each field by its name";

std::string WithoutExpectation(v1::Example example) {
  example.clear_expect();
  example.clear_expect_score();
  return example.SerializeAsString();
}

// A file of examples on its way to its new text.
class ExampleFileText {
 public:
  ExampleFileText(const MessageTypes& types, const std::string& path)
      : types_(types) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    const std::string bytes = content.str();
    text_ = std::string(WithoutByteOrderMark(bytes));
    mark_ = bytes.substr(0, bytes.size() - text_.size());
    original_ = Read(text_, &examples_);
  }

  std::string text() const { return mark_ + text_; }

  // Edits the example that stood at `where` before anything was edited. False
  // leaves the text as it was: it would not have become the same examples with
  // just this expectation changed to what the pack answers.
  bool Edit(const Pack& pack, SourceLocation where,
            const std::vector<FieldEdit>& edits) {
    const int position = PositionAt(where);
    if (position < 0) return false;
    v1::ExampleFile examples;
    const SourceMap locations = Read(text_, &examples);
    const absl::string_view block =
        examples.examples(position).has_patient() ? "expect" : "expect_score";
    std::string edited = text_;
    if (!EditBlock(
            Locate(locations, absl::StrCat("examples[", position, "].", block)),
            edits, &edited)) {
      return false;
    }
    v1::ExampleFile after;
    Read(edited, &after);
    if (!SameButFor(position, examples, after) ||
        !RunExample(pack, after.examples(position)).empty()) {
      return false;
    }
    text_ = std::move(edited);
    return true;
  }

 private:
  SourceMap Read(const std::string& text, v1::ExampleFile* examples) const {
    const ParsedMessage parsed = ParseTextProto(types_, "ExampleFile", text);
    examples->ParseFromString(parsed.bytes);
    return parsed.locations;
  }
  // -1: no example stood there.
  int PositionAt(SourceLocation where) const {
    for (int i = 0; i < examples_.examples_size(); ++i) {
      const SourceLocation at =
          Locate(original_, absl::StrCat("examples[", i, "]"));
      if (at.line == where.line && at.column == where.column) return i;
    }
    return -1;
  }
  static bool SameButFor(int position, const v1::ExampleFile& before,
                         const v1::ExampleFile& after) {
    if (after.examples_size() != before.examples_size()) return false;
    for (int i = 0; i < after.examples_size(); ++i) {
      const bool same = i == position
                            ? WithoutExpectation(before.examples(i)) ==
                                  WithoutExpectation(after.examples(i))
                            : before.examples(i).SerializeAsString() ==
                                  after.examples(i).SerializeAsString();
      if (!same) return false;
    }
    return true;
  }

  const MessageTypes& types_;
  std::string mark_;
  std::string text_;
  v1::ExampleFile examples_;
  SourceMap original_;
};

}  // namespace

UpdatePlan PlanUpdate(const MessageTypes& types, const Pack& pack,
                      const std::string& folder,
                      const std::vector<ExampleDirectory::Entry>& examples,
                      bool allow_milder) {
  UpdatePlan plan;
  std::map<std::string, ExampleFileText> files;
  for (const ExampleDirectory::Entry& entry : examples) {
    v1::Example example;
    example.ParseFromString(entry.bytes);
    if (RunExample(pack, example).empty()) continue;
    ExpectationChanges found = ChangesFor(pack, example);
    ExampleUpdate update{example.id(), entry.location, found.milder,
                         found.changes, found.refused};
    const auto refuse = [&update](absl::string_view why) {
      update.refused.emplace_back(why);
    };
    if (example.kind() != v1::Example::BOUNDARY) {
      refuse(example.kind() == v1::Example::PATIENT
                 ? "a PATIENT is never rewritten; a person has to decide"
                 : "an example without a kind is never rewritten; a person has "
                   "to decide");
    }
    if (!allow_milder && !update.milder.empty()) {
      refuse(
          "less cautious than before; if that is meant, --update "
          "--allow-milder writes it");
    }
    if (update.refused.empty()) {
      const std::string& file = entry.location.file;
      ExampleFileText& text =
          files
              .try_emplace(file, types,
                           (std::filesystem::path(folder) / file).string())
              .first->second;
      if (text.Edit(pack, entry.location.where, found.edits)) {
        plan.files[file] = text.text();
      } else {
        refuse(kNotWritable);
      }
    }
    plan.examples.push_back(std::move(update));
  }
  return plan;
}

}  // namespace authoring
}  // namespace afterleaf
