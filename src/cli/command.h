// What every subcommand is made of.

#ifndef AFTERLEAF_CLI_COMMAND_H_
#define AFTERLEAF_CLI_COMMAND_H_

#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "src/cli/layout.h"

namespace afterleaf {
namespace cli {

enum ExitCode {
  // Answered. An emergency is an answer.
  kOk = 0,
  // A pack has faults, an example fails, or an answer could not be used.
  kFindings = 1,
  // Wrong usage, or input that cannot be read or understood.
  kUnusable = 2,
};

// All that a command has to say; nothing is written before it has ended.
struct Outcome {
  int exit_code = kOk;
  std::string out;
  // Complete lines, each about one thing.
  std::string err;
};

// An outcome that is one complaint.
Outcome Unusable(absl::string_view message);

struct Option {
  // For example "format".
  absl::string_view name;
  // What stands for the value in the help, for example "KIND"; empty: the
  // option takes none.
  absl::string_view value;
  absl::string_view help;
  // It may be given any number of times.
  bool repeatable = false;
};

struct Invocation {
  std::vector<std::string> arguments;
  // Option name to value; "" for an option without one.
  std::map<std::string, std::string> options;
  // Values of options that may be given any number of times, in their order.
  std::map<std::string, std::vector<std::string>> repeated;
  LayoutOptions layout;

  // The value of an option, or `otherwise`.
  std::string Get(absl::string_view option, absl::string_view otherwise) const;
  // The values of a repeatable option.
  std::vector<std::string> GetAll(absl::string_view option) const;
  // Whether an option is given.
  bool Has(absl::string_view option) const;
};

struct Command {
  // One word, or two for a command of a group: "pack lint".
  absl::string_view name;
  // What follows the name, for example "FILE|-".
  absl::string_view usage;
  absl::string_view summary;
  // Paragraphs below the summary in the command's own help.
  absl::string_view about;
  // Complete command lines with a remark, one per line.
  absl::string_view examples;
  std::vector<Option> options;
  // Fewest and most arguments.
  int min_arguments = 0;
  int max_arguments = 0;
  // Null: a group of commands, whose second words are those of `members`.
  Outcome (*run)(const Invocation& invocation) = nullptr;
  const std::vector<Command>& (*members)() = nullptr;
  // Adds sections to the command's own help. Null: none.
  void (*more_help)(Layout* layout) = nullptr;
};

// All commands and groups, in the order of the help.
const std::vector<Command>& Commands();
// The members of the group "pack".
const std::vector<Command>& PackCommands();

// Runs a whole command line, without the program's name.
Outcome RunCommandLine(const std::vector<std::string>& words,
                       LayoutOptions layout);

// The commands.
Outcome RunAssess(const Invocation& invocation);
Outcome RunPhase(const Invocation& invocation);
Outcome RunScore(const Invocation& invocation);
Outcome RunContacts(const Invocation& invocation);
Outcome RunExplain(const Invocation& invocation);
// The columns of a log as a table.
void AddLogHelp(Layout* layout);
Outcome RunLog(const Invocation& invocation);
Outcome RunPackBook(const Invocation& invocation);
Outcome RunPackBuild(const Invocation& invocation);
Outcome RunPackCoverage(const Invocation& invocation);
Outcome RunPackDiff(const Invocation& invocation);
Outcome RunPackLint(const Invocation& invocation);
Outcome RunPackMutate(const Invocation& invocation);
Outcome RunPackTest(const Invocation& invocation);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_COMMAND_H_
