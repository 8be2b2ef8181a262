#include "src/cli/help.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "afterleaf/pack.h"

namespace afterleaf {
namespace cli {
namespace {

std::string Padded(absl::string_view text, std::size_t width) {
  std::string padded(text);
  padded.resize(std::max(width, padded.size() + 2), ' ');
  return padded;
}

void AddExamples(absl::string_view examples, Layout* layout) {
  for (const absl::string_view line : absl::StrSplit(examples, '\n')) {
    layout->Paragraph(line, 2);
  }
}

}  // namespace

std::string HelpText(LayoutOptions options) {
  Layout layout(options);
  layout.Paragraph("Usage: afterleaf COMMAND [OPTIONS] [ARGUMENTS]");
  layout.Blank();
  layout.Paragraph(
      "Recovery after kratom: how soon to get help, phase, scores, how hard to "
      "exercise and what to do, each with its reasons. It makes no diagnosis "
      "and takes no doctor's place. In an emergency call your emergency "
      "number.");
  layout.Heading("COMMANDS");
  for (const Command& command : Commands()) {
    layout.Item(Padded(command.name, 10), command.summary, 2);
  }
  layout.Item(Padded("help", 10), "Help on one command.", 2);
  layout.Heading("OPTIONS OF ALL COMMANDS");
  layout.Item(Padded("--pack FILE", 13), "Another pack than the built-in one.",
              2);
  layout.Item(Padded("--help", 13), "This text, or a command's own.", 2);
  layout.Item(Padded("--version", 13), "Versions of the command and its pack.",
              2);
  layout.Heading("EXAMPLES");
  for (const Command& command : Commands()) {
    const std::vector<absl::string_view> lines =
        absl::StrSplit(command.examples, '\n');
    AddExamples(lines.front(), &layout);
  }
  layout.Heading("EXIT CODES");
  layout.Item(Padded("0", 4), "Answered. An emergency is an answer.", 2);
  layout.Item(Padded("1", 4),
              "An answer could not be used, or a pack has faults.", 2);
  layout.Item(Padded("2", 4), "Wrong usage, or input that cannot be read.", 2);
  layout.Blank();
  layout.Paragraph(
      "Colour is used on a terminal only, and not when NO_COLOR is set.");
  return layout.text();
}

std::string CommandHelpText(const Command& command, LayoutOptions options) {
  Layout layout(options);
  layout.Paragraph(absl::StrCat("Usage: afterleaf ", command.name, " ",
                                command.usage, " [OPTIONS]"));
  layout.Blank();
  layout.Paragraph(command.summary);
  layout.Paragraph(command.about);
  if (command.members != nullptr) {
    layout.Heading("COMMANDS");
    for (const Command& member : command.members()) {
      layout.Item(Padded(member.name, 15), member.summary, 2);
    }
    layout.Heading("EXAMPLES");
    for (const Command& member : command.members()) {
      AddExamples(member.examples, &layout);
    }
    return layout.text();
  }
  layout.Heading("OPTIONS");
  for (const Option& option : command.options) {
    layout.Item(
        Padded(absl::StrCat("--", option.name, option.value.empty() ? "" : " ",
                            option.value),
               17),
        option.help, 2);
  }
  layout.Item(Padded("--help", 17), "This text.", 2);
  if (command.more_help != nullptr) command.more_help(&layout);
  layout.Heading("EXAMPLES");
  AddExamples(command.examples, &layout);
  return layout.text();
}

std::string VersionText() {
  std::string text = absl::StrCat("afterleaf ", AFTERLEAF_CLI_VERSION, "\n");
  const absl::StatusOr<Pack> pack = Pack::Load(DefaultPackBytes());
  if (!pack.ok()) return text;
  const v1::PackIdentity& identity = pack->identity();
  absl::StrAppend(&text, "pack ", identity.id(), " ", identity.version(), "\n");
  absl::StrAppend(&text, "sha256 ", identity.digest(), "\n");
  return text;
}

}  // namespace cli
}  // namespace afterleaf
